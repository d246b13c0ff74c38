"""Police events counted: places, periods, overlapping extracts and the balance of rows."""

from __future__ import annotations

import datetime as dt
import random
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild_report.config.load import load_config
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.errors import ConfigError, DataError
from lagesbild_report.observations import police_events as events
from lagesbild_report.observations.area_names import UNKNOWN
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.police import PoliceData, PoliceRules, read_police
from lagesbild_report.observations.table import KEY
from lagesbild_report.register.areas import load_areas
from lagesbild_report.sources.sidecar import load_raw_files

CONFIG = load_config(Path(__file__).parents[2] / "config.yaml")
HEADINGS = ("Brottskod", "Brottsdatum från", "Brottstid från", "Stadsdel", "Antal")
DISTRICT = "hagersten-alvsjo"
FIRST, LAST = dt.date(2023, 9, 1), dt.date(2024, 8, 31)
DAYS = [FIRST + dt.timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
Row = tuple[object, ...]


def area(name: str, *codes: str) -> CrimeArea:
    texts = dict.fromkeys(("title", "phrase", "defined_by"), name)
    sets = [{"valid_from": dt.date(2019, 1, 1), "codes": codes}]
    return CrimeArea.model_validate(
        {"id": name, "caveat": "anmälningsbrott", "code_sets": sets} | texts
    )


AREAS = (area("vald", "0355", "0357"), area("ran", "9806"), area("ran-och-vald", "0355", "9806"))


@dataclass
class Folder:
    """A folder of police extracts with sidecars."""

    path: Path
    areas: tuple[CrimeArea, ...] = AREAS
    headings: tuple[str, ...] = HEADINGS
    names: list[str] = field(default_factory=list)

    def add(self, rows: Iterable[Row], extracted: str = "2024-10-01", **coverage: Any) -> None:
        name = f"uttag{len(self.names) + 1}.csv"
        self.names.append(name)
        lines = [";".join(map(str, row)) for row in (self.headings, *rows)]
        (self.path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        sidecar = {
            "producer": "P", "title": "T", "licence": "L", "status": "synthetic",
            "extracted": dt.date.fromisoformat(extracted),
            "coverage": {"from": FIRST, "until": LAST, "area": DISTRICT} | coverage,
        }  # fmt: skip
        (self.path / f"{name}.yaml").write_text(yaml.safe_dump(sidecar, allow_unicode=True))

    def read(self) -> PoliceData:
        rules = PoliceRules(CONFIG.sources.polis, self.areas, load_areas(), 9)
        return read_police(load_raw_files(self.path.iterdir()), rules)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def row(day: object, place: str = "Aspudden", code: str = "357", clock: str = "12:00") -> Row:
    return (code, day, clock, place, 1)


def each_day(place: str = "Aspudden", days: Sequence[dt.date] = DAYS) -> list[Row]:
    """Return enough rows for the extract to be without silences."""
    return [row(day, place) for day in days]


def counts(data: PoliceData, measure: str = "vald") -> dict[str, float]:
    """Return area → number of crimes."""
    frame = data.observations
    own = frame[(frame["measure"] == measure) & (frame["unit"] == "antal") & (frame["group"] == "")]
    return {str(key): float(value) for key, value in own.groupby("area")["value"].sum().items()}


def key(stadsdel: str) -> str:
    return f"{DISTRICT}/{stadsdel}"


def warnings(data: PoliceData) -> list[str]:
    """Return the warnings about stadsdelar, without the name of the file."""
    texts = [warning.split(": ", 1)[1] for warning in data.warnings]
    return [text for text in texts if text.startswith("stadsdelen")]


def set_aside(data: PoliceData, position: int = 0) -> dict[str, int]:
    return dict(data.balances[position].set_aside)


def test_crimes_are_counted_per_month_and_stadsdel_with_their_rows(folder: Folder) -> None:
    folder.add(
        [
            row("2023-09-01"),
            row("2023-10-02", "Älvsjö"),
            row("2023-09-30"),
            row("2023-09-05", "Älvsjö"),
        ]
    )
    frame = folder.read().observations
    plain = (frame["unit"] == "antal") & (frame["group"] == "")
    found = frame[plain & (frame["measure"] == "vald")]
    assert list(
        zip(found["area"], found["period_start"], found["value"], found["rows"], strict=True)
    ) == [
        (key("Aspudden"), dt.date(2023, 9, 1), 2, "2, 4"),
        (key("Älvsjö"), dt.date(2023, 9, 1), 1, "5"),
        (key("Älvsjö"), dt.date(2023, 10, 1), 1, "3"),
    ]
    assert set(found["status"]) == {"synthetic"}


def test_midnight_on_first_of_september_is_counted_in_the_year_that_starts(folder: Folder) -> None:
    folder.add(
        [row("2023-08-31", clock="24:00"), row("2023-09-01", clock="00:00")],
        **{"from": dt.date(2022, 9, 1)},
    )
    frame = folder.read().observations
    weights = frame[frame["unit"] == "vikt"].set_index("period_start")["group"].to_dict()
    assert weights == {dt.date(2022, 9, 1): str(3 * 24 + 23), dt.date(2023, 9, 1): str(4 * 24)}


def test_code_in_two_crime_areas_counts_once_in_each_and_is_one_used_row(folder: Folder) -> None:
    folder.add([row("2023-09-01", code="355")])
    data = folder.read()
    assert counts(data, "vald") == counts(data, "ran-och-vald") == {key("Aspudden"): 1}
    assert counts(data, "ran") == {}
    assert data.balances[0].rows_used == 1


def test_number_of_crimes_in_a_row_is_multiplied_in_counts_and_weights(folder: Folder) -> None:
    folder.add([("357", "2023-09-01", "12:00", "Aspudden", 3)])
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 3}
    frame = data.observations
    assert frame.loc[frame["unit"] == "vikt", "value"].sum() == 3


def test_unknown_stadsdel_has_a_row_of_its_own_and_is_in_the_total(folder: Folder) -> None:
    folder.add([row("2023-09-01"), row("2023-09-02", "Värde saknas"), row("2023-09-03", "")])
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 1, key(UNKNOWN): 2}
    assert warnings(data) == []


