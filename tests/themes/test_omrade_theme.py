"""Inhabitants, housing and facts become tables; what is not delivered takes no other with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from form_data import form_data
from omrade_data import CITY, DISTRICT, by_stadsdel, compared, dwellings, table, texts

from lagesbild_report.comparisons.judge_tables import judged_theme
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.swedish import FIXED_SPACE
from lagesbild_report.themes import omrade
from lagesbild_report.themes.stadsdelar import TOGETHER

OVER_TIME = [
    (DISTRICT, 2020, "", 1000), (DISTRICT, 2023, "", 1100), (DISTRICT, 2024, "", 700),
    (CITY, 2020, "", 9000), (CITY, 2024, "", 9900),
]  # fmt: skip
INCOME = ("Medelinkomst", "Aspudden", "", 2023, "300500", "kronor", "")


def test_inhabitants_over_time_up_to_the_edition(tmp_path: Path) -> None:
    cross = table(compared(tmp_path, OVER_TIME, edition=2023), "folkmangd")
    assert cross.columns == (f"31{FIXED_SPACE}december 2020", f"31{FIXED_SPACE}december 2023")
    assert texts(cross) == {
        "Hägersten-Älvsjö": [f"1{FIXED_SPACE}000", f"1{FIXED_SPACE}100"],
        "Stockholms stad": [f"9{FIXED_SPACE}000", ".."],
    }
    assert [line.kind for line in cross.lines] == ["plain", "reference"]


def test_map_of_inhabitants_has_the_stadsdelar_as_keys(tmp_path: Path) -> None:
    people = by_stadsdel(2024, {"Solberga": (100, 50, 25)})
    cross = table(compared(tmp_path, people), "invanare")
    assert cross.chart == "map"
    assert len(cross.lines) == 17
    figure = cross.line("Solberga").last
    assert figure.value == 175
    assert [cell.file for cell in figure.cells] == ["data/raw/scb/a.csv"]


def test_age_shares_and_all_stadsdelar_together(tmp_path: Path) -> None:
    people = by_stadsdel(2024, {"Solberga": (100, 50, 50), "Aspudden": (0, 20, 0)})
    cross = table(compared(tmp_path, people), "stadsdelar")
    assert cross.columns == ("Invånare", "0–19 år, %", "20–64 år, %", "65+ år, %")
    found = texts(cross)
    assert found["Solberga"] == ["200", "50", "25", "25"]
    assert found["Aspudden"] == ["20", "0", "100", "0"]
    assert found[TOGETHER] == ["820", "30", "45", "24"]
    assert cross.line("Solberga").figures[1].n == 200
    assert cross.line(TOGETHER).kind == "total"


def test_unknown_age_group_leaves_its_shares_out(tmp_path: Path) -> None:
    people = [*by_stadsdel(2024, {"Solberga": (100, None, 50)}),
              (f"{DISTRICT}/Solberga", 2024, "", 200)]  # fmt: skip
    found = texts(table(compared(tmp_path, people), "stadsdelar"))
    assert found["Solberga"] == ["200", "50", "..", "25"]
    assert found[TOGETHER][2] == ".."


@pytest.mark.parametrize(("whole", "told"), [(680, False), (700, True)])
def test_another_total_for_the_district_is_told(tmp_path: Path, whole: int, told: bool) -> None:
    people = [*by_stadsdel(2024, {}), (DISTRICT, 2024, "", whole)]
    cross = table(compared(tmp_path, people), "stadsdelar")
    assert texts(cross)[TOGETHER][0] == "680"
    assert (f"stadsdelsområdet samma dag ({whole})" in cross.note) is told
    assert ("De 17 stadsdelarna är SCB:s områden (RegSO)" in cross.note) is told


def test_tenure_as_shares_in_table_and_chart(tmp_path: Path) -> None:
    rows = dwellings(2024, {"Solberga": (60, 30, 10), "Aspudden": (0, 0, 0)})
    result = compared(tmp_path, boende=[*rows, *dwellings(2025, {})])
    cross, chart = table(result, "stadsdelar"), table(result, "boende-andelar")
    assert cross.columns == ("Lägenheter", "Hyresrätt, %", "Bostadsrätt, %", "Äganderätt, %")
    assert texts(cross)["Solberga"] == ["100", "60,0", "30,0", "10,0"]
    assert texts(cross)["Aspudden"] == ["0", "..", "..", ".."]
    assert texts(cross)[TOGETHER] == ["160", "46,9", "37,5", "15,6"]
    assert chart.chart == "stacked"
    assert chart.columns == ("Hyresrätt", "Bostadsrätt", "Äganderätt")
    assert texts(chart)["Solberga"] == ["60,0", "30,0", "10,0"]
    assert "2024" in chart.title and "2025" not in chart.title


def test_dwellings_of_unknown_tenure_are_shown_when_there_are_any(tmp_path: Path) -> None:
    rows = [row for row in dwellings(2024, {}) if row[:2] != ("Solberga", "Uppgift saknas")]
    result = compared(tmp_path, boende=[*rows, ("Solberga", "Uppgift saknas", 2024, 4)])
    assert table(result, "stadsdelar").columns[-1] == "Uppgift saknas, %"
    assert texts(table(result, "stadsdelar"))["Solberga"][-1] == "50,0"


def test_one_table_of_stadsdelar_from_all_sources(tmp_path: Path) -> None:
    result = compared(tmp_path, by_stadsdel(2024, {}), dwellings(2024, {}), [INCOME])
    cross = table(result, "stadsdelar")
    assert cross.sources == ("scb", "boende", "omradesfakta")
    assert cross.note.endswith(
        "Syntetiska exempeldata: lägenheter efter upplåtelseform 2024 och medelinkomst 2023."
    )
    assert cross.columns[-1] == "Inkomst i medeltal, kronor"
    assert texts(cross)["Aspudden"][-1] == f"300{FIXED_SPACE}500"
    assert texts(cross)["Solberga"][-1] == ".."
    assert {len(line.figures) for line in cross.lines} == {len(cross.columns)} == {9}


FACTS = [
    ("Eftergymnasial utbildning", "Hägersten-Älvsjö", "kvinnor", 2021, "61", "procent", ""),
    ("Eftergymnasial utbildning", "Hägersten-Älvsjö", "", 2021, "60", "procent", ""),
    ("Eftergymnasial utbildning", "Hägersten-Älvsjö", "", 2023, "67,7", "procent", ""),
    ("Eftergymnasial utbildning", "Hägersten-Älvsjö", "", 2025, "70", "procent", ""),
    ("Eftergymnasial utbildning", "Stockholms stad", "", 2023, "62,2", "procent", ""),
    ("Gymnasiebehörighet", "Hägersten-Älvsjö", "pojkar", 2023, "89,9", "%", ""),
    ("Gymnasiebehörighet", "Hägersten-Älvsjö", "flickor", 2023, "91,8", "%", ""),
    ("Befolkningsprognos", "Hägersten-Älvsjö", "", 2032, "136000", "invånare", "drygt"),
    ("Valdeltagande", "Stockholms stad", "", 2022, "83", "procent", ""),
]  # fmt: skip


def test_latest_fact_up_to_the_edition_beside_the_city(tmp_path: Path) -> None:
    cross = table(compared(tmp_path, facts=FACTS), "fakta-utbildning")
    assert texts(cross) == {
        "Eftergymnasial utbildning, % (2023)": ["67,7", "62,2"],
        "Behörighet till gymnasiet efter årskurs 9, flickor, % (2023)": ["91,8", ".."],
        "Behörighet till gymnasiet efter årskurs 9, pojkar, % (2023)": ["89,9", ".."],
    }
    assert [line.key for line in cross.lines[1:]] == ["behorighet-flickor", "behorighet-pojkar"]
    assert cross.note == "Två punkter (..) betyder att uppgift saknas."


def test_example_data_beside_real_figures_are_named(tmp_path: Path) -> None:
    data = form_data(tmp_path, "omrade", {"omradesfakta": FACTS})
    frame = data.observed("omradesfakta").frame
    real = frame.assign(
        status=["final" if m == "behorighet" else "synthetic" for m in frame["measure"]]
    )
    sources = {**data.sources, "omradesfakta": Observed(real)}
    cross = table(omrade.compare(replace(data, sources=sources)), "fakta-utbildning")
    assert cross.note.startswith("Syntetiska exempeldata: eftergymnasial utbildning. ")


def test_remarks_of_the_source_stand_once_below_the_table(tmp_path: Path) -> None:
    remark = "Året 2023 är antaget"
    rows = [(*row, remark) if row[3] == 2023 else row for row in FACTS]
    note = table(compared(tmp_path, facts=rows), "fakta-utbildning").note
    assert note == f"{remark}. Två punkter (..) betyder att uppgift saknas."


def test_trust_names_the_survey_that_measured_it(tmp_path: Path) -> None:
    rows = [("Förtroende för polisen", "Hägersten-Älvsjö", "", 2023, "60", "procent", "")]
    (line,) = table(compared(tmp_path, facts=rows), "fakta-tillit").lines
    assert line.label == "Förtroende för polisen (stadens trygghetsmätning), % (2023)"


def test_forecast_may_lie_after_the_edition(tmp_path: Path) -> None:
    (line,) = table(compared(tmp_path, facts=FACTS), "fakta-folkmangd").lines
    assert (line.key, line.figures[0].value, line.figures[0].definition) == (
        "prognos", 136000, "drygt",
    )  # fmt: skip


def test_facts_of_the_city_alone_make_no_line(tmp_path: Path) -> None:
    assert compared(tmp_path, facts=FACTS).table("fakta-tillit") is None


def test_nothing_delivered_gives_no_tables(tmp_path: Path) -> None:
    assert compared(tmp_path).tables == ()
    assert [one.key for one in compared(tmp_path, boende=dwellings(2024, {})).tables] == [
        "stadsdelar", "boende-andelar",
    ]  # fmt: skip


def test_registers_are_not_tested_for_chance(tmp_path: Path) -> None:
    rows = dwellings(2024, {"Solberga": (90, 1, 1)})
    people = [*OVER_TIME, *by_stadsdel(2024, {"Solberga": (100, 50, 25)})]
    result = judged_theme(compared(tmp_path, people, rows, [INCOME]), Rules())
    assert {"folkmangd", "invanare", "stadsdelar", "boende-andelar"} <= {
        one.key for one in result.tables
    }
    for one in result.tables:
        assert not one.tested and one.family is None and one.against_family is None
        assert {line.verdict for line in one.lines} == {None}
