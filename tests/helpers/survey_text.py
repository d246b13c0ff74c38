"""The paragraphs on the surveys, from the example's rows changed where a test wants it."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from survey_data import survey_data

from lagesbild_report.comparisons.judge_tables import judged_theme
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.themes.enkater import compare
from lagesbild_report.wording.enkater import paragraphs
from lagesbild_report.wording.names import Names

Change = Callable[[str, pd.DataFrame], pd.DataFrame]
NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")


def judged(*changes: Change, edition: int = 2024) -> ThemeResult:
    """Return the theme with its verdicts."""

    def change(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        for one in changes:
            frame = one(name, frame)
        return frame

    data = survey_data(change, edition)
    return judged_theme(compare(data), data.rules)


def told(*changes: Change, edition: int = 2024) -> dict[str, str]:
    """Return the paragraphs by key, with ordinary spaces."""
    found = paragraphs(judged(*changes, edition=edition), NAMES)
    return {key: text.replace("\N{NO-BREAK SPACE}", " ") for key, text in found.items()}


def with_answers(source: str, number: float, *areas: str) -> Change:
    """Return a change of how many answered, in some areas or in all."""

    def change(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        if name == source:
            rows = frame["area"].isin(areas) if areas else frame["area"] == frame["area"]
            frame.loc[rows, "n"] = number
        return frame

    return change


def last_waves_only(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return a source's last wave, a change for `told`."""
    years = frame["period_start"].map(lambda day: day.year)
    kept: pd.DataFrame = frame[years == years.max()]
    return kept