def test_name_that_the_register_lacks_is_refused_with_all_of_them(folder: Folder) -> None:
    folder.add([row("2023-09-01", "Aspuden"), row("2023-09-02", "Aspuden"), row("2023-09-03", "Ö")])
    with pytest.raises(DataError) as caught:
        folder.read()
    assert "Aspuden (2), Ö (1)" in str(caught.value)
    assert "en annan stavning av Aspudden" in str(caught.value)


def test_stadsdel_of_another_district_is_set_aside(folder: Folder) -> None:
    folder.add([row("2023-09-01"), row("2023-09-02", "Sätra")])
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 1}
    assert set_aside(data) == {events.HEADINGS: 1, events.OUTSIDE_AREA: 1}


def test_names_that_the_configuration_adds(folder: Folder) -> None:
    polis = CONFIG.sources.polis.model_copy(
        update={"area_aliases": {"Aspuden": "Aspudden"}, "areas_outside": ("Ekbacken",)}
    )
    folder.add([row("2023-09-01", "ASPUDEN"), row("2023-09-02", "Ekbacken")])
    rules = PoliceRules(polis, folder.areas, load_areas(), 9)
    data = read_police(load_raw_files(folder.path.iterdir()), rules)
    assert counts(data) == {key("Aspudden"): 1}
    assert set_aside(data) == {events.HEADINGS: 1, events.OUTSIDE_AREA: 1}


def test_deso_code_without_table_is_unknown_and_warned_about(folder: Folder) -> None:
    folder.add([row("2023-09-01", "0180C4040")])
    data = folder.read()
    assert counts(data) == {key(UNKNOWN): 1}
    assert any("1 DeSO-koder finns inte" in warning for warning in data.warnings)


def test_unreadable_code_with_a_date_is_refused(folder: Folder) -> None:
    folder.add([row("2023-09-01"), row("2023-09-02", code="Narkotika")])
    with pytest.raises(DataError, match=r"Brottskoden går inte att läsa(.|\n)*Rad: +3"):
        folder.read()


def test_file_of_which_nothing_is_used_is_refused(folder: Folder) -> None:
    folder.add([row("2023-09-01", code="8001")])
    with pytest.raises(DataError, match="Ingen rad i uttaget gick att använda"):
        folder.read()


def test_misspelled_and_capital_names_are_the_same_stadsdel(folder: Folder) -> None:
    names = [
        "Hägerstensåsen",
        "HÄGERSTENSÅSEN",
        "Hägertensåsen",
        "  Hägerstenåsen ",
        "Ha\u0308gerstensa\u030asen",
    ]
    folder.add([row("2023-09-01", name) for name in names])
    assert counts(folder.read()) == {key("Hägerstensåsen"): 5}


