"""The example's files of the theme extremism."""

from __future__ import annotations

from collections.abc import Iterator

from lagesbild_report import swedish
from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict
from lagesbild_report.sample.form_files import Cell, form_csv, form_workbook, year_span

PLAN = "sample/extremism_plan.yaml"
SURVEY, FORMS, INCIDENTS = "vbe-enkat", "vbe-blanketter", "ia"

Row = tuple[Cell, ...]


class ExtremismPlan(Strict):
    """Everything that the example says about extremism.

    Parameters
    ----------
    survey : dict
        Question → year → those who said yes, and all who answered.
    forms : dict
        Sender → kind → number in each of ``form_years``.
    incidents : dict
        Kind → number in each of ``incident_years``.
    """

    survey: dict[str, dict[int, tuple[int, int]]]
    form_years: tuple[int, ...]
    forms: dict[str, dict[str, tuple[int, ...]]]
    incident_years: tuple[int, ...]
    incidents: dict[str, tuple[int, ...]]


def files() -> dict[str, bytes]:
    """Return the content of each raw file, by its name under ``data/raw``."""
    return files_of(load_extremism_plan())


def files_of(plan: ExtremismPlan) -> dict[str, bytes]:
    """Return the files of a plan's years; a plan without a survey has no file of it."""
    forms, incidents = year_span(plan.form_years), year_span(plan.incident_years)
    made = {
        f"{FORMS}/vbe-blanketter_{forms}.csv": form_csv(FORMS, _form_rows(plan)),
        f"{INCIDENTS}/ia_{incidents}.csv": form_csv(INCIDENTS, _incident_rows(plan)),
    }
    waves = {year for answers in plan.survey.values() for year in answers}
    if waves:
        name = f"{SURVEY}/vbe-enkat_{year_span(waves)}.xlsx"
        made[name] = form_workbook(SURVEY, _survey_rows(plan))
    return made


def load_extremism_plan() -> ExtremismPlan:
    """Read the plan that the package carries."""
    return load_packaged(PLAN, ExtremismPlan)


def _survey_rows(plan: ExtremismPlan) -> Iterator[Row]:
    for question, waves in plan.survey.items():
        for year, (yes, answers) in waves.items():
            yield year, question, swedish.decimal(100 * yes / answers), answers


def _form_rows(plan: ExtremismPlan) -> Iterator[Row]:
    for sender, kinds in plan.forms.items():
        for kind, numbers in kinds.items():
            for year, number in zip(plan.form_years, numbers, strict=True):
                yield year, sender, kind, number


def _incident_rows(plan: ExtremismPlan) -> Iterator[Row]:
    for kind, numbers in plan.incidents.items():
        for year, number in zip(plan.incident_years, numbers, strict=True):
            yield year, kind, number
