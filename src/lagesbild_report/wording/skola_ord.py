"""In how many tested measures the district lies over, under or not surely apart: in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from lagesbild_report.claims.counted import counted
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import how_many, number_word

OVER, UNDER, UNSURE = 1, -1, 0


def in_how_many(signs: Sequence[int], full: Mapping[int, str], short: Mapping[int, str]) -> str:
    """Return ``låg över … i två av tre mått som prövas och utan säker skillnad i ett``.

    Parameters
    ----------
    signs : sequence of int
        One for each tested measure: of its verdict.
    full, short : mapping of int to str
        Words for a sign where it stands first, and where it follows.
    """
    counts = Counter(signs)
    found = [(sign, counts[sign]) for sign in (OVER, UNDER, UNSURE) if counts[sign]]
    (first, number), others = found[0], found[1:]
    if not others:
        return f"{full[first]} i {_all(number)} som prövas"
    total = number_word(counted(signs))
    parts = [f"{full[first]} i {how_many(number)} av {total} mått som prövas"]
    parts += [f"{short[other]} i {how_many(count)}" for other, count in others]
    return and_list(parts)


def _all(number: int) -> str:
    if number <= 2:
        return "det enda mått" if number == 1 else "båda de mått"
    return f"alla {number_word(number)} mått"
