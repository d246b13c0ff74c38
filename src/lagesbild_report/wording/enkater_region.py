"""Sentences on the police region's safety survey."""

from __future__ import annotations

from decimal import Decimal

from lagesbild_report.comparisons.cross import Cross, Line, ThemeResult
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.enkater_stad import groups_paragraph, level_paragraph, most_common
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.survey_words import (
    above_sentence,
    bases_sentence,
    gap,
    highest,
    named,
    pairs_of,
    reference_of,
    standing,
)
from lagesbild_report.wording.words import direction, joined, lower_first, percent, points

TOTAL = "utsatt"
REGION = "regionen"


def region_paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs on the region's survey, by key."""
    exposed = result.table("region-utsatt")
    return {
        "region-utsatt": _exposed(exposed, names),
        "region-utsatt-slag": _kinds(exposed),
        "region-utsatt-stadsdelar": _places(result.table("region-utsatt-stadsdelar")),
        "region-otrygg": level_paragraph(result, "otrygg-kvall-region", names),
        "region-otrygg-grupper": _groups(result),
        "region-otrygg-stadsdelar": _unsafe_places(result.table("otrygg-region-stadsdelar")),
    }


def _exposed(table: Cross | None, names: Names) -> str:
    """Return the share exposed to any crime, and the largest distance from the region."""
    if table is None:
        return ""
    line = table.find(TOTAL)
    first = ""
    if line is not None and line.figures[-2].value is not None:
        own, reference = line.figures[-2:]
        first = (
            f"I {names.district} har {percent(own)} av de svarande utsatts för något brott "
            f"({own.period.label})."
        )
        words = standing(own, reference, f"i {_region(table)}")
        first += f" Andelen är {words}." if words else ""
    return joined(first, _distance(table))


def _region(table: Cross) -> str:
    """Return the region in a word, as the last column's heading has it."""
    return lower_first(table.columns[-1].removesuffix(table.lines[0].last.period.label).strip())


def _distance(table: Cross) -> str:
    """Tell how far the shares of the single crimes lie from the region's at most."""
    kinds = [line for line in table.lines if line.key != TOTAL]
    found = [(gap(line.figures[-2], line.figures[-1]), line) for line in kinds]
    gaps = [(difference, line) for difference, line in found if difference is not None]
    if not gaps:
        return ""
    largest = max(abs(difference) for difference, _ in gaps)
    if largest <= 1:
        size = points(Decimal(1))
        return f"För inget slag av brott skiljer sig andelen mer än {size} från {_region(table)}."
    line = next(line for difference, line in gaps if abs(difference) == largest)
    return (
        f"Mest skiljer sig andelen för {lower_first(line.label)}: {percent(line.figures[-2])}, "
        f"mot {percent(line.last)} i {_region(table)}."
    )


def _kinds(table: Cross | None) -> str:
    """Tell for which crimes the share is higher, the same and lower than the wave before."""
    if table is None or len(table.columns) < 3:
        return ""
    kinds = [line for line in table.lines if line.key != TOTAL]
    changes = [(line, gap(line.figures[1], line.figures[0])) for line in kinds]
    parts = []
    for word, sign in (("Högre", 1), ("Lika", 0), ("Lägre", -1)):
        labels = [
            _change_words(line) for line, d in changes if d is not None and direction(d) == sign
        ]
        if labels:
            parts.append(f"{word}: {and_list(labels)}.")
    if not parts:
        return ""
    before, now = (figure.period.label for figure in kinds[0].figures[:2])
    return joined(f"Så är andelarna {now} jämfört med {before}.", *parts)


def _change_words(line: Line) -> str:
    before, now = line.figures[0], line.figures[1]
    if before.text == now.text:
        return f"{lower_first(line.label)} ({percent(now)})"
    return f"{lower_first(line.label)} (från {before.text} till {percent(now)})"


def _places(table: Cross | None) -> str:
    if table is None:
        return ""
    kinds = [
        (column, lower_first(label))
        for column, label in enumerate(table.columns)
        if label != "Något brott"
    ]
    return joined(bases_sentence(table), most_common(table, kinds))


def _groups(result: ThemeResult) -> str:
    """Return the groups in falling order, and the difference between women and men."""
    table = result.table("otrygg-kvall-region")
    sentence = groups_paragraph(result, "otrygg-kvall-region")
    if table is None or not sentence:
        return sentence
    sexes = {line.key: line.last for line in table.lines if line.key in ("kvinnor", "man")}
    difference = gap(sexes["kvinnor"], sexes["man"]) if len(sexes) == 2 else None
    if not difference:
        return sentence
    size = points(difference, sexes["man"].decimals)
    return f"{sentence} Mellan kvinnor och män skiljer det {size}."


def _unsafe_places(table: Cross | None) -> str:
    if table is None or (reference := reference_of(table)) is None:
        return ""
    pairs = pairs_of(table, -1)
    told = above_sentence(pairs, reference.last, REGION, "de är otrygga ute sent")
    top = highest(pairs, 1) if told.startswith("I ingen") else []
    most = f"Högst är andelen i {named(top)}." if top else ""
    return joined(bases_sentence(table), told, most)
