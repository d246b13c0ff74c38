"""A theme as the templates print it: tables with labels, charts and generated paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.document.chart import Chart
from lagesbild_report.document.numbering import Numbering
from lagesbild_report.figures.names import table_name
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.table_note import table_note
from lagesbild_report.wording.table_text import table_text
from lagesbild_report.wording.themes import theme_paragraphs


@dataclass
class TableView:
    """A table with its chart; labels are given at the first mention.

    Parameters
    ----------
    result : Cross
    chart : Chart or None
    """

    result: Cross
    chart: Chart | None
    _table_label: str = ""
    _chart_label: str = ""

    @property
    def note(self) -> str:
        """What stands under the table before its source."""
        return table_note(self.result)

    def table_label(self, number: Numbering) -> str:
        """Return ``Tabell 7.1``."""
        self._table_label = self._table_label or number.table()
        return self._table_label

    def chart_label(self, number: Numbering) -> str:
        """Return ``Figur 7.1``."""
        self._chart_label = self._chart_label or number.figure()
        return self._chart_label


@dataclass(frozen=True)
class ThemeView:
    """A theme's tables and paragraphs.

    Parameters
    ----------
    tables : mapping of str to TableView
    paragraphs : mapping of str to str
    """

    tables: Mapping[str, TableView]
    paragraphs: Mapping[str, str] = field(default_factory=dict)

    def table(self, key: str) -> TableView | None:
        """Return a table, or None when its source was not delivered."""
        return self.tables.get(key)

    def paragraph(self, key: str) -> str:
        """Return a generated paragraph, empty when its figures are missing."""
        return self.paragraphs.get(key, "")

    def labels(self, number: Numbering, tables: Iterable[str], charts: Iterable[str]) -> list[str]:
        """Return the labels of those tables and charts that are there."""
        shown = [self.tables[key].table_label(number) for key in tables if key in self.tables]
        drawn = [key for key in charts if key in self.tables and self.tables[key].chart]
        return shown + [self.tables[key].chart_label(number) for key in drawn]


def theme_view(result: ThemeResult, names: Names) -> ThemeView:
    """Put together a theme's tables, charts and paragraphs."""
    views = {
        table.key: TableView(
            table, Chart(table_name(table.key), table_text(table)) if table.chart else None
        )
        for table in result.tables
    }
    return ThemeView(views, theme_paragraphs(result, names))
