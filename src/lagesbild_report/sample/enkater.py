"""The example's files of the theme enkater."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lagesbild_report.config.packaged import packaged_data
from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.enkater_elever import answer_rows, share_rows
from lagesbild_report.sample.figures import DISTRICT, inhabitants
from lagesbild_report.sample.form_files import Cell, form_csv, form_workbook
from lagesbild_report.sample.survey_shares import spread_shares
from lagesbild_report.sources.form_definition import choice_titles

PLAN = "sample/enkater_plan.yaml"
GROUPS = {"kvinnor": 0.53, "män": 0.46, "personer med funktionsnedsättning": 0.14}
"""The groups in the plan's order, with their part of those who answered."""
SMALLEST_BASE = 30
"""On fewer answers the sources themselves keep a share back."""
CITY, REGION, PUPILS = "trygghetsmatning-stad", "trygghetsmatning-region", "stockholmsenkaten"


def files() -> dict[str, bytes]:
    """Return the content of each raw file, by its name under ``data/raw``."""
    plan = load_plan()
    pupils = plan[PUPILS]
    earlier, last = pupils["waves"][:-1], pupils["waves"][-1]
    return {
        f"{CITY}/stadens_trygghetsmatning_2017-2023.csv": form_csv(CITY, survey_rows(plan, CITY)),
        f"{REGION}/regionens_trygghetsmatning_2023-2024.xlsx": form_workbook(
            REGION, survey_rows(plan, REGION)
        ),
        f"{PUPILS}/stockholmsenkaten_{earlier[0]}-{earlier[-1]}.csv": form_csv(
            PUPILS, share_rows(pupils, earlier)
        ),
        f"{PUPILS}/stockholmsenkaten_{last}_svar.xlsx": form_workbook(
            PUPILS, answer_rows(pupils, last)
        ),
    }


def load_plan() -> dict[str, Any]:
    """Return the plan of the surveys."""
    plan: dict[str, Any] = packaged_data(PLAN)
    return plan


def stadsdel_bases(per_root: float) -> dict[str, int]:
    """Return how many answered in each stadsdel: they grow with the root of the inhabitants."""
    return {name: round(per_root * number**0.5) for name, number in inhabitants().items()}


def survey_rows(plan: dict[str, Any], source: str) -> list[list[Cell]]:
    """Return the rows of a safety survey, below its headings."""
    survey = plan[source]
    titles = choice_titles(source, "indikator")
    return [
        row
        for key, indicator in survey["indicators"].items()
        for wave, shares in indicator["waves"].items()
        for row in _rows(plan["seed"], survey, (key, titles[key]), wave, shares)
    ]


def _rows(
    seed: int, survey: dict[str, Any], names: tuple[str, str], wave: int, shares: list[int]
) -> Iterator[list[Cell]]:
    """Yield the rows of an indicator in a wave: areas, groups and stadsdelar."""
    key, title = names
    indicator = survey["indicators"][key]
    definition = survey.get("definitions", {}).get(key, {}).get(wave, "")
    bases = stadsdel_bases(survey["base_per_root"][wave])
    total = sum(bases.values())
    own, reference = shares

    def row(area: str, share: int, base: int, group: str = "alla") -> list[Cell]:
        shown: Cell = share if base >= SMALLEST_BASE else ".."
        return [wave, area, title, group, definition, shown, base, ""]

    yield row(DISTRICT, own, total)
    yield row(survey["reference"], reference, survey["reference_base"][wave])
    for (group, part), share in zip(
        GROUPS.items(), indicator.get("groups", {}).get(wave, []), strict=False
    ):
        yield row(DISTRICT, share, round(part * total), group)
    if wave in indicator.get("stadsdelar", {}):
        draw = Draw(seed, key, str(wave), survey["reference"])
        named, cap = indicator["stadsdelar"][wave], indicator["cap"][wave]
        places = spread_shares(own, named, bases, cap, draw)
        yield from (row(name, share, bases[name]) for name, share in places.items())
