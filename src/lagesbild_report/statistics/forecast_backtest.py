"""What a way to forecast would have said, tried at every month from which a year is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lagesbild_report.config.strict import Strict
from lagesbild_report.statistics.forecast import (
    METHODS,
    NAIVE,
    YEAR,
    Forecast,
    History,
    Method,
)
from lagesbild_report.statistics.interval import Interval

FIRST_ORIGIN = 2 * YEAR
"""A season and a level cannot be told from less than two years."""
TRUST = 3
"""Years of errors that the theoretical variance counts for, against those that were made."""
NARROW, WIDE = 0.80, 0.95
"""How often the two intervals are to hold the outcome."""
GAIN = 0.9
"""A method beats the naive with a mean absolute error at least a tenth smaller: less than that
says nothing in so few trials that overlap."""


class Backtest(Strict):
    """How a method fared.

    Parameters
    ----------
    method : str
    origins : int
        Trials, one for each month; each is about the twelve months that follow, so that they
        overlap.
    error : float
        Mean absolute error, crimes per year.
    relative_error : float
        Against the seasonal naive's over the same trials (Hyndman and Koehler 2006).
    hits_80, hits_95 : int
        In how many trials the outcome lay in the interval.
    """

    method: str
    origins: int
    error: float
    relative_error: float
    hits_80: int
    hits_95: int


class Prediction(Strict):
    """The year to come.

    Parameters
    ----------
    mean : float
    interval_80, interval_95 : Interval
    backtest : Backtest
        Of the method that was chosen.
    tried : tuple of Backtest
        Of all methods, the seasonal naive first.
    """

    mean: float
    interval_80: Interval
    interval_95: Interval
    backtest: Backtest
    tried: tuple[Backtest, ...]


@dataclass(frozen=True)
class _Trial:
    forecast: Forecast
    outcome: float

    @property
    def error(self) -> float:
        return abs(self.outcome - self.forecast.mean)

    @property
    def surprise(self) -> float:
        """The squared error as a multiple of the variance that was stated."""
        return self.error**2 / self.forecast.variance if self.forecast.variance else 1.0


def predict(
    history: History, days: Sequence[float], known: Callable[[int], History] | None = None
) -> Prediction:
    """Forecast the next twelve months by the method that did best, or by the seasonal naive.

    Rolling origin (Tashman 2000): at each month from the third year on, every method sees the
    months before it and says how many crimes the twelve months after it hold. Its variance is
    multiplied by how much its own errors, as far as they were known at that month, exceeded
    the variance that it stated. The method is chosen by the same trials that its hits are
    counted in, which flatters it a little; the text says so.

    Parameters
    ----------
    history : History
        At least 36 months, as they came out: every trial's outcome is taken from it.
    days : sequence of float
        Days of the twelve months to come.
    known : callable, optional
        From a number of months to what the methods are to see of them, made of those months
        alone; the months as they came out where it is not given.

    Raises
    ------
    ValueError
        If there are fewer than 36 months.
    """
    if len(history.counts) < FIRST_ORIGIN + YEAR:
        raise ValueError("a backtest needs 36 months")
    end = len(history.counts)
    seen = {i: (known or history.until)(i) for i in range(FIRST_ORIGIN, end + 1)}
    trials = {name: _trials(method, history, seen) for name, method in METHODS.items()}
    tried = _backtests(trials)
    chosen = best(tried)
    final = METHODS[chosen.method](seen[end], days, seen[end].dispersion)
    final = final.widened(_factor(trials[chosen.method]))
    return Prediction(
        mean=final.mean,
        interval_80=final.interval(NARROW),
        interval_95=final.interval(WIDE),
        backtest=chosen,
        tried=tried,
    )


def best(tried: Sequence[Backtest]) -> Backtest:
    """Return the method with the least error of those that beat the naive, or the naive.

    A method that errs less but claims too much does not beat it: its 95 % intervals must have
    held at least as often.
    """
    naive = next(one for one in tried if one.method == NAIVE)
    better = [one for one in tried if one.relative_error <= GAIN and one.hits_95 >= naive.hits_95]
    return min(better, key=lambda one: one.error, default=naive)


def _trials(method: Method, history: History, seen: Mapping[int, History]) -> list[_Trial]:
    return [
        _Trial(
            method(seen[end], history.days[end : end + YEAR], seen[end].dispersion),
            history.last_year(end + YEAR),
        )
        for end in range(FIRST_ORIGIN, len(history.counts) - YEAR + 1)
    ]


def _factor(known: Sequence[_Trial]) -> float:
    """Return by how much past errors widen the variance; never below 1.

    Twelve trials that overlap weigh as one year.
    """
    years = len(known) / YEAR
    surprise = sum(one.surprise for one in known) / YEAR
    return max(1.0, (TRUST + surprise) / (TRUST + years))


def _backtests(trials: Mapping[str, Sequence[_Trial]]) -> tuple[Backtest, ...]:
    naive = _mean_error(trials[NAIVE])
    return tuple(_backtest(name, own, naive) for name, own in trials.items())


def _mean_error(trials: Sequence[_Trial]) -> float:
    return sum(one.error for one in trials) / len(trials)


def _backtest(name: str, trials: Sequence[_Trial], naive: float) -> Backtest:
    error = _mean_error(trials)
    return Backtest(
        method=name,
        origins=len(trials),
        error=error,
        relative_error=error / naive if naive else 1.0,
        hits_80=_hits(trials, NARROW),
        hits_95=_hits(trials, WIDE),
    )


def _hits(trials: Sequence[_Trial], confidence: float) -> int:
    """Count the outcomes inside intervals widened by the errors known at each origin."""
    return sum(
        one.forecast.widened(_factor(trials[: max(0, i - YEAR + 1)]))
        .interval(confidence)
        .contains(one.outcome)
        for i, one in enumerate(trials)
    )
