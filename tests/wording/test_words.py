"""Small words: numbers, directions and sizes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.comparison import Comparison, Figure, compare
from lagesbild_report.observations.period import broken_years
from lagesbild_report.wording.words import (
    higher_or_lower,
    how_many,
    more_or_fewer,
    number_word,
    percent_words,
    share_words,
    size_words,
)

BEFORE, NOW = broken_years(2024, count=2)


def change(before: float, now: float, minimum: int = 1) -> Comparison:
    figures = (Figure(period=BEFORE, value=before), Figure(period=NOW, value=now))
    return compare(*figures, percent_minimum=minimum)


@pytest.mark.parametrize(
    ("number", "word"), [(0, "noll"), (1, "en"), (12, "tolv"), (13, "13"), (1047, "1\u00a0047")]
)
def test_numbers_to_twelve_are_words(number: int, word: str) -> None:
    assert number_word(number) == word


@pytest.mark.parametrize(
    ("number", "word"), [(0, "noll"), (1, "ett"), (2.0, "två"), (12.0, "tolv"), (13.0, "13")]
)
def test_one_of_several_things_is_ett(number: float, word: str) -> None:
    assert how_many(number) == word


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (207, "207\u00a0fler"),
        (-67, "67\u00a0färre"),
        (0, "lika många"),
        (-1500, "1\u00a0500\u00a0färre"),
    ],
)
def test_more_or_fewer(difference: float, words: str) -> None:
    assert more_or_fewer(difference) == words


@pytest.mark.parametrize(("difference", "word"), [(1, "högre"), (-1, "lägre"), (0, "lika stort")])
def test_higher_or_lower(difference: float, word: str) -> None:
    assert higher_or_lower(difference) == word


def test_per_cent_has_no_direction_of_its_own() -> None:
    assert percent_words(change(322, 255)) == "20,8\u00a0procent"
    assert percent_words(change(840, 1047)) == "24,6\u00a0procent"


def test_no_per_cent_of_nothing_or_of_few() -> None:
    assert percent_words(change(0, 5)) == ""
    assert percent_words(change(19, 40, minimum=20)) == ""


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (24.31, "24,3\u00a0procent"),
        (100, "100,0\u00a0procent"),
        (0, "0,0\u00a0procent"),
        (0.05, "0,1\u00a0procent"),
        (0.049, "mindre än 0,1\u00a0procent"),
    ],
)
def test_something_is_never_called_nought(percent: float, words: str) -> None:
    assert size_words(percent) == words
    assert share_words(percent / 100) == words


def test_a_change_of_one_in_many_is_not_nought() -> None:
    assert percent_words(change(10_000, 10_001)) == "mindre än 0,1\u00a0procent"


@given(st.integers(1, 10_000), st.integers(0, 10_000))
def test_words_of_a_change_carry_no_sign(before: int, now: int) -> None:
    found = change(before, now)
    difference = found.difference or 0
    words = more_or_fewer(difference) + percent_words(found)
    assert not set(words) & set("-−+%")
    assert ("fler" in words) == (now > before)
    assert ("färre" in words) == (now < before)
