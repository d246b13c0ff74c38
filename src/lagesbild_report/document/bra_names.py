"""What texts may name of Brå's statistics: ``bra.totalt``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.bra import BraCategory, BraResult
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.document.named import Changing, Value, word
from lagesbild_report.document.near import unknown_name
from lagesbild_report.document.record import Condition, Record


@dataclass(frozen=True)
class BraData:
    """The categories that a text may name.

    Parameters
    ----------
    known : sequence of str
        Ids of the configuration.
    result : BraResult
    """

    known: Sequence[str]
    result: BraResult


class Bra:
    """``bra``: the categories by id."""

    def __init__(self, record: Record, data: BraData) -> None:
        self._record, self._data = record, data

    def __getitem__(self, name: str) -> BraNames:
        """Return a category; ``bra.liv_och_halsa`` is ``liv-och-halsa``."""
        key = name.replace("_", "-")
        found = {one.id: one for one in (*self._data.result.remainders, *self._data.result.known)}
        if key not in (known := {*self._data.known, *found}):
            raise unknown_name("Kategorin finns inte", name, known)
        return BraNames(self._record, f"bra.{key}", found.get(key))


class BraNames(Changing):
    """A category in the district, per 100 000 inhabitants, and against the city."""

    def __init__(self, record: Record, name: str, category: BraCategory | None) -> None:
        super().__init__(record, name)
        self._category = category
        self._change = category.district_change if category else None

    @property
    def _level(self) -> Verdict | None:
        return self._category.level if self._category else None

    @word("stadens")
    def _city(self, part: str) -> Value:
        return self._figure(part, self._category.city[-1].figure if self._category else None)

    @word("över_staden")
    def _above(self, part: str) -> Condition:
        return self._verdict(part, self._level, "rise")

    @word("under_staden")
    def _below(self, part: str) -> Condition:
        return self._verdict(part, self._level, "fall")
