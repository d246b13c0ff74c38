"""A project in a folder of its own: customised, built and looked at as a user would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
PARTS = ("Snakefile", "config.yaml", "rules", "profiles", "templates", "src")
SIDECAR = {
    "producer": "Provet",
    "licence": "fritt",
    "status": "synthetic",
    "extracted": "2024-10-01",
}


class Project:
    """A copy of the project without extracts, in a folder."""

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

    def would_run(self) -> set[str]:
        """Return the rules that a dry run would execute."""
        shown = self.snakemake("-n")
        rows = [line.split() for line in (shown.stdout + shown.stderr).splitlines()]
        return {row[0] for row in rows if len(row) == 2 and row[1].isdigit()} - {"all", "total"}

    @property
    def pdf(self) -> Path:
        """The finished report."""
        return next((self.folder / "output").glob("*/*/lagesbild.pdf"))


def pdf_text(path: Path) -> str:
    """Return the text of a PDF with plain spaces, words whole across line ends."""
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join("\n".join(pages).replace("￾", "").replace("\xa0", " ").split())


def pdf_pages(path: Path) -> int:
    """Return the number of pages."""
    return len(pypdfium2.PdfDocument(path))
