"""Numbers of chapters, tables and figures, and the table of contents."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heading:
    """An entry of the table of contents.

    Parameters
    ----------
    level : int
        1 for chapters and appendices, 2 for sections.
    id : str
        Target of the link.
    number : str
        ``2``, ``2.1``, ``Bilaga 1``.
    title : str
    """

    level: int
    id: str
    number: str
    title: str


@dataclass
class Numbering:
    """Hands out numbers in the order of the document."""

    tables: int = 0
    figures: int = 0
    chapters: int = 0
    sections: int = 0
    appendices: int = 0
    headings: list[Heading] = field(default_factory=list)

    def chapter(self, key: str, title: str) -> Heading:
        """Begin a numbered chapter."""
        self.chapters, self.sections = self.chapters + 1, 0
        return self._add(1, key, str(self.chapters), title)

    def section(self, key: str, title: str) -> Heading:
        """Begin a section of the present chapter."""
        self.sections += 1
        return self._add(2, key, f"{self.chapters}.{self.sections}", title)

    def appendix(self, key: str, title: str) -> Heading:
        """Begin an appendix."""
        self.appendices += 1
        return self._add(1, key, f"Bilaga {self.appendices}", title)

    def table(self) -> str:
        """Return the next table's label."""
        self.tables += 1
        return f"Tabell {self.tables}"

    def figure(self) -> str:
        """Return the next figure's label."""
        self.figures += 1
        return f"Figur {self.figures}"

    def _add(self, level: int, key: str, number: str, title: str) -> Heading:
        heading = Heading(level, key, number, title)
        self.headings.append(heading)
        return heading
