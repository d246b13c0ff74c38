"""Balances of raw files: how many rows hold anything, how many are used, and why others are not.

The rows are those of the second reading (`raw_files`), sorted by what each of its readers makes
of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping

from lagesbild_report.readback.raw_files import RawSheet
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_balance_bra import bra_balance
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_latest import used_rows
from lagesbild_report.readback.recompute_police import answers, is_latest

READ, USED = "rows_read", "rows_used"
NO_CRIME_AREA = "brottskoden hör inte till något brottsområde"
SUPERSEDED = "ersatt av ett senare uttag"

Tally = Mapping[str, int]
"""`READ`, `USED`, and ``set_aside/<reason>`` to how many rows."""


def balance(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return the number of rows that a claim tells of a file.

    Raises
    ------
    CannotError
        If the file has several sheets with rows that are used, its source has no reader here,
        or its rows are set aside for a reason that is not known here.
    """
    file = claim.cells[0].file
    if file not in project.tallies:
        project.tallies[file] = _of_file(file, project)
    tally: Tally = project.tallies[file]
    if found["what"] not in tally:
        raise CannotError(f"Skälet {found['what'].partition('/')[2]} är inte känt här.")
    return Answer(float(tally[found["what"]]))


def _of_file(file: str, project: RawProject) -> Tally:
    source, sheets = project.source(file), project.store.sheets(file)
    tallies = [one for sheet in sheets if (one := _tally(source, sheet, project))]
    if len(tallies) != 1:
        raise CannotError("Filen har inget blad, eller flera, som läses här.")
    tally = tallies[0]
    aside = sum(rows for what, rows in tally.items() if what not in (READ, USED))
    if tally[READ] != tally[USED] + aside:
        raise CannotError("Filen har rader som läggs åt sidan av skäl som inte är kända här.")
    return tally


def _tally(source: str, sheet: RawSheet, project: RawProject) -> Tally:
    """Return the tally of a sheet, empty where none of its rows is or could have been used."""
    readers: Mapping[str, Callable[[RawSheet, RawProject], Tally]] = {
        "polis": _police,
        "bra": lambda own, _: bra_balance(own, project.areas),
        "scb": _people,
        "skolverket": _pupils,
    }
    tally = readers.get(source, _form)(sheet, project)
    is_read = tally.get(USED) or tally.get(f"set_aside/{SUPERSEDED}")
    return {READ: len(sheet.rows), **tally} if is_read else {}


def _aside(reasons: Mapping[str, int]) -> dict[str, int]:
    return {f"set_aside/{reason}": rows for reason, rows in reasons.items() if rows}


def _form(sheet: RawSheet, project: RawProject) -> Tally:
    """Everything below the headings is used, but for what a later extract answers for."""
    form = project.form(project.source(sheet.file))
    if form is None:
        return {}
    rows = len(project.form_rows(form, sheet.file, sheet.sheet))
    used = len(used_rows(form, project).get((sheet.file, sheet.sheet), ()))
    return {USED: used, **_aside({"rubriker": len(sheet.rows) - rows, SUPERSEDED: rows - used})}


def _police(sheet: RawSheet, project: RawProject) -> Tally:
    """Events in no crime area are set aside, and those that another extract answers for."""
    events = project.events(sheet.file, sheet.sheet) or {}
    reasons: Counter[str] = Counter()
    first = min(events, default=0)
    reasons["rubrikrad"] = sum(row < first for row in sheet.rows)
    for event in events.values():
        areas = [
            name
            for name, spans in project.codes.items()
            if any(one.holds(event.code, event.day) for one in spans)
        ]
        if not areas:
            reasons[NO_CRIME_AREA] += 1
        elif not any(is_latest(event, name, project) for name in areas):
            mine = any(answers(event.file, event, name, project) for name in areas)
            reasons[SUPERSEDED if mine else "utanför uttagets område"] += 1
    used = len(events) - sum(reasons.values()) + reasons["rubrikrad"]
    return {USED: used, **_aside(reasons)}


def _people(sheet: RawSheet, project: RawProject) -> Tally:
    """Every row below the headings of SCB's long tables is used."""
    used = len(project.people(sheet.file, sheet.sheet))
    return {USED: used, **_aside({"rubrikrad": len(sheet.rows) - used})}


def _pupils(sheet: RawSheet, project: RawProject) -> Tally:
    """Return the schools of the city with a number; what follows the table explains it."""
    reasons: Counter[str] = Counter()
    schools = project.pupils(sheet.file, sheet.sheet)
    reasons["rubriker"] = sum(row < min(schools, default=0) for row in sheet.rows)
    reasons["förklaringar efter tabellen"] = sum(
        row > max(schools, default=0) for row in sheet.rows
    )
    for one in schools.values():
        if one.kommunkod != project.areas.kommunkod:
            reasons["skolor i andra kommuner"] += 1
        elif one.value is None and not one.is_secret:
            reasons["uppgift finns inte eller är inte tillämplig (.)"] += 1
    return {USED: len(sheet.rows) - sum(reasons.values()), **_aside(reasons)}
