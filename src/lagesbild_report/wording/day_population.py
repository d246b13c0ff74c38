"""Sentences on those who live or are in a stadsdel on an ordinary day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lagesbild_report import swedish
from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.day_population import DayPart, DayPopulation
from lagesbild_report.wording.words import joined, number_word


def people_sentence(population: DayPopulation) -> str:
    """Return who the residents and visitors of a stadsdel are, with their numbers and years."""
    years = list(dict.fromkeys(part.period for part in population.parts))
    one_year = f" {years[0]}" if len(years) == 1 else ""
    visitors = [
        _number_of(part) if one_year else f"{_number_of(part)} ({part.period})"
        for part in population.parts
    ]
    return (
        f"I {population.name} bor {swedish.whole(population.residents)} personer. En vanlig "
        f"dag{one_year} rör sig också {swedish.and_list(visitors)} där."
    )


def _number_of(part: DayPart) -> str:
    return f"{part.rounding} {swedish.whole(part.number)} {part.title.lower()}".strip()


def day_note(result: CrimeAreaResult) -> str:
    """Return who the residents and visitors are and what counting them is worth.

    For below a table; empty where the day population of no stadsdel is known.
    """
    levels = result.levels.places if result.levels else ()
    known = [level.day.population for level in levels if level.day]
    if not known:
        return ""
    rough = "Måttet är grovt: somliga räknas två gånger, andra inte alls."
    others = counted(levels) - counted(known)
    return joined(*map(people_sentence, known), *_remarks(known), rough, _known(known, others))


def _known(known: Sequence[DayPopulation], others: int) -> str:
    names = swedish.and_list([one.name for one in known])
    if not others:
        return f"Antalet är känt för {names}."
    rest = "den andra stadsdelen" if others == 1 else f"de andra {number_word(others)} stadsdelarna"
    return (
        f"Antalet är känt för {names} men inte för {rest}, och stadsdelarna rangordnas därför "
        "inte efter det. En rangordning efter invånare visar inte var risken är störst."
    )


def _remarks(known: Iterable[DayPopulation]) -> list[str]:
    """Return what the source says that its reader must know, each sentence once."""
    return list(dict.fromkeys(part.remark for one in known for part in one.parts if part.remark))
