"""What change a table could have shown, for the note under it."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.detectable_change import DetectableChange
from lagesbild_report.swedish import and_list, whole


def detectable_note(changes: Sequence[DetectableChange]) -> str:
    """Return what the rows would have had to become; empty without any.

    Returns
    -------
    str
        ``En säkerställd förändring hade, prövad för sig, krävt högst 273 eller minst 375 i
        raden Totalt (322 perioden före).``
    """
    if not changes:
        return ""
    rows = and_list([_row(one) for one in changes])
    return f"En säkerställd förändring hade, prövad för sig, krävt {rows}."


def _row(change: DetectableChange) -> str:
    return f"{limits_text(change)} i raden {change.label} ({whole(change.earlier)} perioden före)"


def limits_text(change: DetectableChange) -> str:
    """Return ``högst 273 eller minst 375``, or only the rise where no fall could be told."""
    fall, rise = change.limits.fall_to, whole(change.limits.rise_to)
    if fall is None:
        return f"minst {rise}"
    return f"högst {whole(fall)} eller minst {rise}" if fall else f"inget alls eller minst {rise}"
