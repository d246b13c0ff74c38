"""The differences between two editions as entries of the review list: the full list."""

from __future__ import annotations

from lagesbild_report.comparisons.figure import Cell
from lagesbild_report.editions.difference import EditionDifference, Restated, Turned
from lagesbild_report.editions.models import KeptFigure, KeptVerdict
from lagesbild_report.register.restated import REGISTER
from lagesbild_report.review.finding import Finding, Severity

ABOUT = {
    "change": "Bedömningen av förändringen",
    "level": "Bedömningen av nivån",
    "trend": "Bedömningen av trenden",
    "season": "Bedömningen av årstiderna",
}
_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


def edition_findings(difference: EditionDifference | None) -> list[Finding]:
    """Return every restated figure, turned statement and measure that is gone; warnings first.

    None, for an edition without one before it, gives none.
    """
    if difference is None:
        return []
    found = [
        *map(_restated, difference.restated),
        *map(_turned, difference.turned),
        *(_gone(title, difference) for title in difference.gone),
    ]
    return sorted(found, key=lambda one: _ORDER[one.severity])


def _restated(one: Restated) -> Finding:
    cells = one.now.figure.cells
    first = cells[0] if cells else Cell(file="")
    return Finding(
        kind="restated",
        severity="note" if _explained(one) else "warning",
        what=_what(one),
        file=first.file,
        row=int(first.rows) if first.rows.isdecimal() else None,
        before=_value(one.before),
        after=_value(one.now),
        hint=_hint(one),
        reason=one.reason.text if _explained(one) else "",
    )


def _explained(one: Restated) -> bool:
    """Tell whether the reason is enough: a newer extract alone explains no large difference."""
    cause = one.reason.cause
    return cause not in ("unknown", "extract") or (cause == "extract" and not one.large)


def _what(one: Restated) -> str:
    what = f"{one.now.title}, {one.now.figure.period.label}"
    why = " Orsaken är inte angiven." if one.reason.cause == "unknown" else ""
    return f"{what}: talet är ett annat än i förra lägesbilden.{why}"


def _hint(one: Restated) -> str:
    if _explained(one):
        return ""
    more = f"{one.reason.text} Men skillnaden är stor. " if one.reason.text else ""
    return f"{more}Ta reda på orsaken och ange den i {REGISTER}."


def _value(kept: KeptFigure) -> str:
    extracted = f", uttag {kept.extracted}" if kept.extracted else ""
    return f"{kept.figure.text} ({kept.unit}{extracted})"


def _turned(one: Turned) -> Finding:
    return Finding(
        kind="turned",
        severity="warning" if one.reversed else "note",
        what=f"{ABOUT[one.now.about]} är en annan än i förra lägesbilden: {one.now.title}.",
        before=_said(one.before),
        after=_said(one.now),
        hint="Läs de texter som talar om detta." if one.direction_changed else "",
    )


def _said(verdict: KeptVerdict) -> str:
    return f"{verdict.word} ({verdict.period})"


def _gone(title: str, difference: EditionDifference) -> Finding:
    return Finding(
        kind="missing",
        severity="warning",
        what=f"Förra lägesbilden ({difference.before}) hade tal som den här saknar: {title}.",
        hint="Beställ uttaget, eller säg i texten varför uppgiften inte längre finns.",
    )
