"""Sentences on a change of a count: every frame, and what must hold in all of them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from crime_results import faults
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lagesbild_report.comparisons.comparison import Comparison, Figure, compare
from lagesbild_report.comparisons.judge import count_test, judged
from lagesbild_report.comparisons.verdict import Rules, Verdict
from lagesbild_report.config.judging import Judging
from lagesbild_report.observations.period import broken_years
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.swedish import whole
from lagesbild_report.wording import change as frames
from lagesbild_report.wording.change import (
    TOO_SMALL,
    Counted,
    change_sentence,
    interval_sentence,
)

RULES = Rules()
EARLIER, LATER = broken_years(2023, 9, 2)
"""Two periods of 365 days each."""
THINGS = Counted("anmälda personrån", "de anmälda personrånen", "de sex brottsområdena")
PLAIN = Counted("anmälda personrån")
DIRECTION = re.compile(r"ökade|ökning|minskade|minskning|steg|sjönk|upp\b|ned\b|fler|färre")
POSITIONS = range(6)
KINDS = (
    frames.ESTABLISHED, frames.UNCLEAR, frames.BORDERLINE, frames.FEW, frames.EQUAL,
)  # fmt: skip


def pair(before: float, now: float, rules: Rules = RULES, others: int = 0) -> Comparison:
    """Return a judged change; ``others`` equal pairs are tested with it."""
    minimum = rules.small_numbers.percent_minimum
    earlier, later = (
        Figure(period=period, value=value)
        for period, value in zip((EARLIER, LATER), (before, now), strict=True)
    )
    same = compare(earlier, later.model_copy(update={"value": before}), (), minimum)
    family = {"own": compare(earlier, later, (), minimum)} | {f"{n}": same for n in range(others)}
    return judged(family, count_test(rules, 1), rules)[0]["own"]


def said(before: float, now: float, position: int = 0, others: int = 0) -> str:
    return change_sentence(THINGS, pair(before, now, others=others), position)


@pytest.mark.parametrize(
    ("position", "text"),
    [
        (
            0,
            "De anmälda personrånen minskade med 67 (20,8\u00a0procent): från 322\u00a0brott "
            "2021/22 till 255\u00a0brott 2022/23. Med hänsyn till slumpen är minskningen troligen "
            "mellan 6 och 33\u00a0procent.",
        ),
        (
            1,
            "De anmälda personrånen minskade, från 322 under perioden 2021/22 till 255 under "
            "perioden 2022/23. Det är 67\u00a0färre (20,8\u00a0procent). Slumpen inräknad ligger "
            "minskningen troligen mellan 6 och 33\u00a0procent.",
        ),
        (
            2,
            "Mellan 2021/22 och 2022/23 minskade de anmälda personrånen, från 322 till 255\u00a0"
            "brott. Det är en skillnad på 67 (20,8\u00a0procent). Med hänsyn till slumpen är "
            "minskningen troligen mellan 6 och 33\u00a0procent.",
        ),
    ],
)
def test_an_established_fall(position: int, text: str) -> None:
    assert said(322, 255, position) == text


def test_the_size_stands_in_the_adverb() -> None:
    assert said(100, 300).startswith("De anmälda personrånen ökade kraftigt, med 200 (")
    assert said(840, 1047).startswith("De anmälda personrånen ökade med 207 (24,6\u00a0procent): ")
    assert said(10_000, 10_900).startswith("De anmälda personrånen ökade något, med 900 (")
    assert " minskade kraftigt de " not in said(300, 100, 2)
    assert "minskade de anmälda personrånen kraftigt, från 300 till 100" in said(300, 100, 2)


def test_without_a_definite_form_the_number_is_the_subject() -> None:
    text = change_sentence(PLAIN, pair(322, 255), 0)
    assert text.startswith("Antalet anmälda personrån minskade med 67 (")


@pytest.mark.parametrize(
    ("position", "text"),
    [
        (
            0,
            "Någon säkerställd förändring syns inte: antalet anmälda personrån var 70 under "
            "perioden 2022/23 och 86 perioden före. Skillnaden på 16 kan vara slumpens verk.",
        ),
        (
            1,
            "De anmälda personrånen har inte ändrats säkerställt. Under perioden 2022/23 var "
            "antalet 70, mot 86 perioden före, och en skillnad på 16 kan slumpen ge.",
        ),
        (
            2,
            "Om de anmälda personrånen har ändrats går inte att säkerställa. Antalet var 86 under "
            "perioden 2021/22 och 70 under perioden 2022/23; skillnaden på 16 kan bero på "
            "slumpen.",
        ),
        (
            3,
            "Ingen säkerställd förändring syns i antalet anmälda personrån: 86 under perioden "
            "2021/22 och 70 under perioden 2022/23. En så stor skillnad (16) kan uppstå av en "
            "slump.",
        ),
    ],
)
def test_a_difference_that_may_be_chance(position: int, text: str) -> None:
    assert said(86, 70, position) == text


@pytest.mark.parametrize("position", [0, 1])
def test_a_difference_on_the_border(position: int) -> None:
    text = said(387, 329, position, others=5)
    assert "på gränsen" in text
    assert "skillnaden på 58 (15,0\u00a0procent) varit säkerställd, men inte när de sex " in text
    assert said(387, 329, position).startswith(("De anmälda", "Mellan"))  # alone it is a fall


@pytest.mark.parametrize("position", [0, 1])
def test_few_get_no_direction_unless_it_is_very_sure(position: int) -> None:
    few = said(5, 13, position)
    assert "för få för att bedöma" in few
    assert not DIRECTION.search(few)
    sure = said(5, 30, position)
    assert "ökade kraftigt" in sure
    assert sure.endswith(TOO_SMALL)


def test_nothing_to_many_never_gets_per_cent() -> None:
    for now in (20, 500, 5000):
        text = said(0, now)
        assert text.endswith(TOO_SMALL)
        assert "procent" not in text.removesuffix(TOO_SMALL)


@pytest.mark.parametrize("position", [0, 1])
@pytest.mark.parametrize("count", [0, 3, 86, 5000])
def test_equal_counts(position: int, count: int) -> None:
    text = said(count, count, position)
    assert text.endswith(f": {whole(count)}.")
    assert not DIRECTION.search(text)


def test_an_obstacle_is_said_instead() -> None:
    incomplete = Figure(period=LATER, value=5, complete=False)
    change = compare(Figure(period=EARLIER, value=80), incomplete)
    assert change_sentence(THINGS, change, 0) == change.obstacle


def test_an_untested_difference_is_said_to_be_so() -> None:
    change = pair(86, 30).model_copy(update={"verdict": None})
    assert change_sentence(THINGS, change, 0) == (
        "Antalet anmälda personrån var 30 under perioden 2022/23 och 86 perioden före. "
        "Skillnaden är inte prövad."
    )


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0.669, 0.936, "mellan 6 och 33\u00a0procent"),
        (1.137, 1.367, "mellan 14 och 37\u00a0procent"),
        (1.004, 1.25, "mellan 0,4 och 25\u00a0procent"),
        (0.75, 0.9999, "högst 25\u00a0procent"),
        (1.201, 1.204, "ungefär 20\u00a0procent"),
        (2.0, 5.0, "mellan 100 och 400\u00a0procent"),
    ],
)
def test_the_interval_in_words(low: float, high: float, words: str) -> None:
    verdict = Verdict(kind="rise", size="small", interval=Interval(low=low, high=high))
    change = pair(800, 900).model_copy(update={"verdict": verdict})
    assert words in interval_sentence(change, 0)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_frame_never_stands_twice_in_a_row(kind: tuple[str, ...]) -> None:
    used = [kind[position % len(kind)] for position in range(12)]
    assert all(first != second for first, second in pairwise(used))


counts = st.one_of(st.integers(0, 60), st.integers(0, 3000))
positions = st.integers(0, 11)
families = st.integers(0, 5)


@settings(max_examples=150, deadline=None)
@given(counts, counts, positions, families)
def test_what_holds_in_every_frame(before: int, now: int, position: int, others: int) -> None:
    change = pair(before, now, others=others)
    text = change_sentence(THINGS, change, position)
    verdict = change.verdict
    assert verdict is not None
    assert faults(text) == []
    assert whole(before) in text
    assert whole(now) in text
    assert bool(DIRECTION.search(text)) == (verdict.established and before != now)
    if change.percent is None:
        assert "procent" not in text.removesuffix(TOO_SMALL)
    if verdict.established and before != now:
        wrong = "minsk" if now > before else "ökade"
        assert wrong not in text


@settings(max_examples=80, deadline=None)
@given(counts, counts, positions)
def test_swapped_periods_mirror_verdict_and_words(before: int, now: int, position: int) -> None:
    there, back = pair(before, now), pair(now, before)
    assert there.verdict is not None
    assert back.verdict is not None
    assert there.verdict.sign == -back.verdict.sign
    assert there.verdict.borderline == back.verdict.borderline
    assert there.verdict.size == back.verdict.size or 0 in (before, now)
    mirrored = (("ökade", "minskade"), ("fler", "färre"), ("ökning", "minskning"))
    first, second = (change_sentence(THINGS, one, position) for one in (there, back))
    for up, down in mirrored:
        assert (up in first) == (down in second)
        assert (down in first) == (up in second)


@settings(max_examples=100, deadline=None)
@given(counts, counts, positions)
def test_one_more_crime_never_turns_a_rise_into_a_fall(
    before: int, now: int, position: int
) -> None:
    assume("ökade" in change_sentence(THINGS, pair(before, now), position))
    more = change_sentence(THINGS, pair(before, now + 1), position)
    assert "ökade" in more
    assert "minskade" not in more


def test_stricter_settings_take_the_direction_away() -> None:
    strict = Rules(judging=Judging(level=0.001))
    text = change_sentence(THINGS, pair(322, 255, strict), 0)
    assert not DIRECTION.search(text)
