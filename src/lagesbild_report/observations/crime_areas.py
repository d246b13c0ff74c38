"""Which brottskoder belong to which crime area, and from when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from lagesbild_report.config.model import CodeSet, CrimeDefinition
from lagesbild_report.register.crime_codes import check_code, codes_of_group


@dataclass(frozen=True)
class Definition:
    """The codes of a crime area during a span of time.

    Parameters
    ----------
    area : str
        Id of the crime area.
    valid_from : datetime.date
        First day.
    valid_until : datetime.date or None
        The day after the last, None for the present definition.
    codes : frozenset of str
    """

    area: str
    valid_from: dt.date
    valid_until: dt.date | None
    codes: frozenset[str]


def resolve_codes(code_set: CodeSet) -> list[str]:
    """Return all codes of a set, those of its groups included, in order.

    Raises
    ------
    ConfigError
        If a code is unknown to the register, or no longer used when the set begins.
    """
    for code in code_set.codes:
        check_code(code, code_set.valid_from.year)
    grouped = (codes_of_group(group, code_set.valid_from.year) for group in code_set.groups)
    return sorted({*code_set.codes, *(code for codes in grouped for code in codes)})


def definitions(area: CrimeDefinition) -> list[Definition]:
    """Return the definitions of a crime area, the earliest first."""
    starts = [code_set.valid_from for code_set in area.code_sets]
    return [
        Definition(area.id, code_set.valid_from, until, frozenset(resolve_codes(code_set)))
        for code_set, until in zip(area.code_sets, [*starts[1:], None], strict=True)
    ]


class CodeIndex:
    """Finds the crime areas of a brottskod on a day.

    Parameters
    ----------
    areas : iterable of CrimeDefinition
        From the configuration. A code may belong to several areas.
    """

    def __init__(self, areas: Iterable[CrimeDefinition]) -> None:
        self._by_code: dict[str, list[Definition]] = {}
        self.areas = tuple(areas)
        for area in self.areas:
            for definition in definitions(area):
                for code in definition.codes:
                    self._by_code.setdefault(code, []).append(definition)

    def areas_of(self, code: str, day: dt.date) -> list[str]:
        """Return the ids of the crime areas to which the code belongs on the day."""
        return [
            definition.area
            for definition in self._by_code.get(code, [])
            if definition.valid_from <= day
            and (definition.valid_until is None or day < definition.valid_until)
        ]
