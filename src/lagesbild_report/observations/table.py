"""The tidy table of observations into which every source ends.

One row is one figure: what was counted, where, for whom, when, how many, and the cell of
the raw file where it stood.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import get_args

import pandas as pd

from lagesbild_report.files import write_text
from lagesbild_report.observations.period import Period, PeriodKind
from lagesbild_report.observations.status import Status


@dataclass(frozen=True)
class Observation:
    """One figure of a source.

    Parameters
    ----------
    source : str
        Key of the source in ``config.yaml`` (``bra``, ``polis``, ``scb``).
    measure : str
        What was counted, as the source names it, or a key from ``config.yaml``.
    area : str
        Area, as the source names it, or a name from the register.
    period_kind, period_start, period_end
        The half-open period.
    value : float or None
        The figure; None when the source has ``..``.
    unit : str
        ``antal``, ``per 100 000 inv`` or ``invånare``.
    file, sheet, rows : str
        Where it stood; ``rows`` may name several (``12`` or ``3–5, 9``).
    group : str
        Part of the area's people or events (age, cell of the week), empty for all.
    n : float or None
        Base of a share, for surveys.
    status : str
        ``final``, ``preliminary``, ``synthetic`` or ``suppressed``.
    definition : str
        How the question or measure was defined, where the source says so; figures with
        different definitions are not compared.
    remark : str
        What a reader of the figure must know, printed below its table.
    """

    source: str
    measure: str
    area: str
    period_kind: PeriodKind
    period_start: dt.date
    period_end: dt.date
    value: float | None
    unit: str
    file: str
    rows: str
    sheet: str = ""
    group: str = ""
    n: float | None = None
    status: Status = "final"
    definition: str = ""
    remark: str = ""

    @property
    def period(self) -> Period:
        """The period as an object."""
        return Period(self.period_start, self.period_end, self.period_kind)


COLUMNS = [
    "source", "measure", "area", "group", "period_kind", "period_start", "period_end",
    "value", "n", "unit", "status", "definition", "remark", "file", "sheet", "rows",
]  # fmt: skip
KEY = ["source", "measure", "area", "group", "period_kind", "period_start", "period_end", "unit"]


def to_frame(observations: Iterable[Observation]) -> pd.DataFrame:
    """Return observations as a data frame with the columns of `COLUMNS`, sorted by key."""
    frame = pd.DataFrame([asdict(row) for row in observations], columns=COLUMNS)
    return normalise(frame)


def normalise(frame: pd.DataFrame) -> pd.DataFrame:
    """Set column order and types, and sort, so that equal content gives equal files.

    Raises
    ------
    ValueError
        If a column is missing or a status is unknown.
    """
    missing = set(COLUMNS) - set(frame.columns)
    if missing:
        raise ValueError(f"observations lack the columns {sorted(missing)}")
    unknown = set(frame["status"]) - set(get_args(Status))
    if unknown:
        raise ValueError(f"unknown status {sorted(unknown)}")
    frame = frame[COLUMNS].copy()
    for column in ("period_start", "period_end"):
        frame[column] = pd.to_datetime(frame[column]).dt.date
    for column in ("value", "n"):
        frame[column] = frame[column].astype(float)
    text = [column for column in COLUMNS if column not in {"value", "n"} and "_start" not in column]
    text.remove("period_end")
    frame[text] = frame[text].fillna("").astype(str)
    return frame.sort_values([*KEY, "file", "rows"], kind="stable", ignore_index=True)


def write(frame: pd.DataFrame, path: Path) -> None:
    """Write observations as CSV, whole or not at all."""
    write_text(path, normalise(frame).to_csv(index=False, lineterminator="\n"))


def read(path: Path) -> pd.DataFrame:
    """Read observations that `write` wrote."""
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    for column in ("value", "n"):
        frame[column] = pd.to_numeric(frame[column].replace("", None))
    return normalise(frame)
