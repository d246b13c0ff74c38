"""Sources: who uses them, what is said of them, and what happens when one is missing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tables import cross, line
from text_data import names

from lagesbild_report.document.facts import Fact
from lagesbild_report.document.local_texts import LocalTexts
from lagesbild_report.document.numbering import Numbering
from lagesbild_report.document.reviewed import Reviews
from lagesbild_report.document.source_use import SourceUse
from lagesbild_report.document.texts import TextFolder
from lagesbild_report.errors import ConfigError
from lagesbild_report.register.sources import load_sources
from lagesbild_report.sources.ingest_report import IngestReport, SourceFile
from lagesbild_report.sources.sidecar import Coverage, Sidecar

SURVEY = "trygghetsmatning-stad"


def report(*paths: str) -> IngestReport:
    coverage = Coverage.model_validate(
        {"from": dt.date(2023, 1, 1), "until": dt.date(2023, 12, 31), "area": "A"}
    )
    sidecar = Sidecar(
        producer="P", title="T", extracted=2024, coverage=coverage, licence="L", status="official"
    )
    files = [SourceFile(path=p, sha256="0" * 64, changed=False, sidecar=sidecar) for p in paths]
    return IngestReport(files=tuple(files), balances=())


def use(**reports: IngestReport) -> SourceUse:
    number = Numbering()
    number.chapter("ett", "Ett")
    named = {name.replace("_", "-"): one for name, one in reports.items()}
    return SourceUse(load_sources(), named, number)


def test_a_source_names_the_chapters_that_use_it_once_each() -> None:
    sources = use(trygghetsmatning_stad=report("a.csv"))
    sources.line(SURVEY)
    sources.line(SURVEY)
    sources.number.chapter("två", "Två")
    sources.line(SURVEY)
    assert [heading.number for heading in sources.chapters[SURVEY]] == ["1", "2"]


def test_a_source_that_is_not_registered_is_refused() -> None:
    with pytest.raises(ConfigError, match="källregistret") as error:
        use().use("trygghetsmatning-stda")
    assert "Menade du trygghetsmatning-stad?" in error.value.message()


def test_data_without_files_were_not_delivered() -> None:
    sources = use(trygghetsmatning_stad=report())
    assert not sources.delivered(SURVEY)
    assert not sources.delivered("tyck-till")
    assert "har inte levererats för den här utgåvan" in sources.missing(SURVEY)
    assert SURVEY in sources.chapters


def test_told_and_written_sources_need_no_files() -> None:
    assert use().delivered("dialoger")
    assert use().line("lag-2023-196").startswith("Källa: Lag (2023:196)")


def test_a_tables_source_line_names_the_files_of_its_figures() -> None:
    table = cross(line("solberga", 12, 14))
    sources = use(trygghetsmatning_stad=report("data/raw/prov/a.csv", "annan.csv"))
    assert sources.of_table(table).startswith("Källa: Stockholms stads trygghetsmätning")


HEAD = "---\ntitle: T\nowner: O\nreviewed: 2024\nsources: [{}]\n---\n{}\n"
FACT = Fact(what="W", value=3500, as_of=2024, source="lagesbild-2024")


def texts(folder: Path, sources: SourceUse, name: str, rests_on: str, body: str) -> LocalTexts:
    path = folder / "generell" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD.format(rests_on, body), encoding="utf-8")
    own, facts = TextFolder(folder, "x"), {"elever": FACT}
    return LocalTexts(own, facts, {"district": "D"}, sources, names(), Reviews(2024))


def test_a_text_fills_in_facts_and_tells_their_sources(tmp_path: Path) -> None:
    sources = use()
    local = texts(tmp_path, sources, "a", "dialoger", "{{ district }}: {{ fakta.elever }}.")
    assert local.text("a").html == "<p>D: 3\xa0500.</p>\n"
    assert set(sources.chapters) == {"dialoger", "lagesbild-2024"}


def test_a_text_that_rests_on_missing_data_is_left_out(tmp_path: Path) -> None:
    sources = use()
    local = texts(tmp_path, sources, "a", SURVEY, "{{ fakta.elever }}")
    assert local.text("a") is None
    assert sources.chapters == {}


def test_an_unknown_fact_stops_the_build(tmp_path: Path) -> None:
    local = texts(tmp_path, use(), "a", "dialoger", "{{ fakta.lever }}")
    with pytest.raises(ConfigError, match="går inte att fylla i"):
        local.text("a")


def test_the_texts_of_a_folder_come_in_order_and_the_districts_take_the_place(
    tmp_path: Path,
) -> None:
    local = texts(tmp_path, use(), "platser/2-b", "dialoger", "B")
    texts(tmp_path, use(), "platser/1-a", "dialoger", "A")
    assert [text.key for text in local.all_in("platser")] == ["1-a", "2-b"]
    own = tmp_path / "x" / "platser" / "3-c.md"
    own.parent.mkdir(parents=True)
    own.write_text(HEAD.format("dialoger", "C"), encoding="utf-8")
    assert [text.key for text in local.all_in("platser")] == ["3-c"]
    assert local.all_in("saknas") == []
