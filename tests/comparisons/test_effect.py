"""Effects of measures: which periods stand on which side, what is tested, and what is not."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from crime_results import made

from lagesbild_report.comparisons.break_marks import Mark
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.effect import Effect, Treatment
from lagesbild_report.comparisons.effect_trial import effect, judged_effects
from lagesbild_report.comparisons.figure import Cell
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.register.series_breaks import Series, load_breaks
from lagesbild_report.statistics.dispersion import Dispersion

RULES = Rules()
SERIES = Series(
    source="polis", measure="personran", caveat="anmälningsbrott", area="hagersten-alvsjo"
)
AS_CHANCE = Dispersion(estimate=1, p=0.5, months=60)
COUNTS = {
    "Solberga": (100, 90, 80, 50, 40),
    "Älvsjö": (100, 90, 80, 50, 40),
    "Aspudden": (200, 210, 190, 200, 200),
    "Gröndal": (100, 100, 100, 100, 100),
}


def crime(**changes: Any) -> CrimeAreaResult:
    counts = {**COUNTS, **changes.pop("counts", {})}
    result = made(counts, **{k: changes.pop(k) for k in ("incomplete", "breaks") if k in changes})
    return result.model_copy(update={"place_dispersion": AS_CHANCE, **changes})


def measure(year: int = 2021, **changes: Any) -> Treatment:
    facts: dict[str, Any] = {
        "id": "platssamverkan", "title": "Platssamverkan",
        "stadsdelar": ("Solberga", "Älvsjö"), "comparison": ("Aspudden", "Gröndal"),
        "first": dt.date(year, 1, 1), "last": dt.date(year + 1, 1, 1),
    }  # fmt: skip
    return Treatment(**{**facts, **changes})


def found(result: CrimeAreaResult | None = None, treatment: Treatment | None = None) -> Effect:
    one = effect(result or crime(), treatment or measure(), SERIES, RULES)
    return judged_effects([one], RULES)[0]


def labels(one: Effect) -> list[list[str]]:
    assert one.treated is not None and one.control is not None
    assert [f.period for f in one.treated.before] == [f.period for f in one.control.before]
    return [[f.period.label for f in side] for side in (one.treated.before, one.treated.after)]


def test_a_year_of_start_leaves_out_every_period_that_holds_some_of_it() -> None:
    assert labels(found()) == [["2019/20"], ["2022/23", "2023/24"]]


def test_a_day_of_start_at_a_border_leaves_out_none() -> None:
    day = dt.date(2021, 9, 1)
    one = found(treatment=measure(first=day, last=day))
    assert labels(one) == [["2019/20", "2020/21"], ["2021/22", "2022/23", "2023/24"]]


def test_a_clear_reduction_is_established_against_what_was_expected() -> None:
    one = found()
    assert one.treated is not None and one.control is not None
    assert one.treated.counts == (200, 180)
    assert one.control.counts == (300, 600)
    assert (one.expected, one.difference) == (200, -110)
    assert one.trial is not None and one.trial.estimate == pytest.approx(-110)
    assert one.kind == "tested"
    assert one.verdict is not None and one.verdict.kind == "fall"
    assert one.interval is not None and one.interval.high < 0


def test_the_same_change_everywhere_is_no_effect() -> None:
    """Half as many in all places: a fall that the measure has no part in."""
    halved = {
        name: (own[0], own[0], own[0], own[0] / 2, own[0] / 2) for name, own in COUNTS.items()
    }
    one = found(crime(counts=halved))
    assert one.difference == 0
    assert one.verdict is not None and not one.verdict.established


def test_more_crimes_than_expected_is_an_established_rise() -> None:
    one = found(crime(counts={"Solberga": (100, 0, 0, 300, 300)}))
    assert one.verdict is not None and one.verdict.kind == "rise"


def test_dispersion_may_take_an_effect_away() -> None:
    mild = {"Solberga": (100, 0, 0, 70, 70), "Älvsjö": (100, 0, 0, 70, 70)}
    wide = Dispersion(estimate=6, p=0.001, months=60)
    verdicts = [
        found(crime(counts=mild, place_dispersion=own)).verdict for own in (AS_CHANCE, wide)
    ]
    assert [one and one.established for one in verdicts] == [True, False]


def test_small_counts_say_no_direction_and_need_the_stricter_limit() -> None:
    small = {"Solberga": (9, 9, 9, 6, 6), "Älvsjö": (9, 9, 9, 5, 5)}
    one = found(crime(counts=small))
    assert one.kind == "few"
    assert one.verdict is not None and one.verdict.kind == "few"
    lenient = Rules(small_numbers=RULES.small_numbers.model_copy(update={"direction_below": 0.05}))
    other = effect(crime(counts=small), measure(), SERIES, lenient)
    assert one.power is not None and other.power is not None
    assert one.power.reduction is None or (other.power.reduction or 0) < one.power.reduction


def test_nothing_is_tested_against_nought() -> None:
    none = {"Solberga": (0, 0, 0, 5, 5), "Älvsjö": (0, 0, 0, 5, 5)}
    one = found(crime(counts=none))
    assert (one.kind, one.trial, one.power, one.verdict) == ("few", None, None, None)


def test_power_is_the_smallest_whole_reduction_and_that_of_the_goal() -> None:
    one = found(treatment=measure(goal=10))
    assert one.power is not None and one.power.reduction is not None
    assert one.power.share == pytest.approx(one.power.reduction / 200)
    assert one.power.goal is not None and 0 < one.power.goal < 0.8
    more = found(treatment=measure(goal=100 * (one.power.share or 0)))
    assert more.power is not None and (more.power.goal or 0) >= 0.8


@pytest.mark.parametrize(
    ("year", "kind", "first"), [(2018, "no before", "2019/20"), (2020, "no before", "2019/20"),
                                (2023, "no after", "2024/25"), (2024, "no after", "2025/26")],
)  # fmt: skip
def test_without_a_whole_period_on_a_side_nothing_is_tested(
    year: int, kind: str, first: str
) -> None:
    one = found(treatment=measure(year))
    assert (one.kind, one.first_period, one.trial, one.verdict) == (kind, first, None, None)


def test_without_places_to_compare_nothing_is_tested() -> None:
    assert found(treatment=measure(comparison=())).kind == "no control"


def test_crimes_that_the_police_detect_are_not_tested() -> None:
    one = found(crime(caveat="upptäcktsbrott"))
    assert (one.kind, one.trial) == ("detection", None)


def test_a_period_that_lacks_days_is_left_out() -> None:
    assert labels(found(crime(incomplete=["2023/24"]))) == [["2019/20"], ["2022/23"]]
    one = found(crime(incomplete=["2019/20"]))
    assert one.kind == "incomparable"
    assert "ofullständiga" in one.obstacle


def test_a_new_definition_between_before_and_after_forbids_the_test() -> None:
    one = found(crime(breaks=[dt.date(2021, 9, 1)]))
    assert one.kind == "incomparable"
    assert "Avgränsningen ändrades" in one.obstacle


def test_the_first_period_with_new_codes_is_no_baseline() -> None:
    entry = next(one for one in load_breaks().breaks if one.first_period)
    mark = Mark(kind="uptake", entry=entry, labels=("2019/20",))
    one = found(crime(marks=(mark,)))
    assert one.kind == "incomparable"
    assert "nya brottskoder" in one.obstacle
    later = measure(2022)
    assert labels(found(crime(marks=(mark,)), later))[0] == ["2020/21"]


def test_a_hidden_count_of_one_place_to_compare_leaves_the_period_out() -> None:
    one = found(crime(counts={"Gröndal": (100, 100, 100, None, 100)}))
    assert labels(one) == [["2019/20"], ["2023/24"]]


def test_several_effects_are_corrected_together() -> None:
    mild = {"Solberga": (100, 0, 0, 70, 70), "Älvsjö": (100, 0, 0, 70, 70)}
    weak = effect(crime(counts=mild), measure(), SERIES, RULES)
    same = {"Solberga": (100, 0, 0, 100, 100), "Älvsjö": (100, 0, 0, 100, 100)}
    none = effect(crime(counts=same), measure(), SERIES, RULES)
    detected = effect(crime(caveat="upptäcktsbrott"), measure(), SERIES, RULES)
    alone = judged_effects([weak, detected], RULES)[0].verdict
    among = judged_effects([weak, none, none, none], RULES)[0].verdict
    assert alone is not None and among is not None
    assert alone.q == alone.p == among.p
    assert among.q == pytest.approx(4 * (among.p or 0))


def test_the_files_are_those_of_both_sides() -> None:
    result = crime()
    places = tuple(
        place.model_copy(update={"figures": tuple(
            figure.model_copy(update={"cells": (Cell(file=place.name, rows="1"),)})
            for figure in place.figures)})
        for place in result.places
    )  # fmt: skip
    assert found(result.model_copy(update={"places": places})).files == set(COUNTS)
