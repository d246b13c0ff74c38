"""How texts that their owners have not read for the edition are treated."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from lagesbild_report.config.strict import Strict

Unreviewed = Literal["mark", "stop"]


class Review(Strict):
    """Granskning av texterna."""

    unreviewed: Unreviewed = Field(
        default="mark",
        description="Texter som ägaren inte har läst för utgåvan: mark märker dem i rapporten, "
        "stop stoppar bygget.",
    )
