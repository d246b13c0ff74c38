"""The operations by which claims are derived from others, each by its name.

``difference(a, b)`` and ``percent_change(a, b)`` take the earlier value first, ``share(a, b)``
and ``ratio(a, b)`` the part or the numerator, ``per(a, b, 1000)`` the count, the inhabitants and
for how many; ``count(a, b, c)`` is how many things there are, each told by a number of its own.
Statistics take their operands by name, as `STATISTICS` says.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

Operands = Mapping[str, Sequence[float]]


def evaluate(name: str, operands: Operands) -> float:
    """Return the value of a named operation.

    Parameters
    ----------
    name : str
        One of `OPERATIONS` or `STATISTICS`.
    operands : mapping of str to sequence of float
        For operations their numbers in order, under any names; for statistics by name, a
        single number as a sequence of one.

    Raises
    ------
    KeyError
        If the name is none of these, or an operand of a statistic is missing.
    ZeroDivisionError
        If something is divided by nought.
    """
    if name in OPERATIONS:
        return OPERATIONS[name](*(value for values in operands.values() for value in values))
    return STATISTICS[name](operands)


def _rounded(value: float, digits: float = 0) -> float:
    """Round halves away from zero, as all printed numbers are."""
    exact = Decimal(str(value))
    return float(exact.quantize(Decimal(1).scaleb(-int(digits)), ROUND_HALF_UP))


OPERATIONS: Mapping[str, Callable[..., float]] = {
    "difference": lambda earlier, later: later - earlier,
    "percent_change": lambda earlier, later: 100 * (later - earlier) / earlier,
    "share": lambda part, whole: 100 * part / whole,
    "per": lambda count, inhabitants, number: number * count / inhabitants,
    "ratio": lambda above, below: above / below,
    "sum": lambda *values: math.fsum(values),
    "mean": lambda *values: math.fsum(values) / len(values),
    "product": lambda *values: math.prod(values),
    "min": lambda *values: min(values),
    "max": lambda *values: max(values),
    "abs": abs,
    "ceil": math.ceil,
    "count": lambda *values: float(len(values)),
    "round": _rounded,
}
"""Arithmetic on numbers in order."""


def _one(operands: Operands, name: str, otherwise: float | None = None) -> float:
    if name not in operands and otherwise is not None:
        return otherwise
    return float(operands[name][0])


def _pair(operands: Operands, name: str) -> tuple[float, float]:
    first, second = operands[name]
    return float(first), float(second)


def _counts(name: str, operands: Operands) -> float:
    """Return the ratio of two counts, its p-value or one of its limits."""
    from lagesbild_report.readback import recompute_counts as counts  # noqa: PLC0415 (slow)

    whole = "part" in operands
    values = [_one(operands, key) for key in (("part", "whole") if whole else ("earlier", "later"))]
    days = _pair({"exposures": (1.0, 1.0), **operands}, "exposures")
    phi = _one(operands, "dispersion", 1.0)
    if name == "estimate":
        if whole:
            return values[0] / days[0] / (values[1] / days[1])
        return counts.rate_ratio(values[0], values[1], days)
    if name == "p":
        return (counts.part_p if whole else counts.ratio_p)(values[0], values[1], days, phi)
    limits = counts.part_limits if whole else counts.ratio_limits
    found = limits(values[0], values[1], days, phi, _one(operands, "level", 0.95))
    return found[name == "high"]


def _one_count(name: str, operands: Operands) -> float:
    """Return a limit of a count, of a standardised ratio or of a funnel, or an expected count."""
    from lagesbild_report.readback import recompute_counts as counts  # noqa: PLC0415 (slow)

    kind, _, end = name.partition(".")
    phi, level = _one(operands, "dispersion", 1.0), _one(operands, "level", 0.95)
    if kind == "expected":
        return counts.expected_count(*(operands[key] for key in ("counts", "everyone", "own")))
    if kind == "homogeneity":
        return counts.homogeneity_p(operands["counts"], operands["exposures"], phi)
    if kind == "spread":
        return counts.funnel_spread(operands["observed"], operands["expected"])
    if kind == "funnel":
        return counts.funnel_limits(_one(operands, "expected"), level, phi)[end == "high"]
    if kind == "standardised":
        pair = _one(operands, "observed"), _one(operands, "expected")
        return counts.standardised_limits(*pair, phi, level)[end == "high"]
    return counts.count_limits(_one(operands, "count"), phi, level)[end == "high"]


def _shares(name: str, operands: Operands) -> float:
    """Return a limit of a share or of a difference, its p-value, a q-value or a pooled share."""
    from lagesbild_report.readback import recompute_shares as shares  # noqa: PLC0415 (slow)

    effect, level = _one(operands, "design_effect", 1.0), _one(operands, "level", 0.95)
    kind, _, end = name.partition(".")
    if kind == "q":
        return shares.q_values(operands["p"])[int(_one(operands, "place", 0.0))]
    if kind == "pooled":
        return shares.pooled_share(operands["shares"], operands["answers"])
    if kind == "wilson":
        pair = _one(operands, "share"), _one(operands, "answers")
        return shares.share_limits(*pair, effect, level)[end == "high"]
    pairs = _pair(operands, "shares"), _pair(operands, "answers")
    if end == "p":
        return shares.difference_p(*pairs, effect)
    return shares.difference_limits(*pairs, effect, level)[end == "high"]


def _series(name: str, operands: Operands) -> float:
    """Return a dispersion between months, or the trend per year with its limits and p-value."""
    from lagesbild_report.readback import recompute_series as series  # noqa: PLC0415 (slow)

    if name == "dispersion":
        columns = (operands[key] for key in ("counts", "exposures", "periods", "months"))
        return series.month_dispersion(*columns)
    counts, exposures, years = (operands[key] for key in ("counts", "exposures", "years"))
    phi, level = _one(operands, "dispersion", 1.0), _one(operands, "level", 0.95)
    found = series.yearly_trend(counts, exposures, years, phi, level)
    return float(getattr(found, name.partition(".")[2]))


def _named(
    make: Callable[[str, Operands], float], names: Mapping[str, str]
) -> dict[str, Callable[[Operands], float]]:
    return {whole: partial(make, name) for whole, name in names.items()}


STATISTICS: Mapping[str, Callable[[Operands], float]] = {
    **_named(_counts, {f"rate_ratio.{n}": n for n in ("estimate", "p", "low", "high")}),
    **_named(_counts, {f"part_of_whole.{n}": n for n in ("estimate", "p", "low", "high")}),
    **_named(_one_count, {f"{k}.{n}": f"{k}.{n}" for k in ("count", "standardised", "funnel")
                          for n in ("low", "high")}),
    **_named(_one_count, {"expected": "expected", "spread": "spread",
                          "homogeneity": "homogeneity"}),
    **_named(_shares, {f"wilson.{n}": f"wilson.{n}" for n in ("low", "high")}),
    **_named(_shares, {f"newcombe.{n}": f"newcombe.{n}" for n in ("low", "high", "p")}),
    **_named(_shares, {"q": "q", "pooled": "pooled"}),
    **_named(_series, {f"trend.{n}": f"trend.{n}" for n in ("annual", "low", "high", "p")}),
    **_named(_series, {"dispersion": "dispersion"}),
}  # fmt: skip
"""Statistics and the operands that they take by name.

``rate_ratio``: ``earlier``, ``later``, ``exposures`` (two), ``dispersion``; ``part_of_whole``:
``part``, ``whole``, ``exposures``, ``dispersion``; ``count``: ``count``; ``standardised``:
``observed``, ``expected``; ``funnel``: ``expected``, ``level``; ``expected``: ``counts``,
``everyone``, ``own``; ``spread``: ``observed``, ``expected``; ``homogeneity``: ``counts``,
``exposures``, ``dispersion``; ``wilson``: ``share``,
``answers``, ``design_effect``; ``newcombe``: ``shares`` (two), ``answers`` (two),
``design_effect``; ``q``: ``p`` (all of the family) and ``place`` in it; ``pooled``: ``shares``,
``answers``; ``dispersion``: ``counts``, ``exposures``, ``periods``, ``months``; ``trend``:
``counts``, ``exposures``, ``years``, ``dispersion``. Shares lie between 0 and 1.
"""
