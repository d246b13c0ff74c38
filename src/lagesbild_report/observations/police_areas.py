"""Placing a police row in a stadsdel of the district register."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.area_names import (
    ELSEWHERE,
    UNKNOWN,
    UNKNOWN_WORDS,
    AreaNames,
    area_key,
    split_area_key,
)
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.extent import Extent
from lagesbild_report.register.areas import AreaRegister, District, plain_name
from lagesbild_report.sources.sidecar import Coverage

_DESO = re.compile(r"\d{4}[A-Ca-c]\d{4}")
_POLICE = re.compile(r"^(lokalpolisområde|lpo)\s+")


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
    names : AreaNames
        Spellings and places outside that the configuration adds to the register's.
    unrecognised, deso : dict of str to int
        Filled while placing: names, and DeSO codes, that nothing knows, with rows.
    """

    register: AreaRegister
    coverage: Coverage
    later: tuple[Extent, ...] = ()
    names: AreaNames = field(default_factory=AreaNames)
    unrecognised: dict[str, int] = field(default_factory=dict)
    deso: dict[str, int] = field(default_factory=dict)

    def place(self, written: str) -> str | None:
        """Return the area key for a written stadsdel (empty when unknown), or None.

        A name that nothing knows gives None too; see `refuse_unrecognised`.
        """
        written = self.names.aliases.get(plain_name(written), written)
        if plain_name(written) in UNKNOWN_WORDS:
            written = ""
        found = self.register.stadsdel(written) if written else None
        if found:
            return area_key(*found)
        if written and self.register.is_elsewhere(written):
            return area_key(ELSEWHERE, written)
        if written and plain_name(written) in self.names.outside:
            return area_key(ELSEWHERE, written)
        if written and not _DESO.fullmatch(written):
            self.unrecognised[written] = self.unrecognised.get(written, 0) + 1
            return None
        if written:
            self.deso[written] = self.deso.get(written, 0) + 1
        if self.coverage.area == self.register.city.id:
            return None
        return area_key(self.coverage.area, UNKNOWN)

    def refuse_unrecognised(self, file: str) -> None:
        """Refuse names of places that nothing knows: they may be inside or outside.

        Raises
        ------
        DataError
            With all of them.
        """
        if not self.unrecognised:
            return
        known = [s for district in self.register.districts for s in district.stadsdelar]
        found = ", ".join(f"{name} ({rows})" for name, rows in sorted(self.unrecognised.items()))
        near = [difflib.get_close_matches(name, known, n=1) for name in self.unrecognised]
        meant = sorted({name for names in near for name in names})
        raise DataError(
            "Uttaget har stadsdelar som registret inte känner igen",
            Place(file),
            found=f"{found}, antal rader inom parentes",
            expected="stadsdelar i registret, eller Värde saknas",
            hint="Är det en annan stavning"
            + (f" av {' eller '.join(meant)}" if meant else "")
            + ": skriv den under sources.polis.area_aliases i config.yaml. Ligger platsen "
            "utanför: skriv den under areas_outside.",
        )

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
        """Return a Swedish sentence about DeSO codes that the table does not have.

        It is told once: the next sheet of the file starts afresh.
        """
        found = sorted(self.deso)
        rows = sum(self.deso.values())
        self.deso.clear()
        if not found:
            return []
        return [
            f"{file}: {len(found)} DeSO-koder finns inte i DeSO-tabellen ({rows} rader räknas som "
            f"okänd stadsdel), till exempel {found[0]}"
        ]
