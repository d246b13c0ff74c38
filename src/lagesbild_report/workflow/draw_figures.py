"""Figures: every chart of the document, drawn in one job (matplotlib shares state)."""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.figures.bra import draw_bra
from lagesbild_report.figures.crime_area import draw_periods, draw_places, draw_week
from lagesbild_report.figures.names import (
    bra_name,
    overview_name,
    periods_name,
    places_name,
    week_name,
)
from lagesbild_report.figures.overview import draw_overview
from lagesbild_report.register.areas import load_areas
from lagesbild_report.workflow.log import step_log
from lagesbild_report.workflow.results import read_bra_result, read_crime_areas


def draw_figures(crime_areas: str, bra: str, folder: str, log: str, *, district: str) -> None:
    """Draw all charts into a folder.

    Parameters
    ----------
    crime_areas, bra : str
        Results.
    folder : str
        Folder of the charts, beside the document.
    log : str
    district : str
        Id, from the configuration.
    """
    with step_log(log) as lines:
        register, target = load_areas(), Path(folder).parent
        results = read_crime_areas(crime_areas)
        draw_overview(results, target / overview_name())
        for result in results:
            draw_periods(result, target / periods_name(result.id))
            draw_places(result, target / places_name(result.id))
            if result.week:
                draw_week(result.week, target / week_name(result.id))
        city, name = register.city.name, register.district(district).name
        rates = read_bra_result(bra)
        if rates.years:
            draw_bra(rates, name, city, target / bra_name())
        lines.add([f"{len(list(target.glob('figurer/*.svg')))} figurer"])
