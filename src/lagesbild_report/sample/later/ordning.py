"""Invented counts of the theme ordning in the months after the example's."""

from __future__ import annotations

from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.form_files import form_csv, form_workbook
from lagesbild_report.sample.ordning import (
    Row,
    SourcePlan,
    drawn,
    load_source_plan,
    rows_of,
    titled,
)

NAMES = {
    "ordningsvakter": "ingripanden_{}.xlsx",
    "tyck-till": "synpunkter_{}.csv",
    "pointsurvey": "avvikelser_{}.csv",
}
Month = tuple[int, int]


def files(edition: int) -> dict[str, bytes]:
    """Return an extract of each source, as long as the example's and as late in the year."""
    made = {}
    for source, name in NAMES.items():
        first, last = window(source, edition)
        rows = [row for row in rows_until(source, edition) if row[0] >= _text(first)]
        write = form_workbook if name.endswith(".xlsx") else form_csv
        made[f"{source}/{name.format(f'{_text(first)}--{_text(last)}')}"] = write(source, rows)
    return made


def window(source: str, edition: int) -> tuple[Month, Month]:
    """Return the first and the last month of an edition's extract."""
    _, plan = load_source_plan(source)
    years = edition - plan.last[0]
    return (plan.first[0] + years, plan.first[1]), (edition, plan.last[1])


def rows_until(source: str, edition: int) -> list[Row]:
    """Return the example's rows and those of every later edition, each drawn once."""
    seed, plan = load_source_plan(source)
    rows = rows_of(source)
    for year in range(plan.last[0] + 1, edition + 1):
        later = _following(plan, year)
        rows += titled(source, [*drawn(later, Draw(seed, source, str(year)))])
    return rows


def _following(plan: SourcePlan, year: int) -> SourcePlan:
    """Return the plan of the twelve months up to the month in which extracts end."""
    last_year, month = plan.last
    first = (year, 1) if month == 12 else (year - 1, month + 1)
    added, usual = sum(plan.places_later.values()), sum(plan.places.values())
    level = plan.level[last_year] * (1 + added / usual)
    return plan.model_copy(
        update={
            "first": first,
            "last": (year, month),
            "level": {year - 1: level, year: level},
            "places": plan.places | plan.places_later,
            "added": (),
        }
    )


def _text(month: Month) -> str:
    return f"{month[0]}-{month[1]:02d}"
