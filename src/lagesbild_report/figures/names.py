"""File names of the charts, relative to the document."""

from __future__ import annotations

FOLDER = "figurer"


def places_name(crime_area: str) -> str:
    """Return the file of the bars per stadsdel."""
    return f"{FOLDER}/{crime_area}-platser.svg"


def funnel_name(crime_area: str) -> str:
    """Return the file of the funnel plot of the stadsdelar."""
    return f"{FOLDER}/{crime_area}-tratt.svg"


def week_name(crime_area: str) -> str:
    """Return the file of the week's pattern."""
    return f"{FOLDER}/{crime_area}-vecka.svg"


def bra_name() -> str:
    """Return the file of Brå's rates."""
    return f"{FOLDER}/bra.svg"


def table_name(key: str) -> str:
    """Return the file of the chart of a table."""
    return f"{FOLDER}/{key}.svg"


def count_map_name(crime_area: str) -> str:
    """Return the file of the map of a crime area's counts."""
    return f"{FOLDER}/{crime_area}-karta-antal.svg"


def police_map_name() -> str:
    """Return the file of the map of the lokalpolisområden."""
    return f"{FOLDER}/lokalpolisomraden.svg"


def level_name(crime_area: str) -> str:
    """Return the file of the periods with the limits of their level."""
    return f"{FOLDER}/{crime_area}-niva.svg"


def months_name(crime_area: str) -> str:
    """Return the file of the control chart by month."""
    return f"{FOLDER}/{crime_area}-manader.svg"
