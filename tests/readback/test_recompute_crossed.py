"""Tables whose columns are no waves: a board that lies apart is told from the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import pytest

from lagesbild_report.config.judging import Judging, SmallNumbers
from lagesbild_report.readback.recompute_crossed import crossed_tests
from lagesbild_report.readback.recompute_judged import Judged
from lagesbild_report.readback.recompute_tables import Table, TableFigure
from lagesbild_report.readback.recompute_verdicts import Rules

YEAR = (dt.date(2023, 1, 1), dt.date(2024, 1, 1))
RULES = Rules(
    level=0.05,
    classes=[one.model_dump() for one in SmallNumbers().classes],
    stricter=0.01,
    smallest_base=30,
    assumed=Judging().dispersion,
)


def family(
    name: str, rows: Mapping[str, Sequence[float]], columns: Sequence[str]
) -> dict[str, float]:
    lines = {
        line: [TableFigure(column, "2023", YEAR, value, None)
               for column, value in zip(columns, values, strict=True)]
        for line, values in rows.items()
    }  # fmt: skip
    judged = Judged(Table(lines, {}, "x"), RULES, 1, {}, is_counts=True)
    tested = crossed_tests(f"tema/tables/{name}", judged)
    assert tested is not None
    return RULES.family(tested)


def test_boards_are_held_against_the_rest_of_the_city() -> None:
    """A, with twice B's rate per 1 000, is told from it, and B from A: they are the city."""
    rows = {"a": [2000, 200, 1000, 0], "b": [1000, 100, 500, 0], "staden": [3000, 150, 1500, 0]}
    found = family("orosanmalningar-namnd", rows, ["Antal", "Per 1 000", "Utredda", "Inledda"])
    assert found == {"tested": 4, "established": 2, "borderline": 0}


@pytest.mark.parametrize(("rate", "established"), [(100, 0), (150, 1)])
def test_boys_are_held_against_girls(rate: float, established: int) -> None:
    rows = {"a": [1000, 100, 0, 0, 10 * rate, rate, 0, 0]}
    found = family("orosanmalningar-kon", rows, list("abcdefgh"))
    assert (found["tested"], found["established"]) == (1, established)


def test_kind_with_few_reports_has_no_direction_at_large_places() -> None:
    """The bases are the kinds': 20 of klotter are too few, though each place has many."""
    rows = {"klotter": [18, 2, 20], "buller": [40, 160, 200], "Totalt": [58, 162, 220]}
    found = family("pointsurvey-slag-plats", rows, ["A", "B", "Totalt"])
    assert found == {"tested": 4, "established": 0, "borderline": 0}


def test_place_without_reports_is_held_against_others_and_kind_without_is_not() -> None:
    rows = {"klotter": [0, 100, 100], "buller": [0, 100, 100], "skräp": [0, 0, 0],
            "Totalt": [0, 200, 200]}  # fmt: skip
    found = family("pointsurvey-slag-plats", rows, ["A", "B", "Totalt"])
    assert found == {"tested": 4, "established": 0, "borderline": 0}


def test_kinds_are_held_against_other_places() -> None:
    rows = {"klotter": [90, 10, 5, 105], "buller": [10, 90, 5, 105], "Totalt": [100, 100, 10, 210]}
    found = family("pointsurvey-slag-plats", rows, ["A", "B", "Övriga platser", "Totalt"])
    assert found == {"tested": 4, "established": 4, "borderline": 0}


def test_other_tables_have_no_comparisons_of_their_own() -> None:
    judged = Judged(Table({}, {}, "x"), RULES, 1, {}, is_counts=True)
    assert crossed_tests("tema/tables/annan", judged) is None
