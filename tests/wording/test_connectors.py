"""Where the last count lies among those of all periods, agreeing or contrasting."""

from __future__ import annotations

import pytest
from crime_results import faults
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.observations.period import broken_years
from lagesbild_report.wording.connectors import beside_trend, place_among


def figures(*values: float) -> list[Figure]:
    periods = broken_years(2024, 9, len(values))
    return [Figure(period=p, value=v) for p, v in zip(periods, values, strict=True)]


def said(values: tuple[float, ...], sign: int = 0, position: int = 0) -> str:
    return place_among(figures(*values), sign, position, len(values))


@pytest.mark.parametrize(
    ("values", "sign", "position", "text"),
    [
        (
            (296, 281, 309, 322, 255), -1, 0,
            "Det är också det lägsta antalet på fem perioder; högst var det 2022/23 (322).",
        ),
        (
            (900, 950, 791, 840, 1047), 1, 1,
            "Antalet är därmed det högsta på fem perioder; lägst var det 2021/22 (791).",
        ),
        (
            (66, 150, 250, 387, 329), -1, 0,
            "Ändå är antalet det näst högsta på fem perioder; högst var det 2022/23 (387) och "
            "lägst 2019/20 (66).",
        ),
        (
            (241, 200, 190, 136, 160), 1, 1,
            "Antalet är ändå det näst lägsta på fem perioder; högst var det 2019/20 (241) och "
            "lägst 2022/23 (136).",
        ),
        (
            (241, 200, 190, 136, 146), 0, 0,
            "Antalet 2023/24 är det näst lägsta på fem perioder; högst var det 2019/20 (241) och "
            "lägst 2022/23 (136).",
        ),
        (
            (121, 110, 90, 86, 70), 0, 1,
            "Sett till fem perioder är antalet 2023/24 det lägsta; högst var det 2019/20 (121).",
        ),
        (
            (10, 30, 20), 1, 0,
            "Antalet 2023/24 är det mellersta på tre perioder; högst var det 2022/23 (30) och "
            "lägst 2021/22 (10).",
        ),
        (
            (9, 9, 4, 9), 0, 0,
            "Antalet 2023/24 är det högsta på fyra perioder, lika med 2020/21 och 2021/22; lägst "
            "var det 2022/23 (4).",
        ),
        ((9, 9, 9), 0, 0, "Antalet är detsamma i alla tre perioder."),
        ((9, 8), -1, 0, ""),
    ],
)  # fmt: skip
def test_the_place_among_the_periods(
    values: tuple[float, ...], sign: int, position: int, text: str
) -> None:
    assert said(values, sign, position) == text


def test_left_out_periods_make_the_others_whole() -> None:
    text = place_among(figures(5, 6, 7), 1, 0, 5)
    assert "på tre hela perioder" in text


def test_a_rank_far_from_both_ends_is_a_numeral() -> None:
    assert "det tredje högsta" in said((1, 2, 3, 9, 8, 7))
    assert "det 6:e högsta" in said((*range(1, 8), *range(20, 25), 10))


@pytest.mark.parametrize(
    ("sign", "trend", "texts"),
    [
        (0, 0, {""}),
        (1, 0, {""}),
        (
            0, -1,
            {"Över längre tid är bilden tydligare.", "Utvecklingen över längre tid är säkrare."},
        ),
        (
            -1, -1,
            {
                "Det stämmer med utvecklingen över längre tid.",
                "Utvecklingen över längre tid går åt samma håll.",
            },
        ),
        (
            -1, 1,
            {
                "Över längre tid går utvecklingen ändå åt andra hållet.",
                "Det bryter mot utvecklingen över längre tid.",
            },
        ),
    ],
)  # fmt: skip
def test_beside_the_trend(sign: int, trend: int, texts: set[str]) -> None:
    assert {beside_trend(sign, trend, position) for position in range(4)} == texts
    assert {beside_trend(-sign, -trend, position) for position in range(4)} == texts


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 50), min_size=3, max_size=20),
    st.sampled_from([-1, 0, 1]),
    st.integers(0, 7),
)
def test_rules_always_hold(values: list[float], sign: int, position: int) -> None:
    text = said(tuple(values), sign, position)
    assert faults(text) == []
    last = values[-1]
    if values.count(last) == 1:
        assert ("det högsta" in text) == (last == max(values))
        assert ("det lägsta" in text) == (last == min(values))
    agrees = sign * (sum(v < last for v in values) - sum(v > last for v in values))
    assert ("ndå" in text) == (agrees < 0)
    assert ("också" in text or "därmed" in text) == (agrees > 0)
