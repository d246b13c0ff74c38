"""The paragraph on the change of Brå's rates: verbs, contrasts, wholes without their parts."""

from __future__ import annotations

import pytest
from bra_results import Rates, result
from chance import CHANCE

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.wording.bra import change_paragraph

NAMES = ("Hägersten-Älvsjö", "Stockholms stad")
TOTAL = "Samtliga anmälda brott"


def total(district: Rates, city: Rates) -> BraResult:
    return result({TOTAL: (district, city)})


def test_change_of_district_and_city() -> None:
    found = total((17_446, 17_099), (19_601, 21_402))
    assert change_paragraph(found, *NAMES) == (
        "Talet för samtliga anmälda brott i Hägersten-Älvsjö gick från 17\u00a0446 år 2022 till "
        "17\u00a0099 år 2023; skillnaden är inte säkerställd. I Stockholms stad ökade det något, "
        "från 19\u00a0601 till 21\u00a0402 (9,2\u00a0procent)."
    )


def test_the_two_areas_agree_or_contrast() -> None:
    agree = change_paragraph(total((10_000, 9000), (10_000, 9500)), *NAMES)
    assert agree == (
        "Talet för samtliga anmälda brott minskade något i Hägersten-Älvsjö, från 10\u00a0000 år "
        "2022 till 9\u00a0000 år 2023 (10,0\u00a0procent). I Stockholms stad minskade det också "
        "något, från 10\u00a0000 till 9\u00a0500 (5,0\u00a0procent)."
    )
    contrast = change_paragraph(total((1000, 2000), (10_000, 8000)), *NAMES)
    assert "brott ökade kraftigt i Hägersten-Älvsjö, från" in contrast
    assert "I Stockholms stad minskade det däremot från 10\u00a0000 till 8\u00a0000" in contrast


def test_swapped_years_mirror_the_verbs() -> None:
    risen = change_paragraph(total((1000, 2000), (1000, 1200)), *NAMES)
    fallen = change_paragraph(total((2000, 1000), (1200, 1000)), *NAMES)
    assert risen.count("ökade") == fallen.count("minskade") == 2
    assert "minskade" not in risen
    assert "ökade" not in fallen


def test_unchanged_few_and_untested() -> None:
    text = change_paragraph(total((5, 5), (500, 500)), *NAMES)
    assert "från 5 år 2022 till 5 år 2023; brotten är för få för att bedöma." in text
    assert text.endswith("gick det från 500 till 500; skillnaden är inte säkerställd.")
    untested = result({TOTAL: ((5, 50), (6, 70))}, people=(None, None))
    assert change_paragraph(untested, *NAMES).count("skillnaden är inte prövad") == 2


def test_the_other_categories_are_told_by_verb() -> None:
    found = result(
        {
            TOTAL: ((9000, 9000), (9000, 9000)),
            "Rån": ((1000, 500), (900, 900)),
            "Stöld": ((1000, 450), (900, 900)),
            "Klotter": ((1000, 1120), (900, 900)),
            "Sexualbrott (6 kap.)": ((1000, 1020), (900, 900)),
        },
        rules=CHANCE,
    )
    assert change_paragraph(found, *NAMES).endswith(
        " I Hägersten-Älvsjö minskade talet kraftigt för rån och stöld. Det ökade något för "
        "klotter. För sexualbrott (6 kap.) är ingen förändring säkerställd."
    )


def test_no_change_of_one_year() -> None:
    assert change_paragraph(total((5,), (6,)), *NAMES) == ""


def test_a_year_without_figure_is_said() -> None:
    text = change_paragraph(total((None, 5), (6, 7)), *NAMES)
    assert text == "Uppgift saknas för 2022."


def with_graffiti(**changes: tuple[Rates, Rates]) -> str:
    """Return the change where graffiti is a part of the whole."""
    rates = {"whole": ((17_446, 17_099), (19_601, 21_402)), "part": ((500, 700), (40, 1402))}
    rates |= changes
    found = result({TOTAL: rates["whole"], "Klotter": rates["part"]}, {"Klotter": TOTAL})
    return change_paragraph(found, *NAMES)


def test_the_whole_is_told_also_without_its_part() -> None:
    assert (
        "Talet för samtliga anmälda brott utan klotter minskade något i Hägersten-Älvsjö, från "
        "16\u00a0946 år 2022 till 16\u00a0399 år 2023 (3,2\u00a0procent). "
        "I Stockholms stad ökade det däremot något, från 19\u00a0561 till 20\u00a0000 "
        "(2,2\u00a0procent)."
    ) in with_graffiti()


def test_another_part_changes_what_is_left() -> None:
    text = with_graffiti(part=((446, 99), (1, 402)))
    assert "utan klotter i Hägersten-Älvsjö gick från 17\u00a0000 år 2022 till 17\u00a0000" in text
    assert "ökade det något, från 19\u00a0600 till 21\u00a0000" in text


def test_a_category_that_is_no_part_is_not_taken_from_the_whole() -> None:
    rates: dict[str, tuple[Rates, Rates]] = {
        TOTAL: ((90, 80), (70, 60)), "Klotter": ((3, 2), (2, 1)),
    }  # fmt: skip
    assert "utan" not in change_paragraph(result(rates), *NAMES)
    assert "utan" not in change_paragraph(result(rates, {"Klotter": "Stöld"}), *NAMES)
    assert "utan klotter" in change_paragraph(result(rates, {"Klotter": TOTAL}), *NAMES)


@pytest.mark.parametrize("area", [0, 1])
@pytest.mark.parametrize("year", [0, 1])
@pytest.mark.parametrize("category", ["whole", "part"])
def test_nothing_without_a_part_when_a_figure_is_unknown(
    category: str, year: int, area: int
) -> None:
    rates: list[list[float | None]] = [[30, 20], [30, 20]]
    rates[area][year] = None
    assert "utan" not in with_graffiti(**{category: (rates[0], rates[1])})


def test_nothing_without_a_part_of_one_year() -> None:
    assert with_graffiti(whole=((9,), (8,)), part=((2,), (1,))) == ""


def test_no_per_cent_of_few_crimes() -> None:
    assert "procent" not in change_paragraph(total((40, 400), (400, 400)), *NAMES)
    assert "(700,0\u00a0procent)" in change_paragraph(total((50, 400), (400, 400)), *NAMES)
