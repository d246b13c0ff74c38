"""The generated paragraph that opens the report: crime, the city, and what people answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.key_figures import KeyFigure
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import (
    higher_or_lower,
    how_many,
    joined,
    lower_first,
    number_word,
    size_words,
)

SURVEYS = {
    "utsatt-for-brott": "utsattes {n} procent för brott",
    "otrygg-kvall-region": "är {n} procent otrygga",
}
"""Key figures of surveys and what their share says, in the order of the sentences."""


def summary_paragraph(
    figures: Sequence[KeyFigure], bra: BraResult | None, district: str, city: str
) -> str:
    """Return the summary; a part whose source is missing is left out.

    Parameters
    ----------
    figures : sequence of KeyFigure
        Crime areas have ``polis`` as source.
    bra : BraResult or None
        None where the summary is not about reported crime.
    district, city : str
        Names.
    """
    crimes = [figure for figure in figures if figure.source == "polis"]
    by_id = {figure.id: figure for figure in figures}
    surveys = [_survey(by_id[key], words) for key, words in SURVEYS.items() if key in by_id]
    return joined(_crimes(crimes), _against_city(bra, district, city) if bra else "", *surveys)


def _crimes(figures: Sequence[KeyFigure]) -> str:
    """Say in which crime areas the count is higher, lower and the same."""
    compared = [figure for figure in figures if figure.change.difference is not None]
    if not compared:
        return ""
    earlier, later = (one.period.label for one in (compared[0].change.earlier,
                                                   compared[0].change.later))  # fmt: skip
    groups = {
        word: [f.title for f in compared if higher_or_lower(f.change.difference or 0) == word]
        for word in ("högre", "lägre", "lika stort")
    }
    parts = [
        f"{word} i {_count(titles, compared)} ({and_list([lower_first(t) for t in titles])})"
        for word, titles in groups.items()
        if titles
    ]
    return f"Antalet anmälda brott {later} är {and_list(parts)}, jämfört med {earlier}."


def _count(titles: Sequence[str], all_of: Sequence[KeyFigure]) -> str:
    return f"{how_many(len(titles))} av {number_word(len(all_of))} brottsområden"


def _against_city(bra: BraResult, district: str, city: str) -> str:
    share = bra.known[0].against_city if bra.known else None
    if share is None:
        return ""
    year = bra.years[-1]
    if share == 0:
        return (
            f"Enligt Brå anmäldes lika många brott per invånare i {district} som i {city} {year}."
        )
    word = "färre" if share < 0 else "fler"
    return (
        f"Enligt Brå anmäldes {size_words(abs(share))} {word} brott per invånare i {district} "
        f"än i {city} {year}."
    )


def _survey(figure: KeyFigure, words: str) -> str:
    """Say the last share, the one before where they can be compared, and the reference's."""
    later, earlier, reference = figure.change.later, figure.change.earlier, figure.reference
    if later.value is None:
        return ""
    shares = _known([
        (earlier.period.label, None if figure.change.difference is None else earlier.text),
        (figure.reference_name, reference.text if reference and reference.known else None),
    ])  # fmt: skip
    said = words.format(n=later.text)
    return f"Enligt {_survey_name(figure)} {later.period.label} {said}{shares}."


def _survey_name(figure: KeyFigure) -> str:
    return figure.title.rpartition(", ")[2]


def _known(pairs: Iterable[tuple[str, str | None]]) -> str:
    shown = [f"{name}: {text}" for name, text in pairs if text is not None]
    return f" ({', '.join(shown)})" if shown else ""
