"""The district's changes in Brå's other categories, and why a change is not claimed."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.bra import BraCategory
from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.verdict_words import BORDERLINE, adverb, bare_verb
from lagesbild_report.wording.words import joined, lower_first


def other_changes(categories: Sequence[BraCategory], district: str) -> str:
    """Tell the district's changes, those with the same verb together; empty without any."""
    compared = [c for c in categories if c.district_change.difference is not None]
    groups: dict[tuple[str, str], list[BraCategory]] = {}
    for category in compared:
        verdict = category.district_change.verdict
        if verdict and verdict.established:
            groups.setdefault((bare_verb(verdict), adverb(verdict)), []).append(category)
    clauses = [(*words, titles(found)) for words, found in groups.items()]
    unsure = [c for c in compared if c not in [one for found in groups.values() for one in found]]
    return joined(_established(clauses, district), _not_established(unsure))


def _established(clauses: Sequence[tuple[str, str, str]], district: str) -> str:
    """Return ``I Farsta minskade talet för klotter. Det ökade något för rån och …``."""
    if not clauses:
        return ""
    (first, size, categories), *rest = clauses
    others = and_list([f"{verb}{more} för {named}" for verb, more, named in rest])
    return joined(
        f"I {district} {first} talet{size} för {categories}.", f"Det {others}." if others else ""
    )


def _not_established(categories: Sequence[BraCategory]) -> str:
    tested = [c for c in categories if is_tested(c.district_change)]
    others = [c for c in categories if not is_tested(c.district_change)]
    return joined(
        f"För {titles(tested)} är ingen förändring säkerställd." if tested else "",
        f"För {titles(others)} är skillnaden inte prövad." if others else "",
    )


def titles(categories: Sequence[BraCategory]) -> str:
    """Return the categories' titles as they stand inside a sentence."""
    return and_list([lower_first(c.title) for c in categories])


def is_tested(change: Comparison) -> bool:
    """Tell whether a change was tested: its counts and inhabitants were known."""
    return change.verdict is not None and change.verdict.p is not None


def doubt_of(change: Comparison) -> str:
    """Return why a change is not established, as a clause."""
    verdict = change.verdict
    if verdict is None or not is_tested(change):
        return "skillnaden är inte prövad"
    if verdict.kind == "few":
        return "brotten är för få för att bedöma"
    if verdict.borderline:
        return f"skillnaden är {BORDERLINE}"
    return "skillnaden är inte säkerställd"
