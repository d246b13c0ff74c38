"""In how many measures the district is higher, lower or the same: in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import how_many, number_word

HIGHER, LOWER, SAME = 1, -1, 0


def in_how_many(
    directions: Sequence[int], full: Mapping[int, str], short: Mapping[int, str]
) -> str:
    """Return ``högre … i fyra av fem mått och lägre i ett``.

    Parameters
    ----------
    directions : sequence of int
        One for each measure, see `direction`.
    full, short : mapping of int to str
        Words for a direction where it stands first, and where it follows.
    """
    found = Counter(directions).most_common()
    (first, number), others = found[0], found[1:]
    if not others:
        return f"{full[first]} i {_all(number)}"
    parts = [f"{full[first]} i {how_many(number)} av {number_word(len(directions))} mått"]
    parts += [f"{short[other]} i {how_many(count)}" for other, count in others]
    return and_list(parts)


def _all(number: int) -> str:
    if number <= 2:
        return "måttet" if number == 1 else "båda måtten"
    return f"alla {number_word(number)} mått"
