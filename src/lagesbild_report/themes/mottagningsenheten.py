"""Reports of concern that the district's mottagningsenhet handled, by reason."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line, known_lines
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import months_label, until

SOURCE = "mottagningsenheten"
ALL = "alla"
OF_AGES = ", "
"""Stands before the ages in the label of the total."""


def reception_tables(data: ThemeData) -> list[Cross]:
    """Return the reports by reason in the last period, beside the one before if there is one."""
    observed = data.observed(SOURCE)
    periods = _shown(observed, data)
    if not periods:
        return []
    ages = and_list(observed.group_values("alder"))
    return [
        Cross(
            key="mottagningsenheten",
            title=f"Orosanmälningar till mottagningsenheten i {data.district.name}, "
            f"{ages}, antal per orsak",
            row_heading="Orsak",
            columns=tuple(months_label(period).capitalize() for period in periods),
            lines=_lines(observed, data.district.id, periods, ages),
            unit="antal",
            sources=(SOURCE,),
        )
    ]


def _shown(observed: Observed, data: ThemeData) -> list[Period]:
    """Return the last period, after the same part of an earlier year or else the one before."""
    area = data.district.id
    periods = until(data.edition, observed.periods(area=area))
    if not periods:
        return []
    last = max(periods, key=lambda period: (period.end, period.start))
    before = [period for period in periods if period.end <= last.start]
    same = [period for period in before if _months(period) == _months(last)]
    return [*(same or before)[-1:], last]


def _months(period: Period) -> tuple[int, ...]:
    return (period.start.month, period.start.day, period.end.month, period.end.day)


def _lines(observed: Observed, area: str, periods: Sequence[Period], ages: str) -> tuple[Line, ...]:
    reasons = choice_titles(SOURCE, "orsak")

    def over(measures: Sequence[str]) -> tuple[Figure, ...]:
        return tuple(observed.total(measures, area, period) for period in periods)

    lines = [Line(key=key, label=title, figures=over([key])) for key, title in reasons.items()]
    label = f"Alla{OF_AGES}{ages}"
    total = Line(key=ALL, label=label, figures=over(list(reasons)), kind="total")
    return (*known_lines(lines), total)
