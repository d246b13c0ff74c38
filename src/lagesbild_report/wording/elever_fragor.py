"""Sentences on tables of many questions, with the city's shares in the last column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.comparison import Comparison, compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.judge_tables import change_pair
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.enkater_elever import EXPOSED
from lagesbild_report.wording.judged_shares import (
    JudgedShare,
    all_unclear,
    change_sentences,
    only_tested,
)
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.words import how_many, joined, lower_first, number_word, percent

MOST_NAMED = 3
"""How many questions a sentence names at most; more are counted."""
Grades = Mapping[str, str]
"""First part of a line's key to the school year as it stands in a sentence."""


def exposed(table: Cross | None, ends: Cross | None, grades: Grades, names: Names) -> str:
    """Tell which kinds of exposure changed, since the wave before and since the first.

    Parameters
    ----------
    table : Cross or None
        With the city's last shares in the last column.
    ends : Cross or None
        The first and the last wave, when there are more between them.
    """
    if table is None:
        return ""
    lines = _of_exposure(table)
    changes = [_exposed(line, grades, change) for line in lines if (change := _change(table, line))]
    long_view = [_exposed(line, grades, line.change()) for line in _of_exposure(ends)]
    since = change_sentences(only_tested(long_view))
    return joined(
        _recent(only_tested(changes), lines, grades, names),
        since,
        f"Mätningar före {_first_wave(ends)} ingår inte i underlaget." if since and ends else "",
    )


def _first_wave(table: Cross) -> str:
    return table.lines[0].figures[0].period.label


def _of_exposure(table: Cross | None) -> list[Line]:
    return [line for line in table.lines if _measure(line) in EXPOSED] if table else []


def _change(table: Cross, line: Line) -> Comparison | None:
    pair = change_pair(table, line)
    return None if pair is None else compare(*pair).model_copy(update={"verdict": line.verdict})


def _exposed(line: Line, grades: Grades, change: Comparison) -> JudgedShare:
    return JudgedShare(f"andelen som har blivit {_question(line)}", _grade(line, grades), change)


def _recent(
    shares: Sequence[JudgedShare], lines: Sequence[Line], grades: Grades, names: Names
) -> str:
    """Return the changes since the wave before and the levels: as one where none is sure."""
    levels = [verdict for line in lines if (verdict := _against(line))]
    if len(shares) < 2 or not all_unclear(shares) or any(one.sign for one in levels):
        subject = "Andelarna utsatta elever"
        return joined(change_sentences(shares), _levels(lines, subject, grades, names))
    before, number = shares[0].change.earlier.period.label, number_word(counted(shares))
    city = f", och ingen skiljer sig säkert från {names.city}" if levels else ""
    return f"Ingen av de {number} uppgifterna om utsatthet har säkert ändrats sedan {before}{city}."


def questions(table: Cross | None, subject: str, grades: Grades, names: Names) -> str:
    """Tell which shares lie over or under the city's, and that the others do not surely.

    Parameters
    ----------
    subject : str
        All the shares together, first in a sentence.
    """
    return _levels(table.lines, subject, grades, names) if table else ""


def _levels(lines: Sequence[Line], subject: str, grades: Grades, names: Names) -> str:
    tested = [(line, verdict) for line in lines if (verdict := _against(line))]
    if not tested:
        return ""
    number = number_word(counted(tested))
    apart = [
        f"{_side(sign)} {names.city} i {how_many(counted(found))} av {number} fall"
        f"{_named(found, grades)}"
        for sign in (1, -1)
        if (found := [line for line, verdict in tested if verdict.sign == sign])
    ]
    if not apart:
        return (
            f"{subject} skiljer sig inte säkert från {names.city}: ingen av {number} skillnader "
            "är säkerställd."
        )
    rest = any(not verdict.sign for _, verdict in tested)
    last = ["skiljer sig i övrigt inte säkert från staden"] if rest else []
    return f"{subject} {and_list([*apart, *last])}."


def _side(sign: int) -> str:
    return "ligger över" if sign > 0 else "ligger under"


def _named(lines: Sequence[Line], grades: Grades) -> str:
    """Return `` (snattat i årskurs 9: 30 mot 20 procent)``; empty for more than a few."""
    if len(lines) > MOST_NAMED:
        return ""
    return f" ({and_list([_with_values(line, grades) for line in lines])})"


def _with_values(line: Line, grades: Grades) -> str:
    own, city = line.figures[-2:]
    return f"{_question(line)} {_grade(line, grades)}: {own.text} mot {percent(city)}"


def _against(line: Line) -> Verdict | None:
    """Return the verdict on the last own wave against the city, which stands last."""
    found = line.against[-2] if len(line.against) > 1 else None
    return None if found is None or found.kind == "incomparable" else found


def _measure(line: Line) -> str:
    return line.key.partition("-")[2]


def _grade(line: Line, grades: Grades) -> str:
    return grades[line.key.partition("-")[0]]


def _question(line: Line) -> str:
    return lower_first(line.label.partition(": ")[2])
