"""What the names of data have in common: a value or a condition is recorded when it is asked for.

Texts write Swedish words; `word` says which method answers to each.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, ClassVar, TypeVar

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.document.near import unknown_name
from lagesbild_report.document.record import Absent, Condition, Printed, Record
from lagesbild_report.errors import ConfigError

Value = Printed | Absent
Method = TypeVar("Method", bound=Callable[..., Any])


class Listed(tuple[str, ...]):
    """Names that print themselves as a list: ``Liljeholmen och Solberga``."""

    def __str__(self) -> str:
        """Return the names with commas and ``och``."""
        return swedish.and_list(self)


def word(name: str, *, of: str = "") -> Callable[[Method], Method]:
    """Say which word of the texts a method answers to.

    The method gets the word as the text wrote it, and what it is asked of.

    Parameters
    ----------
    name : str
    of : str
        What stands in brackets after the word, for messages; empty when nothing does.
    """

    def mark(method: Method) -> Method:
        method._word = (name, of)  # type: ignore[attr-defined]
        return method

    return mark


class Named:
    """Something that a text names.

    Parameters
    ----------
    record : Record
        Of the text.
    name : str
        As the text writes it: ``brott.personran``.
    """

    _words: ClassVar[dict[str, tuple[Callable[..., Any], str]]] = {}

    def __init_subclass__(cls) -> None:
        """Collect the words of a class, and those of the class that it extends."""
        own = [one for one in vars(cls).values() if hasattr(one, "_word")]
        cls._words = {**cls._words, **{one._word[0]: (one, one._word[1]) for one in own}}

    def __init__(self, record: Record, name: str) -> None:
        self._record, self._name = record, name

    def __getattr__(self, name: str) -> Any:
        """Return what a word stands for.

        Raises
        ------
        ConfigError
            If there is no such word.
        """
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._words:
            raise unknown_name(f"{self._name} har inget som heter så", name, self._words)
        method, of = self._words[name]
        return partial(self._asked, method, name) if of else method(self, name)

    def __str__(self) -> str:
        """Refuse to be printed: only its parts can be."""
        parts = (f"{one}({of})" if of else one for one, (_, of) in self._words.items())
        raise ConfigError(
            "Namnet är inget tal",
            found=self._name,
            expected="något av dess delar: " + ", ".join(parts),
        )

    def _asked(self, method: Callable[..., Any], name: str, of: str) -> Any:
        return method(self, f'{name}("{of}")', of)

    def _value(self, part: str, text: str | None, number: object = None) -> Value:
        """Return a value; absent when the data do not hold it."""
        name = f"{self._name}.{part}"
        if text is None:
            return Absent(self._record, name)
        self._record.value(name, text)
        return Printed(text, number)

    def _figure(self, part: str, figure: Figure | None) -> Value:
        if figure is None or figure.value is None:
            return self._value(part, None)
        return self._value(part, figure.text, figure.value)

    def _list(self, part: str, names: Iterable[str] | None) -> Listed | Absent:
        name = f"{self._name}.{part}"
        if names is None:
            return Absent(self._record, name)
        listed = Listed(names)
        self._record.value(name, str(listed))
        return listed

    def _holds(self, part: str, holds: bool | None) -> Condition:
        return Condition(self._record, f"{self._name}.{part}", holds)

    def _verdict(self, part: str, verdict: Verdict | None, kind: str) -> Condition:
        """Return whether a verdict is of a kind; unknown where nothing could be tested."""
        if verdict is None or verdict.kind == "incomparable":
            return self._holds(part, None)
        return self._holds(part, verdict.kind == kind)


class Judged(Named, ABC):
    """Something with a verdict on its change."""

    @property
    @abstractmethod
    def _judged(self) -> Verdict | None:
        """The verdict, None where nothing was tested."""

    @word("ökar")
    def _rises(self, part: str) -> Condition:
        return self._verdict(part, self._judged, "rise")

    @word("minskar")
    def _falls(self, part: str) -> Condition:
        return self._verdict(part, self._judged, "fall")

    @word("oförändrad")
    def _neither(self, part: str) -> Condition:
        return self._verdict(part, self._judged, "unclear")


class Changing(Judged):
    """Something that has a figure in two periods, and a verdict on the change between them."""

    _change: Comparison | None = None

    @property
    def _judged(self) -> Verdict | None:
        return self._change.verdict if self._change else None

    @word("antal")
    def _later(self, part: str) -> Value:
        return self._figure(part, self._change.later if self._change else None)

    @word("förra")
    def _earlier(self, part: str) -> Value:
        return self._figure(part, self._change.earlier if self._change else None)

    @word("period")
    def _period(self, part: str) -> Value:
        return self._value(part, self._change.later.period.label if self._change else None)

    @word("förra_perioden")
    def _earlier_period(self, part: str) -> Value:
        return self._value(part, self._change.earlier.period.label if self._change else None)
