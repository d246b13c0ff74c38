"""Invented områdesfakta of the years after the example's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.form_files import form_workbook
from lagesbild_report.sample.later.enkater import is_city_wave
from lagesbild_report.sample.later.near import near, near_text
from lagesbild_report.sample.later.population import people_of
from lagesbild_report.sample.omrade import THOUSAND, fact_row, income_rows, load_facts

SOURCE = "omradesfakta"
ELECTION, TERM = 2022, 4
FORECAST_AHEAD = 9
PAY = 0.03
"""Part by which incomes rise in a year."""

Fact = Sequence[str | int]


def files(edition: int) -> dict[str, bytes]:
    """Return the facts that arrive in an edition's year: most are of the year before."""
    facts, year = load_facts(), edition - 1
    draw = Draw(edition, SOURCE)
    known = [*facts["published"], *facts["invented"]]
    kept = [fact for fact in known if _arrives(fact[0], edition)]
    rows = [fact_row(_later(fact, edition, draw)) for fact in kept]
    rows += income_rows(_income(facts["income"], year, draw))
    return {f"{SOURCE}/omradesfakta_{year}.xlsx": form_workbook(SOURCE, rows)}


def _arrives(indicator: str | int, edition: int) -> bool:
    """Tell whether an indicator has a new figure: elections and the city's survey are rarer."""
    name = str(indicator)
    if name == "valdeltagande":
        return (edition - 1 - ELECTION) % TERM == 0
    return is_city_wave(edition) if name.startswith("fortroende") else True


def _later(fact: Fact, edition: int, draw: Draw) -> Fact:
    indicator, area, sex, first, value, unit, rounding = fact
    year = edition if str(indicator).startswith("fortroende") else edition - 1
    if unit == "procent":
        return indicator, area, sex, year, near_text(str(value), draw), unit, rounding
    if indicator == "medelinkomst":
        return indicator, area, sex, year, _raised(int(value), year - int(first)), unit, rounding
    ahead = FORECAST_AHEAD if indicator == "prognos" else 0
    people = int(people_of(str(area), year + ahead)) // THOUSAND * THOUSAND
    return indicator, area, sex, year + ahead, people, unit, rounding


def _income(income: Mapping[str, Any], year: int, draw: Draw) -> dict[str, Any]:
    raised = {
        name: round(near(_raised(mean, year - income["year"]), draw, PAY / 3) / THOUSAND) * THOUSAND
        for name, mean in income["stadsdelar"].items()
    }
    return {"year": year, "stadsdelar": raised}


def _raised(mean: int, years: int) -> int:
    return round(mean * (1 + PAY) ** years / THOUSAND) * THOUSAND
