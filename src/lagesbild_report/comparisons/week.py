"""The pattern of the week: weights per weekday and hour, and what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import ConfigDict

from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.aoristic import HOURS_OF_WEEK
from lagesbild_report.observations.period import Period
from lagesbild_report.statistics.evenness import evenness
from lagesbild_report.statistics.family import adjusted
from lagesbild_report.swedish import and_list

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
DAY_PARTS = {
    "natten (klockan 0–6)": range(6),
    "förmiddagen (klockan 6–12)": range(6, 12),
    "eftermiddagen (klockan 12–18)": range(12, 18),
    "kvällen (klockan 18–24)": range(18, 24),
}
SMALLEST_MEAN = 5
"""Mean number of events per cell below which the picture would show mostly chance."""


class WeekPattern(Strict):
    """When the events of a crime area happened.

    Parameters
    ----------
    weights : tuple of float
        168 aoristic weights, Monday 00–01 first; they sum to ``events``.
    events : float
        Number of events.
    clock_unknown : float
        Events of which the time of day is unknown, spread over their days.
    long_span : float
        Events known only as a span of more than `observations.police_events.LONG_HOURS`.
    periods : tuple of Period
        Those that the pattern covers, the earliest first.
    dispersion : float
        By which the tests divide the events.
    day_part_q, weekday_q : float or None
        That the events are spread evenly over the parts of the day, and over the weekdays;
        None for too few. Corrected over all crime areas by `together`; before that, p-values.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    weights: tuple[float, ...]
    events: float
    clock_unknown: float
    long_span: float = 0.0
    periods: tuple[Period, ...]
    dispersion: float = 1
    day_part_q: float | None = None
    weekday_q: float | None = None

    @property
    def label(self) -> str:
        """The periods, those that follow each other as ``2019/20–2023/24``."""
        runs: list[list[Period]] = []
        for period in self.periods:
            if runs and runs[-1][-1].end == period.start:
                runs[-1].append(period)
            else:
                runs.append([period])
        ends = [sorted({run[0], run[-1]}) for run in runs]
        return and_list(["–".join(period.label for period in pair) for pair in ends])

    @property
    def block_hours(self) -> int:
        """Hours per cell of the picture: as few as give five events per cell on average."""
        blocks = (1, 2, 3, 4, 6, 12)
        return next((b for b in blocks if self.events * b >= SMALLEST_MEAN * HOURS_OF_WEEK), 24)

    def matrix(self) -> list[list[float]]:
        """Return 7 rows (Monday first) of 24 / `block_hours` sums."""
        hours = [self.weights[24 * day : 24 * day + 24] for day in range(7)]
        size = self.block_hours
        return [[sum(day[i : i + size]) for i in range(0, 24, size)] for day in hours]

    def share_of_day_part(self, name: str) -> float:
        """Return the share (0–1) of a part of the day, see `DAY_PARTS`."""
        hours = DAY_PARTS[name]
        found = sum(w for i, w in enumerate(self.weights) if i % 24 in hours)
        return found / self.events

    def share_of_weekday(self, day: int) -> float:
        """Return the share (0–1) of a weekday, Monday being 0."""
        return sum(self.weights[24 * day : 24 * day + 24]) / self.events

    @property
    def day_parts(self) -> list[tuple[str, float]]:
        """Parts of the day with their shares, the largest first."""
        shares = [(name, self.share_of_day_part(name)) for name in DAY_PARTS]
        return sorted(shares, key=lambda item: -item[1])

    @property
    def weekdays(self) -> list[tuple[str, float]]:
        """Weekdays with their shares, the largest first."""
        shares = [(name, self.share_of_weekday(day)) for day, name in enumerate(WEEKDAYS)]
        return sorted(shares, key=lambda item: -item[1])

    @property
    def day_part_p(self) -> float | None:
        """P that the events are spread evenly over the parts of the day; None for too few."""
        return evenness([self.events * share for _, share in self.day_parts], self.dispersion)

    @property
    def weekday_p(self) -> float | None:
        """P that the events are spread evenly over the weekdays; None for too few."""
        return evenness([self.events * share for _, share in self.weekdays], self.dispersion)

    @property
    def clock_unknown_share(self) -> float:
        """Share (0–1) of events without a known time of day."""
        return self.clock_unknown / self.events

    @property
    def long_span_share(self) -> float:
        """Share (0–1) of events known only as a long span."""
        return self.long_span / self.events

    @property
    def largest_cell(self) -> float:
        """The weight of the darkest cell of the picture."""
        return max(max(row) for row in self.matrix())


def week_pattern(
    weights: Mapping[int, float],
    clock_unknown: float,
    periods: Sequence[Period],
    long_span: float = 0.0,
    dispersion: float = 1,
) -> WeekPattern | None:
    """Return the pattern of hour-of-week weights, or None when there are no events."""
    events = sum(weights.values())
    if events <= 0:
        return None
    found = WeekPattern(
        weights=tuple(weights.get(hour, 0.0) for hour in range(HOURS_OF_WEEK)),
        events=events,
        clock_unknown=clock_unknown,
        long_span=long_span,
        periods=tuple(periods),
        dispersion=dispersion,
    )
    return together([found])[0]


def together(patterns: Sequence[WeekPattern]) -> list[WeekPattern]:
    """Return the patterns of all crime areas, their tests corrected over them all."""
    p_values = [p for one in patterns for p in (one.day_part_p, one.weekday_p)]
    q_values = adjusted(p_values)
    pairs = zip(patterns, q_values[::2], q_values[1::2], strict=True)
    return [
        one.model_copy(update={"day_part_q": of_day, "weekday_q": of_week})
        for one, of_day, of_week in pairs
    ]
