"""Source lines and the register of sources, from the sidecars of the files used."""

from __future__ import annotations

from collections.abc import Iterable

from lagesbild_report.sources.ingest_report import IngestReport, SourceFile
from lagesbild_report.swedish import and_list

STATUS_WORDS = {
    "official": "utlämnat uttag",
    "published figure": "publicerade siffror",
    "synthetic": "syntetiska exempeldata",
}


def status_words(file: SourceFile) -> str:
    """Return what kind of figures a file holds, in Swedish."""
    return STATUS_WORDS[file.sidecar.status]


def source_line(title: str, files: Iterable[SourceFile]) -> str:
    """Return ``Källa: …`` with the status and day of extract of the files.

    Figures that are synthetic are called so in every line.
    """
    used = list(files)
    statuses = sorted({status_words(file) for file in used})
    days = sorted({file.sidecar.extracted_text for file in used})
    return f"Källa: {title} ({and_list(statuses)}), uttag {and_list(days)}."


def synthetic_sources(reports: Iterable[IngestReport]) -> list[str]:
    """Return the titles of all synthetic extracts, for the notice on the first page."""
    files = (file for report in reports for file in report.files)
    return [file.sidecar.title for file in files if file.sidecar.status == "synthetic"]


def files_of(report: IngestReport, paths: Iterable[str]) -> list[SourceFile]:
    """Return the files of a report whose paths are among those given, or all if none is."""
    wanted = set(paths)
    return [file for file in report.files if file.path in wanted] or list(report.files)
