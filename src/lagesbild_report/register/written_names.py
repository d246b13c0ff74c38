"""The register of names: what is written in one way, and what may hold figures."""

from __future__ import annotations

from functools import cache
from typing import Self

from pydantic import Field, model_validator

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict
from lagesbild_report.register.sources import load_sources

REGISTER = "register/namn.yaml"


class Term(Strict):
    """A word that is written in one way.

    Parameters
    ----------
    write : str
        The right form.
    refused : tuple of str
        Forms that are not used (``not`` in the file); a star stands for any letters at the end.
    certain : bool
        False where such a form may be right in another sense.
    """

    write: str
    refused: tuple[str, ...] = Field(alias="not", min_length=1)
    certain: bool = True


class WrittenNames(Strict):
    """The whole register.

    ``with_digits`` are names that hold figures, ``sources`` gives the words by which texts
    name a source besides its title.
    """

    with_digits: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    sources: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _sources_are_registered(self) -> Self:
        unknown = [key for key in self.sources if key not in load_sources().ids]
        if unknown:
            raise ValueError(f"Källan finns inte i källregistret: {', '.join(unknown)}")
        return self


@cache
def load_names() -> WrittenNames:
    """Read the register of names that the package carries.

    Raises
    ------
    ConfigError
        If it does not hold what it must, or names a source that is not registered.
    """
    return load_packaged(REGISTER, WrittenNames)
