"""Places that stand out in a crime area's last period.

Two rules, both printed in the report's appendix. A place has *most* reports when no other
has more. It *stands out* when its share of the reports is at least one and a half times its
share of the inhabitants, and the count is large enough for per cent to be given.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.place import Place

STAND_OUT_RATIO = 1.5


def most_reports(places: Sequence[Place]) -> list[Place]:
    """Return the place or places with the highest count; empty when all are zero."""
    top = max((place.last.value or 0 for place in places), default=0)
    return [place for place in places if top and place.last.value == top]


def stands_out(place: Place, minimum: int) -> bool:
    """Tell whether a place has clearly more reports than its inhabitants account for.

    Parameters
    ----------
    minimum : int
        Smallest count for which anything is said.
    """
    if place.share is None or not place.inhabitants_share:
        return False
    enough = (place.last.value or 0) >= minimum
    return enough and place.share >= STAND_OUT_RATIO * place.inhabitants_share - 1e-9


def standing_out(places: Sequence[Place], minimum: int) -> list[Place]:
    """Return every place that stands out, the one that does so most first."""
    found = [place for place in places if stands_out(place, minimum)]
    return sorted(found, key=_over_representation, reverse=True)


def _over_representation(place: Place) -> float:
    return (place.share or 0.0) / (place.inhabitants_share or 1.0)


def highest_rate(places: Sequence[Place]) -> Place | None:
    """Return the place with the most reports per inhabitant, or None.

    Only places with a printed rate are considered; with two places at the same rate there
    is no highest.
    """
    rated = [place for place in places if place.rate is not None]
    ranked = sorted(rated, key=lambda p: p.rate.value if p.rate else 0, reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0].rate_text == ranked[1].rate_text):
        return None
    return ranked[0]


def largest_changes(places: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """Return the places with the largest rise and those with the largest fall, in number."""
    changes = [place.change.difference or 0 for place in places]
    rise, fall = max([*changes, 0]), min([*changes, 0])
    return (
        [place for place in places if rise and place.change.difference == rise],
        [place for place in places if fall and place.change.difference == fall],
    )
