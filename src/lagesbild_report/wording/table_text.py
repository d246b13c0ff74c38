"""The alternative text of a table's chart: what it is, and every figure."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.wording.verdict_words import label, level_label

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
    """Return ``Linjediagram. Flickor: 2020 14 %, 2022 12 % (minskning). …``, every figure.

    A chart of dots shows the last column alone, with its interval. Established differences
    stand in brackets, and the end says that the others are not.
    """
    kind = _KINDS[table.chart or "bars"]
    last_only = table.chart in ("dots", "map")
    lines = " ".join(_line(line, table, last_only) for line in table.lines)
    return f"{kind}. {lines}{_others(table, last_only)}"


def _line(line: Line, table: Cross, last_only: bool) -> str:
    unit = "\N{NO-BREAK SPACE}%" if table.unit == "%" else ""
    pairs = list(zip(table.columns, line.figures, strict=True))
    shown = pairs[-1:] if last_only else pairs
    said = _brackets(line, table, last_only)
    if len(shown) == 1:
        return f"{line.label} {shown[0][1].text}{unit}{said}."
    return f"{line.label}: " + ", ".join(f"{name} {f.text}{unit}" for name, f in shown) + f"{said}."


def _brackets(line: Line, table: Cross, last_only: bool) -> str:
    """Return `` (21–44, över)``: the interval that the chart draws, and what is established."""
    drawn = line.last.interval_text if table.chart == "dots" and line.kind == "plain" else ""
    verdict = _verdict(line, last_only)
    word = (level_label if last_only else label)(verdict) if verdict and verdict.established else ""
    said = ", ".join(filter(None, [drawn, word]))
    return f" ({said})" if said else ""


def _verdict(line: Line, last_only: bool) -> Verdict | None:
    """Return the verdict that the chart is about: on the level, or on the change."""
    if last_only:
        return line.against[-1] if line.against else None
    return line.verdict


def _others(table: Cross, last_only: bool) -> str:
    """Say that the differences without a word in brackets are not established."""
    tested = [one for line in table.lines if (one := _verdict(line, last_only))]
    unsure = [one for one in tested if not one.established]
    if not unsure:
        return ""
    what = "skillnader mot jämförelsen" if last_only else "förändringar"
    if len(unsure) < len(tested):
        return f" Övriga {what} är inte säkerställda."
    return f" Inga {what} är säkerställda."
