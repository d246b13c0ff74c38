"""The cells of raw files that results rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import BaseModel

from lagesbild_report.comparisons.figure import Cell


def cells_of(value: Any) -> list[Cell]:
    """Return the cells that a result rests on: its own, otherwise those of its parts."""
    found: dict[Cell, None] = {}
    for cell in _cells(value):
        found[cell] = None
    return list(found)


def _cells(value: Any) -> Iterator[Cell]:
    if isinstance(value, Cell):
        yield value
    elif is_result(value):
        own = getattr(value, "cells", None) or _file_of(value)
        parts = own or [getattr(value, name) for name in fields_of(value)]
        for part in parts:
            yield from _cells(part)
    elif isinstance(value, Mapping):
        yield from (cell for part in value.values() for cell in _cells(part))
    elif isinstance(value, list | tuple):
        yield from (cell for part in value for cell in _cells(part))


def _file_of(model: Any) -> list[Cell]:
    """Return the raw file that a model says that it is about."""
    names = (getattr(model, field, None) for field in ("file", "path"))
    return [Cell(file=name) for name in names if isinstance(name, str) and name]


def is_result(value: Any) -> bool:
    """Tell whether a value is a model or a dataclass, with fields of its own."""
    return isinstance(value, BaseModel) or (is_dataclass(value) and not isinstance(value, type))


def fields_of(model: Any) -> list[str]:
    """Return the names of a result's fields."""
    if isinstance(model, BaseModel):
        return list(type(model).model_fields)
    return [field.name for field in fields(model)]
