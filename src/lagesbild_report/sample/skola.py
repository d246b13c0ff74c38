"""The example's files of the theme skola."""

from __future__ import annotations

from collections.abc import Iterator

from lagesbild_report.sample.form_files import Cell, form_csv, form_workbook, year_span
from lagesbild_report.sample.skola_plan import CITY, SchoolPlan, load_school_plan
from lagesbild_report.sample.skolverket_file import skolverket_file

PUPILS = "skolverket/Grundskolan - Antal elever per årskurs {} Skolenhet.csv"


def files() -> dict[str, bytes]:
    """Return the content of each raw file, by its name under ``data/raw``."""
    return files_of(load_school_plan())


def files_of(plan: SchoolPlan) -> dict[str, bytes]:
    """Return the files of a plan's years."""
    years, index = year_span(plan.years), plan.index_year
    safety = f"grundskoleundersokningen/trygghet_{years}.xlsx"
    return {
        f"skolresultat/kunskapsresultat_{years}.csv": form_csv("skolresultat", _results(plan)),
        f"skolindex/socioekonomiskt_index_{index}.xlsx": form_workbook("skolindex", _index(plan)),
        f"skolfranvaro/franvaro_{years}.csv": form_csv("skolfranvaro", _absence(plan)),
        safety: form_workbook("grundskoleundersokningen", _safety(plan)),
        PUPILS.format(index - 1): skolverket_file(plan),
    }


def _results(plan: SchoolPlan) -> Iterator[list[Cell]]:
    for grade, results in plan.results.items():
        for measure, areas in results.measures.items():
            for area, values in areas.items():
                for year, value, pupils in zip(
                    plan.years, values, results.pupils[area], strict=True
                ):
                    yield [year, grade, area, measure, value, pupils]


def _index(plan: SchoolPlan) -> list[list[Cell]]:
    return [[plan.index_year, name, index, None] for name, (index, _) in plan.schools.items()]


def _absence(plan: SchoolPlan) -> list[list[Cell]]:
    return [[month, pupils, "50 %"] for month, pupils in plan.absence.items()]


def _safety(plan: SchoolPlan) -> Iterator[list[Cell]]:
    for year, grades in plan.safety.items():
        for grade, answers in grades.items():
            safe, asked = (sum(pair) for pair in zip(*_sexes(answers).values(), strict=True))
            for sex, counts in (*_sexes(answers).items(), ("Alla", (safe, asked))):
                yield _share(year, grade, sex, plan.district, counts)
            yield _share(year, grade, "Alla", plan.city, answers[CITY])


def _sexes(answers: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    return {who: counts for who, counts in answers.items() if who != CITY}


def _share(year: str, grade: str, sex: str, area: str, counts: tuple[int, int]) -> list[Cell]:
    safe, asked = counts
    percent = (200 * safe + asked) // (2 * asked)  # rounded, halves upwards
    return [year, grade, sex, area, "Känner sig trygga i skolan", percent, asked]
