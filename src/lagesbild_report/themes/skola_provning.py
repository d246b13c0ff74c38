"""Verdicts of the results tables: shares of pupils are tested, means are not.

All pupils of a school year are counted, and nobody was drawn. They are tested as a sample of
the process that results come from, as counts of crimes are: what is asked is whether the
difference is larger than chance makes it between equally large groups of pupils.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.judge_tables import SHARES, judged_table
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.statistics.detectable import detectable_points
from lagesbild_report.swedish import FIXED_SPACE
from lagesbild_report.themes.skola_common import MEANS, first_part


def with_verdicts(table: Cross, rules: Rules) -> Cross:
    """Return a table of shares and means with the verdicts of its shares, which are one family.

    Changes between the last two years are tested, and the last year against the city.
    """
    shares = tuple(line for line in table.lines if not is_mean(line))
    found = judged_table(table.model_copy(update={"lines": shares, "unit": SHARES}), rules)
    by_key = {line.key: line for line in found.lines}
    lines = tuple(_judged(line, by_key.get(line.key)) for line in table.lines)
    own = [line for line in lines if line.kind != "reference"]
    effect = rules.judging.design_effect_of(table.sources[0])
    return table.model_copy(
        update={
            "lines": lines,
            "note": " ".join(filter(None, [table.note, detectable_note(own, rules, effect)])),
            "family": found.family,
            "against_family": found.against_family,
        }
    )


def is_mean(line: Line) -> bool:
    """Tell whether a line's figures are means and not shares."""
    return first_part(line.key) in MEANS


def detectable_note(lines: Sequence[Line], rules: Rules, design_effect: float) -> str:
    """Say how large a change of any of the shares must have been to be established alone.

    The least certain share decides, so that the limit is enough for every other.
    """
    sizes = [_detectable(line, rules, design_effect) for line in lines if not is_mean(line)]
    known = [size for size in sizes if size is not None]
    if not known:
        return ""
    points = ceil(100 * max(known))
    unit = "procentenhet" if points == 1 else "procentenheter"
    return f"En förändring på minst {points}{FIXED_SPACE}{unit} hade kunnat säkerställas för sig."


def _detectable(line: Line, rules: Rules, design_effect: float) -> float | None:
    if line.verdict is None or not line.verdict.p or len(line.figures) < 2:
        return None
    before, now = line.figures[-2:]
    if before.value is None or not before.n or not now.n:
        return None
    level = rules.judging.level
    return detectable_points(
        before.value / 100, before.n, now.n, design_effect=design_effect, level=level
    )


def _judged(line: Line, found: Line | None) -> Line:
    if found is None:
        return line
    return line.model_copy(update={"verdict": found.verdict, "against": found.against})
