"""The project's own rules: linters, types, lock file, schema, documents."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lagesbild_report.config.load import SCHEMA, load_config, schema_text

REPOSITORY = Path(__file__).resolve().parents[1]
SEED_OVERLAP = REPOSITORY.parent / "shared" / "tools" / "seed_overlap.py"
BIN = Path(sys.executable).parent


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "src", "tests", "tools"),
        ("ruff", "format", "--check", "src", "tests", "tools"),
        ("mypy",),
        ("snakefmt", "--check", "Snakefile", "rules"),
    ],
)
def test_linters_and_types_are_clean(command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr


def test_snakemake_lint_gives_only_the_remark_that_readme_accepts() -> None:
    done = run("snakemake", "--lint")
    remarks = re.findall(r"^ {4}\* (.+?):?$", done.stdout + done.stderr, re.MULTILINE)
    rules = re.findall(r"Lints for rule (\w+)", done.stdout + done.stderr)
    assert rules == ["typeset"]
    assert remarks == ["Specify a conda environment or container for each rule."]


def test_the_schema_for_editors_is_in_step_with_the_types() -> None:
    written = (REPOSITORY / SCHEMA).read_text(encoding="utf-8")
    assert written == schema_text(), "Kör: make schema"


def test_the_shipped_configuration_is_valid_and_names_the_schema() -> None:
    path = REPOSITORY / "config.yaml"
    config = load_config(path)
    assert (config.edition, config.district) == (2024, "hagersten-alvsjo")
    assert path.read_text("utf-8").startswith(f"# yaml-language-server: $schema={SCHEMA}")


def test_the_lock_file_has_a_hash_for_each_package_and_no_address() -> None:
    text = (REPOSITORY / "requirements.lock").read_text("utf-8")
    entries = re.split(r"\n(?=[a-z])", text.strip())
    assert len(entries) > 50
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"https?://|index|find-links", text)


def test_every_direct_dependency_is_locked() -> None:
    project = (REPOSITORY / "pyproject.toml").read_text("utf-8")
    named = set(re.findall(r'^    "([a-z0-9-]+)[<>=]', project, re.MULTILINE))
    locked = set(
        re.findall(r"^([a-z0-9-]+)==", (REPOSITORY / "requirements.lock").read_text("utf-8"), re.M)
    )
    assert named
    assert named <= locked


def test_make_help_lists_the_targets_that_readme_names() -> None:
    shown = subprocess.run(
        ["make", "help"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    ).stdout
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    named = set(re.findall(r"^make ([a-z]+)|`make ([a-z]+)", readme, re.MULTILINE))
    named = {one or other for one, other in named} - {"help"}
    assert {"report", "test"} <= named
    for target in named:
        assert re.search(rf"^{target} ", shown, re.MULTILINE), target


def test_readme_tells_every_folder_of_the_package() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    package = REPOSITORY / "src" / "lagesbild_report"
    folders = {path.name for path in package.iterdir() if (path / "__init__.py").is_file()}
    assert folders
    assert all(f"`{name}/`" in readme for name in folders)


def test_the_handbook_names_every_section_of_the_configuration() -> None:
    handbook = (REPOSITORY / "docs" / "handbok.md").read_text("utf-8")
    missing = [key for key in type(load_config(REPOSITORY / "config.yaml")).model_fields
               if f"`{key}" not in handbook]  # fmt: skip
    assert not missing


@pytest.mark.skipif(not SEED_OVERLAP.is_file(), reason="no shared folder beside the project")
def test_no_sentence_of_the_2024_document_is_repeated() -> None:
    done = run(sys.executable, str(SEED_OVERLAP), str(REPOSITORY))
    assert done.stdout == ""


def test_program_files_are_short() -> None:
    lengths = {
        str(path.relative_to(REPOSITORY)): len(path.read_text("utf-8").splitlines())
        for path in (REPOSITORY / "src").rglob("*.py")
    }
    assert {name: n for name, n in lengths.items() if n > 215} == {}
