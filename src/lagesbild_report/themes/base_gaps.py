"""Shares without a base, and shares kept back because of one: what a table does with them."""

from __future__ import annotations

from collections.abc import Iterable

from lagesbild_report.comparisons.cross import Line


def told_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines that have a share, or would if more had answered: that is said."""
    return tuple(line for line in lines if line.known or _kept_back(line))


def _kept_back(line: Line) -> bool:
    return any(figure.base_limit is not None for figure in line.figures)


def untested_note(lines: Iterable[Line], answers: str = "antalet svar") -> str:
    """Say that shares without a base are not tested; empty when every share has one.

    Parameters
    ----------
    answers : str
        What the shares rest on, in the definite form.
    """
    bases = [f.n for line in lines for f in line.figures if f.value is not None]
    if None not in bases:
        return ""
    if any(n is not None for n in bases):
        return f"Andelar prövas inte där {answers} inte anges."
    return f"Skillnaderna prövas inte, eftersom {answers} inte anges."
