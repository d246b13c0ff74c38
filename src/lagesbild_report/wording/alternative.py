"""Alternative texts of the charts: what a chart shows, with its figures."""

from __future__ import annotations

from collections.abc import Iterable

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.week import WeekPattern
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.bra import UNIT
from lagesbild_report.wording.verdict_words import label
from lagesbild_report.wording.words import share_words


def _series(figures: Iterable[Figure]) -> str:
    return ", ".join(f"{figure.period.label} {figure.text}" for figure in figures)


def places_text(result: CrimeAreaResult) -> str:
    """Return the alternative text of the bars per stadsdel, the highest first."""
    places = result.places_by_count
    before, now = result.periods[-2].label, result.periods[-1].label
    rows = ", ".join(f"{p.name} {p.last.text} ({p.figures[-2].text}{_said(p)})" for p in places)
    return f"Liggande staplar. {result.title} per stadsdel {now} (inom parentes {before}): {rows}."


def _said(place: Place) -> str:
    """Return the verdict on a place's change, where it is established."""
    verdict = place.change.verdict
    return f"; {label(verdict)}" if verdict and verdict.established else ""


def week_text(pattern: WeekPattern, title: str) -> str:
    """Return the alternative text of the week's pattern."""
    days = and_list([f"{name} {share_words(share)}" for name, share in pattern.weekdays])
    parts = and_list([f"{name} {share_words(share)}" for name, share in pattern.day_parts])
    return f"Rutdiagram över veckans timmar. {title}: {days}. Delar av dygnet: {parts}."


def bra_text(result: BraResult, district: str, city: str) -> str:
    """Return the alternative text of the panels of Brå's rates."""
    panels = [
        f"{c.title}: {district} {_series(rate.figure for rate in c.district)}; "
        f"{city} {_series(rate.figure for rate in c.city)}"
        for c in result.categories
        if c.known
    ]
    return f"Linjediagram, anmälda brott {UNIT}. {'. '.join(panels)}."
