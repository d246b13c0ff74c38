"""Invented school figures of the years after the example's."""

from __future__ import annotations

from lagesbild_report.observations.period import MONTHS, school_year
from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.later.near import MEANS, near, near_count, near_text
from lagesbild_report.sample.skola import files_of
from lagesbild_report.sample.skola_plan import Results, SchoolPlan, load_school_plan

PUPILS = 0.02


def files(edition: int) -> dict[str, bytes]:
    """Return the school files that arrive in an edition's year."""
    return files_of(following_plan(load_school_plan(), edition))


def following_plan(plan: SchoolPlan, edition: int) -> SchoolPlan:
    """Return the plan of a later year alone, near the example's last year."""
    draw = Draw(edition, "skola")
    results = {grade: _results(known, draw) for grade, known in plan.results.items()}
    *_, (month, absent) = plan.absence.items()
    *_, safety = plan.safety.values()
    return plan.model_copy(
        update={
            "seed": edition,
            "years": (edition,),
            "results": results,
            "absence": {_same_month(month, edition): near_count(absent, draw, spread=0.15)},
            "index_year": edition,
            "schools": {
                name: (near_count(index, draw), nine)
                for name, (index, nine) in plan.schools.items()
            },
            "safety": {school_year(edition - 1).label: _safety(safety, draw)},
        }
    )


def _same_month(month: str, year: int) -> str:
    name = month.split(maxsplit=1)[0]
    if name not in MONTHS:
        raise ValueError(f"no month: {month}")
    return f"{name} {year}"


def _results(known: Results, draw: Draw) -> Results:
    pupils: dict[str, tuple[int, ...]] = {
        area: (near_count(n[-1], draw, spread=PUPILS),) for area, n in known.pupils.items()
    }
    measures: dict[str, dict[str, tuple[str, ...]]] = {
        measure: {area: (near_text(values[-1], draw),) for area, values in areas.items()}
        for measure, areas in known.measures.items()
    }
    return Results(pupils=pupils, measures=measures)


def _safety(
    grades: dict[str, dict[str, tuple[int, int]]], draw: Draw
) -> dict[str, dict[str, tuple[int, int]]]:
    return {
        grade: {who: _answers(counts, draw) for who, counts in answers.items()}
        for grade, answers in grades.items()
    }


def _answers(counts: tuple[int, int], draw: Draw) -> tuple[int, int]:
    safe, asked = counts
    answered = near_count(asked, draw, spread=PUPILS)
    return min(answered, round(near(safe / asked, draw, MEANS) * answered)), answered
