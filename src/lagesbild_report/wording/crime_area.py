"""The generated paragraph about a crime area's change over the periods.

Each sentence follows from the result object alone. A direction is said only of an established
change; the other words (``fler``, ``högst``) state arithmetic and claim no cause and no trend.
"""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.observations.coverage import Span
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.change import Counted, change_sentence
from lagesbild_report.wording.connectors import beside_trend, place_among
from lagesbild_report.wording.detectable_note import limits_text
from lagesbild_report.wording.words import joined, number_word

DETECTABLE = (
    "En säkerställd förändring hade, prövad för sig, krävt {limits} brott.",
    "Först vid {limits} brott hade en förändring kunnat säkerställas, prövad för sig.",
    "Prövad för sig hade en förändring varit säkerställd vid {limits} brott.",
)


def change_paragraph(result: CrimeAreaResult, position: int = 0) -> str:
    """Return the verdict first, then what could have been seen and the longer view.

    Parameters
    ----------
    position : int
        Of the crime area in the report; it chooses the frames of the sentences.
    """
    change = result.total.change
    said = (
        change_sentence(_counted(result), change, position)
        if change.difference is not None
        else joined(_level(result), change.obstacle)
    )
    return joined(
        said, _one_month(result), _detectable(result, position), _longer_view(result, position)
    )


def _one_month(result: CrimeAreaResult) -> str:
    """Say that an established change rests on a single month that may be one case."""
    month = result.deciding_month
    if not month:
        return ""
    return (
        f"Förändringen hänger på {month}, då en enda ärendeserie kan ligga bakom antalet: utan "
        "den månaden är ingen förändring säkerställd."
    )


def _counted(result: CrimeAreaResult) -> Counted:
    tested = result.totals_family.tested if result.totals_family else 0
    family = f"de {number_word(tested)} brottsområdena" if tested > 1 else "brottsområdena"
    return Counted(result.phrase, result.definite, family)


def _level(result: CrimeAreaResult) -> str:
    """Return the last count alone, where it is known but cannot be compared."""
    last = result.total.last
    if last.value is None or not last.complete:
        return ""
    return f"Antalet {result.phrase} var {last.text} under perioden {last.period.label}."


def _detectable(result: CrimeAreaResult, position: int) -> str:
    """Say which counts a change could have been established at, where none was.

    Nothing is said of a difference on the border: tried alone it did pass these limits.
    """
    verdict = result.total.change.verdict
    if verdict is None or verdict.kind != "unclear" or verdict.borderline:
        return ""
    if not result.detectable:
        return ""
    frame = DETECTABLE[position % len(DETECTABLE)]
    return frame.format(limits=limits_text(result.detectable[0]))


def _longer_view(result: CrimeAreaResult, position: int) -> str:
    """Place the last period among the earlier ones under the same definition."""
    whole = [f for f in result.total.figures if f.complete and f.value is not None]
    if result.breaks_inside or not whole or whole[-1] != result.total.last:
        return ""
    verdict = result.total.change.verdict
    sign = verdict.sign if verdict else 0
    place = place_among(whole, sign, position, len(result.periods))
    return joined(place, beside_trend(sign, trend_sign(result.long_view), position))


def trend_sign(view: LongView | None) -> int:
    """Return 1 or −1 for an established trend that does not rest on a marked period."""
    if view is None or view.trend is None or not view.trend_established:
        return 0
    if not view.unmarked_trend_established:
        return 0
    return 1 if view.trend.annual > 1 else -1


def break_sentences(result: CrimeAreaResult) -> list[str]:
    """Return a sentence for each day on which the definition changed."""
    return [
        f"Avgränsningen ändrades den {swedish.day_text(day)}. Antal före och efter den dagen är "
        "inte jämförbara."
        for day in result.breaks_inside
    ]


def missing_sentences(result: CrimeAreaResult) -> list[str]:
    """Return a sentence for each period with days that no extract covers."""
    return [
        f"Perioden {label} är ofullständig: uppgifter saknas för "
        f"{and_list([_span(span) for span in spans])}."
        for label, spans in result.missing.items()
    ]


def _span(span: Span) -> str:
    return f"{swedish.day_text(span.start)}–{swedish.day_text(span.last_day)}"
