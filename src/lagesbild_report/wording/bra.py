"""The generated paragraphs about Brå's rates."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.bra import PER, BraCategory, BraResult
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import higher_or_lower, percent_words, size_words

UNIT = f"per {swedish.whole(PER)} invånare"


def level_paragraph(result: BraResult, district: str, city: str) -> str:
    """Return how the district's last rates stand against the city's."""
    known = [category for category in result.categories if category.known]
    if not known:
        return ""
    first = known[0]
    year = result.years[-1]
    lead = (
        f"År {year} anmäldes {first.district[-1].figure.text} brott {UNIT} i {district} och "
        f"{first.city[-1].figure.text} i {city} ({_lower(first.title)})."
    )
    return " ".join(filter(None, [lead, _against(first, district), _others(known[1:])]))


def _lower(title: str) -> str:
    return title[0].lower() + title[1:]


def _against(category: BraCategory, district: str) -> str:
    share = category.against_city
    if share is None:
        return ""
    if share == 0:
        return f"Nivån i {district} är densamma som stadens."
    size, direction = size_words(abs(share)), higher_or_lower(float(share))
    return f"Nivån i {district} är {size} {direction} än stadens."


def _others(categories: list[BraCategory]) -> str:
    """Say for which other categories the district lies above and below the city."""
    groups = {
        word: [
            _lower(c.title)
            for c in categories
            if c.against_city is not None and higher_or_lower(float(c.against_city)) == word
        ]
        for word in ("lägre", "högre", "lika högt")
    }
    return " ".join(
        f"Talet är {word} {'som' if word == 'lika högt' else 'än'} stadens för {and_list(titles)}."
        for word, titles in groups.items()
        if titles
    )


def change_paragraph(result: BraResult, district: str, city: str) -> str:
    """Return the change between the last two years, for the district and the city."""
    sentences = [
        _change_sentence(category, district, city)
        for category in result.categories
        if category.known and len(result.years) > 1
    ]
    return " ".join(filter(None, sentences[:1]))


def _change_sentence(category: BraCategory, district: str, city: str) -> str:
    own, reference = category.district_change, category.city_change
    if own.difference is None or reference.difference is None:
        return own.obstacle or reference.obstacle
    return (
        f"För {_lower(category.title)} gick talet i {district} från {own.earlier.text} till "
        f"{own.later.text} mellan {own.earlier.period.label} och {own.later.period.label}, "
        f"{_size(own)}. I {city} gick det från {reference.earlier.text} till "
        f"{reference.later.text}, {_size(reference)}."
    )


def _size(change: Comparison) -> str:
    if not change.difference:
        return "det vill säga oförändrat"
    number = swedish.whole(abs(change.difference))
    percent = percent_words(change)
    return f"{number} {higher_or_lower(change.difference)}" + (f" ({percent})" if percent else "")


def absent_sentence(result: BraResult) -> str:
    """Name the categories that no extract holds."""
    absent = [_lower(c.title) for c in result.categories if not c.known]
    if not absent:
        return ""
    return f"Uppgift saknas i uttagen för {and_list(absent)}."
