"""Small words: numbers in words, more and fewer, and lists."""

from __future__ import annotations

from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Comparison

_NUMBERS = (
    "noll", "en", "två", "tre", "fyra", "fem", "sex",
    "sju", "åtta", "nio", "tio", "elva", "tolv",
)  # fmt: skip


def number_word(number: int) -> str:
    """Return 0–12 in words and larger numbers in digits (Myndigheternas skrivregler)."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else swedish.whole(number)


def how_many(number: float) -> str:
    """Return a whole number of things, in words up to twelve; one of them is ``ett``."""
    return "ett" if number == 1 else number_word(int(number))


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


def share_words(share: float) -> str:
    """Return a share (0–1) as ``24,3 procent``."""
    return size_words(100 * share)


def size_words(percent: float | Decimal) -> str:
    """Return per cent as ``24,3 procent``; never nought for what is more than nought."""
    if percent > 0 and swedish.rounded(percent, 1) == 0:
        return f"mindre än 0,1{swedish.FIXED_SPACE}procent"
    return f"{swedish.decimal(percent)}{swedish.FIXED_SPACE}procent"
