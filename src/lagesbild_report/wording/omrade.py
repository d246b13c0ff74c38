"""The generated paragraphs of the theme omrade: stadsdelar, inhabitants and housing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.omrade_boende import DWELLINGS
from lagesbild_report.themes.omrade_folkmangd import AGES
from lagesbild_report.themes.stadsdelar import TOGETHER
from lagesbild_report.wording.count_change import than
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.omrade_fakta import education, people, trust
from lagesbild_report.wording.ranking import printed
from lagesbild_report.wording.words import PERCENT, joined, lower_first, number_word, percent


def paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs by name; those whose figures are missing are empty."""
    places, over_time = result.table("invanare"), result.table("folkmangd")
    stadsdelar, tenure = result.table("stadsdelar"), result.table("boende-andelar")
    return {
        "stadsdelar": _stadsdelar(places, names) if places else "",
        "folkmangd": _over_time(over_time, names, result.percent_minimum) if over_time else "",
        "prognos": people(result, names),
        "aldrar": _ages(stadsdelar) if stadsdelar else "",
        "boende": _tenure(tenure, stadsdelar) if tenure and stadsdelar else "",
        "utbildning": education(result, names),
        "tillit": trust(result),
    }


def _stadsdelar(table: Cross, names: Names) -> str:
    labels = [line.label for line in table.lines]
    word = "stadsdelar" if len(labels) > 1 else "stadsdel"
    number = number_word(counted(table.lines))
    lead = f"{names.district} består av {number} {word}: {and_list(labels)}."
    most, fewest = _groups(table.lines, 0)
    if not most or most == fewest:
        return lead
    return f"{lead} Flest invånare har {_named(most, 0)}, färst har {_named(fewest, 0)}."


def _groups(lines: Sequence[Line], column: int) -> tuple[list[Line], list[Line]]:
    """Return the lines with the highest and with the lowest printed figure of a column."""
    known = [line for line in lines if line.kind == "plain"]
    known = [line for line in known if line.figures[column].value is not None]
    if not known:
        return [], []
    values = [printed(line.figures[column]) for line in known]
    pairs = list(zip(known, values, strict=True))
    return (
        [line for line, value in pairs if value == max(values)],
        [line for line, value in pairs if value == min(values)],
    )


def _named(lines: Sequence[Line], column: int, unit: str = "") -> str:
    """Return ``Herrängen och Långsjö (34 procent)``."""
    return f"{and_list([line.label for line in lines])} ({lines[0].figures[column].text}{unit})"


def _over_time(table: Cross, names: Names, percent_minimum: int) -> str:
    district, city = table.lines[0], table.lines[1]
    lead = f"Den {table.columns[-1]} hade {names.district} {district.last.text} invånare."
    if len(district.figures) < 2:
        return lead
    change = district.change(percent_minimum)
    if change.difference is None:
        return f"{lead} {change.obstacle}"
    parts = [lead, f"Det är {than(change, f'den {table.columns[-2]}')}."]
    other = city.change(percent_minimum)
    if other.difference is not None:
        parts.append(f"I {names.city} var invånarna {than(other, 'då')}.")
    return " ".join(parts)


def _ages(table: Cross) -> str:
    """Return the shares of the age groups, and where the first and the last are largest."""
    columns = [number for number, name in enumerate(table.columns) if _plain(name) in AGES]
    together = table.line(TOGETHER)
    shares = [
        f"{percent(together.figures[n])} {_age(table, n)}"
        for n in columns
        if together.figures[n].value is not None
    ]
    if not shares:
        return ""
    lead = f"Av invånarna i stadsdelarna är {and_list(shares)}."
    extremes = [_age_extremes(table, n) for n in (columns[0], columns[-1])]
    return joined(lead, *extremes)


def _plain(heading: str) -> str:
    return heading.removesuffix(", %")


def _age(table: Cross, column: int) -> str:
    """Return ``65 år eller äldre`` for a heading such as ``65+ år, %``."""
    return re.sub(r"(\d+)\+ år", r"\1 år eller äldre", _plain(table.columns[column]))


def _age_extremes(table: Cross, column: int) -> str:
    most, fewest = _groups(table.lines, column)
    if not most or most == fewest:
        return ""
    return (
        f"Andelen som är {_age(table, column)} är högst i {_named(most, column, PERCENT)} "
        f"och lägst i {_named(fewest, column, PERCENT)}."
    )


def _tenure(table: Cross, stadsdelar: Cross) -> str:
    together = table.line(TOGETHER)
    dwellings = stadsdelar.line(TOGETHER).figures[stadsdelar.columns.index(DWELLINGS)]
    shares = [pair for pair in zip(table.columns, together.figures, strict=True) if pair[1].value]
    if not shares:
        return ""
    shares.sort(key=lambda pair: -(pair[1].value or 0))
    named = [f"{percent(figure)} {lower_first(form)}" for form, figure in shares]
    lead = f"I stadsdelarna finns {dwellings.text} lägenheter: {and_list(named)}."
    return f"{lead} {_commonest_forms(table)}"


def _commonest_forms(table: Cross) -> str:
    """Say in which stadsdelar each form of tenure is the commonest."""
    places: dict[str, list[Line]] = {}
    for line in table.lines:
        known = [pair for pair in zip(table.columns, line.figures, strict=True) if pair[1].value]
        if line.kind == "plain" and known:
            largest = max(figure.value or 0 for _, figure in known)
            most = [form for form, figure in known if figure.value == largest]
            named = and_list([most[0], *map(lower_first, most[1:])])
            places.setdefault(named, []).append(line)
    ordered = sorted(places.items(), key=lambda pair: -len(pair[1]))
    return " ".join(
        f"{form} är vanligast i {number_word(counted(lines))} "
        f"{'stadsdel' if len(lines) == 1 else 'stadsdelar'}: "
        f"{and_list([line.label for line in lines])}."
        for form, lines in ordered
    )
