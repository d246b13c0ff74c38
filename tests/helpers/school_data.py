"""The example schools' observations, whole or with changed figures, and what follows of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.judge_tables import judged_theme
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import Judging
from lagesbild_report.observations.forms import reader_of
from lagesbild_report.register.areas import load_areas
from lagesbild_report.sample import skola
from lagesbild_report.sample.sidecars import load_sidecars, sidecar_text
from lagesbild_report.sources.sidecar import RawFile, Sidecar, load_raw_file, sidecar_path
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.skola import compare
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.skola import paragraphs

RULES = Rules(
    judging=Judging(design_effects={"grundskoleundersokningen": 1.0, "skolresultat": 1.0})
)
"""With the design effects of the example's configuration."""
Sources = dict[str, Observed]
NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")
FORMS = ("skolresultat", "skolindex", "skolfranvaro", "grundskoleundersokningen")
SIDECAR = Sidecar.model_validate(
    {
        "producer": "Prov", "title": "Prov", "extracted": 2024, "licence": "Fri",
        "coverage": {"from": "2024-01-01", "until": "2024-12-31", "area": "hagersten-alvsjo"},
        "status": "official",
    }
)  # fmt: skip


@cache
def example() -> Sources:
    """Return the observations of the example's files, read as the workflow reads them."""
    sidecars, found = load_sidecars(), {}
    with TemporaryDirectory() as folder:
        for name, content in skola.files().items():
            path = Path(folder) / name
            path.parent.mkdir()
            path.write_bytes(content)
            sidecar_path(path).write_text(sidecar_text(sidecars[name], content), encoding="utf-8")
            source = name.partition("/")[0]
            found[source] = Observed(reader_of(source)([load_raw_file(path)]).observations)
    return found


def raw(path: Path) -> RawFile:
    """Return a file with a sidecar made up."""
    return RawFile(path, SIDECAR, "")


def changed(source: str, value: float | None, **where: Any) -> Sources:
    """Return the example with another value in the rows of a source where columns say so."""
    frame = example()[source].frame.copy()
    rows = frame["value"].notna()
    for column, wanted in where.items():
        rows &= frame[column].astype(str) == str(wanted)
    assert rows.any(), where
    frame.loc[rows, "value"] = value
    return example() | {source: Observed(frame)}


def with_pupils(source: str, number: float | None, **where: Any) -> Sources:
    """Return the example with other numbers of pupils behind the rows where columns say so."""
    frame = example()[source].frame.copy()
    rows = frame["source"] == source
    for column, wanted in where.items():
        rows &= frame[column].astype(str) == str(wanted)
    assert rows.any(), where
    frame.loc[rows, "n"] = number
    return example() | {source: Observed(frame)}


def without(source: str, **where: Any) -> Sources:
    """Return the example without a source, or without its rows where columns say so."""
    frame = example()[source].frame
    rows = frame["source"] == source
    for column, wanted in where.items():
        rows &= frame[column].astype(str) == str(wanted)
    return example() | {source: Observed(frame[~rows].reset_index(drop=True))}


def result(sources: Sources | None = None, edition: int = 2024) -> ThemeResult:
    """Return the theme's tables with their verdicts, as the compare step gives them."""
    register = load_areas()
    district = register.district("hagersten-alvsjo")
    found = compare(ThemeData(sources or example(), register, district, edition, rules=RULES))
    return judged_theme(found, RULES)


def table(key: str, sources: Sources | None = None, edition: int = 2024) -> Cross:
    """Return one table, which must be there."""
    found = result(sources, edition).table(key)
    assert found is not None, key
    return found


def said(key: str, sources: Sources | None = None, edition: int = 2024) -> str:
    """Return a paragraph with plain spaces."""
    return paragraphs(result(sources, edition), NAMES)[key].replace("\u00a0", " ")
