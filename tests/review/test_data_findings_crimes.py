"""Findings of crime areas and of Brå: gaps, breaks, refusals, remarks, serial crime, rates."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from bra_results import result as bra_result
from crime_results import made
from month_series import PLACE

from lagesbild_report.checks.bra_rates import RateCheck
from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.break_marks import marks
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.figure import Cell
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.serial_crime import Spike, WithoutMonth
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.register.series_breaks import Series
from lagesbild_report.review.data_findings_bra import bra_findings
from lagesbild_report.review.data_findings_crimes import crime_area_findings
from lagesbild_report.review.finding import Finding
from lagesbild_report.statistics.two_counts import rate_ratio

ROOT = Path(__file__).parents[2]
PLACES = {"Aspudden": (40, 50, 60), "Älvsjö": (10, 20, 30)}


def with_cells(own: CrimeAreaResult) -> CrimeAreaResult:
    """Return a result whose district rests on row 7 of a file."""

    def figure(one: Any) -> Any:
        return one.model_copy(
            update={"cells": (Cell(file="data/raw/polis/a.csv", rows="7, 9–12"),)}
        )

    total, change = own.total, own.total.change
    moved = change.model_copy(
        update={"earlier": figure(change.earlier), "later": figure(change.later)}
    )
    figures = tuple(map(figure, total.figures))
    return own.model_copy(
        update={"total": total.model_copy(update={"figures": figures, "change": moved})}
    )


def test_a_crime_area_that_can_be_compared_gives_no_finding() -> None:
    assert crime_area_findings(made(PLACES)) == []


def test_days_without_extract_and_the_comparison_that_they_stop_are_told() -> None:
    gap, refused = crime_area_findings(with_cells(made(PLACES, incomplete=["2022/23"])))
    assert (gap.kind, refused.kind) == ("extract", "refused")
    assert gap.what.startswith("Perioden 2022/23 är ofullständig")
    assert refused.what.startswith("Uppgifterna för 2022/23 är ofullständiga")
    for one in (gap, refused):
        assert (one.file, one.row, one.found) == ("data/raw/polis/a.csv", 7, "Personrån")


def test_a_refusal_of_some_places_only_names_them() -> None:
    own = made(PLACES)
    first, second = own.places
    change = first.change.model_copy(update={"obstacle": "Uppgift saknas för 2023/24."})
    places = (first.model_copy(update={"change": change}), second)
    (one,) = crime_area_findings(own.model_copy(update={"places": places}))
    assert one.found == "Personrån: Aspudden"


def test_a_changed_definition_points_to_the_configuration() -> None:
    told = crime_area_findings(made(PLACES, breaks=[dt.date(2022, 1, 1)]))
    one = next(one for one in told if one.file == "config.yaml")
    assert one.kind == "refused"
    assert "den 1 januari 2022" in one.what.replace("\N{NO-BREAK SPACE}", " ")
    assert "code_sets" in one.hint


def test_a_remark_points_to_its_row_in_the_register_of_breaks() -> None:
    own = made({"Aspudden": (40, 50, 60, 70, 80)})
    series = Series(source="polis", measure="vald-i-nara-relation")
    (one,) = crime_area_findings(
        own.model_copy(update={"marks": tuple(marks(own.periods, series))})
    )
    assert one.file == "src/lagesbild_report/register/serieandringar.yaml"
    lines = (ROOT / one.file).read_text(encoding="utf-8").splitlines()
    assert one.row is not None
    assert lines[one.row - 1] == "  - id: relationskoder-2019"


def with_spike(kind: str) -> CrimeAreaResult:
    """Return a result with a month of many reports, on which its change rests if established."""
    without = WithoutMonth(earlier=50, later=50, test=rate_ratio(50, 50, 365, 365))
    spike = Spike(
        place=PLACE, month="december 2023", period=4, position=51, count=40, expected=6.4, p=0.001,
        cells=(Cell(file="data/raw/polis/a.csv", rows="68, 70"),), without=without,
    )  # fmt: skip
    view = LongView(
        points=(), marked="", trend=None, unmarked_trend=None, homogeneity=None, level=None,
        season=None, chart=None, spikes=(spike,), dispersion=None,
    )  # fmt: skip
    own = made(PLACES)
    change = own.total.change.model_copy(update={"verdict": Verdict.model_validate({"kind": kind})})
    total = own.total.model_copy(update={"change": change})
    return own.model_copy(update={"total": total, "long_view": view})


@pytest.mark.parametrize(("kind", "severity"), [("rise", "warning"), ("unclear", "note")])
def test_possible_serial_crime_is_a_warning_where_the_change_rests_on_it(
    kind: str, severity: str
) -> None:
    (one,) = crime_area_findings(with_spike(kind))
    assert one.severity == severity
    assert one.found == "Personrån, Älvsjö, december 2023: 40 brott, väntat 6"
    assert (one.file, one.row) == ("data/raw/polis/a.csv", 68)


def check(rate: float) -> RateCheck:
    return RateCheck(
        area="Hägersten", measure="Totalt", period="2023", count=1000, population=100_000, rate=rate
    )


def bra(own: BraResult, *checks: RateCheck) -> list[Finding]:
    return bra_findings(own, checks, "hagersten-alvsjo", "data/raw/bra")


def test_bra_without_remarks_gives_no_finding() -> None:
    own = bra_result({"Klotter": ((500, 510), (400, 410))})
    assert bra(own, check(1000)) == []


def test_a_category_without_the_last_year_is_told() -> None:
    own = bra_result({"Klotter": ((500, None), (400, 410)), "Totalt": ((1, 2), (3, 4))})
    (one,) = bra(own)
    assert (one.file, one.found) == ("config.yaml", "Klotter, 2023")


def test_a_year_that_cannot_be_compared_is_told_of_the_area_concerned() -> None:
    (one,) = bra(bra_result({"Klotter": ((None, 510), (400, 410))}))
    assert (one.kind, one.found) == ("refused", "Brå, Klotter, stadsdelsområdet")
    assert one.what == "Uppgift saknas för 2022."


def test_a_rate_that_does_not_agree_is_told_with_its_reckoning() -> None:
    own = bra_result({"Klotter": ((500, 510), (400, 410))})
    (one,) = bra(own, check(1000), check(1200))
    assert one.file == "data/raw/bra"
    assert one.found.replace("\N{NO-BREAK SPACE}", " ") == (
        "Totalt, Hägersten, 2023: 1 200 i uttaget, men 1 000 brott på 100 000 invånare ger 1 000,0"
    )


def test_preliminary_figures_are_told_with_the_row_of_the_register() -> None:
    own = bra_result({"Klotter": ((500, 510), (400, 410))})
    first = own.categories[0]
    last = first.district[-1]
    figure = last.figure.model_copy(update={"status": "preliminary"})
    district = (*first.district[:-1], last.model_copy(update={"figure": figure}))
    changed = first.model_copy(update={"district": district})
    (one,) = bra(own.model_copy(update={"categories": (changed,)}))
    assert one.what.startswith("Talen för 2023 är preliminära.")
    assert one.severity == "note"
    assert one.row is not None
