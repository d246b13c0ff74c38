"""Whether a printed figure is its value, rounded: read without the program that wrote it."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

WORDS = (
    "noll", "en", "två", "tre", "fyra", "fem", "sex",
    "sju", "åtta", "nio", "tio", "elva", "tolv",
)  # fmt: skip
ONE = {"ett": 1, "en": 1}
_NUMBER = re.compile(r"[+−]?(?:\d{1,3}(?:\s\d{3})*|\d+)(?:,\d+)?")


def says(text: str, value: float | str) -> bool:
    """Tell whether a text prints a value.

    Parameters
    ----------
    text : str
        ``1 047``, ``−20,8``, ``tolv``, or words.
    value : float or str
        Exact; rounded half away from zero to as many decimals as the text has.
    """
    if isinstance(value, str):
        return text.split() == value.split()
    word = text.casefold()
    if word in ONE or word in WORDS:
        return float(ONE.get(word, WORDS.index(word) if word in WORDS else -1)) == value
    if not _NUMBER.fullmatch(text):
        return False
    written = "".join(text.split()).replace("−", "-").lstrip("+")
    printed = Decimal(written.replace(",", "."))
    exact = Decimal(repr(float(value)))
    digits = Decimal(1).scaleb(-len(written.partition(",")[2]))
    return exact.quantize(digits, ROUND_HALF_UP) == printed
