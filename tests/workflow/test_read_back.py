"""What the recomputation contradicts stops the report, unless the configuration says otherwise."""

from __future__ import annotations

import pytest

from lagesbild_report.config.review import Contradicted
from lagesbild_report.review.finding import Finding, Severity
from lagesbild_report.workflow.read_back import _weighed

FOUND = [
    Finding(kind="reading", severity="error", what="Talet stämmer inte med uttagen."),
    Finding(kind="reading", severity="warning", what="En uppgift har inte kunnat räknas om."),
]


@pytest.mark.parametrize(
    ("setting", "severities"),
    [("stop", ["error", "warning"]), ("list", ["warning", "warning"])],
)
def test_contradictions_stop_or_are_listed(
    setting: Contradicted, severities: list[Severity]
) -> None:
    assert [one.severity for one in _weighed(FOUND, setting)] == severities
