"""Lines from problem to follow-up; what the parties have not said is called missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from lagesbild_report.swedish import and_list, day_text
from lagesbild_report.wording.words import joined, sentence

NO_PROBLEM = "Inget problem beskrivet."
NO_CAUSE = "Ingen analys redovisad."
NO_MEASURE = "Ingen åtgärd redovisad."
NO_FOLLOW_UP = "Ingen uppföljning redovisad."
NO_INDICATOR = "Inget av rapportens nyckeltal."


def measure_line(
    what: str, who: Sequence[str], since: dt.date | int | None, began: int | None
) -> str:
    """Return ``Forum (polisen), från 2023.``, with what is missing left out but the start.

    Parameters
    ----------
    began : int or None
        The year in which it began in a part of its places.
    """
    start = ", start ej redovisad" if since is None else f", från {_when(since)}"
    if since is not None and began is not None:
        start = f", började {began}, på hela platsen från {_when(since)}"
    return f"{what}{f' ({and_list(who)})' if who else ''}{start}."


def follow_up_line(what: str, when: dt.date | int | str | None, by: Sequence[str]) -> str:
    """Return what, when and by whom, each called missing where it is not said."""
    return joined(
        sentence(what) if what else "",
        f"När: {_when(when)}." if when is not None else "När: ej redovisat.",
        f"Av: {and_list(by)}." if by else "Av vem: ej redovisat.",
    )


def _when(day: dt.date | int | str) -> str:
    return day_text(day) if isinstance(day, dt.date) else str(day)
