"""Giving every number of the results an origin, so that whatever prints it can be traced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from pydantic import BaseModel

from lagesbild_report.claims.origin import Origin
from lagesbild_report.claims.traced import Traced, traced
from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.figure import Cell, Figure

LABELS = {("BraResult", "years")}
"""Fields whose numbers are names of periods."""
NAMES = ("id", "key", "name", "label", "month")
"""Fields that name a result among its like, in this order."""

Result = TypeVar("Result")


@dataclass(frozen=True)
class Spot:
    """Where in the results the tracing is, and what holds for all numbers below.

    Parameters
    ----------
    key, period, unit : str
    cells : tuple of Cell
        Of the nearest result above that has any.
    in_file : bool
        The numbers stand in a file of settings: the cell is their own path in it.
    """

    key: str
    period: str = ""
    unit: str = ""
    cells: tuple[Cell, ...] = ()
    in_file: bool = False

    def below(self, name: str, **changes: Any) -> Spot:
        """Return the spot of a part with a name."""
        return replace(self, key=f"{self.key}/{name}" if name else self.key, **changes)


class Tracing:
    """Gives numbers origins and remembers them.

    Attributes
    ----------
    origins : list of Origin
        The number ``o12`` of an expression is the twelfth, from nought.
    """

    def __init__(self) -> None:
        self.origins: list[Origin] = []

    def result(self, value: Result, key: str, unit: str = "", cells: Sequence[Cell] = ()) -> Result:
        """Return results in which every number is traced to the cells that they name.

        Parameters
        ----------
        value : model, or sequence or mapping of models
        key : str
            First part of the key of all its numbers.
        cells : sequence of Cell
            For numbers whose results name no cells.
        """
        found: Result = self._walk(value, Spot(key, unit=unit, cells=tuple(cells)))
        return found

    def file(self, value: Result, key: str, file: str) -> Result:
        """Return settings or decisions in which every number is traced to its line of a file."""
        found: Result = self._walk(value, Spot(key, cells=(Cell(file=file),), in_file=True))
        return found

    def value(self, value: Any, origin: Origin) -> Any:
        """Return one value, traced to an origin."""
        self.origins.append(origin)
        return traced(value, f"o{len(self.origins) - 1}")

    def _walk(self, value: Any, spot: Spot) -> Any:
        if isinstance(value, Figure):
            return self._figure(value, spot)
        if isinstance(value, BaseModel) or (is_dataclass(value) and not isinstance(value, type)):
            return self._model(value, spot)
        if isinstance(value, Mapping):
            return {name: self._part(one, str(name), spot) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._items(value, spot))
        return value

    def _items(self, items: Sequence[Any], spot: Spot) -> Iterator[Any]:
        labels = [_name(one) for one in items]
        for place, (label, one) in enumerate(zip(labels, items, strict=True)):
            if isinstance(one, Figure):
                yield self._walk(one, spot)
            else:
                name = label if label and labels.count(label) == 1 else f"{label}{place}"
                yield self._part(one, name, spot)

    def _part(self, value: Any, name: str, spot: Spot) -> Any:
        at = spot.below(name)
        return self._number(value, "", at) if _is_number(value) else self._walk(value, at)

    def _model(self, model: Any, spot: Spot) -> Any:
        own = spot if spot.in_file else replace(spot, cells=tuple(cells_of(model)) or spot.cells)
        own = replace(own, unit=str(getattr(model, "unit", "")) or spot.unit)
        if isinstance(model, Cross):
            return self._cross(model, own)
        changed = {name: self._field(model, name, own) for name in _fields(model)}
        return _copy(model, changed)

    def _field(self, model: Any, name: str, spot: Spot) -> Any:
        value = getattr(model, name)
        if (type(model).__name__, name) in LABELS:
            return value
        if _is_number(value):
            return self._number(value, f"{type(model).__name__}.{name}", spot.below(name))
        return self._walk(value, spot.below(name))

    def _number(self, value: Any, formula: str, spot: Spot) -> Any:
        cells, path = spot.cells, spot.key.partition("/")[2].replace("/", ".")
        if spot.in_file:
            cells, formula = (Cell(file=cells[0].file, rows=path),), ""
        origin = Origin(spot.key, spot.period, value, spot.unit, formula, cells)
        return self.value(value, origin)

    def _figure(self, figure: Figure, spot: Spot) -> Figure:
        at = replace(spot, period=figure.period.label, cells=figure.cells or spot.cells)
        changed: dict[str, Any] = {"interval": self._walk(figure.interval, at.below("interval"))}
        if figure.value is not None:
            changed["value"] = self._number(figure.value, "", at)
        for name in ("n", "base_limit"):
            if getattr(figure, name) is not None:
                changed[name] = self._number(getattr(figure, name), "", at.below(name))
        return figure.model_copy(update=changed)

    def _cross(self, table: Cross, spot: Spot) -> Cross:
        """Return a table; its columns tell its figures apart where their periods do not."""
        lines = tuple(self._line(line, table.columns, spot.below(line.key)) for line in table.lines)
        others = {
            name: self._field(table, name, spot) for name in _fields(table) if name != "lines"
        }
        return table.model_copy(update={**others, "lines": lines})

    def _line(self, line: Any, columns: Sequence[str], spot: Spot) -> Any:
        at = replace(spot, cells=tuple(cells_of(line)) or spot.cells)
        figures = tuple(
            self._figure(figure, at.below("" if column == figure.period.label else column))
            for column, figure in zip(columns, line.figures, strict=True)
        )
        others = {name: self._field(line, name, at) for name in _fields(line) if name != "figures"}
        return _copy(line, {**others, "figures": figures})


def cells_of(value: Any) -> list[Cell]:
    """Return the cells that a result rests on: its own, otherwise those of its parts."""
    found: dict[Cell, None] = {}
    for cell in _cells(value):
        found[cell] = None
    return list(found)


def _cells(value: Any) -> Iterator[Cell]:
    if isinstance(value, Cell):
        yield value
    elif isinstance(value, BaseModel):
        own = getattr(value, "cells", None) or _file_of(value)
        parts = own or [getattr(value, name) for name in _fields(value)]
        for part in parts:
            yield from _cells(part)
    elif isinstance(value, Mapping):
        yield from (cell for part in value.values() for cell in _cells(part))
    elif isinstance(value, list | tuple):
        yield from (cell for part in value for cell in _cells(part))


def _file_of(model: BaseModel) -> list[Cell]:
    """Return the raw file that a model says that it is about."""
    names = (getattr(model, field, None) for field in ("file", "path"))
    return [Cell(file=name) for name in names if isinstance(name, str) and name]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool | Traced)


def _fields(model: Any) -> list[str]:
    if isinstance(model, BaseModel):
        return list(type(model).model_fields)
    return [field.name for field in fields(model)]


def _copy(model: Any, changed: Mapping[str, Any]) -> Any:
    if isinstance(model, BaseModel):
        return model.model_copy(update=changed)
    return replace(model, **changed)


def _name(value: Any) -> str:
    """Return what names a result among its like; empty when nothing does."""
    found = (getattr(value, name, None) for name in NAMES)
    return next((one for one in found if isinstance(one, str) and one), "")
