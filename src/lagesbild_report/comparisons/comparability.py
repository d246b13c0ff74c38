"""The comparability guard: what forbids a comparison.

Two figures are compared only if their periods are of the same kind and months, both are
whole, and nothing was redefined between them; breaks known beforehand stand in the register
of breaks. What forbids nothing but must be said is found in `comparisons.break_marks`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from lagesbild_report import swedish
from lagesbild_report.comparisons.break_marks import crossed, lies_between
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.observations.period import Period
from lagesbild_report.register.series_breaks import BreakRegister, Series, load_breaks


def obstacle(
    earlier: Figure,
    later: Figure,
    breaks: Iterable[dt.date] = (),
    series: Series | None = None,
    register: BreakRegister | None = None,
) -> str:
    """Return why two figures cannot be compared, as a Swedish sentence; empty if they can.

    Parameters
    ----------
    breaks : iterable of date
        Days on which the configuration's definition changed.
    series : Series, optional
        To look up in the register of breaks.
    register : BreakRegister, optional
        The packaged one unless another is given.
    """
    periods = earlier.period, later.period
    registered = obstacles(*periods, series, register) if series else []
    return (
        _different_clocks(*periods)
        or _incomplete(earlier, later)
        or _across_break(*periods, breaks)
        or "".join(registered[:1])
        or _other_definition(earlier, later)
        or _no_value(earlier, later)
    )


def obstacles(
    earlier: Period, later: Period, series: Series, register: BreakRegister | None = None
) -> list[str]:
    """Return a sentence for each registered break across which the periods are not compared."""
    found = crossed(earlier, later, series, register)
    return [
        f"{one.text} Därför jämförs inte {earlier.label} och {later.label}."
        for one in found
        if one.effect == "refuse"
    ]


def refusal_days(series: Series, register: BreakRegister | None = None) -> list[dt.date]:
    """Return the days across which a series is not compared, the earliest first."""
    found = (register or load_breaks()).concerning(series)
    return sorted({one.date for one in found if one.date and one.effect == "refuse"})


def _different_clocks(earlier: Period, later: Period) -> str:
    months = {(p.start.month, p.start.day, p.end.month, p.end.day) for p in (earlier, later)}
    same_length = _years(earlier) == _years(later)
    if earlier.kind == later.kind and len(months) == 1 and same_length:
        return ""
    if earlier.kind == later.kind == "month":
        month = later.label.capitalize()
        return f"{month} jämförs inte med {earlier.label}: det är olika månader."
    if earlier.kind == later.kind and len(months) > 1:
        return (
            f"Perioderna {earlier.label} och {later.label} omfattar olika månader och jämförs inte."
        )
    return f"Perioderna {earlier.label} och {later.label} är av olika slag och jämförs inte."


def _years(period: Period) -> int:
    return period.end.year - period.start.year


def _incomplete(earlier: Figure, later: Figure) -> str:
    partial = [figure.period.label for figure in (earlier, later) if not figure.complete]
    if not partial:
        return ""
    periods = swedish.and_list(partial)
    return f"Uppgifterna för {periods} är ofullständiga och jämförs inte med hela perioder."


def _across_break(earlier: Period, later: Period, breaks: Iterable[dt.date]) -> str:
    between = [day for day in breaks if lies_between(day, earlier, later)]
    if not between:
        return ""
    days = swedish.and_list([swedish.day_text(day) for day in between])
    return (
        f"Avgränsningen ändrades den {days}: {earlier.label} och {later.label} är inte jämförbara."
    )


def _other_definition(earlier: Figure, later: Figure) -> str:
    if earlier.definition == later.definition:
        return ""
    labels = f"{earlier.period.label} och {later.period.label}"
    return f"Frågan eller måttet ändrades mellan {labels}, som därför inte jämförs."


def _no_value(earlier: Figure, later: Figure) -> str:
    absent = [figure.period.label for figure in (earlier, later) if figure.value is None]
    return f"Uppgift saknas för {swedish.and_list(absent)}." if absent else ""
