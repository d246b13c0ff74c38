"""Figures that people have typed in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lagesbild_report.claims.mark import MARK
from lagesbild_report.claims.other_figures import OTHER
from lagesbild_report.claims.traced import printed

_THOUSANDS = r"\d{1,3}(?:[ \N{NO-BREAK SPACE}]\d{3})+(?!\d)"
FIGURE = re.compile(rf"[+−-]?(?:{_THOUSANDS}|\d+)(?:,\d+)?")
COVERED = "\ue003"
"""Stands for each letter of what is no figure, or is one that is traced."""


def uncovered_in(text: str, other: re.Pattern[str] = OTHER) -> Iterator[re.Match[str]]:
    """Yield the figures that are neither traced nor of a form that claims nothing."""
    for form in (MARK, other):
        text = form.sub(lambda found: COVERED * len(found[0]), text)
    return FIGURE.finditer(text)


def with_marks(text: str, number: Callable[[float], float]) -> str:
    """Return a text whose typed figures carry marks.

    Parameters
    ----------
    number : callable
        Returns a number as a traced one.
    """
    parts, end = [], 0
    for found in uncovered_in(text):
        parts += [text[end : found.start()], printed(number(_value(found[0])), found[0])]
        end = found.end()
    return "".join([*parts, text[end:]])


def _value(shown: str) -> float:
    """Return the number that a figure in a text is."""
    plain = "".join(shown.split()).replace("\N{MINUS SIGN}", "-")
    return float(plain.replace(",", ".")) if "," in plain else int(plain)
