"""Signing local texts: their owners have read them, with the values of the last build."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from lagesbild_report.config.load import load_config
from lagesbild_report.config.strict import validate
from lagesbild_report.document.near import near_names
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.files import read_json, write_bytes
from lagesbild_report.review.sign_off import (
    FILE,
    TextReading,
    read_signed,
    signed,
    source_fingerprint,
    write_signed,
)
from lagesbild_report.workflow.plan import PROCESSED

CONFIG, TEXTS = Path("config.yaml"), "templates/texter"
READINGS = "granskning/texter.json"
"""In the report's folder of results."""
_BUILD = "Bygg rapporten först: snakemake"
_REVIEWED = re.compile(rb"^reviewed:[ \t]*[^\r\n]*", re.MULTILINE)


def sign_report(
    texts: Sequence[str] | None, *, edition: int | None = None, district: str | None = None
) -> list[str]:
    """Sign texts of the report that ``config.yaml`` chooses; see `sign`.

    Parameters
    ----------
    texts : sequence of str or None
        Names or files; None for every text of the report.
    edition, district
        Instead of those in ``config.yaml``.
    """
    if texts is not None and not texts:
        raise ConfigError(
            "Ingen text är angiven",
            Place("lagesbild signera"),
            expected="textens namn eller fil, eller --alla",
        )
    chosen = {"edition": edition, "district": district}
    config = load_config(CONFIG)
    config = config.model_copy(update={key: one for key, one in chosen.items() if one})
    folder = Path(PROCESSED) / config.district / str(config.edition) / READINGS
    return sign(folder, Path(TEXTS) / config.district / FILE, texts)


def sign(readings: Path, sign_offs: Path, texts: Sequence[str] | None = None) -> list[str]:
    """Sign texts for the edition that was last built, and return their names.

    The front matter of each text gets the edition; what the text rests on is written to the
    district's file of sign-offs. Nothing is written when any of the texts cannot be signed.

    Parameters
    ----------
    readings : Path
        What the texts named in the last build, from the step that writes the document.
    sign_offs : Path
        The district's file of sign-offs.
    texts : sequence of str or None
        Names or files; None for every text of the report.

    Raises
    ------
    ConfigError
        If nothing is built, a text did not stand in the report, or it has been changed since.
    """
    known = _readings(readings)
    names = sorted(known) if texts is None else [_name(text, known) for text in texts]
    for name in names:
        _check(known[name])
    for name in names:
        _set_edition(Path(known[name].file), known[name].edition)
    own = {name: signed(known[name]) for name in names}
    write_signed(sign_offs, {**read_signed(sign_offs), **own})
    return names


def _readings(path: Path) -> dict[str, TextReading]:
    if not path.is_file():
        raise ConfigError("Rapporten är inte byggd", Place(path), hint=_BUILD)
    return {name: validate(TextReading, one, path) for name, one in read_json(path).items()}


def _name(text: str, known: Mapping[str, TextReading]) -> str:
    """Return the name of a text that is given by name or by file."""
    by_file = {Path(one.file).resolve(): name for name, one in known.items()}
    name = by_file.get(Path(text).resolve(), text.removesuffix(".md"))
    if name in known:
        return name
    raise ConfigError(
        "Texten finns inte i den senast byggda rapporten",
        Place("lagesbild signera"),
        found=text,
        expected=near_names(name, known) or None,
        hint=_BUILD,
    )


def _check(reading: TextReading) -> None:
    path = Path(reading.file)
    text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    if source_fingerprint(text) != reading.source:
        raise ConfigError("Texten har ändrats sedan rapporten byggdes", Place(path), hint=_BUILD)


def _set_edition(path: Path, edition: int) -> None:
    """Write the edition in the front matter; the rest of the file keeps its bytes."""
    old = path.read_bytes()
    new = _REVIEWED.sub(b"reviewed: %d" % edition, old, count=1)
    if new != old:
        write_bytes(path, new)
