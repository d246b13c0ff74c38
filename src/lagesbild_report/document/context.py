"""The values that the templates name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lagesbild_report import swedish
from lagesbild_report.claims.counted import computed
from lagesbild_report.comparisons.key_figures import chosen, of_crimes
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.model import Config
from lagesbild_report.document.changes_view import changes_view
from lagesbild_report.document.chart import Chart
from lagesbild_report.document.crime_area_view import crime_area_view
from lagesbild_report.document.data_names import data_names
from lagesbild_report.document.effect_view import priority_views
from lagesbild_report.document.key_figures import key_figures
from lagesbild_report.document.local_texts import LocalTexts
from lagesbild_report.document.material import Material
from lagesbild_report.document.method_notes import method_notes
from lagesbild_report.document.numbering import Heading, Numbering
from lagesbild_report.document.reviewed import Reviews
from lagesbild_report.document.source_use import SourceUse
from lagesbild_report.document.sources import status_words, synthetic_titles
from lagesbild_report.document.texts import TextFolder
from lagesbild_report.document.theme_views import theme_view
from lagesbild_report.document.triangulation_view import triangulation_view
from lagesbild_report.document.views import bra_view, definition_rows
from lagesbild_report.figures.names import police_map_name
from lagesbild_report.observations.period import MONTHS
from lagesbild_report.wording.alternative_map import police_map_text
from lagesbild_report.wording.comparability import bra_note, break_note, break_rows
from lagesbild_report.wording.key import judging_values, scale_rows
from lagesbild_report.wording.method_values import limit_values
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.summary import summary_parts

TILES = "Varje stadsdel är en ruta, placerad ungefär där den ligger."


def context(
    material: Material, templates: Path, used: Mapping[str, Sequence[Heading]]
) -> dict[str, Any]:
    """Return the values of the templates.

    Parameters
    ----------
    used : mapping of str to sequence of Heading
        Source to the chapters that use it, as far as it is known.
    """
    config, register = material.config, material.register
    district = register.district(config.district)
    number = Numbering()
    sources = SourceUse(material.sources, material.reports, number)
    folder = TextFolder(templates / "texter", district.id)
    reviews = Reviews(int(config.edition), config.review.unreviewed, folder.signed())
    values, data = text_values(material), data_names(material)
    texts = LocalTexts(folder, material.facts, values, sources, data, reviews)
    names = Names(district.name, register.city.name)
    figures = key_figures(material)
    return {
        "number": number,
        "sources": sources,
        "used": used,
        "texts": texts,
        "theme": {result.id: theme_view(result, names) for result in material.themes},
        "key_figures": figures,
        "summary": summary_parts(figures, material.bra, *material.names),
        "crime_lead": summary_parts(
            [*of_crimes(figures), *chosen(figures, ["utsatt-for-brott"])],
            material.bra,
            *material.names,
            with_counts=False,
        ),
        "safety_lead": summary_parts(
            chosen(figures, ["otrygg-kvall-region"]), None, *material.names
        ),
        "priority_figures": lambda priority: chosen(figures, priority.key_figures),
        "decisions": material.decisions,
        "priority_views": priority_views(material, material.effects, figures),
        "has_map": material.has_map,
        "map_note": "" if sources.delivered("geo") else TILES,
        "police_map": Chart(police_map_name(), police_map_text(district.police)),
        "config": config,
        "edition": config.edition,
        "district": district,
        "city": register.city,
        "head": config.head(district.name),
        "periods": material.periods,
        "crime_areas": material.crime_areas,
        "crime_area_view": lambda result: crime_area_view(result, texts, config, material.limits),
        "bra": bra_view(material.bra, material.names),
        "changes": changes_view(material.difference),
        "break_note": break_note,
        "bra_break_note": bra_note(material.bra, district.id),
        "triangulation": triangulation_view(material, texts),
        "series_breaks": break_rows(
            material.breaks.of_areas([district.id]), material.sources, config.crime_areas
        ),
        "rate_checks": material.rate_checks,
        "definitions": definition_rows(config.crime_areas),
        "word_key": scale_rows(_rules(config)),
        "limits": limit_values(material.limits),
        "period_days": lambda period: computed(period.days, "days", config.period),
        "judging": judging_values(_rules(config)),
        "method_notes": method_notes(material.crime_areas, district.name),
        "simulation": material.simulation,
        "confidence": f"{swedish.whole(100 * (1 - config.judging.level))}{swedish.FIXED_SPACE}%",
        "reports": material.reports,
        "synthetic": synthetic_titles(material.reports, material.sources),
        "status_words": status_words,
    }


def text_values(material: Material) -> dict[str, Any]:
    """Return the values that every local text may name beside facts."""
    config, last = material.config, material.periods[-1]
    district, city = material.names
    return {
        "district": district,
        "city": city,
        "edition": config.edition,
        "last": last,
        "first_day": _without_year(last.start),
        "last_day": _without_year(last.last_day),
        **method_values(material),
    }


def _rules(config: Config) -> Rules:
    return Rules(judging=config.judging, small_numbers=config.small_numbers)


def method_values(material: Material) -> dict[str, Any]:
    """Return the values that the method text names."""
    config, rates = material.config, material.config.rates
    return {
        "per": swedish.whole(rates.per),
        "population_days": rates.population_max_days,
        "minimum_inhabitants": swedish.whole(rates.minimum_inhabitants),
        **judging_values(_rules(config)),
        **limit_values(material.limits),
    }


def _without_year(day: dt.date) -> str:
    return f"{day.day}{swedish.FIXED_SPACE}{MONTHS[day.month - 1]}"
