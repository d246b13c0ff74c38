"""Tables of Stockholmsenkäten: pupils in årskurs 9 and in årskurs 2 of gymnasiet."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.cross import Cross, Line, known_lines
from lagesbild_report.observations.period import Period
from lagesbild_report.register.survey_questions import load_questions
from lagesbild_report.themes.base_notes import base_note, bases_told
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import span_text
from lagesbild_report.themes.pupil_lines import (
    GRADES,
    SEXES,
    drawn,
    over_waves,
    question_line,
)
from lagesbild_report.themes.shares import Survey

SOURCE = "stockholmsenkaten"
SAFE, DRUGS = "trygg-bostadsomrade", "narkotika"
EXPOSED = ("hotad", "ranad", "bestulen", "misshandlad")


def pupil_tables(data: ThemeData) -> list[Cross]:
    """Return the tables of the survey: drugs, exposure, own crimes, safety."""
    survey = Survey(SOURCE, data, data.city)
    place = survey.title(survey.district)
    used = "Andel elever som svarat att de någon gång har använt narkotika"
    feel = "Andel elever som svarat att de är trygga ute ensamma sent en kväll"
    drugs = over_waves(survey, "narkotika", DRUGS, used)
    safe = over_waves(survey, SAFE, SAFE, feel)
    sexes = f"{feel}, {GRADES['ak9'].lower()}, {place}"
    return [
        *drugs,
        *drawn(drugs, "narkotika-diagram", f"{used}, {place}", list(GRADES)),
        *_exposed(survey),
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
            note=base_note(lines),
        )
    ]


def _lines(
    survey: Survey, measures: Sequence[str], cells: Sequence[tuple[str, Period]]
) -> tuple[Line, ...]:
    """Return a line per school year and question, with a figure per (area, wave)."""
    questions = load_questions().questions
    return known_lines(
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
            **bases_told(titles, lines),
        )
    ]
