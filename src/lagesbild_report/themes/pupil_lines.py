"""Lines of Stockholmsenkäten: a question by school year, sex and area."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lagesbild_report.comparisons.cross import Cross, Line, LineKind, known_lines
from lagesbild_report.observations.period import Period
from lagesbild_report.register.survey_questions import load_questions
from lagesbild_report.themes.base_notes import base_note
from lagesbild_report.themes.shares import Survey

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
    kind: LineKind = "plain",
) -> Line:
    """Return a line, named with key and label, with a figure per (area, wave)."""
    figures = tuple(
        survey.figure(measure, area, wave, arskurs=grade, kon=sex) for area, wave in cells
    )
    return Line(key=name[0], label=name[1], figures=figures, kind=kind)


def _grade_lines(survey: Survey, measure: str, waves: Sequence[Period], grade: str) -> list[Line]:
    """Return the district, girls and boys of the district, and the city, of a school year."""
    name = GRADES[grade]
    own = [(survey.district, wave) for wave in waves]
    lines = [question_line(survey, measure, own, (grade, name), grade)]
    for sex in SEXES:
        named = (f"{grade}-{sex}", f"{name}, {sex}")
        lines.append(question_line(survey, measure, own, named, grade, sex=sex))
    city = [(survey.reference, wave) for wave in waves]
    named = (f"{grade}-stad", f"{name}, {survey.title(survey.reference)}")
    return [*lines, question_line(survey, measure, city, named, grade, kind="reference")]


def over_waves(survey: Survey, key: str, measure: str, what: str) -> list[Cross]:
    """Return a question over the waves, with the lines ``ak9``, ``ak9-stad`` and so on."""
    waves = survey.waves(measure)
    lines = known_lines(
        line for grade in GRADES for line in _grade_lines(survey, measure, waves, grade)
    )
    if not waves or not lines:
        return []
    note = base_note(lines, _meaning(measure))
    return [survey.waves_table(key, what, waves, lines, row_heading="Årskurs och grupp", note=note)]


def drawn(tables: Sequence[Cross], key: str, title: str, lines: Sequence[str]) -> list[Cross]:
    """Return a chart of some lines of a table; nothing when they are not there."""
    return [
        table.model_copy(
            update={
                "key": key,
                "title": f"{title}, {table.columns[0]}–{table.columns[-1]},\N{NO-BREAK SPACE}%",
                "lines": shown,
                "show_bases": False,
                "chart": "lines",
                "narrow": True,
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
