"""Headings of tables as parts of a key, the same from edition to edition."""

from __future__ import annotations

import re

from lagesbild_report.observations.period import MONTHS
from lagesbild_report.register.names import folder_name

_DATE = re.compile(
    rf"(?:\bden\s)?(?:\b\d{{1,2}}\s)?(?:\b(?:{'|'.join(MONTHS)})\s)?\b(?:19|20)\d\d\b(?:[/–]\d{{2,4}}\b)?"
    r"(?:\soch\s(?:19|20)\d\d\b)?",
    re.IGNORECASE,
)


def without_dates(text: str) -> str:
    """Return a heading without the years and months in it: ``Index 2024`` is ``Index``."""
    return " ".join(_DATE.sub("", text).split()).strip(" ,–-")


def slug(heading: str) -> str:
    """Return a heading as a part of a key: ``65+ år, %`` is ``65+-ar``."""
    return re.sub(r"[^\w+]+", "-", folder_name(heading)).strip("-")
