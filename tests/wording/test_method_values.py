"""The method text names the limits that the methods use."""

from __future__ import annotations

import re
from pathlib import Path

from lagesbild_report.wording.method_values import MethodLimits, limit_values

TEXT = Path(__file__).parents[2] / "templates" / "texter" / "generell" / "metod-provning.md"


def test_limits_as_printed() -> None:
    assert limit_values(MethodLimits()) == {
        "inner_limit": "95",
        "outer_limit": "99,8\u00a0procent",
        "run_length": "åtta",
        "forecast_methods": "fyra",
        "forecast_gain": "10\u00a0procent",
        "spike_level": "0,001",
        "spike_excess": "tio",
        "trend_periods": "fyra",
        "smallest_mean": "fem",
    }


def test_every_limit_is_named_in_the_method_text() -> None:
    named = set(re.findall(r"\{\{\s*(\w+)\s*\}\}", TEXT.read_text("utf-8")))
    assert set(limit_values(MethodLimits())) <= named
