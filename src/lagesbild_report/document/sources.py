"""Source lines and the register of sources, from the sidecars of the files used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lagesbild_report.register.sources import SourceRegister
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

    Synthetic figures are never ascribed to the authority whose place they take.
    """
    used = list(files)
    days = and_list(sorted({file.sidecar.extracted_text for file in used}))
    synthetic = [file for file in used if file.sidecar.status == "synthetic"]
    if len(synthetic) == len(used):
        return f"Källa: syntetiska exempeldata i stället för {title}, framställda {days}."
    mixed = ", delvis syntetiska exempeldata" if synthetic else ""
    statuses = and_list(sorted({status_words(one) for one in used if one not in synthetic}))
    return f"Källa: {title} ({statuses}{mixed}), uttag {days}."


def synthetic_titles(reports: Mapping[str, IngestReport], register: SourceRegister) -> list[str]:
    """Return the titles of the sources with synthetic extracts, for the notice on the cover."""
    return [
        source.title
        for source in register.sources
        if source.id in reports
        and any(file.sidecar.status == "synthetic" for file in reports[source.id].files)
    ]


def files_of(report: IngestReport, paths: Iterable[str]) -> list[SourceFile]:
    """Return the files of a report whose paths are among those given, or all if none is."""
    wanted = set(paths)
    return [file for file in report.files if file.path in wanted] or list(report.files)
