"""Sentences of the theme extremism."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.themes.extremism import ALL
from lagesbild_report.wording.count_change import with_change
from lagesbild_report.wording.many_changes import many_changes
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.ranking import column_of, leading, with_figures
from lagesbild_report.wording.vbe_enkat import survey
from lagesbild_report.wording.words import joined, lower_first, upper_first

EXTREMIST = "extremistiskt-budskap"


def paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs of the theme."""
    incidents, minimum = result.table("ia"), result.percent_minimum
    return {
        "vbe-enkat": survey(result.table("vbe-enkat")),
        "vbe-blanketter": _forms(result.table("vbe-slag"), result.table("vbe-avsandare"), minimum),
        "ia": _incidents(incidents, minimum),
    }


def _forms(kinds: Cross | None, senders: Cross | None, percent_minimum: int) -> str:
    if kinds is None or senders is None or kinds.line(ALL).last.value is None:
        return ""
    total = kinds.line(ALL)
    first = f"År {total.last.period.label} kom {total.last.text} blanketter in"
    return joined(with_change(first, total, percent_minimum), _from(senders), _about(kinds))


def _from(senders: Cross) -> str:
    """Name the sender of more than half of the forms, or those who sent most."""
    most = leading(column_of(_parts(senders)), 1)
    total = senders.line(ALL).last.value or 0
    if not most or not total:
        return ""
    name, figure = most[0]
    if 2 * (figure.value or 0) > total:
        return f"{upper_first(name)} skickade mer än hälften av dem ({figure.text})."
    return f"Flest kom från {swedish.and_list([name for name, _ in most])} ({figure.text})."


def _about(kinds: Cross) -> str:
    common = leading(column_of(_parts(kinds)), 3)
    return f"Vanligast var {with_figures(common)}." if len(common) > 1 else ""


def _parts(table: Cross) -> list[Line]:
    """Return the lines that the last column has something in, without the total."""
    return [line for line in table.lines if line.key != ALL and line.last.value]


def _incidents(table: Cross | None, percent_minimum: int) -> str:
    """Return the incidents with extremist messages, and how the other kinds changed."""
    lines = [line for line in table.lines if line.last.value is not None] if table else []
    others = [line for line in lines if line.key != EXTREMIST]
    told = [_extremist(line, percent_minimum) for line in lines if line.key == EXTREMIST]
    return joined(*told, many_changes(others, "antalet händelser", "slag", percent_minimum))


def _extremist(line: Line, percent_minimum: int) -> str:
    number = int(line.last.value or 0)
    events = f"{line.last.text} {'händelse' if number == 1 else 'händelser'}"
    first = (
        f"I IA rapporterades {events} {line.last.period.label} som gällde {lower_first(line.label)}"
    )
    return with_change(first, line, percent_minimum)
