"""The summary's sentences on reported crime: what rose, what fell, what cannot be said, where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.change import Counted
from lagesbild_report.wording.verdict_words import verb
from lagesbild_report.wording.words import (
    how_many,
    joined,
    lower_first,
    number_word,
    upper_first,
)


def crimes_paragraph(results: Sequence[CrimeAreaResult], *, with_counts: bool) -> str:
    """Return what has changed over the last two periods, by verdict.

    Parameters
    ----------
    results : sequence of CrimeAreaResult
        In the report's order.
    with_counts : bool
        Put the two counts after each change.
    """
    tested = [one for one in results if _verdict(one)]
    if not tested:
        return ""
    changed = [one for one in tested if _sign(one)]
    return joined(
        _established(changed, tested, with_counts=with_counts),
        *map(_detected, changed),
        *map(_one_month, changed),
        _border(tested, with_counts=with_counts),
        _others(tested),
    )


def _verdict(result: CrimeAreaResult) -> Verdict | None:
    return result.total.change.verdict


def _sign(result: CrimeAreaResult) -> int:
    verdict = _verdict(result)
    return verdict.sign if verdict else 0


def _established(
    changed: Sequence[CrimeAreaResult], tested: Sequence[CrimeAreaResult], *, with_counts: bool
) -> str:
    """Say how many have changed, and which, those that rose first."""
    change = tested[0].total.change
    when = f"mellan {change.earlier.period.label} och {change.later.period.label}"
    if not changed:
        return f"Inget brottsområde har ändrats säkerställt {when}."
    many = (
        f"{upper_first(how_many(counted(changed)))} av {number_word(counted(tested))} brottsområden"
    )
    if len(changed) == len(tested):
        many = f"Alla {number_word(counted(tested))} brottsområden" if len(tested) > 1 else many
    said = [_said(one, with_counts=with_counts) for one in sorted(changed, key=lambda r: -_sign(r))]
    return f"{many} har ändrats säkerställt {when}: {and_list(said)}."


def _said(result: CrimeAreaResult, *, with_counts: bool) -> str:
    verdict = _verdict(result)
    if verdict is None:
        raise ValueError(f"{result.id} has no verdict")
    subject = Counted(result.phrase, result.definite).subject
    return f"{subject} {verb(verdict)}{_counts(result, with_counts=with_counts)}"


def counts_in_brackets(change: Comparison) -> str:
    """Return ``(från 840 till 1 047)``."""
    return f"(från {change.earlier.text} till {change.later.text})"


def _counts(result: CrimeAreaResult, *, with_counts: bool) -> str:
    return f" {counts_in_brackets(result.total.change)}" if with_counts else ""


def _one_month(result: CrimeAreaResult) -> str:
    """Say that a change rests on a single month; empty for others."""
    month = result.deciding_month
    if not month:
        return ""
    return (
        f"För {lower_first(result.title)} hänger förändringen på {month}, då en enda ärendeserie "
        "kan ligga bakom antalet."
    )


def _detected(result: CrimeAreaResult) -> str:
    """Say that the police find such crimes; empty for others."""
    if not result.is_detection:
        return ""
    return f"Antalet {result.phrase} beror dock till stor del på hur polisen arbetar."


def _border(tested: Sequence[CrimeAreaResult], *, with_counts: bool) -> str:
    border = [one for one in tested if (found := _verdict(one)) and found.borderline]
    said = [f"{lower_first(one.title)}{_counts(one, with_counts=with_counts)}" for one in border]
    return f"På gränsen ligger {and_list(said)}." if said else ""


def _others(tested: Sequence[CrimeAreaResult]) -> str:
    """Name the crime areas without a change, with too few crimes, and not compared."""
    kinds: tuple[tuple[Callable[[Verdict], bool], str], ...] = (
        (_is_unclear, "syns ingen säkerställd förändring"),
        (lambda verdict: verdict.kind == "few", "är antalen för få för att bedöma"),
        (lambda verdict: verdict.kind == "incomparable", "går perioderna inte att jämföra"),
    )
    return joined(
        *(
            f"För {and_list(titles)} {words}."
            for test, words in kinds
            if (titles := _titles(one for one in tested if (v := _verdict(one)) and test(v)))
        )
    )


def _is_unclear(verdict: Verdict) -> bool:
    return verdict.kind == "unclear" and not verdict.borderline


def _titles(results: Iterable[CrimeAreaResult]) -> list[str]:
    return [lower_first(one.title) for one in results]
