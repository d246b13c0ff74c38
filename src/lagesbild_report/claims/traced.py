"""Numbers that remember where they come from.

A traced number is a number like any other, and also holds an expression: the number of an
origin (`claims.origin`), or arithmetic over such numbers. Arithmetic with a traced number gives
a traced number. When `swedish` prints it, the text carries the expression with it, in
characters that are taken out again before anything is published (`claims.mark`). So a figure
in a sentence can be followed to its cells through every function that made the sentence, and
none of these has to know.
"""

from __future__ import annotations

import json
import math
import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from lagesbild_report.claims.mark import marked

Number = TypeVar("Number", int, float, Decimal)


class Traced:
    """What traced numbers and words have in common.

    Attributes
    ----------
    expression : str
        Over origins: ``o12``, ``(o12-o11)``, ``(100*(o12-o11))``.
    """

    expression: str

    def __str__(self) -> str:
        """Return the value as text with its mark: printed without a formatter, still traced."""
        return marked(self.expression, _written(self), _plain(self))

    def __format__(self, form: str, /) -> str:
        """Return the value in a format, with its mark."""
        return marked(self.expression, _written(self), format(_bare(self), form))


class TracedInt(Traced, int):
    """A whole number that remembers where it comes from."""


class TracedFloat(Traced, float):
    """A number that remembers where it comes from."""


class TracedDecimal(Traced, Decimal):  # type: ignore[misc]  # as with the others
    """A decimal number that remembers where it comes from."""

    def __repr__(self) -> str:
        """Return the number as it would be typed."""
        return Decimal.__str__(self)


class TracedText(Traced, str):
    """A text from the data that remembers where it comes from."""


TRACED: dict[type, type] = {
    int: TracedInt,
    float: TracedFloat,
    Decimal: TracedDecimal,
    str: TracedText,
}


def traced(value: Any, expression: str) -> Any:
    """Return a number or text that remembers an expression.

    Parameters
    ----------
    value : int, float, Decimal or str
        Not bool.
    expression : str
    """
    made = TRACED[_kind(value)](value)
    made.expression = expression
    return made


def kept(value: Any, check: Callable[[Any], Any]) -> Any:
    """Return a value checked by a model, still traced if it was: pydantic would forget it."""
    checked = check(value)
    return value if isinstance(value, Traced) else checked


def expression_of(value: object) -> str | None:
    """Return the expression of a traced value; None for any other."""
    return value.expression if isinstance(value, Traced) else None


def printed(value: object, text: str) -> str:
    """Return text that prints a value, with its mark if the value is traced."""
    expression = expression_of(value)
    return text if expression is None else marked(expression, _written(value), text)


def at_least(value: float, smallest: float) -> float:
    """Return a number, or the smallest that is told; traced if it was."""
    expression = expression_of(value)
    if value >= smallest or expression is None:
        return max(value, smallest)
    told: float = traced(smallest, f"max({expression},{smallest})")
    return told


def exact(value: float | Decimal) -> Decimal:
    """Return a number as the decimal that its shortest writing says, traced if it was."""
    plain = value if isinstance(value, Decimal) else Decimal(repr(float(value)))
    expression = expression_of(value)
    return plain if expression is None else traced(plain, expression)


def _kind(value: object) -> type:
    return next(kind for kind in TRACED if isinstance(value, kind))


def _bare(value: Any) -> Any:
    """Return the value without its memory."""
    kind = _kind(value)
    return str.__str__(value) if kind is str else kind(value)


def _plain(value: Any) -> str:
    return str(_bare(value))


def _written(value: Any) -> str:
    """Return the value so that JSON can read it."""
    return json.dumps(_bare(value), ensure_ascii=False, default=float)


def _two(sign: str, act: Callable[[Any, Any], Any], swapped: bool) -> Callable[[Any, Any], Any]:
    def method(self: Any, other: Any) -> Any:
        if not isinstance(other, int | float | Decimal):
            return NotImplemented
        if sign == "+" and expression_of(other) is None and other == 0:
            return self  # where a sum begins
        own, theirs = _bare(self), _bare(other)
        first, second = (theirs, own) if swapped else (own, theirs)
        names = [_name(self), _name(other)]
        left, right = reversed(names) if swapped else names
        return traced(act(first, second), f"({left}{sign}{right})")

    return method


def _one(form: str, act: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def method(self: Any) -> Any:
        return traced(act(_bare(self)), form.format(self.expression))

    return method


def _rounded(self: Any, digits: int | None = None) -> Any:
    return traced(round(_bare(self), digits), f"round({self.expression},{digits or 0})")


def _name(value: Any) -> str:
    return expression_of(value) or repr(value)


for _kind_of_number in (TracedInt, TracedFloat, TracedDecimal):
    for _word, _sign, _act in (
        ("add", "+", operator.add),
        ("sub", "-", operator.sub),
        ("mul", "*", operator.mul),
        ("truediv", "/", operator.truediv),
    ):
        setattr(_kind_of_number, f"__{_word}__", _two(_sign, _act, swapped=False))
        setattr(_kind_of_number, f"__r{_word}__", _two(_sign, _act, swapped=True))
    for _word, _method in (
        ("neg", _one("(-{})", operator.neg)),
        ("abs", _one("abs({})", abs)),
        ("ceil", _one("ceil({})", math.ceil)),
        ("round", _rounded),
    ):
        setattr(_kind_of_number, f"__{_word}__", _method)
