"""How exact a stadsdel's share is beside that of the rest of the district."""

from __future__ import annotations

from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_design import design_effect
from lagesbild_report.readback.recompute_tables import Table, TableFigure, table_of

HALF_WIDTH = "half_width("
PER_CENT = 100


def half_width(claim: Asked, project: RawProject) -> Answer:
    """Return half of Newcombe's interval, in per cent, for a stadsdel against the others.

    Raises
    ------
    CannotError
        If the table has no line for the whole district, or none for the stadsdel.
    """
    table = table_of("/".join(claim.parts[:3]), project, in_per_cent=True)
    own, whole = _pair(claim, table)
    answers = (whole.base or 0) - (own.base or 0)
    if not own.base or answers <= 0:
        raise CannotError("Antalet svar i resten av området är inte känt.")
    rest = (whole.value * (whole.base or 0) - own.value * own.base) / answers / PER_CENT
    operands = {
        "shares": [min(max(rest, 0.0), 1.0), own.value / PER_CENT],
        "answers": [answers, own.base],
        "design_effect": [design_effect(table.source, project)],
    }
    low, high = (evaluate(f"newcombe.{end}", operands) for end in ("low", "high"))
    return Answer(PER_CENT * (high - low) / 2)


def _pair(claim: Asked, table: Table) -> tuple[TableFigure, TableFigure]:
    """Return the stadsdel's figure and the whole district's in the same column."""
    key = "/".join(claim.parts[3:])
    for line, figures in table.lines.items():
        for one in figures:
            if one.period == claim.period and key in (line, f"{line}/{one.column}"):
                others = table.lines.get(line.partition("/")[0], [])
                same = [o for o in others if (o.column, o.period) == (one.column, one.period)]
                if same and "/" in line:
                    return one, same[0]
    raise CannotError("Tabellen har ingen rad för hela området.")
