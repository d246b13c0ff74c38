"""The example's files of the theme ordning: invented counts per month, place and kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import Field

from lagesbild_report.config.packaged import packaged_data
from lagesbild_report.config.strict import Strict, validate
from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.form_files import form_csv, form_workbook
from lagesbild_report.sources.form_definition import choice_titles

PLAN = "sample/ordning_plan.yaml"
VARIATION = 0.12
"""How far, up or down, a month's expected count is drawn."""

Row = tuple[str, str, str, int]
Counted = tuple[int, int, str, str, int]
"""Year, month, place, kind and count."""


class SourcePlan(Strict):
    """What one source's counts follow; see the plan file.

    Parameters
    ----------
    first, last : (int, int)
        Year and month.
    level : dict of int to float
        Expected count per month of each year.
    season : tuple of float
        Factor of each month.
    kinds, places : dict of str to float
        Weights.
    places_of : dict of str to dict
        Weights of the places of some kinds.
    added : tuple
        Further rows: year, month, place, kind, count.
    places_later : dict of str to float
        Weights of places that are there in every month after the last, beside the others.
    """

    first: tuple[int, int]
    last: tuple[int, int]
    level: dict[int, float]
    season: tuple[float, ...]
    kinds: dict[str, float]
    places: dict[str, float]
    places_of: dict[str, dict[str, float]] = Field(default_factory=dict)
    added: tuple[Counted, ...] = ()
    places_later: dict[str, float] = Field(default_factory=dict)


def files() -> dict[str, bytes]:
    """Return the content of each raw file, by its name under ``data/raw``."""
    return {
        "ordningsvakter/ingripanden_2023-01--2024-10.xlsx": form_workbook(
            "ordningsvakter", rows_of("ordningsvakter")
        ),
        "tyck-till/synpunkter_2020-01--2024-09.csv": form_csv("tyck-till", rows_of("tyck-till")),
        "pointsurvey/avvikelser_2023-11--2024-10.csv": form_csv(
            "pointsurvey", rows_of("pointsurvey")
        ),
    }


def rows_of(source: str) -> list[Row]:
    """Return the rows of a source: month, place, kind and count."""
    seed, plan = load_source_plan(source)
    return titled(source, [*drawn(plan, Draw(seed, source)), *plan.added])


def load_source_plan(source: str) -> tuple[int, SourcePlan]:
    """Return the seed, and the plan of a source."""
    data = packaged_data(PLAN)
    return data["seed"], validate(SourcePlan, data[source], f"{PLAN}: {source}")


def titled(source: str, rows: Iterable[Counted]) -> list[Row]:
    """Return rows as the form has them: the month as text, the kind by its title."""
    titles = choice_titles(source, "slag")
    return [(f"{year}-{month:02d}", p, titles[kind], count) for year, month, p, kind, count in rows]


def drawn(plan: SourcePlan, draw: Draw) -> Iterator[Counted]:
    """Yield a row per month, place and kind that has a count above nought."""
    for year, month in _months(plan):
        expected = plan.level[year] * plan.season[month - 1]
        for kind, kind_share in _shares(plan.kinds).items():
            for place, share in _shares(plan.places_of.get(kind, plan.places)).items():
                count = _count(expected * kind_share * share, draw)
                if count:
                    yield year, month, place, kind, count


def _months(plan: SourcePlan) -> Iterator[tuple[int, int]]:
    for year in range(plan.first[0], plan.last[0] + 1):
        for month in range(1, 13):
            if plan.first <= (year, month) <= plan.last:
                yield year, month


def _shares(weights: dict[str, float]) -> dict[str, float]:
    total = sum(weights.values())
    return {name: weight / total for name, weight in weights.items()}


def _count(expected: float, draw: Draw) -> int:
    """Return a whole count near the expected one: the mean of many draws is the expected."""
    near = expected * (1 + VARIATION * (2 * draw.share() - 1))
    return int(near) + draw.happens(near % 1)
