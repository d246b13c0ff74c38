"""Invented figures in the layouts of Brå's database, for years without published ones.

Counts are published to 2023 and rates to 2025. What is invented says so in its file.
"""

from __future__ import annotations

from lagesbild_report.sample.bra_files import counts_file, rates_file
from lagesbild_report.sample.bra_layout import Key, load_layout, published, years_of
from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.later.near import COUNTS, near, near_count
from lagesbild_report.sample.later.population import people_of

PRODUCER = "Syntetiska uppgifter"
PER = 100_000
OFFENCES, PERSON = "6 kap. Sexualbrott", "3-7 kap. Brott mot person"
AREAS = {
    "Stadsdelsområde Hägersten-Älvsjö (Sthlm)": "Hägersten-Älvsjö",
    "Stockholm kommun": "Stockholm",
}
"""Brå's name of an area, and that of the inhabitants' table."""


def files(year: int) -> dict[str, bytes]:
    """Return the counts of a calendar year, and its rates unless they are published."""
    made = {f"bra/Databasfil_helar_{year}.txt": counts_file(_counts(year))}
    if year > max(years_of(published("per_100000"))):
        name = f"bra/anmalda_brott_per_100000_{year}.xlsx"
        made[name] = rates_file(_rates(year), PRODUCER)
    return made


def _counts(year: int) -> dict[Key, int]:
    """Return counts near the last published; those of sexual offences agree with their rate."""
    known, rates = published("antal"), _rates(year)
    last, draw = max(years_of(known)), Draw(year, "bra", "antal")
    counts = {}
    for area, people in AREAS.items():
        factor = near(1, draw, COUNTS / 2)
        for (place, label, known_year), count in known.items():
            if (place, known_year) == (area, last) and label != PERSON:
                counts[area, label, year] = round(count * factor)
        rate = rates[area, OFFENCES, year]
        counts[area, OFFENCES, year] = round(rate * people_of(people, year - 1) / PER)
    return counts


def _rates(year: int) -> dict[Key, int]:
    """Return the published rates of a year, or rates near the last published."""
    known, draw = published("per_100000"), Draw(year, "bra", "tal")
    last = max(years_of(known))
    if year <= last:
        return known
    lines = [(area, line.label) for area in AREAS for line in load_layout().yearly]
    return {
        (area, label, year): near_count(known[area, label, last], draw) for area, label in lines
    }
