"""The linter: files in, findings out."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.lint.answers import Answer, answers, faulty, stale, valid
from lagesbild_report.lint.duplicates import duplicates
from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.prose import Prose
from lagesbild_report.lint.rules import Knowledge, hits_of
from lagesbild_report.review.finding import Finding, Severity


def lint(files: Sequence[Prose], known: Knowledge) -> list[Finding]:
    """Return everything that the rules find in the files of an edition.

    Parameters
    ----------
    files : sequence of Prose
        Of one district; of two texts with the same name the later replaces the earlier.
    known : Knowledge
        The edition and the names of the registers.

    Returns
    -------
    list of Finding
        In order of file and row. An answered finding is a note with its reason.
    """
    repeated = list(duplicates(files))
    found = [
        finding
        for prose in files
        for finding in _findings(
            prose, [*hits_of(prose, known), *(hit for of, hit in repeated if of is prose)]
        )
    ]
    return sorted(found, key=lambda finding: (finding.file, finding.row or 0))


def _findings(prose: Prose, hits: Sequence[Hit]) -> list[Finding]:
    given = answers(prose)
    usable = [answer for answer in given if valid(answer)]
    placed = [(prose.row(hit.start), hit) for hit in sorted(hits, key=lambda hit: hit.start)]
    used: set[Answer] = set()
    found = []
    for row, hit in placed:
        covering = [answer for answer in usable if answer.covers(hit, row)]
        used.update(covering)
        found.append(_finding(prose, row, hit, covering[0].reason if covering else ""))
    loose = [answer for answer in usable if answer not in used]
    about_answers = [*faulty(given), *stale(loose)]
    return [*found, *(_finding(prose, row, hit, "") for row, hit in about_answers)]


def _finding(prose: Prose, row: int, hit: Hit, reason: str) -> Finding:
    reason = reason or hit.reason
    severity: Severity = "error" if hit.certain else "warning"
    return Finding(
        kind="language",
        severity="note" if reason else severity,
        what=f"{hit.rule}: {hit.what}",
        file=prose.file,
        row=row,
        found=hit.shown,
        hint=hit.hint,
        reason=reason,
    )