def test_extract_of_the_city_sets_rows_without_stadsdel_aside(folder: Folder) -> None:
    folder.add(
        [row("2023-09-01"), row("2023-09-02", ""), row("2023-09-03", "Okänd")], area="stockholm"
    )
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 1}
    assert set_aside(data) == {events.HEADINGS: 1, events.NO_PLACE: 2}


def test_row_outside_the_limits_of_its_extract_is_set_aside(folder: Folder) -> None:
    folder.add([row("2023-09-01"), row("2023-09-02", "Älvsjö")], lokalpolisomraden=["Skärholmen"])
    folder.add([row("2023-09-02", "Älvsjö"), row("2023-09-03", "")], lokalpolisomraden=["Globen"])
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 1, key("Älvsjö"): 1, key(UNKNOWN): 1}
    assert set_aside(data, 0) == {events.HEADINGS: 1, events.OUTSIDE_AREA: 1}


def test_row_of_this_district_in_an_extract_of_another_is_not_counted(folder: Folder) -> None:
    folder.add([row("2023-09-01"), row("2023-09-02", "")], area="farsta")
    data = folder.read()
    assert counts(data) == {f"farsta/{UNKNOWN}": 1}
    assert set_aside(data) == {events.HEADINGS: 1, events.OUTSIDE_AREA: 1}


def test_reasons_for_rows_set_aside_add_up(folder: Folder) -> None:
    folder.add(
        [
            row("2023-08-31"), row("2024-09-01"), row("2023-09-01", code="8001"),
            row("2023-09-01", code=""), row(""), row("2023-09-01"),
        ]
    )  # fmt: skip
    [balance] = folder.read().balances
    assert (balance.rows_read, balance.rows_used) == (7, 1)
    assert len(balance.set_aside) == 5
    assert balance.set_aside[events.OUTSIDE] == 2


def test_crime_before_the_definition_belongs_to_no_crime_area(folder: Folder) -> None:
    folder.add([row("2018-12-31"), row("2019-01-01")], **{"from": dt.date(2018, 1, 1)})
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 1}
    assert set_aside(data)[events.NO_AREA] == 1


def test_later_extract_answers_and_overlapping_crimes_count_once(folder: Folder) -> None:
    folder.add(each_day(), extracted="2024-09-05")
    folder.add(each_day() + each_day(days=DAYS[:10]), extracted="2024-10-05")
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 376}
    assert set_aside(data, 0) == {events.HEADINGS: 1, events.SUPERSEDED: 366}


def test_later_extract_answers_also_when_its_file_name_comes_first(folder: Folder) -> None:
    folder.add([*each_day(), row("2024-01-01")], extracted="2024-10-05")
    folder.add(each_day(), extracted="2024-09-05")
    assert counts(folder.read()) == {key("Aspudden"): 367}


def test_later_extract_that_ends_in_july_leaves_august_to_the_earlier(folder: Folder) -> None:
    folder.add(each_day(), extracted="2024-09-05")
    july = [day for day in DAYS if day < dt.date(2024, 8, 1)]
    folder.add(each_day(days=july), extracted="2024-10-05")
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 366}
    assert set_aside(data, 0)[events.SUPERSEDED] == len(july)


def test_extents_are_what_the_events_cover_and_not_what_the_sidecar_says(folder: Folder) -> None:
    folder.add(each_day(days=[day for day in DAYS if day < dt.date(2024, 8, 1)]))
    [extent] = folder.read().extents
    assert extent.span == Span(FIRST, dt.date(2024, 8, 1))


def test_later_extract_of_one_lokalpolisomrade_answers_only_for_its_stadsdelar(
    folder: Folder,
) -> None:
    both = [*each_day("Aspudden"), *each_day("Älvsjö"), row("2023-09-01", "")]
    folder.add(both, extracted="2024-09-05")
    folder.add(each_day("Älvsjö") * 2, extracted="2024-10-05", lokalpolisomraden=["Globen"])
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 366, key("Älvsjö"): 732, key(UNKNOWN): 1}


