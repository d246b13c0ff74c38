"""Population as JSON-stat2, the format of SCB's interface (PxWeb API version 2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import prod
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.status import Status
from lagesbild_report.sources.raw_table import decode
from lagesbild_report.sources.reading import Footnote, Reading
from lagesbild_report.sources.scb_common import CONTENTS, Cell, dimension_of, read_cells

_ROLES = {"time": "year", "metric": CONTENTS, "geo": "area"}
_DIMENSIONS = {"area", "year", "age", "sex"}


class _Category(BaseModel):
    """The values of a dimension: codes in order, and their labels."""

    index: list[str] | dict[str, int] = []
    label: dict[str, str] = {}
    note: dict[str, list[str]] = {}

    @property
    def codes(self) -> list[str]:
        """The codes in the order of the cube; a single value may have a label only."""
        if isinstance(self.index, list):
            return self.index or list(self.label)
        return sorted(self.index, key=self.index.__getitem__)


class _Dimension(BaseModel):
    label: str = ""
    category: _Category
    note: list[str] = []


class _Dataset(BaseModel):
    """What is read of a JSON-stat2 dataset; types are strict, further keys are ignored."""

    model_config = ConfigDict(strict=True)

    kind: Literal["dataset"] = Field(alias="class")
    id: list[str]
    size: list[int]
    dimension: dict[str, _Dimension]
    value: list[float | str | None] | dict[str, float | str | None]
    status: str | list[str | None] | dict[str, str] | None = None
    role: dict[str, list[str]] = {}
    note: list[str] = []


def read_json(path: Path, file: str, status: Status = "final") -> Reading:
    """Read a JSON-stat2 file; ``rows`` of an observation is its index in ``value``, from 0.

    Raises
    ------
    DataError
        If the file is no whole JSON-stat2 dataset, or a cell cannot be used as population.
    """
    dataset = _load(path, file)
    _check(dataset, file)
    cells = list(_cells(dataset, file))
    reading = read_cells(cells, "SCB JSON-stat2", {}, len(cells), status)
    return replace(reading, footnotes=list(_footnotes(dataset)))


def _load(path: Path, file: str) -> _Dataset:
    text, _ = decode(path.read_bytes(), file)
    try:
        return _Dataset.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        faults = {"json_invalid": "trasig JSON", "missing": "nyckeln saknas"}
        key = ".".join(str(part) for part in first["loc"])
        raise _broken(file, key, faults.get(first["type"], "ett värde av fel slag")) from error


def _broken(file: str, key: str, found: str) -> DataError:
    return DataError(
        "Filen är inte en hel JSON-stat2-fil",
        Place(file, column=key or None),
        found=found,
        expected='JSON med "class": "dataset", id, size, dimension och value',
        hint="Ta ut filen på nytt hos SCB och välj JSON-stat2.",
    )


def _check(dataset: _Dataset, file: str) -> None:
    """Compare the parts of the dataset with each other."""
    count = prod(dataset.size)
    sizes = [len(_category(dataset, name).codes) for name in dataset.id]
    if sizes != dataset.size or not count:
        raise _broken(file, "size", f"{dataset.size}, men dimensionerna har {sizes} värden")
    if isinstance(dataset.value, list) and len(dataset.value) != count:
        raise _broken(file, "value", f"{len(dataset.value)} siffror, men size ger {count}")
    known = {str(index) for index in range(count)}
    if isinstance(dataset.value, dict) and (unknown := set(dataset.value) - known):
        raise _broken(file, "value", f"index {min(unknown)}, men size ger {count} siffror")
    if missing := {"area", "year"} - {_kind(dataset, name) for name in dataset.id}:
        names = [{"area": "region", "year": "tid"}[kind] for kind in sorted(missing)]
        raise _broken(file, "id", f"ingen dimension för {' och '.join(names)}")


def _category(dataset: _Dataset, name: str) -> _Category:
    dimension = dataset.dimension.get(name)
    return dimension.category if dimension else _Category()


def _kind(dataset: _Dataset, name: str) -> str:
    """Return what a dimension holds, by its role, its id or its label."""
    label = dataset.dimension[name].label
    roles = [_ROLES[role] for role in _ROLES if name in dataset.role.get(role, [])]
    return [*roles, dimension_of(name) or dimension_of(label) or label or name][0]


def _cells(dataset: _Dataset, file: str) -> Iterator[Cell]:
    kinds = [_kind(dataset, name) for name in dataset.id]
    categories = [_category(dataset, name) for name in dataset.id]
    labels = [category.label for category in categories]
    for index, codes in enumerate(product(*(category.codes for category in categories))):
        texts = [label.get(code, code) for label, code in zip(labels, codes, strict=True)]
        pairs = list(zip(kinds, texts, strict=True))
        first = dict(reversed(pairs))
        area = kinds.index("area")
        yield Cell(
            place=Place(file, column=f"value[{index}]"),
            row=index,
            value=_value_text(dataset, index),
            areas=(codes[area], texts[area]),
            year=first["year"],
            age=first.get("age", ""),
            sex=first.get("sex", ""),
            others=tuple(pair for pair in pairs if pair[0] not in _DIMENSIONS),
        )


def _value_text(dataset: _Dataset, index: int) -> str:
    """Return the value as CSV has it: null is ``..``, unless its status says nought."""
    values, key = dataset.value, str(index)
    value = values[index] if isinstance(values, list) else values.get(key)
    status = _status(dataset, index)
    if value is None or status.startswith("."):
        return "-" if status == "-" else ".."
    return str(value)


def _status(dataset: _Dataset, index: int) -> str:
    statuses = dataset.status
    if isinstance(statuses, dict):
        return statuses.get(str(index), "")
    if isinstance(statuses, list):
        return (statuses[index : index + 1] or [""])[0] or ""
    return statuses or ""


def _footnotes(dataset: _Dataset) -> Iterator[Footnote]:
    """Return the notes on the dataset, its dimensions and their values."""
    for text in dataset.note:
        yield Footnote("", text)
    for name in dataset.id:
        dimension = dataset.dimension[name]
        for text in dimension.note:
            yield Footnote(dimension.label or name, text)
        for code, texts in dimension.category.note.items():
            for text in texts:
                yield Footnote(dimension.category.label.get(code, code), text)
