"""A project in a folder of its own: customised, built and looked at as a user would."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pypdfium2
import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
PARTS = (
    "Snakefile", "config.yaml", "rules", "profiles", "templates", "src",
    "data/raw/fakta", "data/raw/beslut",
)  # fmt: skip
"""What a project consists of before any extract is put into it."""
SIDECAR = {
    "producer": "Provet",
    "licence": "fritt",
    "status": "synthetic",
    "extracted": "2024-10-01",
}


@dataclass(frozen=True)
class DryRun:
    """The rules that a build would run, and the names of the files that it would make."""

    rules: set[str]
    files: set[str]

    @property
    def themes(self) -> set[str]:
        """The themes that would be compared."""
        return {found[1] for name in self.files if (found := re.match(r"tema-(\w+)\.json", name))}


class Project:
    """A copy of the project in a folder, with facts and decisions but without extracts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        for part in PARTS:
            source = REPOSITORY / part
            if source.is_dir():
                ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
                shutil.copytree(source, folder / part, ignore=ignored)
            else:
                shutil.copy(source, folder / part)

    def configure(self, change: Callable[[dict], None]) -> None:
        """Change the configuration."""
        path = self.folder / "config.yaml"
        config = yaml.safe_load(path.read_text(encoding="utf-8"))
        change(config)
        path.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")

    def add_raw(self, name: str, content: bytes, **sidecar: object) -> Path:
        """Add an extract, for instance ``polis/a.csv``, with its sidecar."""
        path = self.folder / "data" / "raw" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        facts = {**SIDECAR, "title": name, **sidecar}
        path.with_name(path.name + ".yaml").write_text(
            yaml.safe_dump(facts, allow_unicode=True), encoding="utf-8"
        )
        return path

    def snakemake(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run plain ``snakemake`` as in an active virtual environment."""
        bin_folder = str(Path(sys.executable).parent)
        return subprocess.run(
            [sys.executable, "-m", "snakemake", *arguments],
            cwd=self.folder,
            env={
                **os.environ,
                "PYTHONPATH": str(self.folder / "src"),
                "PATH": bin_folder + os.pathsep + os.environ["PATH"],
                **environment,
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )

    def dry_run(self) -> DryRun:
        """Return what a dry run says that a build would do."""
        shown = self.snakemake("-n", "--quiet", "progress")
        text = shown.stdout + shown.stderr
        made = re.findall(r"^ +output: (.+)$", text, re.MULTILINE)
        return DryRun(
            rules=set(re.findall(r"^rule (\w+):$", text, re.MULTILINE)) - {"all"},
            files={Path(path).name for files in made for path in files.split(", ")},
        )

    def would_run(self) -> set[str]:
        """Return the rules that a build would run."""
        return self.dry_run().rules

    def copy_to(self, folder: Path) -> Project:
        """Return a copy in another folder, with times and records kept."""
        shutil.copytree(self.folder, folder, symlinks=True)
        copy = Project.__new__(Project)
        copy.folder = folder
        return copy

    @property
    def html(self) -> str:
        """The document as HTML."""
        document = next((self.folder / "data" / "processed").glob("*/*/dokument.html"))
        return document.read_text(encoding="utf-8")

    @property
    def pdf(self) -> Path:
        """The finished report."""
        return next((self.folder / "output").glob("*/*/lagesbild.pdf"))


def pdf_text(path: Path) -> str:
    """Return the text of a PDF with plain spaces, words whole across line ends."""
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join("\n".join(pages).replace("￾", "").replace("\xa0", " ").split())


def plain(html: str) -> str:
    """Return HTML as text with plain single spaces, as a reader sees it."""
    text = unescape(re.sub(r"<[^>]+>", " ", html)).replace("\xa0", " ")
    return re.sub(r" ([,:;)]|\.(?!\.))", r"\1", " ".join(text.split()))


def pdf_pages(path: Path) -> int:
    """Return the number of pages."""
    return len(pypdfium2.PdfDocument(path))


def pdf_bookmarks(path: Path) -> list[tuple[int, str]]:
    """Return level, from nought, and title of each bookmark in order."""
    bookmarks = pypdfium2.PdfDocument(path).get_toc()
    return [(one.level, plain(one.get_title())) for one in bookmarks]
