"""Verdicts that a theme gives its own tables, where it knows more than the tables show."""

from __future__ import annotations

from collections.abc import Mapping

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.judge import count_test, family_of, verdict_on, verdicts_of
from lagesbild_report.comparisons.verdict import Rules, Tested, Verdict

CellOutcomes = Mapping[tuple[str, int], "Tested | None"]
"""Key of a line and position of a column → the outcome of the cell's test."""


def with_changes_judged(table: Cross, dispersions: Mapping[str, float], rules: Rules) -> Cross:
    """Return the table with verdicts on the changes of some lines, corrected together.

    Parameters
    ----------
    dispersions : mapping of str to float
        By the key of the line; lines that are not named are not tested.
    """
    if len(table.columns) < 2:
        return table
    outcomes = {
        key: _outcome(table.line(key), dispersion, rules) for key, dispersion in dispersions.items()
    }
    verdicts = verdicts_of(outcomes, rules)
    lines = tuple(
        line.model_copy(update={"verdict": verdict_on(line.change(), verdicts[line.key])})
        if line.key in verdicts
        else line
        for line in table.lines
    )
    family = family_of(verdicts, rules).if_any
    return table.model_copy(update={"lines": lines, "family": family})


def _outcome(line: Line, dispersion: float, rules: Rules) -> Tested | None:
    change = line.change()
    return None if change.difference is None else count_test(rules, dispersion)(change)


def with_cells_judged(table: Cross, outcomes: CellOutcomes, rules: Rules) -> Cross:
    """Return the table with verdicts on cells, each against what it was tested against."""
    verdicts = verdicts_of(outcomes, rules)
    lines = tuple(
        line.model_copy(update={"against": _of_line(line, verdicts)})
        if any(key == line.key for key, _ in verdicts)
        else line
        for line in table.lines
    )
    family = family_of(verdicts, rules).if_any
    return table.model_copy(update={"lines": lines, "against_family": family})


def _of_line(
    line: Line, verdicts: Mapping[tuple[str, int], Verdict | None]
) -> tuple[Verdict | None, ...]:
    return tuple(verdicts.get((line.key, column)) for column in range(len(line.figures)))
