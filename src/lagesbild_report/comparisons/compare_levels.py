"""Compare the stadsdelar's counts with what the district's rate would give them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lagesbild_report.comparisons.basis import Basis, Inhabitants
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.day_population import DayPopulation, day_populations
from lagesbild_report.comparisons.judge import family_of, verdicts_of
from lagesbild_report.comparisons.levels import DayLevel, Levels, PlaceLevel, Position
from lagesbild_report.comparisons.part_outcome import expected, level_outcome
from lagesbild_report.comparisons.verdict import Rules, Verdict
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.statistics.dispersion import used_dispersion
from lagesbild_report.statistics.funnel import ALARM, WARNING, Spread, count_limits, spread

ByPlace = Mapping[str, float]


def with_levels(result: CrimeAreaResult, area: CrimeArea, basis: Basis) -> CrimeAreaResult:
    """Return a crime area with the levels of its stadsdelar.

    Without them when the last period is incomplete, or a count or the inhabitants of a
    stadsdel are unknown.
    """
    inhabitants = Inhabitants.near(basis, area.population_from_age)
    counts = {place.name: place.last.value for place in result.known_places}
    known = {name: value for name, value in counts.items() if value is not None}
    whole = result.total.last.complete and len(known) == len(counts) and inhabitants.whole
    bases = {name: inhabitants.base[name] for name in known} if whole else {}
    if not sum(known.values()) or sum(base > 0 for base in bases.values()) < 2:
        return result
    days = day_populations(basis) if area.day_population else {}
    dispersion = used_dispersion(result.place_dispersion, basis.rules.judging.dispersion)
    table = LevelTable(known, bases, inhabitants, days, basis.rules, dispersion)
    return result.model_copy(update={"levels": levels_of(table)})


@dataclass(frozen=True)
class LevelTable:
    """Counts and bases of every stadsdel, and what they are judged by.

    Parameters
    ----------
    counts, bases : mapping of str to float
        Of the last period: crimes, and those to whom they are related.
    inhabitants : Inhabitants
    days : mapping of str to DayPopulation
        Where it is known.
    rules : Rules
    dispersion : float
        Of the stadsdelar's months.
    """

    counts: ByPlace
    bases: ByPlace
    inhabitants: Inhabitants
    days: Mapping[str, DayPopulation]
    rules: Rules
    dispersion: float

    def expected(self, name: str) -> float:
        """Return the count with the same rate in every stadsdel."""
        whole = sum(self.counts.values()), sum(self.bases.values())
        return expected((self.counts[name], whole[0]), (self.bases[name], whole[1]))

    def spread(self) -> Spread | None:
        """Return how much more the stadsdelar differ than chance makes them."""
        names = [name for name in self.counts if self.bases[name] > 0]
        return spread([self.counts[n] for n in names], [self.expected(n) for n in names])


def levels_of(table: LevelTable) -> Levels:
    """Return the levels of every stadsdel that has inhabitants; some must have crimes."""
    verdicts = _verdicts(table.counts, table.bases, table)
    days, between = _day_levels(table), table.spread()
    people = table.inhabitants
    return Levels(
        places=tuple(
            _place(name, verdict, table, days.get(name))
            for name, verdict in verdicts.items()
            if verdict is not None
        ),
        family=family_of(verdicts, table.rules),
        crimes=sum(table.counts.values()),
        inhabitants=sum(table.bases.values()),
        per=people.rates.per,
        minimum=people.rates.minimum_inhabitants,
        date=next(iter(people.by_name.values())).date,
        dispersion=table.dispersion,
        spread=between,
    )


def _verdicts(counts: ByPlace, bases: ByPlace, table: LevelTable) -> dict[str, Verdict | None]:
    crimes, everyone = sum(counts.values()), sum(bases.values())
    outcomes = {
        name: level_outcome(
            (counts[name], crimes), (bases[name], everyone), table.rules, table.dispersion
        )
        for name in counts
    }
    return verdicts_of(outcomes, table.rules)


def _day_levels(table: LevelTable) -> dict[str, DayLevel]:
    """Return the levels by day of the stadsdelar whose visitors are known.

    They are judged in a family as large as that of the inhabitants: every stadsdel is tested.
    """
    if not table.days:
        return {}
    bases = {
        name: table.days[name].people if name in table.days else base
        for name, base in table.bases.items()
    }
    verdicts = _verdicts(table.counts, bases, table)
    return {
        name: DayLevel(population=population, verdict=found)
        for name, population in table.days.items()
        if (found := verdicts.get(name)) is not None
    }


def _place(name: str, verdict: Verdict, table: LevelTable, day: DayLevel | None) -> PlaceLevel:
    count, mean = table.counts[name], table.expected(name)
    everyone = table.inhabitants.by_name[name].inhabitants
    return PlaceLevel(
        name=name,
        count=count,
        inhabitants=table.bases[name],
        expected=mean,
        verdict=verdict,
        position=_position(count, mean, table.dispersion),
        rated=everyone >= table.inhabitants.rates.minimum_inhabitants,
        day=day,
    )


def _position(count: float, mean: float, dispersion: float) -> Position:
    alarm, warning = (count_limits(mean, level, dispersion) for level in (ALARM, WARNING))
    if warning.contains(count):
        return "inside"
    outer = not alarm.contains(count)
    if count > mean:
        return "above 99.8" if outer else "above 95"
    return "below 99.8" if outer else "below 95"
