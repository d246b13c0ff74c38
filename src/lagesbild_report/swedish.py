"""Numbers, days and lists after Swedish rules (Myndigheternas skrivregler).

Fixed space (U+00A0) in thousands, decimal comma, U+2212 as minus. Halves round away from
zero, as in Brå's published tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_decimal

from lagesbild_report.claims.traced import exact, expression_of, printed, traced
from lagesbild_report.observations.period import day_text

LOCALE = "sv_SE"
MINUS = "\N{MINUS SIGN}"
FIXED_SPACE = "\N{NO-BREAK SPACE}"

__all__ = [
    "FIXED_SPACE",
    "MINUS",
    "and_list",
    "day_text",
    "decimal",
    "decimals_of",
    "exact",
    "percent_change",
    "signed",
    "whole",
]


def rounded(value: float | Decimal, digits: int) -> Decimal:
    """Round halves away from zero to a number of decimals; a traced number stays traced."""
    shown = exact(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    expression = expression_of(value)
    return shown if expression is None else traced(shown, f"round({expression},{digits})")


def decimal(value: float | Decimal, digits: int = 1) -> str:
    """Return a number with a fixed number of decimals: ``1 047,5``, ``−20,8``.

    The text of a traced number carries its mark (`claims.mark`).
    """
    return printed(value, _decimal(value, digits))


def _decimal(value: float | Decimal, digits: int) -> str:
    shown = Decimal(rounded(value, digits))
    if shown == 0:
        shown = abs(shown)  # never "−0,0"
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(shown, format=pattern, locale=LOCALE).replace("-", MINUS)


def decimals_of(value: float | Decimal) -> int:
    """Return how many decimals a number is written with: 2 of 1.15, none of 4.0."""
    exponent = Decimal(exact(value)).normalize().as_tuple().exponent
    return max(0, -int(exponent))


def whole(value: float | Decimal) -> str:
    """Return a number without decimals: ``1 047``."""
    return decimal(value, 0)


def signed(value: float | Decimal, digits: int = 0) -> str:
    """Return a number with its sign: ``+207``, ``−67``, ``0``."""
    text = _decimal(value, digits)
    return printed(value, "+" + text if rounded(value, digits) > 0 else text)


def percent_change(earlier: float, later: float) -> Decimal | None:
    """Return 100 · (later − earlier) / earlier, or None when earlier is zero."""
    if earlier == 0:
        return None
    before, after = exact(earlier), exact(later)
    return 100 * (after - before) / before


def and_list(words: Sequence[str]) -> str:
    """Return ``a``, ``a och b`` or ``a, b och c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} och {words[-1]}"
