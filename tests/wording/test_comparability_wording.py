"""What is said beside figures that are compared with a mark, and in the method appendix."""

from __future__ import annotations

from pathlib import Path

import pytest
from bra_results import result
from crime_results import faults
from tables import cross, line

from lagesbild_report.comparisons.break_marks import marks, status_marks
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.config.load import load_config
from lagesbild_report.observations.period import broken_years, calendar_year, survey_wave
from lagesbild_report.register.series_breaks import Series, load_breaks
from lagesbild_report.register.sources import load_sources
from lagesbild_report.wording.comparability import (
    bra_note,
    break_note,
    break_rows,
    mark_sentences,
)

PROJECT = Path(__file__).parents[2]
FRAUD = Series(source="polis", caveat="bedrägeri")


def test_the_first_period_under_new_codes_in_words() -> None:
    assert mark_sentences(marks(broken_years(2024), FRAUD)) == [
        "Perioden 2019/20 är den första hela med de brottskoder som infördes den 1\u00a0januari "
        "2019. En del av skillnaden mot senare perioder kan bero på att koderna togs i bruk efter "
        "hand."
    ]
    assert mark_sentences(marks(broken_years(2025), FRAUD)) == []


def test_preliminary_figures_in_words() -> None:
    figures = [
        Figure(period=calendar_year(year), value=1, status=status)
        for year, status in ((2022, "final"), (2023, "preliminary"))
    ]
    [said] = mark_sentences(status_marks(figures, Series(source="bra")))
    assert said.startswith("Talen för 2023 är preliminära. Brås antal för ett år ")


def test_a_table_over_a_break_says_so_and_another_does_not() -> None:
    over = cross(line("staden", 22, 24)).model_copy()
    lines = [
        one.model_copy(update={"figures": tuple(
            figure.model_copy(update={"period": survey_wave(year)})
            for figure, year in zip(one.figures, (2017, 2020), strict=True)
        )})
        for one in over.lines
    ]  # fmt: skip
    across = over.model_copy(update={"lines": tuple(lines)})
    assert break_note(across).endswith("Det kan påverka jämförelser med 2017.")
    assert break_note(over) == ""
    other = across.model_copy(update={"sources": ("trygghetsmatning-region",)})
    assert break_note(other) == ""


@pytest.mark.parametrize("entry", load_breaks().breaks, ids=lambda entry: entry.id)
def test_every_break_follows_the_rules_of_writing(entry) -> None:  # type: ignore[no-untyped-def]
    assert faults(entry.text) == []
    if entry.first_period:
        assert faults(entry.first_period.meaning) == []


def test_the_appendix_tells_each_break_with_its_effect_and_source() -> None:
    config = load_config(PROJECT / "config.yaml")
    rows = {
        row.title: row
        for row in break_rows(load_breaks().breaks, load_sources(), config.crime_areas)
    }
    fraud = rows["Nya brottskoder för bedrägeri"]
    assert fraud.since == "1\u00a0januari 2019"
    assert fraud.concerns == "Bedrägeri mot äldre och funktionsnedsatta"
    assert fraud.effect == "Perioder på ömse sidor jämförs inte; det första hela året märks"
    preliminary = rows["Preliminära antal"]
    assert preliminary.since == "Så länge talen är preliminära"
    assert preliminary.effect == "Jämförs med en anmärkning"
    assert len(rows) == len(load_breaks().breaks)


def test_hearsay_is_called_so_in_the_appendix() -> None:
    entry = (
        load_breaks()
        .breaks[0]
        .model_copy(update={"evidence": "expert", "text": "Koderna uppges ha bytts."})
    )
    [row] = break_rows([entry], load_sources(), [])
    assert row.source.startswith("Inte bekräftat: ")
    assert row.concerns == "Polismyndighetens statistik över anmälda brott"


def test_bra_s_tables_say_when_an_area_was_formed_and_that_figures_are_preliminary() -> None:
    made = result({"Totalt": ((1, 2, 3, 4), (5, 6, 7, 8))})  # 2020–2023
    said = bra_note(made, "hagersten-alvsjo")
    assert said.endswith("Det kan påverka jämförelser med 2020.")
    assert bra_note(made, "farsta") == ""
    [one] = made.categories
    rate = one.district[-1]
    figure = rate.figure.model_copy(update={"status": "preliminary"})
    last = rate.model_copy(update={"figure": figure})
    changed = one.model_copy(update={"district": (*one.district[:-1], last)})
    preliminary = made.model_copy(update={"categories": (changed,)})
    assert bra_note(preliminary, "farsta").startswith("Talen för 2023 är preliminära.")


def test_a_false_nought_that_is_left_out_needs_no_mark() -> None:
    made = result({"Totalt": ((None, 2, 3, 4), (None, 6, 7, 8))})
    assert bra_note(made, "hagersten-alvsjo") == ""
