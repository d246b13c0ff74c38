"""What was read from the extracts of a source: files, balances, footnotes, warnings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lagesbild_report.config.strict import Strict
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.reading import Footnote
from lagesbild_report.sources.sidecar import RawFile, Sidecar


class SourceFile(Strict):
    """A raw file as the source register prints it.

    ``changed`` is true when the content is not the one that the sidecar was written for.
    """

    path: str
    sha256: str
    changed: bool
    sidecar: Sidecar


class IngestReport(Strict):
    """What was read from one source."""

    files: tuple[SourceFile, ...]
    balances: tuple[Balance, ...]
    footnotes: tuple[Footnote, ...] = ()
    warnings: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain JSON data, from which the same report can be read."""
        return self.model_dump(mode="json", by_alias=True)


def ingest_report(
    files: Iterable[RawFile],
    balances: Iterable[Balance],
    footnotes: Iterable[Footnote] = (),
    warnings: Iterable[str] = (),
) -> IngestReport:
    """Put together what was read, with a warning for each file that its sidecar misses."""
    raw = list(files)
    changed = [
        f"{one.path}: filen har ändrats sedan sidofilen skrevs (sha256 stämmer inte)"
        for one in raw
        if one.changed
    ]
    return IngestReport(
        files=tuple(
            SourceFile(
                path=str(one.path), sha256=one.sha256, changed=one.changed, sidecar=one.sidecar
            )
            for one in raw
        ),
        balances=tuple(balances),
        footnotes=tuple(footnotes),
        warnings=(*warnings, *changed),
    )


def report_lines(report: IngestReport) -> list[str]:
    """Return the Swedish lines of a source's log."""
    lines = []
    for balance in report.balances:
        lines.append(
            f"{balance.file}: {balance.layout}, {balance.rows_read} rader lästa, "
            f"{balance.rows_used} använda"
        )
        lines += [f"  {n} åt sidan: {reason}" for reason, n in sorted(balance.set_aside.items())]
    return lines + [f"VARNING: {warning}" for warning in report.warnings]
