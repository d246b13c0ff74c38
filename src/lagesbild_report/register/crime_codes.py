"""The register of brottskoder: four-digit texts with name, group and last year of use."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from lagesbild_report.errors import ConfigError, Place

REGISTER = "register/brottskoder.csv"
_LEADING_CODE = re.compile(r"\s*(\d{3,4})(?!\d)")


@dataclass(frozen=True)
class CrimeCode:
    """One brottskod.

    Parameters
    ----------
    code : str
        Four digits, as text.
    name : str
        Brå's name for it.
    group : str
        Group of the register, used by ``crime_areas`` in ``config.yaml``.
    ended : int or None
        Last year of use, None while in use.
    """

    code: str
    name: str
    group: str
    ended: int | None


@cache
def load_crime_codes() -> dict[str, CrimeCode]:
    """Read the register that the package carries, keyed by code."""
    source = resources.files("lagesbild_report") / REGISTER
    rows = csv.DictReader(source.read_text(encoding="utf-8").splitlines(), delimiter=";")
    return {
        row["brottskod"]: CrimeCode(
            row["brottskod"],
            row["benamning"],
            row["grupp"],
            int(row["upphord"]) if row["upphord"] else None,
        )
        for row in rows
    }


def codes_of_group(group: str, valid_from_year: int) -> list[str]:
    """Return the codes of a group that were in use in a year or later, in order.

    Raises
    ------
    ConfigError
        If the register has no such group.
    """
    register = load_crime_codes().values()
    if group not in {code.group for code in register}:
        raise ConfigError(
            "Okänd grupp av brottskoder",
            Place("config.yaml", column="crime_areas.code_sets.groups"),
            found=group,
            expected=f"en grupp i {REGISTER}",
        )
    return sorted(
        code.code
        for code in register
        if code.group == group and (code.ended is None or code.ended >= valid_from_year)
    )


def check_code(code: str, year: int) -> None:
    """Check that a code of the configuration is in use in a year.

    Raises
    ------
    ConfigError
        If the register does not have it, or it had ended.
    """
    known = load_crime_codes().get(code)
    if known is not None and (known.ended is None or known.ended >= year):
        return
    raise ConfigError(
        "Brottskoden används inte" if known else "Brottskoden finns inte i registret",
        Place("config.yaml", column="crime_areas.code_sets.codes"),
        found=f"{code} (upphörde {known.ended})" if known else code,
        expected=f"en kod i {REGISTER} som används {year} eller senare",
        hint="Är koden ny hos Brå: lägg till den i registret.",
    )


def parse_code(cell: str) -> str | None:
    """Return the four-digit code that a cell holds, or None.

    Lost leading zeros are put back (``355`` → ``0355``); a text after the code is ignored
    (``0950 - Befogenhetsbedrägeri``, ``3007 | TRAFIKKONTROLL``, ``1410 Förfalskning``).
    """
    match = _LEADING_CODE.match(cell)
    return match.group(1).zfill(4) if match else None
