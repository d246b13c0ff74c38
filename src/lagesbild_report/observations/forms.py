"""The extracts of a source that is delivered in a form, put together."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Iterable, Mapping

from lagesbild_report.errors import ConfigError, DataError, Place
from lagesbild_report.observations.latest import StatisticsData, read_statistics
from lagesbild_report.observations.rows import first_row
from lagesbild_report.observations.stockholmsenkaten import put_together
from lagesbild_report.observations.table import Observation
from lagesbild_report.register.area_ids import area_id
from lagesbild_report.register.areas import load_areas
from lagesbild_report.sources.form import Preparation, read_form
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.sources.reading import Reading
from lagesbild_report.sources.sidecar import RawFile, sidecar_path
from lagesbild_report.sources.skolverket import read_skolverket

PREPARATIONS: Mapping[str, Preparation] = {"stockholmsenkaten": put_together}
"""Sources whose rows are put together before they become observations."""
READERS: Mapping[str, Callable[[RawFile], list[Reading]]] = {"skolverket": read_skolverket}
"""Sources that have a file format of their own."""


def reader_of(source: str) -> Callable[[list[RawFile]], StatisticsData]:
    """Return the function that reads all extracts of a source, the latest last."""
    read = READERS.get(source)
    if read is None:
        read, events = _form_reader(source), load_form(source).observation.repeated == "sum"
        return lambda files: read_statistics(files, read, whole_periods=events)
    return lambda files: read_statistics(files, read)


def _form_reader(source: str) -> Callable[[RawFile], list[Reading]]:
    form, prepare = load_form(source), PREPARATIONS.get(source)

    def read(raw: RawFile) -> list[Reading]:
        area = "" if form.observation.area else _area(raw)
        readings = read_form(raw.path, form, raw.sidecar.observation_status, area, prepare)
        _check_ended((row for one in readings for row in one.observations), raw)
        return readings

    return read


def _area(raw: RawFile) -> str:
    """Return the id of the stadsdelsområde that the sidecar names."""
    register, written = load_areas(), raw.sidecar.coverage.area
    found, known = area_id(register, written), {one.id: one.name for one in register.districts}
    if found in known:
        return str(found)
    near = difflib.get_close_matches(written, [*known, *known.values()], n=1)
    raise ConfigError(
        "Sidofilen säger inte vilket stadsdelsområde uttaget gäller",
        Place(sidecar_path(raw.path), column="coverage.area"),
        found=written,
        expected="ett stadsdelsområde, eftersom mallen inte har någon kolumn för området",
        hint=f"Menade du {near[0]}?" if near else None,
    )


def _check_ended(rows: Iterable[Observation], raw: RawFile) -> None:
    """Refuse months and part-years that had not ended: they would be compared with whole ones."""
    until = raw.sidecar.coverage.until
    for row in rows:
        last_day = row.period_end - dt.timedelta(days=1)
        if row.period_kind in ("month", "part-year", "day") and last_day > until:
            raise DataError(
                "Raden gäller en tid som inte var slut när uttaget gjordes",
                Place(row.file, first_row(row.rows), sheet=row.sheet or None),
                found=row.period.label,
                expected=f"en tid till och med {until}, se until i sidofilen",
                hint="Ta bort raden, eller rätta until om uttaget når längre.",
            )
