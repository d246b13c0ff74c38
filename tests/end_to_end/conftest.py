"""Projects that the end-to-end tests share: a tiny edition and the shipped example."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from example_material import chapters_of, material
from mutations import Outcome, told
from project import REPOSITORY, Project
from tiny import make_tiny

from lagesbild_report.document.material import Material

OUTCOMES = pytest.StashKey[list[Outcome]]()


@pytest.fixture(scope="session")
def tiny_build(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give the tiny edition, built; tests that change it take a copy."""
    project = Project(tmp_path_factory.mktemp("tiny") / "project")
    make_tiny(project)
    built = project.snakemake()
    assert built.returncode == 0, built.stderr[-3000:]
    return project


@pytest.fixture(scope="session")
def outcomes(request: pytest.FixtureRequest) -> list[Outcome]:
    """Give the list of mutations that every test of them adds to; it is printed at the end."""
    return request.config.stash.setdefault(OUTCOMES, [])


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Print what became of the mutations, where they were run."""
    found = config.stash.get(OUTCOMES, [])
    for line in told(found) if found else []:
        terminalreporter.write_line(line)


@pytest.fixture
def tiny(tiny_build: Project, tmp_path: Path) -> Project:
    """Give a copy of the built tiny edition, with times and records kept."""
    return tiny_build.copy_to(tmp_path / "project")


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give the shipped example edition, built; no test changes it."""
    project = Project(tmp_path_factory.mktemp("example") / "project")
    raw = project.folder / "data" / "raw"
    shutil.copytree(REPOSITORY / "data" / "raw", raw, dirs_exist_ok=True)
    built = project.snakemake()
    assert built.returncode == 0, built.stderr[-3000:]
    return project


@pytest.fixture(scope="session")
def whole(example: Project) -> Material:
    """Give what the example's document was made of."""
    return material(example)


@pytest.fixture(scope="session")
def chapters(example: Project, whole: Material) -> dict[str, str]:
    """Give the text of each chapter of the example by its heading's id."""
    return chapters_of(example, whole)
