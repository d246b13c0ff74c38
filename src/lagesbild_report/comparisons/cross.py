"""Cross tables: lines by columns of figures, which table, chart and alternative text all read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from lagesbild_report.comparisons.comparison import Comparison, Figure, compare
from lagesbild_report.comparisons.detectable_change import DetectableChange
from lagesbild_report.comparisons.precision import Precision
from lagesbild_report.comparisons.verdict import Family, Verdict
from lagesbild_report.config.strict import Strict

LineKind = Literal["plain", "total", "reference"]
ChartKind = Literal["lines", "bars", "columns", "stacked", "dots", "heat", "map"]


class Line(Strict):
    """One line of a table, or one series of a chart.

    Parameters
    ----------
    key, label : str
        Key for finding it, and its Swedish name.
    figures : tuple of Figure
        As many as the table has columns.
    kind : str
        ``total`` for sums, ``reference`` for areas that others are held against.
    verdict : Verdict or None
        On the change between the last two columns, or what a table of the theme's own says
        that its line tests; None where none is tested.
    against : tuple of (Verdict or None)
        On each column's figure against the reference's; empty where none is tested.
    held_against : str
        Key of the line that it is held against; empty for the table's only reference line.
    """

    key: str
    label: str
    figures: tuple[Figure, ...]
    kind: LineKind = "plain"
    verdict: Verdict | None = None
    against: tuple[Verdict | None, ...] = ()
    held_against: str = ""

    @property
    def last(self) -> Figure:
        """The figure of the last column."""
        return self.figures[-1]

    def change(self, percent_minimum: int = 1) -> Comparison:
        """Compare the last two columns, which must be periods of the same measure."""
        earlier, later = self.figures[-2:]
        change = compare(earlier, later, percent_minimum=percent_minimum)
        return change.model_copy(update={"verdict": self.verdict})

    @property
    def change_obstacle(self) -> str:
        """Why the last two columns cannot be compared, as a sentence; empty if they can."""
        return self.change().obstacle if len(self.figures) > 1 else ""

    @property
    def known(self) -> bool:
        """Tell whether any figure has a value."""
        return any(figure.value is not None for figure in self.figures)

    @property
    def smallest_base(self) -> str:
        """The smallest base of the line as printed, empty when it has none."""
        bases = [figure for figure in self.figures if figure.n is not None]
        return min(bases, key=lambda figure: figure.n or 0).base_text if bases else ""


def same_bases(lines: Iterable[Line]) -> bool:
    """Tell whether every line rests on the same answers, column by column."""
    return len({tuple(figure.n for figure in line.figures) for line in lines}) == 1


def known_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines that hold any figure."""
    return tuple(line for line in lines if line.known)


class Cross(Strict):
    """A table of figures.

    Parameters
    ----------
    key : str
        Unique in the report; charts of the table take it as file name.
    title : str
        Caption without number: what, where, when, unit.
    row_heading : str
        Heading of the first column.
    columns : tuple of str
        Headings of the others.
    lines : tuple of Line
    unit : str
        ``%``, ``antal`` …, for axes and alternative texts.
    sources : tuple of str
        Ids in the source register.
    show_bases : bool
        Print the base (n) beside each share.
    row_bases : bool
        Print the smallest base of each line once, last.
    chart : str, optional
        How the table is drawn beside being printed, see `ChartKind`.
    narrow : bool
        Draw the chart half as wide, to stand beside something.
    note : str
        Stands under the table.
    tells_bases : bool
        Say under the table how few answers its shares rest on.
    pupils_of : dict of str to str
        Places whose number of pupils is told under the table: what ends the keys of their
        lines, and their name.
    chart_title : str
        Caption of the chart without number, where it says other than the table's.
    family : Family or None
        The changes of the lines, tested together.
    against_family : Family or None
        The lines against the reference, tested together.
    tested : bool
        False for what no chance is in, such as inhabitants and dwellings.
    reference_last : bool
        The last column is the reference's, and the change lies between the two before it.
    interval_columns : tuple of int
        Columns of shares whose intervals are printed beside them.
    precision : Precision or None
        Of shares whose intervals are known.
    detectable : tuple of DetectableChange
        What rows of counts could have shown.
    """

    key: str
    title: str
    row_heading: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    unit: str
    sources: tuple[str, ...]
    show_bases: bool = False
    row_bases: bool = False
    chart: ChartKind | None = None
    narrow: bool = False
    note: str = ""
    tells_bases: bool = False
    pupils_of: dict[str, str] = Field(default_factory=dict)
    chart_title: str = ""
    family: Family | None = None
    against_family: Family | None = None
    tested: bool = True
    reference_last: bool = False
    interval_columns: tuple[int, ...] = ()
    precision: Precision | None = None
    detectable: tuple[DetectableChange, ...] = ()

    def line(self, key: str) -> Line:
        """Return the line with this key.

        Raises
        ------
        KeyError
            If there is none.
        """
        found = self.find(key)
        if found is None:
            raise KeyError(f"{self.key} has no line {key}")
        return found

    def find(self, key: str) -> Line | None:
        """Return the line with this key, or None."""
        return next((line for line in self.lines if line.key == key), None)

    @property
    def same_bases(self) -> bool:
        """Tell whether every line rests on the same answers, column by column."""
        return same_bases(self.lines)

    @property
    def files(self) -> set[str]:
        """The raw files that its figures come from."""
        return {cell.file for line in self.lines for fig in line.figures for cell in fig.cells}

    @property
    def known(self) -> bool:
        """Tell whether any figure has a value."""
        return any(line.known for line in self.lines)
