"""Where the last count lies among those of all periods, agreeing or contrasting with the change.

The words are arithmetic facts: which of the counts is higher. They claim no trend.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import number_word

FEWEST = 3
"""Of two periods the change has already said which is higher."""

AGREE = ("Det är också {rank} antalet på {periods}", "Antalet är därmed {rank} på {periods}")
CONTRAST = ("Ändå är antalet {rank} på {periods}", "Antalet är ändå {rank} på {periods}")
PLAIN = ("Antalet {last} är {rank} på {periods}", "Sett till {periods} är antalet {last} {rank}")

CLEARER = ("Över längre tid är bilden tydligare.", "Utvecklingen över längre tid är säkrare.")
SAME_WAY = (
    "Det stämmer med utvecklingen över längre tid.",
    "Utvecklingen över längre tid går åt samma håll.",
)
OTHER_WAY = (
    "Över längre tid går utvecklingen ändå åt andra hållet.",
    "Det bryter mot utvecklingen över längre tid.",
)

_ORDINALS = ("", "näst ", "tredje ", "fjärde ", "femte ")


def place_among(figures: Sequence[Figure], sign: int, position: int, whole_of: int) -> str:
    """Return where the last figure lies among all, with the highest and the lowest.

    Parameters
    ----------
    figures : sequence of Figure
        With values, the earliest first.
    sign : int
        1 for an established rise, −1 for a fall, 0 for neither.
    position : int
        Of the crime area in the report; it chooses the frame.
    whole_of : int
        Number of periods of the report; where some are left out the others are ``hela``.

    Returns
    -------
    str
        Empty for fewer than three figures.
    """
    if len(figures) < FEWEST:
        return ""
    periods = (
        f"{number_word(counted(figures))} {'hela ' if len(figures) < whole_of else ''}perioder"
    )
    if len({figure.value for figure in figures}) == 1:
        return f"Antalet är detsamma i alla {periods}."
    last = figures[-1]
    higher = sum(_value(figure) > _value(last) for figure in figures)
    lower = sum(_value(figure) < _value(last) for figure in figures)
    if higher == lower:
        middle = f"Antalet {last.period.label} är det mellersta på {periods}"
        return f"{middle}{_ties(figures)}{_ends(figures)}."
    frames = _frames(sign * (lower - higher))
    said = frames[position % len(frames)].format(
        rank=_rank(higher, lower), periods=periods, last=last.period.label
    )
    return f"{said}{_ties(figures)}{_ends(figures)}."


def beside_trend(sign: int, trend: int, position: int) -> str:
    """Return how the last change goes together with an established trend.

    Parameters
    ----------
    sign : int
        Of the change: 1 for an established rise, −1 for a fall, 0 for neither.
    trend : int
        Of the trend over all periods, in the same way.
    position : int
        Of the crime area in the report; it chooses the frame.

    Returns
    -------
    str
        Empty without an established trend.
    """
    if not trend:
        return ""
    frames = {0: CLEARER, 1: SAME_WAY, -1: OTHER_WAY}[sign * trend]
    return frames[position % len(frames)]


def _frames(agreement: int) -> tuple[str, ...]:
    if not agreement:
        return PLAIN
    return AGREE if agreement > 0 else CONTRAST


def _rank(higher: int, lower: int) -> str:
    """Return ``det högsta`` or ``det näst lägsta``, counted from the nearer end."""
    nearer = min(higher, lower)
    ordinal = _ORDINALS[nearer] if nearer < len(_ORDINALS) else f"{nearer + 1}:e "
    return f"det {ordinal}{'högsta' if higher < lower else 'lägsta'}"


def _ties(figures: Sequence[Figure]) -> str:
    same = [one.period.label for one in figures[:-1] if one.value == figures[-1].value]
    return f", lika med {and_list(same)}" if same else ""


def _ends(figures: Sequence[Figure]) -> str:
    """Say which periods had the highest and the lowest count, but for the last one's own."""
    last = figures[-1].value
    ends = (("högst", max(figures, key=_value)), ("lägst", min(figures, key=_value)))
    shown = [(word, end) for word, end in ends if end.value != last]
    said = [
        f"{word}{'' if number else ' var det'} {_labels(figures, end)} ({end.text})"
        for number, (word, end) in enumerate(shown)
    ]
    return f"; {' och '.join(said)}" if said else ""


def _labels(figures: Sequence[Figure], level: Figure) -> str:
    return and_list([one.period.label for one in figures if one.value == level.value])


def _value(figure: Figure) -> float:
    return figure.value or 0.0
