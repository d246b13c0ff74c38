"""Checks of police extracts: sidecars that fit, and files of which something is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lagesbild_report.errors import ConfigError, DataError, Place
from lagesbild_report.observations.police_events import OUTSIDE_AREA, SUPERSEDED
from lagesbild_report.register.areas import AreaRegister
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.sidecar import Coverage, RawFile


def check_coverage(coverage: Coverage, register: AreaRegister, file: str) -> None:
    """Check that a sidecar names areas of the register.

    Raises
    ------
    ConfigError
        If it does not: the extract would answer for nothing.
    """
    known = {d.id: [p.name for p in d.lokalpolisomraden] for d in register.districts}
    known[register.city.id] = [name for names in known.values() for name in names]
    if coverage.area not in known:
        raise ConfigError(
            "Sidofilen anger ett område som inte finns i registret",
            Place(file, column="coverage.area"),
            found=coverage.area,
            expected="någon av " + ", ".join(sorted(known)),
        )
    unknown = sorted(set(coverage.lokalpolisomraden) - set(known[coverage.area]))
    if unknown:
        raise ConfigError(
            "Sidofilen anger ett lokalpolisområde som inte finns i registret",
            Place(file, column="coverage.lokalpolisomraden"),
            found=", ".join(unknown),
            expected="någon av " + ", ".join(known[coverage.area]),
        )


def check_crime_areas(raw: RawFile, known: Sequence[str]) -> None:
    """Check that a sidecar names crime areas of the configuration.

    Raises
    ------
    ConfigError
        If it does not.
    """
    unknown = sorted(set(raw.sidecar.coverage.crime_areas) - set(known))
    if unknown:
        raise ConfigError(
            "Sidofilen anger ett brottsområde som inte finns i config.yaml",
            Place(raw.path, column="coverage.crime_areas"),
            found=", ".join(unknown),
            expected="någon av " + ", ".join(known),
        )


def refuse_unused(balances: Sequence[Balance]) -> None:
    """Refuse a file of which no row is used, unless a later extract took its place.

    Raises
    ------
    DataError
        With the reasons: a report of noughts would look like a report.
    """
    by_file: dict[str, list[Balance]] = {}
    for balance in balances:
        by_file.setdefault(balance.file, []).append(balance)
    for file, sheets in by_file.items():
        reasons: Counter[str] = Counter()
        for sheet in sheets:
            reasons.update(sheet.set_aside)
        replaced = {SUPERSEDED, OUTSIDE_AREA} & set(reasons)
        if any(sheet.rows_used for sheet in sheets) or replaced:
            continue
        raise DataError(
            "Ingen rad i uttaget gick att använda",
            Place(file),
            found="; ".join(f"{rows} rader: {why}" for why, rows in reasons.items()),
            expected="brott i rapportens brottsområden och perioder",
            hint="Kontrollera coverage i sidofilen och att uttaget har rätt kolumner.",
        )
