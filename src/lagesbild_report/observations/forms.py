"""The extracts of a source that is delivered in a form, put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lagesbild_report.observations.latest import StatisticsData, read_statistics
from lagesbild_report.observations.stockholmsenkaten import put_together
from lagesbild_report.register.area_ids import area_id
from lagesbild_report.register.areas import load_areas
from lagesbild_report.sources.form import Preparation, read_form
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.sources.reading import Reading
from lagesbild_report.sources.sidecar import RawFile
from lagesbild_report.sources.skolverket import read_skolverket

PREPARATIONS: Mapping[str, Preparation] = {"stockholmsenkaten": put_together}
"""Sources whose rows are put together before they become observations."""
READERS: Mapping[str, Callable[[RawFile], list[Reading]]] = {"skolverket": read_skolverket}
"""Sources that have a file format of their own."""


def reader_of(source: str) -> Callable[[list[RawFile]], StatisticsData]:
    """Return the function that reads all extracts of a source, the latest last."""
    read = READERS.get(source) or _form_reader(source)
    return lambda files: read_statistics(files, read)


def _form_reader(source: str) -> Callable[[RawFile], list[Reading]]:
    form, prepare = load_form(source), PREPARATIONS.get(source)

    def read(raw: RawFile) -> list[Reading]:
        sidecar = raw.sidecar
        area = area_id(load_areas(), sidecar.coverage.area) or sidecar.coverage.area
        return read_form(raw.path, form, sidecar.observation_status, area, prepare)

    return read
