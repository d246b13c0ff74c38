"""Filling in a local text: values by name in a sandbox, faults in Swedish with their row."""

from __future__ import annotations

import re
from collections.abc import Mapping
from traceback import extract_tb
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from lagesbild_report.document.bound import HOLDS, Bound
from lagesbild_report.document.near import near_names
from lagesbild_report.document.record import Record
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.observations.period import Period
from lagesbild_report.wording.words import number_word, upper_first

_UNKNOWN_TAG = re.compile(r"[Uu]nknown tag '(\w+)'")
_OPEN_TAG = re.compile(r"innermost block that needs to be closed is '(\w+)'")


class UnknownName(StrictUndefined):
    """A name that nothing has: the message says which, and which names are near."""

    @property
    def _undefined_message(self) -> str:
        name = str(self._undefined_name)
        known = [one for one in dir(self._undefined_obj) if not one.startswith("_")]
        if isinstance(self._undefined_obj, Mapping):
            known = list(map(str, self._undefined_obj))
        return f"{name} finns inte. {near_names(name, known)}".strip()


def fill(body: str, values: Mapping[str, Any], above: Place, record: Record) -> str:
    """Fill in the values of a text.

    Parameters
    ----------
    body : str
        Markdown with names and bound statements.
    values : mapping
    above : Place
        The last row before the body.
    record : Record
        Learns what the text names.

    Raises
    ------
    ConfigError
        If the text names what is unknown, or cannot be read.
    """
    environment = ImmutableSandboxedEnvironment(
        undefined=UnknownName, autoescape=False, extensions=[Bound]
    )
    environment.extend(record=record)
    environment.filters["ord"] = in_words
    environment.filters["capitalize"] = upper_first  # knows the marks of traced figures
    try:
        _note_plain(body, values, environment, record)
        return environment.from_string(body).render(values)
    except Exception as error:  # whatever the text does wrong is the text's fault
        raise _fault(
            error, Place(above.file, (above.row or 0) + _row_in_body(error)), values
        ) from (error)


def _note_plain(
    body: str, values: Mapping[str, Any], environment: ImmutableSandboxedEnvironment, record: Record
) -> None:
    """Record the values that are words or numbers themselves; others tell when they are asked."""
    for name in meta.find_undeclared_variables(environment.parse(body)):
        value = values.get(name)
        shown = value.label if isinstance(value, Period) else value
        if isinstance(shown, str | int | float):
            record.value(name, str(shown))


def _fault(error: Exception, place: Place, values: Mapping[str, Any]) -> ConfigError:
    if isinstance(error, ConfigError):
        return ConfigError(
            error.what, place, found=error.found, expected=error.expected, hint=error.hint
        )
    known = "något av värdena " + ", ".join(sorted(values))
    return ConfigError(
        "Texten går inte att fylla i",
        place,
        found=_in_swedish(error),
        expected=None if isinstance(error, TemplateSyntaxError) else known,
        hint="Fakta (fakta.namn) står i data/raw/fakta/."
        if isinstance(error, UndefinedError)
        else None,
    )


def _in_swedish(error: Exception) -> str:
    """Return the faults that officers make in Swedish, others as the library tells them."""
    text = str(error)
    unclosed, unknown = _OPEN_TAG.search(text), _UNKNOWN_TAG.search(text)
    if unclosed and unclosed[1] != HOLDS:
        return f"{{% {unclosed[1]} … %}} saknar {{% end{unclosed[1]} %}}"
    if unknown:
        return f"{{% {unknown[1]} %}} är okänt här"
    return text


def in_words(number: object) -> str:
    """Return a number as texts write it: words up to twelve (the filter ``ord``)."""
    value = getattr(number, "value", number)
    if isinstance(value, float) and value == round(value):
        value = round(value)
    return number_word(value) if isinstance(value, int) else str(number)


def _row_in_body(error: Exception) -> int:
    """Return the row of a fault in a body: of its syntax, or the last one run."""
    rows = [f.lineno for f in extract_tb(error.__traceback__) if f.filename == "<template>"]
    return getattr(error, "lineno", None) or (rows[-1] if rows else None) or 1
