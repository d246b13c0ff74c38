"""What is kept of an edition: its figures and its verdicts, by key and period."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.verdict import Size, VerdictKind
from lagesbild_report.config.strict import Strict

About = Literal["change", "level", "trend", "season"]
"""What a verdict is about: a change between two periods, where an area lies against another,
a trend over all periods, or a pattern that months follow every year."""

Identity = tuple[str, str]
"""Key and period label: what makes a figure of two editions the same."""


class KeptFigure(Strict):
    """A figure of an edition.

    Parameters
    ----------
    key : str
        What it measures, without the period: ``brottsomraden/personran/Aspudden``.
    title : str
        What it measures, for people.
    unit : str
    sources : tuple of str
        Ids in the source register.
    figure : Figure
        The value is rounded to the decimals with which it is printed.
    codes : str
        Fingerprint of the brottskoder that were counted in the period; empty for others.
    extracted : str
        Day of the latest extract that it rests on, ``2024-10-15``; empty if unknown.
    caveat : str
        Class of caveat of a crime area, to look up breaks. Not kept.
    """

    key: str
    title: str
    unit: str
    sources: tuple[str, ...]
    figure: Figure
    codes: str = ""
    extracted: str = ""
    caveat: str = ""

    @property
    def identity(self) -> Identity:
        """Key and period."""
        return self.key, self.figure.period.label

    @property
    def measure(self) -> str:
        """The part of the key that names the table: ``brottsomraden/personran``."""
        return "/".join(self.key.split("/")[:2])


class KeptVerdict(Strict):
    """A verdict of an edition; of each key an edition has one, on its latest period.

    Parameters
    ----------
    key, title : str
    about : str
        See `About`.
    period : str
        Label of the period that is judged.
    kind, size : str
        As in `comparisons.verdict`.
    word : str
        As printed in tables.
    """

    key: str
    title: str
    about: About
    period: str
    kind: VerdictKind
    size: Size | None = None
    word: str = ""

    @property
    def sign(self) -> int:
        """1 for an established rise or level above, −1 for the opposite, otherwise 0."""
        return {"rise": 1, "fall": -1}.get(self.kind, 0)


class Edition(Strict):
    """What is kept of an edition.

    Parameters
    ----------
    district : str
        Id.
    edition : str
        The year, as text.
    figures : tuple of KeptFigure
        By key, the earliest period first.
    verdicts : tuple of KeptVerdict
        By key.
    """

    district: str
    edition: str
    figures: tuple[KeptFigure, ...] = ()
    verdicts: tuple[KeptVerdict, ...] = ()

    @property
    def by_identity(self) -> Mapping[Identity, KeptFigure]:
        """The figures by key and period."""
        return {one.identity: one for one in self.figures}

    @property
    def latest(self) -> Mapping[str, KeptFigure]:
        """The figure of the latest period of each key."""
        ordered = sorted(self.figures, key=lambda one: one.figure.period.start)
        return {one.key: one for one in sorted(ordered, key=lambda one: one.figure.period.end)}

    @property
    def verdict_by_key(self) -> Mapping[str, KeptVerdict]:
        """The verdicts by key."""
        return {one.key: one for one in self.verdicts}
