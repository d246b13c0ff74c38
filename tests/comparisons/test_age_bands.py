"""Bands of ages: disjoint, and finding the one that holds some ages."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.age_bands import band_of, disjoint_bands
from lagesbild_report.observations.population import age_limits

AGES = ["0-6", "7-14", "0-14", "15-17", "0-17", "18-", "65-", "12-20"]


@pytest.mark.parametrize(
    ("ages", "bands"),
    [
        (["18-", "7-14", "15-17", "0-6"], ["0-6", "7-14", "15-17", "18-"]),
        (["0-17", "15-17", "18-"], ["0-17", "18-"]),
        (["0-14", "12-20", "18-"], ["0-"]),
        ([], []),
    ],
)
def test_overlapping_ages_become_one_band(ages: list[str], bands: list[str]) -> None:
    assert disjoint_bands(ages) == bands


@given(st.lists(st.sampled_from(AGES), max_size=6))
def test_every_age_lies_in_one_band_and_bands_never_meet(ages: list[str]) -> None:
    bands = disjoint_bands(ages)
    limits = [age_limits(band) for band in bands]
    assert all(before[1] < after[0] for before, after in pairwise(limits))
    assert all(band_of(one, bands) for one in ages)


def test_ages_outside_every_band_have_none() -> None:
    assert band_of("15-17", ["0-14", "18-"]) == ""
    assert band_of("0-17", ["0-6", "7-14"]) == ""
    assert band_of("15-17", ["0-17"]) == "0-17"
