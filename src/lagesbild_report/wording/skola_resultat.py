"""Sentences on results: the district beside the city, and beside the year before."""

from __future__ import annotations

from decimal import Decimal

from lagesbild_report.comparisons.comparison import Comparison, Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import FIXED_SPACE, and_list, decimal, rounded
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.skola_ord import HIGHER, LOWER, SAME, in_how_many
from lagesbild_report.wording.words import direction, percent, points, sentence

GRADE_POINTS = f"{FIXED_SPACE}poäng"

_PHRASES = {
    "behorighet": "andelen behöriga till yrkesprogram",
    "meritvarde": "det genomsnittliga meritvärdet",
    "alla-amnen": "andelen med minst E i alla ämnen",
    "betygspoang": "den genomsnittliga betygspoängen",
}
"""The measures that are given with figures; those of single subjects stand in the table."""
_IN_POINTS = {"meritvarde", "betygspoang"}
_OWN, _CITY = "omrade", "stad"


def level_paragraph(table: Cross, grade: str, names: Names) -> str:
    """Say how the district's last results stand beside the city's."""
    pairs = [
        rounded(own.last.value - city.last.value, own.last.decimals)
        for own, city in _pairs(table)
        if own.last.value is not None and city.last.value is not None
    ]
    values = _values(table)
    if not pairs:
        return sentence(f"år {_last_year(table)} var {_told(values)}") if values else ""
    full = {
        HIGHER: f"högre i {names.district} än i {names.city}",
        LOWER: f"lägre i {names.district} än i {names.city}",
        SAME: f"desamma i {names.district} som i {names.city}",
    }
    short = {HIGHER: "högre", LOWER: "lägre", SAME: "desamma"}
    counted = in_how_many([direction(pair) for pair in pairs], full, short)
    first = sentence(f"resultaten i {grade} var {_last_year(table)} {counted}")
    return f"{first} {sentence(_told(values, 'var '))}" if values else first


def change_paragraph(table: Cross) -> str:
    """Say how the district's results differ from the year before, or why that is not said."""
    own = [line for line in table.lines if line.key.endswith(f"/{_OWN}")]
    if len(table.columns) < 2 or not own:
        return ""
    changes = [(line, line.change()) for line in own]
    obstacles = dict.fromkeys(change.obstacle for _, change in changes if change.obstacle)
    known = [(line, change) for line, change in changes if change.difference is not None]
    return " ".join([*_changes(known), *obstacles])


def _changes(known: list[tuple[Line, Comparison]]) -> list[str]:
    if not known:
        return []
    directions = [direction(_difference(change)) for _, change in known]
    words = {HIGHER: "högre", LOWER: "lägre", SAME: "desamma"}
    earlier = known[0][1].earlier.period.label
    counted = in_how_many(directions, words, words)
    sizes = [(m, _size(m, change)) for line, change in known if (m := _measure(line)) in _PHRASES]
    first = sentence(f"jämfört med {earlier} var områdets resultat {counted}")
    return [first, sentence(_told(sizes, "var "))] if sizes else [first]


def _difference(change: Comparison) -> Decimal:
    return rounded(change.difference or 0, change.later.decimals)


def _size(measure: str, change: Comparison) -> str:
    """Return ``1,8 procentenheter högre``."""
    difference, decimals = _difference(change), change.later.decimals
    if not difference:
        return "på samma nivå"
    word = "högre" if difference > 0 else "lägre"
    if measure in _IN_POINTS:
        return f"{decimal(abs(difference), decimals)}{GRADE_POINTS} {word}"
    return f"{points(difference, decimals)} {word}"


def _values(table: Cross) -> list[tuple[str, str]]:
    """Return the measures that have a phrase with their last values, the city's in brackets."""
    said = []
    for own, city in _pairs(table):
        measure = _measure(own)
        if measure in _PHRASES and own.last.value is not None:
            beside = f" (staden {city.last.text})" if city.last.value is not None else ""
            said.append((measure, f"{_value(own.last, measure)}{beside}"))
    return said


def _told(said: list[tuple[str, str]], verb: str = "") -> str:
    """Return measures with what is said of each; the first has the verb, which all share."""
    (first, words), others = said[0], said[1:]
    rest = [f"{_PHRASES[measure]} {what}" for measure, what in others]
    return and_list([f"{_PHRASES[first]} {verb}{words}", *rest])


def _value(figure: Figure, measure: str) -> str:
    return f"{figure.text}{GRADE_POINTS}" if measure in _IN_POINTS else percent(figure)


def _pairs(table: Cross) -> list[tuple[Line, Line]]:
    """Return the district's lines, each with the city's; a city that is missing has no values."""
    lines = {line.key: line for line in table.lines}
    return [
        (line, lines.get(f"{_measure(line)}/{_CITY}", _without_values(line)))
        for line in table.lines
        if line.key.endswith(f"/{_OWN}")
    ]


def _without_values(line: Line) -> Line:
    figures = tuple(Figure(period=figure.period, value=None) for figure in line.figures)
    return line.model_copy(update={"figures": figures})


def _measure(line: Line) -> str:
    return line.key.partition("/")[0]


def _last_year(table: Cross) -> str:
    return table.lines[0].last.period.label
