"""Sentences of the longer view: every word rests on a result, and follows when it changes."""

from __future__ import annotations

import pytest
from crime_results import faults, spaced
from month_series import EXAMPLE, NO_MONTHS, drawn, of_periods, view_of

from lagesbild_report.comparisons.compare_long_view import together
from lagesbild_report.wording.long_view import (
    labels_span,
    level_sentence,
    long_view_paragraph,
    mark_note,
    marked_sentence,
    start_sentence,
    trend_sentence,
)
from lagesbild_report.wording.month_signals import season_sentence
from lagesbild_report.wording.serial_crime import spike_sentences


def test_a_fall_over_all_periods_is_told_per_year() -> None:
    assert spaced(trend_sentence(of_periods(121, 104, 92, 86, 70))) == (
        "Över de fem perioderna minskade antalet i genomsnitt med 12,0 procent per år "
        "(mellan 6,1 och 17,5 procent)."
    )


def test_the_trend_is_worded_differently_in_turn() -> None:
    assert spaced(trend_sentence(of_periods(121, 104, 92, 86, 70), 1)) == (
        "I genomsnitt minskade antalet med 12,0 procent per år över de fem perioderna "
        "(mellan 6,1 och 17,5 procent)."
    )


def test_a_trend_with_a_bend_is_said_to_be_uneven() -> None:
    bent = of_periods(100, 400, 500, 900, 1600)
    assert bent.trend is not None
    assert bent.trend.straight < 0.05
    if bent.trend_established:
        assert "dock inte i jämn takt" in trend_sentence(bent)


def test_a_rise_is_told_with_its_verb() -> None:
    assert "ökade antalet i genomsnitt med" in trend_sentence(of_periods(70, 86, 92, 104, 121))


@pytest.mark.parametrize("turn", range(4))
def test_chance_gets_no_direction(turn: int) -> None:
    said = trend_sentence(of_periods(300, 310, 296, 305, 303), turn)
    assert "säkerställd trend" in said or "inte säkerställd" in said
    assert not {"ökade", "minskade"} & set(said.split())
    assert "slumpen" in said


def test_the_same_finding_is_worded_differently_in_turn() -> None:
    view = of_periods(300, 310, 296, 305, 303)
    assert len({trend_sentence(view, turn) for turn in range(6)}) == 6
    assert trend_sentence(view, 0) == trend_sentence(view, 6)


def test_a_bent_course_differs_without_a_trend() -> None:
    said = trend_sentence(of_periods(66, 148, 262, 387, 329))
    assert said.endswith(
        "Antalen skiljer sig ändå mer åt mellan perioderna än slumpen kan ge. "
        "Mellan 2019/20 och 2023/24 ökade antalet kraftigt, från 66 till 329."
    )


def test_the_first_period_under_new_codes_is_no_end_to_compare_with() -> None:
    said = trend_sentence(of_periods(66, 148, 262, 387, 329, marked="2019/20"))
    assert said.endswith("Mellan 2020/21 och 2023/24 ökade antalet kraftigt, från 148 till 329.")
    assert "66" not in said


def test_a_trend_that_falls_in_its_family_is_on_the_border() -> None:
    one = of_periods(300, 320, 330, 345, 350)
    view = together([one, *(of_periods(300, 310, 296, 305, 303) for _ in range(5))])[0]
    assert "på gränsen" in trend_sentence(view)
    assert "ökade" not in trend_sentence(view)


def test_too_few_periods_and_too_few_crimes_are_said() -> None:
    assert trend_sentence(of_periods(100, 120, 140)) == (
        "En trend prövas bara när minst fyra perioder kan jämföras."
    )
    assert trend_sentence(of_periods(3, 5, 2, 4, 1)) == (
        "Antalen är för små för att pröva en trend."
    )


def test_the_level_is_told_with_its_limits() -> None:
    assert level_sentence(of_periods(*EXAMPLE)) == (
        "Antalet 2023/24, 255, ligger nedanför den inre gränsen (265) men inte den yttre (245) "
        "för nivån 2019/20–2022/23, 303 per period."
    )
    assert level_sentence(of_periods(*EXAMPLE[:4], 300), 1).startswith(
        "Med 300 brott ligger 2023/24 inom de inre gränserna (265 och 342) för nivån"
    )
    far = level_sentence(of_periods(*EXAMPLE[:4], 500))
    assert "ovanför både den inre gränsen (342) och den yttre (365)" in far


def test_periods_of_another_level_are_named() -> None:
    said = level_sentence(of_periods(241, 187, 163, 136, 146))
    assert "för nivån 2021/22 och 2022/23, 150 per period." in said
    assert said.endswith("Perioderna 2019/20 och 2020/21 har inte samma nivå och ingår inte.")


def test_the_marked_period_is_told() -> None:
    said = marked_sentence(of_periods(66, 148, 262, 387, 329, marked="2019/20"))
    assert said == (
        "Utan 2019/20, den första perioden med nya brottskoder, finns inte heller någon "
        "säkerställd trend."
    )
    only_first = of_periods(20, 100, 101, 99, 100, marked="2019/20")
    assert marked_sentence(of_periods(66, 148, 262, 387, 329)) == ""
    assert "2019/20" in marked_sentence(only_first)
    assert mark_note(only_first) == "* 2019/20 är den första perioden med nya brottskoder."
    assert mark_note(of_periods(*EXAMPLE)) == ""
    rising = of_periods(50, 100, 110, 121, 133, marked="2019/20")
    assert rising.unmarked_trend is not None


def test_why_there_are_no_months_is_said_once() -> None:
    view = of_periods(*EXAMPLE)
    assert long_view_paragraph(view).count(NO_MONTHS.obstacle) == 1
    assert season_sentence(view) == ""
    late = view.model_copy(
        update={"obstacle": "", "start_reason": "uppgifter saknas", "first_month": "mars 2021"}
    )
    assert start_sentence(late) == ("Månaderna räknas från mars 2021, eftersom uppgifter saknas.")


@pytest.mark.parametrize(
    ("labels", "text"),
    [(("a",), "a"), (("a", "b"), "a och b"), (("a", "b", "c"), "a–c")],
)
def test_spans_of_labels(labels: tuple[str, ...], text: str) -> None:
    assert labels_span(labels) == text


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("mean", [1, 12, 70])
def test_every_paragraph_keeps_the_rules_of_writing(mean: int, seed: int) -> None:
    counts = drawn(mean, seed)
    if seed % 2:
        counts[50] += 90
    view = view_of(counts, marked="2019/20" if seed % 3 else "")
    for text in (long_view_paragraph(view, seed), *spike_sentences(view)):
        assert faults(text) == []
