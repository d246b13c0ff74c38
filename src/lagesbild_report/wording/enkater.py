"""Sentences of the theme enkater."""

from __future__ import annotations

from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.wording.enkater_elever import pupil_paragraphs
from lagesbild_report.wording.enkater_region import region_paragraphs
from lagesbild_report.wording.enkater_stad import city_paragraphs
from lagesbild_report.wording.names import Names


def paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs of the theme."""
    return {
        **city_paragraphs(result, names),
        **region_paragraphs(result, names),
        **pupil_paragraphs(result, names),
    }
