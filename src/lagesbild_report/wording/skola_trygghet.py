"""Sentences on how safe pupils feel at school."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.skola_common import CITY, first_part
from lagesbild_report.themes.skola_trygghet import ALL, BOYS, GIRLS
from lagesbild_report.wording.judged_levels import ShareLevel, level_sentences
from lagesbild_report.wording.judged_shares import JudgedShare, change_sentences
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.sexes import SexPair, sex_sentences
from lagesbild_report.wording.words import joined, percent, sentence


def safety_paragraph(table: Cross, names: Names) -> str:
    """Say how many feel safe in each årskurs, beside the city, the year before and each sex."""
    own = _known(table, ALL)
    if not own:
        return ""
    shares = [f"{percent(own[0].last)} av eleverna {_where(own[0])}"]
    shares += [f"{percent(line.last)} {_where(line)}" for line in own[1:]]
    first = (
        f"läsåret {own[0].last.period.label} kände sig {and_list(shares)} trygga i skolan "
        f"i {names.district}"
    )
    return joined(sentence(first), _beside_city(table, own, names), _changes(table), _sexes(table))


def _beside_city(table: Cross, own: list[Line], names: Names) -> str:
    pairs = [(line, table.find(f"{first_part(line.key)}/{CITY}")) for line in own]
    levels = [
        ShareLevel(_where(line), city.last, line.against[-1] if line.against else None)
        for line, city in pairs
        if city is not None
    ]
    return level_sentences(levels, names.city)


def _changes(table: Cross) -> str:
    """Say which shares changed from the school year before, or why that is not said."""
    if len(table.columns) < 2:
        return ""
    own = [line for line in table.lines if line.key.endswith(f"/{ALL}")]
    return change_sentences([JudgedShare("andelen", _where(line), line.change()) for line in own])


def _sexes(table: Cross) -> str:
    """Say in which årskurser boys feel safer than girls, or girls than boys."""
    boys = {first_part(line.key): line for line in _known(table, BOYS)}
    pairs = [
        SexPair(_where(line), line, boys[first_part(line.key)])
        for line in _known(table, GIRLS)
        if first_part(line.key) in boys
    ]
    return sex_sentences(pairs)


def _known(table: Cross, who: str) -> list[Line]:
    lines = [line for line in table.lines if line.key.endswith(f"/{who}")]
    return [line for line in lines if line.last.value is not None]


def _where(line: Line) -> str:
    return f"i {line.label.partition(',')[0].lower()}"
