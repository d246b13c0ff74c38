"""Theme data from rows as they stand in forms: read in the same way as delivered files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.table import to_frame
from lagesbild_report.register.areas import load_areas
from lagesbild_report.sample.form_files import Cell, form_csv
from lagesbild_report.sources.form import read_form
from lagesbild_report.sources.form_definition import load_form
from lagesbild_report.themes.catalogue import SOURCES
from lagesbild_report.themes.data import ThemeData

DISTRICT = "hagersten-alvsjo"
Rows = Sequence[Sequence[Cell]]


def form_data(
    folder: Path,
    theme: str,
    rows: Mapping[str, Rows],
    district: str = DISTRICT,
    edition: int = 2024,
) -> ThemeData:
    """Return a theme's data from rows in the order of each form's columns."""
    files = {f"{source}/rader.csv": form_csv(source, given) for source, given in rows.items()}
    return file_data(folder, theme, files, district, edition)


def file_data(
    folder: Path,
    theme: str,
    files: Mapping[str, bytes],
    district: str = DISTRICT,
    edition: int = 2024,
) -> ThemeData:
    """Return a theme's data from files by name; rows without an area are the district's."""
    sources = {
        source: _observed(
            folder,
            {name: content for name, content in files.items() if name.startswith(f"{source}/")},
        )
        for source in SOURCES[theme]
    }
    register = load_areas()
    return ThemeData(sources, register, register.district(district), edition)


def _observed(folder: Path, files: Mapping[str, bytes]) -> Observed:
    found = []
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(content)
        form = load_form(path.parent.name)
        for reading in read_form(path, form, "synthetic", DISTRICT):
            found += reading.observations
    return Observed(to_frame(found))
