"""The result of a theme: its tables, by key."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.config.strict import Strict


class ThemeResult(Strict):
    """The tables of a theme, by key.

    Parameters
    ----------
    id : str
        Name in `themes.catalogue`.
    tables : tuple of Cross
        A table whose source was not delivered is left out.
    percent_minimum : int
        Changes of counts below it are not given in per cent, from the configuration.
    """

    id: str
    tables: tuple[Cross, ...] = ()
    percent_minimum: int = 50

    def table(self, key: str) -> Cross | None:
        """Return a table, or None when there is nothing to print in it."""
        return next((table for table in self.tables if table.key == key), None)


def theme_result(name: str, tables: list[Cross]) -> ThemeResult:
    """Return the result of a theme, without tables that hold no value.

    Raises
    ------
    ValueError
        If two tables have the same key, or a line's figures are not as many as the columns.
    """
    keys = [table.key for table in tables]
    if len(set(keys)) != len(keys):
        raise ValueError(f"{name}: two tables share a key")
    for table in tables:
        for line in table.lines:
            if len(line.figures) != len(table.columns):
                raise ValueError(f"{table.key}, {line.key}: {len(line.figures)} figures")
    return ThemeResult(id=name, tables=tuple(table for table in tables if table.known))
