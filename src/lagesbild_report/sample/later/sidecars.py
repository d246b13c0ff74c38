"""The sidecars of the later years' files: one text for every year, with its years filled in."""

from __future__ import annotations

from importlib import resources
from string import Template
from typing import Any

import yaml

from lagesbild_report.config.strict import validate
from lagesbild_report.sources.sidecar import Sidecar

FACTS = "sample/later_sidecars.yaml"
YEARS_BACK = 5


def later_sidecars(edition: int) -> dict[str, Sidecar]:
    """Return what is known about each file that an edition's year may bring, by its name."""
    source = resources.files("lagesbild_report") / FACTS
    years = {f"back{number}": edition - number for number in range(1, YEARS_BACK + 1)}
    school = f"{edition - 1}/{edition % 100:02d}"
    text = Template(source.read_text(encoding="utf-8"))
    facts: dict[str, Any] = yaml.safe_load(text.substitute(years, year=edition, school=school))
    return {name: validate(Sidecar, data, f"{FACTS}: {name}") for name, data in facts.items()}
