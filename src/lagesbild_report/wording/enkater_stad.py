"""Sentences on the city's safety survey: exposure, fear and disorder."""

from __future__ import annotations

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.enkater_stadsdelar import (
    CITY,
    disturbed_places,
    exposed_places,
    fearful_places,
    youths,
)
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.ranking import printed
from lagesbild_report.wording.survey_groups import groups_sentences
from lagesbild_report.wording.survey_questions import against_reference, changes, own_figure
from lagesbild_report.wording.survey_words import level, reference_of
from lagesbild_report.wording.words import joined, lower_first, number_word, percent

_LEVELS = {
    "utsatt-for-brott": "I {district} har {{share}} utsatts för något brott ({{year}}).",
    "oro-for-brott": "I {district} är {{share}} oroliga för brott ({{year}}).",
    "otrygg-kvall-region": "I {district} är {{share}} mycket eller ganska otrygga "
    "ute sent i bostadsområdet ({{year}}).",
}
"""How the sentence on a table's share begins."""


def city_paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs on the city's survey, by key."""
    return {
        "stad-utsatt": level_paragraph(result, "utsatt-for-brott", names),
        "stad-utsatt-grupper": groups_paragraph(result, "utsatt-for-brott"),
        "stad-utsatt-stadsdelar": exposed_places(result.table("utsatt-stadsdelar"), CITY),
        "stad-oro": level_paragraph(result, "oro-for-brott", names),
        "stad-oro-grupper": groups_paragraph(result, "oro-for-brott"),
        "stad-oro-slag": _fears(result.table("oro-slag")),
        "stad-oro-stadsdelar": fearful_places(result.table("oro-stadsdelar")),
        "stad-storningar": _disorder(result.table("storningar"), names),
        "stad-storningar-stadsdelar": disturbed_places(result.table("storningar-stadsdelar")),
        "stad-ungdomar-stadsdelar": youths(result.table("storningar-stadsdelar")),
    }


def level_paragraph(result: ThemeResult, key: str, names: Names) -> str:
    """Return the district's share, against the wave before and the reference."""
    table = result.table(key)
    if table is None:
        return ""
    start = _LEVELS[key].format(district=names.district)
    return level(table.lines[0], reference_of(table), start)


def groups_paragraph(result: ThemeResult, key: str) -> str:
    """Return how the groups of those who answered differ."""
    table = result.table(key)
    return "" if table is None else groups_sentences(table)


def _fears(table: Cross | None) -> str:
    if table is None:
        return ""
    own = [(line, own_figure(line)) for line in table.lines if line.key.startswith("oro-")]
    pairs = [(line.label.removeprefix("Oro "), f) for line, f in own if f.value is not None]
    return joined(
        _largest(pairs, 3, "oro "),
        against_reference(table, "mått på oro och otrygghet", table.lines),
        changes(table.lines),
    )


def _largest(pairs: list[tuple[str, Figure]], number: int, what: str = "") -> str:
    """Name the rows with the largest shares; their order is not tested, and that is said.

    The same people have answered all the questions, so that no test of independent shares
    fits, and the answers of each person are not known.
    """
    top = sorted(pairs, key=lambda pair: -printed(pair[1]))[:number]
    if not top:
        return ""
    told = and_list([f"{label} ({percent(figure)})" for label, figure in top])
    which = (
        f"De {number_word(counted(top))} vanligaste svaren" if len(top) > 1 else "Vanligaste svar"
    )
    return f"{which} är {what}{told}; ordningen dem emellan är inte prövad."


def _disorder(table: Cross | None, names: Names) -> str:
    if table is None:
        return ""
    pairs = [(lower_first(line.label), own_figure(line)) for line in table.lines]
    known = [(label, figure) for label, figure in pairs if figure.value is not None]
    return joined(
        against_reference(table, "slags ordningsstörningar", table.lines),
        changes(table.lines),
        _largest(known, 2),
    )
