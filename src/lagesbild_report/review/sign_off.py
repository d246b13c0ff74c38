"""Sign-offs: for which edition, text and values an owner last read a local text."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field

from lagesbild_report.config.strict import Strict, parse_yaml, validate
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.files import write_text

FILE = "granskat.yaml"
"""In the district's folder of texts."""
NOTHING = "–"
_ABOVE = (
    "# Vad varje text vilade på när dess ägare senast läste den. Skrivs av lagesbild signera.\n"
)
_REVIEWED = re.compile(r"^reviewed:.*\n?", re.MULTILINE)


class TextReading(Strict):
    """What a text was, and named of the data, when a report was last built.

    Parameters
    ----------
    file : str
    owner : str
    edition : int
        That was built.
    source : str
        Fingerprint of the text itself.
    values : dict of str to str
        Name to value as printed.
    """

    file: str
    owner: str
    edition: int
    source: str
    values: dict[str, str]


class SignOff(Strict):
    """That an owner has read a text.

    Parameters
    ----------
    edition : int
    owner : str
    source, fingerprint : str
        Of the text itself, and of the values.
    values : dict of str to str
    """

    edition: int
    owner: str
    source: str
    fingerprint: str
    values: dict[str, str] = Field(default_factory=dict)


Reason = Literal["unsigned", "tampered", "edition", "front matter", "source", "owner", "values"]


def fingerprint(values: Mapping[str, str]) -> str:
    """Return twelve hexadecimal digits (SHA-256) that change when a name or a value does."""
    return _digest("\n".join(f"{name}={value}" for name, value in sorted(values.items())))


def source_fingerprint(text: str) -> str:
    """Return the fingerprint of a text file without the edition for which it was reviewed."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    before, fence, rest = plain.partition("---\n")
    head, second, body = rest.partition("\n---\n")
    return _digest(before + fence + _REVIEWED.sub("", head + "\n") + second + body)


def signed(reading: TextReading) -> SignOff:
    """Return the sign-off of a text as it was last built."""
    return SignOff(
        edition=reading.edition,
        owner=reading.owner,
        source=reading.source,
        fingerprint=fingerprint(reading.values),
        values=reading.values,
    )


def reasons(reading: TextReading, sign_off: SignOff | None, reviewed: int) -> list[Reason]:
    """Return why a text must be read again; nothing when its sign-off holds.

    Parameters
    ----------
    reviewed : int
        The edition in the text's own front matter. A generic text may have been signed for a
        later edition by another district, but never for an earlier.
    """
    if sign_off is None:
        return ["unsigned"]
    found: dict[Reason, bool] = {
        "tampered": sign_off.fingerprint != fingerprint(sign_off.values),
        "edition": sign_off.edition != reading.edition,
        "front matter": reviewed < sign_off.edition,
        "source": sign_off.source != reading.source,
        "owner": sign_off.owner != reading.owner,
        "values": sign_off.values != reading.values,
    }
    return [reason for reason, holds in found.items() if holds]


def changed_values(before: Mapping[str, str], after: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return name, old value and new value of each that differs, in order of name."""
    names = sorted({*before, *after})
    pairs = [(name, before.get(name, NOTHING), after.get(name, NOTHING)) for name in names]
    return [pair for pair in pairs if pair[1] != pair[2]]


def read_signed(path: Path) -> dict[str, SignOff]:
    """Return the sign-offs of a district by text; none when there is no file.

    Raises
    ------
    ConfigError
        If the file is not as `write_signed` writes it.
    """
    if not path.is_file():
        return {}
    data, text = parse_yaml(path, str(path))
    if not isinstance(data, dict):
        raise ConfigError(
            "Filen har inga signeringar",
            Place(path),
            hint="Ta bort filen och kör: lagesbild signera --alla",
        )
    return {str(name): validate(SignOff, one, path, text) for name, one in data.items()}


def write_signed(path: Path, sign_offs: Mapping[str, SignOff]) -> None:
    """Write the sign-offs of a district in order of text."""
    plain = {name: one.model_dump() for name, one in sorted(sign_offs.items())}
    write_text(path, _ABOVE + yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=99))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
