"""What the sheets of one file of events show together: repeats, and crimes that are not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.crime_areas import CodeIndex
from lagesbild_report.observations.police_events import Interpreted
from lagesbild_report.sources.police_events import EventFile

CHANCE = 10
"""Fewer events than this may be alike in two sheets by chance."""


def refuse_repeated_sheets(sheets: Sequence[EventFile]) -> None:
    """Refuse a workbook in which one sheet holds every event of another.

    Raises
    ------
    DataError
        Naming both sheets: the events would be counted twice.
    """
    for one, other in permutations(sheets, 2):
        if len(one.events) >= CHANCE and _contents(one) <= _contents(other):
            raise DataError(
                "Alla händelser i bladet finns också i ett annat blad",
                Place(one.file, sheet=one.sheet),
                found=f"samma händelser i bladet {other.sheet}",
                hint="Be om ett uttag där varje händelse står en gång.",
            )


def _contents(sheet: EventFile) -> Counter[tuple[object, ...]]:
    return Counter((e.code, e.start, e.end, e.area, e.count) for e in sheet.events)


def only_found_crime_areas(
    read: Sequence[Interpreted],
    sheets: Sequence[EventFile],
    index: CodeIndex,
    *,
    stated: bool,
) -> list[Interpreted]:
    """Return what was read, answering only for the crime areas that the file shows.

    An extract limited to certain brottskoder would otherwise pass for no crimes at all. A
    true nought is stated in the sidecar.

    Parameters
    ----------
    read, sheets : sequences
        The same sheets, interpreted and as read.
    index : CodeIndex
        Of the crime areas that the extract may hold.
    stated : bool
        The sidecar says which crime areas the extract holds; then it is believed.
    """
    days = {(event.code, event.start.day) for sheet in sheets for event in sheet.events}
    found = {name for code, day in days for name in index.areas_of(code, day)}
    absent = [area for area in index.areas if area.id not in found]
    if stated or not absent:
        return list(read)
    for one in read:
        one.extents = [replace(extent, crime_areas=frozenset(found)) for extent in one.extents]
    read[-1].warnings += [
        f"{sheets[0].file}: uttaget har ingen händelse i brottsområdet {area.title}, som räknas "
        "som okänt. Är antalet verkligen noll: skriv coverage.crime_areas i sidofilen"
        for area in absent
    ]
    return list(read)
