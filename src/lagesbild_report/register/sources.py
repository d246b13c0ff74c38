"""The source register: every source of a lägesbild, delivered as data, told or written."""

from __future__ import annotations

import difflib
from functools import cache
from typing import Literal

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict
from lagesbild_report.errors import ConfigError, Place

REGISTER = "register/kallor.yaml"

SourceKind = Literal["data", "text", "document"]


class Source(Strict):
    """A source.

    Parameters
    ----------
    id : str
        Name of its folder in ``data/raw`` when it is data.
    title, producer : str
    kind : str
        ``data`` is read from extracts, ``text`` is people's descriptions in dated local
        texts, ``document`` is a decision, law or report that facts and texts rest on.
    gives : str
        What the report takes from it.
    limits : str
        What it cannot tell.
    required : bool
        The report is not built without it.
    common_noun : bool
        The title begins with a common noun, written small inside a sentence.
    """

    id: str
    title: str
    producer: str
    kind: SourceKind
    gives: str
    limits: str
    required: bool = False
    common_noun: bool = False

    @property
    def in_text(self) -> str:
        """The title as it stands inside a sentence."""
        return self.title[0].lower() + self.title[1:] if self.common_noun else self.title

    @property
    def is_data(self) -> bool:
        """Tell whether it is read from extracts."""
        return self.kind == "data"


class SourceRegister(Strict):
    """All sources in the order in which the report lists them."""

    sources: tuple[Source, ...]

    def source(self, key: str) -> Source:
        """Return the source with this id.

        Raises
        ------
        ConfigError
            If there is none.
        """
        found = next((source for source in self.sources if source.id == key), None)
        if found is None:
            near = difflib.get_close_matches(key, self.ids, n=1)
            raise ConfigError(
                "Källan finns inte i källregistret",
                Place(REGISTER),
                found=key,
                expected="en källa i registret",
                hint=f"Menade du {near[0]}?" if near else None,
            )
        return found

    @property
    def ids(self) -> list[str]:
        """Ids of all sources."""
        return [source.id for source in self.sources]

    @property
    def data_ids(self) -> list[str]:
        """Ids of the sources that are read from extracts."""
        return [source.id for source in self.sources if source.is_data]


@cache
def load_sources() -> SourceRegister:
    """Read the source register that the package carries."""
    return load_packaged(REGISTER, SourceRegister)
