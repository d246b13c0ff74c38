"""Counts of a crime area over the periods and months of the report."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span, date_of, span_of
from lagesbild_report.readback.raw_week import HOURS, clock, hour_weights
from lagesbild_report.readback.recompute_claim import CannotError
from lagesbild_report.readback.recompute_orders import first_day
from lagesbild_report.readback.recompute_police import count_of, events_in
from lagesbild_report.readback.recompute_settings import CONFIG, recomputed_setting
from lagesbild_report.readback.recompute_years import months_in, report_years

LEAST_MONTHS = 24
"""With fewer no dispersion is estimated."""


@dataclass(frozen=True)
class Counted:
    """The events of a crime area.

    Parameters
    ----------
    project : RawProject
    crime_area : str
        Id.
    """

    project: RawProject
    crime_area: str

    @cached_property
    def years(self) -> list[Span]:
        """The report's broken years, the earliest first."""
        return report_years(self.project)

    def of(self, span: Span, place: str = "") -> Fraction:
        """Return the count of a span of days, in a stadsdel or in the whole district."""
        return count_of(self.crime_area, place, span, self.project)

    def in_period(self, label: str) -> Fraction:
        """Return the district's count in a period.

        Raises
        ------
        CannotError
            If the label is of no period.
        """
        span = span_of(label, self.project.start_month)
        if span is None:
            raise CannotError(f"Perioden {label} går inte att tolka.")
        return self.of(span)

    def week(self) -> list[float]:
        """Return the weights of the 168 hours of the week over all periods, Monday's first."""
        if self.crime_area not in self.project.weeks:
            weights = [0.0] * HOURS
            span = (self.years[0][0], self.years[-1][1])
            for event in events_in(self.crime_area, "", span, self.project):
                start, last_day, end = event.times
                times = clock(start), date_of(last_day), clock(end)
                for hour, weight in hour_weights(event.day, *times).items():
                    weights[hour] += weight * float(event.count)
            self.project.weeks[self.crime_area] = weights
        return self.project.weeks[self.crime_area]

    def dispersion(self) -> float:
        """Return the dispersion of the district's months that tests use: at least 1."""
        if self.crime_area not in self.project.dispersions:
            self.project.dispersions[self.crime_area] = self._dispersion()
        return self.project.dispersions[self.crime_area]

    def _dispersion(self) -> float:
        """Return the estimated one; without months enough, the one that the settings assume."""
        first = first_day(self.project, self.crime_area)
        months = [
            (at, one)
            for at, year in enumerate(self.years)
            for one in months_in(year)
            if one[0] >= first
        ]
        if len(months) >= LEAST_MONTHS:
            try:
                return max(1.0, self._estimated(months))
            except ZeroDivisionError:
                pass
        return float(recomputed_setting(CONFIG, "judging.dispersion", self.project).value or 1)

    def _estimated(self, months: list[tuple[int, Span]]) -> float:
        operands = {
            "counts": [float(self.of(span)) for _, span in months],
            "exposures": [float((end - start).days) for _, (start, end) in months],
            "periods": [float(at) for at, _ in months],
            "months": [float(start.month) for _, (start, _) in months],
        }
        return evaluate("dispersion", operands)
