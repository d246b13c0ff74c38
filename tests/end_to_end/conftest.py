"""Projects that the end-to-end tests share: a tiny edition and the shipped example."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from project import REPOSITORY, Project
from tiny import make_tiny


@pytest.fixture(scope="session")
def tiny_build(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give the tiny edition, built; tests that change it take a copy."""
    project = Project(tmp_path_factory.mktemp("tiny") / "project")
    make_tiny(project)
    built = project.snakemake()
    assert built.returncode == 0, built.stderr[-3000:]
    return project


@pytest.fixture
def tiny(tiny_build: Project, tmp_path: Path) -> Project:
    """Give a copy of the built tiny edition, with times and records kept."""
    shutil.copytree(tiny_build.folder, tmp_path / "project", symlinks=True)
    copy = Project.__new__(Project)
    copy.folder = tmp_path / "project"
    return copy


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give the shipped example edition, built."""
    project = Project(tmp_path_factory.mktemp("example") / "project")
    shutil.copytree(REPOSITORY / "data" / "raw", project.folder / "data" / "raw")
    built = project.snakemake()
    assert built.returncode == 0, built.stderr[-3000:]
    return project
