"""Verdicts: from two figures to what may be said of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.comparison import Comparison, Figure, compare
from lagesbild_report.comparisons.judge import count_test, judged, share_test
from lagesbild_report.comparisons.verdict import Family, Rules, Verdict
from lagesbild_report.config.judging import Judging, SmallNumbers
from lagesbild_report.observations.period import broken_years, calendar_year

RULES = Rules()
BEFORE, NOW = broken_years(2024, 9, 2)
SIX = {
    "vald": (322, 255), "narkotika": (840, 1047), "inbrott": (136, 146),
    "bedrageri": (387, 329), "ran": (86, 70), "relation": (545, 506),
}  # fmt: skip
COUNTS = st.integers(0, 600)


def change(before: float, now: float) -> Comparison:
    return compare(Figure(period=BEFORE, value=before), Figure(period=NOW, value=now))


def verdicts(pairs: dict[str, tuple[float, float]], dispersion: float = 1) -> dict[str, Verdict]:
    found, _ = judged(
        {key: change(*pair) for key, pair in pairs.items()}, count_test(RULES, dispersion), RULES
    )
    return {key: one.verdict for key, one in found.items() if one.verdict}


def alone(before: float, now: float, dispersion: float = 1) -> Verdict:
    return verdicts({"one": (before, now)}, dispersion)["one"]


def share(before: float, now: float, n: float, effect: float = 1) -> Verdict:
    pair = [
        Figure(period=calendar_year(year), value=value, n=n)
        for year, value in ((2023, before), (2024, now))
    ]
    found, _ = judged({"one": compare(*pair)}, share_test(RULES, effect), RULES)
    verdict = found["one"].verdict
    assert verdict is not None
    return verdict


def test_of_six_changes_two_are_established_and_one_is_on_the_border() -> None:
    found = verdicts(SIX)
    assert {key: one.kind for key, one in found.items()} == {
        "vald": "fall", "narkotika": "rise", "inbrott": "unclear",
        "bedrageri": "unclear", "ran": "unclear", "relation": "unclear",
    }  # fmt: skip
    assert [key for key, one in found.items() if one.borderline] == ["bedrageri"]
    assert (found["vald"].size, found["narkotika"].size) == ("moderate", "moderate")


def test_the_leap_day_counts_as_exposure() -> None:
    assert (BEFORE.days, NOW.days) == (365, 366)
    assert alone(365, 366).estimate == pytest.approx(1)
    bedrageri = verdicts(SIX)["bedrageri"]
    assert bedrageri.q == pytest.approx(0.0604, abs=5e-4)


def test_the_family_tells_what_chance_would_have_given() -> None:
    _, family = judged({k: change(*v) for k, v in SIX.items()}, count_test(RULES, 1), RULES)
    assert family == Family(tested=6, established=2, borderline=1, level=0.05)
    assert family.expected_false == pytest.approx(0.3)


def test_a_change_may_be_established_alone_and_not_among_many() -> None:
    pair = (387.0, 329.0)
    assert alone(*pair).kind == "fall"
    many = verdicts({"one": pair} | {f"equal-{i}": (100.0, 100.0) for i in range(16)})
    assert (many["one"].kind, many["one"].borderline) == ("unclear", True)


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [
        (9, 1, "few"), (1, 9, "few"), (19, 40, "rise"), (15, 28, "few"), (0, 0, "few"),
        (0, 12, "rise"), (30, 12, "rise_or_fall"), (20, 22, "unclear"), (50, 90, "rise"),
    ],
)  # fmt: skip
def test_small_numbers_keep_silent_unless_the_difference_is_very_sure(
    before: int, now: int, kind: str
) -> None:
    found = alone(before, now).kind
    assert found in ("rise", "fall") if kind == "rise_or_fall" else found == kind


def test_the_size_is_the_same_up_and_down() -> None:
    sizes = {ratio: alone(10000, 10000 * ratio * 366 / 365).size for ratio in (1.1, 1.15, 1.5)}
    assert sizes == {1.1: "small", 1.15: "moderate", 1.5: "large"}
    down = {ratio: alone(10000, 10000 / ratio * 366 / 365).size for ratio in (1.1, 1.15, 1.5)}
    assert down == sizes


def test_from_and_to_nought_is_large() -> None:
    assert (alone(0, 40).kind, alone(0, 40).size) == ("rise", "large")
    assert (alone(40, 0).kind, alone(40, 0).size) == ("fall", "large")


def test_overdispersion_takes_a_weak_change_away_and_leaves_a_strong_one() -> None:
    assert alone(322, 255, 2.0).kind == "unclear"
    assert alone(840, 1047, 2.0).kind == "rise"


@given(st.integers(0, 100_000))
def test_equal_values_have_not_changed_whatever_the_days(count: int) -> None:
    found = alone(count, count)
    assert found.kind in ("unclear", "few")
    assert (found.equal, found.size) == (True, None)


def test_where_no_dispersion_is_known_one_is_assumed() -> None:
    changes = {"one": change(387, 329)}
    assumed, known = (judged(changes, count_test(RULES, one), RULES)[0]["one"].verdict
                      for one in (None, RULES.judging.dispersion))  # fmt: skip
    assert assumed == known
    assert assumed is not None
    assert assumed.dispersion == 1.5
    assert assumed.kind == "unclear"


def test_what_cannot_be_compared_is_not_tested_nor_counted() -> None:
    whole, part = (
        change(300, 200),
        compare(Figure(period=BEFORE, value=300, complete=False), Figure(period=NOW, value=200)),
    )
    found, family = judged({"a": whole, "b": part}, count_test(RULES, 1), RULES)
    assert family.tested == 1
    assert [one.verdict.kind for one in found.values() if one.verdict] == ["fall", "incomparable"]


def test_shares_of_few_answers_are_not_judged() -> None:
    assert share(20, 60, 29).kind == "few"
    assert share(20, 60, 30).kind == "rise"


def test_the_same_shares_may_differ_or_not_with_the_answers() -> None:
    assert share(24, 19, 200).kind == "unclear"
    assert (share(24, 19, 1000).kind, share(24, 19, 1000).size) == ("fall", "moderate")
    assert share(24, 19, 1000, effect=3).kind == "unclear"
    assert share(17, 18, 500).kind == "unclear"


def test_shares_without_a_base_are_not_tested() -> None:
    pair = [Figure(period=calendar_year(year), value=20.0) for year in (2023, 2024)]
    found, family = judged({"one": compare(*pair)}, share_test(RULES, 1), RULES)
    assert found["one"].verdict is None
    assert family.tested == 0


MIRROR = {"rise": "fall", "fall": "rise", "unclear": "unclear", "few": "few"}


@given(COUNTS, COUNTS, st.floats(1, 3))
def test_swapping_the_periods_mirrors_the_verdict(before: int, now: int, used: float) -> None:
    pair = [Figure(period=NOW, value=value) for value in (before, now)]
    test = count_test(RULES, used)
    results = []
    for one in (Comparison(earlier=pair[0], later=pair[1]),
                Comparison(earlier=pair[1], later=pair[0])):  # fmt: skip
        verdict = judged({"one": one}, test, RULES)[0]["one"].verdict
        assert verdict is not None
        results.append(verdict)
    first, second = results
    assert second.kind == MIRROR[first.kind]
    assert second.size == first.size
    assert second.borderline == first.borderline


@given(st.floats(0, 100), st.floats(0, 100), st.integers(30, 2000))
def test_swapping_the_waves_mirrors_the_verdict(before: float, now: float, n: int) -> None:
    first, second = share(before, now, n), share(now, before, n)
    assert second.kind == MIRROR[first.kind]
    assert second.size == first.size


@given(COUNTS, COUNTS, st.floats(1, 3))
def test_one_more_crime_never_turns_a_rise_into_a_fall(before: int, now: int, used: float) -> None:
    first, more = alone(before, now, used), alone(before, now + 1, used)
    assert more.sign >= first.sign
    assert not (first.kind == "rise" and more.kind == "few")


@given(COUNTS, COUNTS)
def test_a_direction_is_the_direction_of_the_rates(before: int, now: int) -> None:
    sign = alone(before, now).sign
    difference = now / NOW.days - before / BEFORE.days
    assert sign == 0 or (sign > 0) == (difference > 0)


def test_limits_follow_the_configuration() -> None:
    strict = Rules(judging=Judging(level=0.01))
    found, _ = judged({"one": change(387, 329)}, count_test(strict, 1), strict)
    verdict = found["one"].verdict
    assert verdict is not None
    assert verdict.kind == "unclear"
    bold = Rules(small_numbers=SmallNumbers(classes=()))
    found, _ = judged({"one": change(1, 9)}, count_test(bold, 1), bold)
    verdict = found["one"].verdict
    assert verdict is not None
    assert verdict.kind == "rise"
