"""Tables of the theme ordning: guards' interventions, Tyck till and pointSurvey."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, ThemeResult, theme_result
from lagesbild_report.observations.months import Months, same_months, unbroken_run
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.monthly import PLACE, MonthlyCounts, monthly_counts
from lagesbild_report.themes.monthly_tables import CountTables

YEARS = 5
GUARDS, COMMENTS, DEVIATIONS = "ordningsvakter", "tyck-till", "pointsurvey"


def compare(data: ThemeData) -> ThemeResult:
    """Return the tables of the theme; years are compared by the months that all of them have."""
    tables = [*_guards(data), *_comments(data), *_deviations(data)]
    return theme_result("ordning", tables)


def _guards(data: ThemeData) -> list[Cross]:
    counts = monthly_counts(data, GUARDS)
    years = same_months(counts.months, YEARS)
    if not years:
        return []
    tables = CountTables(counts, GUARDS, "Ordningsvakternas ingripanden", data.district.name)
    last, before = years[max(years)], years.get(max(years) - 1, ())
    note = _newcomers(counts, last)
    return [tables.kinds_by_place("vakter-slag-plats", last, 5, before, note)]


def _newcomers(counts: MonthlyCounts, last: Months) -> str:
    """Name the places that have no row before a month of the last year."""
    first = {place: counts.first_month(place) for place in counts.names(PLACE, last)}
    earliest = min(counts.months)
    new = {place: month for place, month in first.items() if month in last and month != earliest}
    return " ".join(f"{place}: inga ingripanden före {m.label}." for place, m in new.items())


def _comments(data: ThemeData) -> list[Cross]:
    counts = monthly_counts(data, COMMENTS)
    years = same_months(counts.months, YEARS)
    if not years:
        return []
    title = "Synpunkter i Tyck till om ordningsstörningar"
    tables = CountTables(counts, COMMENTS, title, data.district.name)
    return [
        tables.years_by_month("tyck-till-manad", YEARS),
        tables.kinds_by_year("tyck-till-slag", years),
        tables.places_by_year("tyck-till-plats", years, places=8),
    ]


def _deviations(data: ThemeData) -> list[Cross]:
    counts = monthly_counts(data, DEVIATIONS)
    months = unbroken_run(counts.months, 12)
    if not months:
        return []
    tables = CountTables(counts, DEVIATIONS, "Avvikelser i pointSurvey", data.district.name)
    return [tables.kinds_by_place("pointsurvey-slag-plats", months, 6)]
