"""The example edition: its committed files, its totals, and what it must never hold."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from lagesbild_report.config.strict import validate
from lagesbild_report.errors import ConfigError
from lagesbild_report.register.sources import load_sources
from lagesbild_report.sample import write_sample
from lagesbild_report.sample.bra_files import rates_file
from lagesbild_report.sample.events import make_events
from lagesbild_report.sample.plan import Plan, load_plan
from lagesbild_report.sample.police_file import police_file
from lagesbild_report.sources.sidecar import load_raw_files, raw_paths

PROJECT = Path(__file__).parents[2]
RAW = PROJECT / "data" / "raw"
POLICE = "polis/anmalda_brott_2019-09--2024-08.csv"
RATES = "bra/anmalda_brott_per_100000_2021-2025.xlsx"
PERIODS = ("2019/20", "2020/21", "2021/22", "2022/23", "2023/24")
TOTALS = {
    "vald-i-offentlig-miljo": (296, 281, 309, 322, 255),
    "narkotikabrott": (812, 886, 791, 840, 1047),
    "inbrott-i-bostad": (241, 187, 163, 136, 146),
    "bedrageri-mot-aldre": (66, 148, 262, 387, 329),
    "personran": (121, 104, 92, 86, 70),
    "vald-i-nara-relation": (438, 462, 489, 545, 506),
}
PERSONNUMMER = re.compile(r"(?<![\w.])(?:(?:19|20)\d{6}|\d{6})[-+ ]?\d{4}(?![\w.])")

Row = dict[str, str]


def rows_of(content: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def crime_areas() -> dict[str, str]:
    """Return brottskod → crime area, from the configuration and the register's groups."""
    config = yaml.safe_load((PROJECT / "config.yaml").read_text(encoding="utf-8"))
    groups = {
        group: area["id"]
        for area in config["crime_areas"]
        for code_set in area["code_sets"]
        for group in code_set["groups"]
    }
    register = PROJECT / "src/lagesbild_report/register/brottskoder.csv"
    with register.open(encoding="utf-8", newline="") as stream:
        return {
            row["brottskod"]: groups.get(row["grupp"], "")
            for row in csv.DictReader(stream, delimiter=";")
        }


def period_of(row: Row) -> str:
    day = dt.date.fromisoformat(row["Brottsdatum från"])
    year = day.year if day.month >= 9 else day.year - 1
    return f"{year}/{(year + 1) % 100}"


def tally(rows: list[Row]) -> Counter[tuple[str, str]]:
    areas = crime_areas()
    return Counter((areas[row["Brottskod"].zfill(4)], period_of(row)) for row in rows)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("raw")
    write_sample(folder)
    return folder


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return rows_of((RAW / POLICE).read_bytes())


def test_committed_files_are_what_the_generator_writes(written: Path) -> None:
    folders = sorted(path.name for path in written.iterdir())
    assert set(folders) == set(load_sources().data_ids) - {"geo"}
    for folder in folders:
        names = sorted(path.name for path in (written / folder).iterdir())
        assert sorted(path.name for path in (RAW / folder).iterdir()) == names
        for name in names:
            same = (written / folder / name).read_bytes() == (RAW / folder / name).read_bytes()
            assert same, f"{folder}/{name} is not the generator's: write the example anew"


def test_written_paths_are_returned(tmp_path: Path) -> None:
    paths = write_sample(tmp_path)
    assert paths == sorted(path for path in tmp_path.rglob("*") if path.is_file())


@pytest.mark.parametrize("area", TOTALS)
def test_totals_are_exact(rows: list[Row], area: str) -> None:
    counts = tally(rows)
    assert tuple(counts[area, period] for period in PERIODS) == TOTALS[area]


def test_codes_outside_all_areas_are_present_in_every_period(rows: list[Row]) -> None:
    counts = tally(rows)
    assert all(60 <= counts["", period] <= 80 for period in PERIODS)
    codes = {row["Brottskod"] for row in rows}
    assert {"825", "826", "365", "5016", "9362", "9312"} <= codes


@pytest.mark.parametrize("area", ["vald-i-offentlig-miljo", "narkotikabrott"])
@pytest.mark.parametrize("period", PERIODS)
def test_liljeholmen_stands_out(rows: list[Row], area: str, period: str) -> None:
    areas = crime_areas()
    places = Counter(
        row["Stadsdel"].casefold()
        for row in rows
        if areas[row["Brottskod"].zfill(4)] == area and period_of(row) == period
    )
    assert places.most_common(1)[0][0] == "liljeholmen"


def test_burglary_of_the_first_three_periods_is_above_the_last(rows: list[Row]) -> None:
    counts = tally(rows)
    assert all(counts["inbrott-i-bostad", period] > 146 for period in PERIODS[:3])


@pytest.mark.parametrize("year", range(2020, 2025))
def test_events_stand_on_both_sides_of_midnight(rows: list[Row], year: int) -> None:
    across = [
        row
        for row in rows
        if row["Brottsdatum från"] == f"{year}-08-31"
        and row["Brottstid från"] > "23"
        and row["Brottsdatum till"] == f"{year}-09-01"
    ]
    after = [
        row
        for row in rows
        if row["Brottsdatum från"] == f"{year - 1}-09-01" and "" < row["Brottstid från"] < "01"
    ]
    assert across
    assert after


