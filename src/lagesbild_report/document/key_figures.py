"""The key figures of the report: which of the chapters' figures the summary shows."""

from __future__ import annotations

from lagesbild_report.comparisons.key_figures import (
    KeyFigure,
    Pick,
    crime_key_figures,
    theme_key_figures,
)
from lagesbild_report.document.material import Material


def key_figures(material: Material) -> list[KeyFigure]:
    """Return the key figures: every crime area, then the picked figures of the themes."""
    themes = {result.id: result for result in material.themes}
    regions = material.register.regions
    picks = theme_picks(
        material.config.district, material.register.city.id, regions[0].id if regions else ""
    )
    return [
        *crime_key_figures(material.crime_areas, "polis"),
        *theme_key_figures(themes, picks),
    ]


def theme_picks(district: str, city: str, region: str) -> dict[str, Pick]:
    """Return where each key figure of a theme stands, by its id.

    Parameters
    ----------
    district, city, region : str
        Ids; the surveys' tables have a line for each.
    """

    def survey(table: str, reference: str, title: str) -> Pick:
        return Pick("enkater", table, district, reference, title)

    def pupils(table: str, line: str, title: str) -> Pick:
        return Pick("enkater", table, line, f"{line}-stad", title)

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
