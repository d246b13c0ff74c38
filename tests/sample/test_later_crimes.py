"""The police extract of a later edition: nothing old changes, and effects are exact."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections import Counter
from collections.abc import Collection
from fractions import Fraction

import pytest

from lagesbild_report.observations.period import broken_year_of
from lagesbild_report.sample.events import make_events
from lagesbild_report.sample.later.crimes import police_files
from lagesbild_report.sample.later.effects import Effect
from lagesbild_report.sample.plan import Plan, load_plan
from lagesbild_report.sample.police_file import police_file

Row = dict[str, str]
NAME = "polis/anmalda_brott_2020-09--2025-08.csv"
SPELLINGS = {"hägerstenåsen": "hägerstensåsen"}
EFFECTS = (
    Effect("narkotikabrott", "", Fraction(-30)),
    Effect("personran", "", Fraction(20)),
    Effect("inbrott-i-bostad", "Långbro", Fraction(100)),
    Effect("vald-i-nara-relation", "", Fraction(-10)),
    Effect("vald-i-nara-relation", "Örby slott", Fraction(50)),
)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


def rows_of(content: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


@pytest.fixture(scope="module")
def old(plan: Plan) -> list[Row]:
    return rows_of(police_file(plan, make_events(plan)))


@pytest.fixture(scope="module")
def changed(plan: Plan) -> list[Row]:
    return rows_of(police_files(plan, 2025, EFFECTS)[NAME])


def period(row: Row) -> str:
    return broken_year_of(dt.date.fromisoformat(row["Brottsdatum från"])).label


def count(plan: Plan, rows: list[Row], area: str, year: str) -> Counter[str]:
    """Return reports per stadsdel of a crime area in a period, spellings put together."""
    codes = plan.crime_areas[area].all_codes()
    places = [
        row["Stadsdel"].casefold()
        for row in rows
        if row["Brottskod"].zfill(4) in codes and period(row) == year
    ]
    return Counter(SPELLINGS.get(place, place) for place in places)


def without_number(rows: Collection[Row]) -> set[tuple[str, ...]]:
    return {tuple(value for key, value in row.items() if key) for row in rows}


def test_the_earlier_years_are_the_same_events_with_the_same_ids(
    old: list[Row], changed: list[Row]
) -> None:
    kept = [row for row in old if row["Brottsdatum från"] >= "2020-09-01"]
    earlier = [row for row in changed if row["Brottsdatum från"] < "2024-09-01"]
    assert without_number(earlier) == without_number(kept)
    assert len(earlier) == len(kept) > 8000


def test_the_extract_holds_the_periods_of_its_report(changed: list[Row]) -> None:
    days = [row["Brottsdatum från"] for row in changed]
    assert min(days) >= "2020-09-01"
    assert "2025-08-25" <= max(days) <= "2025-08-31"
    assert {period(row) for row in changed} == {
        "2020/21", "2021/22", "2022/23", "2023/24", "2024/25",
    }  # fmt: skip


def test_rows_are_numbered_and_in_the_order_of_entry(changed: list[Row]) -> None:
    assert [row[""] for row in changed] == [str(n) for n in range(1, len(changed) + 1)]
    entries = [row["Inskrivningsdatum"] for row in changed]
    assert entries == sorted(entries)
    assert entries[-1] <= "2025-10-15"
    assert len({row["Id"] for row in changed}) == len(changed)
    for row in changed:
        assert row["Brottsdatum från"] <= row["Inskrivningsdatum"]


@pytest.mark.parametrize(
    ("area", "before", "after"),
    [
        ("vald-i-offentlig-miljo", 255, 255),
        ("narkotikabrott", 1047, 733),
        ("bedrageri-mot-aldre", 329, 329),
        ("personran", 70, 84),
        ("utanfor", 69, 69),
    ],
)
def test_an_area_changes_by_its_effect_exactly(
    plan: Plan, changed: list[Row], area: str, before: int, after: int
) -> None:
    assert count(plan, changed, area, "2023/24").total() == before
    assert count(plan, changed, area, "2024/25").total() == after


def test_a_stadsdel_changes_exactly_and_the_others_are_left(plan: Plan, changed: list[Row]) -> None:
    before = count(plan, changed, "inbrott-i-bostad", "2023/24")
    after = count(plan, changed, "inbrott-i-bostad", "2024/25")
    assert after["långbro"] == 2 * before["långbro"] > 0
    assert after.total() - after["långbro"] == before.total() - before["långbro"]


def test_an_area_and_a_stadsdel_have_each_their_own_effect(plan: Plan, changed: list[Row]) -> None:
    before = count(plan, changed, "vald-i-nara-relation", "2023/24")
    after = count(plan, changed, "vald-i-nara-relation", "2024/25")
    assert after["örby slott"] == EFFECTS[4].of(before["örby slott"])
    rest = before.total() - before["örby slott"]
    assert after.total() - after["örby slott"] == EFFECTS[3].of(rest)


def test_the_new_period_is_spread_as_the_one_before(plan: Plan, changed: list[Row]) -> None:
    before = count(plan, changed, "bedrageri-mot-aldre", "2023/24")
    after = count(plan, changed, "bedrageri-mot-aldre", "2024/25")
    apart = sum(abs(before[place] - after[place]) for place in before | after)
    assert 0 < apart < 0.4 * before.total()


def test_events_stand_on_both_sides_of_the_new_midnights(changed: list[Row]) -> None:
    last = [row for row in changed if row["Brottsdatum från"] == "2025-08-31"]
    assert [row for row in last if row["Brottsdatum till"] == "2025-09-01"]
    first = [row for row in changed if row["Brottsdatum från"] == "2024-09-01"]
    assert [row for row in first if "" < row["Brottstid från"] < "01"]


def test_the_same_arguments_give_the_same_bytes(plan: Plan) -> None:
    assert police_files(plan, 2025, EFFECTS) == police_files(plan, 2025, EFFECTS)


def test_the_direction_of_the_effect_decides(plan: Plan) -> None:
    up, down = (
        rows_of(police_files(plan, 2025, [Effect("personran", "", Fraction(by))])[NAME])
        for by in (30, -30)
    )
    assert count(plan, up, "personran", "2024/25").total() == 91
    assert count(plan, down, "personran", "2024/25").total() == 49
    others = [count(plan, rows, "inbrott-i-bostad", "2024/25") for rows in (up, down)]
    assert others[0] == others[1]


def test_years_between_have_no_effect(plan: Plan) -> None:
    effect = [Effect("personran", "", Fraction(-50))]
    files = police_files(plan, 2026, effect)
    assert files[NAME] == police_files(plan, 2025, ())[NAME]
    rows = rows_of(files["polis/anmalda_brott_2021-09--2026-08.csv"])
    totals = [count(plan, rows, "personran", year).total() for year in ("2024/25", "2025/26")]
    assert totals == [70, 35]


def test_a_small_effect_leaves_fewer_than_the_events_at_midnight(plan: Plan) -> None:
    effect = [Effect("vald-i-offentlig-miljo", "", Fraction(-99))]
    rows = rows_of(police_files(plan, 2025, effect)[NAME])
    assert count(plan, rows, "vald-i-offentlig-miljo", "2024/25").total() == 3
