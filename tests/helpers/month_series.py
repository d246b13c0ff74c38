"""Monthly series made by hand, and the figures of their periods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from chance import CHANCE

from lagesbild_report.comparisons.compare_long_view import long_view
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.figure import Cell, Figure
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.monthly_series import MonthlySeries, months_of
from lagesbild_report.observations.period import broken_years

PLACE = "Älvsjö"
EXAMPLE = (296, 281, 309, 322, 255)
NO_MONTHS = MonthlySeries((), (), {}, {}, obstacle="Inga hela månader är kända.")


def drawn(mean: float, seed: int = 1, months: int = 60) -> list[float]:
    """Return Poisson counts."""
    return [float(x) for x in np.random.default_rng(seed).poisson(mean, months)]


def series_of(places: Mapping[str, Sequence[float]] | Sequence[float]) -> MonthlySeries:
    """Return the series of whole years up to August 2024, one cell for each count."""
    own = places if isinstance(places, Mapping) else {PLACE: places}
    number = len(next(iter(own.values())))
    periods = broken_years(2024, count=number // 12)
    months = months_of(periods)
    return MonthlySeries(
        months=tuple(months),
        periods=tuple(i // 12 for i in range(number)),
        places={name: tuple(counts) for name, counts in own.items()},
        cells={
            (name, month): (Cell(file="a.csv", rows=str(i)),)
            for name in own
            for i, month in enumerate(months)
        },
    )


def figures_of(series: MonthlySeries) -> list[Figure]:
    """Return the district's count in each period."""
    periods = broken_years(2024, count=len(series.months) // 12)
    return [
        Figure(period=period, value=sum(series.total[12 * i : 12 * i + 12]))
        for i, period in enumerate(periods)
    ]


def view_of(places: Mapping[str, Sequence[float]] | Sequence[float], marked: str = "") -> LongView:
    """Return the long view of monthly counts."""
    series = series_of(places)
    return long_view(series, figures_of(series), (), marked, CHANCE.judging)


def spread(*totals: int) -> list[float]:
    """Return twelve months for each total, as even as whole numbers can be."""
    return [float(total * (i + 1) // 12 - total * i // 12) for total in totals for i in range(12)]


def of_periods(*totals: int, marked: str = "") -> LongView:
    """Return a view without months: only the periods speak."""
    figures = figures_of(series_of(spread(*totals)))
    return long_view(NO_MONTHS, figures, (), marked, CHANCE.judging)


def of_result(result: CrimeAreaResult) -> LongView:
    """Return the view of a crime area made by hand, without months."""
    return long_view(NO_MONTHS, result.total.figures, result.breaks, judging=CHANCE.judging)
