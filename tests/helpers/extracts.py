"""Extracts in forms, each with a sidecar, read as the workflow reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from lagesbild_report.observations.forms import reader_of
from lagesbild_report.observations.latest import StatisticsData
from lagesbild_report.sample.form_files import Cell
from lagesbild_report.sources.sidecar import load_raw_file

SIDECAR = """\
producer: Prov
title: Prov
extracted: {day}
coverage: {{from: 2023-01-01, until: 2024-12-31, area: {area}}}
licence: fri
status: official
"""
Sheets = Mapping[str, Sequence[Sequence[Cell]]]


def read(
    folder: Path, source: str, *files: Sequence[str] | Sheets, area: str = "hagersten-alvsjo"
) -> StatisticsData:
    """Return what the files say, each extracted a day later than the one before.

    Parameters
    ----------
    files : sequence of str or mapping
        Lines of a text file, or the sheets of a workbook.
    area : str
        Area of the sidecars.
    """
    raw = []
    for number, content in enumerate(files, start=1):
        path = folder / (f"{number}.xlsx" if isinstance(content, Mapping) else f"{number}.csv")
        _write(path, content)
        sidecar = SIDECAR.format(day=f"2025-01-{number:02d}", area=area)
        path.with_name(f"{path.name}.yaml").write_text(sidecar, encoding="utf-8")
        raw.append(load_raw_file(path))
    return reader_of(source)(raw)


def _write(path: Path, content: Sequence[str] | Sheets) -> None:
    if not isinstance(content, Mapping):
        path.write_text("\n".join(content), encoding="utf-8")
        return
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in content.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    workbook.save(path)
