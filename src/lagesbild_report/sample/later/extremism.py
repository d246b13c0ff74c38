"""Invented figures on extremism of the years after the example's."""

from __future__ import annotations

from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.extremism import ExtremismPlan, files_of, load_extremism_plan
from lagesbild_report.sample.later.near import MEANS, near, near_count

FEWEST = 3
"""Rows with fewer are put together before they are handed out."""
SURVEY_EVERY = 2


def files(edition: int) -> dict[str, bytes]:
    """Return forms and incidents of the year before, and the survey in its years."""
    return files_of(following_plan(load_extremism_plan(), edition))


def following_plan(plan: ExtremismPlan, edition: int) -> ExtremismPlan:
    """Return the plan of a later edition's new figures alone."""
    draw, year = Draw(edition, "extremism"), edition - 1
    forms: dict[str, dict[str, tuple[int, ...]]] = {
        sender: {kind: (near_count(numbers[-1], draw, FEWEST, 0.3),) for kind, numbers in k.items()}
        for sender, k in plan.forms.items()
    }
    incidents: dict[str, tuple[int, ...]] = {
        kind: (near_count(numbers[-1], draw, FEWEST, 0.1),)
        for kind, numbers in plan.incidents.items()
    }
    last = max(wave for waves in plan.survey.values() for wave in waves)
    survey = {
        question: {edition: _answers(waves[last], draw)}
        for question, waves in plan.survey.items()
        if (edition - last) % SURVEY_EVERY == 0
    }
    return ExtremismPlan(
        survey=survey, form_years=(year,), forms=forms, incident_years=(year,), incidents=incidents
    )


def _answers(counts: tuple[int, int], draw: Draw) -> tuple[int, int]:
    yes, answers = counts
    return min(answers, round(near(yes, draw, 5 * MEANS))), answers
