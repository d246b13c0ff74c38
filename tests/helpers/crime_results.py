"""Results of crime areas made by hand, and the rules that every printed text keeps."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from lagesbild_report.comparisons.comparison import Comparison, Figure, compare
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.place import TOTAL, Place, Rate
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.period import broken_years

MINIMUM = 20
DAY = dt.date(2023, 12, 31)

Values = Sequence[float | None]


def made(
    places: Mapping[str, Values],
    people: Mapping[str, float] | None = None,
    incomplete: Sequence[str] = (),
    breaks: Sequence[dt.date] = (),
    age: int | None = None,
) -> CrimeAreaResult:
    """Return the result of counts per place and period, the last period being 2023/24.

    ``people`` are the inhabitants to whom the crimes are related: from ``age`` where given.
    """
    periods = broken_years(2024, count=len(next(iter(places.values()))))
    figures = {
        name: tuple(
            Figure(period=period, value=value, complete=period.label not in incomplete)
            for period, value in zip(periods, values, strict=True)
        )
        for name, values in places.items()
    }
    figures[TOTAL] = tuple(_sum(column) for column in zip(*figures.values(), strict=True))
    total, inhabitants = figures[TOTAL][-1].value, dict(people or {})
    everyone = sum(inhabitants.values()) if inhabitants else 0.0
    inhabitants[TOTAL] = everyone

    def place(name: str) -> Place:
        own = figures[name]
        known, value = inhabitants.get(name), own[-1].value
        rate = None
        if known and value is not None and own[-1].complete:
            rate = Rate(count=value, inhabitants=known, date=DAY, per=1000)
        return Place(
            name=name,
            figures=own,
            change=_change(own, breaks),
            total=total,
            rate=rate,
            inhabitants_share=known / everyone if known else None,
        )

    return CrimeAreaResult(
        id="personran",
        title="Personrån",
        phrase="anmälda personrån",
        caveat="anmälningsbrott",
        defined_by="egen",
        population_from_age=age,
        periods=tuple(periods),
        missing={
            period.label: [Span(period.start, period.start + dt.timedelta(30))]
            for period in periods
            if period.label in incomplete
        },
        breaks=tuple(breaks),
        places=tuple(place(name) for name in places),
        total=place(TOTAL),
        week=None,
    )


def _sum(figures: Sequence[Figure]) -> Figure:
    values = [figure.value for figure in figures]
    known = [value for value in values if value is not None]
    return figures[0].model_copy(
        update={"value": sum(known) if len(known) == len(values) else None}
    )


def _change(figures: Sequence[Figure], breaks: Sequence[dt.date]) -> Comparison:
    return compare(figures[-2], figures[-1], breaks, MINIMUM)


def totals(*values: float | None, **more: Any) -> CrimeAreaResult:
    """Return a result of which only the district's counts matter."""
    return made({"Solberga": values}, **more)


def faults(text: str) -> list[str]:
    """Return the rules of writing that a text breaks."""
    rules = {
        "starts a sentence with a digit": r"(?:^|(?<!\bkap)\. )\d",
        "per cent sign": "%",
        "hyphen before a number": r"(?<![\w–])-\d",
        "minus sign in prose": "−",
        "double space": "  ",
        "space before punctuation": r" [.,;:)]",
        "space at an end": r"^\s|\s$",
        "two full stops": r"\.\.",
        "ends without full stop": r"[^.]$",
        "plain space in thousands": r"\b\d{1,3} \d{3}\b",
        "decimal point": r"\d\.\d",
        "number that may part from its unit": r"\d (?:fler|färre|procent)\b",
        "nought per cent of something": r"\b0,0 procent (lägre|högre)",
    }
    return [name for name, pattern in rules.items() if re.search(pattern, text)]


def spaced(text: str) -> str:
    """Return a text with plain spaces for fixed ones between a number and a word."""
    return re.sub(r"(?<=\d)\u00a0(?=[a-zåäö])", " ", text)


def numbers(text: str) -> list[str]:
    """Return the numbers of a text but for labels of periods, parts of the day and days."""
    plain = re.sub(r"\d{4}/\d\d|klockan \d+–\d+|\d+ kap\.", "", text)
    return re.findall(r"\d+(?:\u00a0\d{3})*(?:,\d+)?", plain)
