"""All police extracts together: observations, extents, balances and warnings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from lagesbild_report.config.model import CrimeDefinition, PoliceSource
from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.area_names import AreaNames
from lagesbild_report.observations.crime_areas import CodeIndex
from lagesbild_report.observations.extent import (
    Extent,
    extent_of,
    refuse_equal_overlaps,
    stated_span,
)
from lagesbild_report.observations.police_areas import AreaPlacer
from lagesbild_report.observations.police_checks import (
    check_coverage,
    check_crime_areas,
    refuse_unused,
)
from lagesbild_report.observations.police_counts import crime_area_names, interpret_counts
from lagesbild_report.observations.police_events import (
    CountingRules,
    Interpreted,
    interpret_events,
)
from lagesbild_report.observations.police_sheets import (
    only_found_crime_areas,
    refuse_repeated_sheets,
)
from lagesbild_report.observations.police_totals import refuse_overlapping_counts
from lagesbild_report.observations.table import to_frame
from lagesbild_report.register.areas import AreaRegister
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.deso import load_deso_table
from lagesbild_report.sources.police_counts import CountFile, read_count_files
from lagesbild_report.sources.police_events import EventFile, read_event_files
from lagesbild_report.sources.sidecar import RawFile

Sheets = list[EventFile] | list[CountFile]


@dataclass(frozen=True)
class PoliceRules:
    """What is needed to read and count police extracts.

    Parameters
    ----------
    source : PoliceSource
        Column names.
    crime_areas : tuple of CrimeDefinition
    register : AreaRegister
    start_month : int
        Month in which a broken year starts.
    """

    source: PoliceSource
    crime_areas: tuple[CrimeDefinition, ...]
    register: AreaRegister
    start_month: int


@dataclass
class PoliceData:
    """The result: see `Interpreted` for the observations' units and groups."""

    observations: pd.DataFrame
    extents: list[Extent] = field(default_factory=list)
    balances: list[Balance] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def read_police(files: list[RawFile], rules: PoliceRules) -> PoliceData:
    """Read every police extract and count each event once.

    Parameters
    ----------
    files : list of RawFile
        The latest extract last: it answers where extracts overlap.

    Raises
    ------
    DataError
        If a file has neither layout, cannot be read, or overlaps another of the same day.
    """
    for raw in files:
        check_coverage(raw.sidecar.coverage, rules.register, str(raw.path))
        check_crime_areas(raw, [area.id for area in rules.crime_areas])
    sheets = [(raw, _read(raw, rules)) for raw in files]
    stated = [(raw, _stated(raw, found, rules)) for raw, found in sheets]
    refuse_equal_overlaps(stated, rules.register.city.id)
    interpreted: list[Interpreted] = []
    for raw, found in reversed(sheets):  # what an extract answers for is known when it is read
        later = tuple(extent for one in interpreted for extent in one.extents)
        interpreted = _interpret(raw, found, rules, later) + interpreted
    refuse_unused([one.balance for one in interpreted])
    return PoliceData(
        to_frame(row for one in interpreted for row in one.observations),
        [extent for one in interpreted for extent in one.extents],
        [one.balance for one in interpreted],
        list(dict.fromkeys(warning for one in interpreted for warning in one.warnings)),
    )


def _read(raw: RawFile, rules: PoliceRules) -> Sheets:
    source, file = rules.source, str(raw.path)
    deso = load_deso_table(Path(source.deso_table)) if source.deso_table else {}
    events = read_event_files(raw.path, file, source.event_headings, deso)
    if events:
        return events
    counts = read_count_files(raw.path, file, source.count_headings, rules.start_month)
    if counts:
        return counts
    raise DataError(
        "Uttaget har varken händelser eller färdigsummerade antal",
        Place(file),
        expected="kolumnerna brottskod och brottsdatum, eller stadsdel, brottsområde, period "
        "och antal",
        hint="Heter kolumnerna något annat: lägg till namnen under sources.polis i config.yaml.",
    )


def _stated(raw: RawFile, found: Sheets, rules: PoliceRules) -> Extent:
    names = crime_area_names(rules.crime_areas)
    counted = [sheet for sheet in found if isinstance(sheet, CountFile)]
    if not counted:
        return extent_of(raw, stated_span(raw))
    known = {names.get(c.crime_area.casefold()) for sheet in counted for c in sheet.counts}
    return extent_of(raw, stated_span(raw), sorted(name for name in known if name))


def _interpret(
    raw: RawFile, found: Sheets, rules: PoliceRules, later: tuple[Extent, ...]
) -> list[Interpreted]:
    placer = AreaPlacer(
        rules.register,
        raw.sidecar.coverage,
        later,
        AreaNames.of(rules.source.area_aliases, rules.source.areas_outside),
    )
    limited = raw.sidecar.coverage.crime_areas
    areas = [area for area in rules.crime_areas if not limited or area.id in limited]
    counting = CountingRules(CodeIndex(areas), placer, rules.start_month)
    names = crime_area_names(rules.crime_areas)
    events = [sheet for sheet in found if isinstance(sheet, EventFile)]
    if events:
        refuse_repeated_sheets(events)
        read = [interpret_events(sheet, raw, counting) for sheet in events]
        return only_found_crime_areas(read, events, counting.index, stated=bool(limited))
    counts = [
        interpret_counts(sheet, raw, names, placer)
        for sheet in found
        if isinstance(sheet, CountFile)
    ]
    refuse_overlapping_counts((row for one in counts for row in one.observations), str(raw.path))
    return counts
