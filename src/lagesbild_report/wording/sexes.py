"""Sentences on girls' and boys' shares, and whether they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.cross import Line
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import joined, percent, sentence


@dataclass(frozen=True)
class SexPair:
    """Girls and boys of a school year.

    Parameters
    ----------
    where : str
        ``i årskurs 9``.
    girls, boys : Line
        The boys' line is held against the girls'.
    """

    where: str
    girls: Line
    boys: Line

    @property
    def verdict(self) -> Verdict | None:
        """Of the boys' last share against the girls'."""
        return self.boys.against[-1] if self.boys.against else None

    @property
    def sign(self) -> int:
        """1 when the boys' share is established to be the higher."""
        return self.verdict.sign if self.verdict else 0


def sex_sentences(pairs: Sequence[SexPair]) -> str:
    """Tell where the share is higher among boys, where among girls, and where neither is sure.

    Only the shares are told where nothing was tested.
    """
    tested = [pair for pair in pairs if pair.verdict is not None]
    if not tested:
        return joined(*map(_values, pairs))
    higher = [_higher([pair for pair in tested if pair.sign == sign], sign) for sign in (1, -1)]
    return joined(*higher, _unsure([pair for pair in tested if not pair.sign], len(tested)))


def _higher(pairs: Sequence[SexPair], sign: int) -> str:
    if not pairs:
        return ""
    who = "pojkar än bland flickor" if sign > 0 else "flickor än bland pojkar"
    values = and_list([_against(pair, sign) for pair in pairs])
    return f"Andelen är högre bland {who}: {values}."


def _against(pair: SexPair, sign: int) -> str:
    """Return ``87 mot 65 procent i årskurs 9``, the higher first."""
    first, second = (pair.boys, pair.girls) if sign > 0 else (pair.girls, pair.boys)
    return f"{first.last.text} mot {percent(second.last)} {pair.where}"


def _unsure(pairs: Sequence[SexPair], tested: int) -> str:
    if not pairs:
        return ""
    if len(pairs) == tested:
        where = f" {pairs[0].where}" if tested == 1 else ""
        return f"Mellan flickor och pojkar{where} är ingen skillnad säkerställd."
    where = and_list([pair.where for pair in pairs])
    return sentence(f"{where} är skillnaden mellan flickor och pojkar inte säkerställd")


def _values(pair: SexPair) -> str:
    girls, boys = percent(pair.girls.last), percent(pair.boys.last)
    return sentence(f"{pair.where} var andelen {girls} bland flickor och {boys} bland pojkar")
