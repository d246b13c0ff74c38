"""The summary's sentences on the longer view: crime areas with an established trend."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.change import Counted
from lagesbild_report.wording.crime_area import trend_sign
from lagesbild_report.wording.words import joined, number_word, size_words


def trends_sentences(results: Sequence[CrimeAreaResult]) -> str:
    """Name the crime areas that fell and those that rose over all periods; empty without any.

    The same trends are told as in the chapter: none that rests on a first period under new codes.
    """
    found = [(trend_sign(one.long_view), one) for one in results]
    groups = [[one for sign, one in found if sign == way] for way in (-1, 1)]
    fell, rose = (_listed(group) for group in groups)
    if not fell and not rose:
        return ""
    over = f"Sett över {_periods([one for sign, one in found if sign])}"
    beside = _however([one for sign, one in found if sign])
    if not fell:
        return f"{over} ökade{beside} {rose}."
    more = f"Under samma tid ökade {rose}." if rose else ""
    return joined(f"{over} minskade{beside} {fell}.", more)


def _listed(results: Sequence[CrimeAreaResult]) -> str:
    """Return ``de anmälda personrånen (i genomsnitt 12,0 procent per år)``, as a list."""
    told = []
    for number, one in enumerate(results):
        if one.long_view is None or one.long_view.trend is None:
            continue
        size = size_words(abs(100 * (one.long_view.trend.annual - 1)))
        mean = "" if number else "i genomsnitt "
        told.append(f"{_subject(one)} ({mean}{size} per år)")
    return and_list(told)


def _subject(result: CrimeAreaResult) -> str:
    return Counted(result.phrase, result.definite).subject


def _periods(results: Sequence[CrimeAreaResult]) -> str:
    """Return ``fem perioder``, or that the crime areas rest on different numbers of them."""
    numbers = {counted(one.long_view.compared) for one in results if one.long_view}
    if len(numbers) > 1:
        return "alla perioder som kan jämföras"
    return f"{number_word(numbers.pop())} perioder"


def _however(results: Sequence[CrimeAreaResult]) -> str:
    """Return `` däremot`` where none of them changed over the last two periods."""
    verdicts = [one.total.change.verdict for one in results]
    return "" if any(one and one.established for one in verdicts) else " däremot"
