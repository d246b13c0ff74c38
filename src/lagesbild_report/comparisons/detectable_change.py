"""What change a table of counts could have shown at all."""

from __future__ import annotations

from collections.abc import Iterable

from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.detectable import Detectable, detectable


class DetectableChange(Strict):
    """What one row's later count would have had to become.

    Parameters
    ----------
    label : str
        The row.
    earlier : float
        Its earlier count.
    limits : Detectable
    """

    label: str
    earlier: float
    limits: Detectable


def detectable_change(
    label: str, change: Comparison, level: float, dispersion: float = 1
) -> DetectableChange | None:
    """Return the limits of one row, None where nothing is compared."""
    if change.difference is None or change.earlier.value is None:
        return None
    days = (change.earlier.period.days, change.later.period.days)
    limits = detectable(change.earlier.value, *days, dispersion=dispersion, level=level)
    return DetectableChange(label=label, earlier=change.earlier.value, limits=limits)


def detectable_in_table(
    rows: Iterable[tuple[str, Comparison]], level: float, dispersion: float = 1
) -> tuple[DetectableChange, ...]:
    """Return the limits of the row with most and of the one in the middle.

    One row where the two are the same; none where nothing is compared.
    """
    compared = [(label, one) for label, one in rows if one.difference is not None]
    falling = sorted(compared, key=lambda row: -(row[1].earlier.value or 0))
    if not falling:
        return ()
    chosen = {place: falling[place] for place in (0, len(falling) // 2)}
    found = [detectable_change(label, one, level, dispersion) for label, one in chosen.values()]
    return tuple(one for one in found if one is not None)
