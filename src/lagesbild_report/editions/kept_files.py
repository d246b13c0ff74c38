"""The files of a kept edition: one row for each figure and verdict, stable to the byte.

They hold what was published and no more: values as rounded in print, and no cells of extracts.
A row is told by key and period, so that the difference between two versions of a file reads as
the figures that differ.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import TypeAdapter

from lagesbild_report.comparisons.figure import Cell, Figure
from lagesbild_report.editions.models import Edition, KeptFigure, KeptVerdict
from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.period import Period

FIGURES, VERDICTS = "figures.csv", "verdicts.csv"
FIGURE_COLUMNS = (
    "nyckel", "mått", "period", "första dag", "sista dag", "slag", "värde", "decimaler", "enhet",
    "status", "definition", "koder", "källor", "uttag",
)  # fmt: skip
VERDICT_COLUMNS = ("nyckel", "mått", "gäller", "period", "bedömning", "storlek", "ord")
_DAY = dt.timedelta(days=1)

Row = Mapping[str, str]


def edition_files(edition: Edition) -> dict[str, str]:
    """Return the text of the files of an edition, by name."""
    return {
        FIGURES: _table(FIGURE_COLUMNS, map(_figure_row, edition.figures)),
        VERDICTS: _table(VERDICT_COLUMNS, map(_verdict_row, edition.verdicts)),
    }


def read_edition(folder: Path) -> Edition:
    """Read a kept edition from ``…/<district>/<edition>``.

    Raises
    ------
    DataError
        If a file is missing, or a row does not hold what it must.
    """
    figures = [_figure(row, folder / FIGURES, n) for n, row in _rows(folder / FIGURES)]
    verdicts = [_verdict(row, folder / VERDICTS, n) for n, row in _rows(folder / VERDICTS)]
    return Edition(
        district=folder.parent.name,
        edition=folder.name,
        figures=tuple(figures),
        verdicts=tuple(verdicts),
    )


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return target.getvalue()


def _figure_row(kept: KeptFigure) -> list[str]:
    figure, period = kept.figure, kept.figure.period
    return [
        kept.key, kept.title, period.label, str(period.start), str(period.last_day), period.kind,
        f"{figure.value:.{figure.decimals}f}", str(figure.decimals), kept.unit, figure.status,
        figure.definition, kept.codes, ", ".join(kept.sources), kept.extracted,
    ]  # fmt: skip


def _verdict_row(kept: KeptVerdict) -> list[str]:
    size = kept.size or ""
    return [kept.key, kept.title, kept.about, kept.period, kept.kind, size, kept.word]


def _rows(path: Path) -> list[tuple[int, Row]]:
    """Return the rows with their numbers as a spreadsheet shows them."""
    if not path.is_file():
        raise DataError(
            "En arkiverad utgåva saknar en fil",
            Place(path),
            hint="Arkivera utgåvan på nytt: lagesbild arkivera --ersatt",
        )
    with path.open(encoding="utf-8", newline="") as source:
        return list(enumerate(csv.DictReader(source, delimiter=";"), start=2))


def _figure(row: Row, path: Path, number: int) -> KeptFigure:
    try:
        figure = {
            "period": _period(row),
            "value": float(row["värde"]),
            "decimals": int(row["decimaler"]),
            "status": row["status"],
            "definition": row["definition"],
            "cells": (Cell(file=str(path), rows=str(number)),),
        }
        return KeptFigure.model_validate({
            "key": row["nyckel"],
            "title": row["mått"],
            "unit": row["enhet"],
            "sources": tuple(row["källor"].split(", ")),
            "figure": Figure.model_validate(figure),
            "codes": row["koder"],
            "extracted": row["uttag"],
        })  # fmt: skip
    except (KeyError, ValueError, TypeError, AttributeError):
        raise _fault(path, number) from None


def _period(row: Row) -> Period:
    start, last = (dt.date.fromisoformat(row[name]) for name in ("första dag", "sista dag"))
    return TypeAdapter(Period).validate_python(
        {"start": start, "end": last + _DAY, "kind": row["slag"]}
    )


def _verdict(row: Row, path: Path, number: int) -> KeptVerdict:
    names = zip(
        ("key", "title", "about", "period", "kind", "size", "word"), VERDICT_COLUMNS, strict=True
    )
    try:
        values = {name: row[column] for name, column in names}
        return KeptVerdict.model_validate({**values, "size": values["size"] or None})
    except (KeyError, ValueError):
        raise _fault(path, number) from None


def _fault(path: Path, number: int) -> DataError:
    return DataError(
        "En rad i en arkiverad utgåva går inte att läsa",
        Place(path, row=number),
        expected="en rad så som lagesbild arkivera skriver den",
        hint="Ändra inte i arkiverade utgåvor. Hämta tillbaka filen, eller arkivera på nytt.",
    )
