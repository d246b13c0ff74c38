"""Tables of numbers per year made by hand, for tests of sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.judge_tables import judged_theme
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.observations.period import Period, calendar_year

Values = Sequence[float | None]


def over_years(values: Values, last: int = 2023, **more: Any) -> tuple[Figure, ...]:
    """Return one figure per calendar year, the last one's year given."""
    years = [calendar_year(last - back) for back in reversed(range(len(values)))]
    return over(years, values, **more)


def over(periods: Sequence[Period], values: Values, **more: Any) -> tuple[Figure, ...]:
    """Return one figure per period."""
    return tuple(
        Figure(period=period, value=value, **more)
        for period, value in zip(periods, values, strict=True)
    )


def year_table(key: str, lines: Mapping[str, Values], decimals: int = 0, **labels: str) -> Cross:
    """Return a table over years: key of each line to its values.

    Parameters
    ----------
    **labels : str
        Name of a line (hyphens as underscores); its key with a capital unless it is given.
    """
    made = [
        Line(
            key=name,
            label=labels.get(name.replace("-", "_"), name.capitalize()),
            figures=over_years(values, decimals=decimals),
        )
        for name, values in lines.items()
    ]
    columns = tuple(figure.period.label for figure in made[0].figures)
    return cross(key, made, columns)


def cross(key: str, lines: Sequence[Line], columns: Sequence[str]) -> Cross:
    """Return a table of these lines."""
    return Cross(
        key=key, title="Prov", row_heading="Rad", columns=tuple(columns), lines=tuple(lines),
        unit="antal", sources=("ia",),
    )  # fmt: skip


def judged(theme: str, *tables: Cross, rules: Rules | None = None) -> ThemeResult:
    """Return a theme's result with verdicts, as the compare step gives it."""
    return judged_theme(ThemeResult(id=theme, tables=tables), rules or Rules())


def spaced(text: str) -> str:
    """Return a sentence with plain spaces."""
    return text.replace("\u00a0", " ")
