"""What stands under a table about how many differences were tested together."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.verdict import Family
from lagesbild_report.wording.words import number_word


def family_note(family: Family | None, what: str = "skillnader") -> str:
    """Tell how many differences were tested, found, and found by chance without correction.

    Parameters
    ----------
    family : Family or None
        Empty text for None, and for a single test, which needs no correction.
    what : str
        What was tested, in the plural: ``skillnader``, ``förändringar``.
    """
    return families_note([(family, what)])


def families_note(families: Sequence[tuple[Family | None, str]]) -> str:
    """Return the note on several families of one table; see `family_note`.

    Returns
    -------
    str
        ``Av 17 prövade förändringar är ingen säkerställd. Utan korrigering väntas slumpen ge
        omkring en falsk signal.``
    """
    tested = [(family, what) for family, what in families if family is not None and family.tested]
    if sum(family.tested for family, _ in tested) < 2:
        return ""
    parts = [_found(family, what) for family, what in tested]
    told = ", och av ".join(parts)
    expected = sum(family.expected_false for family, _ in tested)
    return f"Av {told}. Utan korrigering väntas slumpen ge {_false_signals(expected)}."


def _found(family: Family, what: str) -> str:
    """Return ``17 prövade förändringar är två säkerställda och en på gränsen``."""
    border = family.borderline
    unsure = f" och {number_word(border)} på gränsen" if border else ""
    return f"{number_word(family.tested)} prövade {what} är {_established(family)}{unsure}"


def _established(family: Family) -> str:
    """Return ``ingen säkerställd``, ``två säkerställda`` or ``alla säkerställda``."""
    number = family.established
    if number < 2:
        return "en säkerställd" if number else "ingen säkerställd"
    if number == family.tested:
        return f"{'båda' if number == 2 else 'alla'} säkerställda"
    return f"{number_word(number)} säkerställda"


def _false_signals(expected: float) -> str:
    number = round(swedish.rounded(expected, 0))
    if number == 0:
        return "färre än en falsk signal"
    return f"omkring {number_word(number)} {'falsk signal' if number == 1 else 'falska signaler'}"
