"""Source lines: what is synthetic is always called so."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.document.sources import (
    STATUS_WORDS,
    files_of,
    source_lines,
    status_words,
    synthetic_titles,
)
from lagesbild_report.register.sources import load_sources
from lagesbild_report.sources.ingest_report import IngestReport, SourceFile
from lagesbild_report.sources.sidecar import Sidecar, SidecarStatus

STATUSES = get_args(SidecarStatus)


def file(status: str, day: dt.date | int = dt.date(2024, 10, 1), path: str = "a") -> SourceFile:
    facts: dict[str, Any] = {
        "producer": "P", "title": f"Uttag {path}", "extracted": day, "licence": "L",
        "status": status, "coverage": {"from": day, "until": day, "area": "x"},
    }  # fmt: skip
    if isinstance(day, int):
        facts["coverage"] |= {"from": dt.date(day, 1, 1), "until": dt.date(day, 12, 31)}
    sidecar = Sidecar.model_validate(facts)
    return SourceFile(path=path, sha256="0" * 64, changed=False, sidecar=sidecar)


def source_line(title: str, files: list[SourceFile]) -> str:
    return source_lines([(title, files)])


def report(*files: SourceFile) -> IngestReport:
    return IngestReport(files=files, balances=())


@pytest.mark.parametrize(
    ("status", "words"),
    [("official", "utlämnat uttag"), ("published figure", "publicerade siffror")],
)
def test_source_line_says_what_kind_of_figures_it_holds(status: str, words: str) -> None:
    assert status_words(file(status)) == words
    assert source_line("Polisen", [file(status)]) == f"Källa: Polisen ({words}), uttag 2024-10-01."


def test_synthetic_figures_are_not_ascribed_to_the_authority() -> None:
    files = [file("synthetic", dt.date(2024, 10, 1)), file("synthetic", dt.date(2024, 9, 1))]
    assert status_words(files[0]) == "syntetiska exempeldata"
    assert source_line("Polisens statistik", files) == (
        "Källa: syntetiska exempeldata i stället för Polisens statistik, "
        "framställda 2024-09-01 och 2024-10-01."
    )


def test_every_status_has_words() -> None:
    assert set(STATUS_WORDS) == set(STATUSES)


def test_source_line_names_every_kind_and_day_once() -> None:
    files = [
        file("synthetic", dt.date(2024, 10, 1)),
        file("published figure", 2022),
        file("synthetic", dt.date(2024, 9, 1)),
        file("synthetic", dt.date(2024, 10, 1)),
    ]
    assert source_line("Brå", files) == (
        "Källa: Brå (publicerade siffror, delvis syntetiska exempeldata), "
        "uttag 2022, 2024-09-01 och 2024-10-01."
    )


def test_a_synthetic_file_makes_a_line_partly_and_then_wholly_synthetic() -> None:
    real, other = file("official", path="a"), file("published figure", path="b")
    invented = file("synthetic", path="c")
    line = source_line("Polisen", [real, other, invented])
    assert line.startswith(
        "Källa: Polisen (publicerade siffror och utlämnat uttag, delvis syntetiska exempeldata),"
    )
    assert "syntetiska" not in source_line("Polisen", [real, other])
    assert source_line("Polisen", [invented]).startswith("Källa: syntetiska exempeldata i stället")


@given(st.lists(st.sampled_from(STATUSES), min_size=1))
def test_synthetic_is_said_when_and_only_when_a_file_is(statuses: list[str]) -> None:
    files = [file(status, path=str(number)) for number, status in enumerate(statuses)]
    line = source_line("Polisen", files)
    only = set(statuses) == {"synthetic"}
    assert ("syntetiska" in line) == ("synthetic" in statuses)
    assert ("delvis syntetiska" in line) == ("synthetic" in statuses and not only)
    assert line.startswith("Källa: Polisen (") == (not only)
    named = synthetic_titles({"polis": report(*files)}, load_sources())
    assert bool(named) == ("synthetic" in statuses)


def test_notice_names_the_sources_with_synthetic_extracts_in_the_registers_order() -> None:
    reports = {
        "ia": report(file("synthetic", path="c")),
        "polis": report(file("synthetic", path="a"), file("official", path="b")),
        "bra": report(file("official")),
        "scb": report(),
    }
    assert synthetic_titles(reports, load_sources()) == [
        "Polismyndighetens statistik över anmälda brott",
        "Incidentrapporteringssystemet IA",
    ]


def test_files_of_a_table_are_those_that_its_cells_name() -> None:
    both = report(file("official", path="a"), file("synthetic", path="b"))
    assert [one.path for one in files_of(both, ["b", "b"])] == ["b"]
    assert [one.path for one in files_of(both, [])] == ["a", "b"]
    assert [one.path for one in files_of(both, ["elsewhere"])] == ["a", "b"]
