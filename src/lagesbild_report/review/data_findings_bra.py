"""Findings of Brå's figures: categories without figures, refused comparisons, wrong rates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagesbild_report import swedish
from lagesbild_report.checks.bra_rates import RateCheck
from lagesbild_report.comparisons.bra import BraCategory, BraResult
from lagesbild_report.review.data_findings_place import CONFIG, where, where_break
from lagesbild_report.review.finding import Finding
from lagesbild_report.wording.comparability import bra_note


def bra_findings(
    result: BraResult, checks: Sequence[RateCheck], district: str, folder: str
) -> list[Finding]:
    """Return what was not compared in Brå's figures, and what does not add up.

    Parameters
    ----------
    district : str
        Id.
    folder : str
        Of Brå's extracts, named where no single file is at fault.
    """
    years = [str(year) for year in result.years]
    return [
        *(_absent(one, years) for one in result.categories if not one.known),
        *(finding for one in result.known for finding in _refused(one)),
        *(_wrong(check, folder) for check in checks if not check.agrees),
        *_note(result, district),
    ]


def _absent(category: BraCategory, years: Sequence[str]) -> Finding:
    return Finding(
        kind="extract",
        severity="warning",
        what="Brås uttag saknar kategorin för det senaste året. Den redovisas inte.",
        file=CONFIG,
        found=f"{category.title}, {years[-1]}" if years else category.title,
        hint="Beställ kategorin, eller ta bort den under sources.bra.measures.",
    )


def _refused(category: BraCategory) -> Iterator[Finding]:
    changes = category.district_change, category.city_change
    for area, change in zip(("stadsdelsområdet", "staden"), changes, strict=True):
        if change.obstacle:
            yield Finding(
                kind="refused",
                severity="warning",
                what=change.obstacle,
                found=f"Brå, {category.title}, {area}",
                hint="Talen skrivs ut, men inte skillnaden mellan dem.",
                **where([change.later, change.earlier]),
            )


def _wrong(check: RateCheck, folder: str) -> Finding:
    return Finding(
        kind="extract",
        severity="warning",
        what="Brås tal per 100 000 invånare stämmer inte med antal och folkmängd.",
        file=folder,
        found=f"{check.measure}, {check.area}, {check.period}: {swedish.whole(check.rate)} i "
        f"uttaget, men {swedish.whole(check.count)} brott på "
        f"{swedish.whole(check.population)} invånare ger {swedish.decimal(check.expected)}",
        hint="Jämför uttagen med Brås statistikdatabas, och folkmängden med SCB:s.",
    )


def _note(result: BraResult, district: str) -> Iterator[Finding]:
    note = bra_note(result, district)
    if note:
        yield Finding(
            kind="extract",
            severity="note",
            what=note,
            found="Brås tabeller",
            hint="Förbehållet skrivs under Brås tabeller.",
            **where_break(note),
        )
