"""Brå's two extracts: the yearly rates as Excel and the yearly counts as Databasfil."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagesbild_report.sample.bra_layout import (
    BraLayout,
    CrimeLine,
    Key,
    load_layout,
    preliminary_years,
    published,
    years_of,
)
from lagesbild_report.sample.workbook import workbook_bytes

SHEET = "Resultat"
RATE_HEADING = "/100 000 inv"
NO_VALUE = ".."
PRODUCER = "Brottsförebyggande rådet"

Row = Sequence[str | int | None]


def rates_file(rates: dict[Key, int] | None = None, producer: str = PRODUCER) -> bytes:
    """Return yearly rates, the published ones or others, as the Excel export of the database."""
    layout, rates = load_layout(), published("per_100000") if rates is None else rates
    rows = [
        ["Anmälda brott", None, producer],
        *_headings(years_of(rates)),
        *(row for area in layout.areas for row in _area_rows(layout, area, rates)),
        [None],
        [None],
        *([text] for note in layout.footnotes for text in (note.area, note.text)),
    ]
    return workbook_bytes(SHEET, rows)


def _headings(years: Sequence[int]) -> list[Row]:
    return [
        [None],
        [None, *("År" for _ in years)],
        [None, *(str(year) for year in years)],
        [None, *(RATE_HEADING for _ in years)],
    ]


def _area_rows(layout: BraLayout, area: str, rates: dict[Key, int]) -> Iterator[Row]:
    """Yield an area's heading, and each type of crime after the headings above it."""
    yield [area]
    for line in layout.yearly:
        for parent in line.parents:
            yield [parent]
        yield [line.label, *(rates[area, line.label, year] for year in years_of(rates))]


def counts_file(counts: dict[Key, int] | None = None) -> bytes:
    """Return yearly counts as Databasfil: Latin-1, LF, and a last line of CR LF.

    Without counts the published ones are written.
    """
    layout, counts = load_layout(), published("antal") if counts is None else counts
    lines = ["Region;Brott;År;Period;Antal;/100 000 inv"]
    for area in layout.areas:
        for line in layout.counts:
            lines += _count_lines(area, line, counts)
    return ("\n".join(lines) + "\n\r\n").encode("iso-8859-1")


def _count_lines(area: str, line: CrimeLine, counts: dict[Key, int]) -> list[str]:
    """Return the rows of a type of crime, those of the headings above it first."""
    preliminary = preliminary_years()
    lines = []
    for label in (*line.parents, line.label):
        for year in years_of(counts):
            shown = f"{year} prel." if year in preliminary else str(year)
            count = counts.get((area, label, year), NO_VALUE)
            lines.append(f"{area};{label};{shown};Helår;{count};{NO_VALUE};")
    return lines
