"""Key figures: the few figures of all chapters that the summary and the priorities show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.comparison import Comparison, Figure
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.share_levels import reference_line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Verdict


@dataclass(frozen=True)
class KeyFigure:
    """A figure of the last period with the one before and a reference.

    Parameters
    ----------
    id, title : str
    change : Comparison
        The last two periods.
    unit : str
        ``antal`` or ``%``.
    source : str
        Id in the source register.
    reference : Figure or None
        The same figure of the area that the district is held against.
    reference_name : str
    against : Verdict or None
        On the last figure against the reference's.
    files : frozenset of str
        Raw files of all its figures.
    crime : CrimeAreaResult or None
        The crime area that it counts.
    """

    id: str
    title: str
    change: Comparison
    unit: str
    source: str
    reference: Figure | None = None
    reference_name: str = ""
    against: Verdict | None = None
    files: frozenset[str] = frozenset()
    crime: CrimeAreaResult | None = None


@dataclass(frozen=True)
class Pick:
    """Where a theme's key figure stands.

    Parameters
    ----------
    theme, table, line : str
    reference : str
        Key of the line of the reference area, empty for none.
    title : str
    reference_name : str
        Name of the reference area.
    """

    theme: str
    table: str
    line: str
    reference: str
    title: str
    reference_name: str = ""


def crime_key_figures(results: Sequence[CrimeAreaResult], source: str) -> list[KeyFigure]:
    """Return the district's count of every crime area."""
    return [
        KeyFigure(
            result.id, result.title, result.total.change, "antal", source,
            files=_files(result.total.change), crime=result,
        )
        for result in results
    ]  # fmt: skip


def theme_key_figures(
    themes: Mapping[str, ThemeResult], picks: Mapping[str, Pick]
) -> list[KeyFigure]:
    """Return the picked figures of those tables that are there and have two periods."""
    found = (_picked(name, pick, themes) for name, pick in picks.items())
    return [figure for figure in found if figure]


def _picked(name: str, pick: Pick, themes: Mapping[str, ThemeResult]) -> KeyFigure | None:
    theme = themes.get(pick.theme)
    table = theme.table(pick.table) if theme else None
    line = table.find(pick.line) if table else None
    if theme is None or table is None or line is None or len(table.columns) < 2:
        return None
    change, reference = line.change(theme.percent_minimum), table.find(pick.reference)
    last = reference.last if reference else None
    return KeyFigure(
        name, pick.title, change, table.unit, table.sources[0], last,
        pick.reference_name if reference else "", _against(line, table, pick),
        _files(change, last),
    )  # fmt: skip


def _against(line: Line, table: Cross, pick: Pick) -> Verdict | None:
    """Return the verdict on the last figure, if it was held against this very reference."""
    held = reference_line(table, line)
    if held is None or held.key != pick.reference or not line.against:
        return None
    return line.against[-1]


def _files(change: Comparison, reference: Figure | None = None) -> frozenset[str]:
    figures = [change.earlier, change.later, *([reference] if reference else [])]
    return frozenset(cell.file for figure in figures for cell in figure.cells)


def chosen(figures: Iterable[KeyFigure], ids: Iterable[str]) -> list[KeyFigure]:
    """Return the figures with these ids, in the order of the ids."""
    by_id = {figure.id: figure for figure in figures}
    return [by_id[name] for name in ids if name in by_id]


def of_crimes(figures: Iterable[KeyFigure]) -> list[KeyFigure]:
    """Return the figures that count a crime area."""
    return [figure for figure in figures if figure.crime]
