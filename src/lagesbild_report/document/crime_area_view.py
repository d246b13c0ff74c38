"""A crime area's section: its result with texts, notes and charts beside it."""

from __future__ import annotations

from dataclasses import dataclass

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.config.model import Config
from lagesbild_report.document.crime_area_charts import CrimeAreaCharts, crime_area_charts
from lagesbild_report.document.local_texts import LocalTexts
from lagesbild_report.document.texts import Text
from lagesbild_report.swedish import and_list, day_text
from lagesbild_report.wording import crime_area as wording
from lagesbild_report.wording.age_standardised import age_sentences
from lagesbild_report.wording.alternative_levels import funnel_caption
from lagesbild_report.wording.comparability import mark_sentences
from lagesbild_report.wording.detectable_note import detectable_note
from lagesbild_report.wording.family_note import families_note
from lagesbild_report.wording.long_view import labels_span, long_view_paragraph, mark_note
from lagesbild_report.wording.method_values import MethodLimits
from lagesbild_report.wording.outlook import outlook_paragraph
from lagesbild_report.wording.places import place_paragraph
from lagesbild_report.wording.serial_crime import spike_sentences
from lagesbild_report.wording.verdict_words import level_label
from lagesbild_report.wording.week import week_paragraph
from lagesbild_report.wording.words import joined


@dataclass(frozen=True)
class CrimeAreaView:
    """A crime area's section.

    Parameters
    ----------
    covers, comment, caveat : Text or None
        Local texts.
    missing : list of str
        What is not known or not comparable.
    change, long_view, outlook, places, week : str
        Generated paragraphs; empty where there is nothing to say.
    series : list of str
        Months that may be one case with many reports.
    table_note : str
        What was tested in the table of stadsdelar, and what it could have shown.
    population_note : str
        Which population the rates rest on.
    by_day : bool
        Whether those who are there by day are counted somewhere.
    limits, funnel_caption : str
        What the charts of periods and of stadsdelar show.
    """

    result: CrimeAreaResult
    covers: Text | None
    comment: Text | None
    caveat: Text | None
    missing: list[str]
    change: str
    long_view: str
    series: list[str]
    outlook: str
    places: str
    by_day: bool
    week: str
    files: frozenset[str]
    table_note: str
    population_note: str
    limits: str
    funnel_caption: str
    charts: CrimeAreaCharts

    def level_of(self, name: str) -> str:
        """Return where a stadsdel lies against the expected count; empty where none is told."""
        levels = self.result.levels
        found = [one for one in levels.places if one.name == name] if levels else []
        return level_label(found[0].verdict) if found else ""


def crime_area_view(
    result: CrimeAreaResult, texts: LocalTexts, config: Config, limits: MethodLimits
) -> CrimeAreaView:
    """Put together a crime area's section."""
    turn = [area.id for area in config.crime_areas].index(result.id)
    view, ahead = result.long_view, result.outlook
    places = place_paragraph(result, config.small_numbers.percent_minimum, turn)
    return CrimeAreaView(
        result=result,
        covers=texts.text(f"brottsomraden/{result.id}"),
        comment=texts.text(f"brottsomraden/{result.id}-kommentar"),
        caveat=texts.text(f"forbehall/{result.caveat}"),
        missing=[
            *wording.missing_sentences(result),
            *wording.break_sentences(result),
            *mark_sentences(result.marks),
        ],
        change=wording.change_paragraph(result, turn),
        long_view=long_view_paragraph(view, turn, limits) if view else "",
        series=spike_sentences(view) if view else [],
        outlook=outlook_paragraph(ahead, result.phrase, turn, limits) if ahead else "",
        places=joined(places, age_sentences(result.ages) if result.ages else ""),
        by_day=bool(result.levels and any(place.day for place in result.levels.places)),
        week=week_paragraph(result.week, config.judging.level, limits) if result.week else "",
        files=frozenset(cell.file for figure in result.total.figures for cell in figure.cells),
        table_note=table_note(result),
        population_note=population_note(result),
        limits=limits_words(view) if view else "",
        funnel_caption=funnel_caption(result, result.levels) if result.levels else "",
        charts=crime_area_charts(result, config.judging.level, limits),
    )


def limits_words(view: LongView) -> str:
    """Say what the band of the chart of periods is, and which period is marked."""
    band = ""
    if view.level:
        baseline = labels_span(view.level.labels)
        band = f"Väntad nivå: {baseline}."
    return joined(band, mark_note(view))


def table_note(result: CrimeAreaResult) -> str:
    """Say what was tested in the table, and which changes could have been established."""
    levels = result.levels.family if result.levels else None
    return joined(
        families_note([(result.places_family, "förändringar"), (levels, "skillnader i nivå")]),
        detectable_note(result.place_detectable),
    )


def population_note(result: CrimeAreaResult) -> str:
    """Say which day's population the rates rest on; empty when no rate is printed."""
    rated = [place.rate for place in (*result.places, result.total) if place.rate]
    if not rated:
        return ""
    days = sorted({rate.date for rate in rated})
    return f"Folkmängd {and_list([day_text(day) for day in days])}."
