"""The paragraph of a crime area: golden sentences, changed figures, and rules that always hold."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

import pytest
from crime_results import Values, faults, numbers, totals
from hypothesis import given, settings
from hypothesis import strategies as st
from judged_crimes import EXAMPLE, crime, six
from month_series import of_periods, of_result

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.swedish import decimal, percent_change, whole
from lagesbild_report.wording.alternative_long_view import level_text
from lagesbild_report.wording.change import TOO_SMALL
from lagesbild_report.wording.crime_area import change_paragraph, missing_sentences
from lagesbild_report.wording.verdict_words import label

BREAK = [dt.date(2022, 9, 1)]
LONG = re.compile("perioder")


def test_the_six_crime_areas_of_the_example() -> None:
    texts = [change_paragraph(result, place) for place, result in enumerate(six())]
    assert texts == [
        "Det anmälda våldet i offentlig miljö minskade med 67 (20,8\u00a0procent): från 322\u00a0"
        "brott 2022/23 till 255\u00a0brott 2023/24. Med hänsyn till slumpen är minskningen "
        "troligen mellan 7 och 33\u00a0procent. Det är också det lägsta antalet på fem perioder; "
        "högst var det 2022/23 (322).",
        "De anmälda narkotikabrotten ökade, från 840 under perioden 2022/23 till 1\u00a0047 under "
        "perioden 2023/24. Det är 207\u00a0fler (24,6\u00a0procent). Slumpen inräknad ligger "
        "ökningen troligen mellan 13 och 36\u00a0procent. Antalet är därmed det högsta på fem "
        "perioder; lägst var det 2021/22 (791).",
        "Om de anmälda inbrotten i bostad har ändrats går inte att säkerställa. Antalet var 136 "
        "under perioden 2022/23 och 146 under perioden 2023/24; skillnaden på 10 kan bero på "
        "slumpen. Prövad för sig hade en förändring varit säkerställd vid högst 104 eller minst "
        "172 brott. Antalet 2023/24 är det näst lägsta på fem perioder; högst var det 2019/20 "
        "(241) och lägst 2022/23 (136).",
        "Skillnaden är på gränsen: antalet anmälda bedrägerier mot äldre var 387 under perioden "
        "2022/23 och 329 under perioden 2023/24. Prövad för sig hade skillnaden på 58 "
        "(15,0\u00a0procent) varit säkerställd, men inte när de sex brottsområdena prövas "
        "tillsammans. Sett till fem perioder är antalet 2023/24 det näst högsta; högst var det "
        "2022/23 (387) och lägst 2019/20 (66).",
        "Någon säkerställd förändring syns inte: antalet anmälda personrån var 70 under perioden "
        "2023/24 och 86 perioden före. Skillnaden på 16 kan vara slumpens verk. Först vid högst "
        "61 eller minst 116 brott hade en förändring kunnat säkerställas, prövad för sig. "
        "Antalet 2023/24 är det lägsta på fem perioder; högst var det 2019/20 (121).",
        "Det anmälda våldet i nära relation har inte ändrats säkerställt. Under perioden 2023/24 "
        "var antalet 506, mot 545 perioden före, och en skillnad på 39 kan slumpen ge. Prövad "
        "för sig hade en förändring varit säkerställd vid högst 482 eller minst 615 brott. Sett "
        "till fem perioder är antalet 2023/24 det näst högsta; högst var det 2022/23 (545) och "
        "lägst 2019/20 (438).",
    ]


def test_no_sentence_has_the_same_words_as_the_one_of_the_next_crime_area() -> None:
    same: Values = (95, 90, 80)
    texts = [change_paragraph(one, n) for n, one in enumerate(six(dict.fromkeys(EXAMPLE, same)))]
    openings = [text[:12] for text in texts]
    assert all(first != second for first, second in pairwise(openings))


def test_a_changed_figure_changes_sentence_chart_text_and_label() -> None:
    before, after = (six({"personran": (121, 110, 90, 86, now)})[4] for now in (70, 40))
    assert label(before.total.change.verdict) == "ej säkerställd"
    assert label(after.total.change.verdict) == "stor minskning"
    assert "Skillnaden på 16 kan vara slumpens verk." in change_paragraph(before)
    assert change_paragraph(after).startswith("De anmälda personrånen minskade kraftigt, med 46")
    for result, told in ((before, "ej säkerställd"), (after, "stor minskning")):
        text = level_text(of_result(result), result.title, change=result.total.change)
        assert f"2023/24 {result.total.last.text} (mellan" in text
        assert text.endswith(f"Bedömning, 2023/24 mot 2022/23: {told}.")


@pytest.mark.parametrize(
    ("before", "now", "limits"),
    [(86, 80, "högst 61 eller minst 116"), (136, 130, "högst 104 eller minst 172")],
)
def test_what_could_have_been_seen_is_said_of_what_was_not(
    before: int, now: int, limits: str
) -> None:
    for position in range(3):
        assert limits in change_paragraph(crime(before, now), position)


def test_what_could_have_been_seen_is_not_said_of_other_verdicts() -> None:
    assert "minst" not in change_paragraph(crime(322, 255))
    assert "eller minst" not in change_paragraph(six()[3], 0)
    assert "eller minst" not in change_paragraph(crime(5, 4))


@pytest.mark.parametrize(("before", "now"), [(0, 5), (19, 30), (500, 0), (0, 500), (49, 200)])
def test_small_numbers_get_no_per_cent(before: int, now: int) -> None:
    for position in range(4):
        text = change_paragraph(crime(before, now), position)
        assert "procent" not in text.replace(TOO_SMALL, "")


FALLING, RISING, LEVEL = (241, 200, 170, 140, 120), (60, 80, 100, 125, 150), (100, 104, 99, 101, 98)


@pytest.mark.parametrize(
    ("values", "view", "words"),
    [
        ((121, 110, 90, 86, 70), FALLING, "Över längre tid är bilden tydligare."),
        ((296, 281, 309, 322, 255), FALLING, "Det stämmer med utvecklingen över längre tid."),
        (
            (296, 281, 309, 322, 255),
            RISING,
            "Över längre tid går utvecklingen ändå åt andra hållet.",
        ),
        ((121, 110, 90, 86, 70), LEVEL, ""),
    ],
)
def test_the_change_is_set_beside_an_established_trend(
    values: tuple[int, ...], view: tuple[int, ...], words: str
) -> None:
    result = crime(*values).model_copy(update={"long_view": of_periods(*view)})
    alone = change_paragraph(crime(*values))
    assert change_paragraph(result) == f"{alone} {words}".strip()


def test_a_trend_that_rests_on_the_first_period_under_new_codes_is_not_set_beside() -> None:
    view = of_periods(20, 100, 101, 99, 105, marked="2019/20")
    result = crime(121, 110, 90, 86, 70).model_copy(update={"long_view": view})
    assert "längre tid" not in change_paragraph(result)


def test_nothing_at_all() -> None:
    assert change_paragraph(crime(0, 0, 0)) == (
        "Antalet anmälda personrån är detsamma under perioderna 2022/23 och 2023/24: 0. "
        "Antalet är detsamma i alla tre perioder."
    )


def test_no_longer_view_of_two_periods() -> None:
    assert not LONG.search(change_paragraph(crime(86, 70)))


def test_no_longer_view_across_a_change_of_definition() -> None:
    text = change_paragraph(crime(1, 90, 300, breaks=BREAK))
    assert "ökade kraftigt" in text
    assert not LONG.search(text)


@pytest.mark.parametrize("day", [dt.date(2021, 9, 1), dt.date(2024, 9, 1), dt.date(2025, 1, 1)])
def test_a_change_of_definition_outside_the_periods_leaves_the_longer_view(day: dt.date) -> None:
    text = change_paragraph(crime(110, 90, 100, breaks=[day]))
    assert text == change_paragraph(crime(110, 90, 100))
    assert "det mellersta på tre perioder" in text


@pytest.mark.parametrize("day", [dt.date(2021, 9, 2), dt.date(2024, 8, 31)])
def test_a_change_of_definition_inside_the_periods_removes_it(day: dt.date) -> None:
    assert not LONG.search(change_paragraph(crime(110, 90, 100, breaks=[day])))


def test_an_incomplete_earlier_period_is_not_in_the_longer_view() -> None:
    text = change_paragraph(crime(1, 100, 90, 95, incomplete=["2020/21"]))
    assert "det mellersta på tre hela perioder" in text
    assert "2020/21" not in text
    same = change_paragraph(crime(1, 9, 9, 9, incomplete=["2020/21"]))
    assert same.endswith("Antalet är detsamma i alla tre hela perioder.")


def test_an_incomplete_last_period_is_not_compared_and_its_count_not_given() -> None:
    assert change_paragraph(crime(100, 90, 40, incomplete=["2023/24"])) == (
        "Uppgifterna för 2023/24 är ofullständiga och jämförs inte med hela perioder."
    )


def test_an_incomplete_period_before_the_last_leaves_the_level() -> None:
    assert change_paragraph(crime(86, 70, incomplete=["2022/23"])) == (
        "Antalet anmälda personrån var 70 under perioden 2023/24. "
        "Uppgifterna för 2022/23 är ofullständiga och jämförs inte med hela perioder."
    )


def test_no_value_is_said_and_not_counted_as_nought() -> None:
    assert change_paragraph(crime(86, None)) == "Uppgift saknas för 2023/24."
    assert change_paragraph(crime(None, 70)) == (
        "Antalet anmälda personrån var 70 under perioden 2023/24. Uppgift saknas för 2022/23."
    )


def test_a_break_is_said() -> None:
    text = change_paragraph(crime(86, 30, breaks=[dt.date(2023, 9, 1)]))
    assert "Avgränsningen ändrades den 1\u00a0september 2023" in text
    assert "minskade" not in text


def test_missing_days_are_named() -> None:
    assert missing_sentences(totals(1, 2, incomplete=["2023/24"])) == [
        "Perioden 2023/24 är ofullständig: uppgifter saknas "
        "för 1\u00a0september 2023–30\u00a0september 2023."
    ]
    assert missing_sentences(totals(1, 2)) == []


counts = st.one_of(st.integers(0, 30), st.integers(0, 20_000))


@st.composite
def results(draw: st.DrawFn) -> CrimeAreaResult:
    number = draw(st.integers(2, 5))
    values = draw(st.lists(counts, min_size=number, max_size=number))
    labels = [f"{year}/{year % 100 + 1}" for year in range(2024 - number, 2024)]
    incomplete = draw(st.lists(st.sampled_from(labels), max_size=2))
    definite = draw(st.sampled_from(["", "de anmälda personrånen"]))
    return crime(*values, incomplete=incomplete, definite=definite)


@settings(max_examples=100, deadline=None)
@given(results(), st.integers(0, 8))
def test_rules_of_writing_always_hold(result: CrimeAreaResult, position: int) -> None:
    text = change_paragraph(result, position)
    assert faults(text) == []
    assert text[0].isupper()


@settings(max_examples=100, deadline=None)
@given(results(), st.integers(0, 8))
def test_every_number_follows_from_the_result(result: CrimeAreaResult, position: int) -> None:
    text = change_paragraph(result, position)
    assert set(numbers(text)) <= expected_numbers(result)


@settings(max_examples=150, deadline=None)
@given(results(), st.integers(0, 8))
def test_a_direction_is_said_if_and_only_if_it_is_established(
    result: CrimeAreaResult, position: int
) -> None:
    change = result.total.change
    text = change_paragraph(result, position)
    sign = change.verdict.sign if change.verdict and change.difference else 0
    assert bool(re.search("ökade|ökning", text)) == (sign > 0)
    assert bool(re.search("minskade|minskning", text)) == (sign < 0)
    if not sign:
        assert not re.search("fler|färre", text)


def expected_numbers(result: CrimeAreaResult) -> set[str]:
    """Compute from the counts and the verdict what may be printed."""
    values = [figure.value or 0 for figure in result.total.figures]
    found = {whole(value) for value in values} | {whole(abs(values[-1] - values[-2])), "0,1"}
    percent = percent_change(values[-2], values[-1])
    found |= {decimal(abs(percent))} if percent is not None else set()
    verdict = result.total.change.verdict
    if verdict and verdict.interval:
        ends = [100 * abs(one - 1) for one in (verdict.interval.low, verdict.interval.high)]
        found |= {decimal(end, digits) for end in ends if end < 1e9 for digits in (0, 1)}
    for one in result.detectable:
        found |= {whole(one.limits.rise_to), whole(one.limits.fall_to or 0)}
    return found
