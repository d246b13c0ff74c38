"""What a local explanation may ask of a stadsdel, and which figures it may name."""

from __future__ import annotations

from dataclasses import dataclass

from lagesbild_report import swedish
from lagesbild_report.comparisons.standing import Measure, MeasureKind
from lagesbild_report.comparisons.triangulation import Row, Triangulation
from lagesbild_report.wording.triangulation import SURVEYS
from lagesbild_report.wording.words import number_word

AMONG_HIGHEST = 2
"""A share is among the highest when at most one stadsdel has a higher one."""
_RANKS = {1: "den högsta", 2: "den näst högsta"}


@dataclass(frozen=True)
class ReportedFacts:
    """Reported crimes of a stadsdel: the number and what was expected, as printed."""

    over: bool
    number: str
    expected: str


@dataclass(frozen=True)
class HighShare:
    """A share of a survey that is among the highest of the stadsdelar.

    Parameters
    ----------
    survey, year, share : str
        ``stadens mätning``, ``2023``, ``27``.
    rank, of : str
        ``den högsta`` or ``den näst högsta``, and of how many stadsdelar.
    sure : bool
        Whether the difference from the others is established.
    """

    survey: str
    year: str
    share: str
    rank: str
    of: str
    sure: bool


@dataclass(frozen=True)
class PlaceFacts:
    """What is known of a stadsdel where reported crime and surveys stand side by side.

    Parameters
    ----------
    name : str
    reported, detected : ReportedFacts
        Crimes with a victim, and crimes that the police detect.
    exposed : tuple of HighShare
        The surveys in which the share exposed to crime is among the highest.
    """

    name: str
    reported: ReportedFacts
    detected: ReportedFacts
    exposed: tuple[HighShare, ...]

    @property
    def exposed_for_sure(self) -> bool:
        """Tell whether one of the high shares is established."""
        return any(share.sure for share in self.exposed)


def place_facts(row: Row, found: Triangulation) -> PlaceFacts:
    """Return what a local explanation may name of a stadsdel."""
    shares = [_high(row, measure, found) for measure in found.measures]
    return PlaceFacts(
        name=row.name,
        reported=_reported(row, "reported"),
        detected=_reported(row, "detected"),
        exposed=tuple(share for share in shares if share),
    )


def _reported(row: Row, kind: MeasureKind) -> ReportedFacts:
    standing = next(iter(row.of_kind(kind)), None)
    if standing is None or standing.value is None or standing.expected is None:
        return ReportedFacts(False, "", "")
    return ReportedFacts(
        standing.sign > 0, swedish.whole(standing.value), swedish.whole(standing.expected)
    )


def _high(row: Row, measure: Measure, found: Triangulation) -> HighShare | None:
    standing, rank = measure.standing(row.name), found.rank(row.name, measure)
    if measure.kind != "exposure" or rank is None or rank > AMONG_HIGHEST:
        return None
    known = sum(one.value is not None for one in measure.standings.values())
    return HighShare(
        survey=SURVEYS[measure.source],
        year=measure.period,
        share=swedish.decimal(standing.value or 0.0, 0),
        rank=_RANKS[rank],
        of=number_word(known),
        sure=standing.sign > 0,
    )
