"""Crime areas and surveys made by hand, for reported crime beside people's own answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crime_results import made
from tables import cross, share

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.triangulation import Triangulation, triangulate
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import Judging
from lagesbild_report.register.safety_surveys import indicators

CITY = "trygghetsmatning-stad"
EVEN = Rules(judging=Judging(design_effect=1, dispersion=1))
"""Rules without a design effect and overdispersion, so that known answers hold."""
PEOPLE = 4000.0


def crimes(counts: Mapping[str, float], caveat: str = "anmälningsbrott", **more: Any
           ) -> CrimeAreaResult:  # fmt: skip
    """Return a crime area with these counts in the last period and as many people everywhere."""
    places = {name: (count, count) for name, count in counts.items()}
    result = made(places, dict.fromkeys(counts, PEOPLE))
    return result.model_copy(update={"caveat": caveat, "id": caveat, **more})


def answers(
    shares: Mapping[str, float | None],
    n: float = 400,
    key: str = "utsatt-stadsdelar",
    column: str = "Något brott 2023",
) -> Cross:
    """Return a table of one column: a share per stadsdel, and the district's own."""
    known = [value for value in shares.values() if value is not None]
    lines = [
        Line(key=name, label=name, figures=(share(2023, value, n),))
        for name, value in shares.items()
    ]
    whole = share(2023, sum(known) / len(known), n * len(known))
    total = Line(key="omradet", label="Området", figures=(whole,), kind="total")
    return cross(*lines, total, key=key, columns=(column,), sources=(CITY,))


def fear(shares: Mapping[str, float | None], n: float = 400) -> Cross:
    """Return the table of fear with the one column that is laid beside reported crime."""
    label = indicators(CITY, "oro-stadsdelar")["otrygg-kvall"]
    return answers(shares, n, "oro-stadsdelar", label)


def laid(
    reported: Mapping[str, float],
    *tables: Cross,
    detected: Mapping[str, float] | None = None,
    rules: Rules = EVEN,
) -> Triangulation:
    """Return reported crimes and tables of surveys side by side."""
    areas = [crimes(reported)]
    if detected:
        areas.append(crimes(detected, "upptäcktsbrott", title="Narkotikabrott"))
    found = triangulate(areas, ThemeResult(id="enkater", tables=tables), rules)
    assert found is not None
    return found
