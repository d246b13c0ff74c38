"""The example with other rows in the police's extract: read, compared and drawn anew."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from example_material import KEPT
from project import Project

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.document.material import Material
from lagesbild_report.figures.long_view import draw_level
from lagesbild_report.register.crime_codes import load_crime_codes
from lagesbild_report.workflow.compare_crime_areas import compare_crime_areas
from lagesbild_report.workflow.ingest_police import ingest_police
from lagesbild_report.workflow.plan import Plan
from lagesbild_report.workflow.results import read_crime_areas, read_report

CODE, DAY = "Brottskod", "Brottsdatum från"


@dataclass(frozen=True)
class Rewritten:
    """Which of the police's rows are told how many times.

    Parameters
    ----------
    area : str
        Id of the crime area that the rows belong to.
    since : str
        First day of the rows that are meant, as the extract writes it.
    copies : callable
        How many times a row is told, by its number among those that are meant.
    """

    area: str
    since: str
    copies: Callable[[int], int]


def with_police_rows(
    project: Project, whole: Material, change: Rewritten, work: Path
) -> tuple[Material, Path]:
    """Return the material of a build with other rows, and the folder of its level charts."""
    raw = work / "polis"
    shutil.copytree(project.folder / "data" / "raw" / "polis", raw)
    [extract] = raw.glob("*.csv")
    _rewrite(extract, change, whole)
    report, results = _computed(project, whole, sorted(map(str, raw.iterdir())), work)
    for result in results:
        if result.long_view:
            draw_level(result.long_view, work / f"{result.id}.svg", result.outlook)
    reports = {**whole.reports, "polis": read_report(str(report))}
    return replace(whole, crime_areas=results, reports=reports), work


def _rewrite(extract: Path, change: Rewritten, whole: Material) -> None:
    area = next(one for one in whole.config.crime_areas if one.id == change.area)
    groups = {group for codes in area.code_sets for group in codes.groups}
    own = {code.code for code in load_crime_codes().values() if code.group in groups}
    numbers = count()
    with extract.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        header, rows = reader.fieldnames or [], list(reader)
    with extract.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header)
        writer.writeheader()
        for row in rows:
            meant = row[CODE].zfill(4) in own and row[DAY] >= change.since
            times = change.copies(next(numbers)) if meant else 1
            writer.writerows(row | {"Id": f"{row['Id']}{copy or ''}"} for copy in range(times))


def _computed(
    project: Project, whole: Material, raw: list[str], work: Path
) -> tuple[Path, list[CrimeAreaResult]]:
    """Read the police's files and compare the crime areas, as the workflow does."""
    settings, kept = whole.config.model_dump(mode="json"), project.folder / KEPT
    observations, report, results = (work / name for name in ("a.csv", "a.json", "b.json"))
    ingest_police(
        raw, str(observations), str(report), str(work / "a.log"),
        source=settings["sources"]["polis"], start_month=settings["period"]["start_month"],
        crime_areas=Plan(whole.config).crime_definitions(),
    )  # fmt: skip
    compare_crime_areas(
        str(observations), str(report), str(kept / "folkmangd.csv"),
        str(kept / "dagbefolkning.csv"), results=str(results), log=str(work / "b.log"),
        rules={key: settings[key] for key in ("judging", "small_numbers")},
        **{key: settings[key] for key in ("district", "edition", "period", "crime_areas", "rates")},
    )  # fmt: skip
    return report, read_crime_areas(str(results))
