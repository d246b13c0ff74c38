"""Small words: numbers in words, more and fewer, first letters, and shares in words."""

from __future__ import annotations

from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.claims.mark import MIDDLE, START, unmarked
from lagesbild_report.claims.traced import printed
from lagesbild_report.comparisons.comparison import Comparison, Figure

PERCENT = f"{swedish.FIXED_SPACE}procent"
"""Stands after a figure that is already text."""
POINTS = f"{swedish.FIXED_SPACE}procentenheter"

_NUMBERS = (
    "noll", "en", "två", "tre", "fyra", "fem", "sex",
    "sju", "åtta", "nio", "tio", "elva", "tolv",
)  # fmt: skip


def number_word(number: int) -> str:
    """Return 0–12 in words and larger numbers in digits (Myndigheternas skrivregler)."""
    if 0 <= number < len(_NUMBERS):
        return printed(number, _NUMBERS[number])
    return swedish.whole(number)


def how_many(number: float) -> str:
    """Return a whole number of things, in words up to twelve; one of them is ``ett``."""
    return printed(number, "ett") if number == 1 else number_word(round(number))


def lower_first(label: str) -> str:
    """Return a label as it stands inside a sentence; abbreviations keep their capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def upper_first(text: str) -> str:
    """Return a text as it stands first in a sentence."""
    if text.startswith(START):  # the first word is a traced number
        mark, middle, words = text.partition(MIDDLE)
        return mark + middle + upper_first(words)
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return the text with a capital and a full stop."""
    return f"{upper_first(text)}."


def joined(*sentences: str) -> str:
    """Return the sentences that say anything, as a paragraph."""
    return " ".join(filter(None, sentences))


def more_or_fewer(difference: float) -> str:
    """Return ``207 fler``, ``67 färre`` or ``lika många``."""
    if difference == 0:
        return "lika många"
    word = "fler" if difference > 0 else "färre"
    return f"{swedish.whole(abs(difference))}{swedish.FIXED_SPACE}{word}"


def higher_or_lower(difference: float) -> str:
    """Return ``högre``, ``lägre`` or ``lika stort``."""
    if difference == 0:
        return "lika stort"
    return "högre" if difference > 0 else "lägre"


def percent_words(comparison: Comparison) -> str:
    """Return the size of a change as ``20,8 procent``, without direction; empty if not given.

    Direction stands in a word beside it: screen readers may leave a sign out.
    """
    if comparison.percent is None:
        return ""
    return size_words(abs(comparison.percent))


def percent_in_brackets(comparison: Comparison) -> str:
    """Return `` (20,8 procent)``, to stand after a difference; empty if there is none."""
    percent = percent_words(comparison) if comparison.difference else ""
    return f" ({percent})" if percent else ""


def percent(figure: Figure) -> str:
    """Return a share as ``91,2 procent``."""
    return f"{figure.text}{PERCENT}"


def points(difference: Decimal, decimals: int = 0) -> str:
    """Return the size of a difference of shares: ``1 procentenhet``, ``3,6 procentenheter``."""
    size = swedish.decimal(abs(difference), decimals)
    one = unmarked(size) == "1"
    return f"{size}{swedish.FIXED_SPACE}procentenhet" if one else f"{size}{POINTS}"


def direction(difference: Decimal) -> int:
    """Return 1, 0 or −1."""
    return (difference > 0) - (difference < 0)


def share_words(share: float) -> str:
    """Return a share (0–1) as ``24,3 procent``."""
    return size_words(100 * share)


def size_words(percent: float | Decimal) -> str:
    """Return per cent as ``24,3 procent``; never nought for what is more than nought."""
    if percent > 0 and swedish.rounded(percent, 1) == 0:
        return f"mindre än {printed(percent, '0,1')}{PERCENT}"
    return f"{swedish.decimal(percent)}{PERCENT}"
