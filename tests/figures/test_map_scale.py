"""The shades of maps: round classes, never lighter for more, text that can be read."""

from __future__ import annotations

import pytest
from figure_results import contrast
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.figures.map_scale import SHADES, scale_of, text_colour


@pytest.mark.parametrize(
    ("values", "edges"),
    [
        ([0], [0, 1]),
        ([0, 1], [0, 1, 2]),
        ([1454, 17_930], [0, 5000, 10_000, 15_000, 20_000]),
        ([61, 62], [0, 20, 40, 60, 80]),
        ([61.5, 85.2], [0, 20, 40, 60, 80, 100]),
        ([0.1, 0.35], [0, 0.1, 0.2, 0.3, 0.4]),
        ([-3, 4], [-4, -2, 0, 2, 4, 6]),
        ([7, 7], [0, 2, 4, 6, 8]),
    ],
)
def test_classes_have_round_edges(values: list[float], edges: list[float]) -> None:
    assert scale_of(values).edges == pytest.approx(edges)


@given(st.lists(st.floats(-1e6, 1e6).map(lambda value: round(value, 3)), min_size=1))
def test_a_higher_value_is_never_lighter_and_every_value_has_a_class(values: list[float]) -> None:
    scale = scale_of(values)
    assert 1 <= len(scale.colours) <= len(SHADES)
    assert scale.edges[0] <= min(values) <= max(values) < scale.edges[-1]
    shades = [SHADES.index(scale.colour(value)) for value in sorted(values)]
    assert shades == sorted(shades)


def test_a_value_on_an_edge_has_the_shade_of_the_class_above() -> None:
    scale = scale_of([0, 10_000, 17_930])
    assert scale.colour(10_000) == scale.colour(14_999) != scale.colour(9_999)


def test_no_values_have_no_classes() -> None:
    assert scale_of([]).colours == ()
    assert scale_of([]).edge_texts == []


def test_edges_carry_the_decimals_that_they_need() -> None:
    assert scale_of([0.1, 0.35]).edge_texts == ["0,0", "0,1", "0,2", "0,3", "0,4"]
    assert scale_of([-3, 4]).edge_texts[0] == "\N{MINUS SIGN}4"


@pytest.mark.parametrize("shade", SHADES)
def test_text_can_be_read_on_every_shade(shade: str) -> None:
    assert contrast(text_colour(shade), shade) >= 4.5
