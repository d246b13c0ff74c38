"""Sentences about months: signals of the control chart, and the season."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.month_chart import MonthChart
from lagesbild_report.observations.period import MONTHS
from lagesbild_report.statistics.control_chart import Signal
from lagesbild_report.statistics.season import Season
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import PERCENT, joined, number_word, upper_first

NO_SIGNAL = (
    "Månad för månad syns ingen avvikelse {label}.",
    "Ingen månad {label} avviker, varken ensam eller i följd.",
    "Figuren per månad ger ingen signal för {label}.",
)
NO_SEASON = (
    "Något säsongsmönster är inte säkerställt.",
    "Ingen säsong är säkerställd.",
    "Månaderna visar inget säkerställt säsongsmönster.",
)


def chart_sentence(view: LongView, turn: int = 0) -> str:
    """Return the signals of the control chart in the last period, or that there is none."""
    chart, label = view.chart, view.points[-1].label
    if chart is None:
        return ""
    if not chart.signals:
        return NO_SIGNAL[turn % len(NO_SIGNAL)].format(label=label)
    runs = [_run(one, chart, label) for one in chart.signals if one.kind == "run"]
    return joined(_outside(chart), *runs)


def _outside(chart: MonthChart) -> str:
    """Return the months beyond the outer limits, those above first."""
    sides = [
        (above, [chart.points[one.first] for one in chart.signals
                 if one.kind == "outside" and one.above == above])
        for above in (True, False)
    ]  # fmt: skip
    said = [
        f"{and_list([_named(p.month, p.count, p.limits.expected) for p in points])} ligger "
        f"{'ovanför' if above else 'nedanför'} den yttre gränsen i figuren per månad."
        for above, points in sides
        if points
    ]
    return joined(*map(upper_first, said))


def _named(month: str, count: float, expected: float) -> str:
    return f"{month} ({swedish.whole(count)}, väntat {swedish.whole(expected)})"


def _run(signal: Signal, chart: MonthChart, label: str) -> str:
    """Return the run; its length is what is improbable, not any single month."""
    months = counted(chart.points[signal.first : signal.last + 1])
    side = "över" if signal.above else "under"
    if months == len(chart.points) - chart.judged_from:
        return f"Alla {number_word(months)} månader {label} ligger {side} det väntade."
    first, last = chart.points[signal.first].month, chart.points[signal.last].month
    return (
        f"{upper_first(number_word(months))} månader i följd, från {first} till {last}, ligger "
        f"{side} det väntade. Så långa följder ger slumpen sällan."
    )


def season_sentence(view: LongView, turn: int = 0) -> str:
    """Return the months that differ from the mean, if a season is established."""
    if view.obstacle:
        return ""
    if view.season is None:
        return "Antalen per månad är för små för att pröva säsong."
    if not view.season_established:
        return NO_SEASON[turn % len(NO_SEASON)]
    high, low = (view.season.months_apart(view.p_limit, above=above) for above in (True, False))
    if not high and not low:
        return (
            "Antalet varierar med årstiden, men ingen enskild månad skiljer sig säkert från "
            "genomsnittet."
        )
    parts = [
        f"{_months(months, view.season)} {word} genomsnittet"
        for months, word in ((high, "över"), (low, "under"))
        if months
    ]
    return f"Antalet varierar med årstiden: {and_list(parts)}."


def _months(months: Sequence[int], season: Season) -> str:
    """Return ``i december 38 procent``, or several months each with its size."""
    named = [
        f"{MONTHS[number - 1]} {_deviation(season.factors[number - 1])}{PERCENT}"
        for number in months
    ]
    return f"i {and_list(named)}"


def _deviation(factor: float) -> str:
    return swedish.whole(abs(100 * (factor - 1)))
