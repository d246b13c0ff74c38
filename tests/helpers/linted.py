"""Sentences put through the linter."""

from __future__ import annotations

from lagesbild_report.lint.prose import Prose
from lagesbild_report.lint.read import prose_of
from lagesbild_report.lint.rules import knowledge
from lagesbild_report.lint.run import lint
from lagesbild_report.review.finding import Finding

EDITION = 2024
HEAD = "---\ntitle: {title}\nowner: Polisen\nreviewed: 2024\nsources: [{sources}]\n---\n"
KNOWN = knowledge(EDITION, ["Hägersten-Älvsjö stadsdelsförvaltning"])


def text(body: str, *, title: str = "Läget", sources: str = "", name: str = "prov") -> Prose:
    """Return a local text."""
    head = HEAD.format(title=title, sources=sources)
    return prose_of(f"texter/{name}.md", head + body + "\n", name)


def findings(*files: Prose) -> list[Finding]:
    """Return what the linter finds with the packaged registers."""
    return lint(files, KNOWN)


def found(*files: Prose) -> list[tuple[str, str]]:
    """Return rule and words of each finding."""
    return [(rule_of(one), one.found) for one in findings(*files)]


def rule_of(finding: Finding) -> str:
    """Return the rule's name, which begins what is said."""
    return finding.what.split(":", maxsplit=1)[0]


def severities(*files: Prose) -> dict[str, str]:
    """Return each rule that finds something, with how grave that is."""
    return {rule_of(one): one.severity for one in findings(*files)}
