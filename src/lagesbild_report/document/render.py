"""The document as HTML, from the results and the templates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from lagesbild_report import swedish
from lagesbild_report.checks.bra_rates import RateCheck
from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.standout import STAND_OUT_RATIO
from lagesbild_report.comparisons.week import SMALLEST_MEAN
from lagesbild_report.config.model import Config
from lagesbild_report.document.numbering import Numbering
from lagesbild_report.document.sources import status_words, synthetic_files
from lagesbild_report.document.texts import TextFolder
from lagesbild_report.document.unbroken import unbroken
from lagesbild_report.document.views import Chart, bra_view, crime_area_view, definition_rows
from lagesbild_report.figures.names import overview_name
from lagesbild_report.observations.period import MONTHS, Period
from lagesbild_report.register.areas import AreaRegister
from lagesbild_report.sources.ingest_report import IngestReport
from lagesbild_report.wording.alternative import overview_text
from lagesbild_report.wording.words import number_word

TEMPLATE = "lagesbild.html.j2"


@dataclass(frozen=True)
class Material:
    """Everything that the document is made of.

    Parameters
    ----------
    config : Config
    register : AreaRegister
    periods : sequence of Period
    crime_areas : sequence of CrimeAreaResult
        In the report's order.
    bra : BraResult
    rate_checks : sequence of RateCheck
    reports : dict of str to IngestReport
        What was read, by source: ``polis``, ``bra`` and ``scb``.
    """

    config: Config
    register: AreaRegister
    periods: Sequence[Period]
    crime_areas: Sequence[CrimeAreaResult]
    bra: BraResult
    rate_checks: Sequence[RateCheck]
    reports: dict[str, IngestReport]


def render(material: Material, templates: Path) -> str:
    """Return the document as HTML.

    Parameters
    ----------
    templates : Path
        Folder with ``lagesbild.html.j2`` and the texts.

    Raises
    ------
    ConfigError
        If a text is missing or cannot be filled in.
    """
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        whole=swedish.whole,
        day=swedish.day_text,
        decimal=swedish.decimal,
        word=number_word,
        unbroken=unbroken,
    )
    # The chapters are rendered before the page around them: only then are all headings known.
    values = context(material, templates) | {"number": Numbering()}
    chapters = environment.get_template("kapitel.html.j2").render(values)
    return environment.get_template(TEMPLATE).render(values, chapters=chapters)


def context(material: Material, templates: Path) -> dict[str, Any]:
    """Return the values of the templates."""
    config, register = material.config, material.register
    district = register.district(config.district)
    texts = TextFolder(templates / "texter", district.id)
    names = (district.name, register.city.name)
    return {
        "config": config,
        "district": district,
        "city": register.city,
        "head": config.head(district.name),
        "periods": material.periods,
        "areas": [
            crime_area_view(result, texts, material.reports["polis"], config)
            for result in material.crime_areas
        ],
        "bra": bra_view(material.bra, names, material.reports["bra"], config.sources.bra.title),
        "overview": Chart(overview_name(), overview_text(material.crime_areas)),
        "rate_checks": material.rate_checks,
        "bra_caveat": texts.text("bra-forbehall"),
        "introduction": texts.text("inledning", introduction_values(material, names)),
        "method": texts.text("metod", method_values(config)),
        "definitions": definition_rows(config.crime_areas),
        "reports": material.reports,
        "synthetic": synthetic_files(material.reports.values()),
        "status_words": status_words,
    }


def introduction_values(material: Material, names: tuple[str, str]) -> dict[str, Any]:
    """Return the values that the introduction names."""
    last = material.periods[-1]
    return {
        "district": names[0],
        "city": names[1],
        "last": last,
        "first_day": _without_year(last.start),
        "last_day": _without_year(last.last_day),
        "number_of_areas": number_word(len(material.crime_areas)),
    }


def _without_year(day: dt.date) -> str:
    return f"{day.day}{swedish.FIXED_SPACE}{MONTHS[day.month - 1]}"


def method_values(config: Config) -> dict[str, Any]:
    """Return the values that the method text names."""
    rates = config.rates
    return {
        "per": swedish.whole(rates.per),
        "population_days": rates.population_max_days,
        "rate_minimum": rates.minimum_count,
        "minimum_inhabitants": swedish.whole(rates.minimum_inhabitants),
        "percent_minimum": config.small_numbers.percent_minimum,
        "stand_out_ratio": swedish.decimal(STAND_OUT_RATIO),
        "smallest_mean": number_word(SMALLEST_MEAN),
    }
