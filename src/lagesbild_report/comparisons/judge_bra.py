"""Verdicts on Brå's rates: the district against the city, and each against the year before.

Yearly figures are too few to estimate how much more than chance they vary, so the dispersion
that the rules assume is used; the table's note says so.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Literal

from lagesbild_report.comparisons.bra import PER, BraCategory, BraRate, BraResult, last_two
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.counts import weakest
from lagesbild_report.comparisons.detectable_change import DetectableChange, limits_of
from lagesbild_report.comparisons.judge import count_outcome, family_of, verdicts_of
from lagesbild_report.comparisons.part_outcome import level_outcome
from lagesbild_report.comparisons.verdict import INCOMPARABLE, Rules, Tested, Verdict
from lagesbild_report.statistics.detectable import Detectable

Side = Literal["district", "city"]
SIDES: tuple[Side, ...] = ("district", "city")
Verdicts = Mapping[tuple[str, Side], Verdict | None]


def judged_bra(result: BraResult, rules: Rules) -> BraResult:
    """Return the result with the wholes without their parts, and all verdicts.

    The levels of the last year are one family, the changes of both areas another.
    """
    rest = [_remainder(result, part) for part in result.known]
    remainders = tuple(one for one in rest if one is not None)
    told = [*result.categories, *remainders]
    levels = verdicts_of({one.id: _level(one, rules) for one in told}, rules)
    changes = verdicts_of(
        {(one.id, side): _change(one, side, rules) for one in told for side in SIDES}, rules
    )
    categories = [_with(one, levels[one.id], changes, rules) for one in told]
    number = len(result.categories)
    known = [one for one in categories if one.known and len(one.district) > 1]
    found = [_detectable(one, rules) for one in known[:1]]
    return result.model_copy(
        update={
            "categories": tuple(categories[:number]),
            "remainders": tuple(categories[number:]),
            "level_family": family_of(levels, rules).if_any,
            "change_family": family_of(changes, rules).if_any,
            "detectable": tuple(one for one in found if one is not None),
        }
    )


def _remainder(result: BraResult, part: BraCategory) -> BraCategory | None:
    """Return a whole without a part, None where either lacks a figure of the last two years."""
    whole = result.whole_of(part)
    if whole is None:
        return None
    sides = {
        side: [_minus(*pair) for pair in zip(_of(whole, side), _of(part, side), strict=True)]
        for side in SIDES
    }
    if any(rate.figure.value is None for rates in sides.values() for rate in rates[-2:]):
        return None
    return BraCategory(
        id=f"{whole.id}-utan-{part.id}",
        title=f"{whole.title} utan {part.title[:1].lower()}{part.title[1:]}",
        part_of=part.id,
        district=tuple(sides["district"]),
        city=tuple(sides["city"]),
        district_change=last_two(sides["district"]),
        city_change=last_two(sides["city"]),
    )


def _of(category: BraCategory, side: Side) -> tuple[BraRate, ...]:
    return category.district if side == "district" else category.city


def _minus(whole: BraRate, part: BraRate) -> BraRate:
    figure = whole.figure.model_copy(
        update={
            "value": _difference(whole.figure.value, part.figure.value),
            "status": weakest([whole.figure.status, part.figure.status]),
            "cells": (*whole.figure.cells, *part.figure.cells),
        }
    )
    return BraRate(
        figure=figure,
        count=_difference(whole.count, part.count),
        derived=whole.derived or part.derived,
        inhabitants=whole.inhabitants,
    )


def _difference(whole: float | None, part: float | None) -> float | None:
    """Return what is left; None when extracts of different days make the part the larger."""
    if whole is None or part is None or part > whole:
        return None
    return whole - part


def _level(category: BraCategory, rules: Rules) -> Tested | None:
    """Test the district's last rate against the city's, the district included."""
    own, city = category.district[-1], category.city[-1]
    if own.count is None or city.count is None or not own.inhabitants or not city.inhabitants:
        return None
    return level_outcome((own.count, city.count), (own.inhabitants, city.inhabitants), rules)


def _change(category: BraCategory, side: Side, rules: Rules) -> Tested | None:
    """Test an area's last rate against the year before; exposure is inhabitants times days."""
    rates = _of(category, side)
    if len(rates) < 2 or _comparison(category, side).difference is None:
        return None
    earlier, later = rates[-2:]
    if earlier.count is None or later.count is None:
        return None
    if not earlier.inhabitants or not later.inhabitants:
        return None
    exposures = (
        earlier.inhabitants * earlier.figure.period.days,
        later.inhabitants * later.figure.period.days,
    )
    return count_outcome((earlier.count, later.count), exposures, rules)


def _detectable(category: BraCategory, rules: Rules) -> DetectableChange | None:
    """Return the district's rates at which a change could have been established."""
    change = category.district_change
    earlier, later = category.district[-2:]
    if change.verdict is None or change.verdict.p is None or not earlier.count:
        return None
    if not earlier.inhabitants or not later.inhabitants:
        return None
    days = (earlier.figure.period.days, later.figure.period.days)
    exposures = (earlier.inhabitants * days[0], later.inhabitants * days[1])
    found = limits_of(earlier.count, exposures, change.verdict.dispersion, rules)
    per = PER / later.inhabitants
    limits = Detectable(
        fall_to=None if found.fall_to is None else math.floor(found.fall_to * per),
        rise_to=math.ceil(found.rise_to * per),
    )
    rate = earlier.figure.value or 0.0
    return DetectableChange(label=category.title, earlier=rate, limits=limits)


def _comparison(category: BraCategory, side: Side) -> Comparison:
    return category.district_change if side == "district" else category.city_change


def _with(
    category: BraCategory, level: Verdict | None, changes: Verdicts, rules: Rules
) -> BraCategory:
    def judged(side: Side) -> Comparison:
        change = _comparison(category, side)
        found = INCOMPARABLE if change.difference is None else changes[category.id, side]
        limit = _percent_minimum(_of(category, side)[-2:], rules)
        return change.model_copy(update={"verdict": found, "percent_minimum": limit})

    return category.model_copy(
        update={
            "level": level,
            "district_change": judged("district"),
            "city_change": judged("city"),
        }
    )


def _percent_minimum(rates: Sequence[BraRate], rules: Rules) -> int:
    """Return the rate that the smallest count for which per cent is given would give."""
    people = [rate.inhabitants for rate in rates if rate.inhabitants]
    if not people:
        return 1
    return math.ceil(rules.small_numbers.percent_minimum * PER / min(people))
