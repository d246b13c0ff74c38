"""What the decisions name must exist: key figures, stadsdelar and sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from lagesbild_report.config.model import Config
from lagesbild_report.config.strict import parse_yaml
from lagesbild_report.document.decisions import Decisions, read_decisions
from lagesbild_report.document.key_figures import theme_picks
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.register.areas import AreaRegister
from lagesbild_report.register.sources import SourceRegister

FIGURE = "Nyckeltalet finns inte"
STADSDEL = "Stadsdelen finns inte i stadsdelsområdet"
SOURCE = "Källan finns inte i källregistret"


@dataclass(frozen=True)
class Names:
    """What decisions may name.

    Parameters
    ----------
    figures, stadsdelar, sources : frozenset of str
        Ids of key figures, names of the district's stadsdelar, ids of the source register.
    """

    figures: frozenset[str]
    stadsdelar: frozenset[str]
    sources: frozenset[str]


@dataclass(frozen=True)
class _Named:
    """A name in the decisions: its key, what it must be one of, and what is wrong otherwise."""

    key: str
    name: str
    known: frozenset[str]
    fault: str


def decision_names(config: Config, register: AreaRegister, sources: SourceRegister) -> Names:
    """Return the names that exist, whether or not their sources were delivered."""
    crimes = [area.id for area in config.crime_areas]
    return Names(
        figures=frozenset([*crimes, *theme_picks(config.district, register)]),
        stadsdelar=frozenset(register.district(config.district).stadsdelar),
        sources=frozenset(sources.ids),
    )


def checked_decisions(path: Path | None, names: Names) -> Decisions:
    """Return the decisions of a file, all of whose names exist; see `read_decisions`.

    Raises
    ------
    ConfigError
        If the file is faulty, or names a key figure, stadsdel or source that does not exist.
    """
    decisions = read_decisions(path)
    if path is None:
        return decisions
    for one in _named(decisions, names):
        if one.name not in one.known:
            _, text = parse_yaml(path, str(path))
            raise ConfigError(
                one.fault,
                Place(path, _row(text, one.name), one.key),
                found=one.name,
                expected=", ".join(sorted(one.known)),
            )
    return decisions


def _named(decisions: Decisions, names: Names) -> Iterator[_Named]:
    for key in ("source", "described_in"):
        name = getattr(decisions, key)
        if name:
            yield _Named(key, name, names.sources, SOURCE)
    for priority in decisions.priorities:
        for name in priority.key_figures:
            yield _Named("key_figures", name, names.figures, FIGURE)
        for measure in priority.measures:
            for name in measure.indicators:
                yield _Named("indicators", name, names.figures, FIGURE)
            for key in ("stadsdelar", "comparison"):
                for name in getattr(measure, key):
                    yield _Named(key, name, names.stadsdelar, STADSDEL)


def _row(text: str, name: str) -> int | None:
    """Return the first row on which a value stands."""
    events = yaml.parse(text, Loader=yaml.SafeLoader)
    scalars = (event for event in events if isinstance(event, yaml.ScalarEvent))
    marks = (one.start_mark for one in scalars if one.value == name)
    return next((mark.line + 1 for mark in marks if mark), None)
