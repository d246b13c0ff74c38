"""Sentences about guards, Tyck till and pointSurvey: each follows its figures both ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_data import Rows, form_data

from lagesbild_report.comparisons.judge_tables import judged_theme
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.swedish import FIXED_SPACE
from lagesbild_report.themes import ordning as theme
from lagesbild_report.wording import ordning
from lagesbild_report.wording.names import Names

NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")
Told = dict[str, str]


def told(folder: Path, source: str, rows: Rows) -> Told:
    result = judged_theme(theme.compare(form_data(folder, "ordning", {source: rows})), Rules())
    said = ordning.paragraphs(result, NAMES)
    return {key: text.replace(FIXED_SPACE, " ") for key, text in said.items()}


def guards(before: int, now: int) -> Rows:
    return [("2023-01", "Torget", "LOB", before), ("2024-01", "Torget", "LOB", now)]


@pytest.mark.parametrize(
    ("before", "now", "sentence"),
    [
        (140, 250, ". Antalet ökade kraftigt från 140 under samma månader 2023, med 110 (78,6 pro"),
        (
            250,
            140,
            ". Antalet minskade kraftigt från 250 under samma månader 2023, med 110 (44",
        ),
        (140, 150, " (140 under samma månader 2023). Skillnaden är inte säkerställd."),
        (40, 40, ", lika många som under samma månader 2023."),
        (9, 14, " (9 under samma månader 2023). Antalen är för små för att bedöma om något"),
        (9, 40, ". Antalet ökade kraftigt från 9 under samma månader 2023, med 31. Flest"),
    ],
)
def test_guards_against_the_year_before(
    tmp_path: Path, before: int, now: int, sentence: str
) -> None:
    text = told(tmp_path, "ordningsvakter", guards(before, now))["vakter"]
    assert text.startswith(
        f"Under januari 2024 gjorde ordningsvakterna {now} ingripanden{sentence}"
    )


@pytest.mark.parametrize(
    ("earlier", "said"),
    [(0, "Ön har 12 av ingripandena och hade inga samma månader 2023."), (1, ""), ("..", "")],
)
def test_places_without_any_the_year_before(tmp_path: Path, earlier: int | str, said: str) -> None:
    rows = [*guards(40, 50), ("2023-01", "Ön", "LOB", earlier), ("2024-01", "Ön", "LOB", 12)]
    text = told(tmp_path, "ordningsvakter", rows)["vakter"]
    assert ("hade inga" in text) == bool(said)
    assert said in text


def test_unknown_earlier_count_is_told_and_not_compared(tmp_path: Path) -> None:
    rows = [("2023-01", "Torget", "LOB", ".."), ("2024-01", "Torget", "LOB", 9)]
    text = told(tmp_path, "ordningsvakter", rows)["vakter"]
    assert "Uppgift saknas för januari 2023." in text
    assert "ökade" not in text


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
        (f"{year}-{n:02d}", "Torget", "LOB", 20 * (year - 2020))
        for year in (2023, 2024)
        for n in range(1, 13)
    ]
    text = told(tmp_path, "ordningsvakter", rows)["vakter"]
    assert text.startswith(
        "Under 2024 gjorde ordningsvakterna 960 ingripanden. "
        "Antalet ökade från 720 år 2023, med 240 (33,3 procent)."
    )


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
    assert text.endswith(
        "Synpunkterna om höga ljud är alltså säkerställt mer spridda än de övriga."
    )
    few = told(tmp_path, "tyck-till", [(*row[:3], 7) for row in rows])["tyck-till-platser"]
    assert "100,0 procent av övriga" in few and "spridda" not in few
    near = told(tmp_path, "tyck-till", comments(50))["tyck-till-platser"]
    assert "spridda" not in near


def test_comments_by_kind(tmp_path: Path) -> None:
    text = told(tmp_path, "tyck-till", comments(50))["tyck-till"]
    assert text == (
        "Under januari 2024 kom 200 synpunkter om störd ordning in. Vanligast är höga ljud (100), "
        "följt av nedskräpning (80) och klotter eller skadegörelse (20)."
    )


def year(number: int, counts: dict[int, int], last: int = 12, level: int = 10) -> Rows:
    return [
        (f"{number}-{n:02d}", "Torget", "Höga ljud", counts.get(n, level))
        for n in range(1, last + 1)
    ]


def years(last: int = 2024, each: int = 0, level: int = 100, **counts: int) -> Rows:
    """Return three whole years and nine months of a fourth, each year so many more a month."""
    own = {int(name.removeprefix("m")): count for name, count in counts.items()}
    rows: list[tuple[str, str, str, int]] = []
    for place, number in enumerate(range(last - 3, last + 1)):
        at = level + each * place
        lifted = {n: count + at for n, count in own.items()}
        rows += year(number, lifted, 9 if number == last else 12, at)  # type: ignore[arg-type]
    return rows


def season(folder: Path, rows: Rows) -> str:
    return told(folder, "tyck-till", rows)["tyck-till-manader"]


def test_summer_is_told_apart_where_it_is_established(tmp_path: Path) -> None:
    assert season(tmp_path, years(m6=15, m7=15, m8=15)) == (
        "Antalet per månad 2024 ligger mellan 100 (januari, februari, mars, april, maj och "
        "september) och 115 (juni, juli och augusti). Under hela åren 2021–2023 kom i genomsnitt "
        "115 synpunkter per månad i juni, juli och augusti och 100 under övriga månader. "
        "Sommarens tal är säkerställt högre. "
        "Ingen enskild månad skiljer sig säkert från årets genomsnitt."
    )


def test_a_summer_like_the_other_months_is_not(tmp_path: Path) -> None:
    text = season(tmp_path, years(m7=10))
    assert "103 synpunkter per månad i juni, juli och augusti och 100 under övriga" in text
    assert "Skillnaden är inte säkerställd. Ingen enskild månad skiljer sig säkert" in text
    low = season(tmp_path, years(m6=-20, m7=-20, m8=-20))
    assert "Sommarens tal är säkerställt lägre." in low


def test_single_months_are_named_where_the_season_is_established(tmp_path: Path) -> None:
    text = season(tmp_path, years(m12=90, m2=-50))
    assert "Av månaderna ligger december säkerställt över och februari säkerställt under" in text
    assert "Sommarens tal" not in text


def test_season_says_no_more_than_the_months_allow(tmp_path: Path) -> None:
    winter = season(tmp_path, year(2024, {}, last=3))
    assert winter == (
        "Alla månader 2024 har 10 synpunkter. "
        "Hela år är för få för att pröva om antalet följer årstiderna."
    )
    assert season(tmp_path, year(2024, {}, last=1)) == ""


@pytest.mark.parametrize(
    ("each", "said"),
    [
        (4, "Skillnaden är inte säkerställd. Sett över 2021–2024 ökade antalet däremot "
         "säkerställt, i genomsnitt med 3,7 procent om året (mellan 0,8 och 6,7 procent)."),
        (-4, "Sett över 2021–2024 minskade antalet däremot säkerställt, i genomsnitt med 4,3 "
         "procent om året (mellan 1,3 och 7,1 procent)."),
        (40, "Sett över 2021–2024 ökade antalet också säkerställt, i genomsnitt"),
        (0, ""),
    ],
)  # fmt: skip
def test_the_longer_view_agrees_or_does_not(tmp_path: Path, each: int, said: str) -> None:
    text = told(tmp_path, "tyck-till", years(each=each))["tyck-till"]
    assert ("Sett över" in text) == bool(said)
    assert said in text


def test_kinds_are_judged_together(tmp_path: Path) -> None:
    rows = [
        (f"{number}-01", "Torget", kind, count)
        for number, counts in ((2023, (100, 60, 5)), (2024, (200, 62, 6)))
        for kind, count in zip(("Höga ljud", "Nedskräpning", "Klotter"), counts, strict=True)
    ]
    text = told(tmp_path, "tyck-till", rows)["tyck-till"]
    assert (
        "Från januari 2023 till januari 2024 ökade antalet synpunkter kraftigt för höga ljud (från "
        "100 till 200, 100 fler, 100,0 procent). Skillnaden är inte säkerställd för nedskräpning "
        "(62, januari 2023: 60). För klotter eller skadegörelse (6, januari 2023: 5) är antalen "
        "för små för att bedöma."
    ) in text


def test_months_that_vary_more_than_chance_widen_the_test(tmp_path: Path) -> None:
    calm = years(each=4)
    wild = [(*row[:3], row[3] + (70 if n % 5 < 2 else -50)) for n, row in enumerate(calm)]  # type: ignore[operator]
    assert "Sett över" in told(tmp_path / "a", "tyck-till", calm)["tyck-till"]
    assert "Sett över" not in told(tmp_path / "b", "tyck-till", wild)["tyck-till"]


def deviations(traces: int) -> Rows:
    return [
        ("2024-01", "Torget", "Klotter", 90), ("2024-01", "Torget", "Spår av missbruk", 50),
        ("2024-01", "Skolgårdar", "Klotter", 40),
        ("2024-01", "Skolgårdar", "Rester/tecken på missbruk", traces),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("traces", "said"),
    [
        (60, "Torget har en säkerställt större del av klotter (90 av 130) än av övriga slag. "
         "Detsamma gäller Skolgårdar för rester eller tecken på missbruk (60 av 110)."),
        (5, "Skolgårdar har en säkerställt större del av klotter (40 av 130) än av övriga slag. "
         "Detsamma gäller Torget för rester eller tecken på missbruk (50 av 55)."),
        (25, "Ingen plats har säkerställt mer av ett slag än av de övriga slagen."),
    ],
)  # fmt: skip
def test_deviations_by_place(tmp_path: Path, traces: int, said: str) -> None:
    found = told(tmp_path, "pointsurvey", deviations(traces))
    assert found["pointsurvey"].startswith(f"Under januari 2024 lades {180 + traces} avvikelser in")
    assert found["pointsurvey-platser"] == said


def test_places_put_together_never_lead(tmp_path: Path) -> None:
    rows = [
        ("2024-01", "Torget", "Klotter", 90), ("2024-01", "Övriga platser", "Nedskräpning", 90),
        ("2024-01", "Torget", "Nedskräpning", 10), ("2024-01", "Övriga platser", "Klotter", 10),
    ]  # fmt: skip
    assert told(tmp_path, "pointsurvey", rows)["pointsurvey-platser"] == (
        "Torget har en säkerställt större del av klotter (90 av 100) än av övriga slag."
    )


def test_nothing_is_said_of_what_is_missing(tmp_path: Path) -> None:
    said = told(tmp_path, "ordningsvakter", [("2024-01", "Torget", "LOB", 0)])
    assert said["vakter"] == "Under januari 2024 gjorde ordningsvakterna 0 ingripanden."
    assert {text for key, text in said.items() if key != "vakter"} == {""}
