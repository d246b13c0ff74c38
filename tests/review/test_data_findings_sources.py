"""Findings of the sources: missing, changed, synthetic, weak, with rows set aside, warned of."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from lagesbild_report.config.load import load_config
from lagesbild_report.config.model import ScbSource
from lagesbild_report.register.sources import load_sources
from lagesbild_report.review.data_findings_sources import extract_findings, source_findings
from lagesbild_report.review.finding import Finding
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.ingest_report import IngestReport, ingest_report
from lagesbild_report.sources.sidecar import Coverage, RawFile, Sidecar, SidecarStatus

PATH = "data/raw/polis/brott.csv"
SOURCES = load_config(Path(__file__).parents[2] / "config.yaml").sources
FOLDERS = SOURCES.model_copy(update={"scb": ScbSource(folder="annan/mapp")})
OLD, NEW = "a" * 64, "b" * 64


def raw(
    status: SidecarStatus = "official", weaknesses: tuple[str, ...] = (), sha256: str = NEW
) -> RawFile:
    coverage = {"from": dt.date(2023, 9, 1), "until": dt.date(2024, 8, 31), "area": "hagersten"}
    sidecar = Sidecar(
        producer="Polisen", title="Anmälda brott", extracted=2024, licence="fri", status=status,
        coverage=Coverage.model_validate(coverage), weaknesses=weaknesses, sha256=sha256,
    )  # fmt: skip
    return RawFile(Path(PATH), sidecar, NEW)


def report(
    file: RawFile | None = None, set_aside: dict[str, int] | None = None, *warnings: str
) -> IngestReport:
    aside = set_aside or {}
    balance = Balance(PATH, "Polisens händelser", 1000, 1000 - sum(aside.values()), aside)
    return ingest_report([file or raw()], [balance], warnings=warnings)


def only(own: IngestReport) -> Finding:
    (finding,) = extract_findings(own)
    return finding


def test_an_extract_without_remarks_gives_no_finding() -> None:
    assert extract_findings(report()) == []


def test_each_source_of_data_without_files_is_missing_and_no_other() -> None:
    register = load_sources()
    reports = {"polis": report(), "bra": IngestReport(files=(), balances=())}
    found = source_findings(reports, register, FOLDERS)
    folders = {one.file for one in found}
    absent = [key for key in register.data_ids if key not in ("polis", "scb")]
    assert folders == {f"data/raw/{key}" for key in absent} | {"annan/mapp"}
    assert {(one.kind, one.severity) for one in found} == {("missing", "warning")}
    assert any(one.found.startswith(register.source("bra").title) for one in found)


def test_a_changed_file_is_told_once_with_both_fingerprints() -> None:
    one = only(report(raw(sha256=OLD)))
    assert (one.kind, one.severity, one.file) == ("extract", "warning", PATH)
    assert (one.before, one.after) == ("sha256 aaaaaaaaaaaa…", "sha256 bbbbbbbbbbbb…")
    assert NEW in one.hint


def test_synthetic_extracts_are_warned_of_and_no_others() -> None:
    assert only(report(raw("synthetic"))).what == "Uttaget innehåller syntetiska exempeldata."
    assert extract_findings(report(raw("published figure"))) == []


def test_weaknesses_stand_in_the_sidecar() -> None:
    one = only(report(raw(weaknesses=("Bara hela år.", "Avrundat."))))
    assert (one.file, one.found) == (f"{PATH}.yaml", "Bara hela år. Avrundat.")
    assert one.severity == "note"


def test_rows_set_aside_are_told_with_their_reason_but_headings_are_not() -> None:
    reason = "brottskoden hör inte till något brottsområde"
    one = only(report(None, {"rubrikrad": 1, reason: 352}))
    assert one.found == f"352 av 1\N{NO-BREAK SPACE}000 rader: {reason}"
    assert (one.file, one.severity) == (PATH, "note")


def test_rows_that_could_not_be_read_are_a_warning() -> None:
    one = only(report(None, {"brottsdatum saknas": 3}))
    assert (one.what, one.severity) == ("Rader kunde inte användas.", "warning")


def test_a_warning_keeps_its_words_and_names_its_file() -> None:
    one = only(report(None, None, f"{PATH}: 2 DeSO-koder finns inte i DeSO-tabellen"))
    assert one.file == PATH
    assert one.what == "2 DeSO-koder finns inte i DeSO-tabellen."


def test_a_warning_of_no_file_is_told_all_the_same() -> None:
    one = only(report(None, None, "källan har inga rader för 2024."))
    assert (one.file, one.what) == ("", "Källan har inga rader för 2024.")
