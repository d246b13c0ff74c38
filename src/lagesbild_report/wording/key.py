"""The key to the words: what each means, from the settings that decide when it is used."""

from __future__ import annotations

from dataclasses import dataclass

from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import SmallNumberClass
from lagesbild_report.swedish import and_list, decimal, decimals_of, rounded
from lagesbild_report.wording.words import PERCENT, POINTS, upper_first


@dataclass(frozen=True)
class KeyRow:
    """A row of the key.

    Parameters
    ----------
    words : str
        As they stand in sentences.
    label : str
        As it stands in tables.
    meaning : str
    """

    words: str
    label: str
    meaning: str


def scale_rows(rules: Rules) -> list[KeyRow]:
    """Return the key: the words in sentences, the word in tables, and when they are used."""
    return [*_established_rows(rules), *_other_rows(rules), *_level_rows()]


def _established_rows(rules: Rules) -> list[KeyRow]:
    judging = rules.judging
    large = _limits(judging.ratios.large, judging.points.large)
    moderate = _limits(judging.ratios.moderate, judging.points.moderate)
    return [
        KeyRow(
            "ökade kraftigt, minskade kraftigt",
            "stor ökning, stor minskning",
            f"Säkerställd och stor: {large}.",
        ),
        KeyRow(
            "ökade, minskade",
            "ökning, minskning",
            f"Säkerställd och måttlig: {moderate}, men inte stor.",
        ),
        KeyRow(
            "ökade något, minskade något",
            "liten ökning, liten minskning",
            "Säkerställd, men mindre än måttlig.",
        ),
    ]


def _limits(ratio: float, points: float) -> str:
    return (
        f"det större antalet är minst {_short(ratio)} gånger det mindre, eller andelarna skiljer "
        f"minst {_short(points)}{POINTS}"
    )


def _other_rows(rules: Rules) -> list[KeyRow]:
    small, base = rules.small_numbers, rules.judging.smallest_base
    return [
        KeyRow(
            "på gränsen",
            "på gränsen",
            "Säkerställd om den prövas för sig, men inte när alla i tabellen prövas tillsammans. "
            "Räknas inte som säkerställd.",
        ),
        KeyRow(
            "ingen säkerställd förändring, inte säkerställd, skiljer sig inte säkert från",
            "ej säkerställd",
            "Skillnaden, över tid eller mot det som området jämförs med, kan vara slumpens verk. "
            "Det betyder inte att inget skiljer.",
        ),
        KeyRow(
            "detsamma, lika många",
            "ingen skillnad",
            "De båda talen är lika stora.",
        ),
        KeyRow(
            "för få för att bedöma",
            "för få",
            f"Det mindre antalet är under {small.direction_minimum} eller svaren färre än {base}. "
            f"En riktning sägs bara om p är under {_short(small.direction_below)}.",
        ),
        KeyRow(
            "jämförs inte, inte jämförbara",
            "ej jämförbart",
            "Perioderna är av olika slag, uppgifter saknas eller något i serien har ändrats "
            "emellan.",
        ),
    ]


def _level_rows() -> list[KeyRow]:
    return [
        KeyRow(
            "över, under",
            "över, under",
            "Området skiljer sig säkerställt från det som det jämförs med. Långt över och långt "
            "under är stora skillnader, något över och något under små, med gränserna ovan.",
        ),
        KeyRow(
            "fler, färre, högre, lägre, högst, lägst",
            "skillnad",
            "Bara vilket av talen som är störst. Det säger inget om slumpen.",
        ),
    ]


def judging_values(rules: Rules) -> dict[str, str]:
    """Return the values that the method text names on how differences are judged."""
    judging, small = rules.judging, rules.small_numbers
    return {
        "level": _short(judging.level),
        "confidence": f"{_short(100 * (1 - judging.level))}{PERCENT}",
        "smallest_base": str(judging.smallest_base),
        "dispersion": _short(judging.dispersion),
        "design_effect": decimal(judging.design_effect),
        "small_number_classes": " ".join(_class_sentences(small.classes)),
        "direction_below": _short(small.direction_below),
    }


def _class_sentences(classes: tuple[SmallNumberClass, ...]) -> list[str]:
    """Return a sentence for each class on what is left out in it."""
    lowest = [None, *(one.below for one in classes)]
    return [
        f"{upper_first(one.name)} är {_between(low, one.below - 1)}: {_left_out(one)}."
        for low, one in zip(lowest, classes, strict=False)
    ]


def _between(low: int | None, high: int) -> str:
    return f"högst {high}" if low is None else f"{low}–{high}"


def _left_out(one: SmallNumberClass) -> str:
    said = (
        ("tal per invånare", one.rate), ("procent", one.percent), ("riktning", one.direction)
    )  # fmt: skip
    left = [word for word, allowed in said if not allowed]
    return f"{and_list(left)} utelämnas" if left else "inget utelämnas"


def _short(number: float) -> str:
    """Return a number with no more decimals than it has: ``1,15``, ``1,5``, ``4``."""
    return decimal(number, decimals_of(rounded(number, 4)))
