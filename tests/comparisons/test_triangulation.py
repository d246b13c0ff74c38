"""Reported crime beside surveys: agreement, conflict, and what does not count in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from side_by_side import EVEN, answers, crimes, fear, laid

from lagesbild_report.comparisons.agreement import Agreement, agreement
from lagesbild_report.comparisons.standing import Standing
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.triangulation import triangulate
from lagesbild_report.comparisons.verdict import Verdict

LEVEL = {"Aspudden": 100.0, "Solberga": 100.0, "Älvsjö": 100.0}
SHARES = {"Aspudden": 18.0, "Solberga": 18.0, "Älvsjö": 18.0}
MIRROR: dict[Agreement, Agreement] = {
    "both_high": "both_low",
    "reported_high": "reported_low",
    "surveys_high": "surveys_low",
    "high_but_surveys_low": "low_but_surveys_high",
}


def standing(sign: int | None) -> Standing:
    if sign is None:
        return Standing(value=3, verdict=Verdict(kind="few"))
    kinds = {1: "rise", 0: "unclear", -1: "fall"}
    return Standing(value=3, verdict=Verdict.model_validate({"kind": kinds[sign]}))


@pytest.mark.parametrize(
    ("reported", "surveys", "expected"),
    [
        (1, [1, 0], "both_high"),
        (-1, [0, -1], "both_low"),
        (1, [0, 0], "reported_high"),
        (-1, [0, None], "reported_low"),
        (0, [1, 1], "surveys_high"),
        (None, [-1, 0], "surveys_low"),
        (1, [-1], "high_but_surveys_low"),
        (-1, [1], "low_but_surveys_high"),
        (1, [1, -1], "surveys_differ"),
        (0, [0, 0], "unclear"),
        (None, [0, None], "unclear"),
        (None, [None, None], "few"),
    ],
)
def test_agreement(reported: int | None, surveys: list[int | None], expected: Agreement) -> None:
    assert agreement(standing(reported), map(standing, surveys)) == expected


signs = st.sampled_from([-1, 0, 1])


@given(signs, st.lists(signs, max_size=5))
def test_turning_every_judgement_round_mirrors_the_agreement(own: int, others: list[int]) -> None:
    found = agreement(standing(own), map(standing, others))
    turned = agreement(standing(-own), (standing(-sign) for sign in others))
    both_ways = MIRROR | {low: high for high, low in MIRROR.items()}
    assert turned == both_ways.get(found, found)


@given(signs, st.lists(signs, min_size=1, max_size=5))
def test_the_order_of_the_surveys_does_not_matter(own: int, others: list[int]) -> None:
    forth = agreement(standing(own), map(standing, others))
    assert agreement(standing(own), map(standing, reversed(others))) == forth


def test_a_stadsdel_with_more_crimes_and_more_exposed_is_high_in_both() -> None:
    found = laid({**LEVEL, "Solberga": 180}, answers({**SHARES, "Solberga": 30}))
    assert [row.name for row in found.with_agreement("both_high")] == ["Solberga"]


def test_one_figure_changed_changes_the_agreement() -> None:
    reported = {**LEVEL, "Solberga": 180.0}
    before = laid(reported, answers(SHARES))
    after = laid(reported, answers({**SHARES, "Solberga": 5}))
    assert [one.row("Solberga").agreement for one in (before, after)] == [  # type: ignore[union-attr]
        "reported_high", "high_but_surveys_low",
    ]  # fmt: skip


def test_detected_crimes_are_shown_but_do_not_count() -> None:
    found = laid(LEVEL, answers(SHARES), detected={**LEVEL, "Älvsjö": 400})
    row = found.row("Älvsjö")
    assert row is not None
    assert row.is_over("detected")
    assert row.agreement == "unclear"
    assert not row.is_over("reported")


def test_every_measure_is_a_family_of_its_own() -> None:
    found = laid(LEVEL, answers(SHARES), fear(SHARES))
    assert [(one.kind, one.family.tested) for one in found.measures] == [
        ("reported", 3), ("exposure", 3), ("fear", 3),
    ]  # fmt: skip


def test_places_are_ranked_with_ties_alike() -> None:
    found = laid(LEVEL, answers({"Aspudden": 20, "Solberga": 27, "Älvsjö": 20}))
    exposure = found.measures[1]
    assert [found.rank(name, exposure) for name in LEVEL] == [2, 1, 2]
    assert found.rank("Långbro", exposure) is None


def test_nothing_is_laid_beside_nothing() -> None:
    area = crimes(LEVEL)
    surveys = ThemeResult(id="enkater", tables=(answers(SHARES),))
    detected = crimes(LEVEL, "upptäcktsbrott")
    assert triangulate([area], None, EVEN) is None
    assert triangulate([area], ThemeResult(id="enkater"), EVEN) is None
    assert triangulate([detected], surveys, EVEN) is None
    assert triangulate([area], surveys, EVEN) is not None


def test_a_table_without_the_indicator_s_column_is_left_out() -> None:
    table = answers(SHARES, key="oro-stadsdelar", column="Något annat")
    assert triangulate([crimes(LEVEL)], ThemeResult(id="enkater", tables=(table,)), EVEN) is None
