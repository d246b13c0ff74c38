"""Which chapters use which sources, and how a source is named where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.key_figures import KeyFigure
from lagesbild_report.document.numbering import Heading, Numbering
from lagesbild_report.document.sources import files_of, source_lines
from lagesbild_report.register.sources import SourceRegister
from lagesbild_report.sources.ingest_report import IngestReport, SourceFile

NOTHING = IngestReport(files=(), balances=())


@dataclass
class SourceUse:
    """Names sources for the templates and remembers the chapter that asked.

    Parameters
    ----------
    register : SourceRegister
    reports : mapping of str to IngestReport
        What was read, by source; a source of data that is missing or has no files was not
        delivered.
    number : Numbering
        Tells the present chapter.
    chapters : dict of str to list of Heading
        Source to the chapters that use it, filled as chapters are written.
    """

    register: SourceRegister
    reports: Mapping[str, IngestReport]
    number: Numbering
    chapters: dict[str, list[Heading]] = field(default_factory=dict)

    def use(self, source: str) -> None:
        """Note that the present chapter rests on a source, which must be registered."""
        self.register.source(source)
        used = self.chapters.setdefault(source, [])
        if self.number.current not in used:
            used.append(self.number.current)

    def delivered(self, source: str) -> bool:
        """Tell whether a source can be used: told and written sources always can."""
        if not self.register.source(source).is_data:
            return True
        return bool(self.report(source).files)

    def report(self, source: str) -> IngestReport:
        """Return what was read of a source; nothing when there was nothing to read."""
        return self.reports.get(source, NOTHING)

    def missing(self, source: str) -> str:
        """Say that a source was not delivered; the chapter would have used it."""
        self.use(source)
        title = self.register.source(source).title
        return f"{title} har inte levererats för den här utgåvan. Uppgifterna saknas därför här."

    def line(self, source: str, paths: Iterable[str] = ()) -> str:
        """Return ``Källa: …`` for the source's files, or for those with these paths."""
        return self.lines({source: set(paths)})

    def lines(self, used: Mapping[str, Iterable[str]]) -> str:
        """Return the lines of several sources by the paths of the files that were used."""
        told = [f"Källa: {self.register.source(one).title}." for one in used if not self._data(one)]
        read: dict[str, list[SourceFile]] = {}
        for source, paths in used.items():
            if self._data(source):
                for file in files_of(self.report(source), paths):
                    read.setdefault(file.sidecar.cited_as or source, []).append(file)
        for source in [*(one for one in used if not self._data(one)), *read]:
            self.use(source)
        named = [(self.register.source(source).in_text, files) for source, files in read.items()]
        return " ".join([*told, source_lines(named)]).strip()

    def _data(self, source: str) -> bool:
        return self.register.source(source).is_data

    def of_table(self, table: Cross) -> str:
        """Return the source lines of a table or of its chart."""
        return self.lines({one: table.files for one in table.sources if self.delivered(one)})

    def of_key_figures(self, figures: Iterable[KeyFigure]) -> str:
        """Return the source lines of key figures, each source once."""
        files: dict[str, set[str]] = {}
        for figure in figures:
            files.setdefault(figure.source, set()).update(figure.files)
        return self.lines(files)

    def map_line(self) -> str:
        """Return the source line of the map's shapes, empty when they are tiles."""
        self.use("geo")
        return self.line("geo") if self.delivered("geo") else ""
