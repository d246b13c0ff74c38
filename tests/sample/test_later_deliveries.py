"""What arrives in a later year: every source in its time, readable, and said to be invented."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lagesbild_report.observations.bra import read_bra
from lagesbild_report.observations.forms import reader_of
from lagesbild_report.observations.scb import read_scb
from lagesbild_report.register.sources import load_sources
from lagesbild_report.sample import write_sample
from lagesbild_report.sample.later import later_files
from lagesbild_report.sample.later.enkater import is_city_wave
from lagesbild_report.sample.later.population import people_of
from lagesbild_report.sample.later.sidecars import later_sidecars
from lagesbild_report.sample.plan import load_plan
from lagesbild_report.sample.write import sample_files
from lagesbild_report.sources.sidecar import load_raw_files, raw_paths
from lagesbild_report.themes.catalogue import FORM_SOURCES

RARE = {
    "dagbefolkning": (), "boende": (2026,), "scb": (2026,), "vbe-enkat": (2026,),
    "trygghetsmatning-stad": (2026,), "stockholmsenkaten": (2026,),
}  # fmt: skip
"""Sources that do not get a file in both of the years after the example, and when they do."""
PERSONNUMMER = re.compile(r"(?<![\w.])(?:(?:19|20)\d{6}|\d{6})[-+ ]?\d{4}(?![\w.])")
Frames = Callable[[str], Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("raw")
    write_sample(made, 2026, ["narkotikabrott=-30"])
    return made


@pytest.fixture(scope="module")
def frame(folder: Path) -> Frames:
    def read(source: str) -> Any:
        files = load_raw_files(raw_paths(folder / source))
        return reader_of(source)(files).observations

    return read


def in_year(frame: Any, year: int) -> Any:
    return frame[frame["period_start"].map(lambda day: day.year == year)]


def years_of(frame: Any) -> set[int]:
    return {start.year for start in frame["period_start"]}


def test_the_example_is_written_as_before_beside_the_later_files(folder: Path) -> None:
    for name, content in sample_files(load_plan()).items():
        assert (folder / name).read_bytes() == content


def test_the_same_arguments_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    paths = write_sample(tmp_path, 2026, ["narkotikabrott=-30"])
    assert paths == sorted(path for path in tmp_path.rglob("*") if path.is_file())
    for path in paths:
        assert path.read_bytes() == (folder / path.relative_to(tmp_path)).read_bytes()


def test_a_later_edition_keeps_what_came_before_it() -> None:
    plan = load_plan()
    assert later_files(plan, 2024, ()) == {}
    assert later_files(plan, 2025, ()).items() <= later_files(plan, 2026, ()).items()


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_source_gets_a_file_in_its_years_only(year: int) -> None:
    plan = load_plan()
    before, after = later_files(plan, year - 1, ()), later_files(plan, year, ())
    arrived = {name.partition("/")[0] for name in after.keys() - before.keys()}
    expected = {
        source for source in load_sources().data_ids if year in RARE.get(source, (2025, 2026))
    }
    assert arrived == expected - {"geo"}


def test_all_is_said_to_be_synthetic_and_nobodys_statistics() -> None:
    for name, file in later_files(load_plan(), 2026, ()).items():
        assert file.sidecar.status == "synthetic", name
        assert file.sidecar.producer.startswith("Syntetiska uppgifter"), name
        assert file.sidecar.weaknesses, name
        assert "påhittade" in file.sidecar.licence


def test_no_sidecar_is_left_without_a_file() -> None:
    names = set(later_files(load_plan(), 2028, ()))
    described = {name for year in range(2025, 2029) for name in later_sidecars(year)}
    published = {
        "bra/anmalda_brott_per_100000_2024.xlsx", "bra/anmalda_brott_per_100000_2025.xlsx",
        "boende/lagenheter_regso_2024.csv", "scb/folkmangd_omrade_2024.csv",
        "scb/folkmangd_regso_2024.csv",
    }  # fmt: skip
    rare = {
        f"trygghetsmatning-stad/stadens_trygghetsmatning_{year}.csv" for year in (2025, 2027, 2028)
    }
    rare |= {f"stockholmsenkaten/stockholmsenkaten_{year}.csv" for year in (2025, 2027)}
    rare |= {f"vbe-enkat/vbe-enkat_{year}.xlsx" for year in (2025, 2027)}
    assert described - names == published | rare


def test_sidecars_fit_their_files(folder: Path) -> None:
    for source in sorted(path.name for path in folder.iterdir()):
        for raw in load_raw_files(raw_paths(folder / source)):
            assert not raw.changed
            assert str(raw.sidecar.extracted)[:4] >= str(raw.sidecar.coverage.start.year)


def test_no_file_holds_anything_like_a_personnummer(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            assert not PERSONNUMMER.findall(path.read_bytes().decode("latin-1")), path


@pytest.mark.parametrize("source", sorted(FORM_SOURCES))
def test_old_and_new_files_are_read_together(frame: Frames, source: str) -> None:
    """A later file is in its source's form and does not contradict the earlier ones."""
    assert not frame(source).empty


