"""Sentences on the reports of concern that the mottagningsenhet handled."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.themes.mottagningsenheten import ALL, OF_AGES
from lagesbild_report.themes.periods import months_label
from lagesbild_report.wording.count_change import with_change
from lagesbild_report.wording.many_changes import many_changes
from lagesbild_report.wording.ranking import column_of, leading
from lagesbild_report.wording.words import joined, lower_first, share_words


def reception(table: Cross | None, percent_minimum: int) -> str:
    """Return the number of the last period, its reasons, and what it may be compared with."""
    if table is None or table.line(ALL).last.value is None:
        return ""
    total = table.line(ALL)
    reasons = [line for line in table.lines if line.key != ALL]
    first = _total(total, reasons, percent_minimum)
    changed = many_changes(reasons, "antalet anmälningar", "orsaker", percent_minimum)
    return joined(first, _reasons(total, reasons), changed, _part(total))


def _total(total: Line, reasons: list[Line], percent_minimum: int) -> str:
    names = [lower_first(line.label) for line in reasons]
    about = f"{', '.join(names[:-1])} eller {names[-1]}" if len(names) > 1 else names[0]
    period = total.last.period
    when = f"Under {months_label(period)}" if period.kind == "part-year" else f"År {period.label}"
    ages = total.label.partition(OF_AGES)[2]
    whose = f" hos barn och unga i åldern {ages}" if ages else ""
    first = (
        f"{when} hanterade mottagningsenheten {total.last.text} orosanmälningar om {about}{whose}"
    )
    if total.change_obstacle:
        return f"{first}."
    return with_change(first, total, percent_minimum)


def _reasons(total: Line, reasons: list[Line]) -> str:
    """Return each reason with its number and share, the commonest first."""
    ranked = leading(column_of(reasons), len(reasons))
    if len(ranked) < 2 or not total.last.value:
        return ""
    said = [
        f"{name} ({figure.text}; {share_words((figure.value or 0) / total.last.value)})"
        for name, figure in ranked
    ]
    return f"Anmälningarna gällde {swedish.and_list(said)}."


def _part(total: Line) -> str:
    """Say that a part of a year is not held against a whole one."""
    if total.last.period.kind != "part-year":
        return ""
    return total.change_obstacle or "Tiden är en del av ett år och jämförs inte med hela år."
