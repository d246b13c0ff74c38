"""What change a table could have shown, for the note under it."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.detectable_change import DetectableChange
from lagesbild_report.swedish import whole


def detectable_note(changes: Sequence[DetectableChange]) -> str:
    """Return what each row would have had to become; empty without any.

    Returns
    -------
    str
        ``Det som hade kunnat säkerställas, prövat för sig: i raden Totalt högst 273 eller
        minst 375 (perioden före: 322).``
    """
    if not changes:
        return ""
    rows = "; ".join(f"{_row(one)} (perioden före: {whole(one.earlier)})" for one in changes)
    return f"Det som hade kunnat säkerställas, prövat för sig: {rows}."


def _row(change: DetectableChange) -> str:
    return f"i raden {change.label} {limits_text(change)}"


def limits_text(change: DetectableChange) -> str:
    """Return ``högst 273 eller minst 375``, or only the rise where no fall could be told."""
    fall, rise = change.limits.fall_to, whole(change.limits.rise_to)
    if fall is None:
        return f"minst {rise}"
    return f"högst {whole(fall)} eller minst {rise}" if fall else f"inget alls eller minst {rise}"
