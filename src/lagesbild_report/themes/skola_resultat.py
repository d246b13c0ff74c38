"""Results in årskurs 6 and 9, the district's schools beside the city's."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.themes.base_gaps import untested_note
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import until, years_text
from lagesbild_report.themes.skola_common import CITY, OWN, SCHOOLS
from lagesbild_report.themes.skola_provning import is_mean, with_verdicts

SOURCE, YEARS = "skolresultat", 3
WHOSE = "Gäller elever i kommunala skolor, inte alla som bor i området."


def result_tables(data: ThemeData) -> list[Cross]:
    """Return a table for each årskurs that has results."""
    years = until(data.edition, data.observed(SOURCE).periods(area=data.district.id), YEARS)
    if not years:
        return []
    return [
        with_verdicts(_table(data, grade, title, years, lines), data.rules)
        for grade, title in choice_titles(SOURCE, "arskurs").items()
        if (lines := _lines(data, grade, years))
    ]


def _lines(data: ThemeData, grade: str, years: Sequence[Period]) -> list[Line]:
    observed = data.observed(SOURCE)
    places = [(OWN, data.district.id, data.district.name), (CITY, data.city, data.city_name)]
    lines = [
        Line(
            key=f"{measure}/{place}",
            label=f"{title}, {name}",
            figures=tuple(observed.figure(f"{grade}/{measure}", area, y, 1) for y in years),
            kind="plain" if place == OWN else "reference",
            held_against=f"{measure}/{CITY}" if place == OWN else "",
        )
        for measure, title in choice_titles(SOURCE, "matt").items()
        for place, area, name in places
    ]
    return [line for line in lines if line.known]


def _table(
    data: ThemeData, grade: str, title: str, years: Sequence[Period], lines: list[Line]
) -> Cross:
    where = f"{SCHOOLS} i {data.district.name} och {data.city_name}"
    return Cross(
        key=f"resultat-{grade}",
        title=f"Resultat i {title.lower()}, {where}, {years_text(years)}",
        row_heading="Mått och område",
        columns=tuple(year.label for year in years),
        lines=tuple(lines),
        unit="procent eller poäng",
        sources=(SOURCE,),
        note=" ".join(filter(None, [WHOSE, _untested(lines)])),
        pupils_of={OWN: data.district.name, CITY: data.city_name},
    )


def _untested(lines: Sequence[Line]) -> str:
    """Say which measures are not tested."""
    means = "Medelvärden prövas inte." if any(map(is_mean, lines)) else ""
    shares = untested_note((one for one in lines if not is_mean(one)), "antalet elever")
    return " ".join(filter(None, [means, shares]))
