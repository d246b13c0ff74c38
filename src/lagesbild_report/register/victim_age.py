"""The age of the victim that the name of a brottskod gives."""

from __future__ import annotations

import re
from functools import cache

from lagesbild_report.register.crime_codes import load_crime_codes

_FROM_TO = re.compile(r"(\d+)\s?[-–]\s?(\d+) år\b")
_UNDER = re.compile(r"under (\d+) år\b")
_FROM = re.compile(r"(\d+) år (?:eller|och) äldre")


def victim_age(code: str) -> str:
    """Return the ages that a brottskod is about as ``7-14`` or ``18-``, empty for any age.

    Parameters
    ----------
    code : str
        Four digits; a code that the register does not know gives no age.
    """
    known = load_crime_codes().get(code)
    return age_in_name(known.name) if known else ""


@cache
def age_in_name(name: str) -> str:
    """Return the ages that stand in the name of a brottskod, written as SCB's age groups."""
    if match := _FROM_TO.search(name):
        return f"{int(match[1])}-{int(match[2])}"
    if match := _UNDER.search(name):
        return f"0-{int(match[1]) - 1}"
    if match := _FROM.search(name):
        return f"{int(match[1])}-"
    return ""
