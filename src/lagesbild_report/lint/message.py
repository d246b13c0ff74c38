"""Findings of the linter as lines for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.review.finding import Finding

_WORDS = {"error": "FEL", "warning": "VARNING", "note": "BESVARAT"}
_COUNTED = {
    "error": ("fel", "fel"),
    "warning": ("varning", "varningar"),
    "note": ("besvarad", "besvarade"),
}
_ORDER = tuple(_WORDS)
_SHOWN = 80


def lines(findings: Sequence[Finding], *, everything: bool = False) -> list[str]:
    """Return the findings as lines, the errors first, and how many there are.

    Each takes two lines: place and words, then what to do or why it stands all the same.

    Parameters
    ----------
    findings : sequence of Finding
    everything : bool
        Answered findings too, with their reasons.
    """
    shown = [finding for finding in findings if everything or finding.severity != "note"]
    ordered = sorted(shown, key=lambda finding: _ORDER.index(finding.severity))
    counts = {severity: sum(f.severity == severity for f in findings) for severity in _ORDER}
    total = ", ".join(f"{counts[s]} {_COUNTED[s][counts[s] != 1]}" for s in _ORDER)
    return [*(line for finding in ordered for line in _lines(finding)), total]


def _lines(finding: Finding) -> list[str]:
    place = f"{finding.file}:{finding.row}"
    head = f"{_WORDS[finding.severity]} {place}: {finding.what}: {_short(finding.found)}"
    return [head, f"  {finding.reason or finding.hint}"]


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
