"""Names of the areas of observations, and of places that the configuration adds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lagesbild_report.register.areas import plain_name

UNKNOWN = "Okänd stadsdel"
ELSEWHERE = "utanför"
UNKNOWN_WORDS = {
    "okänd", "okänt", "okänd stadsdel", "ej angiven", "ej angivet", "saknas", "ospecificerad",
    "ospecificerat", "övrig", "övriga", "övrigt",
}  # fmt: skip
"""Plain names with which extracts say that the stadsdel is not known."""


def area_key(district: str, stadsdel: str) -> str:
    """Return the area of an observation: ``district/stadsdel``."""
    return f"{district}/{stadsdel}"


def split_area_key(area: str) -> tuple[str, str]:
    """Return district and stadsdel of an area that `area_key` made."""
    district, _, stadsdel = area.partition("/")
    return district, stadsdel


@dataclass(frozen=True)
class AreaNames:
    """Names of places that the configuration adds to the register's.

    Parameters
    ----------
    aliases : mapping of str to str
        Plain name as written to the stadsdel that is meant.
    outside : frozenset of str
        Plain names of places that do not count.
    """

    aliases: Mapping[str, str] = field(default_factory=dict)
    outside: frozenset[str] = frozenset()

    @classmethod
    def of(cls, aliases: Mapping[str, str], outside: Iterable[str]) -> AreaNames:
        """Return the names as the configuration writes them."""
        return cls(
            {plain_name(written): name for written, name in aliases.items()},
            frozenset(map(plain_name, outside)),
        )
