"""The generated paragraphs about Brå's rates."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.bra import PER, BraCategory, BraRate, BraResult
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import (
    higher_or_lower,
    joined,
    lower_first,
    percent_in_brackets,
    size_words,
)

UNIT = f"per {swedish.whole(PER)} invånare"


def level_paragraph(result: BraResult, district: str, city: str) -> str:
    """Return how the district's last rates stand against the city's."""
    known = result.known
    if not known:
        return ""
    first = known[0]
    year = result.years[-1]
    lead = (
        f"År {year} anmäldes {first.district[-1].figure.text} brott {UNIT} i {district} och "
        f"{first.city[-1].figure.text} i {city} ({lower_first(first.title)})."
    )
    return joined(lead, _against(first, district), _others(known[1:]))


def _against(category: BraCategory, district: str) -> str:
    share = category.against_city
    if share is None:
        return ""
    if share == 0:
        return f"Talet i {district} är detsamma som stadens."
    size, direction = size_words(abs(share)), higher_or_lower(float(share))
    return f"Talet i {district} är {size} {direction} än stadens."


def _others(categories: list[BraCategory]) -> str:
    """Say for which other categories the district lies above and below the city."""
    groups = {
        word: [
            lower_first(c.title)
            for c in categories
            if c.against_city is not None and higher_or_lower(float(c.against_city)) == word
        ]
        for word in ("lägre", "högre", "lika stort")
    }
    return " ".join(
        f"Det är {word} {'som' if word == 'lika stort' else 'än'} stadens för {and_list(titles)}."
        for word, titles in groups.items()
        if titles
    )


def change_paragraph(result: BraResult, district: str, city: str) -> str:
    """Return the change of the first category between the last two years, for both areas.

    Categories that are a part of another are told too: with them, and the whole without.
    """
    if len(result.years) < 2 or not result.known:
        return ""
    parts = [_without(result, part, district, city) for part in result.known]
    return joined(_change(result.known[0], district, city), *parts)


def _change(category: BraCategory, district: str, city: str) -> str:
    own, reference = category.district_change, category.city_change
    if own.difference is None or reference.difference is None:
        return own.obstacle or reference.obstacle
    before = own.earlier.period.label
    return (
        f"För {lower_first(category.title)} gick talet från {own.earlier.text} år {before} till "
        f"{own.later.text} år {own.later.period.label} i {district}, {_size(own)}. "
        f"I {city} gick det från {reference.earlier.text} till {reference.later.text}, "
        f"{_size(reference)}."
    )


def _size(change: Comparison) -> str:
    if not change.difference:
        return "det vill säga oförändrat"
    number = swedish.whole(abs(change.difference))
    return f"{number} {higher_or_lower(change.difference)}{percent_in_brackets(change)}"


def _without(result: BraResult, part: BraCategory, district: str, city: str) -> str:
    """Say how large a part of the whole a category is, and what the whole is without it."""
    whole = result.whole_of(part)
    if whole is None:
        return ""
    year, before = result.years[-1], result.years[-2]
    left = [
        [_minus(all_rates[n], part_rates[n]) for n in (-2, -1)]
        for all_rates, part_rates in ((whole.district, part.district), (whole.city, part.city))
    ]
    if any(None in pair for pair in left):
        return ""
    (own_before, own), (city_before, city_now) = left
    name, all_crimes = lower_first(part.title), lower_first(whole.title)
    return (
        f"Av talet för {all_crimes} {year} var {part.district[-1].figure.text} {name} "
        f"i {district} och {part.city[-1].figure.text} i {city}. "
        f"Utan {name} är talet {own} i {district} ({before}: {own_before}) och {city_now} "
        f"i {city} ({before}: {city_before})."
    )


def _minus(whole: BraRate, part: BraRate) -> str | None:
    values = (whole.figure.value, part.figure.value)
    if values[0] is None or values[1] is None:
        return None
    return swedish.whole(values[0] - values[1])


def absent_sentence(result: BraResult) -> str:
    """Name the categories that no extract holds."""
    absent = [lower_first(c.title) for c in result.categories if not c.known]
    if not absent:
        return ""
    return f"Uttagen saknar uppgift om {and_list(absent)} för minst ett av områdena."
