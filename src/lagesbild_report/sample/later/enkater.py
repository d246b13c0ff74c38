"""Invented waves of the surveys in the years after the example's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.enkater import CITY, PUPILS, REGION, load_plan, survey_rows
from lagesbild_report.sample.enkater_elever import share_rows
from lagesbild_report.sample.form_files import form_csv, form_workbook
from lagesbild_report.sample.later.near import near_count

CITY_WAVE, CITY_EVERY = 2023, 3
PUPILS_WAVE, PUPILS_EVERY = 2024, 2
MOST_MOVED = 2
"""Percentage points."""
BASES = 0.03


def is_city_wave(year: int) -> bool:
    """Tell whether the city's survey, which is made every third year, is made in a year."""
    return (year - CITY_WAVE) % CITY_EVERY == 0


def files(edition: int) -> dict[str, bytes]:
    """Return the waves of a year: the region's every year, the others in theirs."""
    plan = load_plan()
    region, city = (_survey(plan, source, edition) for source in (REGION, CITY))
    made = {
        f"{REGION}/regionens_trygghetsmatning_{edition}.xlsx": form_workbook(
            REGION, survey_rows(region, REGION)
        )
    }
    if is_city_wave(edition):
        name = f"{CITY}/stadens_trygghetsmatning_{edition}.csv"
        made[name] = form_csv(CITY, survey_rows(city, CITY))
    if (edition - PUPILS_WAVE) % PUPILS_EVERY == 0:
        pupils = _pupils(plan[PUPILS], edition)
        name = f"{PUPILS}/stockholmsenkaten_{edition}.csv"
        made[name] = form_csv(PUPILS, share_rows(pupils, [edition]))
    return made


def _survey(plan: Mapping[str, Any], source: str, year: int) -> dict[str, Any]:
    """Return a plan with one wave: each indicator moves as a whole from its last."""
    known, draw = plan[source], Draw(year, source)
    definitions = {
        key: {year: waves[max(waves)]} for key, waves in known.get("definitions", {}).items()
    }
    survey = {
        "reference": known["reference"],
        "base_per_root": {year: known["base_per_root"][max(known["base_per_root"])]},
        "reference_base": {
            year: near_count(known["reference_base"][max(known["reference_base"])], draw)
        },
        "definitions": definitions,
        "indicators": {
            key: _moved(indicator, year, draw) for key, indicator in known["indicators"].items()
        },
    }
    return {"seed": year, source: survey}


def _moved(indicator: Mapping[str, Any], year: int, draw: Draw) -> dict[str, Any]:
    """Return an indicator's new wave: all shares of the last one, by the same points."""
    last = max(indicator["waves"])
    wave = {part: waves[last] for part, waves in indicator.items() if last in waves}
    lowest = min(_numbers(wave.values()))
    by = max(1 - lowest, draw.whole(-MOST_MOVED, MOST_MOVED))
    return {part: {year: _by(shares, by)} for part, shares in wave.items()}


def _numbers(values: Any) -> Iterator[int]:
    for value in values:
        if isinstance(value, int):
            yield value
        else:
            yield from _numbers(value.values() if isinstance(value, dict) else value)


def _by(shares: Any, points: int) -> Any:
    """Return a share, or shares in a list or by name, moved by points."""
    if isinstance(shares, dict):
        return {name: share + points for name, share in shares.items()}
    if isinstance(shares, list):
        return [share + points for share in shares]
    return shares + points


def _pupils(known: Mapping[str, Any], year: int) -> dict[str, Any]:
    """Return the pupils' survey with one wave, near the last."""
    draw = Draw(year, PUPILS)
    bases = {
        grade: {area: [near_count(n[-1], draw, spread=BASES)] for area, n in areas.items()}
        for grade, areas in known["bases"].items()
    }
    questions = {
        key: question
        | {
            grade: [[max(1, shares[-1] + draw.whole(-1, 1))] for shares in question[grade]]
            for grade in bases
        }
        for key, question in known["questions"].items()
    }
    return {"waves": [year], "bases": bases, "questions": questions}
