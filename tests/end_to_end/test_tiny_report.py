"""The tiny edition: what re-runs, what stops a build, and that bytes stay the same."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from project import Project, pdf_text
from tiny import coverage, events, make_tiny

SET = {"typeset", "publish"}
AFTER_POLICE = {"compare_crime_areas", "draw_figures", "write_document"} | SET


def test_tiny_report_counts_by_hand(tiny_build: Project) -> None:
    text = pdf_text(tiny_build.pdf)
    assert "Våld i offentlig miljö 24 30 +6 +25,0" in text
    assert "Narkotikabrott 36 36 0 0,0" in text
    assert "Personrån 12 12 0 .." in text
    assert "Antalen är lika stora." in text
    # 18 of the 30 events of public violence are in Liljeholmen: too few for a share in words.
    assert "Flest anmälda brott hade Liljeholmen, 18. " in text


def test_nothing_to_do_after_a_build(tiny: Project) -> None:
    assert tiny.would_run() == set()


def test_a_changed_figure_changes_text_table_and_alternative_text(tiny: Project) -> None:
    more = events() + b"\n357;2024-03-03;12:00;Solberga"
    tiny.add_raw("polis/uttag.csv", more, coverage=coverage())
    assert tiny.snakemake().returncode == 0
    html = next(tiny.folder.glob("data/processed/*/2024/lagesbild.html")).read_text("utf-8")
    assert "var 31 under perioden 2023/24" in html
    assert "2023/24 31" in html
    assert "Våld i offentlig miljö 24 31 +7 +29,2" in pdf_text(tiny.pdf)


@pytest.mark.parametrize(
    ("source", "name", "rules"),
    [
        ("polis", "uttag.csv", {"ingest_police"} | AFTER_POLICE),
        ("bra", "Databasfil.txt", {"ingest_bra", "compare_bra", "draw_figures"}),
        ("scb", "folk.csv", {"ingest_scb", "make_population", "compare_bra"} | AFTER_POLICE),
    ],
)
def test_a_changed_raw_file_reruns_only_its_branch(
    tiny: Project, source: str, name: str, rules: set[str]
) -> None:
    path = tiny.folder / "data" / "raw" / source / name
    path.write_bytes(path.read_bytes() + b"\n")
    expected = rules | {"write_document"} | SET | {"draw_figures"}
    assert tiny.would_run() == expected


def test_touching_without_change_reruns_nothing(tiny: Project) -> None:
    for path in tiny.folder.glob("data/raw/*/*"):
        path.touch()
    assert tiny.would_run() == set()


@pytest.mark.parametrize(
    ("file", "rules"),
    [
        ("templates/stil.css", SET),
        ("templates/kapitel/bra.html.j2", {"write_document"} | SET),
        ("templates/texter/generell/metod.md", {"write_document"} | SET),
        ("src/lagesbild_report/figures/bra.py", {"draw_figures"} | SET),
        ("src/lagesbild_report/wording/week.py", {"write_document"} | SET),
        (
            "src/lagesbild_report/comparisons/bra.py",
            {"compare_bra", "draw_figures", "write_document"} | SET,
        ),
        ("src/lagesbild_report/sources/police_events.py", {"ingest_police"} | AFTER_POLICE),
    ],
)
def test_changed_code_text_or_style_reruns_what_it_made(
    tiny: Project, file: str, rules: set[str]
) -> None:
    path = tiny.folder / file
    path.write_text(path.read_text("utf-8") + "\n", encoding="utf-8")
    assert tiny.would_run() == rules


def set_percent_minimum(config: dict[str, Any]) -> None:
    config["small_numbers"]["percent_minimum"] = 10


def set_caveat(config: dict[str, Any]) -> None:
    config["crime_areas"][0]["caveat"] = "mörkertal"


def set_title(config: dict[str, Any]) -> None:
    config["reports"]["hagersten-alvsjo"]["title"] = "Årets lägesbild"


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        (set_percent_minimum, AFTER_POLICE),
        (set_caveat, AFTER_POLICE),
        (set_title, {"write_document"} | SET),
    ],
)
def test_changed_key_reruns_the_rules_that_use_it(
    tiny: Project, change: Callable[[dict[str, Any]], None], rules: set[str]
) -> None:
    tiny.configure(change)
    assert tiny.would_run() == rules


def test_a_changed_deso_table_reruns_the_polices_branch(tiny: Project) -> None:
    table = tiny.folder / "deso.csv"
    table.write_text("deso;stadsdel\n0180C0001;Aspudden\n", encoding="utf-8")
    tiny.configure(lambda config: config["sources"]["polis"].update(deso_table="deso.csv"))
    assert tiny.snakemake().returncode == 0
    table.write_text("deso;stadsdel\n0180C0001;Fruängen\n", encoding="utf-8")
    assert tiny.would_run() == {"ingest_police"} | AFTER_POLICE


def test_a_crime_area_that_the_extract_lacks_is_unknown_and_not_nought(tiny: Project) -> None:
    lines = events().decode("cp1252").splitlines()
    kept = "\n".join(line for line in lines if not line.startswith("9806"))
    tiny.add_raw("polis/uttag.csv", kept.encode("cp1252"), coverage=coverage())
    built = tiny.snakemake()
    assert built.returncode == 0
    assert "ingen händelse i brottsområdet Personrån" in built.stderr
    text = pdf_text(tiny.pdf)
    assert "Personrån .. .. .. .." in text
    assert "Antalet anmälda personrån var 0" not in text


def test_a_changed_definition_is_told_and_not_compared(tiny: Project) -> None:
    def change(config: dict[str, Any]) -> None:
        sets = config["crime_areas"][0]["code_sets"]
        sets.append({"valid_from": dt.date(2023, 9, 1), "codes": ["0355"]})

    tiny.configure(change)
    assert tiny.snakemake().returncode == 0
    text = pdf_text(tiny.pdf)
    assert "Avgränsningen ändrades den 1 september 2023" in text
    assert "Våld i offentlig miljö 24 6 .. .." in text


def test_an_extract_that_ends_in_july_is_not_compared(tiny: Project) -> None:
    tiny.add_raw("polis/uttag.csv", events(leave_out="2024-08"), coverage=coverage("2024-07-31"))
    built = tiny.snakemake()
    assert built.returncode == 0
    assert "VARNING: Perioden 2023/24 är ofullständig" in built.stderr
    text = pdf_text(tiny.pdf)
    assert "Uppgifterna för 2023/24 är ofullständiga och jämförs inte med hela perioder." in text
    assert "Våld i offentlig miljö 24 28 .. .." in text


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
    assert tiny.snakemake("--config", "edition=2025").returncode == 0
    assert "Antalet anmälda personrån var 12 under perioden 2024/25" in pdf_text(
        tiny.folder / "output/hagersten-alvsjo/2025/lagesbild.pdf"
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
        {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7"},
    ],
)
def test_same_bytes_in_another_folder_zone_and_locale(
    tiny_build: Project, tmp_path: Path, environment: dict[str, str]
) -> None:
    other = Project(tmp_path / "annan mapp")
    make_tiny(other)
    built = other.snakemake(**environment)
    assert built.returncode == 0, built.stderr[-2000:]
    assert other.pdf.read_bytes() == tiny_build.pdf.read_bytes()
