"""Lines of Stockholmsenkäten: a question by school year, sex and area."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.period import Period
from lagesbild_report.register.survey_questions import load_questions
from lagesbild_report.themes.base_gaps import told_lines, untested_note
from lagesbild_report.themes.shares import Survey
from lagesbild_report.themes.survey_tables import NOTHING

GRADES: Mapping[str, str] = {"ak9": "Årskurs 9", "gy2": "Gymnasiet årskurs 2"}
SEXES = ("flickor", "pojkar")
ALL = "alla"


def question_line(
    survey: Survey,
    measure: str,
    cells: Iterable[tuple[str, Period]],
    name: tuple[str, str],
    grade: str,
    *,
    sex: str = ALL,
    **more: Any,
) -> Line:
    """Return a line, named with key and label, with a figure per (area, wave).

    Parameters
    ----------
    **more
        Further fields of `Line`.
    """
    figures = tuple(
        survey.figure(measure, area, wave, arskurs=grade, kon=sex) for area, wave in cells
    )
    return Line(key=name[0], label=name[1], figures=figures, **more)


def _grade_lines(survey: Survey, measure: str, waves: Sequence[Period], grade: str) -> list[Line]:
    """Return the district, girls and boys of the district, and the city, of a school year.

    The district is held against the city, and boys against girls.
    """
    name, city_key = GRADES[grade], f"{grade}-stad"
    own = [(survey.district, wave) for wave in waves]
    lines = [question_line(survey, measure, own, (grade, name), grade, held_against=city_key)]
    for sex, other in zip(SEXES, (NOTHING, f"{grade}-{SEXES[0]}"), strict=True):
        named = (f"{grade}-{sex}", f"{name}, {sex}")
        lines.append(question_line(survey, measure, own, named, grade, sex=sex, held_against=other))
    city = [(survey.reference, wave) for wave in waves]
    named = (city_key, f"{name}, {survey.title(survey.reference)}")
    return [*lines, question_line(survey, measure, city, named, grade, kind="reference")]


def over_waves(survey: Survey, key: str, measure: str, what: str) -> list[Cross]:
    """Return a question over the waves, with the lines ``ak9``, ``ak9-stad`` and so on."""
    waves = survey.waves(measure)
    lines = told_lines(
        line for grade in GRADES for line in _grade_lines(survey, measure, waves, grade)
    )
    if not waves or not lines:
        return []
    note = " ".join(filter(None, [_meaning(measure), tested_apart(waves, lines)]))
    return [
        survey.waves_table(
            key, what, waves, lines, row_heading="Årskurs och grupp", note=note, tells_bases=True
        )
    ]


def tested_apart(waves: Sequence[Period], lines: Sequence[Line]) -> str:
    """Say that the text's comparisons with the first wave are a family of their own.

    Where bases are unknown nothing is tested, and that is said instead.
    """
    if untested := untested_note(lines):
        return untested
    if len(waves) < 3:
        return ""
    return f"Skillnader mellan {waves[0].label} och {waves[-1].label} prövas som en egen grupp."


def drawn(tables: Sequence[Cross], key: str, title: str, lines: Sequence[str]) -> list[Cross]:
    """Return a chart of some lines of a judged table; nothing when they are not there.

    The chart is not tested again: a difference has one verdict, that of its table.
    """
    return [
        table.model_copy(
            update={
                "key": key,
                "title": f"{title}, {table.columns[0]}–{table.columns[-1]},\N{NO-BREAK SPACE}%",
                "lines": shown,
                "show_bases": False,
                "chart": "lines",
                "narrow": True,
                "tested": False,
                "family": None,
                "against_family": None,
            }
        )
        for table in tables
        for shown in [tuple(line for line in table.lines if line.key in lines)]
        if shown
    ]


def _meaning(measure: str) -> str:
    """Return what a question's share measures, and whether a high one is good."""
    question = load_questions().questions[measure]
    return f"{question.about} En hög andel är {'sämre' if question.worse else 'bättre'}."
