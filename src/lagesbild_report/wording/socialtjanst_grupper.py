"""Sentences on the reports of concern of the district's board by sex and by reason."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.themes.socialtjanst_ar import CITY, OWN
from lagesbild_report.themes.socialtjanst_nivaer import BOYS, BY_SEX, RATE, REPORTS
from lagesbild_report.wording.count_change import short_doubt
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.ranking import Named, leading, printed, with_figures
from lagesbild_report.wording.socialtjanst_namnder import PER, found_line
from lagesbild_report.wording.words import joined, lower_first

REMAINING = "Övrigt"


def by_sex(table: Cross | None, names: Names) -> str:
    """Return the reports on girls and on boys in the district, and their rates."""
    own = found_line(table, OWN)
    if own is None or len(own.figures) != BY_SEX:
        return ""
    girls, boys = own.figures[:BOYS], own.figures[BOYS:]
    if None in (girls[REPORTS].value, boys[REPORTS].value):
        return ""
    verdict = own.against[BOYS + RATE] if own.against else None
    first = (
        f"Av anmälningarna i {names.district} gällde {boys[REPORTS].text} pojkar och "
        f"{girls[REPORTS].text} flickor."
    )
    return joined(first, _rates_by_sex(girls[RATE], boys[RATE], verdict))


def _rates_by_sex(girls: Figure, boys: Figure, verdict: Verdict | None) -> str:
    """Return both rates; which is higher only where that is established."""
    if girls.value is None or boys.value is None:
        return ""
    if printed(boys) == printed(girls):
        return f"Talet {PER} är lika stort för båda, {boys.text}."
    if verdict is None or not verdict.established:
        levels = f"Talet {PER} är {boys.text} för pojkar och {girls.text} för flickor."
        return f"{levels} {short_doubt(verdict)}"
    word = "högre" if verdict.kind == "rise" else "lägre"
    levels = f"för pojkar ({boys.text}) än för flickor ({girls.text})"
    return f"Talet {PER} är säkerställt {word} {levels}."


def by_reason(table: Cross | None, names: Names) -> str:
    """Return the commonest reasons for an investigation in the district and in the city."""
    own, city = found_line(table, OWN), found_line(table, CITY)
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
