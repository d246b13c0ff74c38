"""Numbers as the authorities write them, and the signs that mean 'no value'."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.sources.numbers import is_missing, parse_number, squeeze


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0), ("1047", 1047), ("1 047", 1047), ("1\u00a0416\u00a0280", 1416280),
        ("1\u202f047", 1047), ("1517 058", 1517058), (" 12 ", 12), ("15377,3", 15377.3),
        ("755.5", 755.5), ("-20", -20), ("\u221220", -20),
    ],
)  # fmt: skip
def test_numbers(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    "text",
    ["", " ", "..", ".", "-", "–", "Värde saknas", "VÄRDE SAKNAS", "Va\u0308rde\u00a0saknas"],
)
def test_no_value_is_never_zero(text: str) -> None:
    assert is_missing(text)
    assert parse_number(text) is None


@pytest.mark.parametrize("text", ["x", "1,2,3", "1.417.058", "12*", "SAMTLIGA BROTT2", "5 %", "--"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_number(text)


def test_squeeze_composes_letters_and_joins_spaces() -> None:
    assert squeeze(" Örby\u00a0 \tslott ".replace("Ö", "O\u0308")) == "Örby slott"


@given(st.integers(0, 10**9), st.sampled_from([" ", "\u00a0", "\u202f", ""]))
def test_thousands_with_any_space_are_the_same_number(number: int, space: str) -> None:
    assert parse_number(f"{number:,}".replace(",", space)) == number
