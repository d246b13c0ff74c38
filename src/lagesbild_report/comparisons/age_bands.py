"""Ages of victims put together so that each age belongs to one band."""

from __future__ import annotations

import math
from collections.abc import Iterable

from lagesbild_report.observations.population import age_limits


def disjoint_bands(ages: Iterable[str]) -> list[str]:
    """Return the bands, the youngest first; ages that overlap become one band.

    Parameters
    ----------
    ages : iterable of str
        As ``0-6``, ``15-17`` or ``18-``.
    """
    bands: list[tuple[int, float]] = []
    for first, last in sorted(map(age_limits, ages)):
        if bands and first <= bands[-1][1]:
            bands[-1] = (bands[-1][0], max(last, bands[-1][1]))
        else:
            bands.append((first, last))
    return [_text(*band) for band in bands]


def band_of(ages: str, bands: Iterable[str]) -> str:
    """Return the band that holds some ages, empty when none of them does."""
    first, last = age_limits(ages)
    for band in bands:
        low, high = age_limits(band)
        if low <= first and last <= high:
            return band
    return ""


def _text(first: int, last: float) -> str:
    return f"{first}-" if math.isinf(last) else f"{first}-{int(last)}"
