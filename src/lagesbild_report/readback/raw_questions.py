"""Stockholmsenkäten's questions, whose numbers change from year to year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lagesbild_report.readback.raw_forms import FormRow
from lagesbild_report.readback.raw_values import plain

QUESTION = "fraga"
Catalogue = Mapping[str, Any]


def asked_by_key(row: FormRow, catalogue: Catalogue) -> FormRow:
    """Return a row whose question is named by its key in the catalogue."""
    year = str(row.span[0].year) if row.span else ""
    key = question(row.texts[QUESTION], year, catalogue)
    return replace(row, names={**row.names, QUESTION: key})


def question(written: str, year: str, catalogue: Catalogue) -> str | None:
    """Return the key of a question written as key, title or the year's number."""
    text = plain(written).rstrip(".")
    for key, known in catalogue.items():
        numbers = {str(y): plain(one["number"]) for y, one in known.get("years", {}).items()}
        if text in (key, plain(known["title"])) or text == numbers.get(year):
            return str(key)
    return None


def counted_answers(key: str | None, year: int, catalogue: Catalogue) -> list[int]:
    """Return the numbers of the answers that a question's share holds, none where unknown."""
    years = catalogue[key].get("years", {}) if key else {}
    return next((list(one.get("counts", ())) for y, one in years.items() if int(y) == year), [])
