"""Data that texts name, made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.document.bra_names import BraData
from lagesbild_report.document.crime_names import CrimeData
from lagesbild_report.document.data_names import DataNames
from lagesbild_report.document.fill import fill
from lagesbild_report.document.local_texts import LocalTexts
from lagesbild_report.document.numbering import Numbering
from lagesbild_report.document.record import Record
from lagesbild_report.document.reviewed import Reviews
from lagesbild_report.document.source_use import SourceUse
from lagesbild_report.document.table_names import TableData
from lagesbild_report.document.texts import TextFolder
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.register.areas import load_areas
from lagesbild_report.register.sources import load_sources

DISTRICT = load_areas().district("hagersten-alvsjo")
KNOWN = ("personran", "narkotikabrott", "vald-i-offentlig-miljo")


def names(
    crimes: Sequence[CrimeAreaResult] = (),
    tables: Sequence[Cross] = (),
    bra: BraResult | None = None,
    *,
    complete: bool = True,
) -> DataNames:
    """Return the names of these results; no other sources were delivered if not complete."""
    return DataNames(
        CrimeData(KNOWN, crimes, DISTRICT.stadsdelar),
        TableData(tables, complete, "stockholm"),
        BraData(["Totalt", "Klotter"], bra or BraResult(years=(), categories=())),
    )


def local_texts(root: Path, data: DataNames | None = None, **more: Any) -> LocalTexts:
    """Return the texts of a folder, in a first chapter; ``more`` replaces facts and reviews."""
    numbering = Numbering()
    numbering.chapter("kapitel", "Kapitel")
    return LocalTexts(
        TextFolder(root, DISTRICT.id),
        more.get("facts", {}),
        more.get("values", {}),
        SourceUse(load_sources(), {}, numbering),
        data or names(),
        more.get("reviews", Reviews(2024)),
    )


def printed(expression: str, data: DataNames) -> tuple[str, dict[str, str], list[str]]:
    """Return an expression as a text prints it, the values that it named, and those missing."""
    record = Record()
    text = fill(f"{{{{ {expression} }}}}", data.of(record), Place("x"), record)
    return text, record.values, record.missing


def holds(expression: str, data: DataNames) -> bool | None:
    """Tell whether a condition holds; None when the data do not tell."""
    record = Record()
    body = f"{{% gäller {expression} %}}ja{{% annars %}}nej{{% slut %}}"
    text = fill(body, data.of(record), Place("x"), record)
    return {"ja": True, "nej": False, "": None}[text]


def fault(expression: str, data: DataNames) -> ConfigError:
    with pytest.raises(ConfigError) as error:
        printed(expression, data)
    return error.value
