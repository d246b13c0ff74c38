"""What the longer view of a crime area says, as verdicts."""

from __future__ import annotations

from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.verdict import Verdict, VerdictKind
from lagesbild_report.editions.models import About


def long_view_verdicts(view: LongView) -> list[tuple[str, Verdict, About]]:
    """Return name, verdict and subject of the trend, the level, and the season.

    A trend that does not hold without a first period under new codes is told as unclear, as in
    the report's summary. What was not tested is left out.
    """
    found: list[tuple[str, Verdict, About]] = []
    if view.trend is not None:
        found.append(("trend", _trend(view), "trend"))
    if view.level is not None:
        found.append(("level", Verdict(kind=_kind(view.level.side)), "level"))
    if view.season is not None:
        found.append(("season", Verdict(kind=_kind(int(view.season_established))), "season"))
    return found


def _trend(view: LongView) -> Verdict:
    holds = view.trend_established and view.unmarked_trend_established
    sign = 0
    if view.trend is not None and holds:
        sign = 1 if view.trend.annual > 1 else -1
    return Verdict(kind=_kind(sign))


def _kind(sign: int) -> VerdictKind:
    if sign == 0:
        return "unclear"
    return "rise" if sign > 0 else "fall"
