"""The review list as a short text at the end of the build."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lagesbild_report.review.finding import Finding
from lagesbild_report.review.kinds import KINDS, SEVERITIES, counted, counted_answered
from lagesbild_report.review.page import Entry, Section, sections, summary

WIDTH = 96
LINES = 15
_TITLE_WIDTH = max(len(words.title) for words in KINDS.values())


def review_text(findings: Iterable[Finding], page: str) -> str:
    """Return the counts, the errors, the first warnings and where the page is.

    At most `LINES` lines of at most `WIDTH` characters, except that the path of the page is
    never cut.

    Parameters
    ----------
    findings : iterable of Finding
        In any order.
    page : str
        Path of the page.
    """
    found = sections(findings)
    head = [f"Granskningslista: {', '.join(summary(found))}."]
    head += map(_kind_line, found)
    last = f"Gå igenom listan: {page}" if found else f"Listan är tom: {page}"
    first = _first(found, LINES - len(head) - 1)
    return "\n".join([*head, *first, last]) + "\n"


def _kind_line(section: Section) -> str:
    parts = [counted(one, n) for one in SEVERITIES if (n := section.number(one))]
    if section.answered:
        parts.append(counted_answered(section.answered))
    return f"  {section.words.title:{_TITLE_WIDTH}} {len(section.entries):3}  {', '.join(parts)}"


def _first(found: Sequence[Section], room: int) -> list[str]:
    """Return the gravest entries that wait, as many as there is room for."""
    waiting = [one for section in found for one in section.entries if not one.answered]
    order = list(SEVERITIES)
    told = [one for one in waiting if one.severity != "note"]
    told.sort(key=lambda one: order.index(one.severity))
    return [_cut(_entry_line(one)) for one in told[:room]]


def _entry_line(entry: Entry) -> str:
    lead = f"{SEVERITIES[entry.severity][0].upper()}: {entry.what}"
    if len(entry.places) > 1:
        return f"{lead} {len(entry.places)} ställen."
    one = entry.places[0]
    place = one.file if one.row is None else f"{one.file}, rad {one.row}"
    return f"{lead} {place or one.found}"


def _cut(text: str) -> str:
    """Return a text from a file as one short line, without characters that steer a terminal."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    line = " ".join(shown.split())
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1].rstrip()}…"
