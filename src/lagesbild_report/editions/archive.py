"""Keeping a published edition: the command ``lagesbild arkivera``.

A build never writes here. What is kept is what the next edition is held against, so it is
replaced only when someone asks for it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lagesbild_report.editions.kept_files import FIGURES, VERDICTS
from lagesbild_report.errors import DataError, Place
from lagesbild_report.files import write_bytes

KEPT = Path("data/editions")
OUTPUT = Path("output")
TABLES = "data"
CLAIMS, CLAIMS_KEPT = "claims.json", "claims.csv"
CLAIM_COLUMNS = ("chapter", "section", "where", "kind", "key", "period", "text", "value", "unit")


def archive_edition(
    district: str,
    edition: str,
    *,
    root: Path = Path(),
    replace: bool = False,
) -> list[Path]:
    """Copy a published edition to where the next one looks for it.

    Parameters
    ----------
    district, edition : str
    root : Path
        Folder of the project.
    replace : bool
        Replace an edition that is kept already and differs.

    Returns
    -------
    list of Path
        The kept files, relative to ``root``.

    Raises
    ------
    DataError
        If the edition has not been built, or is kept already with another content.
    """
    published = OUTPUT / district / edition
    target = KEPT / district / edition
    contents = {target / name: text for name, text in _contents(root / published).items()}
    if not replace:
        _refuse_other(contents, root, target)
    for path in _held(root, target):
        if path not in contents:
            (root / path).unlink()
    for path, content in contents.items():
        write_bytes(root / path, content)
    return sorted(contents)


def edition_before(district: str, edition: int, kept: Path = KEPT) -> Path | None:
    """Return the folder of the latest kept edition before this one, None without any."""
    folders = [path for path in (kept / district).glob("*") if path.name.isdecimal()]
    earlier = [path for path in folders if int(path.name) < edition]
    return max(earlier, key=lambda path: int(path.name), default=None)


def files_of_edition_before(district: str, edition: int, kept: Path = KEPT) -> list[str]:
    """Return the kept files that a build of this edition reads; none without an edition before."""
    folder = edition_before(district, edition, kept)
    return [] if folder is None else [str(folder / name) for name in (FIGURES, VERDICTS)]


def _contents(published: Path) -> dict[str, bytes]:
    """Return what is kept of a published edition, by name."""
    for name in (FIGURES, VERDICTS):
        if not (published / name).is_file():
            raise DataError(
                "Utgåvan är inte byggd, och kan därför inte arkiveras",
                Place(published / name),
                hint="Bygg rapporten först (make report), eller ange --utgava.",
            )
    kept = {name: (published / name).read_bytes() for name in (FIGURES, VERDICTS)}
    for table in sorted((published / TABLES).glob("*.csv")):
        kept[f"{TABLES}/{table.name}"] = table.read_bytes()
    if (published / CLAIMS).is_file():
        claims = json.loads((published / CLAIMS).read_text(encoding="utf-8"))
        kept[CLAIMS_KEPT] = claims_text(claims).encode()
    return kept


def claims_text(claims: Sequence[Mapping[str, Any]]) -> str:
    """Return claims as rows that a person can read, in the order of print.

    The cells are left out: they say where in that year's extracts a figure stood.
    """
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\n")
    writer.writerow(CLAIM_COLUMNS)
    for claim in claims:
        values = (claim.get(column) for column in CLAIM_COLUMNS)
        writer.writerow("" if value is None else str(value) for value in values)
    return target.getvalue()


def _held(root: Path, target: Path) -> list[Path]:
    """Return the files that are kept of an edition already."""
    found = (path for path in (root / target).rglob("*") if path.is_file())
    return sorted(path.relative_to(root) for path in found)


def _refuse_other(contents: Mapping[Path, bytes], root: Path, target: Path) -> None:
    held = _held(root, target)
    if not held:
        return
    other = [
        path
        for path in sorted({*held, *contents})
        if path not in held or (root / path).read_bytes() != contents.get(path)
    ]
    if other:
        raise DataError(
            "Utgåvan är redan arkiverad, med ett annat innehåll",
            Place(other[0]),
            found=f"{len(other)} filer som skiljer sig",
            hint="Är det den nya som är publicerad: lagesbild arkivera --ersatt",
        )
