"""What the method appendix says of those who are there by day, and of ages."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.claims.mark import unmarked
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.wording.age_standardised import age_note
from lagesbild_report.wording.day_population import day_note


def method_notes(results: Sequence[CrimeAreaResult], district: str) -> list[str]:
    """Return the paragraphs, those that concern several crime areas once.

    Parameters
    ----------
    district : str
        Name.
    """
    days = [day_note(result) for result in results]
    ages = [f"{one.title}. {age_note(one.ages, district)}" for one in results if one.ages]
    once = {unmarked(day): day for day in days if day}
    return [*once.values(), *ages]
