"""The alternative text of a table's chart: what it is, and every figure."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, Line

_KINDS = {
    "lines": "Linjediagram",
    "bars": "Stapeldiagram",
    "columns": "Stapeldiagram",
    "stacked": "Staplar som delas i andelar",
    "dots": "Punktdiagram",
    "heat": "Rutnät",
    "map": "Karta",
}


def table_text(table: Cross) -> str:
    """Return ``Linjediagram. Flickor: 2020 14 %, 2022 12 %. …`` for a table with a chart.

    A chart of dots shows the last column alone.
    """
    kind = _KINDS[table.chart or "bars"]
    last_only = table.chart in ("dots", "map")
    lines = " ".join(_line(line, table, last_only) for line in table.lines)
    return f"{kind}. {lines}"


def _line(line: Line, table: Cross, last_only: bool) -> str:
    unit = "\N{NO-BREAK SPACE}%" if table.unit == "%" else ""
    pairs = list(zip(table.columns, line.figures, strict=True))
    shown = pairs[-1:] if last_only else pairs
    if len(shown) == 1:
        return f"{line.label} {shown[0][1].text}{unit}."
    return f"{line.label}: " + ", ".join(f"{name} {f.text}{unit}" for name, f in shown) + "."
