"""The key figures of the report: which of the chapters' figures the summary shows."""

from __future__ import annotations

from lagesbild_report.comparisons.key_figures import (
    KeyFigure,
    Pick,
    crime_key_figures,
    theme_key_figures,
)
from lagesbild_report.document.material import Material
from lagesbild_report.register.areas import AreaRegister, City, Region


def key_figures(material: Material) -> list[KeyFigure]:
    """Return the key figures: every crime area, then the picked figures of the themes."""
    themes = {result.id: result for result in material.themes}
    picks = theme_picks(material.config.district, material.register)
    return [
        *crime_key_figures(material.crime_areas, "polis"),
        *theme_key_figures(themes, picks),
    ]


def theme_picks(district: str, register: AreaRegister) -> dict[str, Pick]:
    """Return where each key figure of a theme stands, by its id.

    The surveys' tables have a line for each area, with its id as key; the regional survey is
    held against the first region of the register.
    """
    city = register.city
    region = register.regions[0] if register.regions else city

    def survey(table: str, area: City | Region, title: str) -> Pick:
        return Pick("enkater", table, district, area.id, title, area.name)

    def pupils(table: str, line: str, title: str) -> Pick:
        return Pick("enkater", table, line, f"{line}-stad", title, city.name)

    return {
        "utsatt-for-brott": survey("utsatt-for-brott", city, "Utsatta för brott, stadens mätning"),
        "otrygg-kvall": survey("otrygg-kvall", city, "Otrygga ute sent en kväll, stadens mätning"),
        "otrygg-kvall-region": survey(
            "otrygg-kvall-region", region, "Otrygga, polisregionens mätning"
        ),
        "ungdomar-stor": survey(
            "ungdomar-stor", city, "Upplever att ungdomar stör ordningen, stadens mätning"
        ),
        "narkotika-ak9": pupils("narkotika", "ak9", "Har använt narkotika, årskurs 9"),
        "narkotika-gy2": pupils("narkotika", "gy2", "Har använt narkotika, gymnasiet årskurs 2"),
        "trygg-bostadsomrade-ak9": pupils(
            "trygg-bostadsomrade", "ak9", "Trygga i bostadsområdet, årskurs 9"
        ),
        "orosanmalningar": Pick(
            "socialtjanst", "orosanmalningar-ar", "omradet", "", "Orosanmälningar om barn och unga"
        ),
    }
