"""Figures that the results' models compute, from the raw files once more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tiny_raw import BRA, CONFIG, FILES, PEOPLE, POLICE, claim, write_project

from lagesbild_report.readback.raw_areas import load_register
from lagesbild_report.readback.recompute import recompute
from lagesbild_report.readback.recompute_outcome import Outcome
from lagesbild_report.statistics.control_chart import prediction_limits
from lagesbild_report.statistics.family import adjusted
from lagesbild_report.statistics.part_of_whole import part_against_whole
from lagesbild_report.statistics.two_counts import rate_ratio

RAN = "brottsomraden/ran"


def outcome(root: Path, key: str, value: float, formula: str = "Model.field", **more: Any
            ) -> Outcome:  # fmt: skip
    told = claim(key, "", value, (POLICE, "rad 2"), formula=formula, **more)
    return recompute([told], root, CONFIG).outcomes[0]


def value_of(root: Path, key: str) -> float:
    found = outcome(root, key, 0.0).value
    assert found is not None
    return float(found)


def people() -> str:
    """Return 1 000 inhabitants in each stadsdel, 4 000 in Aspudden: a third of them 65 or older."""
    names = sorted({name for _, name, _ in load_register().stadsdelar.values()})
    rows = [
        f"{name},{ages},totalt,Folkmängd,2023,{number * (4 if name == 'Aspudden' else 1)}"
        for name in names
        for ages, number in (("0-64 år", 666), ("65+ år", 334))
    ]
    return "\n".join(["Region,Alder,Kon,ContentsCode,Tid,value", *rows])


@pytest.mark.parametrize(
    ("end", "value"),
    [
        ("long_view/points/2023/24/count", 4),
        ("long_view/chart/points/januari 2024/count", 1),
        ("levels/places/Aspudden/count", 2),
        ("place_detectable/Aspudden/earlier", 1),
        ("detectable/Rån/earlier", 1),
        ("places/Aspudden/total", 4),
        ("levels/places/Aspudden/inhabitants", 4000),
        ("total/rate/inhabitants", 20000),
        ("levels/places/Aspudden/expected", 0.6),  # 3 with a known place, a fifth of the people
        ("week/events", 5),
        ("week/weights/29", 0.0417),  # Tuesday 05–06: no time is known, so a day's 24th
    ],
)
def test_figures_follow_from_rows(tmp_path: Path, end: str, value: float) -> None:
    assert value_of(write_project(tmp_path, PEOPLE=people()), f"{RAN}/{end}") == pytest.approx(
        value, abs=0.05 if "weights" in end else 1e-9
    )


def test_verdict_is_tested_anew(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    change = f"{RAN}/total/change/verdict"
    phi = value_of(root, f"{change}/dispersion")
    own = rate_ratio(1, 4, 365, 366, dispersion=phi)
    assert value_of(root, f"{change}/p") == pytest.approx(own.p)
    assert value_of(root, f"{change}/estimate") == pytest.approx(own.ratio)
    assert value_of(root, f"{change}/interval/low") == pytest.approx(own.interval.low)
    assert outcome(root, f"{change}/p", own.p + 0.01).verdict == "differs"


def test_q_value_is_of_all_crime_areas(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    totals = [f"brottsomraden/{area}/total/change/verdict" for area in ("ran", "narkotika")]
    own = adjusted([value_of(root, f"{total}/p") for total in totals])
    assert value_of(root, f"{totals[0]}/q") == pytest.approx(own[0])


def test_limits_of_a_period_are_computed_anew(tmp_path: Path) -> None:
    """Exact limits of four events with dispersion 1: 1,09–10,24 (Garwood 1936)."""
    root = write_project(tmp_path)
    assert value_of(root, f"{RAN}/total/change/verdict/dispersion") == pytest.approx(1, abs=0.5)
    low, high = (value_of(root, f"{RAN}/long_view/points/2023/24/interval/{e}")
                 for e in ("low", "high"))  # fmt: skip
    assert 0 < low <= 1.09
    assert high >= 10.24


def test_unknown_model_is_told(tmp_path: Path) -> None:
    found = outcome(write_project(tmp_path), f"{RAN}/outlook/unheard_of", 3.0, "Outlook.unheard")
    assert (found.verdict, "Outlook.unheard" in found.why) == ("cannot", True)


@pytest.mark.parametrize(
    ("key", "locator", "value"),
    [("config/judging/level", "judging.level", 0.05), ("config/edition", "edition", 2024)],
)
def test_settings_are_looked_up(tmp_path: Path, key: str, locator: str, value: float) -> None:
    told = claim(key, "", value, ("config.yaml", locator), kind="setting")
    root = write_project(tmp_path)
    assert recompute([told], root, CONFIG).share == 1
    assert recompute([{**told, "value": value + 1}], root, CONFIG).of("differs")


def test_setting_that_is_not_set_has_its_default(tmp_path: Path) -> None:
    cell = ("config.yaml", "judging.dispersion")
    told = claim("config/judging/dispersion", "", 1.5, cell, kind="setting")
    assert recompute([told], write_project(tmp_path), CONFIG).share == 1


def test_level_of_the_period_before_is_computed_anew(tmp_path: Path) -> None:
    """The baseline is one event in 365 days; its limits are those of the control chart."""
    root = write_project(tmp_path)
    level = f"{RAN}/long_view/level/limits"
    assert value_of(root, f"{level}/expected") == pytest.approx(366 / 365)
    phi = value_of(root, f"{RAN}/total/change/verdict/dispersion")
    own = prediction_limits(1, 365, 366, 0.95, phi)
    found = [value_of(root, f"{level}/inner/{end}") for end in ("low", "high")]
    assert found == [own.low, own.high]


def test_district_is_held_against_the_rest_of_the_city(tmp_path: Path) -> None:
    """500 among those of 31 December 2022 against 9 000 in the city, 920 per 100 000."""
    rows = "\n".join(f"Stockholm,totalt,totalt,Folkmängd,{year},960000" for year in (2020, 2024))
    root = write_project(tmp_path, PEOPLE=f"{FILES[PEOPLE]}{rows}\n")
    people, city = 100_000 + 40_000 * 730 / 1461, 9000 * 100_000 / 920
    own = part_against_whole(500, 9000, people, city, dispersion=1.5)
    told = claim("bra/categories/liv/level/interval/low", "", own.interval.low,
                 (BRA, "rader 2–3"), formula="Interval.low")  # fmt: skip
    found = recompute([told], root, CONFIG).outcomes[0]
    assert (found.verdict, found.why) == ("agrees", "")


def test_a_gap_in_the_extracts_leaves_the_assumed_dispersion(tmp_path: Path) -> None:
    """The last year is not covered: its months are unknown and not nought."""
    root, later = write_project(tmp_path), {**CONFIG, "edition": 2025}
    told = {
        end: claim(f"{RAN}/{end}", "", value, (POLICE, "rad 2"), formula="Model.field")
        for end, value in (("total/change/verdict/dispersion", 1.5), ("outlook/months", 0))
    }
    found = recompute(told.values(), root, later)
    assert [one.verdict for one in found.outcomes] == ["agrees", "agrees"]
