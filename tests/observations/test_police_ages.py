"""Events counted by the age of the victim that their brottskoder name."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest
import yaml

from lagesbild_report.config.load import load_config
from lagesbild_report.observations.police import PoliceRules, read_police
from lagesbild_report.register.areas import load_areas
from lagesbild_report.sources.sidecar import load_raw_files

CONFIG = load_config(Path(__file__).parents[2] / "config.yaml")
DISTRICT = "hagersten-alvsjo"
ROWS = [
    ("0357", "2023-09-04", "Aspudden", 2),
    ("9311", "2023-12-04", "Aspudden", 1),
    ("9319", "2024-03-04", "Älvsjö", 1),
    ("9319", "2024-08-30", "", 1),
    ("0892", "2024-02-04", "Älvsjö", 1),  # robbery of somebody with a disability: any age
    ("9806", "2024-02-05", "Älvsjö", 3),
    ("5010", "2024-02-06", "Älvsjö", 4),
]


@pytest.fixture(scope="module")
def frame(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    folder = tmp_path_factory.mktemp("polis")
    lines = ["Brottskod;Brottsdatum från;Stadsdel;Antal", *(";".join(map(str, r)) for r in ROWS)]
    (folder / "a.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sidecar = {
        "producer": "P", "title": "T", "licence": "L", "status": "synthetic", "extracted": 2024,
        "coverage": {
            "from": dt.date(2023, 9, 1), "until": dt.date(2024, 8, 31), "area": DISTRICT,
        },
    }  # fmt: skip
    (folder / "a.csv.yaml").write_text(yaml.safe_dump(sidecar, allow_unicode=True))
    rules = PoliceRules(CONFIG.sources.polis, CONFIG.crime_areas, load_areas(), 9)
    return read_police(load_raw_files(folder.iterdir()), rules).observations


def by_age(frame: pd.DataFrame, measure: str) -> dict[tuple[str, str], float]:
    own = frame[(frame["measure"] == measure) & frame["group"].str.startswith("alder=")]
    assert set(own["unit"]) <= {"antal"}
    assert set(own["period_kind"]) <= {"broken year"}
    keys = zip(own["area"].str.split("/").str[1], own["group"].str[6:], strict=True)
    return dict(zip(keys, own["value"], strict=True))


def test_victims_are_counted_by_stadsdel_broken_year_and_age(frame: pd.DataFrame) -> None:
    assert by_age(frame, "vald-i-offentlig-miljo") == {
        ("Aspudden", "18-"): 2,
        ("Aspudden", "7-14"): 1,
        ("Älvsjö", "15-17"): 1,
        ("Okänd stadsdel", "15-17"): 1,
    }


def test_a_code_without_an_age_is_counted_in_none(frame: pd.DataFrame) -> None:
    assert by_age(frame, "personran") == {("Älvsjö", "0-17"): 3}
    assert by_age(frame, "narkotikabrott") == {}


def test_counts_without_age_are_as_before(frame: pd.DataFrame) -> None:
    plain = frame[(frame["unit"] == "antal") & (frame["group"] == "")]
    assert plain.groupby("measure")["value"].sum().to_dict() == {
        "vald-i-offentlig-miljo": 5, "personran": 4, "narkotikabrott": 4,
    }  # fmt: skip
    assert frame.loc[frame["unit"] == "vikt", "group"].str.isdigit().all()
