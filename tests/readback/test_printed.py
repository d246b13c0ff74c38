"""A printed figure is its value, rounded half away from zero."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report import swedish
from lagesbild_report.readback.printed import says
from lagesbild_report.wording.words import number_word


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1\u00a0047", 1047.0),
        ("−20,8", -20.807453416149066),
        ("+207", 207.0),
        ("12,5", 12.46772),
        ("0,5", 0.45),
        ("tolv", 12),
        ("Två", 2),
        ("ett", 1),
        ("30\u00a0000", 30000),
        ("1\u00a0januari 2024", "1 januari 2024"),
    ],
)
def test_says_its_value(text: str, value: float | str) -> None:
    assert says(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("elva", 12.5),
        ("11", 12.46772),
        ("20,8", -20.8),
        ("1047", 1046.4),
        ("0,4", 0.45),
        ("tre", 4),
        ("omkring tio", 10),
        ("1 januari 2024", "1 januari 2025"),
    ],
)
def test_says_something_else(text: str, value: float | str) -> None:
    assert not says(text, value)


@given(st.floats(-1e6, 1e6), st.integers(0, 4))
def test_whatever_the_report_prints_says_its_value(value: float, digits: int) -> None:
    assert says(swedish.decimal(value, digits), value)


@given(st.integers(0, 100_000))
def test_numbers_in_words_say_their_value(number: int) -> None:
    assert says(number_word(number), number)
    assert not says(number_word(number), number + 1)
