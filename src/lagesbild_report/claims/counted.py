"""Counts of things, and what a method makes of them, traced to the numbers that they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lagesbild_report.claims.cells import fields_of, is_result
from lagesbild_report.claims.traced import expression_of, traced

LATEST = "last"
"""The figure of the last period, which stands for a row of several."""


def counted(things: Iterable[Any]) -> int:
    """Return how many things there are, traced to a number that each of them holds.

    The expression is ``count(o1, o2)``. Things that hold no traced number give a plain length.
    """
    items = list(things)
    known = [found for found in map(_memory, items) if found]
    if not known:
        return len(items)
    told = f"count({','.join(known)})"
    others = len(items) - len(known)  # things of which nothing is known but that they are there
    number: int = traced(len(items), f"({told}+{others})" if others else told)
    return number


def computed(value: Any, method: str, *inputs: Any) -> Any:
    """Return a number that a method made, traced to a number that each of its inputs holds.

    Parameters
    ----------
    value : int, float or Decimal
    method : str
        As the expression names it.
    inputs
        Numbers, or results that hold numbers. Without any that is traced the value is returned
        as it is.
    """
    known = [found for found in map(_memory, inputs) if found]
    return traced(value, f"{method}({','.join(known)})") if known else value


def _memory(thing: Any) -> str | None:
    """Return the expression of the first traced number that a thing holds."""
    own = expression_of(thing)
    if own is not None:
        return own
    return next((found for found in map(_memory, _parts(thing)) if found), None)


def _parts(thing: Any) -> Iterator[Any]:
    if is_result(thing):
        yield getattr(thing, LATEST, None)
        yield from (getattr(thing, name) for name in fields_of(thing))
    elif isinstance(thing, Mapping):
        yield from thing.values()
    elif isinstance(thing, list | tuple):
        yield from thing
