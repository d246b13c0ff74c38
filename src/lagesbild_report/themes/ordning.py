"""Tables of the theme ordning: guards' interventions, Tyck till and pointSurvey."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.theme_result import ThemeResult, theme_result
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.observations.months import Months, same_months, unbroken_run
from lagesbild_report.observations.period import Period
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.judged_counts import with_changes_judged
from lagesbild_report.themes.monthly import PLACE, MonthlyCounts, monthly_counts
from lagesbild_report.themes.monthly_judged import (
    dispersion_note,
    dispersion_of,
    season_table,
    trend_table,
)
from lagesbild_report.themes.monthly_levels import against_before, kinds_against_places, spread_out
from lagesbild_report.themes.monthly_tables import TOTAL, CountTables

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
    new = _newcomers(counts, last)
    note = " ".join(f"{place}: inga ingripanden före {m.label}." for place, m in new.items())
    table = tables.kinds_by_place("vakter-slag-plats", last, 5, before, note)
    noted = _noted(table, counts, data.rules) if before else table
    return [against_before(noted, dispersion_of(counts, data.rules), data.rules, new)]


def _noted(table: Cross, counts: MonthlyCounts, rules: Rules) -> Cross:
    """Return the table with a note on the variation that its tests allow for."""
    note = " ".join(filter(None, [table.note, dispersion_note(counts, rules)]))
    return table.model_copy(update={"note": note})


def _newcomers(counts: MonthlyCounts, last: Months) -> dict[str, Period]:
    """Return the places that have no row before a month of the last year, with that month."""
    first = {place: counts.first_month(place) for place in counts.names(PLACE, last)}
    earliest = min(counts.months)
    return {place: month for place, month in first.items() if month in last and month != earliest}


def _comments(data: ThemeData) -> list[Cross]:
    counts = monthly_counts(data, COMMENTS)
    years = same_months(counts.months, YEARS)
    if not years:
        return []
    title = "Synpunkter i Tyck till om ordningsstörningar"
    tables = CountTables(counts, COMMENTS, title, data.district.name)
    months = tables.years_by_month("tyck-till-manad", YEARS)
    kinds = tables.kinds_by_year("tyck-till-slag", years)
    kinds = _noted(kinds, counts, data.rules) if len(years) > 1 else kinds
    spread = dispersion_of(counts, data.rules)
    found = [
        months,
        season_table(months, counts, data.rules),
        with_changes_judged(kinds, _spreads(counts, kinds, spread, data.rules), data.rules),
        trend_table(kinds, TOTAL, years, spread, data.rules),
        spread_out(tables.places_by_year("tyck-till-plats", years, places=8), data.rules),
    ]
    return [table for table in found if table]


def _spreads(counts: MonthlyCounts, kinds: Cross, total: float, rules: Rules) -> dict[str, float]:
    """Return the dispersion of each kind of a table, and of all."""
    each = {
        line.key: dispersion_of(counts, rules, slag={line.key})
        for line in kinds.lines
        if line.key != TOTAL
    }
    return {**each, TOTAL: total}


def _deviations(data: ThemeData) -> list[Cross]:
    counts = monthly_counts(data, DEVIATIONS)
    months = unbroken_run(counts.months, 12)
    if not months:
        return []
    tables = CountTables(counts, DEVIATIONS, "Avvikelser i pointSurvey", data.district.name)
    table = tables.kinds_by_place("pointsurvey-slag-plats", months, 6)
    return [kinds_against_places(table, data.rules)]
