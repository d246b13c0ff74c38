"""The charts of a crime area's section, with their alternative texts."""

from __future__ import annotations

from dataclasses import dataclass

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.map_values import count_values
from lagesbild_report.document.chart import Chart
from lagesbild_report.figures import names
from lagesbild_report.wording import alternative, alternative_map
from lagesbild_report.wording.alternative_levels import funnel_text
from lagesbild_report.wording.alternative_long_view import level_text, months_text
from lagesbild_report.wording.method_values import MethodLimits


@dataclass(frozen=True)
class CrimeAreaCharts:
    """The charts of a crime area; None where there is nothing to draw.

    Parameters
    ----------
    level : Chart
        The periods with the limits of their level, and the period to come.
    months : Chart or None
        The control chart.
    week : Chart or None
    count_map, places : Chart
        The stadsdelar on a map, and as bars where the district has no map.
    funnel : Chart or None
        The stadsdelar against the district's rate.
    """

    level: Chart | None
    months: Chart | None
    week: Chart | None
    count_map: Chart
    places: Chart
    funnel: Chart | None


def crime_area_charts(
    result: CrimeAreaResult, level: float, limits: MethodLimits
) -> CrimeAreaCharts:
    """Return the charts that `workflow.draw_figures` draws of a crime area.

    Parameters
    ----------
    level : float
        The intervals of the counts hold with one minus it.
    """
    own, title, view = result.id, result.title, result.long_view
    counts = alternative_map.map_text(f"{title}, antal", count_values(result))
    return CrimeAreaCharts(
        level=Chart(
            names.level_name(own),
            level_text(
                view, title, result.outlook, result.total.change, level=level, limits=limits
            ),
        )
        if view
        else None,
        months=Chart(names.months_name(own), months_text(view.chart, title, limits))
        if view and view.chart
        else None,
        week=Chart(names.week_name(own), alternative.week_text(result.week, title))
        if result.week
        else None,
        count_map=Chart(names.count_map_name(own), counts),
        places=Chart(names.places_name(own), alternative.places_text(result)),
        funnel=Chart(names.funnel_name(own), funnel_text(result, result.levels))
        if result.levels and result.levels.drawable
        else None,
    )
