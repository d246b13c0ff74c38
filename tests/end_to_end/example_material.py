"""The example's material, read from a finished build: whole, or with a source changed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from project import Project, plain

from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.load import load_config
from lagesbild_report.document.context import context
from lagesbild_report.document.material import Material
from lagesbild_report.document.render import CHAPTERS, environment, render
from lagesbild_report.register.sources import load_sources
from lagesbild_report.themes.catalogue import SOURCES, WITH_POPULATION
from lagesbild_report.workflow.compare_theme import compare_theme
from lagesbild_report.workflow.ingest_form import ingest_form
from lagesbild_report.workflow.results import read_report, read_themes
from lagesbild_report.workflow.write_document import read_material

RESULTS = "data/processed/hagersten-alvsjo/2024"
KEPT = "data/processed/kallor"
FACTS = ("generell", "hagersten-alvsjo")


def material(project: Project) -> Material:
    """Return what the project's document was made of."""
    folder = project.folder
    reports = {source: folder / KEPT / f"{source}.json" for source in load_sources().data_ids}
    reports["geo"] = folder / KEPT / "geo-hagersten-alvsjo.json"
    results = {
        "crime_areas": str(folder / RESULTS / "brottsomraden.json"),
        "bra": str(folder / RESULTS / "bra.json"),
        "map": str(folder / RESULTS / "karta.json"),
        "themes": [str(folder / RESULTS / f"tema-{theme}.json") for theme in SOURCES],
        "facts": [str(folder / f"data/raw/fakta/{n}.yaml") for n in FACTS],
        "decisions": [str(folder / "data/raw/beslut/hagersten-alvsjo.yaml")],
        "reports": {source: str(path) for source, path in reports.items()},
    }  # fmt: skip
    return read_material(results, load_config(folder / "config.yaml"))


def theme_of(source: str) -> str:
    """Return the theme that reads a source."""
    return next(name for name, sources in SOURCES.items() if source in sources)


def without(project: Project, whole: Material, source: str) -> Material:
    """Return the material of a build without a source's files, its theme computed anew."""
    with TemporaryDirectory() as temporary:
        return _again(project, whole, source, [], Path(temporary))


def with_row(project: Project, whole: Material, source: str, old: str, new: str) -> Material:
    """Return the material of a build in which one row of a source's CSV file reads otherwise."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / source
        shutil.copytree(project.folder / "data" / "raw" / source, folder)
        _replace_row(folder, old, new)
        return _again(project, whole, source, folder.iterdir(), Path(temporary))


def _replace_row(folder: Path, old: str, new: str) -> None:
    [(path, rows)] = [
        (path, rows)
        for path in folder.glob("*.csv")
        if old in (rows := path.read_text("utf-8").splitlines())
    ]
    path.write_text("\n".join(new if row == old else row for row in rows) + "\n", "utf-8")


def _again(
    project: Project, whole: Material, source: str, raw: Iterable[Path], work: Path
) -> Material:
    """Read a source's files, compute its theme, and put both into the material."""
    theme, config = theme_of(source), whole.config
    table, report, result = (str(work / name) for name in ("a.csv", "report.json", "theme.json"))
    ingest_form(source, sorted(map(str, raw)), table, report, str(work / "a.log"))
    kept = project.folder / KEPT
    observations = {one: table if one == source else str(kept / f"{one}.csv")
                    for one in SOURCES[theme]}  # fmt: skip
    population = str(kept / "folkmangd.csv") if theme in WITH_POPULATION else ""
    compare_theme(
        theme, observations, population, result, str(work / "b.log"),
        district=config.district, edition=config.edition,
        rules=Rules(
            judging=config.judging, small_numbers=config.small_numbers
        ).model_dump(mode="json"),
    )  # fmt: skip
    [changed] = read_themes([result])
    themes = [changed if one.id == theme else one for one in whole.themes]
    return replace(whole, themes=themes, reports={**whole.reports, source: read_report(report)})


def chapters_of(project: Project, whole: Material) -> dict[str, str]:
    """Return the text of each chapter and appendix by its heading's id."""
    return split_chapters(render(whole, project.folder / "templates"))


def split_chapters(html: str) -> dict[str, str]:
    """Return the text of each chapter and appendix of a document by its heading's id."""
    pieces = re.split(r'<h1 id="([^"]+)">', html)
    return dict(zip(pieces[1::2], map(plain, pieces[2::2]), strict=True))


def uses(project: Project, whole: Material) -> dict[str, set[str]]:
    """Return the ids of the chapters that use each source."""
    templates = project.folder / "templates"
    values = context(whole, templates, {})
    environment(templates).get_template(CHAPTERS).render(values)
    return {
        source: {heading.id for heading in headings}
        for source, headings in values["sources"].chapters.items()
    }
