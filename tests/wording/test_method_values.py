"""The method text names the limits that the methods use."""

from __future__ import annotations

import re
from pathlib import Path

from lagesbild_report.wording.method_values import MethodLimits, limit_values

TEMPLATES = Path(__file__).parents[2] / "templates"
TEXTS = (
    "texter/generell/metod.md",
    "texter/generell/metod-provning.md",
    "kapitel/brottsomraden.html.j2",
)


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
        "funnel_inner": "95\u00a0procent",
        "outlook_wide": "95\u00a0procent",
        "outlook_narrow": "80\u00a0procent",
        "chart_days": "30",
        "hours_of_week": "168",
    }


def test_every_limit_is_named_in_the_method_text() -> None:
    texts = " ".join((TEMPLATES / name).read_text("utf-8") for name in TEXTS)
    named = set(re.findall(r"(?:\{\{\s*(?:limits\.)?|limits\.)(\w+)", texts))
    assert set(limit_values(MethodLimits())) <= named
