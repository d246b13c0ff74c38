"""Tables of counts whose columns are no waves: boards, sexes, and kinds at places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lagesbild_report.readback.recompute_judged import Judged
from lagesbild_report.readback.recompute_tables import Table, TableFigure
from lagesbild_report.readback.recompute_verdicts import Rules, Tested

CITY, TOTAL, ELSEWHERE = "staden", "Totalt", "Övriga platser"
REPORTS, RATE, HANDLED, BOYS = 0, 1, 2, 4
"""Places of the columns of reports of concern; the boys' come after the girls'."""


def crossed_tests(name: str, judged: Judged) -> list[Tested | None] | None:
    """Return the tests of a table with its own comparisons; None for all others."""
    own = _TABLES.get(name.rpartition("/")[2])
    return list(own(judged.table, judged.rules)) if own else None


def _boards(table: Table, rules: Rules) -> Iterator[Tested | None]:
    """Test each board's rate, and its share in investigation, against the rest of the city."""
    city = [one.value for one in table.lines[CITY]]
    for line, figures in table.lines.items():
        if line == CITY:
            continue
        own = [one.value for one in figures]
        people, everybody = own[REPORTS] / own[RATE], city[REPORTS] / city[RATE]
        counts = (city[REPORTS] - own[REPORTS], own[REPORTS])
        yield rules.count(counts, (everybody - people, people), rules.assumed)
        handled = (city[HANDLED] - own[HANDLED], own[HANDLED])
        yield rules.share((handled[0] / counts[0], handled[1] / counts[1]), counts, 1)


def _sexes(table: Table, rules: Rules) -> Iterator[Tested | None]:
    """Test the boys' rate of each line against the girls'."""
    for figures in table.lines.values():
        girls, boys = figures[:BOYS], figures[BOYS:]
        counts = (girls[REPORTS].value, boys[REPORTS].value)
        people = (counts[0] / girls[RATE].value, counts[1] / boys[RATE].value)
        yield rules.count(counts, people, rules.assumed)


def _kinds(table: Table, rules: Rules) -> Iterator[Tested | None]:
    """Test each place's share of a kind against its share of the other kinds."""
    totals = _by_column(table.lines[TOTAL])
    for line, figures in table.lines.items():
        own = _by_column(figures)
        rest = {column: totals[column] - count for column, count in own.items()}
        for column, count in own.items():
            if line != TOTAL and column not in (TOTAL, ELSEWHERE):
                yield _part(rest[column], rest[TOTAL], count, own[TOTAL], rules)


def _part(rest: float, others: float, count: float, kind: float, rules: Rules) -> Tested | None:
    """Test a place's part of a kind against its part of the others; None where one is nought."""
    if min(others, kind) <= 0:
        return None
    return rules.share((rest / others, count / kind), (others, kind), 1)


def _by_column(figures: list[TableFigure]) -> dict[str, float]:
    return {one.column: one.value for one in figures}


_TABLES: Mapping[str, Callable[[Table, Rules], Iterator[Tested | None]]] = {
    "orosanmalningar-namnd": _boards,
    "orosanmalningar-kon": _sexes,
    "pointsurvey-slag-plats": _kinds,
}
