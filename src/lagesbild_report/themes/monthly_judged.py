"""What months tell of counts: how much they vary by themselves, their season and their trend."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.judge import count_outcome
from lagesbild_report.comparisons.verdict import Rules, Tested, Verdict, verdict
from lagesbild_report.observations.months import SHORT_MONTHS, Months, span_of
from lagesbild_report.observations.period import Period
from lagesbild_report.statistics.dispersion import Dispersion, dispersion, used_dispersion
from lagesbild_report.statistics.season import LEAST_YEARS, Season, season
from lagesbild_report.statistics.trend import trend
from lagesbild_report.themes.monthly import MonthlyCounts
from lagesbild_report.wording.dispersion import assumed_dispersion

SUMMER = frozenset({6, 7, 8})
SEASON, TREND = "arstid", "utveckling"
"""Keys of the only line of each table."""


def dispersion_of(counts: MonthlyCounts, rules: Rules, **chosen: Collection[str]) -> float:
    """Return the dispersion of the months of some kinds or places, or the one assumed."""
    return used_dispersion(_estimate(counts, **chosen), rules.judging.dispersion)


def dispersion_note(counts: MonthlyCounts, rules: Rules) -> str:
    """Return how the tests allow for the counts' own variation, as a note under a table."""
    found = _estimate(counts)
    if found is None:
        assumed = assumed_dispersion(rules.judging.dispersion)
        return f"Månaderna räcker inte för att uppskatta överspridningen. {assumed}"
    if found.used == 1:
        return "Antalen varierar inte mer från månad till månad än slumpen ger."
    times = swedish.decimal(found.used)
    return (
        f"Antalen varierar {times} gånger så mycket från månad till månad som slumpen ger, "
        "och kraven på skillnaderna är höjda därefter."
    )


def _estimate(counts: MonthlyCounts, **chosen: Collection[str]) -> Dispersion | None:
    months = sorted(counts.months)
    values = _values(counts, months, **chosen)
    return None if values is None else dispersion(values, *_columns(months))


def _values(
    counts: MonthlyCounts, months: Sequence[Period], **chosen: Collection[str]
) -> list[float] | None:
    """Return the count of each month, None when one of them is unknown."""
    found = [counts.figure([month], **chosen).value for month in months]
    known = [value for value in found if value is not None]
    return known if len(known) == len(found) else None


def _columns(months: Sequence[Period]) -> tuple[list[int], list[int], list[int]]:
    """Return the days, the year and the calendar month of each month."""
    starts = [month.start for month in months]
    return (
        [month.days for month in months],
        [start.year for start in starts],
        [start.month for start in starts],
    )


def season_table(table: Cross, counts: MonthlyCounts, rules: Rules) -> Cross | None:
    """Return the sums of the calendar months over whole years, tested for a season.

    The line's ``against`` holds each month against the mean of all; its ``verdict`` holds the
    summer, June to August, against the other months. It is not printed: sentences read it.

    Parameters
    ----------
    table : Cross
        The table of years by month that it belongs to.

    Returns
    -------
    Cross or None
        None with fewer than three whole years.
    """
    months = _whole_years(counts)
    values = _values(counts, months)
    if values is None or len(months) < 12 * LEAST_YEARS:
        return None
    each = [[one for one in months if one.start.month == number] for number in range(1, 13)]
    figures = tuple(
        counts.figure(some).model_copy(update={"period": span_of(months)}) for some in each
    )
    line = Line(
        key=SEASON,
        label="Hela år",
        figures=figures,
        verdict=_summer(months, values, dispersion_of(counts, rules), rules),
        against=_month_verdicts(season(values, *_columns(months)), rules),
    )
    return table.model_copy(
        update={"key": f"{table.key}-{SEASON}", "title": f"{table.title}, årstid",
                "columns": SHORT_MONTHS, "lines": (line,), "chart": None, "tested": False}
    )  # fmt: skip


def _whole_years(counts: MonthlyCounts) -> Months:
    """Return the months of the years that have all twelve."""
    by_year = groupby(sorted(counts.months), key=lambda month: month.start.year)
    years = [tuple(months) for _, months in by_year]
    return tuple(month for months in years if len(months) == 12 for month in months)


def _summer(
    months: Sequence[Period], values: Sequence[float], spread: float, rules: Rules
) -> Verdict:
    """Return the verdict on the summer against the other months.

    The summer is named beforehand, so this is one test: it sees what a test of twelve free
    months may miss.
    """
    sums, days = [0.0, 0.0], [0, 0]
    for month, value in zip(months, values, strict=True):
        place = int(month.start.month in SUMMER)
        sums[place] += value
        days[place] += month.days
    found = count_outcome((sums[0], sums[1]), (days[0], days[1]), rules, spread)
    return verdict(found, found.p, rules)


def _month_verdicts(found: Season | None, rules: Rules) -> tuple[Verdict, ...]:
    """Return each month's verdict; none is established unless the season as a whole is."""
    if found is None:
        return ()
    # No month counts before the season as a whole does: the larger of the two values decides.
    established = found.p < rules.judging.level
    return tuple(
        _month(factor, q if established else max(q, found.p), found.dispersion, rules)
        for factor, q in zip(found.factors, found.q, strict=True)
    )


def _month(factor: float, q: float, spread: float, rules: Rules) -> Verdict:
    rises = q < rules.judging.level
    return Verdict(
        kind=("rise" if factor > 1 else "fall") if rises else "unclear",
        q=q, estimate=factor, dispersion=spread,
    )  # fmt: skip


def trend_table(
    table: Cross, line_key: str, years: Mapping[int, Months], spread: float, rules: Rules
) -> Cross | None:
    """Return one line of a table over years, with a verdict on its trend over all of them.

    It is not printed: sentences read it. The verdict's estimate is the ratio of one year to
    the year before.

    Returns
    -------
    Cross or None
        None when the trend cannot be judged (see `statistics.trend`).
    """
    line = table.line(line_key)
    counts = [figure.value for figure in line.figures]
    known = [count for count in counts if count is not None]
    days = [sum(month.days for month in months) for months in years.values()]
    if len(known) < len(counts):
        return None
    found = trend(known, days, list(years), spread, 1 - rules.judging.level)
    if found is None:
        return None
    outcome = Tested(
        estimate=found.annual, interval=found.interval, p=found.p, scale="ratio",
        dispersion=found.dispersion,
    )  # fmt: skip
    judged = line.model_copy(update={"key": TREND, "verdict": verdict(outcome, found.p, rules)})
    return table.model_copy(
        update={"key": f"{table.key}-{TREND}", "title": f"{table.title}, utveckling",
                "lines": (judged,), "tested": False}
    )  # fmt: skip
