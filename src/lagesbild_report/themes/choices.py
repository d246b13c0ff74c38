"""What a form's choices are called in tables, and which calendar years have figures."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import load_form


def choice_titles(source: str, column: str) -> dict[str, str]:
    """Return key to first spelling of a column's choices, in the order of the form."""
    choices = load_form(source).columns[column].choices
    return {key: spellings[0] for key, spellings in choices.items()}


def years_until(observed: Observed, edition: int, measure: str | None = None) -> list[Period]:
    """Return the calendar years and survey waves up to the edition, the earliest first."""
    return [
        period
        for period in observed.periods(measure)
        if period.kind in ("calendar year", "survey wave") and period.start.year <= edition
    ]


def span_text(periods: Sequence[Period]) -> str:
    """Return ``2017–2023``, or one label when there is one period."""
    first, last = periods[0].label, periods[-1].label
    return first if first == last else f"{first}–{last}"
