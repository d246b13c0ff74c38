"""Effects that one chooses: by how many per cent a crime area's reports change."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from lagesbild_report.errors import ConfigError, Place

COMMAND = "lagesbild sample"
FORM = "brottsområde=procent eller brottsområde@stadsdel=procent, till exempel narkotikabrott=-30"
LOWEST, HIGHEST = -99, 1000
"""Per cent: an area without a single report would count as not delivered."""
_EFFECT = re.compile(r"([^@=]+)(?:@([^@=]+))?=([+\-\u2212]?\d+(?:[.,]\d+)?)\s*%?")


@dataclass(frozen=True)
class Effect:
    """A change from the period before.

    Parameters
    ----------
    crime_area : str
        Id.
    stadsdel : str
        Name, or empty for all that no effect of its own names.
    percent : Fraction
        ``-30`` means three tenths fewer.
    """

    crime_area: str
    stadsdel: str
    percent: Fraction

    def of(self, count: int) -> int:
        """Return the count after the effect, rounded with halves upwards."""
        return floor(count * (100 + self.percent) / 100 + Fraction(1, 2))


def parse_effects(
    texts: Sequence[str], crime_areas: Collection[str], stadsdelar: Collection[str]
) -> tuple[Effect, ...]:
    """Read effects as they are written on the command line.

    Parameters
    ----------
    texts : sequence of str
        ``narkotikabrott=-30``, or ``narkotikabrott@Liljeholmen=-30`` for one stadsdel.
    crime_areas, stadsdelar : collection of str
        Ids and names that are known.

    Raises
    ------
    ConfigError
        If an effect is malformed, outside −99 to 1 000 per cent, names a crime area or a
        stadsdel that is not known, or is given twice.
    """
    effects = [_parse(text, crime_areas, stadsdelar) for text in texts]
    names = [(effect.crime_area, effect.stadsdel) for effect in effects]
    for text, name in zip(texts, names, strict=True):
        if names.count(name) > 1:
            raise _fault("Effekten är angiven mer än en gång", text, "en effekt av varje slag")
    return tuple(effects)


def _parse(text: str, crime_areas: Collection[str], stadsdelar: Collection[str]) -> Effect:
    found = _EFFECT.fullmatch(text.strip())
    if found is None:
        raise _fault("Effekten kan inte läsas", text, FORM)
    crime_area, stadsdel, number = found.groups()
    percent = Fraction(number.replace(",", ".").replace("\N{MINUS SIGN}", "-"))
    if not LOWEST <= percent <= HIGHEST:
        expected = f"ett tal från {LOWEST} till {HIGHEST}".replace("-", "\N{MINUS SIGN}")
        raise _fault("Effekten är för stor", text, expected)
    known = _known("Brottsområdet finns inte", crime_area, crime_areas)
    place = _known("Stadsdelen finns inte", stadsdel, stadsdelar) if stadsdel else ""
    return Effect(known, place, percent)


def _known(what: str, written: str, known: Collection[str]) -> str:
    """Return the name as it is known; capitals do not matter."""
    names = {name.casefold(): name for name in known}
    wanted = written.strip().casefold()
    if wanted in names:
        return names[wanted]
    near = difflib.get_close_matches(wanted, names, n=1)
    hint = f"Menade du {names[near[0]]}?" if near else None
    raise _fault(what, written.strip(), ", ".join(known), hint)


def _fault(what: str, found: str, expected: str, hint: str | None = None) -> ConfigError:
    place = Place(COMMAND, column="--effekt")
    return ConfigError(what, place, found=found, expected=expected, hint=hint)
