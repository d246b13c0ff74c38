"""File names of the charts, relative to the document."""

from __future__ import annotations

FOLDER = "figurer"


def periods_name(crime_area: str) -> str:
    """Return the file of the bars over the periods."""
    return f"{FOLDER}/{crime_area}-perioder.svg"


def places_name(crime_area: str) -> str:
    """Return the file of the bars per stadsdel."""
    return f"{FOLDER}/{crime_area}-platser.svg"


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


def rate_map_name(crime_area: str) -> str:
    """Return the file of the map of a crime area's rates."""
    return f"{FOLDER}/{crime_area}-karta-kvot.svg"


def police_map_name() -> str:
    """Return the file of the map of the lokalpolisområden."""
    return f"{FOLDER}/lokalpolisomraden.svg"
