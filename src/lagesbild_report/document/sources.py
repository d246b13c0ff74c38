"""Source lines and the register of sources, from the sidecars of the files used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Cited:
    """Files of a source and how the source is called inside a sentence."""

    title: str
    files: tuple[SourceFile, ...]

    @property
    def synthetic(self) -> bool:
        """Tell whether every file is synthetic."""
        return all(file.sidecar.status == "synthetic" for file in self.files)

    @property
    def days(self) -> set[str]:
        """Days of extract."""
        return {file.sidecar.extracted_text for file in self.files}


def source_lines(used: Iterable[tuple[str, Iterable[SourceFile]]]) -> str:
    """Return ``Källa: …`` with status and day of extract for each source's title and files.

    Wholly synthetic sources share one line, and synthetic figures are never ascribed to the
    authority whose place they take.
    """
    cited = [Cited(title, tuple(files)) for title, files in used]
    lines = [_own_line(one) for one in cited if not one.synthetic]
    invented = [one for one in cited if one.synthetic]
    if invented:
        titles = and_list(list(dict.fromkeys(one.title for one in invented)))
        days = and_list(sorted(set().union(*(one.days for one in invented))))
        lines.append(f"Källa: syntetiska exempeldata i stället för {titles}, framställda {days}.")
    return " ".join(lines)


def _own_line(cited: Cited) -> str:
    invented = [file for file in cited.files if file.sidecar.status == "synthetic"]
    mixed = ", delvis syntetiska exempeldata" if invented else ""
    words = sorted({status_words(one) for one in cited.files if one not in invented})
    title = cited.title[0].upper() + cited.title[1:]
    return f"Källa: {title} ({and_list(words)}{mixed}), uttag {and_list(sorted(cited.days))}."


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
