"""Placing a police row in a stadsdel of the district register."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.extent import Extent
from lagesbild_report.register.areas import AreaRegister, District, plain_name
from lagesbild_report.sources.sidecar import Coverage

UNKNOWN = "Okänd stadsdel"
_POLICE = re.compile(r"^(lokalpolisområde|lpo)\s+")


def area_key(district: str, stadsdel: str) -> str:
    """Return the area of an observation: ``district/stadsdel``."""
    return f"{district}/{stadsdel}"


def split_area_key(area: str) -> tuple[str, str]:
    """Return district and stadsdel of an area that `area_key` made."""
    district, _, stadsdel = area.partition("/")
    return district, stadsdel


@dataclass
class AreaPlacer:
    """Places the areas of one extract.

    Parameters
    ----------
    register : AreaRegister
    coverage : Coverage
        What the extract is about. Rows without a known stadsdel can be placed only in an
        extract about one district.
    later : tuple of Extent
        What later extracts answer for.
    unrecognised : dict of str to int
        Filled while placing: names that the register does not know, with rows.
    """

    register: AreaRegister
    coverage: Coverage
    later: tuple[Extent, ...] = ()
    unrecognised: dict[str, int] = field(default_factory=dict)

    def place(self, written: str) -> str | None:
        """Return the area key for a written stadsdel (empty when unknown), or None."""
        found = self.register.stadsdel(written) if written else None
        if found:
            return area_key(*found)
        if written:
            self.unrecognised[written] = self.unrecognised.get(written, 0) + 1
        if self.coverage.area == self.register.city.id:
            return None
        return area_key(self.coverage.area, UNKNOWN)

    def knows(self, written: str) -> bool:
        """Tell whether the register has a stadsdel of this name."""
        return self.register.stadsdel(written) is not None

    def name_of(self, written: str) -> str:
        """Return the register's name of a stadsdel, empty for unknown ones."""
        found = self.register.stadsdel(written)
        return found[1] if found else ""

    def summed(self, written: str) -> frozenset[str] | None:
        """Return the stadsdelar that a row named after a whole area sums, or None.

        Empty for the area that the extract is about; those of a lokalpolisområde.
        """
        name = plain_name(_POLICE.sub("", written.casefold()))
        city, own = self.register.city, self._own_district()
        if name == plain_name(own.name if own else city.name):
            return frozenset()
        for police in own.lokalpolisomraden if own else ():
            if name == plain_name(police.name):
                return frozenset(stadsdel.name for stadsdel in police.stadsdelar)
        return None

    def holds(self, area: str) -> bool:
        """Tell whether an area belongs to what the sidecar says the extract is about."""
        district, stadsdel = split_area_key(area)
        limited = self.coverage.lokalpolisomraden
        police = self.register.lokalpolisomrade(district, stadsdel)
        whole = self.coverage.area in (district, self.register.city.id)
        return whole and (not limited or police is None or police in limited)

    def superseded(self, crime_area: str, area: str, span: Span) -> bool:
        """Tell whether later extracts answer for a crime area in an area on any of the days.

        A row without known stadsdel is superseded where every lokalpolisområde to which it
        may belong is answered for.
        """
        district, stadsdel = split_area_key(area)
        police = self.register.lokalpolisomrade(district, stadsdel)
        places = (district, self.register.city.id)
        later = [
            extent
            for extent in self.later
            if extent.has_crime_area(crime_area) and extent.span.overlaps(span)
        ]
        parts = [police] if police else self._possible_police()
        return all(any(extent.has_place(places, part) for extent in later) for part in parts)

    def _possible_police(self) -> Sequence[str | None]:
        own = self._own_district()
        names = [police.name for police in own.lokalpolisomraden] if own else []
        return self.coverage.lokalpolisomraden or names or [None]

    def _own_district(self) -> District | None:
        return next((d for d in self.register.districts if d.id == self.coverage.area), None)

    def warnings(self, file: str) -> list[str]:
        """Return a Swedish sentence for each name that the register does not know.

        They are told once: the next sheet of the file starts afresh.
        """
        found = sorted(self.unrecognised.items())
        self.unrecognised.clear()
        return [
            f"{file}: stadsdelen ”{name}” finns inte i registret "
            f"({number} {'rad' if number == 1 else 'rader'})"
            for name, number in found
        ]


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
