"""Sentences on the city's safety survey: exposure, fear and disorder."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, ThemeResult
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.enkater_stadsdelar import (
    disturbed_places,
    fearful_places,
    of_last_wave,
    youths,
)
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.survey_words import (
    bases_sentence,
    falling,
    gap,
    groups_sentence,
    highest,
    level,
    named,
    pairs_of,
    reference_of,
)
from lagesbild_report.wording.words import (
    direction,
    how_many,
    joined,
    lower_first,
    upper_first,
)

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
        "stad-utsatt-stadsdelar": _exposed_places(result.table("utsatt-stadsdelar")),
        "stad-oro": level_paragraph(result, "oro-for-brott", names),
        "stad-oro-grupper": groups_paragraph(result, "oro-for-brott"),
        "stad-oro-slag": _fears(result.table("oro-slag")),
        "stad-oro-stadsdelar": fearful_places(result.table("oro-stadsdelar")),
        "stad-storningar": _disorder(result.table("storningar"), names),
        "stad-storningar-stadsdelar": disturbed_places(result.table("storningar-stadsdelar")),
        "stad-ungdomar-stadsdelar": youths(result.table("storningar-stadsdelar")),
    }


def level_paragraph(result: ThemeResult, key: str, names: Names) -> str:
    """Return the district's share, against the reference and the wave before."""
    table = result.table(key)
    if table is None:
        return ""
    start = _LEVELS[key].format(district=names.district)
    return level(table.lines[0], reference_of(table), start)


def groups_paragraph(result: ThemeResult, key: str) -> str:
    """Return in which group the share is highest."""
    table = result.table(key)
    if table is None:
        return ""
    return groups_sentence([line for line in table.lines[1:] if line.kind == "plain"])


def _exposed_places(table: Cross | None) -> str:
    if table is None:
        return ""
    top = highest(pairs_of(table, -1))
    overall = f"Högst andel utsatta för något brott har {named(top)}." if top else ""
    return joined(bases_sentence(table), overall, most_common(table, of_last_wave(table)))


def most_common(table: Cross, kinds: Sequence[tuple[int, str]]) -> str:
    """Tell where each kind of crime is most common: ``Hot är vanligast i …, stöld i …``."""
    found = [(label, highest(pairs_of(table, column))) for column, label in kinds]
    parts = [f"{label} i {named(top)}" for label, top in found if top]
    if not parts:
        return ""
    first = parts[0].replace(" i ", " är vanligast i ", 1)
    return f"{upper_first(', '.join([first, *parts[1:]]))}."


def _fears(table: Cross | None) -> str:
    if table is None:
        return ""
    own = [(line, line.figures[-2]) for line in table.lines if line.key.startswith("oro-")]
    pairs = [(line.label.removeprefix("Oro "), f) for line, f in own if f.value is not None]
    most = f"Flest är oroliga {named(falling(pairs)[:3])}." if pairs else ""
    return joined(most, against_reference(table, "mått på oro och otrygghet"))


def against_reference(table: Cross, what: str) -> str:
    """Count the rows whose share is lower than, like and higher than the reference."""
    rows = [(line.label, gap(line.figures[-2], line.figures[-1])) for line in table.lines]
    known = [
        (lower_first(label), difference) for label, difference in rows if difference is not None
    ]
    if not known:
        return ""
    where = lower_first(_area(table.columns[-1], table.lines[0].last))
    parts = []
    for word, sign in (("lägre än", -1), ("lika hög som", 0), ("högre än", 1)):
        found = [label for label, difference in known if direction(difference) == sign]
        if len(found) == len(known):
            return f"Andelen är {word} i {where} för {_all(len(known))} {what}."
        if found:
            parts.append((word, found))
    told = [
        f"{word} i {where} för {how_many(len(found))}" + ("" if number == 0 else _which(found))
        for number, (word, found) in enumerate(parts)
    ]
    return f"Av {how_many(len(known))} {what} är andelen {and_list(told)}."


def _all(number: int) -> str:
    return f"alla {how_many(number)}" if number > 1 else "det enda"


def _which(found: Sequence[str]) -> str:
    return f" ({and_list(found)})" if len(found) <= 3 else ""


def _area(column: str, figure: Figure) -> str:
    """Return the area in a column such as ``Staden 2023``."""
    return column.removesuffix(figure.period.label).strip()


def _disorder(table: Cross | None, names: Names) -> str:
    if table is None:
        return ""
    pairs = [(lower_first(line.label), line.figures[-2]) for line in table.lines]
    known = [(label, figure) for label, figure in pairs if figure.value is not None]
    if not known:
        return ""
    most = f"Vanligast i {names.district} är {named(falling(known)[:2])}."
    return f"{against_reference(table, 'slags ordningsstörningar')} {most}".strip()
