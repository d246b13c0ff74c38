"""Sentences on the reports of concern of the district's board beside those of the others."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.themes.socialtjanst_ar import CITY, OWN
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.ranking import Named, leading, printed, with_figures
from lagesbild_report.wording.words import (
    higher_or_lower,
    joined,
    lower_first,
    number_word,
    share_words,
)

PER = f"per 1{swedish.FIXED_SPACE}000"
REPORTS, RATE, HANDLED, OPENED = range(4)
"""Places of the columns; in the table by sex those of girls come before those of boys."""
REMAINING = "Övrigt"


def per_inhabitant(table: Cross | None, names: Names) -> str:
    """Return the district's rate beside the city's and the other boards'."""
    own, city = _line(table, OWN), _line(table, CITY)
    if table is None or own is None or own.figures[RATE].value is None:
        return ""
    rate = own.figures[RATE]
    against = f" mot {city.figures[RATE].text} i hela staden" if _has(city, RATE) and city else ""
    first = (
        f"I {names.district} är det {rate.text} anmälningar {PER} barn och unga i åldern "
        f"0–20 år{against}."
    )
    boards = [line for line in table.lines if line.key != CITY and _has(line, RATE)]
    return joined(first, _rank(rate, boards), _ends(boards))


def _rank(rate: Figure, boards: Sequence[Line]) -> str:
    others = [printed(line.figures[RATE]) for line in boards if line.key != OWN]
    if not others:
        return ""
    level = printed(rate)
    counted = {
        "ett högre": sum(other > level for other in others),
        "samma": sum(other == level for other in others),
        "ett lägre": sum(other < level for other in others),
    }
    said = [f"{number_word(number)} {what}" for what, number in counted.items() if number]
    return f"Av de {number_word(len(others))} andra nämnderna har {swedish.and_list(said)} tal."


def _ends(boards: Sequence[Line]) -> str:
    """Name the boards with the highest and the lowest rate."""
    levels = {printed(line.figures[RATE]) for line in boards}
    if len(levels) < 2:
        return ""
    high, low = (_at(boards, level) for level in (max(levels), min(levels)))
    return f"Högst är talet i {high} och lägst i {low}."


def _at(boards: Sequence[Line], level: object) -> str:
    at = [line for line in boards if printed(line.figures[RATE]) == level]
    return f"{swedish.and_list([line.label for line in at])} ({at[0].figures[RATE].text})"


def investigations(table: Cross | None, names: Names) -> str:
    """Return how many reports were handled in an investigation, and how many were opened."""
    own, city = _line(table, OWN), _line(table, CITY)
    if own is None or not _has(own, HANDLED) or not _has(own, REPORTS):
        return ""
    whole = _handled(city)
    against = f", mot {whole} i hela staden" if whole else ""
    first = (
        f"Av anmälningarna i {names.district} hanterades {own.figures[HANDLED].text} "
        f"({_handled(own)}) inom en utredning{against}."
    )
    opened = own.figures[OPENED]
    second = f"Anmälningarna ledde till att {opened.text} utredningar inleddes."
    return f"{first} {second}" if opened.value else first


def _handled(line: Line | None) -> str:
    """Return the share handled in an investigation, empty where it is unknown."""
    if line is None or not line.figures[REPORTS].value or not _has(line, HANDLED):
        return ""
    return share_words((line.figures[HANDLED].value or 0) / (line.figures[REPORTS].value or 1))


def by_sex(table: Cross | None, names: Names) -> str:
    """Return the reports on girls and on boys in the district, and their rates."""
    own = _line(table, OWN)
    if own is None or len(own.figures) != 2 * (OPENED + 1):
        return ""
    girls, boys = own.figures[: OPENED + 1], own.figures[OPENED + 1 :]
    if None in (girls[REPORTS].value, boys[REPORTS].value):
        return ""
    first = (
        f"Av anmälningarna i {names.district} gällde {boys[REPORTS].text} pojkar och "
        f"{girls[REPORTS].text} flickor."
    )
    return joined(first, _rates_by_sex(girls[RATE], boys[RATE]))


def _rates_by_sex(girls: Figure, boys: Figure) -> str:
    if girls.value is None or boys.value is None:
        return ""
    difference = printed(boys) - printed(girls)
    if not difference:
        return f"Talet {PER} är lika stort för båda, {boys.text}."
    word = higher_or_lower(float(difference))
    return f"Talet {PER} är {word} för pojkar ({boys.text}) än för flickor ({girls.text})."


def by_reason(table: Cross | None, names: Names) -> str:
    """Return the commonest reasons for an investigation in the district and in the city."""
    own, city = _line(table, OWN), _line(table, CITY)
    if table is None or own is None or own.last.value is None:
        return ""
    first = (
        f"I {names.district} ledde {own.last.text} anmälningar till utredning på grund av "
        "barnets egna svårigheter."
    )
    common = _commonest(table, own)
    if not common:
        return first
    in_city = [name for name, _ in _commonest(table, city)] if city else []
    return " ".join([first, f"Vanligast var {with_figures(common)}.", *_also(common, in_city)])


def _commonest(table: Cross, line: Line) -> list[Named]:
    pairs = zip(table.columns[:-1], line.figures[:-1], strict=True)
    named = [(lower_first(name), fig) for name, fig in pairs if not name.startswith(REMAINING)]
    return leading(named, 3)


def _also(common: Sequence[Named], in_city: Sequence[str]) -> list[str]:
    """Say which reasons are the commonest in the whole city."""
    if not in_city:
        return []
    if {name for name, _ in common} == set(in_city):
        return ["Samma orsaker är vanligast i hela staden."]
    return [f"I hela staden är {swedish.and_list(in_city)} vanligast."]


def _line(table: Cross | None, key: str) -> Line | None:
    return table.find(key) if table else None


def _has(line: Line | None, place: int) -> bool:
    return line is not None and line.figures[place].value is not None
