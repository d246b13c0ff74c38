"""Sentences on shares beside those of a reference: over, under, or not surely different."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report.claims.mark import unmarked
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import PERCENT, joined, percent, sentence


@dataclass(frozen=True)
class ShareLevel:
    """A share beside that of a reference.

    Parameters
    ----------
    where : str
        Of whom: ``i årskurs 9``.
    reference : Figure
    verdict : Verdict or None
        None when the difference was not tested.
    """

    where: str
    reference: Figure
    verdict: Verdict | None


def level_sentences(levels: Sequence[ShareLevel], there: str) -> str:
    """Tell which shares lie over or under the reference, and that the others do not surely.

    Parameters
    ----------
    there : str
        Name of the reference.

    Returns
    -------
    str
        Only the reference's shares when nothing was tested; empty when it has none.
    """
    known = [one for one in levels if one.reference.value is not None]
    tested = [one for one in known if one.verdict and one.verdict.kind != "incomparable"]
    if not tested:
        return _only_values(known, there)
    if not any(map(_sign, tested)):
        return _none_differs(tested, there)
    groups = [(sign, [one for one in tested if _sign(one) == sign]) for sign in (1, -1, 0)]
    return joined(*(_side(sign, group, there) for sign, group in groups if group))


def _sign(level: ShareLevel) -> int:
    return level.verdict.sign if level.verdict else 0


def _side(sign: int, levels: Sequence[ShareLevel], there: str) -> str:
    where, values = and_list([one.where for one in levels]), _values(levels)
    if sign:
        side = "över" if sign > 0 else "under"
        return sentence(f"{where} ligger andelen {side} {there} ({values})")
    return sentence(f"{where} skiljer den sig inte säkert från {there} ({values})")


def _none_differs(levels: Sequence[ShareLevel], there: str) -> str:
    subject = "Andelen" if len(levels) == 1 else "Ingen av andelarna"
    doubt = "inte säkert" if len(levels) == 1 else "säkert"
    return f"{subject} skiljer sig {doubt} från {there} ({_values(levels)})."


def _only_values(levels: Sequence[ShareLevel], there: str) -> str:
    if not levels:
        return ""
    shares = and_list([f"{percent(one.reference)} {one.where}" for one in levels])
    return f"I {there} var andelen {shares}."


def _values(levels: Sequence[ShareLevel]) -> str:
    """Return ``84, 85 och 87 procent``, or the share once when all are the same."""
    texts = [one.reference.text for one in levels]
    return f"{and_list(texts if len(set(map(unmarked, texts))) > 1 else texts[:1])}{PERCENT}"
