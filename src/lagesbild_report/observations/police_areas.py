"""Placing a police row in a stadsdel of the district register."""

from __future__ import annotations

from dataclasses import dataclass, field

from lagesbild_report.observations.extent import Extent
from lagesbild_report.register.areas import AreaRegister
from lagesbild_report.sources.sidecar import Coverage

UNKNOWN = "Okänd stadsdel"


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

    def superseding(self, crime_area: str, area: str) -> list[Extent]:
        """Return the later extents that answer for a crime area in an area."""
        district, stadsdel = split_area_key(area)
        police = self.register.lokalpolisomrade(district, stadsdel) or self._only_police()
        places = (district, self.register.city.id)
        return [
            extent
            for extent in self.later
            if extent.has_crime_area(crime_area) and extent.has_place(places, police)
        ]

    def _only_police(self) -> str | None:
        """Return the lokalpolisområde of rows without known stadsdel, if the file has one."""
        limited = self.coverage.lokalpolisomraden
        return limited[0] if len(limited) == 1 else None

    def warnings(self, file: str) -> list[str]:
        """Return a Swedish sentence for each name that the register does not know."""
        return [
            f"{file}: stadsdelen ”{name}” finns inte i registret ({number} rader)"
            for name, number in sorted(self.unrecognised.items())
        ]
