"""Gather the findings of all steps into one list, in one order, nothing twice."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lagesbild_report.config.strict import validate
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.files import read_json
from lagesbild_report.review.finding import Finding
from lagesbild_report.review.kinds import KINDS, SEVERITIES

_KIND_ORDER = {kind: position for position, kind in enumerate(KINDS)}
_SEVERITY_ORDER = {severity: position for position, severity in enumerate(SEVERITIES)}


def gather(files: Iterable[Path]) -> list[Finding]:
    """Return the findings of JSON files, see `in_order`.

    Raises
    ------
    ConfigError
        If a file is no JSON list of findings.
    """
    return in_order(finding for path in sorted(files) for finding in read_findings(path))


def read_findings(path: Path) -> list[Finding]:
    """Read the findings that one step wrote.

    Raises
    ------
    ConfigError
        If the file is no JSON list of findings.
    """
    try:
        data = read_json(path)
    except ValueError as error:
        raise _not_findings(path, str(error)) from error
    if not isinstance(data, list):
        raise _not_findings(path, type(data).__name__)
    return [validate(Finding, one, path) for one in data]


def _not_findings(path: Path, found: str) -> ConfigError:
    return ConfigError(
        "Filen innehåller inga poster till granskningslistan",
        Place(path),
        found=found,
        expected="en lista i JSON",
        hint="Ta bort filen och bygg om.",
    )


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by kind, the gravest first and the answered last, nothing twice.

    The order does not depend on the order in which they come.
    """
    return sorted(set(findings), key=_key)


def unanswered_errors(findings: Iterable[Finding]) -> list[Finding]:
    """Return the errors that nobody has answered: those that stop the build."""
    return [one for one in findings if one.severity == "error" and not one.reason]


def _key(finding: Finding) -> tuple[object, ...]:
    return (
        _KIND_ORDER[finding.kind],
        bool(finding.reason),
        _SEVERITY_ORDER[finding.severity],
        finding.what,
        finding.file,
        finding.row or 0,
        finding.found,
        finding.before,
        finding.after,
        finding.hint,
        finding.reason,
        finding.row is None,
    )
