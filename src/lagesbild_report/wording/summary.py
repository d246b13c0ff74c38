"""The generated paragraphs that open the report: crime, where, the city, what people answer."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.key_figures import KeyFigure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.wording.summary_crimes import crimes_paragraph
from lagesbild_report.wording.summary_places import places_sentences
from lagesbild_report.wording.summary_surveys import survey_sentence
from lagesbild_report.wording.summary_trends import trends_sentences
from lagesbild_report.wording.words import joined, size_words

SURVEYS = {
    "utsatt-for-brott": "utsattes {n} för brott",
    "otrygg-kvall-region": "är {n} otrygga",
}
"""Key figures of surveys and what their share says, in the order of the sentences."""


def summary_parts(
    figures: Sequence[KeyFigure],
    bra: BraResult | None,
    district: str,
    city: str,
    *,
    with_counts: bool = True,
) -> list[str]:
    """Return the summary's paragraphs: what changed, what stands out, what people answer.

    A part whose source is missing is left out.

    Parameters
    ----------
    figures : sequence of KeyFigure
        Those of crime areas carry them.
    bra : BraResult or None
        None where the summary is not about reported crime.
    district, city : str
        Names.
    with_counts : bool
        Put the counts after each change.
    """
    crimes = [figure.crime for figure in figures if figure.crime]
    by_id = {figure.id: figure for figure in figures}
    surveys = [survey_sentence(by_id[key], words) for key, words in SURVEYS.items() if key in by_id]
    against = _against_city(bra, district, city) if bra else ""
    parts = (
        joined(crimes_paragraph(crimes, with_counts=with_counts), trends_sentences(crimes)),
        joined(places_sentences(crimes, with_counts=with_counts), against),
        joined(*surveys),
    )
    return [part for part in parts if part]


def _against_city(bra: BraResult, district: str, city: str) -> str:
    """Say how all reported crime per inhabitant stands against the city's, by its verdict."""
    category = bra.known[0] if bra.known else None
    share = category.against_city if category else None
    if category is None or share is None:
        return ""
    year, level = bra.years[-1], category.level
    if share == 0:
        return (
            f"Enligt Brå anmäldes lika många brott per invånare i {district} som i {city} {year}."
        )
    if level is not None and not level.established:
        return _not_apart(level, f"{district} och {city} {year}")
    word = "färre" if share < 0 else "fler"
    return (
        f"Enligt Brå anmäldes {size_words(abs(share))} {word} brott per invånare i {district} "
        f"än i {city} {year}.{' Skillnaden är säkerställd.' if level else ''}"
    )


def _not_apart(level: Verdict, where: str) -> str:
    sure = "på gränsen" if level.borderline else "inte säkerställd"
    return (
        f"Enligt Brås statistik är skillnaden i anmälda brott per invånare mellan {where} {sure}."
    )
