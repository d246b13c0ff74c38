"""Sentences on the city's safety survey: exposure, fear and disorder."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line, ThemeResult
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.survey_words import (
    above,
    above_sentence,
    area_of,
    direction,
    falling,
    gap,
    groups_sentence,
    highest,
    level,
    lower_first,
    named,
    pairs_of,
    percent,
    reference_of,
)
from lagesbild_report.wording.words import how_many

_LEVELS = {
    "utsatt-for-brott": "I {district} har {{share}} utsatts för något brott ({{year}}).",
    "oro-for-brott": "I {district} är {{share}} oroliga för brott ({{year}}).",
    "otrygg-kvall-region": ("I {district} är {{share}} mycket eller ganska otrygga ({{year}})."),
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
        "stad-oro-stadsdelar": _each_above(result.table("oro-stadsdelar")),
        "stad-storningar": _disorder(result.table("storningar"), names),
        "stad-storningar-stadsdelar": _each_above(result.table("storningar-stadsdelar")),
        "stad-ungdomar-stadsdelar": _youths(result.table("storningar-stadsdelar")),
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
    return " ".join(filter(None, [overall, most_common(table, _of_last_wave(table))]))


def _of_last_wave(table: Cross) -> list[tuple[int, str]]:
    """Return the columns without a year of their own, with their headings."""
    figures = table.lines[0].figures
    return [
        (column, lower_first(label))
        for column, (label, figure) in enumerate(zip(table.columns, figures, strict=True))
        if not label.endswith(figure.period.label)
    ]


def most_common(table: Cross, kinds: Sequence[tuple[int, str]]) -> str:
    """Tell where each kind of crime is most common: ``Hot är vanligast i …, stöld i …``."""
    found = [(label, highest(pairs_of(table, column))) for column, label in kinds]
    parts = [f"{label} i {named(top)}" for label, top in found if top]
    if not parts:
        return ""
    first = parts[0].replace(" i ", " är vanligast i ", 1)
    text = ", ".join([first, *parts[1:]])
    return f"{text[:1].upper()}{text[1:]}."


def _fears(table: Cross | None) -> str:
    if table is None:
        return ""
    own = [(line, line.figures[-2]) for line in table.lines if line.key.startswith("oro-")]
    pairs = [(line.label.removeprefix("Oro "), f) for line, f in own if f.value is not None]
    most = f"Flest är oroliga {named(falling(pairs)[:3])}." if pairs else ""
    return " ".join(filter(None, [most, against_reference(table, "mått på oro och otrygghet")]))


def against_reference(table: Cross, what: str) -> str:
    """Count the rows whose share is lower than, like and higher than the reference."""
    rows = [(line.label, gap(line.figures[-2], line.figures[-1])) for line in table.lines]
    known = [
        (lower_first(label), difference) for label, difference in rows if difference is not None
    ]
    if not known:
        return ""
    where = area_of(_area(table.columns[-1], table.lines[0].last))
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
    """Return the area in a column such as ``Stockholms stad 2023``."""
    return column.removesuffix(figure.period.label).strip()


def _each_above(table: Cross | None) -> str:
    """Tell for each column which stadsdelar lie above the reference."""
    if table is None or (reference := reference_of(table)) is None:
        return ""
    sentences = [
        above_sentence(pairs_of(table, column), reference, column, label)
        for column, label in _of_last_wave(table)
    ]
    return " ".join(filter(None, sentences))


def _disorder(table: Cross | None, names: Names) -> str:
    if table is None:
        return ""
    pairs = [(lower_first(line.label), line.figures[-2]) for line in table.lines]
    known = [(label, figure) for label, figure in pairs if figure.value is not None]
    if not known:
        return ""
    most = f"Vanligast i {names.district} är {named(falling(known)[:2])}."
    return f"{against_reference(table, 'slags ordningsstörningar')} {most}".strip()


def _youths(table: Cross | None) -> str:
    """Tell where youths disturb more than in the reference, and how that has changed."""
    if table is None or (reference := reference_of(table)) is None:
        return ""
    pairs = pairs_of(table, -1)
    first = above_sentence(pairs, reference, -1, "störande ungdomar")
    return " ".join(filter(None, [first, _since(table, reference)]))


def _has_earlier(line: Line) -> bool:
    """Tell whether the last two figures are waves of the same question."""
    return len(line.figures) > 1 and line.figures[-2].period != line.last.period


def _since(table: Cross, reference: Line) -> str:
    high = {name for name, _ in above(pairs_of(table, -1), reference.last)}
    lines = [line for line in table.lines if line.label in high and _has_earlier(line)]
    differences = [(line, gap(line.last, line.figures[-2])) for line in lines]
    parts = []
    for word, sign in (("lägre", -1), ("högre", 1), ("lika hög", 0)):
        found = [line for line, gap_ in differences if gap_ is not None and direction(gap_) == sign]
        if found:
            shares = and_list([f"{line.label} ({percent(line.figures[-2])})" for line in found])
            parts.append(f"{word} i {shares}")
    if not parts:
        return ""
    year = lines[0].figures[-2].period.label
    return f"Jämfört med {year}, inom parentes, är andelen {and_list(parts)}."
