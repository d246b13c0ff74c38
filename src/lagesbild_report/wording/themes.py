"""The generated paragraphs of every theme, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.wording import enkater, extremism, omrade, ordning, skola, socialtjanst
from lagesbild_report.wording.names import Names

Paragraphs = Callable[[ThemeResult, Names], dict[str, str]]

_WORDINGS: Mapping[str, Paragraphs] = {
    "omrade": omrade.paragraphs,
    "socialtjanst": socialtjanst.paragraphs,
    "skola": skola.paragraphs,
    "extremism": extremism.paragraphs,
    "ordning": ordning.paragraphs,
    "enkater": enkater.paragraphs,
}


def theme_paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs of a theme; those whose figures are missing are empty."""
    return _WORDINGS[result.id](result, names)
