"""The full list for the analyst: what is explained is a note, the rest waits for a reason."""

from __future__ import annotations

from typing import Any

from edition_results import edition, kept, verdict

from lagesbild_report.editions.compare import compare_editions
from lagesbild_report.editions.findings import edition_findings
from lagesbild_report.review.finding import Finding

OLD, NEW = "2024-10-15", "2025-10-15"


def restated(before: float, now: float, **more: Any) -> list[Finding]:
    first = kept(value=before, extracted=more.pop("was", ""))
    return edition_findings(
        compare_editions(edition(2024, [first]), edition(2025, [kept(value=now, **more)]))
    )


def test_no_edition_before_gives_no_findings():
    assert edition_findings(None) == []


def test_a_restated_figure_without_reason_is_a_warning_with_both_values_and_its_cell():
    (found,) = restated(5, 6)
    assert (found.kind, found.severity) == ("restated", "warning")
    assert (found.file, found.row) == ("data/raw/polis/a.csv", 7)
    assert (found.before, found.after) == ("5 (antal)", "6 (antal)")
    assert found.what.startswith("Personrån: Aspudden, 2023/24: talet är ett annat")
    assert found.what.endswith("Orsaken är inte angiven.")
    assert "register/omraknade.yaml" in found.hint


def test_a_small_difference_of_a_newer_extract_is_a_note():
    (found,) = restated(100, 102, was=OLD, extracted=NEW)
    assert found.severity == "note"
    assert NEW in found.reason
    assert not found.hint


def test_a_newer_extract_alone_explains_no_large_difference():
    (found,) = restated(100, 150, was=OLD, extracted=NEW)
    assert found.severity == "warning"
    assert "skillnaden är stor" in found.hint


def test_other_codes_explain_a_large_difference():
    (found,) = restated(100, 150, codes="b")
    assert found.severity == "note"


def test_a_reversed_statement_is_a_warning_and_another_a_note():
    for kind, word, severity in (("fall", "minskning", "warning"), ("unclear", "ej", "note")):
        before = edition(2024, [], [verdict("rise", "ökning", period="2022/23")])
        now = edition(2025, [], [verdict(kind, word)])  # type: ignore[arg-type]
        (found,) = edition_findings(compare_editions(before, now))
        assert (found.kind, found.severity) == ("turned", severity)
        assert (found.before, found.after) == ("ökning (2022/23)", f"{word} (2023/24)")
        assert "Personrån" in found.what


def test_a_table_that_is_gone_is_missing():
    before = edition(2024, [kept(), kept("ordning/ia/a", title="Händelser: a")])
    (found,) = edition_findings(compare_editions(before, edition(2025, [kept()])))
    assert (found.kind, found.severity) == ("missing", "warning")
    assert "Händelser" in found.what


def test_warnings_come_first():
    before = edition(2024, [kept(value=5), kept(value=5, ends=2023, codes="a")])
    now = edition(2025, [kept(value=6), kept(value=6, ends=2023, codes="b")])
    found = edition_findings(compare_editions(before, now))
    assert [one.severity for one in found] == ["warning", "note"]
