"""What the linter must leave alone, and what it must never miss, whatever stands around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from linted import found, text

CLEAN = [
    "Polisen lovar en insats {} gånger per år.",
    "Andelen är {} procent i Hägersten-Älvsjö.",
    "{{% gäller brott.personran.ökar %}}Personrånen har ökat till {}.{{% slut %}}",
    "Under {} deltar invånarna i dialoger.",
    "Mellan {}–{} helger.",
]
names = st.from_regex(
    r"[a-z]{2,8}(_[a-z]{2,6})?(\.[a-z]{2,8}){0,2}(\[[0-9]{1,4}\])?", fullmatch=True
)
filters = st.sampled_from(["", " | ord", " | round(2)", " | default('2023')", " * 100", " + 15"])
values = st.builds(lambda name, extra: "{{ " + name + extra + " }}", names, filters)
digits = st.integers(2, 1800).map(str)


@given(st.sampled_from(CLEAN), values, values)
def test_a_clean_text_stays_clean_whatever_its_values(sentence: str, one: str, two: str) -> None:
    assert found(text(sentence.format(one, two))) == []


@given(st.sampled_from(CLEAN), values, digits)
def test_a_typed_figure_among_values_is_always_found(sentence: str, value: str, typed: str) -> None:
    assert found(text(sentence.format(typed, value)))


@given(st.sampled_from(CLEAN), values, digits)
def test_a_figure_in_a_comment_never_is(sentence: str, value: str, typed: str) -> None:
    assert found(text(sentence.format(value, value) + "{# " + typed + " procent #}")) == []
