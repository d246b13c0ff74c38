"""Words that the school sentences share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.wording.words import how_many, number_word

FIXED = swedish.FIXED_SPACE
POINTS = "poäng"
HIGHER, LOWER, SAME = 1, -1, 0


def direction(difference: float, decimals: int) -> int:
    """Return whether a difference, as printed, is more (1), less (−1) or nought (0)."""
    shown = swedish.rounded(difference, decimals)
    return (shown > 0) - (shown < 0)


def percent(figure: Figure) -> str:
    """Return a share as ``91,2 procent``."""
    return f"{figure.text}{FIXED}procent"


def size(difference: float, decimals: int, unit: str = "") -> str:
    """Return the size of a difference: ``1 procentenhet``, ``3,6 procentenheter``, ``2 poäng``."""
    text = swedish.decimal(abs(difference), decimals)
    return f"{text}{FIXED}{unit or ('procentenhet' if text == '1' else 'procentenheter')}"


def sentence(text: str) -> str:
    """Return the text with a capital and a full stop."""
    return f"{text[0].upper()}{text[1:]}."


def in_how_many(
    directions: Sequence[int], full: Mapping[int, str], short: Mapping[int, str]
) -> str:
    """Return ``högre … i fyra av fem mått och lägre i ett``.

    Parameters
    ----------
    directions : sequence of int
        One for each measure, see `direction`.
    full, short : mapping of int to str
        Words for a direction where it stands first, and where it follows.
    """
    found = Counter(directions).most_common()
    (first, number), others = found[0], found[1:]
    if not others:
        return f"{full[first]} i {_all(number)}"
    parts = [f"{full[first]} i {how_many(number)} av {number_word(len(directions))} mått"]
    parts += [f"{short[other]} i {how_many(count)}" for other, count in others]
    return swedish.and_list(parts)


def _all(number: int) -> str:
    if number <= 2:
        return "måttet" if number == 1 else "båda måtten"
    return f"alla {number_word(number)} mått"
