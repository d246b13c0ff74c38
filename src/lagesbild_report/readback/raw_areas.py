"""The register of areas, read as data: what each spelling of a place stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import Any

import yaml

from lagesbild_report.readback.raw_values import area_name

PACKAGE = "lagesbild_report"


@dataclass(frozen=True)
class Areas:
    """Names of areas.

    Parameters
    ----------
    stadsdelar : mapping of str to (str, str, str)
        Spelling to district id, name and lokalpolisområde.
    wholes : mapping of str to str
        Spelling to the id of a district, the city or a region.
    titles : mapping of str to str
        Id to name.
    city, kommunkod : str
    regions : frozenset of str
        Ids.
    """

    stadsdelar: Mapping[str, tuple[str, str, str]]
    wholes: Mapping[str, str]
    titles: Mapping[str, str]
    city: str
    kommunkod: str
    regions: frozenset[str]

    def stadsdel(self, written: str) -> str | None:
        """Return the register's name of a stadsdel, None when it has none of this name."""
        found = self.stadsdelar.get(area_name(written))
        return found[1] if found else None

    @cached_property
    def _police(self) -> Mapping[str, str]:
        return {name: police for _, name, police in self.stadsdelar.values()}

    def police(self, stadsdel: str) -> str:
        """Return the lokalpolisområde of a stadsdel by its name, empty where none is known."""
        return self._police.get(stadsdel, "")

    def whole(self, written: str) -> str | None:
        """Return the id of a district, the city or a region, however written."""
        return self.wholes.get(area_name(written))

    def any(self, written: str) -> str | None:
        """Return name of a stadsdel, or id of a larger area, or None."""
        return self.stadsdel(written) or self.whole(written)


def packaged(file: str) -> Any:
    """Return the content of a YAML file that the package carries."""
    text = (resources.files(PACKAGE) / file).read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def load_register() -> Areas:
    """Read the register of areas."""
    data = packaged("register/stadsdelsomraden.yaml")
    wholes = [data["city"], *data["districts"], *data.get("regions", ())]
    return Areas(
        stadsdelar={
            area_name(written): (district["id"], one["name"], police["name"])
            for district in data["districts"]
            for police in district.get("lokalpolisomraden", ())
            for one in police["stadsdelar"]
            for written in (one["name"], *one.get("aliases", ()))
        },
        wholes={area_name(w): one["id"] for one in wholes for w in _spellings(one)},
        titles={one["id"]: one["name"] for one in wholes},
        city=data["city"]["id"],
        kommunkod=data["city"]["kommunkod"],
        regions=frozenset(one["id"] for one in data.get("regions", ())),
    )


def _spellings(area: Mapping[str, Any]) -> list[str]:
    """Return how an area may be written; Brå's earlier names are other areas."""
    bra = area.get("bra", {})
    names = [area["id"], area["name"], *area.get("aliases", ())]
    names += [bra["name"], *bra.get("aliases", ())] if bra else []
    short = area["name"].removesuffix("s stad")
    return [*names, short]
