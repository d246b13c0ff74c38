"""The table of the stadsdelar: each source gives some of its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.status import weakest
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.data import ThemeData

TOGETHER = "Tillsammans"


@dataclass(frozen=True)
class StadsdelColumns:
    """The columns that one source gives.

    Parameters
    ----------
    source : str
        Id in the source register.
    what : str
        Their part of the caption.
    headings : tuple of str
    rows : mapping of str to sequence of Figure
        By the name of the stadsdel.
    whole : sequence of Figure
        The last line: all stadsdelar taken together.
    notes : tuple of str
    """

    source: str
    what: str
    headings: tuple[str, ...]
    rows: Mapping[str, Sequence[Figure]]
    whole: Sequence[Figure]
    notes: tuple[str, ...] = ()

    @property
    def is_synthetic(self) -> bool:
        """Tell whether any of its figures is example data."""
        return any(figure.status == "synthetic" for row in self.rows.values() for figure in row)


def stadsdel_table(data: ThemeData, parts: Sequence[StadsdelColumns]) -> list[Cross]:
    """Return the table, without columns of sources that were not delivered."""
    if not parts:
        return []
    lines = [
        Line(key=name, label=name, figures=tuple(f for part in parts for f in part.rows[name]))
        for name in data.district.stadsdelar
    ]
    whole = tuple(figure for part in parts for figure in part.whole)
    last = Line(key=TOGETHER, label=TOGETHER, figures=whole, kind="total")
    what = and_list([part.what for part in parts])
    return [
        Cross(
            key="stadsdelar",
            title=f"Stadsdelarna i {data.district.name}: {what}",
            row_heading="Stadsdel",
            columns=tuple(heading for part in parts for heading in part.headings),
            lines=(*lines, last),
            unit="olika enheter",
            tested=False,
            sources=tuple(part.source for part in parts),
            note=_note(parts),
        )
    ]


def _note(parts: Sequence[StadsdelColumns]) -> str:
    notes = [note for part in parts for note in part.notes if note]
    made_up = [part.what for part in parts if part.is_synthetic]
    if made_up and len(made_up) < len(parts):
        notes.append(f"Syntetiska exempeldata: {and_list(made_up)}.")
    return " ".join(notes)


def share_of(part: Figure, whole: Figure, decimals: int = 0) -> Figure:
    """Return a part in per cent of the whole; unknown when one of them is."""
    known = part.value is not None and whole.value
    value = 100 * (part.value or 0) / whole.value if known and whole.value else None
    return part.model_copy(update={"value": value, "n": whole.value, "decimals": decimals})


def sum_of(figures: Sequence[Figure]) -> Figure:
    """Return the sum of figures of one period; unknown when one of them is."""
    values = [figure.value for figure in figures]
    known = [value for value in values if value is not None]
    return figures[0].model_copy(
        update={
            "value": sum(known) if len(known) == len(values) else None,
            "status": weakest(figure.status for figure in figures),
            "cells": tuple(cell for figure in figures for cell in figure.cells),
        }
    )
