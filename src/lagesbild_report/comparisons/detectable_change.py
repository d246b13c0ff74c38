"""What change a table of counts could have shown at all."""

from __future__ import annotations

from collections.abc import Iterable

from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.verdict import Rules
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


def detectable_change(label: str, change: Comparison, rules: Rules) -> DetectableChange | None:
    """Return the limits of one judged row, None where nothing was tested."""
    if change.verdict is None or change.difference is None or change.earlier.value is None:
        return None
    days = (change.earlier.period.days, change.later.period.days)
    limits = limits_of(change.earlier.value, days, change.verdict.dispersion, rules)
    return DetectableChange(label=label, earlier=change.earlier.value, limits=limits)


def limits_of(
    earlier: float, exposures: tuple[float, float], dispersion: float, rules: Rules
) -> Detectable:
    """Return the counts from which on every change would be established, tried alone.

    Where one of the two counts is so small that no direction is told, p must be below the
    stricter limit of the small numbers (`comparisons.judge.count_outcome`).

    Parameters
    ----------
    exposures : tuple of float
        Of the earlier and the later count, as days.
    """
    small = rules.small_numbers
    plain, strict = (
        detectable(earlier, *exposures, dispersion=dispersion, level=level)
        for level in (rules.judging.level, small.direction_below)
    )
    if earlier < small.direction_minimum:
        return strict
    low = -1 if strict.fall_to is None else strict.fall_to
    if low < small.direction_minimum - 1:  # Some of the counts below the plain limit are too few.
        return Detectable(fall_to=strict.fall_to, rise_to=plain.rise_to)
    return plain


def detectable_in_table(
    rows: Iterable[tuple[str, Comparison]], rules: Rules
) -> tuple[DetectableChange, ...]:
    """Return the limits of the row with most and of the one in the middle.

    One row where the two are the same; none where nothing is compared.
    """
    compared = [(label, one) for label, one in rows if one.verdict and one.verdict.p is not None]
    falling = sorted(compared, key=lambda row: -(row[1].earlier.value or 0))
    if not falling:
        return ()
    chosen = {place: falling[place] for place in (0, len(falling) // 2)}
    found = [detectable_change(label, one, rules) for label, one in chosen.values()]
    return tuple(one for one in found if one is not None)
