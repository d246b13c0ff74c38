"""The register of restated figures: which earlier figures a source has changed, and why."""

from __future__ import annotations

import datetime as dt
from functools import cache

from pydantic import Field, field_validator

from lagesbild_report.config.model import Identifier
from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict

REGISTER = "register/omraknade.yaml"


class Restatement(Strict):
    """Why figures of earlier periods are others than they were.

    Parameters
    ----------
    id : str
    source : str
        Id in the source register.
    measures : tuple of str
        Ids of crime areas, tables, lines or categories; none for the whole source.
    periods : tuple of str
        Labels; none for all.
    extracted_from : date
        First day of extract with the new figures.
    reason : str
        One Swedish sentence for the reader.
    origin : str
        Where the reason is known from.
    """

    id: Identifier
    source: str
    measures: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    extracted_from: dt.date
    reason: str = Field(pattern=r"\.$")
    origin: str = Field(min_length=1)

    def explains(
        self, sources: tuple[str, ...], names: set[str], period: str, extracts: tuple[str, str]
    ) -> bool:
        """Tell whether the entry explains a figure that differs between two extracts.

        Parameters
        ----------
        sources : tuple of str
            Of the figure.
        names : set of str
            The parts of its key.
        period : str
            Label.
        extracts : tuple of str
            Day (or year) of the extract before and now, as ``2024-10-15``.
        """
        before, now = extracts
        day = self.extracted_from.isoformat()
        return (
            self.source in sources
            and (not self.measures or bool(names & {*self.measures}))
            and (not self.periods or period in self.periods)
            and before < day[: len(before) or None]
            and day[: len(now)] <= now
        )


class RestatedRegister(Strict):
    """All restatements that are known."""

    restated: tuple[Restatement, ...] = ()

    @field_validator("restated")
    @classmethod
    def _unique(cls, restated: tuple[Restatement, ...]) -> tuple[Restatement, ...]:
        names = [one.id for one in restated]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"Samma id står flera gånger: {', '.join(twice)}")
        return restated


@cache
def load_restated() -> RestatedRegister:
    """Read the register of restated figures that the package carries."""
    return load_packaged(REGISTER, RestatedRegister)
