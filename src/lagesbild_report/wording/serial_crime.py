"""Sentences about possible serial crime: one case, many reports."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.place import TOTAL
from lagesbild_report.comparisons.serial_crime import Spike, WithoutMonth
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.wording.words import joined, lower_first, number_word


def spike_sentences(view: LongView) -> list[str]:
    """Return, for each spike, what was reported and whether the change holds without it."""
    last, before = view.points[-1].label, view.points[-2].label if len(view.points) > 1 else ""
    return [
        joined(_reported(one), _without(one, last, before, view.p_limit)) for one in view.spikes
    ]


def _reported(spike: Spike) -> str:
    expected = number_word(round(spike.expected))
    return (
        f"I {spike.month} anmäldes {swedish.whole(spike.count)} brott {_place(spike.place)}, där "
        f"ungefär {expected} var att vänta. Det kan vara en och samma ärendeserie."
    )


def _place(name: str) -> str:
    if name == TOTAL:
        return "i hela området"
    return f"i {lower_first(name)}" if name == UNKNOWN else f"i {name}"


def _without(spike: Spike, last: str, before: str, p_limit: float) -> str:
    own = spike.without
    if own is None:
        return ""
    month = spike.month.partition(" ")[0]
    counts = (
        f"Räknas {month} bort i båda perioderna är antalet {swedish.whole(own.later)} under "
        f"{last} och {swedish.whole(own.earlier)} under {before}"
    )
    return f"{counts}: {_holds(own, p_limit)}."


def _holds(own: WithoutMonth, p_limit: float) -> str:
    """Say whether the difference is still larger than chance gives."""
    if own.test.p >= p_limit:
        return "då finns ingen säkerställd förändring"
    return "skillnaden är större än slumpen brukar ge också utan den månaden"
