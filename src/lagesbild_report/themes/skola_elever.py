"""Pupils per school: Skolverket's figures, found by the school's name."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.groups import group_parts
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.skolverket import PUPILS, SOURCE
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import until

MUNICIPAL = "kommunal"


@dataclass(frozen=True)
class Pupils:
    """Number of pupils per school.

    Parameters
    ----------
    label : str
        Period; empty when no source gives pupils.
    figures : mapping of str to Figure
        By the school's name in the index.
    unmatched, secret : int
        Schools that Skolverket does not name, and those whose figure is secret.
    sources : tuple of str
        Sources beside the index.
    """

    label: str = ""
    figures: Mapping[str, Figure] = field(default_factory=dict)
    unmatched: int = 0
    secret: int = 0
    sources: tuple[str, ...] = ()


def school_pupils(data: ThemeData, schools: Mapping[str, Figure]) -> Pupils:
    """Return the pupils of schools, from Skolverket or else from the index's own file.

    Parameters
    ----------
    schools : mapping of str to Figure
        Name to index.
    """
    observed = data.observed(SOURCE)
    years = until(data.edition, observed.periods(PUPILS, data.city), 1)
    if not years:
        return _own_pupils(schools)
    units = _units(observed)
    figures = {
        name: _figure(observed, units.get(school_key(name), []), data.city, years[0])
        for name in schools
    }
    found = [figure for figure in figures.values() if figure.cells]
    return Pupils(
        label=f"läsåret {years[0].label}",
        figures=figures,
        unmatched=len(figures) - len(found),
        secret=sum(figure.value is None for figure in found),
        sources=(SOURCE,),
    )


def school_key(name: str) -> str:
    """Return a school's name without case, punctuation and odd spaces."""
    words = re.split(r"[\W_]+", unicodedata.normalize("NFC", name).casefold())
    return " ".join(word for word in words if word)


def _units(observed: Observed) -> Mapping[str, list[Mapping[str, str]]]:
    """Return the groups of the municipal school units, by the key of their name."""
    units: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for text in sorted(set(observed.frame["group"])):
        parts = group_parts(text)
        if parts["huvudman"] == MUNICIPAL:
            units[school_key(parts["skola"])].append(parts)
    return units


def _figure(observed: Observed, units: list[Mapping[str, str]], city: str, year: Period) -> Figure:
    """Return the pupils of the only unit with the name; none when there are several."""
    figures = [observed.figure(PUPILS, city, year, 0, **unit) for unit in units]
    known = [figure for figure in figures if figure.cells]
    return known[0] if len(known) == 1 else Figure(period=year, value=None)


def _own_pupils(schools: Mapping[str, Figure]) -> Pupils:
    """Return the pupils that the index's file gives; nothing when it gives none."""
    figures = {
        name: index.model_copy(update={"value": index.n, "n": None, "decimals": 0})
        for name, index in schools.items()
    }
    known = [figure for figure in figures.values() if figure.value is not None]
    return Pupils(known[0].period.label, figures) if known else Pupils()
