"""The tiny edition: what it prints, what stops a build, and that bytes stay the same."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from example_material import split_chapters
from project import Project, pdf_text, plain
from tiny import coverage, events, make_tiny

from lagesbild_report.register.sources import load_sources
from lagesbild_report.themes.catalogue import FORM_SOURCES

HTML = "write_document"
"""The rule that writes the document: a build up to it spares the time of the PDF."""
MISSING = "har inte levererats för den här utgåvan."


def test_tiny_report_counts_by_hand(tiny_build: Project) -> None:
    text = pdf_text(tiny_build.pdf)
    assert "Våld i offentlig miljö 24 (2022/23) 30 (2023/24) +6 ej säkerställd" in text
    assert "Narkotikabrott 36 (2022/23) 36 (2023/24) 0 " in text
    assert "Personrån 12 (2022/23) 12 (2023/24) 0 " in text
    assert "Totalt 24 24 24 24 30 +6 ej säkerställd 100,0 .." in text
    assert "Skillnaden på 6 kan vara slumpens verk." in text
    assert "Perioderna 2022/23 och 2023/24 har lika många anmälda narkotikabrott: 36." in text
    # 18 of the 30 events of public violence are in Liljeholmen: too few for a share in words.
    assert "Flest anmälda brott hade Liljeholmen, 18. " in text


def test_optional_sources_are_told_to_be_missing_in_their_chapters(tiny_build: Project) -> None:
    chapters = split_chapters(tiny_build.html)
    for source in FORM_SOURCES:
        said = f"{load_sources().source(source).title} {MISSING}"
        assert [chapter for chapter, text in chapters.items() if said in text], source
    assert (
        chapters["kallor"].count("Inte levererad för den här utgåvan.") == len(FORM_SOURCES) + 1
    )  # geo


@pytest.mark.parametrize(
    ("source", "own"),
    [("bra", {"brottsligheten"}), ("scb", {"stadsdelsomradet", "brottsomraden"})],
)
def test_missing_statistics_are_told_in_their_chapters(
    tiny: Project, source: str, own: set[str]
) -> None:
    before = split_chapters(tiny.html)
    shutil.rmtree(tiny.folder / "data" / "raw" / source)
    assert tiny.snakemake(HTML).returncode == 0
    after = split_chapters(tiny.html)
    said = f"{load_sources().source(source).title} {MISSING}"
    assert {chapter for chapter, text in after.items() if said in text} == own
    of_all = {"sammanfattning", "inledning", "kallor", "metod", "ursprung"}
    assert {chapter for chapter in before if before[chapter] != after[chapter]} - of_all == own


def test_a_changed_figure_changes_text_table_and_alternative_text(tiny: Project) -> None:
    more = events() + b"\n357;2024-03-03;12:00;Solberga"
    tiny.add_raw("polis/uttag.csv", more, coverage=coverage())
    assert tiny.snakemake(HTML, "draw_figures").returncode == 0
    assert "var 31 under perioden 2023/24" in tiny.html
    assert "2023/24 31" in tiny.html
    assert "Totalt 24 24 24 24 31 +7 ej säkerställd" in plain(tiny.html)
    assert tiny.would_run() == {
        "typeset", "write_edition", "read_back", "write_review", "approve", "publish",
    }  # fmt: skip


def test_a_crime_area_that_the_extract_lacks_is_unknown_and_not_nought(tiny: Project) -> None:
    lines = events().decode("cp1252").splitlines()
    kept = "\n".join(line for line in lines if not line.startswith("9806"))
    tiny.add_raw("polis/uttag.csv", kept.encode("cp1252"), coverage=coverage())
    built = tiny.snakemake(HTML)
    assert built.returncode == 0
    assert "ingen händelse i brottsområdet Personrån" in built.stderr
    text = plain(tiny.html)
    assert "Personrån .. (2022/23) .. (2023/24) .." in text
    assert "Totalt .. .. .. .. .. .. ej jämförbart .. .." in text
    assert "Antalet anmälda personrån var 0" not in text


def test_a_changed_definition_is_told_and_not_compared(tiny: Project) -> None:
    def change(config: dict[str, Any]) -> None:
        sets = config["crime_areas"][0]["code_sets"]
        sets.append({"valid_from": dt.date(2023, 9, 1), "codes": ["0355"]})

    tiny.configure(change)
    assert tiny.snakemake(HTML).returncode == 0
    text = plain(tiny.html)
    assert "Avgränsningen ändrades den 1 september 2023" in text
    assert "Våld i offentlig miljö 24 (2022/23) 6 (2023/24) .. ej jämförbart" in text
    assert "Totalt 24 24 24 24 6 .. ej jämförbart" in text


def test_an_extract_that_ends_in_july_is_not_compared(tiny: Project) -> None:
    tiny.add_raw("polis/uttag.csv", events(leave_out="2024-08"), coverage=coverage("2024-07-31"))
    built = tiny.snakemake(HTML)
    assert built.returncode == 0
    assert "VARNING: Perioden 2023/24 är ofullständig" in built.stderr
    text = plain(tiny.html)
    assert "Uppgifterna för 2023/24 är ofullständiga och jämförs inte med hela perioder." in text
    assert "Våld i offentlig miljö 24 (2022/23) 28 (2023/24) .. ej jämförbart" in text
    assert "Totalt 24 24 24 24 28 .. ej jämförbart" in text


def test_a_wrong_date_stops_the_build_and_leaves_the_report(tiny: Project) -> None:
    before = hashlib.sha256(tiny.pdf.read_bytes()).hexdigest()
    wrong = events().replace(b"2021-03-01", b"2021-03-41", 1)
    tiny.add_raw("polis/uttag.csv", wrong, coverage=coverage())
    built = tiny.snakemake()
    assert built.returncode != 0
    for fact in ("data/raw/polis/uttag.csv", "Brottsdatum från", "2021-03-41", "Tips:"):
        assert fact in built.stdout + built.stderr
    assert hashlib.sha256(tiny.pdf.read_bytes()).hexdigest() == before


def test_a_style_that_cannot_be_set_stops_the_build_and_leaves_the_report(tiny: Project) -> None:
    before = tiny.pdf.read_bytes()
    style = tiny.folder / "templates" / "stil.css"
    style.write_text(style.read_text("utf-8") + "p { colour: red }\n", encoding="utf-8")
    built = tiny.snakemake()
    assert built.returncode != 0
    assert "colour" in built.stdout + built.stderr
    assert tiny.pdf.read_bytes() == before


def test_a_failed_build_tells_only_its_own_faults(tiny: Project) -> None:
    wrong = events().replace(b"2021-03-01", b"2021-03-41", 1)
    tiny.add_raw("polis/uttag.csv", wrong, coverage=coverage())
    assert "2021-03-41" in tiny.snakemake().stdout
    tiny.add_raw("polis/uttag.csv", events(), coverage=coverage())
    (tiny.folder / "data/raw/bra/Databasfil.txt").write_text("a;b\n1;2\n", encoding="utf-8")
    told = tiny.snakemake().stdout
    assert "uttag från Brå" in told
    assert "2021-03-41" not in told


def test_an_unknown_key_stops_the_build_with_a_suggestion(tiny: Project) -> None:
    tiny.configure(lambda config: config.update(editon=2025))
    built = tiny.snakemake()
    assert built.returncode != 0
    assert "Menade du edition?" in built.stderr


def test_a_missing_sidecar_stops_the_build_with_the_command(tiny: Project) -> None:
    (tiny.folder / "data/raw/bra/Databasfil.txt.yaml").unlink()
    built = tiny.snakemake()
    assert built.returncode != 0
    assert "lagesbild sidofil data/raw/bra/Databasfil.txt" in built.stdout + built.stderr


def test_another_district_without_stadsdelar_says_so(tiny: Project) -> None:
    built = tiny.snakemake("--config", "district=farsta")
    assert built.returncode != 0
    assert "Registret har inga stadsdelar för Farsta" in built.stdout + built.stderr


def test_next_edition_is_one_line(tiny: Project) -> None:
    more = events().decode("cp1252").splitlines()
    more += [
        line.replace(";2024-", ";2025-").replace(";2023-", ";2024-")
        for line in more
        if ";2023-09" <= line[line.find(";") :] < ";2024-09"
    ]
    content = "\n".join(more).encode("cp1252")
    tiny.add_raw("polis/uttag.csv", content, coverage=coverage("2025-08-31"))
    assert tiny.snakemake(HTML, "--config", "edition=2025").returncode == 0
    document = tiny.folder / "data/processed/hagersten-alvsjo/2025/dokument.html"
    text = plain(document.read_text(encoding="utf-8"))
    assert "Antalet anmälda personrån är detsamma under perioderna 2023/24 och 2024/25: 12." in text


ELSEWHERE = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7"},
)


def test_same_bytes_in_another_folder_zone_and_locale(tiny_build: Project, tmp_path: Path) -> None:
    others = [Project(tmp_path / f"annan mapp {number}") for number, _ in enumerate(ELSEWHERE)]
    for other in others:
        make_tiny(other)
    with ThreadPoolExecutor() as at_once:
        builds = at_once.map(lambda other, places: other.snakemake(**places), others, ELSEWHERE)
    assert [built.returncode for built in builds] == [0, 0]
    for other in others:
        assert other.pdf.read_bytes() == tiny_build.pdf.read_bytes()
