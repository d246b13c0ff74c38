"""Gathering: every step's findings, in one order whatever order they come in, nothing twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_findings import EXAMPLES
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.errors import ConfigError
from lagesbild_report.files import write_json
from lagesbild_report.review.finding import Finding
from lagesbild_report.review.gather import gather, in_order, unanswered_errors


def written(folder: Path, **steps: list[Finding]) -> list[Path]:
    for name, findings in steps.items():
        write_json(folder / f"{name}.json", [one.model_dump(mode="json") for one in findings])
    return list(folder.glob("*.json"))


def test_findings_of_all_steps_are_read_and_those_told_twice_stand_once(tmp_path: Path) -> None:
    files = written(tmp_path, sprak=[*EXAMPLES[:4]], texter=[*EXAMPLES[2:6]])
    assert set(gather(files)) == set(EXAMPLES[:6])
    assert len(gather(files)) == 6


@given(st.permutations(EXAMPLES[:14]))
def test_the_order_does_not_depend_on_the_order_read(shuffled: list[Finding]) -> None:
    assert in_order(shuffled) == in_order(EXAMPLES[:14])


def test_within_a_kind_the_gravest_stand_first_and_the_answered_last() -> None:
    def made(severity: str, reason: str = "") -> Finding:
        return Finding.model_validate(
            {"kind": "language", "severity": severity, "what": "Ord.", "reason": reason}
        )

    found = in_order([made("error", "Så ska det vara."), made("note"), made("error")])
    assert [(one.severity, bool(one.reason)) for one in found] == [
        ("error", False),
        ("note", False),
        ("error", True),
    ]


def test_rows_are_in_the_order_of_numbers() -> None:
    rows = [
        Finding(kind="extract", severity="note", what="Rad.", file="a.csv", row=row)
        for row in (10, 9, 100)
    ]
    assert [one.row for one in in_order(rows)] == [9, 10, 100]


def test_an_answered_error_does_not_stop_the_build() -> None:
    error = Finding(kind="statement", severity="error", what="Villkoret håller inte.")
    answered = error.model_copy(update={"reason": "Läst den 1 mars."})
    assert unanswered_errors([error, answered, *EXAMPLES[2:6]]) == [error]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("inte JSON", "inga poster"),
        ('{"kind": "language"}', "inga poster"),
        ('[{"kind": "sprak", "severity": "note", "what": "x"}]', "kind"),
        ('[{"kind": "language", "severity": "note", "what": "x", "line": 3}]', "Okänd nyckel"),
    ],
)
def test_a_file_of_something_else_is_refused_by_name(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "sprak.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=words) as error:
        gather([file])
    assert str(file) in str(error.value)
