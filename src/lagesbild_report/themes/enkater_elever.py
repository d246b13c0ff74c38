"""Tables of Stockholmsenkäten: pupils in årskurs 9 and in årskurs 2 of gymnasiet."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.cross import Cross, Line, same_bases
from lagesbild_report.comparisons.judge_tables import judged_table
from lagesbild_report.observations.period import Period
from lagesbild_report.register.survey_questions import load_questions
from lagesbild_report.themes.base_gaps import told_lines, untested_note
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import span_text
from lagesbild_report.themes.pupil_lines import (
    GRADES,
    SEXES,
    drawn,
    over_waves,
    question_line,
    tested_apart,
)
from lagesbild_report.themes.shares import Survey

SOURCE = "stockholmsenkaten"
SAFE, DRUGS = "trygg-bostadsomrade", "narkotika"
FIRST_AND_LAST = "elever-forsta-och-sista"
"""Key of the table of the first and the last wave, which text alone reads."""
EXPOSED = ("hotad", "ranad", "bestulen", "misshandlad")


def pupil_tables(data: ThemeData) -> list[Cross]:
    """Return the tables of the survey: drugs, exposure, own crimes, safety."""
    survey = Survey(SOURCE, data, data.city)
    place = survey.title(survey.district)
    used = "Andel elever som svarat att de någon gång har använt narkotika"
    feel = "Andel elever som svarat att de är trygga ute ensamma sent en kväll"
    exposed = [judged_table(one, data.rules) for one in _exposed(survey)]
    drugs = as_told(over_waves(survey, "narkotika", DRUGS, used), exposed, DRUGS)
    safe = [judged_table(one, data.rules) for one in over_waves(survey, SAFE, SAFE, feel)]
    sexes = f"{feel}, {GRADES['ak9'].lower()}, {place}"
    return [
        *drugs,
        *drawn(drugs, "narkotika-diagram", f"{used}, {place}", list(GRADES)),
        *exposed,
        *_first_and_last(survey),
        *_questions(
            survey, "elever-brott", _own_crimes(),
            "Andel elever som svarat att de har begått brott", "brott",
        ),
        *safe,
        *drawn(safe, "trygg-diagram", sexes, [f"ak9-{sex}" for sex in SEXES]),
        *_questions(
            survey, "elever-omgivning", _surroundings(),
            "Andel elever som svarat så om sin omgivning", "svar",
        ),
    ]  # fmt: skip


def as_told(tables: Sequence[Cross], printed: Sequence[Cross], measure: str) -> list[Cross]:
    """Return tables over the waves with the verdicts of a printed table's lines on a measure.

    A difference has one verdict in the report: that of the table in which it is printed.
    """
    found = {line.key: line for one in printed for line in one.lines}

    def told(table: Cross) -> Cross:
        lines = tuple(_as(line, found.get(f"{line.key}-{measure}")) for line in table.lines)
        return table.model_copy(update={"lines": lines, "tested": False})

    return [told(table) for table in tables]


def _as(line: Line, told: Line | None) -> Line:
    """Return a line with the verdicts of another, whose last column is the city's."""
    if told is None:
        return line
    update = {"verdict": told.verdict, "against": told.against[:-1]}
    return line.model_copy(update=update)


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
    cells = [*((survey.district, wave) for wave in waves), (survey.reference, waves[-1])]
    lines = _lines(survey, (*EXPOSED, DRUGS), cells)
    reference = f"{survey.title(survey.reference)} {waves[-1].label}"
    return [
        survey.table(
            "elever-utsatta",
            "Andel elever som svarat att de har utsatts för brott eller använt narkotika, "
            f"{survey.title(survey.district)} {span_text(waves)} och {reference}",
            (*(wave.label for wave in waves), f"{survey.reference_word} {waves[-1].label}"),
            lines,
            row_heading="Årskurs och fråga",
            row_bases=True,
            note=tested_apart(waves, lines),
            tells_bases=True,
            reference_last=True,
            interval_columns=(len(waves) - 1,),
        )
    ]


def _first_and_last(survey: Survey) -> list[Cross]:
    """Return the first and the last wave of exposure, drugs and safety, which are not printed.

    The waves between them are in the printed tables; two waves alone have their own.
    """
    measures = (*EXPOSED, DRUGS, SAFE)
    waves = survey.waves(*measures)
    if len(waves) < 3:
        return []
    ends = [waves[0], waves[-1]]
    lines = _lines(survey, measures, [(survey.district, wave) for wave in ends])
    title = f"Elevers svar, {survey.title(survey.district)} {span_text(ends)}"
    columns = (wave.label for wave in ends)
    return [survey.table(FIRST_AND_LAST, title, columns, lines, row_heading="Årskurs och fråga")]


def _lines(
    survey: Survey, measures: Sequence[str], cells: Sequence[tuple[str, Period]]
) -> tuple[Line, ...]:
    """Return a line per school year and question, with a figure per (area, wave)."""
    questions = load_questions().questions
    return told_lines(
        question_line(
            survey, key, cells, (f"{grade}-{key}", f"{name}: {questions[key].title.lower()}"), grade
        )
        for grade, name in GRADES.items()
        for key in measures
    )


def _questions(
    survey: Survey, key: str, measures: Sequence[str], what: str, row_heading: str
) -> list[Cross]:
    """Return a row per school year and question of the last wave: district and city."""
    waves = survey.waves(*measures)[-1:]
    if not waves:
        return []
    lines = _lines(
        survey, measures, [(area, waves[-1]) for area in (survey.district, survey.reference)]
    )
    titles = ("Området", survey.reference_word)
    return [
        survey.table(
            key,
            f"{what}, {survey.places_text}, {waves[-1].label}",
            titles,
            lines,
            row_heading=f"Årskurs och {row_heading}",
            reference_last=True,
            interval_columns=(0,),
            row_bases=not same_bases(lines),
            note=untested_note(lines),
            tells_bases=True,
        )
    ]
