"""Which stadsdelar lie over or under the reference, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import rounded

Kinds = Sequence[tuple[int, str]]
"""Columns with what they measure, in the middle of a sentence.

A column of two waves together has the same words as the column of the last of them.
"""


@dataclass(frozen=True)
class Standing:
    """A stadsdel's share, what it is held against, and the verdict.

    Parameters
    ----------
    place : str
    what : str
        What the share measures.
    own, other : Figure
        The stadsdel's share and the reference's.
    verdict : Verdict
    """

    place: str
    what: str
    own: Figure
    other: Figure
    verdict: Verdict

    @property
    def pooled(self) -> bool:
        """Tell whether two waves are taken together."""
        return self.own.period.kind == "two waves"

    @property
    def over(self) -> bool:
        """Tell whether the share is larger than the other, surely or not."""
        return (self.verdict.estimate or 0) > 0


def standings_of(table: Cross, reference: Line, kinds: Kinds) -> list[Standing]:
    """Return what was tested in some columns, one standing for each stadsdel and measure.

    Where a measure stands both alone and with the wave before, the surer of the two counts;
    both together when they are as sure.
    """
    best: dict[tuple[str, str], Standing] = {}
    for one in _tested(table, reference, kinds):
        key = (one.place, one.what)
        if key not in best or _sureness(one) > _sureness(best[key]):
            best[key] = one
    return list(best.values())


def _tested(table: Cross, reference: Line, kinds: Kinds) -> Iterator[Standing]:
    for line in table.lines:
        for column, what in kinds:
            verdict = line.against[column] if line.against else None
            if verdict is not None and line.kind == "plain":
                own, other = line.figures[column], reference.figures[column]
                yield Standing(line.label, what, own, other, verdict)


def _sureness(one: Standing) -> tuple[int, bool]:
    rank = 2 if one.verdict.established else 1 if one.verdict.borderline else 0
    return rank, one.pooled


def established(found: Sequence[Standing], sign: int) -> list[Standing]:
    """Return those that are established in a direction, the farthest from the reference first."""
    sure = [one for one in found if one.verdict.sign == sign]
    return sorted(sure, key=lambda one: -abs(one.verdict.estimate or 0))


def borderline(found: Sequence[Standing]) -> list[Standing]:
    """Return those that would be established alone, but not in their family."""
    unsure = [one for one in found if one.verdict.borderline]
    return sorted(unsure, key=lambda one: -abs(one.verdict.estimate or 0))


def highest(found: Sequence[Standing]) -> list[Standing]:
    """Return those with the largest printed share of one measure; none when they are many."""
    largest = max((_printed(one) for one in found), default=Decimal(0))
    top = [one for one in found if _printed(one) == largest]
    return top if len(top) <= 2 < len(found) else []


def _printed(one: Standing) -> Decimal:
    return rounded(one.own.value or 0.0, one.own.decimals)