@pytest.mark.parametrize(("police", "place"), [("Globen", "Älvsjö"), ("Skärholmen", "Aspudden")])
def test_one_later_limited_extract_leaves_unknown_stadsdelar(
    folder: Folder, police: str, place: str
) -> None:
    folder.add([*each_day(place), row("2023-09-01", "")], extracted="2024-09-05")
    folder.add(each_day(place), extracted="2024-10-05", lokalpolisomraden=[police])
    assert counts(folder.read()) == {key(place): 366, key(UNKNOWN): 1}


def test_two_later_limited_extracts_answer_also_for_unknown_stadsdelar(folder: Folder) -> None:
    folder.add([*each_day(), row("2023-09-01", "")], extracted="2024-09-05")
    folder.add(
        [*each_day(), row("2023-09-01", "")],
        extracted="2024-10-05",
        lokalpolisomraden=["Skärholmen"],
    )
    folder.add(each_day("Älvsjö"), extracted="2024-10-05", lokalpolisomraden=["Globen"])
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 366, key("Älvsjö"): 366, key(UNKNOWN): 1}


def test_two_extracts_of_the_same_day_are_refused(folder: Folder) -> None:
    folder.add(each_day())
    folder.add(each_day())
    with pytest.raises(DataError, match="Två uttag från samma dag"):
        folder.read()


@pytest.mark.parametrize(
    ("coverage", "wrong"),
    [
        ({"area": "Hägersten-Älvsjö"}, "Hägersten-Älvsjö"),
        ({"lokalpolisomraden": ["Skarholmen"]}, "Skarholmen"),
        ({"area": "farsta", "lokalpolisomraden": ["Globen"]}, "Globen"),
    ],
)
def test_sidecar_that_names_no_known_area_is_refused(
    folder: Folder, coverage: dict[str, Any], wrong: str
) -> None:
    folder.add(each_day(), **coverage)
    with pytest.raises(ConfigError, match="registret") as error:
        folder.read()
    assert wrong in str(error.value)


def test_file_with_neither_layout_is_refused(folder: Folder) -> None:
    folder.add([])
    (folder.path / "uttag1.csv").write_text("Kommun;Typ\nStockholm;x\n")
    with pytest.raises(DataError, match="varken händelser eller färdigsummerade"):
        folder.read()


def write_workbook(folder: Folder, sheets: dict[str, list[Row]]) -> None:
    """Put a workbook in the place of the first extract, with its sidecar."""
    folder.add([])
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for cells in (HEADINGS, *rows):
            sheet.append(list(cells))
    workbook.save(folder.path / "uttag1.xlsx")
    (folder.path / "uttag1.xlsx").replace(folder.path / "uttag1.csv")


def test_sheet_per_year_is_one_extract(folder: Folder) -> None:
    autumn = [day for day in DAYS if day.year == 2023]
    spring = [day for day in DAYS if day.year == 2024]
    write_workbook(folder, {"2023": each_day(days=autumn), "2024": each_day(days=spring)})
    data = folder.read()
    assert counts(data) == {key("Aspudden"): 366}
    assert [extent.span.start for extent in data.extents] == [FIRST, dt.date(2024, 1, 1)]
    assert [balance.rows_used for balance in data.balances] == [len(autumn), len(spring)]


def test_sheet_that_repeats_events_of_another_is_refused(folder: Folder) -> None:
    write_workbook(folder, {"Alla": each_day(), "Urval": each_day(days=DAYS[:40])})
    with pytest.raises(DataError, match="också i ett annat blad") as error:
        folder.read()
    assert error.value.place is not None
    assert (error.value.place.sheet, error.value.found) == (
        "Urval",
        "samma händelser i bladet Alla",
    )


def test_extract_without_a_crime_area_is_warned_about(folder: Folder) -> None:
    folder.add([row("2023-09-01", code="355")])
    [warning] = [text for text in folder.read().warnings if "ingen händelse" in text]
    assert "brottsområdet ran," in warning
    [extent] = folder.read().extents
    assert extent.crime_areas == {"vald", "ran-och-vald"}


def test_extract_limited_to_a_crime_area_answers_for_no_other(folder: Folder) -> None:
    folder.add(each_day(), extracted="2024-09-15")
    folder.add([row(day, code="9806") for day in DAYS], crime_areas=["ran"])
    data = folder.read()
    assert counts(data, "vald") == {key("Aspudden"): len(DAYS)}
    assert counts(data, "ran") == {key("Aspudden"): len(DAYS)}
    assert [extent.crime_areas for extent in data.extents][-1] == {"ran"}
    assert all("ran" not in (extent.crime_areas or ()) for extent in data.extents[:-1])