@pytest.mark.parametrize(
    ("source", "last"),
    [
        ("trygghetsmatning-region", 2026), ("trygghetsmatning-stad", 2026),
        ("stockholmsenkaten", 2026), ("vbe-enkat", 2026), ("vbe-blanketter", 2025), ("ia", 2025),
        ("skolresultat", 2026), ("skolindex", 2026), ("skolfranvaro", 2026),
        ("socialtjanstrapporten", 2025), ("mottagningsenheten", 2026), ("tyck-till", 2026),
        ("ordningsvakter", 2026), ("pointsurvey", 2026), ("boende", 2025),
    ],
)  # fmt: skip
def test_the_series_reach_the_edition(frame: Frames, source: str, last: int) -> None:
    assert max(years_of(frame(source))) == last


def test_no_survey_has_a_wave_outside_its_years(frame: Frames) -> None:
    assert years_of(frame("trygghetsmatning-stad")) == {2017, 2020, 2023, 2026}
    assert years_of(frame("stockholmsenkaten")) == {2018, 2020, 2022, 2024, 2026}
    assert years_of(frame("trygghetsmatning-region")) == {2023, 2024, 2025, 2026}
    assert [year for year in range(2024, 2033) if is_city_wave(year)] == [2026, 2029, 2032]


def test_months_follow_each_other_without_a_gap(frame: Frames) -> None:
    months = sorted({(day.year, day.month) for day in frame("tyck-till")["period_start"]})
    assert months[0] == (2020, 1)
    assert months[-1] == (2026, 9)
    assert len(months) == 12 * 6 + 9


def test_vastberga_keeps_its_guards(frame: Frames) -> None:
    rows = frame("ordningsvakter")
    there = rows[rows["group"].str.contains("Västberga")]
    months = {(day.year, day.month) for day in there["period_start"]}
    assert len(months) == 25  # October 2024 to October 2026


def test_parts_of_the_reports_of_concern_stay_parts(frame: Frames) -> None:
    rows = in_year(frame("socialtjanstrapporten"), 2025)
    shares = rows[rows["measure"] == "andel"]
    assert len(shares) == 8
    assert shares["value"].sum() == pytest.approx(100, abs=0.05)


def test_bra_layouts_are_read_with_their_status(folder: Path) -> None:
    known = read_bra(load_raw_files(raw_paths(folder / "bra"))).observations.dropna(subset="value")
    invented = known[known["status"] == "synthetic"]
    assert years_of(invented) == {2024, 2025}
    assert set(invented["unit"]) == {"antal"}
    assert set(known[known["unit"] != "antal"]["status"]) == {"final"}


def test_counts_of_sexual_offences_agree_with_the_published_rate(folder: Path) -> None:
    rows = in_year(read_bra(load_raw_files(raw_paths(folder / "bra"))).observations, 2025)
    chosen = rows[(rows["measure"] == "6 kap. Sexualbrott") & rows["area"].str.contains("Häger")]
    values = dict(zip(chosen["unit"], chosen["value"], strict=True))
    rate = 100_000 * values["antal"] / people_of("Hägersten-Älvsjö", 2024)
    assert abs(rate - values["per 100 000 inv"]) <= 0.5


def test_rates_are_invented_only_after_the_published_ones() -> None:
    names = later_files(load_plan(), 2028, ())
    assert "bra/anmalda_brott_per_100000_2026.xlsx" in names
    assert "bra/anmalda_brott_per_100000_2025.xlsx" not in names


def test_inhabitants_grow_from_the_last_published_day(folder: Path) -> None:
    rows = read_scb(load_raw_files(raw_paths(folder / "scb"))).observations
    district = rows[rows["area"] == "Hägersten-Älvsjö"]
    days = district["period_start"]
    people = {day.year: value for day, value in zip(days, district["value"], strict=True)}
    assert people[2024] == 128794
    assert people[2025] == round(1.008 * 128794)
    assert people_of("Hägersten-Älvsjö", 2020) == 124037
    assert 124037 < people_of("Hägersten-Älvsjö", 2022) < 128794
