"""Tables of the pupils' survey, and what is tested in them."""

from __future__ import annotations

import pandas as pd
import pytest
from survey_data import PUPILS
from survey_text import judged, last_waves_only, with_answers

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.wording.base_notes import own_note

RESULT = judged()


def table(key: str, result: ThemeResult = RESULT) -> Cross:
    found = result.table(key)
    assert found is not None, key
    return found


def texts(table_: Cross, line: str) -> list[str]:
    return [figure.text for figure in table_.line(line).figures]


@pytest.mark.parametrize(
    ("key", "line", "last", "last_reference"),
    [
        ("narkotika", "ak9", "6", "6"),
        ("narkotika", "gy2", "19", "19"),
        ("trygg-bostadsomrade", "ak9", "76", "75"),
    ],
)
def test_key_figures_stand_in_the_last_column(
    key: str, line: str, last: str, last_reference: str
) -> None:
    found = table(key)
    assert found.line(line).last.text == last
    assert found.line(f"{line}-stad").last.text == last_reference
    assert found.line(f"{line}-stad").kind == "reference"
    assert found.line(line).held_against == f"{line}-stad"
    assert found.show_bases


def test_exposure_has_both_school_years_and_the_city() -> None:
    found = table("elever-utsatta")
    assert found.columns == ("2018", "2020", "2022", "2024", "Staden 2024")
    assert texts(found, "ak9-hotad") == ["14", "13", "12", "10", "11"]
    assert len(found.lines) == 10
    assert own_note(found) == (
        "Skillnader mellan 2018 och 2024 prövas som en egen grupp. "
        "Minsta antal svar: 596 (Gymnasiet årskurs 2)."
    )


def test_exposure_is_tested_over_waves_and_against_the_city() -> None:
    found = table("elever-utsatta")
    assert found.family is not None and found.family.tested == 10
    assert found.against_family is not None and found.against_family.tested == 10
    threatened = found.line("ak9-hotad")
    assert threatened.verdict is not None and threatened.verdict.estimate == pytest.approx(-0.02)
    assert threatened.against[-2] is not None
    assert threatened.against[-2].estimate == pytest.approx(-0.01)


def test_drugs_have_the_verdict_of_the_printed_table() -> None:
    printed, told, chart = (table(k) for k in ("elever-utsatta", "narkotika", "narkotika-diagram"))
    for grade in ("ak9", "gy2"):
        line = printed.line(f"{grade}-narkotika")
        assert line.verdict is not None
        for other in (told, chart):
            assert other.line(grade).verdict == line.verdict
            assert other.line(grade).against[-1] == line.against[-2]
            assert other.family is None


def test_the_chart_of_safety_has_the_verdicts_of_its_table() -> None:
    safe, chart = table("trygg-bostadsomrade"), table("trygg-diagram")
    assert [line.verdict for line in chart.lines] == [
        safe.line(key).verdict for key in ("ak9-flickor", "ak9-pojkar")
    ]
    assert chart.family is None and safe.family is not None


def test_boys_are_held_against_girls() -> None:
    safe = table("trygg-bostadsomrade")
    boys = safe.line("ak9-pojkar").against[-1]
    assert boys is not None and boys.kind == "rise"
    assert boys.estimate == pytest.approx(0.87 - 0.65)
    assert not safe.line("ak9-flickor").against


def test_the_first_and_the_last_wave_are_a_family_of_their_own() -> None:
    found = table("elever-forsta-och-sista")
    assert found.columns == ("2018", "2024")
    assert found.family is not None and found.family.tested == 12
    stolen = found.line("ak9-bestulen").verdict
    assert stolen is not None and (stolen.kind, stolen.size) == ("fall", "moderate")
    assert judged(last_waves_only).table("elever-forsta-och-sista") is None
    assert judged(edition=2020).table("elever-forsta-och-sista") is None


def test_own_crimes_and_surroundings_divide_the_catalogue() -> None:
    crimes = [line.key for line in table("elever-brott").lines]
    around = [line.key for line in table("elever-omgivning").lines]
    own = ("snattat", "skadegorelse", "salt-stulet", "slagit-nagon", "burit-vapen")
    others = ("narkotika-mojlighet", "vandalism", "narkotika-saljs", "orolig-i-skolan")
    assert crimes == [f"{grade}-{key}" for grade in ("ak9", "gy2") for key in own]
    assert around == [f"{grade}-{key}" for grade in ("ak9", "gy2") for key in others]
    found = table("elever-brott")
    assert found.columns == ("Området", "Staden")
    assert found.line("gy2-snattat").label == "Gymnasiet årskurs 2: snattat"
    assert own_note(found) == "Minsta antal svar: 634 (Gymnasiet årskurs 2)."
    assert found.row_bases
    assert found.family is None
    assert found.against_family is not None and found.against_family.tested == 10


def test_charts_show_some_lines_of_their_table() -> None:
    drugs, safe = table("narkotika-diagram"), table("trygg-diagram")
    assert [line.key for line in drugs.lines] == ["ak9", "gy2"]
    assert [line.key for line in safe.lines] == ["ak9-flickor", "ak9-pojkar"]
    assert {drugs.chart, safe.chart} == {"lines"}
    assert "En hög andel är bättre." in table("trygg-bostadsomrade").note
    assert "En hög andel är sämre." in table("narkotika").note


def test_without_numbers_of_answers_every_table_says_that_it_is_not_tested() -> None:
    unknown = judged(with_answers(PUPILS, float("nan")))
    for key in ("elever-utsatta", "elever-brott", "elever-omgivning", "trygg-bostadsomrade"):
        found = table(key, unknown)
        assert "Skillnaderna prövas inte, eftersom antalet svar inte anges." in found.note
        assert found.family is None and found.against_family is None


def test_shares_on_few_answers_are_neither_printed_nor_compared() -> None:
    def few(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        if name == PUPILS:
            frame.loc[frame["group"].str.contains("ak9") & (frame["n"] < 1000), "n"] = 29
        return frame

    safe = table("trygg-bostadsomrade", judged(few))
    assert texts(safe, "ak9") == [".."] * 4
    assert "Två punkter (..): färre än 30 svar." in own_note(safe)
    assert not safe.line("ak9").against
