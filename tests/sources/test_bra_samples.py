"""Real extracts from Brå, where they are at hand, and the choice between layouts."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import openpyxl
import pytest

from lagesbild_report.errors import DataError
from lagesbild_report.sources.bra import read_bra_file
from lagesbild_report.sources.reading import Reading

SAMPLES = Path(__file__).resolve().parents[2].parent / "shared" / "samples" / "bra"
AREA = "Stadsdelsområde Hägersten-Älvsjö (Sthlm)"
POPULATION_2020 = 124_037


def read_sample(name: str) -> Reading:
    path = SAMPLES / name
    if not path.is_file():
        pytest.skip(f"the real sample {name} is not at hand: it may not be copied here")
    (reading,) = read_bra_file(path, name, "final", None)
    return reading


def sums(reading: Reading, area: str = AREA) -> dict[str, float]:
    """Return the sum of the counts of an area, by type of crime."""
    totals: dict[str, float] = defaultdict(float)
    for row in reading.observations:
        if row.area == area and row.unit == "antal" and row.value is not None:
            totals[row.measure] += row.value
    return totals


@pytest.mark.parametrize(
    ("name", "persons", "life", "sexual"),
    [("Databasfil2021.txt", 2662, 985, 268), ("Databasfil2022.txt", 2372, 833, 216)],
)
def test_repeated_parents_do_not_swell_the_sums(
    name: str, persons: int, life: int, sexual: int
) -> None:
    found = sums(read_sample(name))
    assert found["3-7 kap. Brott mot person"] == persons
    assert found["3 kap. Brott mot liv och hälsa"] == life
    assert found["6 kap. Sexualbrott"] == sexual


def test_preliminary_year_whose_broadest_type_was_not_chosen() -> None:
    reading = read_sample("Databasfil2023_utdrag.txt")
    found = sums(reading)
    assert found["3 kap. Brott mot liv och hälsa"] == 836
    assert found["6 kap. Sexualbrott"] == 312
    chapters = [total for crime, total in found.items() if crime[1:6] == " kap."]
    assert sum(chapters) == 2639
    persons = [row for row in reading.observations if row.measure.startswith("3-7 kap.")]
    assert {(row.value, row.status) for row in persons} == {(None, "suppressed")}
    assert {row.status for row in reading.observations if row.value is not None} == {"preliminary"}


def test_areas_that_did_not_exist_are_set_aside() -> None:
    reading = read_sample("Databasfil2023_utdrag.txt")
    assert {row.area for row in reading.observations} == {AREA}
    assert reading.balance.to_dict()["set_aside"] == {
        "området fanns inte (bara nollor)": 168,
        "rubrik": 1,
        "upprepad rad": 216,
    }


@pytest.mark.parametrize(
    ("name", "used"),
    [
        ("Databasfil2021.txt", 2772),
        ("Databasfil2022.txt", 2772),
        ("Databasfil2023_utdrag.txt", 84),
        ("Brott_2025_raw.xls", 28),
    ],
)
def test_balance_adds_up(name: str, used: int) -> None:
    balance = read_sample(name).balance
    assert balance.rows_used == used
    assert balance.rows_used + sum(balance.set_aside.values()) == balance.rows_read


def test_rates_follow_from_counts_and_the_population_of_the_year_before() -> None:
    pairs: dict[object, dict[str, float]] = defaultdict(dict)
    for row in read_sample("Databasfil2021.txt").observations:
        if row.area == AREA and row.value is not None:
            pairs[row.measure, row.period][row.unit] = row.value
    assert len(pairs) == 7 * 12
    for pair in pairs.values():
        expected = pair["antal"] / POPULATION_2020 * 100_000
        assert abs(pair["per 100 000 inv"] - expected) <= 0.5


def test_real_workbook_with_footnotes() -> None:
    reading = read_sample("Brott_2025_raw.xls")
    assert sums(reading)["Totalt antal brott"] == 19_805
    assert sums(reading)["därav inbrottsstöld i bostad"] == 97
    assert [note.subject for note in reading.footnotes] == ["Stadsdelsområde Bromma (Sthlm)", AREA]
    assert {row.sheet for row in reading.observations} == {"Resultat"}


def test_file_of_municipalities_needs_a_year(tmp_path: Path) -> None:
    path = tmp_path / "kommuner.csv"
    path.write_text("Kommun;Antal;Per 100 000 inv.\nAle;2537;8033\n", encoding="utf-8")
    (reading,) = read_bra_file(path, "kommuner.csv", "final", 2024)
    assert len(reading.observations) == 2
    with pytest.raises(DataError, match="vilket år"):
        read_bra_file(path, "kommuner.csv", "final", None)


def write_workbook(path: Path, other_sheet: list[list[object]]) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in [["", "2025"], ["", "Jan"], ["", "Antal"], ["Hela landet"], ["Vapenlagen", 5]]:
        sheet.append(row)
    other = workbook.create_sheet("Om uttaget")
    for row in other_sheet:
        other.append(row)
    workbook.save(path)


def test_sheet_without_figures_is_accounted_for(tmp_path: Path) -> None:
    path = tmp_path / "brott.xlsx"
    write_workbook(path, [["Uttaget gjort", "2026-10-03"], ["av", "statistikdatabasen"]])
    first, second = read_bra_file(path, "brott.xlsx", "final", None)
    assert len(first.observations) == 1
    assert second.observations == []
    assert second.balance.set_aside == {"blad utan siffror": 2}


def test_sheet_with_figures_in_an_unknown_layout_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "brott.xlsx"
    write_workbook(path, [["Brott", 2024, 2025], ["Rån", 5, 6]])
    with pytest.raises(DataError, match="känns inte igen") as caught:
        read_bra_file(path, "brott.xlsx", "final", None)
    assert caught.value.place is not None
    assert caught.value.place.sheet == "Om uttaget"


def test_unknown_layout_lists_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "annat.csv"
    path.write_text("Lagrum;Brottstyp;2024\n3 kap.;Mord;12\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_bra_file(path, "annat.csv", "final", 2024)
    for name in ("Databasfil", "Excel", "Anmälda brott kommunerna"):
        assert name in str(caught.value)
