"""Whether reported crime and the surveys say the same of a stadsdel."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from lagesbild_report.comparisons.standing import Standing

Agreement = Literal[
    "both_high",
    "both_low",
    "reported_high",
    "reported_low",
    "surveys_high",
    "surveys_low",
    "high_but_surveys_low",
    "low_but_surveys_high",
    "surveys_differ",
    "unclear",
    "few",
]
"""``reported_high``: reported crime lies over the others, the surveys are not sure of anything;
``high_but_surveys_low``: they contradict each other; ``few``: nothing could be tested."""

_TABLE: dict[tuple[int, int], Agreement] = {
    (1, 1): "both_high",
    (-1, -1): "both_low",
    (1, 0): "reported_high",
    (-1, 0): "reported_low",
    (0, 1): "surveys_high",
    (0, -1): "surveys_low",
    (1, -1): "high_but_surveys_low",
    (-1, 1): "low_but_surveys_high",
    (0, 0): "unclear",
}


def agreement(reported: Standing, surveys: Iterable[Standing]) -> Agreement:
    """Return how reported crime and the answers of the surveys agree.

    The surveys say ``over`` when at least one of their measures is over and none under; when
    some are over and others under they differ among themselves.
    """
    answers = list(surveys)
    signs = {standing.sign for standing in answers} - {0}
    if len(signs) == 2:
        return "surveys_differ"
    if not any(standing.tested for standing in (reported, *answers)):
        return "few"
    return _TABLE[reported.sign, sum(signs)]
