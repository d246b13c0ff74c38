"""From the rows of Brå's extracts to a reading, with every row accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from lagesbild_report.observations.status import Status
from lagesbild_report.observations.table import Observation
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.bra_common import CrimeRow, Figure
from lagesbild_report.sources.bra_set_aside import deduplicate, drop_false_zeros
from lagesbild_report.sources.raw_table import RawTable
from lagesbild_report.sources.reading import Footnote, Reading

SOURCE = "bra"


def build_reading(
    table: RawTable,
    layout: str,
    rows: Iterable[CrimeRow],
    *,
    set_aside: Mapping[str, int],
    status: Status,
    footnotes: Iterable[Footnote] = (),
) -> Reading:
    """Return the reading of a table: repeated rows and false zeros taken out, rows balanced.

    Parameters
    ----------
    table : RawTable
        The table that was read.
    layout : str
        Name of the layout, in Swedish.
    rows : iterable of CrimeRow
        Every row with figures, in the order of the file.
    set_aside : mapping of str to int
        Rows without figures, by reason (headings, echoes, footnotes).
    status : str
        Status of the whole file, from its sidecar.
    footnotes : iterable of Footnote
        Carried along.

    Raises
    ------
    DataError
        If two rows contradict each other.
    """
    reasons = Counter(set_aside)
    used = drop_false_zeros(deduplicate(rows, reasons), reasons)
    observations = [observation for row in used for observation in _observe(row, status)]
    balance = Balance(table.file, layout, len(table.rows), len(used), dict(reasons))
    return Reading(observations, balance, list(footnotes))


def _observe(row: CrimeRow, status: Status) -> list[Observation]:
    return [
        Observation(
            source=SOURCE,
            measure=row.measure,
            area=row.area,
            period_kind=figure.period.kind,
            period_start=figure.period.start,
            period_end=figure.period.end,
            value=figure.value,
            unit=figure.unit,
            file=str(row.place.file),
            rows=str(row.place.row),
            sheet=row.place.sheet or "",
            status=_status(figure, status),
        )
        for figure in row.figures
    ]


def _status(figure: Figure, of_file: Status) -> Status:
    if figure.value is None:
        return "suppressed"
    return "preliminary" if figure.preliminary and of_file == "final" else of_file
