"""Sentences on comparability: what is marked beside the figures, and the appendix on breaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.break_marks import Mark, marks, status_marks
from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.observations.period import Period
from lagesbild_report.register.series_breaks import Effect, Evidence, Series, SeriesBreak
from lagesbild_report.register.sources import SourceRegister
from lagesbild_report.swedish import and_list, day_text
from lagesbild_report.wording.words import lower_first, upper_first

_EFFECT: Mapping[Effect, str] = {
    "refuse": "Perioder på ömse sidor jämförs inte",
    "mark": "Jämförs med en anmärkning",
    "by_definition": "Jämförs bara när uttaget anger samma mått",
}
_EVIDENCE: Mapping[Evidence, str] = {"published": "", "expert": "Inte bekräftat: "}


@dataclass(frozen=True)
class BreakRow:
    """A line of the appendix on breaks, ready to print.

    Parameters
    ----------
    title, since, concerns, text, effect, source : str
        What changed, from when, in what, how, with what effect here, and how that is known.
    """

    title: str
    since: str
    concerns: str
    text: str
    effect: str
    source: str


def mark_sentences(found: Iterable[Mark]) -> list[str]:
    """Return what each mark says, in one or two sentences, nothing twice."""
    return list(dict.fromkeys(_SENTENCES[mark.kind](mark) for mark in found))


def _uptake(mark: Mark) -> str:
    entry = mark.entry
    if entry.first_period is None or entry.date is None:
        raise ValueError(f"{entry.id} marks no first period")
    order = entry.first_period.order.format(dag=day_text(entry.date))
    return f"Perioden {mark.labels[0]} är den första hela {order}. {entry.first_period.meaning}"


def _across(mark: Mark) -> str:
    return f"{mark.entry.text} Det kan påverka jämförelser med {and_list(mark.labels)}."


def _of_status(mark: Mark) -> str:
    return f"Talen för {and_list(mark.labels)} är preliminära. {mark.entry.text}"


_SENTENCES = {"uptake": _uptake, "crossed": _across, "status": _of_status}


def break_note(table: Cross) -> str:
    """Return what must stand under a table whose columns lie on both sides of a break.

    Only what concerns a whole source is found here: a table's lines may be of many measures,
    and the extracts state the definitions of each.
    """
    figures = [figure for line in table.lines for figure in line.figures if figure.known]
    spans = _of_one_kind({figure.period for figure in figures})
    found: list[Mark] = []
    for source in table.sources:
        found += marks(spans, Series(source=source))
        found += status_marks(figures, Series(source=source))
    return " ".join(mark_sentences(found))


def bra_note(result: BraResult, district: str) -> str:
    """Return what must stand under Brå's tables: breaks between the years, preliminary figures.

    Parameters
    ----------
    district : str
        Id, for breaks that concern one area.
    """
    figures = [r.figure for one in result.categories for r in (*one.district, *one.city)]
    shown = [figure for figure in figures if figure.known]
    series = Series(source="bra", area=district)
    spans = _of_one_kind({figure.period for figure in shown})
    return " ".join(mark_sentences([*marks(spans, series), *status_marks(shown, series)]))


def _of_one_kind(periods: set[Period]) -> Sequence[Period]:
    """Return the periods in order, or none when they are of several kinds."""
    return sorted(periods) if len({period.kind for period in periods}) == 1 else []


def break_rows(
    breaks: Iterable[SeriesBreak],
    sources: SourceRegister,
    crime_areas: Sequence[CrimeArea],
) -> list[BreakRow]:
    """Return the register's breaks as the method appendix lists them."""
    return [
        BreakRow(
            title=one.title,
            since=day_text(one.date) if one.date else "Så länge talen är preliminära",
            concerns=_concerns(one, sources, crime_areas),
            text=one.text,
            effect=_effect(one),
            source=f"{_EVIDENCE[one.evidence]}{one.source}",
        )
        for one in breaks
    ]


def _effect(entry: SeriesBreak) -> str:
    first = "; det första hela året märks" if entry.first_period else ""
    return f"{_EFFECT[entry.effect]}{first}"


def _concerns(entry: SeriesBreak, sources: SourceRegister, crime_areas: Sequence[CrimeArea]) -> str:
    """Return the crime areas that a break concerns, or else the sources."""
    scope = entry.scope
    areas = [
        lower_first(area.title)
        for area in crime_areas
        if area.id in scope.measures or area.caveat in scope.caveats
    ]
    names = [sources.source(source).in_text for source in scope.sources]
    return upper_first(and_list(areas or names))
