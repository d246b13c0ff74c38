"""Periods, days and numbers that stay on one line, and HTML that stays text."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from lagesbild_report.document.unbroken import number_with_its_word, unbroken


def kept(text: str) -> list[str]:
    """Return the parts of a text that stay on one line."""
    return re.findall(r'<span class="obruten">([^<]*)</span>', str(unbroken(text)))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Antal 2019/20–2023/24.", ["2019/20–2023/24"]),
        ("2019/20–2020/21 och 2022/23–2023/24", ["2019/20–2020/21", "2022/23–2023/24"]),
        ("åren 2021–2023, per år", ["2021–2023"]),
        ("uttag 2022, 2024-09-01 och 2024-10-01.", ["2024-09-01", "2024-10-01"]),
        ("perioden 2023/24", []),
        ("klockan 18–24", []),
        ("2024-9-1", []),
    ],
)
def test_spans_of_periods_and_days_stay_together(text: str, parts: list[str]) -> None:
    assert kept(text) == parts


def test_the_rest_of_the_text_is_as_it_was() -> None:
    assert str(unbroken("Brott 2019/20–2023/24, antal.")) == (
        'Brott <span class="obruten">2019/20–2023/24</span>, antal.'
    )


def test_html_is_printed_as_text() -> None:
    found = unbroken('<b>"A" & B</b> 2024-10-01')
    assert isinstance(found, Markup)
    assert str(found) == (
        '&lt;b&gt;&#34;A&#34; &amp; B&lt;/b&gt; <span class="obruten">2024-10-01</span>'
    )


@given(st.text(st.sampled_from("20123489-–/<>&\"' ab"), max_size=40))
def test_a_reader_sees_the_same_text_and_no_other_mark(text: str) -> None:
    found = str(unbroken(text))
    plain = re.sub(r'<span class="obruten">([^<]*)</span>', r"\1", found)
    assert not set(plain) & set("<>\"'")
    assert unescape(plain) == text


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("den 31 december 2023", "den 31\u00a0december 2023"),
        ("7 fler och 12 färre", "7\u00a0fler och 12\u00a0färre"),
        ("5 år och 3 ören", "5\u00a0år och 3\u00a0ören"),
        ("1 000 invånare", "1 000\u00a0invånare"),
        ("2 A", "2 A"),
        ("a 2", "a 2"),
        ("2 a 3", "2 a 3"),
        ("3\nfler", "3\nfler"),
    ],
)
def test_a_number_stays_with_the_word_after_it(text: str, together: str) -> None:
    assert number_with_its_word(text) == together


@given(st.text(st.sampled_from("19 abå.\n\u00a0"), max_size=30))
def test_only_spaces_are_changed(text: str) -> None:
    found = number_with_its_word(text)
    assert found.replace("\u00a0", " ") == text.replace("\u00a0", " ")
    assert not re.search(r"\d [a-zå]{2}", found)
