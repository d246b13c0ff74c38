"""What texts may name of one line of a table."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.document.named import Judged, Value, word
from lagesbild_report.document.near import unknown_name
from lagesbild_report.document.record import Condition, Record
from lagesbild_report.errors import ConfigError


class LineNames(Judged):
    """A line: its last figure, the one before, and the verdicts on them.

    In a table whose last column is the area that others are held against, the last figure is
    the one before that column.
    """

    def __init__(
        self, record: Record, name: str, table: Cross | None, line: Line | None, city: str
    ) -> None:
        super().__init__(record, name)
        self._table, self._line, self._city = table, line, city

    @word("senaste")
    def _latest(self, part: str) -> Value:
        return self._figure(part, self._at(0))

    @word("förra")
    def _earlier(self, part: str) -> Value:
        return self._figure(part, self._at(1))

    @word("period")
    def _period(self, part: str) -> Value:
        figure = self._at(0)
        return self._value(part, figure.period.label if figure else None)

    @word("kolumn", of="rubrik")
    def _in_column(self, part: str, heading: str) -> Value:
        """Return the figure of a column by its heading."""
        place = self._column(heading)
        figures = self._line.figures if self._line else ()
        return self._figure(part, figures[place] if figures and place is not None else None)

    @word("över")
    def _above(self, part: str) -> Condition:
        """Tell whether the last figure is established above what the line is held against."""
        return self._verdict(part, self._against, "rise")

    @word("under")
    def _below(self, part: str) -> Condition:
        return self._verdict(part, self._against, "fall")

    @word("över_staden")
    def _above_city(self, part: str) -> Condition:
        return self._verdict(part, self._against_city(part, "över"), "rise")

    @word("under_staden")
    def _below_city(self, part: str) -> Condition:
        return self._verdict(part, self._against_city(part, "under"), "fall")

    @word("över_i", of="rubrik")
    def _above_in(self, part: str, heading: str) -> Condition:
        """Tell whether a column's figure is established above what it is held against."""
        return self._verdict(part, self._against_in(heading), "rise")

    @word("under_i", of="rubrik")
    def _below_in(self, part: str, heading: str) -> Condition:
        return self._verdict(part, self._against_in(heading), "fall")

    @word("växer")
    def _grows(self, part: str) -> Condition:
        """Tell whether the last figure is the larger, where no chance is in the table."""
        return self._certain(part, 1)

    @word("krymper")
    def _shrinks(self, part: str) -> Condition:
        return self._certain(part, -1)

    @property
    def _last(self) -> int:
        return -2 if self._table is not None and self._table.reference_last else -1

    def _at(self, back: int) -> Figure | None:
        """Return a figure counted back from the last; None where there is none."""
        figures = self._line.figures if self._line else ()
        place = len(figures) + self._last - back
        return figures[place] if place >= 0 else None

    @property
    def _judged(self) -> Verdict | None:
        """The verdict on the change; None where the table tests something else, or nothing."""
        earlier, later = self._at(1), self._at(0)
        tested = self._table is not None and self._table.family is not None
        if not tested or self._line is None or earlier is None or later is None:
            return None
        return None if earlier.period == later.period else self._line.verdict

    @property
    def _tested(self) -> tuple[Verdict | None, ...]:
        """The verdicts of each column against the line that it is held against."""
        tested = self._table is not None and self._table.against_family is not None
        return self._line.against if self._line and tested else ()

    @property
    def _against(self) -> Verdict | None:
        return self._tested[self._last] if len(self._tested) >= -self._last else None

    def _against_in(self, heading: str) -> Verdict | None:
        place = self._column(heading)
        return self._tested[place] if self._tested and place is not None else None

    def _column(self, heading: str) -> int | None:
        """Return the place of a column; None where there is no table."""
        if self._table is None:
            return None
        headings = [_plain(one) for one in self._table.columns]
        if _plain(heading) not in headings:
            raise unknown_name("Kolumnen finns inte", heading, headings)
        return headings.index(_plain(heading))

    def _certain(self, part: str, sign: int) -> Condition:
        earlier, later = self._at(1), self._at(0)
        certain = self._table is not None and not self._table.tested
        before, after = (one.value if one else None for one in (earlier, later))
        if not certain or before is None or after is None:
            return self._holds(part, None)
        return self._holds(part, (after - before) * sign > 0)

    def _against_city(self, part: str, instead: str) -> Verdict | None:
        """Return the verdict against the city.

        Raises
        ------
        ConfigError
            If the line is held against another line than the city's.
        """
        if self._table is not None and not self._held_against_city(self._table):
            raise ConfigError(
                "Raden jämförs inte med staden i tabellen",
                found=f"{self._name}.{part}",
                expected=f"{self._name}.{instead}",
            )
        return self._against

    def _held_against_city(self, table: Cross) -> bool:
        if table.reference_last:
            return table.columns[-1].startswith("Staden")
        references = [one.key for one in table.lines if one.kind == "reference"]
        only = references[0] if len(references) == 1 else ""
        held = self._line.held_against if self._line else ""
        return (held or only) == self._city or (held or only).endswith(("/stad", "-stad"))


def _plain(heading: str) -> str:
    """Return a heading as an officer types it: with ordinary spaces."""
    return " ".join(heading.split())
