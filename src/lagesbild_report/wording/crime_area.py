"""The generated paragraphs of a crime area.

Each sentence follows from the result object alone. The words state arithmetic (``fler``,
``färre``, ``högst``): they claim no cause and no trend.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.standout import (
    highest_rate,
    largest_changes,
    most_reports,
    stands_out,
)
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.police_areas import UNKNOWN
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import (
    more_or_fewer,
    number_word,
    percent_words,
    share_words,
)

MOST_NAMED = 3
"""How many places a sentence names at most; with more at the same count it says how many."""
TOO_SMALL = "Skillnaden anges inte i procent, eftersom minst ett av antalen är för litet."


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
    crossed = any(day for day in result.breaks if day > result.periods[0].start)
    whole = [f for f in result.total.figures if f.complete and f.value is not None]
    if crossed or len(whole) < 3 or whole[-1] != result.total.last:
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
        return f"Antalet {last.period.label} är det högsta."
    if not lower and not equal:
        return f"Antalet {last.period.label} är det lägsta."
    words = (("lägre än", higher), ("lika högt som", equal), ("högre än", lower))
    parts = [f"{word} {and_list(labels)}" for word, labels in words if labels]
    said = ", men ".join(parts) if len(parts) < 3 else and_list(parts)
    return f"Antalet {last.period.label} är {said}."


def place_paragraph(result: CrimeAreaResult, minimum: int) -> str:
    """Return where most was reported, what stands out, and where the change lies.

    Parameters
    ----------
    minimum : int
        Smallest count for which a share or a rate is named.
    """
    places = result.known_places
    if result.total.last.value is None or not result.total.last.complete:
        return ""
    sentences = [
        _most(places, minimum),
        _rate(places, result, minimum),
        _changes(places, result),
        _unknown(result),
    ]
    return " ".join(filter(None, sentences))


def _names(places: Sequence[Place]) -> str:
    if len(places) > MOST_NAMED:
        return f"{number_word(len(places))} stadsdelar"
    return and_list([place.name for place in places])


def _most(places: Sequence[Place], minimum: int) -> str:
    top = most_reports(places)
    if not top:
        return "Inga anmälda brott har en känd stadsdel."
    each = " var" if len(top) > 1 else ""
    sentence = f"Flest anmälda brott hade {_names(top)}, {top[0].last.text}{each}"
    if len(top) > 1 or top[0].share is None or (top[0].last.value or 0) < minimum:
        return f"{sentence}."
    share = f"{sentence}, eller {share_words(top[0].share)} av alla i stadsdelsområdet"
    own = top[0].inhabitants_share
    if own is None:
        return f"{share}."
    out = " Stadsdelen sticker ut" if stands_out(top[0], minimum) else " Som jämförelse"
    link = ": där bor" if stands_out(top[0], minimum) else " bor där"
    return f"{share}.{out}{link} {share_words(own)} av invånarna."


def _rate(places: Sequence[Place], result: CrimeAreaResult, minimum: int) -> str:
    top = highest_rate(places, minimum)
    if top is None or top.rate is None:
        return ""
    whole = f" (hela stadsdelsområdet: {result.total.rate.text})" if result.total.rate else ""
    return (
        f"Räknat per {swedish.whole(top.rate.per)} invånare var antalet högst i {top.name}, "
        f"{top.rate.text}{whole}, bland de stadsdelar där kvoten redovisas."
    )


def _changes(places: Sequence[Place], result: CrimeAreaResult) -> str:
    if result.total.change.difference is None:
        return ""
    changed = [found for found in largest_changes(places) if found]
    changed.sort(key=lambda found: -abs(found[0].change.difference or 0))
    parts = [
        f"{_names(found)} ({more_or_fewer(found[0].change.difference or 0)}"
        f"{' i vardera' if len(found) > 1 else ''})"
        for found in changed
    ]
    if not parts:
        return ""
    return f"Antalet skiljer sig mest från {result.periods[-2].label} i {', '.join(parts)}."


def _unknown(result: CrimeAreaResult) -> str:
    unknown = next((place for place in result.places if place.name == UNKNOWN), None)
    if unknown is None or not unknown.last.value:
        return ""
    included = "Det" if unknown.last.value == 1 else "De"
    return f"För {unknown.last.text} av brotten är stadsdelen okänd. {included} ingår i totalen."


def missing_sentences(result: CrimeAreaResult) -> list[str]:
    """Return a sentence for each period with days that no extract covers."""
    return [
        f"Perioden {label} är ofullständig: uppgifter saknas för "
        f"{and_list([_span(span) for span in spans])}."
        for label, spans in result.missing.items()
    ]


def _span(span: Span) -> str:
    return f"{swedish.day_text(span.start)}–{swedish.day_text(span.last_day)}"
