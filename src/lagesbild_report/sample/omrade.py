"""The example's files of the theme omrade: published tenure and facts, and invented facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lagesbild_report.config.packaged import packaged_data
from lagesbild_report.register.areas import swedish_key
from lagesbild_report.sample.figures import DISTRICT, inhabitants, read_published
from lagesbild_report.sample.form_files import form_csv, form_workbook
from lagesbild_report.sources.form_definition import choice_titles

FACTS = "sample/omrade.yaml"
ADULT, THOUSAND = 20, 1000

Row = list[str]


def files() -> dict[str, bytes]:
    """Return the content of each raw file, by its name under ``data/raw``."""
    facts = load_facts()
    invented = [*map(fact_row, facts["invented"]), *income_rows(facts["income"])]
    return {
        "boende/lagenheter_regso_2024.csv": form_csv("boende", tenure_rows()),
        "omradesfakta/omradesfakta_lagesbild_2024.csv": form_csv(
            "omradesfakta", _published_rows(facts["published"], facts["assumed"])
        ),
        "omradesfakta/omradesfakta_syntetiska.xlsx": form_workbook("omradesfakta", invented),
    }


def tenure_rows() -> list[Row]:
    """Return the published dwellings by stadsdel and form of tenure."""
    rows = read_published("boende_stadsdel_2024.csv")
    rows.sort(key=lambda row: swedish_key(row["stadsdel"]))
    return [
        [row["stadsdel"], row["upplatelseform"].capitalize(), row["ar"], row["antal_lagenheter"]]
        for row in rows
    ]


def load_facts() -> Mapping[str, Any]:
    """Return the facts that the package carries."""
    facts: Mapping[str, Any] = packaged_data(FACTS)
    return facts


def fact_row(fact: Sequence[str | int]) -> Row:
    """Return a fact with its indicator as the form names it."""
    indicator, *others = map(str, fact)
    return [choice_titles("omradesfakta", "indikator")[indicator], *others]


def _published_rows(facts: Sequence[Sequence[str | int]], remark: str) -> list[Row]:
    """Return the published facts; of all but the forecast the year is assumed."""
    return [[*fact_row(fact), "" if fact[0] == "prognos" else remark] for fact in facts]


def income_rows(income: Mapping[str, Any]) -> list[Row]:
    """Return the income of each stadsdel and, as their weighted mean, of the district."""
    means, people = income["stadsdelar"], inhabitants(ADULT)
    weighted = sum(means[name] * people[name] for name in means) / sum(people.values())
    district = round(weighted / THOUSAND) * THOUSAND
    return [
        fact_row(["medelinkomst", area, "", income["year"], mean, "kronor", ""])
        for area, mean in {DISTRICT: district, **means}.items()
    ]
