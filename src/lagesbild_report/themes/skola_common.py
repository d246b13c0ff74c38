"""What the school tables share: which schools they are about, and the keys of their lines."""

from __future__ import annotations

SCHOOLS = "kommunala grundskolor"
OWN, CITY = "omrade", "stad"
"""Last parts of the keys of lines for the district and for the city."""
MEANS = frozenset({"meritvarde", "betygspoang"})
"""Measures that are means: the source gives no spread, and without one they cannot be tested."""


def first_part(key: str) -> str:
    """Return the measure, or the school year, in the key of a line."""
    return key.partition("/")[0]
