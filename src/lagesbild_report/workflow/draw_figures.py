"""Figures: every chart of the document, drawn in one job (matplotlib shares state)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.map_values import count_values, table_values
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.figures.area_map import draw_map, draw_police_map
from lagesbild_report.figures.bra import draw_bra
from lagesbild_report.figures.crime_area import draw_places, draw_week
from lagesbild_report.figures.funnel import draw_funnel
from lagesbild_report.figures.long_view import draw_level, draw_months
from lagesbild_report.figures.map_shapes import MapShapes
from lagesbild_report.figures.names import (
    bra_name,
    count_map_name,
    funnel_name,
    level_name,
    months_name,
    places_name,
    police_map_name,
    table_name,
    week_name,
)
from lagesbild_report.figures.style import HALF_WIDTH
from lagesbild_report.figures.table_chart import draw_table
from lagesbild_report.register.areas import District, load_areas
from lagesbild_report.wording.alternative_levels import base_words
from lagesbild_report.workflow.log import step_log
from lagesbild_report.workflow.results import (
    read_bra_result,
    read_crime_areas,
    read_map,
    read_themes,
)


def draw_figures(results: Any, folder: str, log: str, *, district: str) -> None:
    """Draw all charts into a folder.

    Parameters
    ----------
    results : Snakemake's input
        ``crime_areas``, ``bra`` and ``map`` (files) and ``themes`` (list of files).
    folder : str
        Folder of the charts, beside the document.
    log : str
    district : str
        Id, from the configuration.
    """
    with step_log(log) as lines:
        register, target = load_areas(), Path(folder).parent
        place, shapes = register.district(district), read_map(results.map)
        crime_areas = read_crime_areas(results.crime_areas)
        _draw_crime_areas(crime_areas, target, with_places=shapes is None)
        rates = read_bra_result(results.bra)
        if rates.years:
            draw_bra(rates, place.name, register.city.name, target / bra_name())
        themes = read_themes(results.themes)
        _draw_themes(themes, target)
        if shapes:
            _draw_crime_maps(shapes, crime_areas, target)
            _draw_other_maps(shapes, themes, place, target)
        lines.add([f"{len(list(target.glob('figurer/*.svg')))} figurer"])


def _draw_crime_areas(results: Sequence[CrimeAreaResult], target: Path, with_places: bool) -> None:
    """Draw the charts of the crime areas; bars per stadsdel only where no map is drawn."""
    for result in results:
        _draw_long_view(result, target)
        if result.levels and result.levels.drawable:
            draw_funnel(result.levels, base_words(result), target / funnel_name(result.id))
        if with_places:
            draw_places(result, target / places_name(result.id))
        if result.week:
            draw_week(result.week, target / week_name(result.id))


def _draw_long_view(result: CrimeAreaResult, target: Path) -> None:
    """Draw the periods, the months where they are known, and the period to come."""
    view = result.long_view
    if view is None:
        return
    draw_level(view, target / level_name(result.id), result.outlook)
    if view.chart:
        draw_months(view.chart, target / months_name(result.id))


def _draw_themes(themes: Sequence[ThemeResult], target: Path) -> None:
    for theme in themes:
        for table in theme.tables:
            if table.chart and table.chart != "map":
                draw_table(table, target / table_name(table.key))


def _draw_crime_maps(shapes: MapShapes, results: Sequence[CrimeAreaResult], target: Path) -> None:
    for result in results:
        counts = target / count_map_name(result.id)
        draw_map(shapes, count_values(result), "Antal", counts, HALF_WIDTH)


def _draw_other_maps(
    shapes: MapShapes, themes: Sequence[ThemeResult], district: District, target: Path
) -> None:
    draw_police_map(shapes, district.police, target / police_map_name())
    for table in [table for theme in themes for table in theme.tables if table.chart == "map"]:
        draw_map(shapes, table_values(table), table.unit, target / table_name(table.key))
