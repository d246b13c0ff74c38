"""Outcomes of the recomputation, and the findings that they give the review list."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from babel.numbers import format_decimal

from lagesbild_report.readback.recompute_claim import Answer, Asked, Value
from lagesbild_report.review.finding import Finding

Verdict = Literal["agrees", "differs", "cannot"]

NEAR = 1e-9
"""Relative difference at which two numbers are the same: the last digits of a float."""
NEAR_FITTED = 1e-5
"""The same for numbers that are found step by step, which stop when a step is small enough."""


@dataclass(frozen=True)
class Outcome:
    """What was found of a claim.

    Parameters
    ----------
    claim : Asked
    verdict : str
    value : Fraction, float, str or None
        Recomputed.
    why : str
        What is wrong, or why it cannot be recomputed.
    """

    claim: Asked
    verdict: Verdict
    value: Value | None = None
    why: str = ""


@dataclass(frozen=True)
class Recomputed:
    """The outcomes of all claims with a value, and raw files that have changed since."""

    outcomes: tuple[Outcome, ...]
    changed_files: tuple[str, ...] = ()

    def of(self, verdict: Verdict) -> list[Outcome]:
        """Return the outcomes of one kind."""
        return [one for one in self.outcomes if one.verdict == verdict]

    @property
    def share(self) -> float:
        """Share of the claims whose value follows from the raw files; 1 when there are none."""
        return len(self.of("agrees")) / len(self.outcomes) if self.outcomes else 1.0

    @property
    def findings(self) -> list[Finding]:
        """What the review list says: a value that differs is an error.

        Claims that cannot be recomputed for the same reason are told together.
        """
        reasons: dict[str, list[Outcome]] = {}
        for one in self.of("cannot"):
            reasons.setdefault(one.why, []).append(one)
        return [
            *(_file_finding(file) for file in self.changed_files),
            *(_differing(one) for one in self.of("differs")),
            *(_unknown(why, found) for why, found in reasons.items()),
        ]


def outcome_of(claim: Asked, answer: Answer) -> Outcome:
    """Return the outcome of a claim that could be recomputed."""
    own = NEAR_FITTED if claim.formula else NEAR
    same = _same(claim.value, answer.value, max(answer.near, own), own)
    if same and not answer.faults:
        return Outcome(claim, "agrees", answer.value)
    return Outcome(claim, "differs", answer.value, " ".join(answer.faults[:3]))


def _same(claimed: float | str | None, found: Value | None, near: float, apart: float) -> bool:
    if isinstance(claimed, str) or isinstance(found, str):
        return _as_number(claimed) == _as_number(found)
    if claimed is None or found is None:
        return False
    return math.isclose(float(claimed), float(found), rel_tol=near, abs_tol=apart)


def _as_number(value: Value | None) -> Value | None:
    """Return a number that is written as text as a number, so that 5 and "5" are the same."""
    try:
        return Fraction(str(value).replace(",", "."))
    except (ValueError, ZeroDivisionError):
        return value


def _differing(outcome: Outcome) -> Finding:
    claim = outcome.claim
    first = next(iter(claim.cells), None)
    return Finding(
        kind="reading",
        severity="error",
        what="Talet stämmer inte med uttagen.",
        file=first.file if first else "",
        row=next(iter(first.rows), None) if first else None,
        found=_particulars(outcome),
        before=text_of(outcome.value),
        after=text_of(claim.value),
        hint="Kontrollera raderna i uttaget och bygg om.",
    )


def _particulars(outcome: Outcome) -> str:
    """Return what a claim is about, of what it is derived, what is wrong, and its id."""
    claim = outcome.claim
    operands = ", ".join(f"{one.label} = {text_of(one.value)}" for one in claim.operands)
    about = f"{claim.name}, ur {operands}" if operands else claim.name
    return " ".join(filter(None, [f"{about} [{claim.id}].", outcome.why]))


def _unknown(why: str, outcomes: list[Outcome]) -> Finding:
    number, first = len(outcomes), outcomes[0].claim
    told = "1 uppgift" if number == 1 else f"{text_of(Fraction(number))} uppgifter"
    return Finding(
        kind="reading",
        severity="warning",
        what=f"{told} har inte kunnat räknas om ur uttagen. {why}",
        file=first.cells[0].file if first.cells else "",
        found=", ".join(one.claim.id for one in outcomes[:3]),
        hint="" if number <= 3 else "De tre första är angivna.",
    )


def _file_finding(file: str) -> Finding:
    return Finding(
        kind="reading",
        severity="error",
        what="Uttaget är ett annat än det som uppgifterna räknades fram ur.",
        file=file,
        hint="Bygg om rapporten.",
    )


def text_of(value: Value | None) -> str:
    """Return a value as findings print it: in Swedish, with at most six decimals."""
    if value is None or isinstance(value, str):
        return value or ""
    return str(format_decimal(float(value), format="#,##0.######", locale="sv_SE"))
