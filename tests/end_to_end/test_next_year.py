"""Next year in one line: new extracts, a new edition, and every text follows or is listed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from project import REPOSITORY, Project, pdf_text

from lagesbild_report.files import read_json
from lagesbild_report.sample import write_sample

RESULTS = "data/processed/hagersten-alvsjo/2025"
EARLIER = re.compile(
    r"2024/25|[Mm]ot 2023/24|som 2023/24|med 2023/24|var det 2023/24|2023/24 \(|"
    r"–2023/24|nivå: 2023/24|"
    r"nivån 2023/24|och 2023/24|från 2023/24|[Ll]äsår|skolenhet|elever per"
)
"""In words that name 2023/24 as an earlier period, or a school year."""


def next_year(folder: Path, *effects: str) -> Project:
    """Return a project with the kept edition 2024 and extracts of one more year."""
    project = Project(folder)
    shutil.copytree(REPOSITORY / "data/editions", project.folder / "data/editions")
    write_sample(project.folder / "data/raw", 2025, list(effects))
    project.configure(lambda config: config.update(edition=2025))
    return project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("next") / "project"
    project = next_year(folder, "narkotikabrott=-30", "personran=+20")
    done = project.snakemake()
    assert done.returncode == 0, done.stderr[-3000:]
    return project


@pytest.fixture(scope="module")
def text(built: Project) -> str:
    return pdf_text(built.pdf)


def findings(project: Project, kind: str) -> list[dict[str, Any]]:
    files = (project.folder / RESULTS / "granskning").glob("*.json")
    lists = [read_json(path) for path in files if path.name != "texter.json"]
    return [one for found in lists for one in found if one["kind"] == kind]


def test_effects_are_told_as_they_were_made(text: str) -> None:
    assert "från 1 047 till 733" in text
    assert "Personrån" in text
    assert re.search(r"narkotikabrotten minskade", text)
    assert not re.search(r"narkotikabrotten ökade(?! .*2023/24)", text)


def test_no_sentence_speaks_of_the_year_before_as_the_latest(text: str) -> None:
    sentences = re.split(r"(?<=[.:]) (?=[A-ZÅÄÖ])", text)
    told = [one for one in sentences if "2023/24" in one]
    assert [one for one in told if not EARLIER.search(one)] == []


def test_the_chapter_on_changes_compares_with_the_edition_before(text: str) -> None:
    assert "Vad har ändrats sedan förra lägesbilden" in text
    assert "Narkotikabrott (då ökning, nu minskning) har bytt riktning" in text
    assert "Narkotikabrott 1 047 (2023/24) ökning 733 (2024/25) minskning" in text


def test_every_local_text_is_listed_to_be_read_again(built: Project, text: str) -> None:
    unread = findings(built, "unreviewed")
    assert len(unread) > 80
    assert any("utgåva 2024" in one["what"] for one in unread)
    assert text.count("Texten är inte granskad för utgåva 2025") > 60


def test_every_claim_has_cells_and_follows_from_the_extracts(built: Project) -> None:
    claims = read_json(built.folder / RESULTS / "claims.json")
    assert [one["id"] for one in claims if not one["cells"]] == []
    reading = findings(built, "reading")
    assert [one for one in reading if one["severity"] == "error"] == []


def test_every_claim_of_the_example_has_cells(example: Project) -> None:
    claims = read_json(example.folder / "output/hagersten-alvsjo/2024/claims.json")
    assert len(claims) > 6000
    assert [one["id"] for one in claims if not one["cells"]] == []


def test_the_other_way_round(tmp_path: Path) -> None:
    project = next_year(tmp_path / "project", "narkotikabrott=+30", "personran=-60")
    done = project.snakemake(f"{RESULTS}/dokument.html")
    assert done.returncode == 0, done.stderr[-3000:]
    document = " ".join((project.folder / RESULTS / "dokument.html").read_text("utf-8").split())
    plain = re.sub(r"<[^>]+>", "", document).replace("\u00a0", " ")
    assert "narkotikabrotten ökade" in plain
    assert re.search(r"personrånen minskade kraftigt", plain)
    assert "då ökning, nu minskning" not in plain


def test_the_kept_edition_is_the_example(example: Project) -> None:
    kept = REPOSITORY / "data/editions/hagersten-alvsjo/2024"
    published = example.folder / "output/hagersten-alvsjo/2024"
    for name in ("figures.csv", "verdicts.csv"):
        assert (kept / name).read_bytes() == (published / name).read_bytes(), (
            f"{name}: run snakemake and lagesbild arkivera --ersatt"
        )
