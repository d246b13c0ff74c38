"""Sentences on results: the district beside the city, and beside the year before.

Shares are tested; means are told with their numbers and no judgement.
"""

from __future__ import annotations

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import FIXED_SPACE, and_list
from lagesbild_report.themes.skola_common import CITY, MEANS, OWN, first_part
from lagesbild_report.wording.judged_shares import JudgedShare, change_sentences
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.skola_ord import OVER, UNDER, UNSURE, in_how_many
from lagesbild_report.wording.words import joined, percent, sentence

GRADE_POINTS = f"{FIXED_SPACE}poäng"

_PHRASES = {
    "behorighet": "andelen behöriga till yrkesprogram",
    "meritvarde": "det genomsnittliga meritvärdet",
    "alla-amnen": "andelen med minst E i alla ämnen",
    "svenska": "andelen med minst E i svenska",
    "matematik": "andelen med minst E i matematik",
    "engelska": "andelen med minst E i engelska",
    "betygspoang": "den genomsnittliga betygspoängen",
}
_TOLD = ("behorighet", "meritvarde", "alla-amnen", "betygspoang")
"""The measures that are given with figures; those of single subjects stand in the table."""


def level_paragraph(table: Cross, grade: str, names: Names) -> str:
    """Say how the district's last results stand beside the city's."""
    values = _values(table)
    signs = [found.sign for line in _own(table) for found in line.against[-1:] if found]
    if not signs:
        return sentence(f"år {_last_year(table)} var {_told(values)}") if values else ""
    full = {
        OVER: f"låg {_last_year(table)} över {names.city}",
        UNDER: f"låg {_last_year(table)} under {names.city}",
        UNSURE: f"skilde sig {_last_year(table)} inte säkert från {names.city}",
    }
    short = {OVER: "över", UNDER: "under", UNSURE: "utan säker skillnad"}
    counted = in_how_many(signs, full, short)
    first = sentence(f"resultaten i {grade} i {names.district} {counted}")
    tested = [(measure, words) for measure, words in values if measure not in MEANS]
    untested = [
        sentence(f"{_PHRASES[measure]}, som inte prövas, var {words}")
        for measure, words in values
        if measure in MEANS
    ]
    return joined(first, sentence(_told(tested, "var ")) if tested else "", *untested)


def change_paragraph(table: Cross) -> str:
    """Say which of the district's results changed from the year before, or why that is not said."""
    own = _own(table)
    if len(table.columns) < 2 or not own:
        return ""
    shares = [
        JudgedShare(_PHRASES[first_part(line.key)], "", line.change())
        for line in own
        if first_part(line.key) not in MEANS
    ]
    return joined(change_sentences(shares), *(_mean_before(line) for line in own))


def _mean_before(line: Line) -> str:
    """Return ``Det genomsnittliga meritvärdet var 243,1 poäng 2023.`` for a mean."""
    measure, change = first_part(line.key), line.change()
    if measure not in MEANS or change.difference is None:
        return ""
    before = f"{_value(change.earlier, measure)} {change.earlier.period.label}"
    return sentence(f"{_PHRASES[measure]} var {before}")


def _values(table: Cross) -> list[tuple[str, str]]:
    """Return the measures that are told with their last values, the city's in brackets."""
    said = []
    for own in _own(table):
        measure = first_part(own.key)
        city = table.find(f"{measure}/{CITY}")
        if measure in _TOLD and own.last.value is not None:
            known = city is not None and city.last.value is not None
            beside = f" (staden {city.last.text})" if city is not None and known else ""
            said.append((measure, f"{_value(own.last, measure)}{beside}"))
    return said


def _told(said: list[tuple[str, str]], verb: str = "") -> str:
    """Return measures with what is said of each; the first has the verb, which all share."""
    (first, words), others = said[0], said[1:]
    rest = [f"{_PHRASES[measure]} {what}" for measure, what in others]
    return and_list([f"{_PHRASES[first]} {verb}{words}", *rest])


def _value(figure: Figure, measure: str) -> str:
    return f"{figure.text}{GRADE_POINTS}" if measure in MEANS else percent(figure)


def _own(table: Cross) -> list[Line]:
    return [line for line in table.lines if line.key.endswith(f"/{OWN}")]


def _last_year(table: Cross) -> str:
    return table.lines[0].last.period.label
