"""The review list as a page that the analyst works through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from lagesbild_report.document.render import environment
from lagesbild_report.review.finding import Finding, Kind, Severity
from lagesbild_report.review.gather import in_order
from lagesbild_report.review.kinds import (
    ANSWERED,
    KINDS,
    SEVERITIES,
    KindWords,
    counted,
    counted_answered,
)

TEMPLATE = "granskning.html.j2"
FOLDED_FROM = 4
"""Places of one entry from which on their list is folded."""


@dataclass(frozen=True)
class Entry:
    """Findings that say the same of different places.

    Parameters
    ----------
    places : tuple of Finding
        At least one, in order; they share kind, severity, what, hint, and whether answered.
    """

    places: tuple[Finding, ...]

    @property
    def what(self) -> str:
        """What was found."""
        return self.places[0].what

    @property
    def hint(self) -> str:
        """What to do about it."""
        return self.places[0].hint

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.places[0].severity

    @property
    def severity_word(self) -> str:
        """How grave it is, in Swedish; an answered entry is that first of all."""
        return ANSWERED[0] if self.answered else SEVERITIES[self.severity][0]

    @property
    def answered(self) -> bool:
        """Tell whether a reason is given for every place."""
        return bool(self.places[0].reason)

    @property
    def one_place(self) -> bool:
        """Tell whether all stand in the same file and row, which is then told once."""
        return len({(one.file, one.row) for one in self.places}) == 1

    @property
    def folded(self) -> bool:
        """Tell whether the places are too many to stand open."""
        return len(self.places) >= FOLDED_FROM


@dataclass(frozen=True)
class Section:
    """All entries of a kind.

    Parameters
    ----------
    kind : str
    entries : tuple of Entry
        The gravest first, the answered last.
    """

    kind: Kind
    entries: tuple[Entry, ...]

    @property
    def words(self) -> KindWords:
        """Title, anchor and task."""
        return KINDS[self.kind]

    def number(self, severity: Severity) -> int:
        """Return how many unanswered entries are this grave."""
        return sum(one.severity == severity and not one.answered for one in self.entries)

    @property
    def answered(self) -> int:
        """How many entries are answered."""
        return sum(one.answered for one in self.entries)


def sections(findings: Iterable[Finding]) -> list[Section]:
    """Return the findings as entries by kind; the same for any order of the findings.

    Kinds with errors stand first, otherwise they stand in the order of work.
    """
    groups = groupby(in_order(findings), key=lambda one: one.kind)
    found = [Section(kind, _entries(list(group))) for kind, group in groups]
    return sorted(found, key=lambda section: not section.number("error"))


def _entries(findings: Sequence[Finding]) -> tuple[Entry, ...]:
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for one in findings:
        key = bool(one.reason), one.severity, one.what, one.hint
        alike.setdefault(key, []).append(one)
    return tuple(Entry(tuple(places)) for places in alike.values())


def totals(found: Iterable[Section]) -> dict[Severity, int]:
    """Return how many unanswered entries there are of each severity, the gravest first."""
    numbers = Counter(
        entry.severity for section in found for entry in section.entries if not entry.answered
    )
    return {severity: numbers[severity] for severity in SEVERITIES}


def summary(found: Sequence[Section]) -> list[str]:
    """Return ``2 fel``, ``7 varningar``, ``2 upplysningar`` and how many are answered, if any."""
    answered = sum(section.answered for section in found)
    told = [counted(severity, number) for severity, number in totals(found).items()]
    return [*told, *([counted_answered(answered)] if answered else [])]


def review_page(
    findings: Iterable[Finding], templates: Path, *, district: str, edition: int
) -> str:
    """Return the page as HTML, complete in itself.

    Parameters
    ----------
    findings : iterable of Finding
        In any order.
    templates : Path
        Folder with ``granskning.html.j2``.
    district : str
        Name as printed.
    edition : int
    """
    found = sections(findings)
    template = environment(templates).get_template(TEMPLATE)
    return template.render(
        kinds=KINDS,
        sections=found,
        counts=summary(found),
        district=district,
        edition=edition,
    )
