"""A claim as the recomputation sees it, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lagesbild_report.readback.raw_cells import RawCell, raw_cell

Value = Fraction | float | str


class CannotError(Exception):
    """A claim cannot be recomputed; the text says why, as a Swedish sentence."""


@dataclass(frozen=True)
class Answer:
    """What the raw files say of a claim.

    Parameters
    ----------
    value : Fraction, float, str or None
        None where only faults are known.
    faults : tuple of str
        What is wrong besides the value: a row about another place or time, as Swedish
        sentences.
    near : float
        Relative difference at which the claim's value is the same, where that is larger than
        `recompute_outcome` allows; for numbers that are found by a search.
    """

    value: Value | None
    faults: tuple[str, ...] = ()
    near: float = 0.0


@dataclass(frozen=True)
class Asked:
    """A claim.

    Parameters
    ----------
    id, key, period, unit, formula, kind : str
    value : float, str or None
    cells : tuple of RawCell
    operands : tuple of Operand
    is_operand : bool
        The cells are those of the claim that it is an operand of: some may be others'.
    where, section : str
        Text, table, caption …; and the id of the nearest heading.
    """

    id: str
    key: str
    period: str
    value: float | str | None
    unit: str
    formula: str
    kind: str
    cells: tuple[RawCell, ...]
    operands: tuple[Operand, ...] = ()
    is_operand: bool = False
    where: str = ""
    section: str = ""

    @property
    def parts(self) -> list[str]:
        """The parts of the key."""
        return self.key.split("/")

    @property
    def name(self) -> str:
        """Key and period, as findings name the claim."""
        return _label(self.key, self.period)


@dataclass(frozen=True)
class Operand:
    """A figure from which another is derived, by its name in the formula."""

    name: str
    key: str
    period: str
    value: float | str | None

    @property
    def label(self) -> str:
        """Key and period, as findings name the figure."""
        return _label(self.key, self.period)


def _label(key: str, period: str) -> str:
    return f"{key} ({period})" if period else key


def asked(claim: object) -> Asked:
    """Return a claim from its object or mapping, as ``claims.json`` holds it."""
    get = _getter(claim)
    return Asked(
        id=str(get("id") or ""),
        key=str(get("key") or ""),
        period=str(get("period") or ""),
        value=get("value"),
        unit=str(get("unit") or ""),
        formula=str(get("formula") or ""),
        kind=str(get("kind") or "figure"),
        cells=tuple(raw_cell(_as_mapping(cell)) for cell in get("cells") or ()),
        operands=tuple(_operand(one) for one in get("operands") or ()),
        where=str(get("where") or ""),
        section=str(get("section") or ""),
    )


def _getter(value: object) -> Any:
    if isinstance(value, Mapping):
        return value.get
    return lambda name: getattr(value, name, None)


def _as_mapping(cell: object) -> Mapping[str, Any]:
    get = _getter(cell)
    return {name: get(name) for name in ("file", "sha256", "locator")}


def _operand(value: object) -> Operand:
    get = _getter(value)
    return Operand(
        str(get("name") or ""), str(get("key") or ""), str(get("period") or ""), get("value")
    )
