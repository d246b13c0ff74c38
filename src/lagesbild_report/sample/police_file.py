"""The police extract in the form that R writes: quoted text, bare numbers, row numbers first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from lagesbild_report.register.crime_codes import load_crime_codes
from lagesbild_report.sample.events import Event
from lagesbild_report.sample.plan import Plan

HEADINGS = (
    "", "Id", "Brottskod", "Brottskod.klartext", "Inskrivningsdatum",
    "Brottsdatum från", "Brottstid från", "Brottsdatum till", "Brottstid till",
    "Kommun", "Stadsdel", "Antal",
)  # fmt: skip
UNKNOWN_PLACE = "Värde saknas"

Cell = str | int | None


def police_file(plan: Plan, events: Sequence[Event]) -> bytes:
    """Return the extract as UTF-8 with line feeds.

    The code is written as a bare number, so leading zeros are lost, as in extracts that
    have passed through R or Excel.
    """
    return numbered_file(plan.municipality, enumerate(events, start=plan.first_id + 1))


def numbered_file(municipality: str, events: Iterable[tuple[int, Event]]) -> bytes:
    """Return the extract of events that have their running numbers already."""
    names = {code.code: code.name for code in load_crime_codes().values()}
    rows: list[Sequence[Cell]] = [HEADINGS]
    for row, (number, event) in enumerate(events, start=1):
        rows.append(
            (
                str(row), number, int(event.code), names[event.code],
                event.entered.isoformat(), *_moment_cells(event),
                municipality, event.place or UNKNOWN_PLACE, 1,
            )
        )  # fmt: skip
    return "".join(_line(row) for row in rows).encode("utf-8")


def _moment_cells(event: Event) -> tuple[Cell, Cell, Cell, Cell]:
    moment = event.moment
    end_day = moment.end_day.isoformat() if moment.end_day else None
    return moment.day.isoformat(), _clock(moment.time), end_day, _clock(moment.end_time)


def _clock(time: dt.time | None) -> str | None:
    return f"{time:%H:%M}" if time else None


def _line(cells: Iterable[Cell]) -> str:
    return ",".join(_cell(cell) for cell in cells) + "\n"


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, int):
        return str(cell)
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'
