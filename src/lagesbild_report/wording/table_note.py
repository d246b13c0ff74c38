"""The whole note under a table: its own, what was tested, and how exact the shares are."""

from __future__ import annotations

import math

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.precision import Detection
from lagesbild_report.wording.base_notes import own_note
from lagesbild_report.wording.detectable_note import detectable_note
from lagesbild_report.wording.family_note import families_note
from lagesbild_report.wording.words import POINTS, joined


def table_note(table: Cross) -> str:
    """Return what stands under a table before its source."""
    return joined(
        own_note(table),
        intervals_note(table),
        families_note(
            [(table.family, "förändringar"), (table.against_family, "skillnader i nivå")]
        ),
        _detection_note(table),
        detectable_note(table.detectable),
    )


def intervals_note(table: Cross) -> str:
    """Return ``Intervall: 95 % (Wilson, designeffekt 1,5).`` where intervals are shown."""
    precision = table.precision
    if precision is None or not (table.interval_columns or table.chart == "dots"):
        return ""
    sure = swedish.decimal(100 * precision.confidence, 0)
    effect = swedish.decimal(precision.design_effect)
    return f"Intervall: {sure}{swedish.FIXED_SPACE}% (Wilson, designeffekt {effect})."


def _detection_note(table: Cross) -> str:
    """Tell how large a difference must have been to be established alone."""
    found = table.precision.detection if table.precision else None
    parts = _differences(found) if found else []
    if found is None or not parts:
        return ""
    whose = f" ({found.label})" if found.label else ""
    return (
        f"Med {swedish.whole(found.answers)} svar{whose} hade {' och '.join(parts)}{POINTS} "
        "kunnat säkerställas, prövad för sig."
    )


def _differences(found: Detection) -> list[str]:
    return [
        f"{what} på minst {_whole_points(size)}"
        for what, size in (
            ("en förändring", found.change),
            ("en skillnad i nivå", found.level),
        )
        if size is not None
    ]


def _whole_points(size: float) -> str:
    """Return a difference of shares in percentage points, rounded up: so much is enough."""
    return swedish.whole(math.ceil(100 * size - 1e-9))
