"""The order of Brå's extracts, read from ``bra_layout.yaml``, and the published figures in it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict
from lagesbild_report.sample.figures import read_published

LAYOUT = "sample/bra_layout.yaml"
Key = tuple[str, str, int]
"""Area, type of crime and year."""


class CrimeLine(Strict):
    """A type of crime with the headings above it, the outermost first."""

    label: str
    parents: tuple[str, ...] = ()


class AreaNote(Strict):
    """A footnote and the area that it is about."""

    area: str
    text: str


class BraLayout(Strict):
    """Areas, types of crime and footnotes in the order of the extracts."""

    areas: tuple[str, ...] = Field(min_length=1)
    yearly: tuple[CrimeLine, ...]
    counts: tuple[CrimeLine, ...]
    footnotes: tuple[AreaNote, ...]


def load_layout() -> BraLayout:
    """Read the layout that the package carries."""
    return load_packaged(LAYOUT, BraLayout)


def published(column: Literal["antal", "per_100000"]) -> dict[Key, int]:
    """Return the published figures of a column by area, type of crime and year."""
    return {
        (row["region"], row["brott"], int(row["ar"])): int(row[column])
        for row in read_published("bra_published.csv")
        if row[column]
    }


def preliminary_years() -> set[int]:
    """Return the years whose counts carry the mark ``prel.``."""
    rows = read_published("bra_published.csv")
    return {int(row["ar"]) for row in rows if row["status"] == "prel."}


def years_of(figures: dict[Key, int]) -> list[int]:
    """Return the years in order."""
    return sorted({year for _, _, year in figures})
