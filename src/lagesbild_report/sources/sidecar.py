"""Sidecars: what is known about a raw file, in ``<file>.yaml`` beside it.

The source register of the report is the list of sidecars.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from lagesbild_report.config.strict import Strict, load_yaml
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.observations.status import Status

SUFFIX = ".yaml"
SidecarStatus = Literal["official", "published figure", "synthetic"]


class Coverage(Strict):
    """What an extract covers; ``until`` is the last day that is complete.

    ``lokalpolisomraden`` and ``crime_areas`` name those that an extract is limited to; empty
    means the whole area and every crime area.
    """

    start: dt.date = Field(alias="from")
    until: dt.date
    area: str
    lokalpolisomraden: tuple[str, ...] = ()
    crime_areas: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Coverage:
        if self.until < self.start:
            raise ValueError("until kan inte vara före from")
        return self


class Sidecar(Strict):
    """The facts about one raw file.

    ``cited_as`` is the id of the source that tables name for the file when it comes from
    elsewhere than the folder's other files.
    """

    producer: str
    title: str
    extracted: dt.date | int
    coverage: Coverage
    licence: str
    status: SidecarStatus
    weaknesses: tuple[str, ...] = ()
    cited_as: str = ""
    sha256: str | None = Field(None, pattern=r"^[0-9a-f]{64}$")

    @property
    def extracted_text(self) -> str:
        """Day, or year where only that is known, of the extract."""
        return str(self.extracted)

    @property
    def observation_status(self) -> Status:
        """The status that observations of the file have unless the file says otherwise."""
        return "synthetic" if self.status == "synthetic" else "final"


@dataclass(frozen=True)
class RawFile:
    """A raw file with its sidecar.

    Parameters
    ----------
    path : Path
        Relative to the project.
    sidecar : Sidecar
        What is known about it.
    sha256 : str
        Of the content as it is now.
    """

    path: Path
    sidecar: Sidecar
    sha256: str

    @property
    def changed(self) -> bool:
        """True when the content is not the one that the sidecar was written for."""
        return self.sidecar.sha256 not in (None, self.sha256)


def raw_paths(folder: Path, required: bool = True) -> list[Path]:
    """Return the raw files of a folder: everything but sidecars and hidden files.

    Parameters
    ----------
    required : bool
        Refuse an empty or missing folder.

    Raises
    ------
    ConfigError
        If there is none and there must be.
    """
    found = sorted(
        path
        for path in folder.glob("*")
        if path.is_file() and path.suffix != SUFFIX and not path.name.startswith((".", "~$"))
    )
    if not found and required:
        raise ConfigError(
            "Mappen innehåller inga uttag",
            Place(folder),
            expected="minst ett uttag med sidofil",
            hint="Lägg uttaget i mappen så som det exporterades.",
        )
    return found


def sidecar_path(path: Path) -> Path:
    """Return the path of the sidecar of a raw file."""
    return path.with_name(path.name + SUFFIX)


def load_raw_file(path: Path) -> RawFile:
    """Return a raw file with its sidecar.

    Raises
    ------
    ConfigError
        If the sidecar is missing or faulty.
    """
    sidecar = sidecar_path(path)
    if not sidecar.is_file():
        raise ConfigError(
            "Sidofilen saknas: rapporten vet inte varifrån uttaget kommer",
            Place(path),
            expected=f"filen {sidecar}",
            hint=f"Kör: lagesbild sidofil {path}  och fyll i uppgifterna.",
        )
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return RawFile(path, load_yaml(sidecar, Sidecar, str(sidecar)), digest)


def load_raw_files(paths: Iterable[Path | str]) -> list[RawFile]:
    """Return raw files with their sidecars, the latest extract last.

    Parameters
    ----------
    paths : iterable of Path or str
        Raw files; sidecars among them are left out.

    Raises
    ------
    ConfigError
        If a sidecar is missing or faulty.
    """
    raw = [load_raw_file(Path(path)) for path in paths if Path(path).suffix != SUFFIX]
    return sorted(raw, key=lambda one: (extract_key(one), one.path))


def extract_key(raw: RawFile) -> dt.date:
    """Return the day of the extract; a bare year counts as its last day."""
    extracted = raw.sidecar.extracted
    return extracted if isinstance(extracted, dt.date) else dt.date(extracted, 12, 31)


TEMPLATE = """\
# Fyll i det som står tomt. Raderna med # är förklaringar.
producer:   # vem som lämnade ut uttaget
title:      # vad uttaget innehåller
extracted:  # dagen för uttaget, som {today}, eller bara året
coverage:
  from:     # första dagen
  until:    # sista dagen som är hel
  area:     # området, som hagersten-alvsjo
licence:    # villkor för återanvändning
status:     # official, published figure eller synthetic
weaknesses: []  # det som läsaren ska tänka på
sha256: {digest}
"""


def write_template(path: Path, today: dt.date) -> Path:
    """Write a sidecar to fill in beside a raw file, and return its path.

    Raises
    ------
    ConfigError
        If the raw file is missing, or a sidecar already stands there.
    """
    target = sidecar_path(path)
    if not path.is_file():
        raise ConfigError("Filen finns inte", Place(path))
    if target.exists():
        raise ConfigError("Sidofilen finns redan", Place(target), hint="Ändra i den i stället.")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    text = TEMPLATE.format(today=today, digest=digest)
    target.write_text(text, encoding="utf-8")
    return target
