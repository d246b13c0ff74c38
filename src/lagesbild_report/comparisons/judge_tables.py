"""Verdicts of a theme's tables: each line's change, and each share against the reference's."""

from __future__ import annotations

from lagesbild_report.comparisons.comparison import Comparison, compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.detectable_change import detectable_in_table
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.judge import Test, count_test, judged, share_test
from lagesbild_report.comparisons.share_levels import with_levels
from lagesbild_report.comparisons.share_precision import with_intervals, with_precision
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Rules

COUNTS, SHARES = "antal", "%"
"""Units of the tables whose figures can be tested; means and indices cannot."""


def judged_theme(result: ThemeResult, rules: Rules) -> ThemeResult:
    """Return the theme with the verdicts of every table; each table is a family."""
    judged_tables = (judged_table(table, rules) for table in result.tables)
    tables = tuple(_with_detectable(table, rules) for table in judged_tables)
    minimum = rules.small_numbers.percent_minimum
    return result.model_copy(update={"tables": tables, "percent_minimum": minimum})


def judged_table(table: Cross, rules: Rules) -> Cross:
    """Return a table with the verdicts on changes, and on levels where there is a reference.

    Shares also get their intervals.
    """
    if not table.tested or table.family or table.against_family:
        return table  # A theme that knows more has judged its own table.
    if table.unit == COUNTS:
        return _with_changes(table, count_test(rules), rules)
    return _judged_shares(table, rules) if table.unit == SHARES and _has_bases(table) else table


def _judged_shares(table: Cross, rules: Rules) -> Cross:
    effect = rules.judging.design_effect_of(table.sources[0])
    test = share_test(rules, effect)
    changed = _with_changes(with_intervals(table, rules, effect), test, rules)
    return with_precision(with_levels(changed, test, rules), rules, effect)


def _has_bases(table: Cross) -> bool:
    return any(figure.n is not None for line in table.lines for figure in line.figures)


def _with_changes(table: Cross, test: Test, rules: Rules) -> Cross:
    changes = _changes(table)
    verdicts, family = judged(changes, test, rules)
    lines = tuple(
        line.model_copy(update={"verdict": verdicts[line.key].verdict})
        if line.key in verdicts
        else line
        for line in table.lines
    )
    return table.model_copy(update={"lines": lines, "family": family.if_any})


def _with_detectable(table: Cross, rules: Rules) -> Cross:
    """Return a judged table of counts with what its rows could have shown."""
    if table.unit != COUNTS or table.family is None:
        return table
    verdicts = {line.key: line.verdict for line in table.lines}
    rows = [
        (table.line(key).label, change.model_copy(update={"verdict": verdicts[key]}))
        for key, change in _changes(table).items()
    ]
    found = detectable_in_table(rows, rules)
    return table.model_copy(update={"detectable": found})


def _changes(table: Cross) -> dict[str, Comparison]:
    pairs = {line.key: change_pair(table, line) for line in table.lines}
    return {key: compare(*pair) for key, pair in pairs.items() if pair is not None}


def change_pair(table: Cross, line: Line) -> tuple[Figure, Figure] | None:
    """Return the figures of the last two periods; None when the columns are no periods.

    Two groups of the same period are none, and neither are waves taken together.
    """
    own = line.figures[:-1] if table.reference_last else line.figures
    if len(own) < 2:
        return None
    earlier, later = own[-2:]
    pooled = "two waves" in (earlier.period.kind, later.period.kind)
    return None if pooled or earlier.period == later.period else (earlier, later)
