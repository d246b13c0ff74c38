"""Facts: figures that no extract gives, each with date and source, called by name in texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import Field

from lagesbild_report import swedish
from lagesbild_report.config.strict import Strict, parse_yaml, validate
from lagesbild_report.errors import ConfigError, Place


class Fact(Strict):
    """One fact.

    Parameters
    ----------
    what : str
        What it says, in Swedish.
    value : int, float or str
    as_of : date or int
        Day or year for which it holds.
    source : str
        Id in the source register.
    unit, note : str
    year : bool
        The value is a year: no space between thousands.
    decimals : int, optional
        With how many decimals it is printed; as many as it has when left out.
    """

    what: str
    value: int | float | str
    as_of: dt.date | int
    source: str
    unit: str = ""
    note: str = ""
    year: bool = False
    decimals: int | None = Field(default=None, ge=0, le=4)

    def __str__(self) -> str:
        """Return the value as printed."""
        if isinstance(self.value, str) or self.year:
            return str(self.value)
        return swedish.decimal(self.value, self._decimals)

    @property
    def _decimals(self) -> int:
        if self.decimals is not None:
            return self.decimals
        _, _, fraction = repr(self.value).partition(".")
        return len(fraction.rstrip("0"))


class Facts(Mapping[str, Fact]):
    """Facts by name, telling which are used.

    Parameters
    ----------
    facts : mapping of str to Fact
    used : callable
        Called with name and fact for each that a text names.
    """

    def __init__(self, facts: Mapping[str, Fact], used: Callable[[str, Fact], None]) -> None:
        self._facts, self._used = facts, used

    def __getitem__(self, name: str) -> Fact:
        """Return a fact and tell that it is used."""
        fact = self._facts[name]
        self._used(name, fact)
        return fact

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self._facts)

    def __len__(self) -> int:
        """Return the number of facts."""
        return len(self._facts)


def read_facts(paths: Iterable[Path], known_sources: Iterable[str]) -> dict[str, Fact]:
    """Return all facts by name; a district's fact takes the place of a general one.

    Parameters
    ----------
    paths : iterable of Path
        The general file before the district's own.
    known_sources : iterable of str
        Ids of the source register.

    Raises
    ------
    ConfigError
        If a file is faulty or names an unknown source.
    """
    known = set(known_sources)
    facts: dict[str, Fact] = {}
    for path in paths:
        data, text = parse_yaml(path, str(path))
        if not isinstance(data, dict):
            raise ConfigError("Filen har inga fakta", Place(path), expected="namn: {what: …}")
        for name, one in data.items():
            fact = validate(Fact, one, f"{path}, {name}")
            if fact.source not in known:
                raise _unknown_source(path, text, name, fact.source)
            facts[name] = fact
    return facts


def _unknown_source(path: Path, text: str, name: str, source: str) -> ConfigError:
    row = next((n for n, line in enumerate(text.splitlines(), 1) if line.startswith(name)), None)
    return ConfigError(
        "Källan finns inte i källregistret",
        Place(path, row, name),
        found=source,
        expected="ett id i register/kallor.yaml",
    )
