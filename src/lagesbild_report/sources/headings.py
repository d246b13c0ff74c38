"""Headings of police extracts: how they are compared, and which are refused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from lagesbild_report.errors import DataError, Place

_PERSONAL = re.compile(
    r"pers(on)? ?(n(r|ummer)|namn)|\bpnr\b|samordnings ?nummer|f[öo]rnamn|efternamn|\bnamn\b|"
    r"fri ?text|(?<!kod)(?<!kods)(?<!kod )beskrivning|signalement|telefon|\be ?(post|mail)|"
    r"m[åa]ls[äa]ga|misst[äa]nkt|anm[äa]lare|handl[äa]ggare|[äa]rendemening|(gatu|hem|bostads)adress"
)


def plain_heading(heading: str) -> str:
    """Return a heading in lower case with dots, hyphens and underscores as spaces."""
    text = unicodedata.normalize("NFC", heading).casefold()
    return " ".join(re.sub(r"[._\-\s]+", " ", text).split())


def refuse_headings(cells: Sequence[str], columns: Mapping[str, int], place: Place) -> None:
    """Refuse headings that point to persons, and wanted headings that stand twice.

    Parameters
    ----------
    cells : sequence of str
        The heading row.
    columns : mapping of str to int
        Key of each wanted column to its position.

    Raises
    ------
    DataError
        Naming the column.
    """
    refuse_personal_columns(cells, place)
    headings = [plain_heading(cell) for cell in cells]
    for position in columns.values():
        if headings.count(headings[position]) > 1:
            raise DataError(
                "Kolumnen finns två gånger",
                Place(place.file, place.row, cells[position].strip(), place.sheet),
                hint="Be om ett uttag där varje kolumn har ett eget namn.",
            )


def refuse_personal_columns(cells: Iterable[str], place: Place) -> None:
    """Refuse, with a `DataError`, a heading such as Personnummer, Namn or Fritext."""
    for cell in cells:
        if _PERSONAL.search(plain_heading(cell)):
            raise DataError(
                "Uttaget har en kolumn som pekar ut personer",
                Place(place.file, place.row, cell.strip(), place.sheet),
                expected="ett uttag utan personuppgifter och fritext",
                hint="Be om ett nytt uttag utan kolumnen och radera filen.",
            )
