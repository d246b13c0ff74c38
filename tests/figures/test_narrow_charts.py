"""Charts that stand beside something are half as wide."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tables import cross, line

from lagesbild_report.figures.style import FULL_WIDTH, HALF_WIDTH
from lagesbild_report.figures.table_chart import draw_table


def width(path: Path) -> float:
    found = re.search(r'<svg[^>]* width="([\d.]+)pt"', path.read_text(encoding="utf-8"))
    assert found
    return float(found[1]) / 72


@pytest.mark.parametrize("chart", ["dots", "lines"])
@pytest.mark.parametrize(("narrow", "inches"), [(False, FULL_WIDTH), (True, HALF_WIDTH)])
def test_a_narrow_chart_is_half_as_wide(
    chart: Any, narrow: bool, inches: float, tmp_path: Path
) -> None:
    lines = [line("a", 10, 20), line("b", 12, 18), line("staden", 11, 19, kind="reference")]
    path = tmp_path / "a.svg"
    draw_table(cross(*lines, chart=chart, narrow=narrow), path)
    assert width(path) == pytest.approx(inches, abs=0.05)
