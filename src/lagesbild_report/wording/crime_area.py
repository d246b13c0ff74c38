"""The generated paragraph about a crime area's change over the periods.

Each sentence follows from the result object alone. The words state arithmetic (``fler``,
``färre``, ``högst``): they claim no cause and no trend.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.observations.coverage import Span
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import more_or_fewer, number_word, percent_words

TOO_SMALL = "Skillnaden anges inte i procent, eftersom minst ett av antalen är för litet."


def rate_unit(result: CrimeAreaResult, per: int) -> str:
    """Return ``Per 1 000 invånare``, with the age where only the old are counted."""
    age = f" från {result.population_from_age} år" if result.population_from_age else ""
    return f"Per {swedish.whole(per)} invånare{age}"


def change_paragraph(result: CrimeAreaResult) -> str:
    """Return the result first: from, to, difference and per cent, then the longer view."""
    return " ".join(filter(None, [_change(result), _long_view(result)]))


def _change(result: CrimeAreaResult) -> str:
    change = result.total.change
    last, before = change.later, change.earlier
    if change.difference is None:
        known = last.value is not None and last.complete
        level = f"Antalet {result.phrase} var {last.text} under perioden {last.period.label}. "
        return (level if known else "") + change.obstacle
    sentence = (
        f"Antalet {result.phrase} var {last.text} under perioden {last.period.label} "
        f"och {before.text} under perioden {before.period.label}."
    )
    if change.difference == 0:
        return f"{sentence} Antalen är lika stora."
    percent = percent_words(change)
    tail = f", en skillnad på {percent}" if percent else ""
    note = "" if percent else f" {TOO_SMALL}"
    return f"{sentence} Det är {more_or_fewer(change.difference)}{tail}.{note}"


def _long_view(result: CrimeAreaResult) -> str:
    """Place the last period among the earlier ones."""
    whole = [f for f in result.total.figures if f.complete and f.value is not None]
    if result.breaks_inside or len(whole) < 3 or whole[-1] != result.total.last:
        return ""
    low, high = min(whole, key=_value), max(whole, key=_value)
    kept = "hela " if len(whole) < len(result.periods) else ""
    last, earlier = whole[-1], whole[:-1]
    if _value(low) == _value(high):
        return f"Antalet är detsamma i alla {number_word(len(whole))} {kept}perioder."
    span = (
        f"Under de {number_word(len(whole))} {kept}perioderna har antalet legat mellan "
        f"{low.text} ({_labels_at(whole, low)}) och {high.text} ({_labels_at(whole, high)})."
    )
    return f"{span} {_rank(last, earlier)}"


def _value(figure: Figure) -> float:
    return figure.value or 0.0


def _labels_at(figures: Sequence[Figure], level: Figure) -> str:
    return and_list([f.period.label for f in figures if f.value == level.value])


def _rank(last: Figure, earlier: Sequence[Figure]) -> str:
    higher = [f.period.label for f in earlier if _value(f) > _value(last)]
    lower = [f.period.label for f in earlier if _value(f) < _value(last)]
    equal = [f.period.label for f in earlier if f.value == last.value]
    if not higher and not equal:
        return f"Antalet {last.period.label} är det högsta av dem."
    if not lower and not equal:
        return f"Antalet {last.period.label} är det lägsta av dem."
    words = (("lägre än", higher), ("lika stort som", equal), ("högre än", lower))
    parts = [f"{word} {and_list(labels)}" for word, labels in words if labels]
    said = ", men ".join(parts) if len(parts) < 3 else and_list(parts)
    return f"Antalet {last.period.label} är {said}."


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
