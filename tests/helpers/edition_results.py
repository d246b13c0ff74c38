"""Editions made by hand: a crime area, Brå's rates and a survey, small enough to know by heart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import bra_results
from crime_results import made
from judged_crimes import judged
from tables import cross, line

from lagesbild_report.comparisons.figure import Cell, Figure
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Size, VerdictKind
from lagesbild_report.config.load import load_config
from lagesbild_report.document.material import Material
from lagesbild_report.editions.models import About, Edition, KeptFigure, KeptVerdict
from lagesbild_report.observations.period import broken_years
from lagesbild_report.register.areas import load_areas

ROOT = Path(__file__).parents[2]
DISTRICT = "hagersten-alvsjo"
ROBBERIES: Mapping[str, Sequence[float | None]] = {"Aspudden": (5, 9), "Solberga": (30, 80)}


def material(
    robberies: Mapping[str, Sequence[float | None]] = ROBBERIES,
    fear: Sequence[float | None] = (20, 25),
    rates: Sequence[float | None] = (900, 1000),
) -> Material:
    """Return a material whose last broken year is 2023/24."""
    area = judged(made(robberies, {"Aspudden": 5000, "Solberga": 8000}))[0]
    survey = cross(line(DISTRICT, *fear), key="oro-for-brott", title="Andel oroliga, 2020–2023, %")
    return Material(
        config=load_config(ROOT / "config.yaml"),
        register=load_areas(),
        periods=broken_years(2024),
        crime_areas=[area],
        bra=bra_results.result({"Totalt": (rates, (1200, 1300))}),
        rate_checks=[],
        reports={},
        themes=[ThemeResult(id="enkater", tables=(survey,))],
    )


def kept(
    key: str = "brottsomraden/personran/Aspudden",
    value: float = 5,
    ends: int = 2024,
    title: str = "Personrån: Aspudden",
    **more: Any,
) -> KeptFigure:
    """Return a kept count of a broken year."""
    own = {name: more.pop(name) for name in ("status", "definition", "decimals") if name in more}
    figure = Figure(
        period=broken_years(ends, count=1)[0],
        value=value,
        cells=more.pop("cells", (Cell(file="data/raw/polis/a.csv", rows="7"),)),
        **own,
    )
    facts: dict[str, Any] = {"unit": "antal", "sources": ("polis",), **more}
    return KeptFigure(key=key, title=title, figure=figure, **facts)


def verdict(
    kind: VerdictKind,
    word: str,
    key: str = "brottsomraden/personran/Totalt/change",
    *,
    size: Size | None = None,
    about: About = "change",
    title: str = "Personrån",
    period: str = "2023/24",
) -> KeptVerdict:
    """Return a kept verdict."""
    return KeptVerdict(
        key=key, title=title, about=about, period=period, kind=kind, size=size, word=word
    )


def edition(
    year: int, figures: Sequence[KeptFigure] = (), verdicts: Sequence[KeptVerdict] = ()
) -> Edition:
    """Return an edition of the example's district."""
    return Edition(
        district=DISTRICT, edition=str(year), figures=tuple(figures), verdicts=tuple(verdicts)
    )
