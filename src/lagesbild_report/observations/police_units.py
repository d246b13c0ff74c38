"""Units and groups of the police's observations."""

from __future__ import annotations

CLOCK_UNKNOWN = "klockslag okänt"
LONG_SPAN = "långt tidsspann"
LONG_HOURS = 6
"""A part of the day; an event known only as a longer span says little about the hour."""
COUNT, WEIGHT = "antal", "vikt"
AGE = "alder"
"""Part of the group of counts by the victim's age."""
