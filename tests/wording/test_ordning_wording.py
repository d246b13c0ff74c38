"""Sentences about guards, Tyck till and pointSurvey: each follows its figures both ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_data import Rows, form_data

from lagesbild_report.swedish import FIXED_SPACE
from lagesbild_report.themes import ordning as theme
from lagesbild_report.wording import ordning
from lagesbild_report.wording.names import Names

NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")
Told = dict[str, str]


def told(folder: Path, source: str, rows: Rows) -> Told:
    result = theme.compare(form_data(folder, "ordning", {source: rows}))
    said = ordning.paragraphs(result, NAMES)
    return {key: text.replace(FIXED_SPACE, " ") for key, text in said.items()}


def guards(before: int, now: int) -> Rows:
    return [("2023-01", "Torget", "LOB", before), ("2024-01", "Torget", "LOB", now)]


@pytest.mark.parametrize(
    ("before", "now", "sentence"),
    [
        (40, 50, "Det är 10 fler (25,0 procent) än under samma månader 2023."),
        (50, 40, "Det är 10 färre (20,0 procent) än under samma månader 2023."),
        (40, 40, "Det är lika många som under samma månader 2023."),
        (19, 40, "Det är 21 fler än under samma månader 2023."),
    ],
)
def test_guards_against_the_year_before(
    tmp_path: Path, before: int, now: int, sentence: str
) -> None:
    text = told(tmp_path, "ordningsvakter", guards(before, now))["vakter"]
    assert text.startswith(f"Under januari 2024 gjorde ordningsvakterna {now} ingripanden. ")
    assert sentence in text


@pytest.mark.parametrize(
    ("earlier", "said"),
    [(0, "Ön har 12 av ingripandena och hade inga då."), (1, ""), ("..", "")],
)
def test_places_without_any_the_year_before(tmp_path: Path, earlier: int | str, said: str) -> None:
    rows = [*guards(40, 50), ("2023-01", "Ön", "LOB", earlier), ("2024-01", "Ön", "LOB", 12)]
    text = told(tmp_path, "ordningsvakter", rows)["vakter"]
    assert ("hade inga då" in text) == bool(said)
    assert said in text


def test_unknown_earlier_count_is_told_and_not_compared(tmp_path: Path) -> None:
    rows = [("2023-01", "Torget", "LOB", ".."), ("2024-01", "Torget", "LOB", 9)]
    text = told(tmp_path, "ordningsvakter", rows)["vakter"]
    assert "Uppgift saknas för januari 2023." in text
    assert "fler" not in text


def test_without_a_year_before_nothing_is_compared(tmp_path: Path) -> None:
    said = told(tmp_path, "ordningsvakter", [("2024-01", "Torget", "LOB", 9)])
    assert said["vakter"] == (
        "Under januari 2024 gjorde ordningsvakterna 9 ingripanden. "
        "Flest ingripanden har Torget, 9 (100,0 procent)."
    )
    assert said["vakter-slag"] == "Vanligast är omhändertagande enligt LOB (9)."


def test_two_places_and_two_kinds_of_the_same_size(tmp_path: Path) -> None:
    rows = [
        ("2024-01", "Torget", "LOB", 4), ("2024-01", "Parken", "Avvisning", 4),
        ("2024-01", "Parken", "Gripande", 0), ("2024-01", "Gatan", "Gripande", 2),
    ]  # fmt: skip
    said = told(tmp_path, "ordningsvakter", rows)
    assert "Flest ingripanden har Parken och Torget, 4 var (40,0 procent)." in said["vakter"]
    assert said["vakter-slag"] == (
        "Vanligast är avvisning (4) och omhändertagande enligt LOB (4), följt av gripande (2)."
    )


def test_place_with_most_is_a_named_one(tmp_path: Path) -> None:
    rows = [("2024-01", "Torget", "LOB", 2), ("2024-01", "Övriga platser", "LOB", 8)]
    text = told(tmp_path, "ordningsvakter", rows)["vakter"]
    assert text.endswith("Flest ingripanden har Torget, 2 (20,0 procent).")


def test_whole_years_are_named_as_years(tmp_path: Path) -> None:
    rows = [
        (f"{year}-{n:02d}", "Torget", "LOB", year - 2020)
        for year in (2023, 2024)
        for n in range(1, 13)
    ]
    text = told(tmp_path, "ordningsvakter", rows)["vakter"]
    assert text.startswith("Under 2024 gjorde ordningsvakterna 48 ingripanden.")
    assert "Det är 12 fler (33,3 procent) än år 2023." in text


def comments(noise_at_the_square: int) -> Rows:
    return [
        ("2024-01", "Torget", "Höga ljud", noise_at_the_square),
        ("2024-01", "Parken", "Höga ljud", 100 - noise_at_the_square),
        ("2024-01", "Torget", "Nedskräpning", 60), ("2024-01", "Gatan", "Nedskräpning", 20),
        ("2024-01", "Ön", "Klotter", 10), ("2024-01", "Övriga platser", "Klotter", 10),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("noise", "places", "shares"),
    [
        (10, "Parken (90), Torget (70) och Gatan (20), tillsammans 90,0 procent",
         "100,0 procent av synpunkterna om höga ljud och för 80,0 procent av övriga"),
        (50, "Torget (110), Parken (50) och Gatan (20), tillsammans 90,0 procent",
         "100,0 procent av synpunkterna om höga ljud och för 80,0 procent av övriga"),
    ],
)  # fmt: skip
def test_places_with_most_comments_and_their_part_of_the_commonest_kind(
    tmp_path: Path, noise: int, places: str, shares: str
) -> None:
    text = told(tmp_path, "tyck-till", comments(noise))["tyck-till-platser"]
    assert text.startswith(f"Flest synpunkter gäller {places} av alla.")
    assert f"Platserna står för {shares} synpunkter." in text


def test_commonest_kind_away_from_the_places_with_most(tmp_path: Path) -> None:
    rows = [("2024-01", place, "Nedskräpning", 20) for place in "ABC"]
    rows += [("2024-01", place, "Höga ljud", 16) for place in "DEFGH"]
    text = told(tmp_path, "tyck-till", rows)["tyck-till-platser"]
    assert "för 0,0 procent av synpunkterna om höga ljud och för 100,0 procent" in text
    assert text.endswith("Synpunkterna om höga ljud är alltså mer spridda än de övriga.")
    near = told(tmp_path, "tyck-till", comments(50))["tyck-till-platser"]
    assert "spridda" not in near


def test_comments_by_kind(tmp_path: Path) -> None:
    text = told(tmp_path, "tyck-till", comments(50))["tyck-till"]
    assert text == (
        "Under januari 2024 kom 200 synpunkter om störd ordning in. Vanligast är höga ljud (100), "
        "följt av nedskräpning (80) och klotter eller skadegörelse (20)."
    )


def year(number: int, counts: dict[int, int], last: int = 12) -> Rows:
    return [
        (f"{number}-{n:02d}", "Torget", "Höga ljud", counts.get(n, 10)) for n in range(1, last + 1)
    ]


def test_summer_against_the_other_months_and_the_years_before(tmp_path: Path) -> None:
    rows = [
        *year(2021, {6: 40, 12: 900}), *year(2022, {7: 1, 12: 900}), *year(2023, {}),
        *year(2024, {3: 4, 7: 25, 8: 25}, last=9),
    ]  # fmt: skip
    assert told(tmp_path, "tyck-till", rows)["tyck-till-manader"] == (
        "Antalet per månad 2024 ligger mellan 4 (mars) och 25 (juli och augusti). "
        "I genomsnitt kom 20 synpunkter per månad i juni, juli och augusti och 9 per månad under "
        "övriga månader. Räknat på samma månader var sommarens genomsnitt högre än övriga "
        "månaders 2021, lägre än övriga månaders 2022 och lika högt som övriga månaders 2023."
    )


def test_season_says_no_more_than_the_months_allow(tmp_path: Path) -> None:
    winter = told(tmp_path, "tyck-till", year(2024, {}, last=3))["tyck-till-manader"]
    assert winter == "Alla månader 2024 har 10 synpunkter."
    assert told(tmp_path, "tyck-till", year(2024, {}, last=1))["tyck-till-manader"] == ""


@pytest.mark.parametrize(
    ("traces", "leader"),
    [(30, "Skolgårdar har flest i fråga om rester eller tecken på missbruk (30 av 35)"),
     (3, "(9 av 9) och rester eller tecken på missbruk (5 av 8)"),
     (5, "Torget och Skolgårdar har flest i fråga om rester")],
)  # fmt: skip
def test_deviations_by_place(tmp_path: Path, traces: int, leader: str) -> None:
    rows = [
        ("2024-01", "Torget", "Klotter", 9), ("2024-01", "Torget", "Spår av missbruk", 5),
        ("2024-01", "Skolgårdar", "Rester/tecken på missbruk", traces),
    ]  # fmt: skip
    said = told(tmp_path, "pointsurvey", rows)
    assert said["pointsurvey"].startswith(f"Under januari 2024 lades {14 + traces} avvikelser in")
    assert leader in said["pointsurvey-platser"]
    assert "vid namn" not in said["pointsurvey-platser"]


def test_places_put_together_never_lead(tmp_path: Path) -> None:
    rows = [("2024-01", "Torget", "Klotter", 2), ("2024-01", "Övriga platser", "Klotter", 7)]
    assert told(tmp_path, "pointsurvey", rows)["pointsurvey-platser"] == (
        "Torget har flest i fråga om klotter (2 av 9). "
        "Jämförelsen gäller de platser som tabellen nämner vid namn."
    )


def test_nothing_is_said_of_what_is_missing(tmp_path: Path) -> None:
    said = told(tmp_path, "ordningsvakter", [("2024-01", "Torget", "LOB", 0)])
    assert said["vakter"] == "Under januari 2024 gjorde ordningsvakterna 0 ingripanden."
    assert {text for key, text in said.items() if key != "vakter"} == {""}
