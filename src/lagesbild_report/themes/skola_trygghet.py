"""How many pupils feel safe at school, by årskurs and sex."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagesbild_report.comparisons.bases import kept_back
from lagesbild_report.comparisons.cross import Cross, Line, LineKind
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.themes.base_gaps import told_lines, untested_note
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import until, years_text
from lagesbild_report.themes.skola_common import CITY, SCHOOLS
from lagesbild_report.themes.survey_tables import NOTHING

SOURCE, SAFE, YEARS = "grundskoleundersokningen", "trygg", 2
ALL, GIRLS, BOYS = "alla", "flickor", "pojkar"
_OTHERS = {ALL: CITY, BOYS: GIRLS, GIRLS: NOTHING}
"""Only all pupils together are held against the city; boys are held against girls."""


def safety_tables(data: ThemeData) -> list[Cross]:
    """Return one table: girls, boys, all and the city's pupils in each årskurs."""
    years = until(data.edition, data.observed(SOURCE).periods(SAFE, data.district.id), YEARS)
    if not years:
        return []
    return [_table(data, years)]


def _table(data: ThemeData, years: Sequence[Period]) -> Cross:
    lines = told_lines(_lines(data, years))
    return Cross(
        key="skoltrygghet",
        title=f"{_what(data)}, {_when(years)}, %",
        row_heading="Elever",
        columns=tuple(year.label for year in years),
        lines=lines,
        unit="%",
        sources=(SOURCE,),
        show_bases=True,
        note=untested_note(lines),
        tells_bases=True,
    )


def _lines(data: ThemeData, years: Sequence[Period]) -> Iterator[Line]:
    """Return girls, boys, all and the city's pupils of each årskurs."""
    for grade, title in choice_titles(SOURCE, "arskurs").items():
        for sex, who in choice_titles(SOURCE, "kon").items():
            kind: LineKind = "total" if sex == ALL else "plain"
            label = f"{title}, {who.lower()}"
            yield _line(data, years, f"{grade}/{sex}", label, kind)
        yield _line(data, years, f"{grade}/{CITY}", f"{title}, {data.city_name}", "reference")


def _line(data: ThemeData, years: Sequence[Period], key: str, label: str, kind: LineKind) -> Line:
    grade, who = key.split("/")
    return Line(
        key=key,
        label=label,
        figures=tuple(_figure(data, year, grade, who) for year in years),
        kind=kind,
        held_against=f"{grade}/{_OTHERS[who]}" if who in _OTHERS else "",
    )


def _figure(data: ThemeData, year: Period, grade: str, who: str) -> Figure:
    """Return a share, without its value when it rests on too few answers."""
    observed = data.observed(SOURCE)
    area, sex = (data.city, ALL) if who == CITY else (data.district.id, who)
    found = observed.figure(SAFE, area, year, observed.decimals, arskurs=grade, kon=sex)
    return kept_back(found, data.rules.judging.smallest_base)


def _what(data: ThemeData) -> str:
    return f"Elever som känner sig trygga i skolan, {SCHOOLS} i {data.district.name}"


def _when(years: Sequence[Period]) -> str:
    return f"{'läsåret' if len(years) == 1 else 'läsåren'} {years_text(years)}"
