"""What the school tables share: periods up to the edition, and names of choices in forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.period import Period
from lagesbild_report.register.area_ids import area_title
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.data import ThemeData

SCHOOLS = "kommunala grundskolor"
OWN, CITY = "omrade", "stad"
"""Last parts of the keys of lines for the district and for the city."""


def latest(periods: Sequence[Period], edition: int, count: int) -> list[Period]:
    """Return the last periods that have ended by the end of the edition's year."""
    return [period for period in periods if period.last_day.year <= edition][-count:]


def choice_titles(source: str, column: str) -> Mapping[str, str]:
    """Return key to first spelling of a form's choices, in the form's order."""
    choices = load_form(source).columns[column].choices
    return {key: spellings[0] for key, spellings in choices.items()}


def decimals(observed: Observed) -> int:
    """Return how many decimals a source's values need: none or one."""
    values = observed.frame["value"].dropna()
    return 0 if (values % 1 == 0).all() else 1


def years_text(periods: Sequence[Period]) -> str:
    """Return ``2022–2024``, or the labels one by one when years are missing between them."""
    labels = [period.label for period in periods]
    first, last = periods[0].start.year, periods[-1].start.year
    if len(labels) > 2 and last - first == len(labels) - 1 and periods[0].kind == "calendar year":
        return f"{labels[0]}–{labels[-1]}"
    return and_list(labels)


def city_name(data: ThemeData) -> str:
    """Return the name of the city."""
    return area_title(data.register, data.city)
