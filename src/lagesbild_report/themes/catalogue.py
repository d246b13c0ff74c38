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

WITH_POPULATION = frozenset({"omrade"})
"""Themes that also read the table of inhabitants."""
