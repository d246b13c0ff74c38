"""Reports of concern in the city by who reported."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import span_text, years_until
from lagesbild_report.themes.socialtjanst_ar import REPORTS, SOURCE

SHARE = "andel"
MEASURES = {
    SHARE: ("uppgiftslamnare", "%", "andel av alla anmälningar, %"),
    REPORTS: ("uppgiftslamnare-antal", "antal", "antal anmälningar"),
}
"""Measure → key, unit and last words of the title of its table."""
OTHERS = "ovriga"
SHOWN_YEARS = 3


def reporter_tables(data: ThemeData) -> list[Cross]:
    """Return the share, and where it is known the number, of each category of reporter."""
    found = (_table(data, measure, *words) for measure, words in MEASURES.items())
    return [table for table in found if table]


def _table(data: ThemeData, measure: str, key: str, unit: str, what: str) -> Cross | None:
    lines, years = _lines(data, measure, 1 if unit == "%" else 0)
    if not lines:
        return None
    return Cross(
        key=key,
        title=f"Orosanmälningar efter uppgiftslämnare i {data.city_name} "
        f"{span_text(years)}, {what}",
        row_heading="Uppgiftslämnare",
        columns=tuple(year.label for year in years),
        lines=lines,
        unit=unit,
        sources=(SOURCE,),
        chart="bars" if unit == "%" else None,
    )


def _lines(data: ThemeData, measure: str, decimals: int) -> tuple[tuple[Line, ...], list[Period]]:
    """Return a line for each known reporter, the commonest first, and the last years."""
    observed, titles = data.observed(SOURCE), choice_titles(SOURCE, "uppgiftslamnare")
    by_year = {
        year: {
            who: observed.figure(
                measure, data.city, year, decimals, kon="totalt", uppgiftslamnare=who
            )
            for who in titles
        }
        for year in years_until(observed, data.edition, measure)
    }
    years = [year for year, figures in by_year.items() if any(f.cells for f in figures.values())]
    shown = years[-SHOWN_YEARS:]
    bases = {year: _all_reports(observed, data.city, year) for year in shown}
    lines = [
        Line(
            key=who,
            label=title,
            figures=tuple(
                by_year[year][who].model_copy(update={"n": bases[year]}) for year in shown
            ),
        )
        for who, title in titles.items()
    ]
    known = [line for line in lines if line.known] if shown else []
    return tuple(sorted(known, key=_rank)), shown


def _all_reports(observed: Observed, city: str, year: Period) -> float | None:
    """Return all reports of a year: the base of the shares."""
    return observed.figure(REPORTS, city, year, kon="totalt").value


def _rank(line: Line) -> tuple[bool, float]:
    """Put the commonest first and the remaining ones last."""
    return line.key == OTHERS, -(line.last.value or 0)
