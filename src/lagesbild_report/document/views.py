"""What the templates print: result objects with their texts, sources and figures beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.document.chart import Chart
from lagesbild_report.figures.names import bra_name
from lagesbild_report.observations.crime_areas import resolve_codes
from lagesbild_report.swedish import day_text
from lagesbild_report.wording import alternative
from lagesbild_report.wording import bra as bra_wording
from lagesbild_report.wording.bra_notes import change_note, level_note


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
    level_note: str
    change_note: str
    chart: Chart


@dataclass(frozen=True)
class Definition:
    """The codes of a crime area from a day on, for the appendix."""

    title: str
    valid_from: str
    codes: str
    defined_by: str


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
        level_note=level_note(result),
        change_note=change_note(result),
        chart=Chart(bra_name(), alternative.bra_text(result, *names)),
    )


def definition_rows(areas: Sequence[CrimeArea]) -> list[Definition]:
    """Return the code sets of every crime area, as the appendix lists them."""
    return [
        Definition(
            title=area.title,
            valid_from=day_text(code_set.valid_from),
            codes=", ".join(codes),
            defined_by=area.defined_by,
        )
        for area in areas
        for code_set in area.code_sets
        for codes in [resolve_codes(code_set)]
    ]
