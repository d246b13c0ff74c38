"""Sentences of the theme extremism."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import Cross, Line, ThemeResult
from lagesbild_report.themes.extremism import ALL
from lagesbild_report.wording.count_change import count_change, obstacle
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.ranking import column_of, leading, lower_first, with_figures
from lagesbild_report.wording.vbe_enkat import survey
from lagesbild_report.wording.words import more_or_fewer, number_word

EXTREMIST = "extremistiskt-budskap"


def paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs of the theme; ``ia-extremism`` is a part of what ``ia`` tells."""
    incidents = result.table("ia")
    return {
        "vbe-enkat": survey(result.table("vbe-enkat")),
        "vbe-blanketter": _forms(result.table("vbe-slag"), result.table("vbe-avsandare")),
        "ia-extremism": _extremist(incidents),
        "ia": _incidents(incidents),
    }


def _forms(kinds: Cross | None, senders: Cross | None) -> str:
    if kinds is None or senders is None or kinds.line(ALL).last.value is None:
        return ""
    total = kinds.line(ALL)
    first = f"År {total.last.period.label} kom {total.last.text} blanketter in"
    said = [_with_change(first, total), _from(senders), _about(kinds)]
    return " ".join(filter(None, said))


def _with_change(first: str, line: Line) -> str:
    changed = count_change(line)
    if changed:
        return f"{first}, {changed}."
    return " ".join(filter(None, [f"{first}.", obstacle(line)]))


def _from(senders: Cross) -> str:
    """Name the sender of more than half of the forms, or those who sent most."""
    most = leading(column_of(_parts(senders)), 1)
    total = senders.line(ALL).last.value or 0
    if not most or not total:
        return ""
    name, figure = most[0]
    if 2 * (figure.value or 0) > total:
        return f"{name[0].upper()}{name[1:]} skickade mer än hälften av dem ({figure.text})."
    return f"Flest kom från {swedish.and_list([name for name, _ in most])} ({figure.text})."


def _about(kinds: Cross) -> str:
    common = leading(column_of(_parts(kinds)), 3)
    return f"Vanligast var {with_figures(common)}." if len(common) > 1 else ""


def _parts(table: Cross) -> list[Line]:
    """Return the lines that the last column has something in, without the total."""
    return [line for line in table.lines if line.key != ALL and line.last.value]


def _extremist(table: Cross | None) -> str:
    """Return the incidents with extremist messages."""
    found = [line for line in table.lines if line.key == EXTREMIST] if table else []
    if not found or found[0].last.value is None:
        return ""
    line = found[0]
    number = int(line.last.value or 0)
    events = f"{number_word(number)} {'händelse' if number == 1 else 'händelser'}"
    first = (
        f"I IA rapporterades {events} {line.last.period.label} som gällde {lower_first(line.label)}"
    )
    return _with_change(first, line)


def _incidents(table: Cross | None) -> str:
    """Return every kind of incident with its difference, the commonest first."""
    lines = [line for line in table.lines if line.last.value is not None] if table else []
    if not lines:
        return ""
    ranked = sorted(lines, key=lambda line: -(line.last.value or 0))
    said = [f"{lower_first(line.label)} {line.last.text}{_difference(line)}" for line in ranked]
    year, comparable = ranked[0].last.period.label, any(map(_difference, ranked))
    against = f", med skillnaden mot {ranked[0].figures[-2].period.label}" if comparable else ""
    return f"Rapporterade händelser i IA {year}{against}: {swedish.and_list(said)}."


def _difference(line: Line) -> str:
    difference = line.change().difference if len(line.figures) > 1 else None
    return "" if difference is None else f" ({more_or_fewer(difference)})"
