"""What a local explanation may ask of a stadsdel, and which figures it may name: ``plats``."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lagesbild_report import swedish
from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.standing import Measure, MeasureKind, Standing
from lagesbild_report.comparisons.triangulation import Row, Triangulation
from lagesbild_report.document.named import Named, Value, word
from lagesbild_report.document.record import Condition, Record
from lagesbild_report.wording.triangulation import SURVEYS
from lagesbild_report.wording.words import number_word

AMONG_HIGHEST = 2
"""A share is among the highest when at most one stadsdel has a higher one."""
_RANKS = {1: "den högsta", 2: "den näst högsta"}


def place_facts(row: Row, found: Triangulation) -> Callable[[Record], PlaceFacts]:
    """Return what makes the names of a stadsdel for a text's record."""
    return partial(PlaceFacts, row, found)


class PlaceFacts(Named):
    """A stadsdel where reported crime and surveys stand side by side."""

    def __init__(self, row: Row, found: Triangulation, record: Record) -> None:
        super().__init__(record, "plats")
        self._row, self._found = row, found

    @word("namn")
    def _place_name(self, part: str) -> Value:
        return self._value(part, self._row.name)

    @word("brott")
    def _with_victim(self, part: str) -> ReportedFacts:
        return self._reported(part, "reported")

    @word("upptäcktsbrott")
    def _detected(self, part: str) -> ReportedFacts:
        return self._reported(part, "detected")

    @word("utsatta")
    def _exposed(self, _: str) -> tuple[HighShare, ...]:
        return tuple(
            HighShare(self._record, self._row.name, measure, rank) for measure, rank in self._high()
        )

    @word("bland_de_mest_utsatta")
    def _among_most(self, part: str) -> Condition:
        return self._holds(part, bool(self._high()))

    @word("säkerställt_mest_utsatta")
    def _surely_most(self, part: str) -> Condition:
        standings = [measure.standing(self._row.name) for measure, _ in self._high()]
        return self._holds(part, any(one.sign > 0 for one in standings))

    def _reported(self, part: str, kind: MeasureKind) -> ReportedFacts:
        standing = next(iter(self._row.of_kind(kind)), None)
        return ReportedFacts(self._record, f"plats.{part}", standing)

    def _high(self) -> list[tuple[Measure, int]]:
        exposed = [one for one in self._found.measures if one.kind == "exposure"]
        ranked = [(one, self._found.rank(self._row.name, one)) for one in exposed]
        return [(one, rank) for one, rank in ranked if rank and rank <= AMONG_HIGHEST]


class ReportedFacts(Named):
    """Reported crimes of a stadsdel: the number and what was expected."""

    def __init__(self, record: Record, name: str, standing: Standing | None) -> None:
        super().__init__(record, name)
        known = standing is not None and standing.value is not None
        self._standing = standing if known else None

    @word("över")
    def _above(self, part: str) -> Condition:
        return self._verdict(part, self._standing.verdict if self._standing else None, "rise")

    @word("under")
    def _below(self, part: str) -> Condition:
        return self._verdict(part, self._standing.verdict if self._standing else None, "fall")

    @word("antal")
    def _number(self, part: str) -> Value:
        return self._whole(part, self._standing.value if self._standing else None)

    @word("väntat")
    def _expected(self, part: str) -> Value:
        return self._whole(part, self._standing.expected if self._standing else None)

    def _whole(self, part: str, number: float | None) -> Value:
        return self._value(part, None if number is None else swedish.whole(number), number)


class HighShare(Named):
    """A share of a survey that is among the highest of the stadsdelar."""

    def __init__(self, record: Record, place: str, measure: Measure, rank: int) -> None:
        super().__init__(record, f"plats.utsatta.{measure.source}")
        self._measure, self._rank = measure, rank
        self._standing = measure.standing(place)

    @word("enkät")
    def _survey(self, part: str) -> Value:
        return self._value(part, SURVEYS[self._measure.source])

    @word("år")
    def _wave(self, part: str) -> Value:
        return self._value(part, self._measure.period)

    @word("andel")
    def _share(self, part: str) -> Value:
        return self._value(part, swedish.decimal(self._standing.value or 0.0, 0))

    @word("rang")
    def _rank_words(self, part: str) -> Value:
        return self._value(part, _RANKS[self._rank])

    @word("av")
    def _of(self, part: str) -> Value:
        known = counted(one for one in self._measure.standings.values() if one.value is not None)
        return self._value(part, number_word(known))
