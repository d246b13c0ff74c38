"""Operations and statistics: printed answers, and the project's own by another way."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild_report.readback.formulas import OPERATIONS, STATISTICS, evaluate
from lagesbild_report.readback.recompute_claim import CannotError
from lagesbild_report.readback.recompute_formula import formula_value
from lagesbild_report.statistics.dispersion import dispersion
from lagesbild_report.statistics.family import adjusted
from lagesbild_report.statistics.funnel import count_limits, spread
from lagesbild_report.statistics.part_of_whole import part_against_whole
from lagesbild_report.statistics.poisson_interval import poisson_interval
from lagesbild_report.statistics.shares import newcombe, wilson
from lagesbild_report.statistics.trend import trend
from lagesbild_report.statistics.two_counts import rate_ratio

COUNTS = st.integers(0, 2000)
DAYS = st.floats(300, 400)
PHI = st.floats(1, 4)
SHARES = st.floats(0.02, 0.98)
ANSWERS = st.integers(20, 5000)


@pytest.mark.parametrize(
    ("formula", "operands", "value"),
    [
        ("difference(a, b)", {"a": 322, "b": 255}, -67),
        ("percent_change(a, b)", {"a": 840, "b": 1047}, 24.642857),
        ("share(a, b)", {"a": 1, "b": 8}, 12.5),
        ("per(a, b, 1000)", {"a": 255, "b": 129452}, 1.969842),
        ("100 * ((a + b + x27) / c)", {"a": 1, "b": 2, "x27": 3, "c": 12}, 50),
        ("abs(round(a, 0) - round(b, 0))", {"a": 2.5, "b": 0.4}, 3),
        ("round(a, -3)", {"a": 127500}, 128000),
        ("sum", {"a": 0.1, "b": 0.2, "c": 0.3}, 0.6),
        ("rate_ratio.p(earlier=a, later=b, exposures=[1, 1])", {"a": 322, "b": 255}, 0.0059554),
    ],
)
def test_formulas_with_known_answers(
    formula: str, operands: dict[str, float], value: float
) -> None:
    assert formula_value(formula, operands) == pytest.approx(value, rel=1e-5)


@pytest.mark.parametrize("formula", ["a + c", "open('x')", "a.real", "Verdict.p", "a +", "a / 0"])
def test_formula_that_is_no_arithmetic_is_refused(formula: str) -> None:
    with pytest.raises(CannotError, match=r"Beräkningen"):
        formula_value(formula, {"a": 1.0})


@pytest.mark.parametrize(
    ("name", "operands", "value"),
    [
        # rateratio.test's help: 2 of 17 877 and 9 of 16 660
        ("rate_ratio.p", {"earlier": [9], "later": [2], "exposures": [16660, 17877]}, 0.0501065),
        ("rate_ratio.low", {"earlier": [9], "later": [2], "exposures": [16660, 17877]}, 0.02177406),
        ("rate_ratio.high", {"earlier": [9], "later": [2], "exposures": [16660, 17877]}, 1.0005491),
        # R's poisson.test: 11 in 800 and 21 in 3 011
        ("rate_ratio.high", {"earlier": [21], "later": [11], "exposures": [3011, 800]}, 4.2772659),
        ("count.low", {"count": [65]}, 50.163188),
        ("count.high", {"count": [1045]}, 1110.331213),
        ("count.high", {"count": [5]}, 11.668332),
        ("count.low", {"count": [10], "level": [0.998]}, 2.916318),
        ("wilson.low", {"share": [81 / 263], "answers": [263]}, 0.2552885),
        ("wilson.high", {"share": [0], "answers": [20]}, 0.1611252),
        ("newcombe.low", {"shares": [48 / 80, 56 / 70], "answers": [80, 70]}, 0.0524315),
        ("newcombe.high", {"shares": [48 / 80, 56 / 70], "answers": [80, 70]}, 0.3338727),
        ("standardised.high", {"observed": [91], "expected": [835.883561]}, 0.133666),
        ("expected", {"counts": [10, 30], "everyone": [100, 100], "own": [50, 10]}, 8),
        ("pooled", {"shares": [10, 20], "answers": [100, 300]}, 17.5),
        ("q", {"p": [0.01, 0.02, 0.03, 0.9], "place": [0]}, 0.04),
    ],
)  # fmt: skip
def test_statistics_with_printed_answers(
    name: str, operands: dict[str, list[float]], value: float
) -> None:
    assert evaluate(name, operands) == pytest.approx(value, rel=2e-5)


def test_unknown_name_is_refused() -> None:
    assert not OPERATIONS.keys() & STATISTICS.keys()
    with pytest.raises(KeyError):
        evaluate("difference.p", {"a": [1.0]})


def close(found: float, other: float | None) -> bool:
    return other is not None and math.isclose(found, other, rel_tol=1e-6, abs_tol=1e-9)


@given(COUNTS, COUNTS, DAYS, DAYS, PHI)
@settings(max_examples=60, deadline=None)
def test_two_counts_agree(first: int, last: int, days: float, other: float, phi: float) -> None:
    own = rate_ratio(first, last, days, other, dispersion=phi)
    operands = {"earlier": [first], "later": [last], "exposures": [days, other],
                "dispersion": [phi]}  # fmt: skip
    assert close(evaluate("rate_ratio.p", operands), own.p)
    assert close(evaluate("rate_ratio.low", operands), own.interval.low)
    assert close(evaluate("rate_ratio.high", operands), own.interval.high)
    assert not first or close(evaluate("rate_ratio.estimate", operands), own.ratio)


@given(st.integers(0, 200), st.integers(0, 900), st.integers(900, 9000), PHI)
@settings(max_examples=40, deadline=None)
def test_part_and_whole_agree(part: int, rest: int, people: int, phi: float) -> None:
    own = part_against_whole(part, part + rest, people, 12000, dispersion=phi)
    operands = {"part": [part], "whole": [part + rest], "exposures": [people, 12000],
                "dispersion": [phi]}  # fmt: skip
    assert close(evaluate("part_of_whole.p", operands), own.p)
    assert close(evaluate("part_of_whole.low", operands), own.interval.low)
    assert close(evaluate("part_of_whole.high", operands), own.interval.high)


@given(COUNTS, PHI, st.floats(0.5, 500))
@settings(max_examples=60, deadline=None)
def test_limits_of_counts_agree(count: int, phi: float, mean: float) -> None:
    own, funnel = poisson_interval(count, dispersion=phi), count_limits(mean, dispersion=phi)
    operands = {"count": [count], "dispersion": [phi], "expected": [mean]}
    for end in ("low", "high"):
        assert close(evaluate(f"count.{end}", operands), getattr(own, end))
        found = evaluate(f"funnel.{end}", operands)
        assert found == pytest.approx(getattr(funnel, end), rel=1e-5, abs=1e-5)


@given(SHARES, SHARES, ANSWERS, ANSWERS, st.floats(1, 3))
@settings(max_examples=60, deadline=None)
def test_shares_agree(first: float, last: float, few: int, many: int, effect: float) -> None:
    own = newcombe(first, last, few, many, design_effect=effect)
    one = wilson(first, few, design_effect=effect)
    both = {"shares": [first, last], "answers": [few, many], "design_effect": [effect]}
    alone = {"share": [first], "answers": [few], "design_effect": [effect]}
    assert evaluate("newcombe.p", both) == pytest.approx(own.p, rel=1e-3, abs=1e-9)
    for end in ("low", "high"):
        assert close(evaluate(f"newcombe.{end}", both), getattr(own.interval, end))
        assert close(evaluate(f"wilson.{end}", alone), getattr(one, end))


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_q_values_agree(p_values: list[float]) -> None:
    own = adjusted(p_values)
    found = [evaluate("q", {"p": p_values, "place": [at]}) for at in range(len(p_values))]
    assert all(close(one, other) for one, other in zip(found, own, strict=True))


@given(st.lists(st.integers(0, 40), min_size=36, max_size=36).filter(lambda c: sum(c) > 500))
@settings(max_examples=30, deadline=None)
def test_dispersion_agrees(counts: list[int]) -> None:
    days, years = [30.0] * 36, [at // 12 for at in range(36)]
    months = [at % 12 + 1 for at in range(36)]
    own = dispersion(counts, days, years, months)
    assert own is not None
    operands = {"counts": counts, "exposures": days, "periods": years, "months": months}
    assert evaluate("dispersion", operands) == pytest.approx(own.estimate, rel=1e-6)


@given(st.lists(st.integers(15, 900), min_size=5, max_size=9), PHI)
@settings(max_examples=40, deadline=None)
def test_trend_agrees(counts: list[int], phi: float) -> None:
    days, years = [365.0] * len(counts), [2010.0 + at for at in range(len(counts))]
    own = trend(counts, days, years, phi)
    assert own is not None
    operands = {"counts": counts, "exposures": days, "years": years, "dispersion": [phi]}
    assert evaluate("trend.annual", operands) == pytest.approx(own.annual, rel=1e-5)
    assert evaluate("trend.low", operands) == pytest.approx(own.interval.low, rel=1e-4)
    assert evaluate("trend.p", operands) == pytest.approx(own.p, rel=1e-3, abs=1e-9)


@given(st.lists(st.integers(0, 90), min_size=5, max_size=17))
def test_spread_of_areas_agrees(counts: list[int]) -> None:
    expected = [20.0 + at for at in range(len(counts))]
    own = spread(counts, expected)
    assert own is not None
    assert close(evaluate("spread", {"observed": counts, "expected": expected}), own.estimate)