def test_days_lie_in_the_extract_and_entries_come_after(rows: list[Row]) -> None:
    entries = [row["Inskrivningsdatum"] for row in rows]
    assert entries == sorted(entries)
    assert entries[-1] <= "2024-10-15"
    for row in rows:
        assert "2019-09-01" <= row["Brottsdatum från"] <= "2024-08-31"
        end = row["Brottsdatum till"] or row["Brottsdatum från"]
        assert row["Brottsdatum från"] <= end <= row["Inskrivningsdatum"]


def test_times_are_partly_unknown_and_never_run_backwards(rows: list[Row]) -> None:
    assert 0.02 < sum(row["Brottstid från"] == "" for row in rows) / len(rows) < 0.2
    for row in rows:
        if row["Brottstid till"]:
            start = row["Brottsdatum från"] + row["Brottstid från"]
            assert start <= row["Brottsdatum till"] + row["Brottstid till"]


def test_place_is_unknown_as_often_as_planned(rows: list[Row]) -> None:
    areas = crime_areas()
    everything = Counter(areas[row["Brottskod"].zfill(4)] for row in rows)
    unknown = Counter(
        areas[row["Brottskod"].zfill(4)] for row in rows if row["Stadsdel"] == "Värde saknas"
    )
    for area in TOTALS:
        low, high = (0.09, 0.15) if area == "bedrageri-mot-aldre" else (0.005, 0.04)
        assert low < unknown[area] / everything[area] < high


def test_rows_have_the_form_that_r_writes() -> None:
    lines = (RAW / POLICE).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith('"","Id","Brottskod","Brottskod.klartext"')
    shape = r'"\d+",\d{6},\d{3,4},"(?:[^"])+","[\d-]{10}","[\d-]{10}",'
    shape += r'("\d\d:\d\d")?,("[\d-]{10}")?,("\d\d:\d\d")?,"Stockholm","[^"]+",1'
    assert all(re.fullmatch(shape, line) for line in lines[1:])


def test_no_file_holds_anything_like_a_personnummer() -> None:
    for path in RAW.rglob("*"):
        if path.is_file():
            assert not PERSONNUMMER.findall(path.read_bytes().decode("latin-1")), path


def test_another_seed_gives_other_places_and_the_same_totals(rows: list[Row]) -> None:
    plan = load_plan()
    other = plan.model_copy(update={"seed": plan.seed + 1})
    changed = rows_of(police_file(other, make_events(other)))
    assert tally(changed) == tally(rows)
    assert [row["Stadsdel"] for row in changed] != [row["Stadsdel"] for row in rows]


def test_rates_hold_the_published_figures() -> None:
    sheet = load_workbook(RAW / RATES)["Resultat"]
    totals = [
        [cell.value for cell in row[1:]]
        for row in sheet.rows
        if row[0].value == "Totalt antal brott"
    ]
    assert totals == [[19828, 17446, 17099, 15583, 15377], [21308, 19601, 21402, 20419, 19159]]


def test_workbook_carries_no_date_and_no_compression() -> None:
    with zipfile.ZipFile(io.BytesIO(rates_file())) as archive:
        entries = archive.infolist()
        core = archive.read("docProps/core.xml").decode()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert set(re.findall(r"\d{4}-\d\d-\d\d", core)) == {"1980-01-01"}


def test_databasfil_ends_and_repeats_as_the_database_writes_it() -> None:
    content = (RAW / "bra/Databasfil_helar_2021-2023.txt").read_bytes()
    assert content.endswith(b";\n\r\n")
    text = content.decode("iso-8859-1")
    own = "Stadsdelsområde Hägersten-Älvsjö (Sthlm);3-7 kap. Brott mot person;2023 prel.;Helår"
    assert text.count(f"{own};2639;..;\n") == 7
    assert "Stockholm kommun;3-7 kap. Brott mot person;2021;Helår;..;..;\n" in text


def test_inhabitants_add_up_to_the_published_sum() -> None:
    content = (RAW / "scb/folkmangd_regso_2024.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfRegion,Statistikomr")
    table = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(table) == 17 * 17
    assert sum(int(row["value"]) for row in table) == 129452


@pytest.mark.parametrize("source", ["bra", "polis", "scb"])
def test_sidecars_are_sound_and_say_what_is_invented(source: str) -> None:
    for raw in load_raw_files(raw_paths(RAW / source)):
        assert not raw.changed
        assert raw.sidecar.status == ("synthetic" if source == "polis" else "published figure")
        assert raw.sidecar.weaknesses


def test_plan_refuses_a_code_of_another_group() -> None:
    data = load_plan().model_dump()
    data["crime_areas"]["personran"]["codes"] = {"0355": 1}
    with pytest.raises(ConfigError, match="0355 hör till gruppen VOM_KARNA"):
        validate(Plan, data, "plan.yaml")
