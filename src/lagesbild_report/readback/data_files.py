"""Whether the published data files hold what the HTML edition shows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lagesbild_report.claims.claim import Claim
from lagesbild_report.claims.tables import data_file, plain_number, published_tables
from lagesbild_report.readback.html_text import Edition
from lagesbild_report.review.finding import Finding

_AROUND = "\N{NO-BREAK SPACE} %"


def data_file_findings(
    html: str, edition: Edition, claims: Iterable[Claim], files: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield an error for each data file that differs from the document.

    Parameters
    ----------
    html : str
        The HTML edition.
    edition : Edition
        What was read of it.
    claims : iterable of Claim
    files : mapping of str to str
        Name of each data file to its content.
    """
    rows = {name: _rows(text)[1:] for name, text in files.items()}
    tables = {table.file: table.rows[table.head :] for table in published_tables(html)}
    for name, shown in tables.items():
        if not _same(rows.get(name, []), shown):
            yield _finding(name)
    yield from _charts(edition, claims, rows)


def _charts(
    edition: Edition, claims: Iterable[Claim], rows: Mapping[str, Sequence[Sequence[str]]]
) -> Iterator[Finding]:
    """Compare the files of charts with the figures of their alternative texts, in order."""
    told = iter([plain_number(one.text) for one in claims if one.where == "alt"])
    for piece in edition.pieces:
        if not piece.charts:
            continue
        name = data_file(piece.text)
        found = [row[-1] for row in rows.get(name, [])]
        if [next(told, "") for _ in found] != found:
            yield _finding(name)


def _same(rows: Sequence[Sequence[str]], shown: Sequence[Sequence[str]]) -> bool:
    printed = [[plain_number(cell.strip(_AROUND)) for cell in row] for row in shown]
    held = [[plain_number(cell.strip(_AROUND)) for cell in row] for row in rows]
    return printed == held


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def _finding(name: str) -> Finding:
    return Finding(
        kind="reading",
        severity="error",
        what="En datafil säger inte det som tabellen eller figuren säger.",
        file=f"data/{name}",
        hint="Bygg om. Står felet kvar har filen ändrats efter bygget.",
    )
