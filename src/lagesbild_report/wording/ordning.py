"""The generated paragraphs of the theme ordning."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.cross import Cross, Line, ThemeResult
from lagesbild_report.observations.months import months_text
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.monthly import ELSEWHERE
from lagesbild_report.themes.monthly_tables import BEFORE, TOTAL
from lagesbild_report.wording.count_change import change_sentence
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.ranking import commonest_sentence, ranked
from lagesbild_report.wording.season import season_paragraph
from lagesbild_report.wording.words import joined, lower_first, size_words

KINDS = 5
PLACES = 3
LAST_YEAR = -2
"""The column of the last year in the table of places; the commonest kind stands after it."""


def paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs by name; those whose figures are missing are empty."""
    table, minimum = result.table, result.percent_minimum
    guards, deviations = table("vakter-slag-plats"), table("pointsurvey-slag-plats")
    comments, places = table("tyck-till-slag"), table("tyck-till-plats")
    months = table("tyck-till-manad")
    return {
        "vakter": _guards(guards, minimum) if guards else "",
        "vakter-slag": commonest_sentence(guards, KINDS) if guards else "",
        "tyck-till": _comments(comments, minimum) if comments else "",
        "tyck-till-platser": _places(places) if places else "",
        "tyck-till-manader": season_paragraph(months) if months else "",
        "pointsurvey": _deviations(deviations) if deviations else "",
        "pointsurvey-platser": _leaders(deviations) if deviations else "",
    }


def _guards(table: Cross, percent_minimum: int) -> str:
    total, before = table.line(TOTAL).last, table.find(BEFORE)
    lead = f"{_during(total)} gjorde ordningsvakterna {total.text} ingripanden."
    change = change_sentence(compare(before.last, total, (), percent_minimum)) if before else ""
    return joined(lead, change, _newcomers(table), _most(table))


def _newcomers(table: Cross) -> str:
    """Say how many interventions were made at places that had none in the year before."""
    now, before = table.line(TOTAL), table.find(BEFORE)
    if before is None:
        return ""
    figures = zip(table.columns[:-1], now.figures, before.figures, strict=False)
    new = [
        (place, figure)
        for place, figure, earlier in figures
        if place != ELSEWHERE and figure.value and earlier.value == 0
    ]
    if not new:
        return ""
    places = and_list([place for place, _ in new])
    number = swedish.whole(sum(figure.value or 0 for _, figure in new))
    return f"{places} har {number} av ingripandena och hade inga då."


def _during(figure: Figure) -> str:
    """Return ``Under januari–oktober 2024``."""
    return f"Under {months_text(figure.period)}"


def _share_of(part: float, whole: Figure) -> str:
    """Return ``57,1 procent`` of a whole that is more than nought."""
    return size_words(100 * part / (whole.value or 1))


def _most(table: Cross) -> str:
    """Name the place with most interventions and its share of all."""
    total = table.line(TOTAL)
    named = [
        (place, figure)
        for place, figure in zip(table.columns[:-1], total.figures, strict=False)
        if place != ELSEWHERE and figure.value
    ]
    if not named:
        return ""
    most = max((figure for _, figure in named), key=lambda figure: figure.value or 0)
    places = [place for place, figure in named if figure.value == most.value]
    each = " var" if len(places) > 1 else ""
    share = _share_of(most.value or 0, total.last)
    return f"Flest ingripanden har {and_list(places)}, {most.text}{each} ({share})."


def _comments(table: Cross, percent_minimum: int) -> str:
    total = table.line(TOTAL)
    lead = f"{_during(total.last)} kom {total.last.text} synpunkter om störd ordning in."
    change = change_sentence(total.change(percent_minimum)) if len(total.figures) > 1 else ""
    return joined(lead, change, commonest_sentence(table, KINDS))


def _places(table: Cross) -> str:
    """Name the places with most comments, and how many of the commonest kind they have."""
    found = [pair for pair in ranked(table.lines, LAST_YEAR) if pair[0].key != ELSEWHERE][:PLACES]
    if not found:
        return ""
    named = and_list([f"{line.label} ({figure.text})" for line, figure in found])
    lines, total = [line for line, _ in found], table.line(TOTAL)
    together = _share_of(_sum(lines, LAST_YEAR), total.figures[LAST_YEAR])
    word = "tillsammans " if len(found) > 1 else ""
    lead = f"Flest synpunkter gäller {named}, {word}{together} av alla."
    return f"{lead} {_commonest_kind(table, lines)}"


def _sum(lines: Sequence[Line], column: int) -> float:
    return sum(line.figures[column].value or 0 for line in lines)


def _commonest_kind(table: Cross, lines: Sequence[Line]) -> str:
    """Say how much of the commonest kind, and of all other kinds, the places have."""
    whole, kind = table.line(TOTAL).figures[LAST_YEAR:]
    if whole.value is None or kind.value is None:
        return ""
    rest = whole.model_copy(update={"value": whole.value - kind.value})
    there, others = _sum(lines, -1), _sum(lines, LAST_YEAR) - _sum(lines, -1)
    what = "Platserna" if len(lines) > 1 else "Platsen"
    name = lower_first(table.columns[-1]).removesuffix(f" {kind.period.start.year}")
    first = f"{what} står för {_share_of(there, kind)} av synpunkterna om {name}"
    if not rest.value or not kind.value:
        return f"{first}."
    first = f"{first} och för {_share_of(others, rest)} av övriga synpunkter."
    if there / kind.value >= others / rest.value:
        return first
    return f"{first} Synpunkterna om {name} är alltså mer spridda än de övriga."


def _deviations(table: Cross) -> str:
    total = table.line(TOTAL).last
    lead = f"{_during(total)} lades {total.text} avvikelser in i pointSurvey."
    return joined(lead, commonest_sentence(table, len(table.lines)))


def _leaders(table: Cross) -> str:
    """Say, for each named place, of which kinds it has more than the other named places."""
    leads: dict[str, list[str]] = {}
    for line, whole in ranked(table.lines):
        named = [
            (place, figure)
            for place, figure in zip(table.columns, line.figures[:-1], strict=False)
            if place != ELSEWHERE and figure.value
        ]
        if named:
            most = max(figure.value or 0 for _, figure in named)
            places = and_list([place for place, figure in named if figure.value == most])
            number = next(figure.text for _, figure in named if figure.value == most)
            kind = f"{lower_first(line.label)} ({number} av {whole.text})"
            leads.setdefault(places, []).append(kind)
    said = [f"{place} har flest i fråga om {and_list(kinds)}." for place, kinds in leads.items()]
    if said and ELSEWHERE in table.columns:
        said.append("Jämförelsen gäller de platser som tabellen nämner vid namn.")
    return " ".join(said)
