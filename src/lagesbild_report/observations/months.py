"""Months in a row: the same months of each year, and their names."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lagesbild_report.observations.period import MONTHS, Period, month, part_year

SHORT_MONTHS = ("jan.", "feb.", "mars", "april", "maj", "juni",
                "juli", "aug.", "sep.", "okt.", "nov.", "dec.")  # fmt: skip

Months = tuple[Period, ...]


def unbroken_run(months: Collection[Period], at_most: int) -> Months:
    """Return the last months without a gap between them, the earliest first."""
    run: list[Period] = []
    for one in sorted(months, reverse=True)[:at_most]:
        if run and one.end != run[0].start:
            break
        run.insert(0, one)
    return tuple(run)


def same_months(months: Collection[Period], years: int) -> dict[int, Months]:
    """Return, for each year that has them all, the months that the last year has.

    Parameters
    ----------
    months : collection of Period
        The months that an extract covers.
    years : int
        How many years at most, the last ones.

    Returns
    -------
    dict of int to tuple of Period
        The earliest year first. The last year's months are those without a gap up to its
        last one.
    """
    if not months:
        return {}
    last = max(months).start
    run = unbroken_run([one for one in months if one.start.year == last.year], 12)
    wanted = {
        year: tuple(month(year, one.start.month) for one in run)
        for year in range(last.year - years + 1, last.year + 1)
    }
    return {year: these for year, these in wanted.items() if set(these) <= set(months)}


def span_of(months: Sequence[Period]) -> Period:
    """Return the period from the first month to the last."""
    return part_year(months[0].start, months[-1].last_day)


def months_text(period: Period) -> str:
    """Return ``2024``, ``oktober 2024``, ``januari–september 2024`` or months of two years."""
    if period.kind in ("calendar year", "month"):
        return period.label
    first, last = period.start, period.last_day
    start = MONTHS[first.month - 1] + (f" {first.year}" if first.year != last.year else "")
    return f"{start}–{MONTHS[last.month - 1]} {last.year}"
