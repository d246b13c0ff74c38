"""How many pupils feel safe at school, by årskurs and sex."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.cross import Cross, Line, LineKind, known_lines
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import until, years_text
from lagesbild_report.themes.skola_common import CITY, SCHOOLS

SOURCE, SAFE, YEARS = "grundskoleundersokningen", "trygg", 2
ALL = "alla"


def safety_tables(data: ThemeData) -> list[Cross]:
    """Return one table: girls, boys, all and the city's pupils in each årskurs."""
    years = until(data.edition, data.observed(SOURCE).periods(SAFE, data.district.id), YEARS)
    if not years:
        return []
    return [_table(data, years)]


def _table(data: ThemeData, years: Sequence[Period]) -> Cross:
    lines = []
    for grade, title in choice_titles(SOURCE, "arskurs").items():
        for sex, who in choice_titles(SOURCE, "kon").items():
            kind: LineKind = "total" if sex == ALL else "plain"
            label = f"{title}, {who.lower()}"
            lines.append(_line(data, years, f"{grade}/{sex}", label, kind))
        label = f"{title}, {data.city_name}"
        lines.append(_line(data, years, f"{grade}/{CITY}", label, "reference"))
    return Cross(
        key="skoltrygghet",
        title=f"{_what(data)}, {_when(years)}, %",
        row_heading="Elever",
        columns=tuple(year.label for year in years),
        lines=known_lines(lines),
        unit="%",
        sources=(SOURCE,),
        show_bases=True,
    )


def _line(data: ThemeData, years: Sequence[Period], key: str, label: str, kind: LineKind) -> Line:
    observed, (grade, who) = data.observed(SOURCE), key.split("/")
    area, sex = (data.city, ALL) if who == CITY else (data.district.id, who)
    digits = observed.decimals
    figures = [observed.figure(SAFE, area, y, digits, arskurs=grade, kon=sex) for y in years]
    return Line(key=key, label=label, figures=tuple(figures), kind=kind)


def _what(data: ThemeData) -> str:
    return f"Elever som känner sig trygga i skolan, {SCHOOLS} i {data.district.name}"


def _when(years: Sequence[Period]) -> str:
    return f"{'läsåret' if len(years) == 1 else 'läsåren'} {years_text(years)}"
