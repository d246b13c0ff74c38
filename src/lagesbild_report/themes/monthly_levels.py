"""Counts of places and kinds held against each other: what is told from chance, and what not."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.judge import count_outcome, share_outcome
from lagesbild_report.comparisons.verdict import Rules, Tested
from lagesbild_report.themes.judged_counts import CellOutcomes, with_cells_judged
from lagesbild_report.themes.monthly import ELSEWHERE
from lagesbild_report.themes.monthly_tables import BEFORE, TOTAL

KINDS_NOTE = "Platsens del av varje slag är prövad mot dess del av övriga slag."
LARGEST = 3
"""How many places with most comments are taken together."""
YEAR, KIND = -2, -1
"""The columns of the last year and of its commonest kind in the table of places."""


def against_before(
    table: Cross, dispersion: float, rules: Rules, new: Collection[str] = ()
) -> Cross:
    """Return a table of kinds by place, its totals held against those of the year before.

    A place whose number is unknown now or then is not tested, and neither is one of those
    that are ``new``: its nought of the year before says that nobody was there to count.
    """
    before = table.find(BEFORE)
    if before is None:
        return table
    now, outcomes = table.line(TOTAL), dict[tuple[str, int], Tested | None]()
    pairs = zip(table.columns, before.figures, now.figures, strict=True)
    for column, (place, earlier, later) in enumerate(pairs):
        if place not in new and earlier.value is not None and later.value is not None:
            outcomes[TOTAL, column] = count_outcome(
                (earlier.value, later.value), (earlier.period.days, later.period.days),
                rules, dispersion,
            )  # fmt: skip
    judged = with_cells_judged(table, outcomes, rules)
    # The cells are changes over time, not levels: the note is to call them so.
    return judged.model_copy(update={"family": judged.against_family, "against_family": None})


def kinds_against_places(table: Cross, rules: Rules) -> Cross:
    """Return a table of kinds by place: each place's share of a kind against its other kinds.

    How much a place reports has no part in this: only what it reports more of than others.
    Places put together and the total are not tested.
    """
    judged = with_cells_judged(table, _of_places(table, rules), rules)
    return judged.model_copy(update={"note": KINDS_NOTE}) if judged.against_family else judged


def _of_places(table: Cross, rules: Rules) -> CellOutcomes:
    total = table.line(TOTAL)
    named = [n for n, name in enumerate(table.columns) if name not in (ELSEWHERE, TOTAL)]
    return {
        (line.key, column): _share_against_rest(line, total, column, rules)
        for line in table.lines
        if line.kind == "plain"
        for column in named
    }


def _share_against_rest(line: Line, total: Line, column: int, rules: Rules) -> Tested | None:
    own, place = line.figures[column].value, total.figures[column].value
    kind, everything = line.last.value, total.last.value
    if own is None or place is None or kind is None or everything is None:
        return None
    return _shares((place - own, everything - kind), (own, kind), rules)


def _shares(rest: tuple[float, float], own: tuple[float, float], rules: Rules) -> Tested | None:
    """Return the outcome of the test of one share against another, as part and whole."""
    if min(rest[1], own[1]) <= 0:
        return None
    shares = (rest[0] / rest[1], own[0] / own[1])
    return share_outcome(shares, (rest[1], own[1]), rules, design_effect=1)


def spread_out(table: Cross, rules: Rules) -> Cross:
    """Return a table of places by year, its commonest kind tested for how it is spread.

    The verdict stands at the total of the commonest kind: a fall says that the places with
    most comments have less of that kind than of the others.
    """
    total, places = table.line(TOTAL), places_with_most(table)
    values = [total.figures[YEAR].value, total.figures[KIND].value]
    if not places or None in values:
        return table
    everything, kind = (value or 0 for value in values)
    there = [sum(line.figures[place].value or 0 for line in places) for place in (YEAR, KIND)]
    outcome = _shares((there[0] - there[1], everything - kind), (there[1], kind), rules)
    return with_cells_judged(table, {(TOTAL, len(table.columns) - 1): outcome}, rules)


def places_with_most(table: Cross) -> Sequence[Line]:
    """Return the places with most comments in the last year, the largest first."""
    found = [
        line
        for line in table.lines
        if line.kind == "plain" and line.key != ELSEWHERE and line.figures[YEAR].value
    ]
    return sorted(found, key=lambda line: -(line.figures[YEAR].value or 0))[:LARGEST]
