"""Places that are named in a crime area's paragraph, each by a rule that the appendix prints.

A place has *most* reports when no other has more. It *stands out* when its level is
established above the expected count and the difference is at least moderate on the verbal
scale. Places whose levels are not told apart are never ranked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lagesbild_report.comparisons.levels import Levels, PlaceLevel
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.register.areas import swedish_key


def most_reports(places: Sequence[Place]) -> list[Place]:
    """Return the place or places with the highest count; empty when all are zero."""
    top = max((place.last.value or 0 for place in places), default=0)
    return [place for place in places if top and place.last.value == top]


def stands_out(level: PlaceLevel) -> bool:
    """Tell whether a place is established above the expected count, and not only a little."""
    return level.verdict.kind == "rise" and level.verdict.size in ("moderate", "large")


def standing_out(levels: Levels) -> list[PlaceLevel]:
    """Return every place that stands out, those with the highest count first."""
    return _by_count(level for level in levels.places if stands_out(level))


def a_little_above(levels: Levels) -> list[PlaceLevel]:
    """Return the places established above the expected count that do not stand out."""
    return _by_count(p for p in levels.places if p.verdict.kind == "rise" and not stands_out(p))


def below(levels: Levels) -> list[PlaceLevel]:
    """Return the places established below the expected count."""
    return _by_count(level for level in levels.places if level.verdict.kind == "fall")


def _by_count(levels: Iterable[PlaceLevel]) -> list[PlaceLevel]:
    return sorted(levels, key=lambda level: (-level.count, swedish_key(level.name)))


def changed(places: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """Return the places with an established rise and those with an established fall.

    Those whose number changed most stand first, and in Swedish order where it is the same.
    """
    found = sorted(places, key=lambda p: (-abs(p.change.difference or 0), swedish_key(p.name)))
    return _with_sign(found, 1), _with_sign(found, -1)


def _with_sign(places: Sequence[Place], sign: int) -> list[Place]:
    return [place for place in places if place.change.verdict and place.change.verdict.sign == sign]


def on_the_border(places: Sequence[Place]) -> list[Place]:
    """Return the places whose change holds alone, but not when all are tested together."""
    return [place for place in places if place.change.verdict and place.change.verdict.borderline]


def judged_changes(places: Sequence[Place]) -> list[Verdict]:
    """Return the verdicts on the changes that were tested."""
    verdicts = [place.change.verdict for place in places]
    return [one for one in verdicts if one is not None and one.p is not None]
