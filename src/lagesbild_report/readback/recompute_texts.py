"""Figures in texts that people have typed: they must stand in the text that the claim names."""

from __future__ import annotations

import re
from fractions import Fraction

from lagesbild_report.readback.recompute_claim import Answer

_FIGURE = re.compile(r"(?<![\w,])\d{1,3}(?:[ \N{NO-BREAK SPACE}]\d{3})+(?:,\d+)?|\d+(?:,\d+)?")


def figures_in(text: str) -> list[Fraction]:
    """Return the numbers of a Swedish text, thousands set apart by spaces."""
    return [Fraction(re.sub(r"\s", "", one).replace(",", ".")) for one in _FIGURE.findall(text)]


def figure_of_text(text: str, value: float) -> Answer:
    """Return the claim's value where the text holds it, otherwise the text itself."""
    found = [one for one in figures_in(text) if float(one) == value]
    return Answer(found[0]) if found else Answer(text)
