"""Make the shapes of the district's map: true boundaries when they are delivered, else tiles."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lagesbild_report.figures.map_shapes import MapShapes, boundary_shapes, tile_shapes
from lagesbild_report.files import write_json
from lagesbild_report.register.areas import District, load_areas
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.geojson import read_boundaries
from lagesbild_report.sources.ingest_report import ingest_report, report_lines
from lagesbild_report.sources.sidecar import RawFile, load_raw_files
from lagesbild_report.workflow.log import step_log


def make_map(raw: Iterable[str], shapes: str, report: str, log: str, *, district: str) -> None:
    """Write the shapes of the stadsdelar, ``null`` for a district without tiles.

    Parameters
    ----------
    raw : iterable of str
        GeoJSON files and sidecars; the latest extract is drawn.
    shapes, report, log : str
        Files to write.
    district : str
        Id, from the configuration.
    """
    with step_log(log) as lines:
        files = load_raw_files(raw)
        place = load_areas().district(district)
        made, balances = _shapes(files, place)
        write_json(Path(shapes), made.model_dump(mode="json") if made else None)
        found = ingest_report(files[-1:], balances)
        write_json(Path(report), {"report": found.to_dict()})
        lines.add(report_lines(found))


def _shapes(files: list[RawFile], district: District) -> tuple[MapShapes | None, list[Balance]]:
    if not files:
        return tile_shapes(district), []
    path = files[-1].path
    boundaries = read_boundaries(path, str(path), load_areas(), district)
    return boundary_shapes(boundaries), [boundaries.balance]
