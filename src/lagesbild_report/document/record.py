"""What a local text names of the data while it is filled in: values, conditions, statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lagesbild_report.claims.mark import unmarked
from lagesbild_report.errors import ConfigError

YES, NO, UNKNOWN = "ja", "nej", "okänt"


@dataclass(frozen=True)
class Statement:
    """A bound statement that was put to the data.

    Parameters
    ----------
    row : int
        Of its condition in the text's body.
    condition, text : str
        As they stand in the text.
    other : str or None
        What the text says to print when the condition fails; None when it says nothing.
    held : bool
    unknown : tuple of str
        What the condition asks for and the data do not hold; it does not hold then.
    """

    row: int
    condition: str
    text: str
    other: str | None
    held: bool
    unknown: tuple[str, ...] = ()


@dataclass
class Record:
    """Everything that one text named while it was filled in.

    Parameters
    ----------
    values : dict of str to str
        Name to value as printed; conditions are ``ja``, ``nej`` or ``okänt``.
    statements : list of Statement
    missing : list of str
        Values that the text prints and the data do not hold: it cannot be printed.
    """

    values: dict[str, str] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    _open: bool = False
    _unknown: list[str] = field(default_factory=list)

    def value(self, name: str, text: str) -> None:
        """Note a value that the text names."""
        self.values[name] = unmarked(text)

    def open(self) -> None:
        """Start asking for a condition."""
        self._open, self._unknown = True, []

    def ask(self, name: str, holds: bool | None) -> bool:
        """Return whether a part of a condition holds; None is what the data do not tell.

        Raises
        ------
        ConfigError
            Outside a condition: a text left out there would be left out unseen.
        """
        if not self._open:
            raise ConfigError(
                "Ett villkor om data ska stå i {% gäller … %}",
                found=name,
                expected=f"{{% gäller {name} %}} text {{% slut %}}",
            )
        self.values[name] = UNKNOWN if holds is None else (YES if holds else NO)
        if holds is None:
            self._unknown.append(name)
        return bool(holds)

    def close(self) -> tuple[str, ...]:
        """Return what the condition asked for in vain, and stop asking."""
        self._open = False
        return tuple(dict.fromkeys(self._unknown))


class Condition:
    """A statement about the data that holds or not; texts put it in ``{% gäller … %}``.

    Parameters
    ----------
    record : Record
    name : str
        As the text writes it.
    holds : bool or None
        None when the data do not tell.
    """

    def __init__(self, record: Record, name: str, holds: bool | None) -> None:
        self._record, self._name, self._holds = record, name, holds

    def __bool__(self) -> bool:
        """Tell whether it holds."""
        return self._record.ask(self._name, self._holds)

    def __str__(self) -> str:
        """Refuse to be printed."""
        raise ConfigError(
            "Ett villkor går inte att skriva ut",
            found=f"{{{{ {self._name} }}}}",
            expected=f"{{% gäller {self._name} %}} text {{% slut %}}",
        )


class Printed(str):
    """A value as printed; ``value`` is the number behind it, for the filter ``ord``."""

    value: object = None

    def __new__(cls, text: str, value: object = None) -> Printed:
        """Return the text with its number."""
        made = super().__new__(cls, text)
        made.value = value
        return made


class Absent:
    """A value that the edition's data do not hold.

    A condition that asks for it does not hold, and a text that prints it is left out.
    """

    def __init__(self, record: Record, name: str) -> None:
        self._record, self._name = record, name
        record.values[name] = UNKNOWN

    def __bool__(self) -> bool:
        """Make the condition unknown."""
        return self._record.ask(self._name, None)

    def __contains__(self, _: object) -> bool:
        """Make the condition unknown."""
        return bool(self)

    def __iter__(self) -> Iterator[str]:
        """Take the text out: it lists what is not known."""
        self._record.missing.append(self._name)
        return iter(())

    def __str__(self) -> str:
        """Take the text out."""
        self._record.missing.append(self._name)
        return ""
