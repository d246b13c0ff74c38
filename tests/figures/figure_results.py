"""Results to draw, made by hand, and what a drawn chart says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from lagesbild_report.comparisons.bra import BraCategory, BraRate, BraResult
from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.counts import add
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.place import TOTAL, Place
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.period import broken_years, calendar_year

Values = Sequence[float | None]


def crime_area(places: Mapping[str, Values], *incomplete: str) -> CrimeAreaResult:
    """Return the result of counts per place and period, the last period being 2023/24."""
    periods = broken_years(2024, count=len(next(iter(places.values()))))
    figures = {
        name: tuple(
            Figure(period=period, value=value, complete=period.label not in incomplete)
            for period, value in zip(periods, values, strict=True)
        )
        for name, values in places.items()
    }
    figures[TOTAL] = tuple(add(column) for column in zip(*figures.values(), strict=True))
    rows = {
        name: Place(name=name, figures=own, change=compare(*own[-2:]), total=None)
        for name, own in figures.items()
    }
    return CrimeAreaResult(
        id="personran", title="Personrån", phrase="anmälda personrån", caveat="anmälningsbrott",
        defined_by="egen", periods=tuple(periods), breaks=(), week=None,
        missing={
            period.label: [Span(period.start, period.start + dt.timedelta(30))]
            for period in periods
            if period.label in incomplete
        },
        places=tuple(rows[name] for name in places),
        total=rows[TOTAL],
    )  # fmt: skip


def bra_result(categories: Mapping[str, tuple[Values, Values]]) -> BraResult:
    """Return categories by title, each with the district's and the city's rates."""
    number = len(next(iter(categories.values()))[0])
    years = range(2024 - number, 2024)

    def rates(values: Values) -> tuple[BraRate, ...]:
        return tuple(
            BraRate(figure=Figure(period=calendar_year(year), value=value))
            for year, value in zip(years, values, strict=True)
        )

    return BraResult(
        years=tuple(years),
        categories=tuple(
            BraCategory(
                id="k", title=title, district=rates(own), city=rates(city),
                district_change=compare(rates(own)[0].figure, rates(own)[-1].figure),
                city_change=compare(rates(city)[0].figure, rates(city)[-1].figure),
            )
            for title, (own, city) in categories.items()
        ),
    )  # fmt: skip


def texts(path: Path) -> list[str]:
    """Return the texts of an SVG file, those that are drawn as text."""
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    found = ["".join(node.itertext()) for node in root.iter() if node.tag.endswith("}text")]
    return [text.strip() for text in found]


def contrast(one: str, other: str = "#ffffff") -> float:
    """Return the contrast of two colours after WCAG 2.1."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(part, 16) / 255 for part in re.findall("[0-9a-f]{2}", colour.lower())]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
