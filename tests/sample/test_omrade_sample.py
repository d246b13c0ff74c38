"""The example on the area: published figures exact, the rest as the lägesbild for 2024 says."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_data import file_data

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.observations.period import calendar_year
from lagesbild_report.sample import omrade as sample
from lagesbild_report.sample.figures import inhabitants, read_published
from lagesbild_report.sample.sidecars import load_sidecars
from lagesbild_report.themes import omrade
from lagesbild_report.themes.data import ThemeData

DISTRICT, CITY = "hagersten-alvsjo", "stockholm"
PUBLISHED = ("eftergymnasial", "behorighet", "folkmangd", "prognos")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> ThemeData:
    return file_data(tmp_path_factory.mktemp("raw"), "omrade", sample.files())


@pytest.fixture(scope="module")
def result(data: ThemeData) -> ThemeResult:
    return omrade.compare(data)


def table(result: ThemeResult, key: str) -> Cross:
    found = result.table(key)
    assert found is not None
    return found


def pair(result: ThemeResult, key: str, line: str) -> list[float | None]:
    return [figure.value for figure in table(result, key).line(line).figures]


def test_files_are_the_same_each_time() -> None:
    assert sample.files() == sample.files()


@pytest.mark.parametrize(
    ("key", "line", "expected"),
    [
        ("fakta-folkmangd", "folkmangd", [127000, None]),
        ("fakta-folkmangd", "prognos", [136000, None]),
        ("fakta-utbildning", "eftergymnasial", [67.7, 62.2]),
        ("fakta-utbildning", "behorighet-pojkar", [89.9, None]),
        ("fakta-utbildning", "behorighet-flickor", [91.8, None]),
    ],
)
def test_published_facts(
    result: ThemeResult, key: str, line: str, expected: list[float | None]
) -> None:
    assert pair(result, key, line) == expected


def test_rounded_figures_say_so_and_the_forecast_is_of_2032(result: ThemeResult) -> None:
    cross = table(result, "fakta-folkmangd")
    assert {line.figures[0].definition for line in cross.lines} == {"drygt"}
    assert cross.line("prognos").figures[0].period == calendar_year(2032)


@pytest.mark.parametrize(
    ("key", "line"),
    [("fakta-utbildning", "forvarvsarbetande"), ("fakta-tillit", "valdeltagande"),
     ("fakta-tillit", "fortroende-forvaltning"), ("fakta-tillit", "fortroende-polis")],
)  # fmt: skip
def test_district_lies_above_the_city(result: ThemeResult, key: str, line: str) -> None:
    own, city = pair(result, key, line)
    assert own is not None and city is not None and own > city


def test_income_lies_somewhat_below_the_city_and_differs_much(data: ThemeData) -> None:
    observed, year = data.observed("omradesfakta"), calendar_year(2023)

    def income(area: str) -> float:
        group = {"kon": "alla", "enhet": "kronor"}
        return observed.figure("medelinkomst", area, year, 0, **group).value or 0

    people = inhabitants(20)
    found = {name: income(f"{DISTRICT}/{name}") for name in people}
    assert 0.95 < income(DISTRICT) / income(CITY) < 1
    assert max(found.values()) > 1.5 * min(found.values())
    weighted = sum(found[name] * people[name] for name in found) / sum(people.values())
    assert income(DISTRICT) == pytest.approx(weighted, abs=500)


def test_only_invented_indicators_stand_in_the_synthetic_file(
    tmp_path: Path, data: ThemeData
) -> None:
    status = {name: load_sidecars()[name].status for name in sample.files()}
    synthetic = [name for name, one in status.items() if one == "synthetic"]
    assert synthetic == ["omradesfakta/omradesfakta_syntetiska.xlsx"]
    assert set(status.values()) == {"synthetic", "published figure"}
    invented = {name: content for name, content in sample.files().items() if name in synthetic}
    observed: Observed = file_data(tmp_path, "omrade", invented).observed("omradesfakta")
    everything = set(data.observed("omradesfakta").measures())
    assert set(observed.measures()) == everything - set(PUBLISHED)


def test_sidecar_says_that_the_year_is_assumed() -> None:
    sidecar = load_sidecars()["omradesfakta/omradesfakta_lagesbild_2024.csv"]
    assert any("2023 är antaget" in text for text in sidecar.weaknesses)


def test_dwellings_are_the_published_ones(data: ThemeData) -> None:
    rows = read_published("boende_stadsdel_2024.csv")
    published = {
        (f"{DISTRICT}/{row['stadsdel']}", row["upplatelseform"]): int(row["antal_lagenheter"])
        for row in rows
    }
    frame = data.observed("boende").frame
    forms = {"hyresratt": "hyresrätt", "bostadsratt": "bostadsrätt", "aganderatt": "äganderätt",
             "saknas": "uppgift saknas"}  # fmt: skip
    found = {
        (row["area"], forms[row["group"].removeprefix("upplatelseform=")]): row["value"]
        for row in frame.to_dict("records")
    }
    assert found == published
    assert len(found) == 4 * 17 and sum(found.values()) == 65353


def test_small_houses_are_where_the_lagesbild_says(result: ThemeResult) -> None:
    cross = table(result, "boende-andelar")
    for name in ("Mälarhöjden", "Herrängen"):
        shares = [figure.value or 0 for figure in cross.line(name).figures]
        assert cross.columns[shares.index(max(shares))] == "Äganderätt"


def test_committed_files_are_the_generators() -> None:
    raw = Path(__file__).parents[2] / "data" / "raw"
    for name, content in sample.files().items():
        assert (raw / name).read_bytes() == content, f"{name}: write the example anew"
