"""The changes of many lines: the established by name, the others without direction."""

from __future__ import annotations

import pytest
from chance import CHANCE
from count_tables import Values, judged, over_years, spaced, year_table

from lagesbild_report.comparisons.cross import Line
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.wording.many_changes import many_changes


def said(
    unit: str = "antal", n: float | None = None, rules: Rules | None = None, **lines: Values
) -> str:
    table = year_table("prov", lines).model_copy(update={"unit": unit})
    if unit == "%":
        shares = [
            Line(key=key, label=key, figures=over_years(values, n=n, decimals=1))
            for key, values in lines.items()
        ]
        table = table.model_copy(update={"lines": tuple(shares)})
    result = judged("prov", table, rules=rules)
    found = many_changes(result.tables[0].lines, "antalet", "slag", result.percent_minimum, unit)
    return spaced(found)


def test_the_published_numbers_of_reporters() -> None:
    assert said(polisen=(9296, 10455), skolan=(6229, 6699), förskolan=(936, 953)) == (
        "Från 2022 till 2023 ökade antalet något för polisen (från 9 296 till 10 455, 1 159 fler, "
        "12,5 procent) och skolan (från 6 229 till 6 699, 470 fler, 7,5 procent). Skillnaden är "
        "inte säkerställd för förskolan (953, 2022: 936)."
    )


def test_another_figure_makes_another_sentence() -> None:
    assert said(polisen=(9296, 9300), förskolan=(936, 1200)) == (
        "Från 2022 till 2023 ökade antalet för förskolan (från 936 till 1 200, 264 fler, 28,2 "
        "procent). Skillnaden är inte säkerställd för polisen (9 300, 2022: 9 296)."
    )


def test_both_directions_and_few() -> None:
    assert said(a=(100, 300), b=(300, 100), c=(3, 5)) == (
        "Från 2022 till 2023 ökade antalet kraftigt för a (från 100 till 300, 200 fler, 200,0 "
        "procent). Under samma tid minskade antalet kraftigt för b (från 300 till 100, 200 färre, "
        "66,7 procent). För c (5, 2022: 3) är antalen för små för att bedöma."
    )


@pytest.mark.parametrize(("number", "words"), [(3, "för a, b och c"), (2, "för a och b")])
def test_a_few_lines_are_named(number: int, words: str) -> None:
    lines = dict.fromkeys("abc"[:number], (100, 101))
    text = said(**lines).replace(" (101, 2022: 100)", "")
    assert text == f"Skillnaden är inte säkerställd {words}."


def test_many_lines_are_counted() -> None:
    lines = dict.fromkeys("abcde", (100, 101))
    assert said(**lines) == "För fem slag är skillnaden mot 2022 inte säkerställd."


def test_border_and_missing() -> None:
    calm = dict.fromkeys("abcde", (100, 101))
    text = said(rules=CHANCE, x=(387, 329), y=(None, 25), **calm)
    assert text.startswith("På gränsen är skillnaden för x (329, 2022: 387). För fem slag")
    assert text.endswith("För y (25) finns inget jämförbart tal för 2022.")


def test_shares_are_told_in_points() -> None:
    assert said("%", 30000, a=(8.9, 7.2), b=(50.0, 50.1)) == (
        "Från 2022 till 2023 minskade antalet något för a (1,7 procentenheter). "
        "Skillnaden är inte säkerställd för b (50,1 procent, 2022: 50,0)."
    )
    small = said("%", 100, a=(8.9, 7.2))
    assert small == "Skillnaden är inte säkerställd för a (7,2 procent, 2022: 8,9)."


def test_shares_without_base_are_not_tested() -> None:
    assert said("%", None, a=(8.9, 7.2)) == "Skillnaderna mot 2022 är inte prövade."


def test_nothing_to_compare_says_nothing() -> None:
    assert said(a=(5,)) == ""
    assert said(a=(5, None)) == ""
    assert many_changes([], "antalet", "slag", 50) == ""
