"""The generated paragraphs about the area's facts, each beside the city's."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.swedish import FIXED_SPACE, and_list
from lagesbild_report.themes.omrade_fakta import INCOME_HEADING
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.words import PERCENT, POINTS, joined

CROWNS = f"{FIXED_SPACE}kronor"
ASKED = "fortroende"
"""How the keys of the lines begin that come from a survey; the others are registers."""
SEXES = {"flickor": "flickorna", "pojkar": "pojkarna", "kvinnor": "kvinnorna", "man": "männen"}


def people(result: ThemeResult, names: Names) -> str:
    """Return the rounded number of inhabitants and the forecast."""
    table = result.table("fakta-folkmangd")
    if table is None:
        return ""
    said = {
        "folkmangd": "Områdesfakta anger {} invånare år {}.",
        "prognos": "Enligt prognosen kommer " + names.district + " att ha {} invånare år {}.",
    }
    found = {line.key: line.figures[0] for line in table.lines}
    return " ".join(
        sentence.format(_rounded(found[key]), found[key].period.label)
        for key, sentence in said.items()
        if key in found and found[key].value is not None
    )


def _rounded(figure: Figure) -> str:
    """Return the value after the word with which its source rounds it: ``drygt 127 000``."""
    return f"{figure.definition} {figure.text}".strip()


def education(result: ThemeResult, names: Names) -> str:
    """Return education, employment and income of the district beside the city's."""
    table = result.table("fakta-utbildning")
    if table is None:
        return ""
    return joined(
        _share(table, "eftergymnasial", "Andelen med eftergymnasial utbildning"),
        _eligible(table),
        _share(table, "forvarvsarbetande", "Andelen förvärvsarbetande"),
        _income(table, result.table("stadsdelar")),
    )


def trust(result: ThemeResult) -> str:
    """Return turnout and trust of the district beside the city's."""
    table = result.table("fakta-tillit")
    if table is None:
        return ""
    subjects = {
        "valdeltagande": "Valdeltagandet",
        "fortroende-forvaltning": "Andelen som har förtroende för stadsdelsförvaltningen",
        "fortroende-polis": "Andelen som har förtroende för polisen",
    }
    told = [_share(table, key, text) for key, text in subjects.items()]
    return joined(*told, _untested(table))


def _untested(table: Cross) -> str:
    """Say that differences between answers to a survey are not tested without the answers."""
    lines = [line for line in table.lines if line.key.startswith(ASKED)]
    compared = [line for line in lines if all(figure.known for figure in line.figures)]
    if not any(figure.n is None for line in compared for figure in line.figures):
        return ""
    return "Hur många som har svarat är inte känt, så skillnaderna i förtroende är inte prövade."


def _line(table: Cross, key: str) -> Line | None:
    found = table.find(key)
    return found if found and found.figures[0].value is not None else None


def _share(table: Cross, key: str, subject: str) -> str:
    line = _line(table, key)
    if line is None:
        return ""
    own = line.figures[0]
    level = f"{subject} är {_amount(own, PERCENT)} ({own.period.label})"
    return f"{level}{_against(line, table.columns[1], PERCENT, POINTS, 'lika hög')}."


def _amount(figure: Figure, unit: str) -> str:
    return f"{_rounded(figure)}{unit}"


def _against(line: Line, city: str, unit: str, difference_unit: str, equal: str) -> str:
    """Return ``, 5,5 procentenheter högre än i Stockholms stad (62,2 procent)``."""
    own, reference = line.figures
    if own.value is None or reference.value is None:
        return f". Uppgift för {city} saknas"
    decimals = max(own.decimals, reference.decimals)
    difference = swedish.rounded(own.value, decimals) - swedish.rounded(reference.value, decimals)
    there = f"{city} ({_amount(reference, unit)})"
    if difference == 0:
        return f", {equal} som i {there}"
    word = "högre" if difference > 0 else "lägre"
    size = swedish.decimal(abs(difference), decimals)
    return f", {size}{difference_unit} {word} än i {there}"


def _eligible(table: Cross) -> str:
    """Return how many pupils may go on to gymnasieskolan, by sex where that is given."""
    everybody = _share(table, "behorighet", "Andelen elever med behörighet till gymnasiet")
    lines = {sex: _line(table, f"behorighet-{sex}") for sex in SEXES}
    known = {sex: line.figures[0] for sex, line in lines.items() if line}
    if len(known) < 2:
        return everybody
    named = and_list([f"{_amount(f, PERCENT)} av {SEXES[sex]}" for sex, f in known.items()])
    year = next(iter(known.values())).period.label
    by_sex = f"Efter årskurs 9 är {named} behöriga till gymnasiet ({year})."
    return joined(everybody, by_sex, _between(*list(known.values())[:2]))


def _between(first: Figure, second: Figure) -> str:
    difference = abs(
        swedish.rounded(first.value or 0, first.decimals)
        - swedish.rounded(second.value or 0, second.decimals)
    )
    if difference == 0:
        return "Andelarna är lika höga."
    return f"Skillnaden är {swedish.decimal(difference)}{POINTS}."


def _income(table: Cross, by_place: Cross | None) -> str:
    line = _line(table, "medelinkomst")
    if line is None:
        return ""
    own = line.figures[0]
    level = f"Medelinkomsten är {_amount(own, CROWNS)} ({own.period.label})"
    against = _against(line, table.columns[1], CROWNS, CROWNS, "lika hög")
    return joined(f"{level}{against}.", _income_span(by_place))


def _income_span(table: Cross | None) -> str:
    """Return the lowest and the highest income of a stadsdel."""
    if table is None or INCOME_HEADING not in table.columns:
        return ""
    column = table.columns.index(INCOME_HEADING)
    lines = [line for line in table.lines if line.kind == "plain"]
    pairs = [(line.label, line.figures[column]) for line in lines]
    known = sorted((p for p in pairs if p[1].value is not None), key=lambda p: p[1].value or 0)
    if len(known) < 2 or known[0][1].value == known[-1][1].value:
        return ""
    low, high = known[0][1], known[-1][1]
    places = [
        and_list([name for name, figure in known if figure.value == end.value])
        for end in (low, high)
    ]
    return (
        f"I tabellen över stadsdelarna är medelinkomsten lägst i {places[0]} "
        f"({_amount(low, CROWNS)}) och högst i {places[1]} ({_amount(high, CROWNS)})."
    )
