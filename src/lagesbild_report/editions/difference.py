"""What differs between two editions."""

from __future__ import annotations

from typing import Literal

from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.config.strict import Strict
from lagesbild_report.editions.models import KeptFigure, KeptVerdict

Cause = Literal["register", "rows", "codes", "break", "final", "extract", "unknown"]
"""Why an earlier figure is another: an entry of the register, other rows beside a row for the
rest, other brottskoder, a registered break, a preliminary figure that is final, only a newer
extract, or nothing that is known."""


class Reason(Strict):
    """Why an earlier figure is another.

    Parameters
    ----------
    cause : str
    text : str
        A Swedish sentence; empty when the cause is unknown.
    """

    cause: Cause
    text: str = ""


class NewValue(Strict):
    """A measure with a later period than in the edition before."""

    before: KeptFigure
    now: KeptFigure

    @property
    def key(self) -> str:
        """What it measures."""
        return self.now.key


class Restated(Strict):
    """The same measure and period with another figure.

    Parameters
    ----------
    before, now : KeptFigure
    reason : Reason
    large : bool
        The difference would be at least moderate, if it were a change.
    """

    before: KeptFigure
    now: KeptFigure
    reason: Reason
    large: bool = False

    @property
    def key(self) -> str:
        """What it measures, and when."""
        return "/".join(self.now.identity)

    @property
    def size(self) -> float:
        """Size of the difference, in the measure's unit."""
        return abs((self.now.figure.value or 0.0) - (self.before.figure.value or 0.0))


class Turned(Strict):
    """A verdict that says other than in the edition before."""

    before: KeptVerdict
    now: KeptVerdict

    @property
    def direction_changed(self) -> bool:
        """Tell whether a direction came, went, or was reversed: more than another size."""
        return self.before.sign != self.now.sign

    @property
    def reversed(self) -> bool:
        """Tell whether the two directions are opposite."""
        return self.before.sign * self.now.sign < 0


class MainMeasure(Strict):
    """One of the report's most important measures in both editions.

    Parameters
    ----------
    key, title, unit : str
    sources : tuple of str
    before, now : Figure or None
        The latest period of each edition; None where an edition does not have the measure.
    restated : Figure or None
        What this edition says of the period that the one before had as its latest, where it
        is another figure.
    turned : Turned or None
        Where the verdict on its change says other than before.
    word_before, word_now : str
        The verdicts as printed in tables.
    """

    key: str
    title: str
    unit: str
    sources: tuple[str, ...]
    before: Figure | None
    now: Figure | None
    restated: Figure | None = None
    turned: Turned | None = None
    word_before: str = ""
    word_now: str = ""

    @property
    def is_newer(self) -> bool:
        """Tell whether this edition has a later period."""
        if self.before is None or self.now is None:
            return self.now is not None
        return self.now.period.end > self.before.period.end


class EditionDifference(Strict):
    """What differs between an edition and the one before.

    Parameters
    ----------
    before, now : str
        The editions, as text.
    new : tuple of NewValue
    restated : tuple of Restated
        A number that stands in several tables is told once.
    turned : tuple of Turned
    gone, added : tuple of str
        Titles of tables and crime areas that only one edition has.
    main : tuple of MainMeasure
    """

    before: str
    now: str
    new: tuple[NewValue, ...] = ()
    restated: tuple[Restated, ...] = ()
    turned: tuple[Turned, ...] = ()
    gone: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    main: tuple[MainMeasure, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing differs."""
        return not (self.new or self.restated or self.turned or self.gone or self.added)
