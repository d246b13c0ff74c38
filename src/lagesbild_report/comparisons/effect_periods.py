"""Which periods stand before and after a measure, and are comparable with each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.break_marks import uptake_label
from lagesbild_report.comparisons.comparability import obstacle
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.counts import add
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.effect import EffectKind, Side, Treatment
from lagesbild_report.observations.period import Period
from lagesbild_report.register.series_breaks import Series


@dataclass(frozen=True)
class Sides:
    """The counts to test, or why there are none.

    Parameters
    ----------
    kind : str
        ``tested`` where both sides are there.
    treated, control : Side or None
    obstacle, first_period : str
        See `Effect`.
    """

    kind: EffectKind
    treated: Side | None = None
    control: Side | None = None
    obstacle: str = ""
    first_period: str = ""


def sides(result: CrimeAreaResult, treatment: Treatment, series: Series) -> Sides:
    """Put together the counts before and after a measure.

    A period in which the measure may have begun stands on neither side. All periods that are
    whole and comparable with the last one are used: a single year before would often be the
    worst one, for that is when measures are decided (Barnett, van der Pols and Dobson 2005,
    International Journal of Epidemiology 34, on regression to the mean).
    """
    before = [i for i, one in enumerate(result.periods) if one.end <= treatment.first]
    after = [i for i, one in enumerate(result.periods) if one.start >= treatment.last]
    if not treatment.comparison:
        return Sides("no control")
    if not before:
        return Sides("no before", first_period=result.periods[0].label)
    if not after:
        return Sides("no after", first_period=_first_after(result.periods[-1], treatment))
    places = treatment.stadsdelar, treatment.comparison
    return _comparable(
        result, [(one, _together(result, one)) for one in places], before, after, series
    )


def _comparable(
    result: CrimeAreaResult,
    places: Sequence[tuple[tuple[str, ...], Sequence[Figure]]],
    before: Sequence[int],
    after: Sequence[int],
    series: Series,
) -> Sides:
    """Keep the periods that are whole and comparable with the last whole one."""
    last = next((i for i in reversed(after) if all(_whole(own[i]) for _, own in places)), after[-1])
    reasons = {
        i: next(filter(None, (_reason(own[i], own[last], result, series) for _, own in places)), "")
        for i in (*before, *after)
    }
    kept = [[i for i in side if i == last or not reasons[i]] for side in (before, after)]
    if not kept[0]:
        return Sides("incomparable", obstacle=reasons[before[-1]])
    treated, control = (_side(names, own, kept) for names, own in places)
    return Sides("tested", treated, control)


def _together(result: CrimeAreaResult, names: Sequence[str]) -> list[Figure]:
    """Return the sum of some stadsdelar in each period."""
    own = [place.figures for place in result.places if place.name in names]
    return [add(column) for column in zip(*own, strict=True)]


def _reason(one: Figure, last: Figure, result: CrimeAreaResult, series: Series) -> str:
    """Return why a period is not used: it is not comparable, or one of uptake."""
    if one.period.label == uptake_label(result.marks):
        return (
            f"Perioden {one.period.label} är den första med nya brottskoder, "
            "som kan ha tagits i bruk efter hand."
        )
    return obstacle(one, last, result.breaks, series)


def _whole(figure: Figure) -> bool:
    return figure.known and figure.complete


def _side(names: Sequence[str], figures: Sequence[Figure], kept: Sequence[Sequence[int]]) -> Side:
    before, after = (tuple(figures[i] for i in side) for side in kept)
    return Side(stadsdelar=tuple(names), before=before, after=after)


def _first_after(last: Period, treatment: Treatment) -> str:
    """Return the label of the first period that will begin after the start."""
    one = last
    while one.start < treatment.last:
        one = Period(one.end, one.end.replace(year=one.end.year + 1), one.kind)
    return one.label
