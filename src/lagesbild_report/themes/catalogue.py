"""Which sources each theme reads, and the functions that compare and word it."""

from __future__ import annotations

SOURCES: dict[str, tuple[str, ...]] = {
    "omrade": ("omradesfakta", "boende"),
    "socialtjanst": ("socialtjanstrapporten", "mottagningsenheten"),
    "skola": (
        "skolresultat", "skolindex", "skolfranvaro", "grundskoleundersokningen", "skolverket",
    ),
    "extremism": ("vbe-enkat", "vbe-blanketter", "ia"),
    "ordning": ("ordningsvakter", "tyck-till", "pointsurvey"),
    "enkater": ("trygghetsmatning-stad", "trygghetsmatning-region", "stockholmsenkaten"),
}  # fmt: skip
"""Theme → its sources. ``themes/<theme>.py`` has ``compare(ThemeData) -> ThemeResult``."""

CRIME_AREA_FORMS = ("dagbefolkning",)
"""Sources with a form that the crime areas read, and no theme."""
FORM_SOURCES = (*(one for sources in SOURCES.values() for one in sources), *CRIME_AREA_FORMS)
"""Every source with a form or a format of its own."""

WITH_POPULATION = frozenset({"omrade"})
"""Themes that also read the table of inhabitants."""
