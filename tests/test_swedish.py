"""Numbers after Swedish rules, and Brå's printed table as golden values."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.swedish import (
    FIXED_SPACE,
    MINUS,
    and_list,
    day_text,
    decimal,
    percent_change,
    rounded,
    signed,
    whole,
)

numbers = st.floats(-1e9, 1e9, allow_nan=False)
counts = st.integers(0, 10_000_000)

# Source: Brå, Anmälda brott 2007, table P1, Jönköpings län: the count of 2007, its
# difference from the year before, and the change in per cent as Brå printed it.
BRA_P1 = [
    (2974, 80, 3),
    (36861, 4460, 14),
    (32424, 4118, 15),
    (6539, 536, 9),
    (2517, 69, 3),
    (14, -15, -52),
    (7, -2, -22),
    (7, 4, 133),
    (547, -27, -5),
    (244, 13, 6),
    (1, 0, 0),
]
# The same table: count and number per 100 000 inhabitants (331 539 inhabitants).
BRA_P1_RATES = [(36861, "11118.149"), (7, "2.11137"), (14, "4.22273"), (1, "0.30162")]
BRA_P1_INHABITANTS = 331_539


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1047, "1\u00a0047"),
        (1234567, "1\u00a0234\u00a0567"),
        (-67, "\u221267"),
        (-1047, "\u22121\u00a0047"),
        (-0.4, "0"),
    ],
)
def test_whole_numbers_have_fixed_space_and_minus_sign(value: float, text: str) -> None:
    assert whole(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.05, "0,1"),
        (0.15, "0,2"),
        (0.25, "0,3"),
        (2.45, "2,5"),
        (-0.05, "\u22120,1"),
        (-0.25, "\u22120,3"),
        (0.04, "0,0"),
        (-0.04, "0,0"),
        (1047.55, "1\u00a0047,6"),
        (Decimal("12.449999"), "12,4"),
    ],
)
def test_halves_are_rounded_away_from_zero(value: float | Decimal, text: str) -> None:
    assert decimal(value) == text


@pytest.mark.parametrize(("value", "text"), [(0.5, "1"), (1.5, "2"), (2.5, "3"), (-2.5, "\u22123")])
def test_halves_of_whole_numbers_are_rounded_away_from_zero(value: float, text: str) -> None:
    assert whole(value) == text


def test_number_of_decimals_is_kept() -> None:
    assert decimal(2, 2) == "2,00"
    assert decimal(1234.5678, 3) == "1\u00a0234,568"


@pytest.mark.parametrize(
    ("value", "text"), [(207, "+207"), (-67, "\u221267"), (0, "0"), (0.3, "0"), (-0.3, "0")]
)
def test_signed_number(value: float, text: str) -> None:
    assert signed(value) == text


@pytest.mark.parametrize(("now", "change", "printed"), BRA_P1)
def test_per_cent_is_the_one_that_bra_printed(now: int, change: int, printed: int) -> None:
    percent = percent_change(now - change, now)
    assert percent is not None
    assert rounded(percent, 0) == printed


@pytest.mark.parametrize(("count", "printed"), BRA_P1_RATES)
def test_rate_per_100_000_is_the_one_that_bra_printed(count: int, printed: str) -> None:
    digits = len(printed.partition(".")[2])
    rate = Decimal(count) * 100_000 / BRA_P1_INHABITANTS
    assert rounded(rate, digits) == Decimal(printed)


def test_change_is_divided_by_the_earlier_figure() -> None:
    # 9 296 → 10 455: 12,5 per cent of the earlier, 11,1 per cent of the later.
    percent = percent_change(9296, 10455)
    assert percent is not None
    assert signed(percent, 1) == "+12,5"


def test_per_cent_of_nothing_is_no_value() -> None:
    assert percent_change(0, 5) is None
    assert percent_change(0, 0) is None
    assert percent_change(5, 0) == -100


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")],
)
def test_list_in_words(words: list[str], text: str) -> None:
    assert and_list(words) == text


def test_days() -> None:
    assert day_text(dt.date(2024, 8, 31)) == "31\u00a0augusti 2024"


@given(numbers, st.integers(0, 3))
def test_sign_of_the_text_is_the_sign_of_the_rounded_value(value: float, digits: int) -> None:
    exact, text = rounded(value, digits), signed(value, digits)
    assert text.startswith("+") == (exact > 0)
    assert text.startswith(MINUS) == (exact < 0)
    assert not re.fullmatch(rf"[+{MINUS}-]0(,0+)?", text)


@given(numbers, st.integers(0, 3))
def test_text_reads_back_as_the_rounded_value(value: float, digits: int) -> None:
    text = decimal(value, digits)
    plain = text.replace(FIXED_SPACE, "").replace(MINUS, "-").replace(",", ".")
    assert Decimal(plain) == rounded(value, digits)
    pattern = rf"{MINUS}?\d{{1,3}}({FIXED_SPACE}\d{{3}})*" + (rf",\d{{{digits}}}" if digits else "")
    assert re.fullmatch(pattern, text)


@given(counts.filter(bool), counts)
def test_per_cent_has_the_sign_of_the_change_and_gives_the_later_back(
    earlier: int, later: int
) -> None:
    percent = percent_change(earlier, later)
    assert percent is not None
    assert (percent > 0) == (later > earlier)
    assert (percent < 0) == (later < earlier)
    assert rounded(earlier * (1 + percent / 100), 3) == later
