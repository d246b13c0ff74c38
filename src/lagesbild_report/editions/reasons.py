"""Why a figure of an earlier period is another than in the edition before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lagesbild_report.editions.difference import Reason
from lagesbild_report.editions.models import KeptFigure
from lagesbild_report.register.restated import RestatedRegister, load_restated
from lagesbild_report.register.series_breaks import (
    BreakRegister,
    Series,
    SeriesBreak,
    load_breaks,
)

CODES = "Avgränsningen av vilka brottskoder som räknas har ändrats."
ROWS = "Raden samlar det som inte har en egen rad, och andra rader än förut är egna."
FINAL = "Talet var preliminärt i den förra lägesbilden och är nu slutligt."
DEFINITION = "Frågan eller måttet har fått en annan definition i uttaget."
EXTRACT = "Uttaget är nytt ({now}, förut {before}); källan kan ha fått in eller rättat uppgifter."
REST = ("övriga ", "ovriga-")
"""How the name of a row or column for the rest begins, in a key."""
UNKNOWN = Reason(cause="unknown")


@dataclass(frozen=True)
class Registers:
    """Where reasons are looked up.

    Parameters
    ----------
    restated : RestatedRegister
    breaks : BreakRegister
    """

    restated: RestatedRegister = field(default_factory=load_restated)
    breaks: BreakRegister = field(default_factory=load_breaks)


def reason(
    before: KeptFigure,
    now: KeptFigure,
    district: str,
    registers: Registers,
    *,
    other_rows: bool = False,
) -> Reason:
    """Return the first reason that holds: the most certain ones are tried first.

    Parameters
    ----------
    before, now : KeptFigure
        The same measure and period in two editions.
    district : str
        Id, for breaks that concern some districts only.
    other_rows : bool
        The table has other rows or columns than before.
    """
    tried: tuple[Callable[[], Reason | None], ...] = (
        lambda: _registered(before, now, registers.restated),
        lambda: _other_rest(now) if other_rows else None,
        lambda: _redefined(before, now),
        lambda: _broken(before, now, district, registers.breaks),
        lambda: _made_final(before, now),
        lambda: _extracted_again(before, now),
    )
    return next((found for one in tried if (found := one())), UNKNOWN)


def _registered(before: KeptFigure, now: KeptFigure, register: RestatedRegister) -> Reason | None:
    names, extracts = set(now.key.split("/")), (before.extracted, now.extracted)
    period = now.figure.period.label
    for one in register.restated:
        if one.explains(now.sources, names, period, extracts):
            return Reason(cause="register", text=one.reason)
    return None


def _other_rest(kept: KeptFigure) -> Reason | None:
    """Return the reason of a row or column for all that has none of its own."""
    rest = any(part.casefold().startswith(REST) for part in kept.key.split("/")[2:])
    return Reason(cause="rows", text=ROWS) if rest else None


def _redefined(before: KeptFigure, now: KeptFigure) -> Reason | None:
    if before.codes != now.codes:
        return Reason(cause="codes", text=CODES)
    if before.figure.definition != now.figure.definition:
        return Reason(cause="codes", text=DEFINITION)
    return None


def _broken(
    before: KeptFigure, now: KeptFigure, district: str, register: BreakRegister
) -> Reason | None:
    """Return a break whose new order began between the two extracts."""
    for one in _concerning(now, district, register):
        if one.date and _between(one.date, before.extracted, now.extracted):
            return Reason(cause="break", text=one.text)
    return None


def _concerning(kept: KeptFigure, district: str, register: BreakRegister) -> Iterator[SeriesBreak]:
    for source in kept.sources:
        for name in kept.key.split("/")[1:]:
            series = Series(source=source, measure=name, caveat=kept.caveat, area=district)
            yield from register.concerning(series)


def _between(day: dt.date, before: str, now: str) -> bool:
    text = day.isoformat()
    return bool(before and now) and before < text[: len(before)] and text[: len(now)] <= now


def _made_final(before: KeptFigure, now: KeptFigure) -> Reason | None:
    if (before.figure.status, now.figure.status) == ("preliminary", "final"):
        return Reason(cause="final", text=FINAL)
    return None


def _extracted_again(before: KeptFigure, now: KeptFigure) -> Reason | None:
    if not (before.extracted and now.extracted > before.extracted):
        return None
    text = EXTRACT.format(before=before.extracted, now=now.extracted)
    return Reason(cause="extract", text=text)
