"""The socioeconomic index of the district's schools, with Skolverket's number of pupils."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.period import Period
from lagesbild_report.register.names import swedish_key
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import until, years_text
from lagesbild_report.themes.skola_common import CITY, SCHOOLS
from lagesbild_report.themes.skola_elever import Pupils, school_pupils

SOURCE, YEARS = "skolindex", 3
CITY_MEAN = 100.0
"""By definition of the index."""


def index_tables(data: ThemeData) -> list[Cross]:
    """Return the printed table, and the chart with the city's mean across it."""
    observed = data.observed(SOURCE)
    years = until(data.edition, observed.periods(area=data.district.id), YEARS)
    if not years:
        return []
    digits = observed.decimals
    schools = {
        name: figures
        for name in sorted(observed.group_values("skola"), key=swedish_key)
        if any((figures := _figures(data, name, years, digits))[-1].cells)
    }
    pupils = school_pupils(data, {name: figures[-1] for name, figures in schools.items()})
    return [_table(data, years, schools, pupils), _chart(data, years[-1], schools, pupils)]


def _figures(
    data: ThemeData, name: str, years: Sequence[Period], digits: int
) -> tuple[Figure, ...]:
    observed = data.observed(SOURCE)
    return tuple(
        observed.figure(SOURCE, data.district.id, year, digits, skola=name) for year in years
    )


def _table(
    data: ThemeData,
    years: Sequence[Period],
    schools: Mapping[str, tuple[Figure, ...]],
    pupils: Pupils,
) -> Cross:
    headings = (f"Elever {pupils.label}",) if pupils.label else ()
    beside = {name: (pupils.figures[name],) if pupils.label else () for name in schools}
    what = "Socioekonomiskt index och antal elever" if headings else "Socioekonomiskt index"
    return Cross(
        key="skolindex",
        title=f"{what} per skola, {SCHOOLS} i {data.district.name}, {years_text(years)}",
        row_heading="Skola",
        columns=(*headings, *(f"Index {year.label}" for year in years)),
        lines=tuple(
            Line(key=name, label=name, figures=(*beside[name], *figures))
            for name, figures in schools.items()
        ),
        unit="index och antal",
        sources=(SOURCE, *pupils.sources),
        note=_note(pupils),
    )


def _chart(
    data: ThemeData, year: Period, schools: Mapping[str, tuple[Figure, ...]], pupils: Pupils
) -> Cross:
    mean = Line(
        key=CITY,
        label=f"Genomsnittet i {data.city_name}",
        figures=(Figure(period=year, value=CITY_MEAN),),
        kind="reference",
    )
    lines = [
        Line(key=name, label=name, figures=(_with_pupils(figures[-1], name, pupils),))
        for name, figures in schools.items()
    ]
    return Cross(
        key="skolindex-punkter",
        title=f"Socioekonomiskt index {year.label}, {SCHOOLS} i {data.district.name}",
        row_heading="Skola",
        columns=(f"Index {year.label}",),
        lines=(*lines, mean),
        unit="index",
        sources=(SOURCE,),
        chart="dots",
        narrow=True,
    )


def _with_pupils(figure: Figure, name: str, pupils: Pupils) -> Figure:
    known = pupils.figures.get(name)
    return figure.model_copy(update={"n": known.value if known else None})


def _note(pupils: Pupils) -> str:
    notes = ["Indexet är beräknat och prövas inte."]
    if pupils.unmatched:
        notes.append(f"Skolor som inte finns med samma namn hos Skolverket: {pupils.unmatched}.")
    if pupils.secret:
        notes.append(f"Skolor där Skolverket inte lämnar ut antalet elever: {pupils.secret}.")
    if pupils.unmatched or pupils.secret:
        notes.append("Deras antal elever saknas (..).")
    return " ".join(notes)
