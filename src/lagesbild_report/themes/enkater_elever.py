"""Tables of Stockholmsenkäten: pupils in årskurs 9 and in year 2 of gymnasiet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.register.survey_questions import load_questions
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.pupil_lines import (
    ALL,
    GRADES,
    SEXES,
    drawn,
    over_waves,
    question_line,
)
from lagesbild_report.themes.shares import (
    Survey,
    base_note,
    column_bases,
    known,
    same_bases,
    span,
)

SOURCE = "stockholmsenkaten"
SHORT: Mapping[str, str] = {"ak9": "Åk\N{NO-BREAK SPACE}9", "gy2": "Gy\N{NO-BREAK SPACE}2"}
SAFE, DRUGS = "trygg-bostadsomrade", "narkotika"
EXPOSED = ("hotad", "ranad", "bestulen", "misshandlad")


def pupil_tables(data: ThemeData) -> list[Cross]:
    """Return the tables of the survey: drugs, exposure, own crimes, safety."""
    survey = Survey(SOURCE, data, data.city)
    place = survey.title(survey.district)
    used, feel = "Andel elever som någon gång har använt narkotika", "Andel elever som är trygga"
    drugs = over_waves(survey, "narkotika", DRUGS, used)
    safe = over_waves(survey, SAFE, SAFE, f"{feel} ute sent i sitt bostadsområde")
    sexes = f"{feel} ute sent, {GRADES['ak9'].lower()}, {place}"
    return [
        *drugs,
        *drawn(drugs, "narkotika-diagram", f"{used}, {place}", list(GRADES)),
        *_exposed(survey),
        *_questions(
            survey, "elever-brott", _own_crimes(), "Andel elever som har begått brott", "Brott"
        ),
        *safe,
        *drawn(safe, "trygg-diagram", sexes, [f"ak9-{sex}" for sex in SEXES]),
        *_questions(
            survey, "elever-omgivning", _surroundings(), "Elevernas bild av sin omgivning", "Fråga"
        ),
    ]


def _own_crimes() -> list[str]:
    exposed_or_drugs = {*EXPOSED, DRUGS, "narkotika-mojlighet"}
    return [key for key in load_questions().of_side("brott") if key not in exposed_or_drugs]


def _surroundings() -> list[str]:
    return ["narkotika-mojlighet", *(k for k in load_questions().of_side("trygghet") if k != SAFE)]


def _exposed(survey: Survey) -> list[Cross]:
    """Return a row per school year and kind of exposure: the waves, and the city's last."""
    waves = survey.waves(*EXPOSED)
    if not waves:
        return []
    questions = load_questions().questions
    cells = [*((survey.district, wave) for wave in waves), (survey.reference, waves[-1])]
    lines = known(
        question_line(
            survey, key, cells, (f"{grade}-{key}", f"{name}: {questions[key].title.lower()}"), grade
        )
        for grade, name in GRADES.items()
        for key in (*EXPOSED, DRUGS)
    )
    reference = f"{survey.title(survey.reference)} {waves[-1].label}"
    return [
        Cross(
            key="elever-utsatta",
            title="Andel elever som har utsatts för brott eller använt narkotika, "
            f"{survey.title(survey.district)} {span(waves)} och {reference},\N{NO-BREAK SPACE}%",
            row_heading="Årskurs och fråga",
            columns=(*(wave.label for wave in waves), reference),
            lines=lines,
            unit="%",
            sources=(survey.id,),
            row_bases=True,
            note=base_note(lines),
        )
    ]


def _questions(
    survey: Survey, key: str, measures: Sequence[str], what: str, row_heading: str
) -> list[Cross]:
    """Return a row per question of the last wave: both school years, district and city."""
    waves = survey.waves(*measures)[-1:]
    if not waves:
        return []
    questions, areas = load_questions().questions, (survey.district, survey.reference)
    columns = [(grade, area) for grade in GRADES for area in areas]
    lines = known(
        Line(
            key=measure,
            label=questions[measure].title,
            figures=tuple(
                survey.figure(measure, area, waves[-1], arskurs=grade, kon=ALL)
                for grade, area in columns
            ),
        )
        for measure in measures
    )
    titles = tuple(
        SHORT[grade] + (f", {survey.title(area)}" if area == survey.reference else "")
        for grade, area in columns
    )
    return [
        Cross(
            key=key,
            title=f"{what}, {survey.title(areas[0])} och {survey.title(areas[1])}, "
            f"{waves[-1].label},\N{NO-BREAK SPACE}%",
            row_heading=row_heading,
            columns=titles,
            lines=lines,
            unit="%",
            sources=(survey.id,),
            row_bases=not same_bases(lines),
            note=base_note(lines, column_bases(titles, lines)),
        )
    ]
