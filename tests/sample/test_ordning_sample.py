"""The example on order keeps to what the lägesbild for 2024 says in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_data import file_data

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.sample import ordning as sample
from lagesbild_report.sample.sidecars import load_sidecars
from lagesbild_report.themes import ordning
from lagesbild_report.themes.monthly_tables import TOTAL

SUMMER = (5, 6, 7)


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> ThemeResult:
    return ordning.compare(file_data(tmp_path_factory.mktemp("raw"), "ordning", sample.files()))


def table(result: ThemeResult, key: str) -> Cross:
    found = result.table(key)
    assert found is not None
    return found


def counts(line: Line) -> list[float]:
    return [figure.value for figure in line.figures if figure.value is not None]


def plain(cross: Cross) -> list[Line]:
    return [line for line in cross.lines if line.kind == "plain"]


def column(cross: Cross, key: str) -> dict[str, float]:
    return dict(zip(cross.columns, counts(cross.line(key)), strict=True))


def test_files_are_the_same_each_time_and_said_to_be_synthetic() -> None:
    files = sample.files()
    assert files == sample.files()
    assert {load_sidecars()[name].status for name in files} == {"synthetic"}
    assert all("Syntetiska" in load_sidecars()[name].producer for name in files)


def test_most_interventions_are_in_liljeholmen(result: ThemeResult) -> None:
    cross = table(result, "vakter-slag-plats")
    total = column(cross, TOTAL)
    assert set(total) == {"Liljeholmen", "Älvsjö", "Fruängen", "Västertorp", "Västberga", TOTAL}
    assert total["Liljeholmen"] > total[TOTAL] / 2
    order = ["tillsagelse", "kontroll", "avvisning", "lob", "bistand"]
    assert [line.key for line in plain(cross)][:5] == order


def test_vastberga_has_guards_from_october_2024_only() -> None:
    months = {row[0] for row in sample.rows_of("ordningsvakter") if row[1] == "Västberga"}
    assert months == {"2024-10"}


def test_noise_is_commonest_and_belongs_to_no_place(result: ThemeResult) -> None:
    kinds, places = table(result, "tyck-till-slag"), table(result, "tyck-till-plats")
    assert kinds.columns == ("2020", "2021", "2022", "2023", "2024")
    for year in range(5):
        most = max(plain(kinds), key=lambda line: line.figures[year].value or 0)
        assert most.key == "hoga-ljud"
    named = [line for line in plain(places) if line.key != "Övriga platser"]
    noise = [line.last.value or 0 for line in named]
    assert max(noise) < 0.1 * counts(places.line(TOTAL))[-1]


def test_three_places_have_most_comments_each_year(result: ThemeResult) -> None:
    places = plain(table(result, "tyck-till-plats"))[:-1]
    for year in range(5):
        largest = sorted(places, key=lambda line: -(line.figures[year].value or 0))[:3]
        assert {line.key for line in largest} == {
            "Fruängens centrum", "Liljeholmstorget", "Älvsjö station",
        }  # fmt: skip


def test_months_are_even_with_somewhat_more_in_the_summer(result: ThemeResult) -> None:
    for line in table(result, "tyck-till-manad").lines:
        values = counts(line)
        summer = [values[n] for n in SUMMER]
        others = [value for n, value in enumerate(values) if n not in SUMMER]
        assert 1.05 < (sum(summer) / 3) / (sum(others) / len(others)) < 1.25
        assert max(values) < 1.5 * min(values)


def test_comments_end_with_the_last_whole_month_before_autumn(result: ThemeResult) -> None:
    last = table(result, "tyck-till-manad").lines[-1]
    assert (last.key, len(counts(last))) == ("2024", 9)


def test_traces_and_youths_are_in_yards_and_misuse_in_two_stadsdelar(result: ThemeResult) -> None:
    cross = table(result, "pointsurvey-slag-plats")
    assert "november 2023–oktober 2024" in cross.title
    for key in ("missbruksspar", "ungdomar"):
        found = column(cross, key)
        assert max(found, key=lambda place: found[place] * (place != TOTAL)) == (
            "Förskole- och skolgårdar"
        )
    for key in ("paverkade", "drogforsaljning"):
        found = column(cross, key)
        assert found["Liljeholmen"] + found["Västberga"] > 0.6 * found[TOTAL]


def test_committed_files_are_the_generators() -> None:
    raw = Path(__file__).parents[2] / "data" / "raw"
    for name, content in sample.files().items():
        assert (raw / name).read_bytes() == content, f"{name}: write the example anew"
