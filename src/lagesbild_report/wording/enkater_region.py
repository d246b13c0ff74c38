"""Sentences on the police region's safety survey."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.wording.enkater_stad import groups_paragraph, level_paragraph
from lagesbild_report.wording.enkater_stadsdelar import REGION, exposed_places, unsafe_places
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.survey_questions import (
    against_reference,
    changes,
    own_figure,
    question_standings,
)
from lagesbild_report.wording.words import joined, percent

TOTAL = "utsatt"


def region_paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs on the region's survey, by key."""
    exposed = result.table("region-utsatt")
    return {
        "region-utsatt": _exposed(exposed, names),
        "region-utsatt-slag": _kinds(exposed),
        "region-utsatt-stadsdelar": exposed_places(
            result.table("region-utsatt-stadsdelar"), REGION
        ),
        "region-otrygg": level_paragraph(result, "otrygg-kvall-region", names),
        "region-otrygg-grupper": groups_paragraph(result, "otrygg-kvall-region"),
        "region-otrygg-stadsdelar": unsafe_places(result.table("otrygg-region-stadsdelar")),
    }


def _exposed(table: Cross | None, names: Names) -> str:
    """Return the share exposed to any crime, against the wave before and the region."""
    line = table.find(TOTAL) if table else None
    if table is None or line is None or own_figure(line).value is None:
        return ""
    own = own_figure(line)
    first = (
        f"I {names.district} har {percent(own)} av de svarande utsatts för något brott "
        f"({own.period.label})."
    )
    return joined(first, question_standings(table, line))


def _kinds(table: Cross | None) -> str:
    """Tell for which kinds of crime the share differs from the region's, or has changed."""
    if table is None:
        return ""
    kinds = _kinds_of(table)
    return joined(against_reference(table, "slag av brott", kinds), changes(kinds))


def _kinds_of(table: Cross) -> list[Line]:
    return [line for line in table.lines if line.key != TOTAL]
