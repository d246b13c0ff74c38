"""The example's material, read from a finished build, whole or without one source."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from project import Project

from lagesbild_report.config.load import load_config
from lagesbild_report.document.context import context
from lagesbild_report.document.material import Material
from lagesbild_report.document.render import CHAPTERS, environment, render
from lagesbild_report.register.sources import load_sources
from lagesbild_report.sources.ingest_report import IngestReport
from lagesbild_report.themes.catalogue import SOURCES, WITH_POPULATION
from lagesbild_report.workflow.compare_theme import compare_theme
from lagesbild_report.workflow.ingest_form import ingest_form
from lagesbild_report.workflow.results import read_themes
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


def without(project: Project, whole: Material, source: str) -> Material:
    """Return the material of a build without a source's files, its theme computed anew."""
    theme = next(name for name, sources in SOURCES.items() if source in sources)
    with TemporaryDirectory() as temporary:
        work = Path(temporary)
        empty = str(work / f"{source}.csv")
        ingest_form(source, [], empty, str(work / "report.json"), str(work / "a.log"))
        observations = {
            one: empty if one == source else str(project.folder / KEPT / f"{one}.csv")
            for one in SOURCES[theme]
        }
        population = (
            str(project.folder / KEPT / "folkmangd.csv") if theme in WITH_POPULATION else ""
        )
        compare_theme(
            theme, observations, population, str(work / "theme.json"), str(work / "b.log"),
            district=whole.config.district, edition=whole.config.edition,
        )  # fmt: skip
        [changed] = read_themes([str(work / "theme.json")])
    themes = [changed if result.id == theme else result for result in whole.themes]
    nothing = IngestReport(files=(), balances=())
    return replace(whole, themes=themes, reports={**whole.reports, source: nothing})


def chapters_of(project: Project, whole: Material) -> dict[str, str]:
    """Return the text of each chapter and appendix by its heading's id."""
    html = render(whole, project.folder / "templates")
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


def plain(html: str) -> str:
    """Return HTML as text with plain single spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\u00a0", " ").split())
