"""Sentences on the survey of managers about violent extremism."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.wording.judged_shares import JudgedShare, change_sentences
from lagesbild_report.wording.ranking import printed
from lagesbild_report.wording.words import joined, lower_first, percent


def survey(table: Cross | None) -> str:
    """Return the ends of the shares, what changed, and how many answered."""
    lines = [line for line in table.lines if line.last.value is not None] if table else []
    if table is None or not lines:
        return ""
    return joined(_ends(lines), _changes(lines), _answers(table))


def _ends(lines: Sequence[Line]) -> str:
    """Give the highest and the lowest share of the last wave."""
    rising = sorted(lines, key=lambda line: printed(line.last))
    year, levels = lines[0].last.period.label, [printed(line.last) for line in lines]
    high = [line for line in lines if printed(line.last) == max(levels)]
    first = f"Av cheferna {swedish.and_list([_who(line) for line in high])} ({year})"
    if len(high) == len(lines):
        return f"{first}."
    low = [line for line in rising if printed(line.last) == min(levels)]
    others = [f"{percent(line.last)} {lower_first(line.label)}" for line in low]
    return f"{first}, medan {swedish.and_list(others)}."


def _who(line: Line) -> str:
    """Return ``vet 77,8 procent vem som är VBE-samordnare``."""
    verb, _, rest = lower_first(line.label).partition(" ")
    return f"{verb} {percent(line.last)} {rest}".strip()


def _changes(lines: Sequence[Line]) -> str:
    """Tell which shares changed since the wave before, and where no change is established."""
    if len(lines[0].figures) < 2:
        return ""
    shares = [
        JudgedShare(f"andelen som {lower_first(line.label)}", "", line.change()) for line in lines
    ]
    return change_sentences(shares)


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
