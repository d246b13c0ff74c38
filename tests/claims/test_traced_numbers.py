"""Traced numbers: values, expressions and marks."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import escape

from lagesbild_report import swedish
from lagesbild_report.claims.counted import computed, counted
from lagesbild_report.claims.mark import END, MIDDLE, START, marked, marks_in, replaced, unmarked
from lagesbild_report.claims.traced import expression_of, traced
from lagesbild_report.comparisons.standing import Standing
from lagesbild_report.document.unbroken import number_with_its_word, unbroken
from lagesbild_report.wording.words import joined, number_word, upper_first

NUMBERS = st.integers(-10_000, 10_000) | st.floats(-1e4, 1e4, allow_nan=False)


def evaluated(expression: str, **origins: float) -> float:
    """Return what an expression says when its origins have these values."""
    known: dict[str, Any] = {
        "round": round,
        "abs": abs,
        "ceil": math.ceil,
        "count": lambda *each: len(each),
    }
    return float(eval(expression, {"__builtins__": {}}, known | origins))  # our own expression


@given(NUMBERS, NUMBERS)
def test_arithmetic_remembers_what_it_did(first: float, second: float) -> None:
    a, b = traced(first, "o0"), traced(second, "o1")
    results = [a + b, a - b, 3 * a, -a, abs(b), math.ceil(a), sum([a, b]), 1 - a, 100 * (a - b)]
    if second:
        results.append(a / b)
    for found in results:
        expression = expression_of(found)
        assert expression is not None
        assert evaluated(expression, o0=first, o1=second) == pytest.approx(float(found))


@given(st.decimals(-1000, 1000, places=2))
def test_decimals_remember_too(value: Decimal) -> None:
    found = 100 * traced(value, "o0") / 4
    assert (Decimal(found), expression_of(found)) == (25 * value, "((100*o0)/4)")


def test_a_sum_begins_with_nothing_and_a_truth_is_no_number() -> None:
    assert expression_of(sum([traced(2, "o0"), traced(3, "o1")])) == "(o0+o1)"
    with pytest.raises(StopIteration):
        traced(None, "o0")
    assert expression_of(True) is None


def test_a_model_keeps_a_traced_number_and_still_refuses_what_is_none() -> None:
    standing = Standing(value=traced(62, "o7"))
    assert (standing.value, expression_of(standing.value)) == (62, "o7")
    with pytest.raises(ValueError, match="value"):
        Standing.model_validate({"value": "många"})


def test_a_count_rests_on_a_number_of_each_thing() -> None:
    places = [Standing(value=traced(4, "o1")), Standing(value=None, n=traced(9, "o2"))]
    number = counted(place for place in places)
    assert (number, expression_of(number)) == (2, "count(o1,o2)")
    assert expression_of(counted(places) - counted(places[:1])) == "(count(o1,o2)-count(o1))"
    assert expression_of(counted(["A", "B"])) is None
    assert expression_of(computed(8.5, "half_width", places, {"n": 1})) == "half_width(o1)"


@pytest.mark.parametrize("value", [1047, 1047.0, Decimal("1047")])
def test_the_printed_number_carries_its_value(value: float) -> None:
    text = swedish.whole(traced(value, "o3"))
    (mark,) = marks_in(text)
    assert (mark.expression, float(mark.value), mark.text) == ("o3", 1047, "1\u00a0047")
    assert unmarked(text) == "1\u00a0047" == swedish.whole(value)


def test_words_formats_and_texts_carry_marks() -> None:
    number = traced(4, "o1")
    for text in (number_word(number), f"{number}", str(number), f"{number:>3}"):
        assert [mark.expression for mark in marks_in(text)] == ["o1"]
    assert unmarked(f"{traced('Å–ä', 'o2')}") == "Å–ä"
    assert marks_in(str(traced("Å–ä", "o2")))[0].value == '"Å–ä"'


def test_marks_survive_what_makes_sentences_and_pages() -> None:
    number = number_word(traced(4, "o1"))
    large = swedish.whole(traced(1047, "o2"))
    made = [
        upper_first(f"{number} brott"),
        swedish.and_list([number, large, "fem"]),
        joined(f"{number}.", "", f"{large}."),
        str(escape(f"{number} & {large}")),
        MarkdownIt("commonmark").render(f"**{number}** av *{large}*\n\n- {number} brott"),
        str(unbroken(f"Bilaga {large} procent")),
        number_with_its_word(f"{large} procent"),
    ]
    for text in made:
        assert marks_in(text)
        assert not {START, MIDDLE, END} & set(unmarked(text))
    assert unmarked(made[0]) == "Fyra brott"


def test_a_text_has_one_mark_and_marks_can_be_replaced() -> None:
    once = marked("o1", "5", "5")
    assert marked("o2", "6", once) == once
    assert replaced(f"a {once} b", lambda mark: f"<{mark.expression}>") == "a <o1> b"
