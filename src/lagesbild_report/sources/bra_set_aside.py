"""Rows of Brå's extracts that give no figure: repeats, echoes and noughts that are none."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from lagesbild_report.errors import DataError
from lagesbild_report.sources.bra_common import CrimeRow, Figure

REPEATED = "upprepad rad"
ECHO = "eko av förälder som inte valts"
ABSENT = "området fanns inte (bara nollor)"
CLOSED = "området hade upphört (noll)"

BROAD_TYPES = ("totalt antal brott", "3-7 kap.", "3 kap.", "8-12 kap.", "8 kap.")
"""Starts of the types so broad that no existing area goes a whole year without them."""

_CLOSED_ON = re.compile(r"\(upphörde (\d{4}-\d\d-\d\d)\)", re.IGNORECASE)


def deduplicate(rows: Iterable[CrimeRow], reasons: Counter[str]) -> list[CrimeRow]:
    """Return one row per area, measure and period, and count the others by reason.

    Brå repeats a parent's row before each child that was chosen, and writes ``..`` in the
    repeats of a parent that was not chosen.

    Raises
    ------
    DataError
        If two rows with figures contradict each other.
    """
    groups: dict[object, list[CrimeRow]] = defaultdict(list)
    for row in rows:
        spans = tuple((figure.period, figure.unit) for figure in row.figures)
        groups[row.area.casefold(), row.measure.casefold(), spans].append(row)
    kept = []
    for group in groups.values():
        chosen = next((row for row in group if not _is_echo(row)), group[0])
        kept.append(chosen)
        for row in group:
            if row is not chosen:
                reasons[_reason_to_leave(row, chosen)] += 1
    return kept


def _is_echo(row: CrimeRow) -> bool:
    return all(figure.value is None for figure in row.figures)


def _reason_to_leave(row: CrimeRow, chosen: CrimeRow) -> str:
    if row.figures == chosen.figures:
        return REPEATED
    if _is_echo(row):
        return ECHO
    first, second = sorted((row, chosen), key=lambda one: one.place.row or 0)
    raise DataError(
        "Två rader om samma sak säger emot varandra",
        second.place,
        found=f"{_figures_text(second)} på rad {second.place.row}, "
        f"men {_figures_text(first)} på rad {first.place.row} "
        f"({first.area}, {first.measure})",
        expected="en uppgift per område, brottstyp och period",
        hint="Exportera uttaget på nytt. Om samma brottstyp står under flera rubriker, "
        "eller ett område har ett ovanligt namn, ta ut dem i var sin fil.",
    )


def _figures_text(row: CrimeRow) -> str:
    values = (".." if figure.value is None else f"{figure.value:g}" for figure in row.figures)
    mark = " (prel.)" if any(figure.preliminary for figure in row.figures) else ""
    return "; ".join(values) + mark


def drop_false_zeros(rows: list[CrimeRow], reasons: Counter[str]) -> list[CrimeRow]:
    """Return the rows without noughts for areas that did not exist, counting what goes.

    A row that spans several years keeps the figures of the years in which the area existed.

    Raises
    ------
    DataError
        If the closing date in the name of an area is no date.
    """
    absent = absent_years(rows)
    kept = []
    for row in rows:
        in_absent_year = [(row.area, figure.period.start.year) in absent for figure in row.figures]
        closed = _closing_date(row)
        figures = tuple(
            figure
            for figure, is_absent in zip(row.figures, in_absent_year, strict=True)
            if not is_absent and not _is_after_closing(figure, closed)
        )
        if figures:
            kept.append(replace(row, figures=figures))
        else:
            reasons[ABSENT if any(in_absent_year) else CLOSED] += 1
    return kept


def absent_years(rows: Iterable[CrimeRow]) -> set[tuple[str, int]]:
    """Return the areas and years in which the area did not exist.

    That is so when a broad type of crime is nought in all twelve months (or four quarters,
    or the whole year), and nothing else was reported that year either.
    """
    noughts: dict[tuple[str, int, str], set[int]] = defaultdict(set)
    alive = set()
    for row in rows:
        for figure in row.figures:
            year = figure.period.start.year
            if figure.value:
                alive.add((row.area, year))
            elif figure.value == 0 and _is_broad(row.measure):
                months = range(figure.period.start.month, figure.period.last_day.month + 1)
                noughts[row.area, year, row.measure].update(months)
    return {
        (area, year) for (area, year, _), months in noughts.items() if len(months) == 12
    } - alive


def _is_broad(measure: str) -> bool:
    return measure.casefold().replace("–", "-").startswith(BROAD_TYPES)


def _closing_date(row: CrimeRow) -> dt.date | None:
    match = _CLOSED_ON.search(row.area)
    if match is None:
        return None
    try:
        return dt.date.fromisoformat(match[1])
    except ValueError as error:
        raise DataError(
            "Datumet då området upphörde går inte att tolka",
            replace(row.place, column="Region"),
            found=row.area,
            expected="ett datum, till exempel (upphörde 2021-01-01)",
        ) from error


def _is_after_closing(figure: Figure, closed: dt.date | None) -> bool:
    return closed is not None and figure.value == 0 and figure.period.start >= closed
