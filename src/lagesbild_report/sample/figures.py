"""The published figures that the example edition carries exactly."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from lagesbild_report.register.areas import swedish_key

FOLDER = "sample/published"
DISTRICT, CITY = "Hägersten-Älvsjö", "Stockholms stad"
"""The example's areas, as the forms write them."""


def read_published(name: str) -> list[dict[str, str]]:
    """Return the rows of a file of published figures, keyed by heading."""
    source = resources.files("lagesbild_report") / FOLDER / name
    return list(csv.DictReader(source.read_text(encoding="utf-8").splitlines(), delimiter=";"))


def stadsdel_rows() -> list[dict[str, str]]:
    """Return inhabitants by stadsdel and age, stadsdelar in Swedish alphabetical order."""
    rows = read_published("folkmangd_stadsdel_2024.csv")
    return sorted(rows, key=lambda row: swedish_key(row["stadsdel"]))


@lru_cache
def inhabitants(minimum_age: int = 0) -> Mapping[str, int]:
    """Return the inhabitants of each stadsdel in age classes from this age on."""
    people: dict[str, int] = {}
    for row in stadsdel_rows():
        if _first_age(row["alder"]) >= minimum_age:
            people[row["stadsdel"]] = people.get(row["stadsdel"], 0) + int(row["antal"])
    return people


def _first_age(age_class: str) -> int:
    match = re.match(r"\d+", age_class)
    if match is None:
        raise ValueError(f"no age in {age_class!r}")
    return int(match[0])
