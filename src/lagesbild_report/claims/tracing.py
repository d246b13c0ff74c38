"""Giving every number of the results an origin, so that whatever prints it can be traced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from lagesbild_report.claims.cells import cells_of, fields_of, is_result
from lagesbild_report.claims.figures_in_text import with_marks
from lagesbild_report.claims.origin import Origin
from lagesbild_report.claims.spot import Spot
from lagesbild_report.claims.traced import Traced, traced
from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.figure import Cell, Figure

LABELS = {("BraResult", "years"), ("Sidecar", "extracted")}
"""Fields whose numbers are names of periods."""
NOTE = "note"
"""Text of a table in which a theme has printed numbers of its own."""
NAMES = ("id", "key", "name", "label", "month")
"""Fields that name a result among its like, in this order."""

Result = TypeVar("Result")


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

    def file(self, value: Result, key: str, file: str, prose: Sequence[str] = ()) -> Result:
        """Return settings or decisions in which every number is traced to its line of a file.

        Parameters
        ----------
        prose : sequence of str
            Fields whose texts hold figures that people have typed; these are traced too.
        """
        spot = Spot(key, cells=(Cell(file=file),), root=key, prose=tuple(prose))
        found: Result = self._walk(value, spot)
        return found

    def value(self, value: Any, origin: Origin) -> Any:
        """Return one value, traced to an origin."""
        self.origins.append(origin)
        return traced(value, f"o{len(self.origins) - 1}")

    def _walk(self, value: Any, spot: Spot) -> Any:
        if isinstance(value, Figure):
            return self._figure(value, spot)
        if is_result(value):
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
        own = spot if spot.root else replace(spot, cells=tuple(cells_of(model)) or spot.cells)
        own = replace(own, unit=str(getattr(model, "unit", "")) or spot.unit)
        if isinstance(model, Cross):
            return self._cross(model, own)
        changed = {name: self._field(model, name, own) for name in fields_of(model)}
        return _copy(model, changed)

    def _field(self, model: Any, name: str, spot: Spot) -> Any:
        value = getattr(model, name)
        if (type(model).__name__, name) in LABELS:
            return value
        if _is_number(value):
            return self._number(value, f"{type(model).__name__}.{name}", spot.below(name))
        if name in spot.prose:
            return self._prose(value, spot.below(name))
        return self._walk(value, spot.below(name))

    def _prose(self, value: Any, spot: Spot) -> Any:
        """Return texts in which every figure is traced to the line that it stands in."""
        if isinstance(value, list | tuple):
            parts = enumerate(value)
            return type(value)(self._prose(one, spot.below(str(place))) for place, one in parts)
        if not isinstance(value, str):
            return value
        found = iter(range(len(value)))
        return with_marks(
            value,
            lambda number: self._number(
                number, "Cross.note", spot.below(str(next(found))), spot.path
            ),
        )

    def _number(self, value: Any, formula: str, spot: Spot, path: str = "") -> Any:
        cells = spot.cells
        if spot.root:
            cells, formula = (Cell(file=cells[0].file, rows=path or spot.path),), ""
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
            name: self._field(table, name, spot) for name in fields_of(table) if name != "lines"
        }
        others[NOTE] = self._prose(table.note, spot.below(NOTE))
        return table.model_copy(update={**others, "lines": lines})

    def _line(self, line: Any, columns: Sequence[str], spot: Spot) -> Any:
        at = replace(spot, cells=tuple(cells_of(line)) or spot.cells)
        figures = tuple(
            self._figure(figure, at.below("" if column == figure.period.label else column))
            for column, figure in zip(columns, line.figures, strict=True)
        )
        others = {
            name: self._field(line, name, at) for name in fields_of(line) if name != "figures"
        }
        return _copy(line, {**others, "figures": figures})


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool | Traced)


def _copy(model: Any, changed: Mapping[str, Any]) -> Any:
    if isinstance(model, BaseModel):
        return model.model_copy(update=changed)
    return replace(model, **changed)


def _name(value: Any) -> str:
    """Return what names a result among its like; empty when nothing does."""
    found = (getattr(value, name, None) for name in NAMES)
    return next((one for one in found if isinstance(one, str) and one), "")
