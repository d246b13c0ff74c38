"""What the school tables share: which schools they are about, and the keys of their lines."""

from __future__ import annotations

SCHOOLS = "kommunala grundskolor"
OWN, CITY = "omrade", "stad"
"""Last parts of the keys of lines for the district and for the city."""
