"""The summary's sentences on where: stadsdelar that changed, and those that stand out."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.levels import PlaceLevel
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.standout import standing_out
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.change import Counted
from lagesbild_report.wording.summary_crimes import counts_in_brackets
from lagesbild_report.wording.verdict_words import verb
from lagesbild_report.wording.words import joined, lower_first, upper_first


def places_sentences(results: Sequence[CrimeAreaResult], *, with_counts: bool = True) -> str:
    """Return which stadsdelar changed, and which stand out, by crime area."""
    changed = (_changed(one, with_counts=with_counts) for one in results)
    return joined(*changed, _standing_out(results))


def _changed(result: CrimeAreaResult, *, with_counts: bool) -> str:
    """Say in which stadsdelar a crime area changed; empty when in none."""
    found = [(one, v) for one in result.known_places if (v := one.change.verdict) and v.established]
    said = [_in_place(place, verdict, with_counts=with_counts) for place, verdict in found]
    if not said:
        return ""
    subject = upper_first(Counted(result.phrase, result.definite).subject)
    return f"{subject} {and_list(said)}."


def _in_place(place: Place, verdict: Verdict, *, with_counts: bool) -> str:
    counts = f" {counts_in_brackets(place.change)}" if with_counts else ""
    return f"{verb(verdict)} i {place.name}{counts}"


def _standing_out(results: Sequence[CrimeAreaResult]) -> str:
    """Name the stadsdelar that stand out, by crime area.

    Crimes that the police find are left out: they say where the police look.
    """
    found = [(one, _outstanding(one)) for one in results if not one.is_detection]
    said = [f"{and_list(names)} ({lower_first(one.title)})" for one, names in found if names]
    if not said:
        return ""
    listed = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} samt {said[-1]}"
    return f"Fler brott än väntat, räknat på invånarna, har {listed}."


def _outstanding(result: CrimeAreaResult) -> list[str]:
    """Return those that stand out also when the people who are there by day are counted."""
    if result.levels is None:
        return []
    return [one.name for one in standing_out(result.levels) if one.rated and _also_by_day(one)]


def _also_by_day(level: PlaceLevel) -> bool:
    return level.day is None or level.day.verdict.sign > 0
