"""Findings of the crime areas: gaps, breaks, refused comparisons, possible serial crime."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lagesbild_report import swedish
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.serial_crime import Spike
from lagesbild_report.review.data_findings_place import (
    CONFIG,
    Where,
    where,
    where_break,
    where_cells,
)
from lagesbild_report.review.finding import Finding
from lagesbild_report.wording.comparability import mark_sentences
from lagesbild_report.wording.crime_area import break_sentences, missing_sentences


def crime_area_findings(result: CrimeAreaResult) -> list[Finding]:
    """Return what stands in the way of comparisons in a crime area, or must be said of them."""
    return [
        *_gaps(result),
        *_breaks(result),
        *_refused(result),
        *_marks(result),
        *_serial(result),
    ]


def _gaps(result: CrimeAreaResult) -> Iterator[Finding]:
    by_label = {figure.period.label: figure for figure in result.total.figures}
    for label, sentence in zip(result.missing, missing_sentences(result), strict=True):
        yield Finding(
            kind="extract",
            severity="warning",
            what=sentence,
            found=result.title,
            hint="Beställ ett uttag som täcker dagarna, eller ändra coverage i sidofilen om den "
            "är fel.",
            **where([by_label[label]] if label in by_label else []),
        )


def _breaks(result: CrimeAreaResult) -> Iterator[Finding]:
    for sentence in break_sentences(result):
        yield Finding(
            kind="refused",
            severity="warning",
            what=sentence,
            file=CONFIG,
            found=result.title,
            hint="Dagen står i valid_from, under brottsområdets code_sets.",
        )


def _refused(result: CrimeAreaResult) -> Iterator[Finding]:
    for obstacle, rows in _rows_by_obstacle(result).items():
        names = "" if result.total in rows else f": {swedish.and_list([r.name for r in rows])}"
        change = rows[-1].change
        yield Finding(
            kind="refused",
            severity="warning",
            what=obstacle,
            found=f"{result.title}{names}",
            hint="Antalen skrivs ut, men inte skillnaden mellan dem.",
            **where([change.later, change.earlier]),
        )


def _rows_by_obstacle(result: CrimeAreaResult) -> Mapping[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for row in result.rows:
        if row.change.obstacle:
            found.setdefault(row.change.obstacle, []).append(row)
    return found


def _marks(result: CrimeAreaResult) -> Iterator[Finding]:
    for sentence in mark_sentences(result.marks):
        yield Finding(
            kind="extract",
            severity="note",
            what=sentence,
            found=result.title,
            hint="Rapporten skriver förbehållet vid brottsområdet. Skrivna texter om perioden "
            "behöver det också.",
            **where_break(sentence),
        )


def _serial(result: CrimeAreaResult) -> Iterator[Finding]:
    for spike in result.long_view.spikes if result.long_view else ():
        yield _spike(spike, result, where_cells(spike.cells))


def _spike(spike: Spike, result: CrimeAreaResult, place: Where) -> Finding:
    deciding = spike.month == result.deciding_month
    count, expected = swedish.whole(spike.count), swedish.whole(spike.expected)
    return Finding(
        kind="extract",
        severity="warning" if deciding else "note",
        what="Ett enda ärende kan ligga bakom en månads antal, och förändringen hänger på det."
        if deciding
        else "Ett enda ärende kan ligga bakom en månads antal.",
        found=f"{result.title}, {spike.place}, {spike.month}: {count} brott, väntat {expected}",
        hint="Fråga polisen om anmälningarna hör ihop, innan texten tolkar antalet.",
        **place,
    )
