"""A stadsdelsområde: its stadsdelar, their lokalpolisområden and their places on the tile map."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Self

from pydantic import Field, model_validator

from lagesbild_report.config.strict import Strict
from lagesbild_report.register.names import folder_name, swedish_key

Cell = Annotated[int, Field(ge=0)]


class BraNames(Strict):
    """How Brå writes an area."""

    name: str
    aliases: tuple[str, ...] = ()
    formed: dt.date | None = None
    earlier_names: tuple[str, ...] = ()


class Stadsdel(Strict):
    """A stadsdel with the ways in which it has been written.

    Parameters
    ----------
    name : str
    aliases : tuple of str
    tile : tuple of int, optional
        Column and row on the tile map, from its upper left corner.
    hyphenated : str, optional
        A long name with a hyphen where a narrow map may break it.
    """

    name: str
    aliases: tuple[str, ...] = ()
    tile: tuple[Cell, Cell] | None = None
    hyphenated: str | None = None

    @model_validator(mode="after")
    def _hyphenated_is_the_name(self) -> Self:
        if self.hyphenated and self.hyphenated.replace("-", "", 1) != self.name:
            raise ValueError("Det avstavade namnet är inte namnet med ett bindestreck")
        return self

    @property
    def parts(self) -> tuple[str, ...]:
        """The name in the lines on which a narrow map may write it."""
        if self.hyphenated:
            first, _, last = self.hyphenated.partition("-")
            return f"{first}-", last
        return tuple(self.name.split())


class Lokalpolisomrade(Strict):
    """A lokalpolisområde and the stadsdelar of the district that it answers for."""

    name: str
    stadsdelar: tuple[Stadsdel, ...]

    @property
    def key(self) -> str:
        """The name as folders write it: ``skarholmen``."""
        return folder_name(self.name)


class District(Strict):
    """A stadsdelsområde."""

    id: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$")
    name: str
    bra: BraNames
    lokalpolisomraden: tuple[Lokalpolisomrade, ...] = ()

    @model_validator(mode="after")
    def _tiles_fit(self) -> Self:
        places = [s for s in self.places if s.tile is not None]
        taken = {s.tile: s.name for s in places}
        twice = next((s for s in places if taken[s.tile] != s.name), None)
        if twice:
            raise ValueError(f"{twice.name} och {taken[twice.tile]} har samma ruta på kartan")
        without = [s.name for s in self.places if s.tile is None]
        if places and without:
            raise ValueError(f"Rutan på kartan saknas för {', '.join(without)}")
        return self

    @property
    def places(self) -> list[Stadsdel]:
        """The stadsdelar in Swedish alphabetical order."""
        found = [s for police in self.lokalpolisomraden for s in police.stadsdelar]
        return sorted(found, key=lambda stadsdel: swedish_key(stadsdel.name))

    @property
    def stadsdelar(self) -> list[str]:
        """Names of the stadsdelar in Swedish alphabetical order."""
        return [stadsdel.name for stadsdel in self.places]

    @property
    def police(self) -> dict[str, str]:
        """The lokalpolisområde of each stadsdel."""
        return {s.name: police.name for police in self.lokalpolisomraden for s in police.stadsdelar}
