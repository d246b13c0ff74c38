"""A chart as the document shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Chart:
    """A chart file with its alternative text."""

    path: str
    alternative: str