def test_sidecar_with_an_unknown_crime_area_is_refused(folder: Folder) -> None:
    folder.add(each_day(), crime_areas=["rån"])
    with pytest.raises(ConfigError, match=r"coverage.crime_areas(.|\n)*rån"):
        folder.read()


def test_unknown_time_of_day_is_counted_apart_and_spread_over_its_day(folder: Folder) -> None:
    folder.add([row("2023-09-01", clock=""), row("2023-09-01")])
    frame = folder.read().observations
    unknown = frame[frame["group"] == events.CLOCK_UNKNOWN]
    assert list(unknown["value"]) == [1]
    weights = frame[frame["unit"] == "vikt"]
    assert weights["value"].sum() == pytest.approx(2)
    assert len(weights) == 24


def test_long_spans_are_counted_apart_with_their_number_and_not_as_unknown(
    folder: Folder,
) -> None:
    folder.headings = (*HEADINGS, "Brottsdatum till", "Brottstid till")
    day = "2023-09-04"
    folder.add(
        [
            ("357", day, "08:00", "Aspudden", 3, day, "16:00"),
            ("357", day, "08:00", "Älvsjö", 2, day, "15:00"),
            ("357", day, "08:00", "Aspudden", 4, day, "14:00"),
            ("357", day, "", "Aspudden", 1, "2023-09-06", ""),
            ("357", day, "08:00", "Aspudden", 7, "", ""),
        ]
    )
    frame = folder.read().observations
    uncertain = frame[frame["group"].isin([events.CLOCK_UNKNOWN, events.LONG_SPAN])].set_index(
        "group"
    )
    assert uncertain["value"].to_dict() == {events.LONG_SPAN: 5, events.CLOCK_UNKNOWN: 1}
    assert set(uncertain["unit"]) == {"antal"}
    assert set(uncertain["area"]) == {f"{DISTRICT}/"}
    assert frame.loc[frame["unit"] == "vikt", "value"].sum() == pytest.approx(17)
    assert counts(folder.read()) == {key("Aspudden"): 15, key("Älvsjö"): 2}


def test_weights_are_per_district_and_broken_year(folder: Folder) -> None:
    folder.add([row("2023-09-04"), row("2024-08-26", "Älvsjö"), row("2023-09-04", "")])
    frame = folder.read().observations
    weights = frame[frame["unit"] == "vikt"]
    found = weights[["area", "period_kind", "group", "value"]].to_numpy().tolist()
    assert found == [[f"{DISTRICT}/", "broken year", "12", 3.0]]


def _values(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.sort_values(KEY, ignore_index=True)[[*KEY, "value"]]


PLACES = ["Aspudden", "ÄLVSJÖ", "Örbyslott", "Okänt", "", "Värde saknas"]
ROWS = st.tuples(
    st.sampled_from(["355", "0357", "9806", "8001", ""]),
    st.dates(dt.date(2023, 7, 1), dt.date(2024, 10, 31)) | st.just(""),
    st.sampled_from(["", "00:00", "23:59", "24:00"]),
    st.sampled_from(PLACES),
    st.integers(0, 3),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(ROWS, min_size=1, max_size=40), st.randoms(use_true_random=False))
def test_order_of_rows_changes_no_value_and_every_row_is_accounted_for(
    rows: list[Row], rng: random.Random
) -> None:
    results = []
    for order in (rows, rng.sample(rows, len(rows))):
        with tempfile.TemporaryDirectory() as path:
            folder = Folder(Path(path))
            folder.add([row("2023-09-01"), *order])  # a file without any usable row is refused
            results.append(folder.read())
    first, second = results
    pd.testing.assert_frame_equal(_values(first.observations), _values(second.observations))
    [balance] = first.balances
    assert balance.set_aside == second.balances[0].set_aside
    assert balance.rows_read == balance.rows_used + sum(balance.set_aside.values())
    assert balance.rows_read == 2 + sum(any(str(cell).strip() for cell in row) for row in rows)
    used = [
        number
        for code, day, _, _, number in rows
        if day and FIRST <= day <= LAST and code in {"355", "0357"}  # type: ignore[operator]
    ]
    assert sum(counts(first, "vald").values()) == 1 + sum(used)  # type: ignore[arg-type]
