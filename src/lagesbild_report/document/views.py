"""What the templates print: result objects with their texts, sources and figures beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.map_values import count_values, has_rates, rate_values
from lagesbild_report.config.model import Config, CrimeArea
from lagesbild_report.document.local_texts import LocalTexts
from lagesbild_report.document.texts import Text
from lagesbild_report.figures.names import (
    bra_name,
    count_map_name,
    periods_name,
    places_name,
    rate_map_name,
    week_name,
)
from lagesbild_report.observations.crime_areas import resolve_codes
from lagesbild_report.swedish import and_list, day_text
from lagesbild_report.wording import alternative, alternative_map
from lagesbild_report.wording import bra as bra_wording
from lagesbild_report.wording import crime_area as wording
from lagesbild_report.wording.places import place_paragraph
from lagesbild_report.wording.week import week_paragraph


@dataclass(frozen=True)
class Chart:
    """A chart file with its alternative text."""

    path: str
    alternative: str


@dataclass(frozen=True)
class CrimeAreaView:
    """A crime area's section."""

    result: CrimeAreaResult
    covers: Text | None
    comment: Text | None
    caveat: Text | None
    missing: list[str]
    change: str
    places: str
    week: str
    files: frozenset[str]
    population_note: str
    periods_chart: Chart
    places_chart: Chart
    count_map: Chart
    rate_map: Chart | None
    week_chart: Chart | None


@dataclass(frozen=True)
class BraView:
    """The chapter on Brå's figures."""

    result: BraResult
    level: str
    change: str
    absent: str
    files: frozenset[str]
    has_computed: bool
    has_preliminary: bool
    mixes_extracts: bool
    chart: Chart


@dataclass(frozen=True)
class Definition:
    """The codes of a crime area from a day on, for the appendix."""

    title: str
    valid_from: str
    codes: str
    number: int
    defined_by: str


def crime_area_view(result: CrimeAreaResult, texts: LocalTexts, config: Config) -> CrimeAreaView:
    """Put together a crime area's section."""
    counts, rates = count_values(result), rate_values(result)
    unit = wording.rate_unit(result, config.rates.per)
    return CrimeAreaView(
        result=result,
        covers=texts.text(f"brottsomraden/{result.id}"),
        comment=texts.text(f"brottsomraden/{result.id}-kommentar"),
        caveat=texts.text(f"forbehall/{result.caveat}"),
        missing=[*wording.missing_sentences(result), *wording.break_sentences(result)],
        change=wording.change_paragraph(result),
        places=place_paragraph(result, config.small_numbers.percent_minimum),
        week=week_paragraph(result.week) if result.week else "",
        files=frozenset(cell.file for figure in result.total.figures for cell in figure.cells),
        population_note=population_note(result),
        periods_chart=Chart(periods_name(result.id), alternative.periods_text(result)),
        places_chart=Chart(places_name(result.id), alternative.places_text(result)),
        count_map=Chart(
            count_map_name(result.id), alternative_map.map_text(f"{result.title}, antal", counts)
        ),
        rate_map=Chart(
            rate_map_name(result.id), alternative_map.map_text(f"{result.title}. {unit}", rates)
        )
        if has_rates(result)
        else None,
        week_chart=Chart(week_name(result.id), alternative.week_text(result.week, result.title))
        if result.week
        else None,
    )


def population_note(result: CrimeAreaResult) -> str:
    """Say which day's population the rates rest on; empty when no rate is printed."""
    rated = [place.rate for place in (*result.places, result.total) if place.rate]
    if not rated:
        return ""
    days = sorted({rate.date for rate in rated})
    return f"Folkmängd {and_list([day_text(day) for day in days])}."


def bra_view(result: BraResult, names: tuple[str, str]) -> BraView:
    """Put together the section on Brå's figures.

    Parameters
    ----------
    names : (str, str)
        The district's and the city's name.
    """
    rates = [rate for c in result.categories for rate in (*c.district, *c.city)]
    paths = frozenset(cell.file for rate in rates for cell in rate.figure.cells)
    return BraView(
        result=result,
        level=bra_wording.level_paragraph(result, *names),
        change=bra_wording.change_paragraph(result, *names),
        absent=bra_wording.absent_sentence(result),
        files=paths,
        has_computed=any(rate.computed for rate in rates),
        has_preliminary=any(rate.figure.status == "preliminary" for rate in rates),
        mixes_extracts=len(paths) > 1,
        chart=Chart(bra_name(), alternative.bra_text(result, *names)),
    )


def definition_rows(areas: Sequence[CrimeArea]) -> list[Definition]:
    """Return the code sets of every crime area, as the appendix lists them."""
    return [
        Definition(
            title=area.title,
            valid_from=day_text(code_set.valid_from),
            codes=", ".join(codes),
            number=len(codes),
            defined_by=area.defined_by,
        )
        for area in areas
        for code_set in area.code_sets
        for codes in [resolve_codes(code_set)]
    ]
