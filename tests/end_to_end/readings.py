"""What the reading of a source says: its error, or its warnings."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from lagesbild_report.errors import LagesbildError
from lagesbild_report.files import read_json
from lagesbild_report.workflow.ingest_bra import ingest_bra
from lagesbild_report.workflow.ingest_form import ingest_form
from lagesbild_report.workflow.ingest_scb import ingest_scb

OTHER = {"bra": ingest_bra, "scb": ingest_scb}


def said_of(source: str) -> tuple[bool, str]:
    """Read a source's folder in the present project; return whether it was read, and what was said.

    The police's extract is not read here: its reader needs the whole configuration.
    """
    raw = [str(path) for path in sorted(Path("data/raw", source).iterdir())]
    with TemporaryDirectory() as folder:
        report = str(Path(folder) / "report.json")
        files = (raw, str(Path(folder) / "a.csv"), report, str(Path(folder) / "log"))
        try:
            if source in OTHER:
                OTHER[source](*files)
            else:
                ingest_form(source, *files)
        except LagesbildError as error:
            return False, error.message()
        return True, " ".join(read_json(Path(report))["report"]["warnings"])
