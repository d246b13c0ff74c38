"""Numbers of chapters, tables and figures, and the table of contents."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heading:
    """An entry of the table of contents.

    Parameters
    ----------
    level : int
        1 for chapters and appendices, 2 for sections, 3 for parts, 4 for parts without number.
    id : str
        Target of the link.
    number : str
        ``2``, ``2.1``, ``2.1.1``, ``Bilaga 1``, or empty.
    title : str
    """

    level: int
    id: str
    number: str
    title: str


@dataclass
class Numbering:
    """Hands out numbers in the order of the document.

    Tables and figures are numbered within their chapter: a chapter that loses one leaves the
    numbers of the others alone.
    """

    tables: int = 0
    figures: int = 0
    chapters: int = 0
    sections: int = 0
    subsections: int = 0
    appendices: int = 0
    headings: list[Heading] = field(default_factory=list)

    @property
    def current(self) -> Heading:
        """The chapter or appendix that is being written."""
        return next(heading for heading in reversed(self.headings) if heading.level == 1)

    def chapter(self, key: str, title: str) -> Heading:
        """Begin a numbered chapter."""
        self.chapters += 1
        return self._begin(key, str(self.chapters), title)

    def appendix(self, key: str, title: str) -> Heading:
        """Begin an appendix."""
        self.appendices += 1
        return self._begin(key, f"Bilaga {self.appendices}", title)

    def section(self, key: str, title: str) -> Heading:
        """Begin a section of the present chapter."""
        self.sections, self.subsections = self.sections + 1, 0
        return self._add(2, key, f"{self.chapters}.{self.sections}", title)

    def subsection(self, key: str, title: str) -> Heading:
        """Begin a part of the present section."""
        self.subsections += 1
        return self._add(3, key, f"{self.chapters}.{self.sections}.{self.subsections}", title)

    def paragraph(self, key: str, title: str) -> Heading:
        """Begin a part without number, below the lowest numbered one."""
        return self._add(4, key, "", title)

    def table(self) -> str:
        """Return the next table's label."""
        self.tables += 1
        return f"Tabell {self._prefix}.{self.tables}"

    def figure(self) -> str:
        """Return the next figure's label."""
        self.figures += 1
        return f"Figur {self._prefix}.{self.figures}"

    @property
    def _prefix(self) -> str:
        return self.current.number.replace("Bilaga ", "B")

    def _begin(self, key: str, number: str, title: str) -> Heading:
        self.sections = self.subsections = self.tables = self.figures = 0
        return self._add(1, key, number, title)

    def _add(self, level: int, key: str, number: str, title: str) -> Heading:
        heading = Heading(level, key, number, title)
        self.headings.append(heading)
        return heading
