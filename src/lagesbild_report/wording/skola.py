"""Sentences of the theme skola."""

from __future__ import annotations

from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.themes.skola_franvaro import SAME_MONTH
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.skola_franvaro import absence_paragraph
from lagesbild_report.wording.skola_index import index_paragraph
from lagesbild_report.wording.skola_resultat import change_paragraph, level_paragraph
from lagesbild_report.wording.skola_trygghet import safety_paragraph

GRADES = {"ak6": "årskurs 6", "ak9": "årskurs 9"}


def paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs of the theme; those whose figures are missing are empty."""
    said = {}
    for grade, title in GRADES.items():
        table = result.table(f"resultat-{grade}")
        said[grade] = level_paragraph(table, title, names) if table else ""
        said[f"{grade}-andring"] = change_paragraph(table) if table else ""
    index, safety = result.table("skolindex-punkter"), result.table("skoltrygghet")
    return said | {
        "index": index_paragraph(index, names) if index else "",
        "trygghet": safety_paragraph(safety, names) if safety else "",
        "franvaro": _absence(result, names),
    }


def _absence(result: ThemeResult, names: Names) -> str:
    table = result.table("skolfranvaro")
    if table is None:
        return ""
    return absence_paragraph(table, result.table(SAME_MONTH), names, result.percent_minimum)
