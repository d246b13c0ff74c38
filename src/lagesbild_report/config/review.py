"""What stops a report from being published, and what is only listed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from lagesbild_report.config.strict import Strict

Unreviewed = Literal["mark", "stop"]
Contradicted = Literal["stop", "list"]


class Review(Strict):
    """Granskning av texter och tal."""

    unreviewed: Unreviewed = Field(
        default="mark",
        description="Texter som ägaren inte har läst för utgåvan: mark märker dem i rapporten, "
        "stop stoppar bygget.",
    )
    contradicted: Contradicted = Field(
        default="stop",
        description="Tal som omräkningen ur uttagen inte får fram: stop stoppar bygget, list "
        "skriver dem i granskningslistan.",
    )
