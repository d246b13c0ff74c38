"""The generated paragraph about the longer view of a crime area.

Words of direction stand only where the long view holds that something is established; what
lies between the inner and the outer limit is said to do just that.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.period_levels import Level
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.statistics.trend import Trend
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.method_values import LIMITS, MethodLimits
from lagesbild_report.wording.month_signals import chart_sentence, season_sentence
from lagesbild_report.wording.verdict_words import adverb, bare_verb
from lagesbild_report.wording.words import PERCENT, joined, lower_first, number_word, size_words

NO_TREND = (
    "Över de {number} perioderna finns ingen säkerställd trend.",
    "Någon trend över de {number} perioderna är inte säkerställd.",
    "De {number} perioderna visar ingen säkerställd trend.",
)
ONE_LEVEL = (
    "Antalen skiljer sig inte mer åt än slumpen kan ge.",
    "Skillnaderna mellan perioderna ryms inom slumpen.",
)
PER_YEAR = (
    "Över de {number} perioderna {verb} antalet i genomsnitt med {size} per år{uneven} ({span}).",
    "I genomsnitt {verb} antalet med {size} per år över de {number} perioderna{uneven} ({span}).",
)
LAST_PERIOD = ("Antalet {label}, {count}, ligger", "Med {count} brott ligger {label}")


def long_view_paragraph(view: LongView, turn: int = 0, limits: MethodLimits = LIMITS) -> str:
    """Return the trend, the last period's level, its months and the season.

    Parameters
    ----------
    view : LongView
        After `together`.
    turn : int
        The crime area's place in the report: where nothing was found, the same thing is said
        in other words in the next one.
    """
    return joined(
        trend_sentence(view, turn, limits),
        marked_sentence(view),
        level_sentence(view, turn),
        chart_sentence(view, turn),
        season_sentence(view, turn),
        start_sentence(view),
    )


def trend_sentence(view: LongView, turn: int = 0, limits: MethodLimits = LIMITS) -> str:
    """Return the change per year, or that there is none, or why it is not tested."""
    number = number_word(counted(view.compared))
    if view.too_few_periods:
        least = number_word(limits.trend_periods)
        return f"En trend prövas bara när minst {least} perioder kan jämföras."
    if view.trend is None:
        return "Antalen är för små för att pröva en trend."
    if view.trend_established:
        return _per_year(view.trend, number, turn, bent=view.trend.straight < view.p_limit)
    if view.trend.p < view.p_limit:
        return (
            f"En trend över de {number} perioderna är på gränsen: ensam hade den varit "
            "säkerställd, men inte när alla brottsområden prövas tillsammans."
        )
    return joined(_turned(NO_TREND, turn).format(number=number), _differences(view, turn))


def _turned(sentences: Sequence[str], turn: int) -> str:
    return sentences[turn % len(sentences)]


def _per_year(trend: Trend, number: str, turn: int, *, bent: bool) -> str:
    """Return ``Över de fem perioderna minskade antalet i genomsnitt med 13,0 procent per år …``."""
    sizes = sorted(abs(_percent(limit)) for limit in (trend.interval.low, trend.interval.high))
    low, high = (swedish.decimal(size) for size in sizes)
    return _turned(PER_YEAR, turn).format(
        number=number,
        verb="ökade" if trend.annual > 1 else "minskade",
        size=size_words(abs(_percent(trend.annual))),
        uneven=", dock inte i jämn takt," if bent else "",
        span=f"mellan {low} och {high}{PERCENT}",
    )


def _percent(ratio: float) -> float:
    return 100 * (ratio - 1)


def _differences(view: LongView, turn: int) -> str:
    """Say whether the periods differ at all, unless the last one's level says it."""
    if view.homogeneity is None:
        return ""
    if view.periods_differ:
        told = "Antalen skiljer sig ändå mer åt mellan perioderna än slumpen kan ge."
        return joined(told, _ends(view))
    outside = view.level is not None and view.level.side != 0
    return "" if outside else _turned(ONE_LEVEL, turn)


def _ends(view: LongView) -> str:
    """Say that the last period lies above or below the first, where that is established."""
    found = view.ends_verdict
    if found is None:
        return ""
    first, last = view.compared_ends
    if first.count is None or last.count is None:
        return ""
    return (
        f"Mellan {first.label} och {last.label} {bare_verb(found)} antalet{adverb(found)}, "
        f"från {swedish.whole(first.count)} till {swedish.whole(last.count)}."
    )


def marked_sentence(view: LongView) -> str:
    """Say what the trend is without the first period under new codes."""
    if not view.marked or view.trend is None:
        return ""
    without = f"Utan {view.marked}, den första perioden med nya brottskoder,"
    if view.unmarked_trend is None:
        return f"{without} är perioderna för få för att pröva en trend."
    established = view.unmarked_trend_established
    if established != view.trend_established:
        found = "en" if established else "ingen"
        return f"Men {lower_first(without)} finns {found} säkerställd trend."
    if established:
        return f"Trenden är säkerställd också {lower_first(without).removesuffix(',')}."
    return f"{without} finns inte heller någon säkerställd trend."


def level_sentence(view: LongView, turn: int = 0) -> str:
    """Place the last period against the level before it."""
    level, last = view.level, view.points[-1]
    if level is None or last.count is None:
        return ""
    first = _turned(LAST_PERIOD, turn).format(label=last.label, count=swedish.whole(last.count))
    before = labels_span(level.labels)
    own = f"för nivån {before}, {swedish.whole(level.limits.expected)} per period"
    return joined(f"{first} {_where(level)} {own}.", _why_baseline(view, level))


def _where(level: Level) -> str:
    if level.side == 0:
        low, high = map(swedish.whole, (level.limits.inner.low, level.limits.inner.high))
        return f"inom de inre gränserna ({low} och {high})"
    word = "ovanför" if level.side > 0 else "nedanför"
    inner, outer = (_edge(one, level.side) for one in (level.limits.inner, level.limits.outer))
    if abs(level.side) == 1:
        return f"{word} den inre gränsen ({inner}) men inte den yttre ({outer})"
    return f"{word} både den inre gränsen ({inner}) och den yttre ({outer})"


def _edge(limits: Interval, side: int) -> str:
    return swedish.whole(limits.high if side > 0 else limits.low)


def _why_baseline(view: LongView, level: Level) -> str:
    """Say why not all earlier periods make the baseline."""
    earlier = [point.label for point in view.compared if point.label != view.points[-1].label]
    others = earlier[: len(earlier) - len(level.labels)]
    if not others:
        return ""
    periods = "Perioden" if len(others) == 1 else "Perioderna"
    return f"{periods} {labels_span(others)} har inte samma nivå och ingår inte."


def labels_span(labels: Sequence[str]) -> str:
    """Return ``2022/23``, ``2021/22 och 2022/23`` or ``2019/20–2022/23``."""
    return and_list(list(labels)) if len(labels) < 3 else f"{labels[0]}–{labels[-1]}"


def between(interval: Interval) -> str:
    """Return ``mellan 265 och 342``, counts without decimals."""
    return f"mellan {swedish.whole(interval.low)} och {swedish.whole(interval.high)}"


def mark_note(view: LongView) -> str:
    """Explain the mark in the chart; empty when no period is marked."""
    return f"* {view.marked} är den första perioden med nya brottskoder." if view.marked else ""


def start_sentence(view: LongView) -> str:
    """Say why there are no months, or why they do not reach back to the first period."""
    if view.obstacle:
        return view.obstacle
    if not view.start_reason:
        return ""
    return f"Månaderna räknas från {view.first_month}, eftersom {view.start_reason}."
