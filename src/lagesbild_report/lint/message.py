"""Findings of the linter as lines for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.errors import ConfigError
from lagesbild_report.review.finding import Finding

IN_FULL = 20
"""So many findings are shown with words and hint, the rest with file and row only."""

_SHOWN = 80


def lines(findings: Sequence[Finding]) -> list[str]:
    """Return one line per finding: place, rule, words."""
    return [_line(finding) for finding in findings]


def error_of(findings: Sequence[Finding]) -> ConfigError | None:
    """Return the error that stops the build, or None when no finding is one.

    Findings are grouped by file; the first twenty are told in full.
    """
    errors = [finding for finding in findings if finding.severity == "error"]
    if not errors:
        return None
    full = [line for finding in errors[:IN_FULL] for line in _in_full(finding)]
    rest = [f"  {_place(finding)}: {finding.what}" for finding in errors[IN_FULL:]]
    heads = [f"Språkgranskningen hittar {len(errors)} fel i texterna"]
    tail = ["  Rätt som det står? Svara på raden: {# lint: regel – skälet, med orden #}"]
    return ConfigError("\n".join([*heads, *full, *rest, *tail]))


def _in_full(finding: Finding) -> list[str]:
    return [
        f"  {_place(finding)}: {finding.what}",
        f"    Hittade: {_short(finding.found)}",
        f"    Tips: {finding.hint}",
    ]


def _line(finding: Finding) -> str:
    word = {"error": "FEL", "warning": "VARNING", "note": "BESVARAT"}[finding.severity]
    reason = f" ({finding.reason})" if finding.reason else ""
    return f"{word} {_place(finding)}: {finding.what}: {_short(finding.found)}{reason}"


def _place(finding: Finding) -> str:
    return f"{finding.file}:{finding.row}"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
