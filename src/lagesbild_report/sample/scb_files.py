"""Inhabitants in the long CSV form of SCB's statistics database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lagesbild_report.sample.figures import read_published, stadsdel_rows

CONTENTS = "Folkmängd"
BOTH_SEXES = "totalt"
ALL_AGES = "totalt"


def stadsdel_file(rows: Iterable[Mapping[str, str]] | None = None) -> bytes:
    """Return inhabitants by stadsdel and age: the published ones, or the rows given.

    SCB writes the code of the area in the first column; the codes are not known here, so
    the name stands in both.
    """
    headings = ["Region", "Statistikområde", "Alder", "Kon", "ContentsCode", "Tid", "value"]
    lines = [
        [r["stadsdel"], r["stadsdel"], r["alder"], BOTH_SEXES, CONTENTS, r["datum"][:4], r["antal"]]
        for r in (stadsdel_rows() if rows is None else rows)
    ]
    return _csv([headings, *lines])


def area_file(rows: Iterable[Mapping[str, str]] | None = None) -> bytes:
    """Return inhabitants of the district and the city: the published ones, or the rows given."""
    headings = ["Region", "Alder", "Kon", "ContentsCode", "Tid", "value"]
    lines = [
        [row["omrade"], ALL_AGES, BOTH_SEXES, CONTENTS, row["datum"][:4], row["folkmangd"]]
        for row in (read_published("folkmangd_omrade.csv") if rows is None else rows)
    ]
    return _csv([headings, *lines])


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Return UTF-8 with byte order mark, commas and CR LF."""
    return "".join(",".join(row) + "\r\n" for row in rows).encode("utf-8-sig")
