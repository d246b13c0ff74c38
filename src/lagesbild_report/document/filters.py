"""The filters of the templates: how values are printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from lagesbild_report import swedish
from lagesbild_report.claims.counted import counted
from lagesbild_report.document.unbroken import unbroken
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.wording.levels import level_word
from lagesbild_report.wording.verdict_words import label, level_label, probability
from lagesbild_report.wording.words import number_word, upper_first


def dated(day: dt.date | int) -> str:
    """Return a day in words, or a bare year."""
    return swedish.day_text(day) if isinstance(day, dt.date) else str(day)


def interval(limits: Interval, decimals: int = 1) -> str:
    """Return an interval for a cell of a table: ``0,67–0,94``, or only its lower limit."""
    low = swedish.decimal(limits.low, decimals)
    if limits.high == float("inf"):
        return f"minst {low}"
    return f"{low}–{swedish.decimal(limits.high, decimals)}"


FILTERS: dict[str, Callable[..., Any]] = {
    "whole": swedish.whole,
    "day": swedish.day_text,
    "dated": dated,
    "decimal": swedish.decimal,
    "word": number_word,
    "counted": counted,
    "upper_first": upper_first,
    "unbroken": unbroken,
    "och": swedish.and_list,
    "interval": interval,
    "probability": probability,
    "judgement": label,
    "level": level_label,
    "sized_level": level_word,
}
