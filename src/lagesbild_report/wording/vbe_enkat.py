"""Sentences on the survey of managers about violent extremism."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.wording.ranking import printed
from lagesbild_report.wording.words import (
    POINTS,
    higher_or_lower,
    joined,
    lower_first,
    number_word,
    percent,
)


def survey(table: Cross | None) -> str:
    """Return the highest and the lowest share, the differences, and how many answered."""
    lines = [line for line in table.lines if line.last.value is not None] if table else []
    if table is None or not lines:
        return ""
    return joined(_ends(lines), _differences(lines), _answers(table))


def _ends(lines: Sequence[Line]) -> str:
    """Name the highest and the lowest share of the last wave."""
    year, levels = lines[0].last.period.label, [printed(line.last) for line in lines]
    high, low = (_at(lines, level) for level in (max(levels), min(levels)))
    first = f"{_who(high)} ({year})."
    if high == low:
        return first
    return f"{first} Lägst är andelen som {_what(low)}, {percent(low[0].last)}."


def _who(lines: Sequence[Line]) -> str:
    """Return ``Av cheferna vet 77,8 procent vem som är VBE-samordnare``."""
    said = []
    for line in lines:
        verb, _, rest = lower_first(line.label).partition(" ")
        said.append(f"{verb} {percent(line.last)} {rest}".strip())
    return f"Av cheferna {swedish.and_list(said)}"


def _at(lines: Sequence[Line], level: Decimal) -> list[Line]:
    return [line for line in lines if printed(line.last) == level]


def _what(lines: Sequence[Line]) -> str:
    return swedish.and_list([lower_first(line.label) for line in lines])


def _differences(lines: Sequence[Line]) -> str:
    """Say for how many questions the share is higher and lower, and where it differs most."""
    if len(lines[0].figures) < 2:
        return ""
    changes = {line.label: line.change() for line in lines}
    sizes = {
        label: printed(change.later) - printed(change.earlier)
        for label, change in changes.items()
        if change.difference is not None
    }
    if not sizes:
        return changes[lines[0].label].obstacle
    before = lines[0].figures[-2].period.label
    return f"Jämfört med {before} är andelen {_counted(sizes.values())}. {_largest(sizes)}".strip()


def _counted(sizes: Collection[Decimal]) -> str:
    words = {"högre": "högre", "lägre": "lägre", "lika stort": "lika stor"}
    directions = [words[higher_or_lower(float(size))] for size in sizes]
    if len(set(directions)) == 1 and len(sizes) > 1:
        return f"{directions[0]} för alla {number_word(len(sizes))} frågor"
    counted = {word: directions.count(word) for word in words.values() if word in directions}
    said = [f"{word} för {number_word(number)}" for word, number in counted.items()]
    return f"{swedish.and_list(said)} av frågorna"


def _largest(sizes: Mapping[str, Decimal]) -> str:
    size = max(map(abs, sizes.values()))
    if not size:
        return ""
    points = f"{swedish.decimal(size)}{POINTS}"
    said = [
        f"som {lower_first(label)} ({points} {higher_or_lower(float(found))})"
        for label, found in sizes.items()
        if abs(found) == size
    ]
    return f"Störst är skillnaden för andelen {swedish.and_list(said)}."


def _answers(table: Cross) -> str:
    """Return the number of answers in each wave, the last first, and what one answer weighs."""
    columns = zip(*(line.figures for line in table.lines), strict=True)
    bases = [
        (year, [figure.n for figure in figures if figure.n is not None])
        for year, figures in zip(table.columns, columns, strict=True)
    ]
    known = [(year, found) for year, found in reversed(bases) if found]
    if not known:
        return ""
    said = swedish.and_list([f"{_range(found)} svar {year}" for year, found in known])
    weight = " En enda chefs svar flyttar andelen mer än en procentenhet."
    return f"Frågorna fick {said}." + (weight if max(known[0][1]) < 100 else "")


def _range(numbers: Sequence[float]) -> str:
    low, high = swedish.whole(min(numbers)), swedish.whole(max(numbers))
    return low if low == high else f"{low} till {high}"
