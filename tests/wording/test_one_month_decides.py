"""A change that rests on a single month, which may be one case with many reports, says so."""

from __future__ import annotations

import pytest
from chance import CHANCE
from crime_results import totals
from month_series import view_of

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.judge_areas import judged_totals
from lagesbild_report.wording.crime_area import change_paragraph
from lagesbild_report.wording.summary_crimes import crimes_paragraph

LEVEL = 7.0
DECEMBER = 39
"""The month of December 2022 among sixty from September 2019."""


def result(extra: float, last: float = LEVEL) -> CrimeAreaResult:
    """Return sixty even months, but for the last period's level and one month's extra reports."""
    months = [LEVEL] * 48 + [last] * 12
    months[DECEMBER] += extra
    periods = [sum(months[i : i + 12]) for i in range(0, 60, 12)]
    [judged] = judged_totals([totals(*periods)], CHANCE)
    return judged.model_copy(update={"long_view": view_of(months)})


def test_a_case_of_121_reports_is_named_where_the_change_is_told() -> None:
    found = result(121)
    assert found.deciding_month == "december 2022"
    assert "Förändringen hänger på december 2022" in change_paragraph(found)
    summary = crimes_paragraph([found], with_counts=True)
    assert "minskade" in summary
    assert "hänger förändringen på december 2022" in summary


@pytest.mark.parametrize(("extra", "last"), [(0, 2.0), (121, 0.5), (0, LEVEL)])
def test_a_change_that_holds_without_the_month_says_nothing_of_it(
    extra: float, last: float
) -> None:
    found = result(extra, last)
    assert found.deciding_month == ""
    assert "hänger" not in change_paragraph(found) + crimes_paragraph([found], with_counts=True)
