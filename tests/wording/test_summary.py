"""The paragraph that opens the report follows from the figures, part by part."""

from __future__ import annotations

from bra_results import result
from tables import cross, line

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.comparison import Comparison, Figure
from lagesbild_report.comparisons.cross import theme_result
from lagesbild_report.comparisons.key_figures import KeyFigure, Pick, theme_key_figures
from lagesbild_report.observations.period import broken_years
from lagesbild_report.wording.summary import summary_paragraph

NOTHING = BraResult(years=(), categories=())


def crime(title: str, before: float, now: float) -> KeyFigure:
    earlier, later = (
        Figure(period=period, value=value)
        for period, value in zip(broken_years(2024, 9, 2), (before, now), strict=True)
    )
    return KeyFigure(title, title, Comparison(earlier=earlier, later=later), "antal", "polis")


def survey(before: float, now: float, city: float) -> list[KeyFigure]:
    table = cross(line("d", before, now), line("c", None, city, kind="reference"))
    pick = Pick("enkater", "prov", "d", "c", "Utsatta, stadens mätning", "Staden")
    themes = {"enkater": theme_result("enkater", [table])}
    return theme_key_figures(themes, {"utsatt-for-brott": pick})


def test_crime_areas_are_grouped_by_direction() -> None:
    crimes = [crime("Rån", 86, 70), crime("Narkotikabrott", 840, 1047), crime("Inbrott", 5, 5)]
    assert summary_paragraph(crimes, NOTHING, "D", "C") == (
        "Antalet anmälda brott 2023/24 är högre i ett av tre brottsområden (narkotikabrott), "
        "lägre i ett av tre brottsområden (rån) och lika stort i ett av tre brottsområden "
        "(inbrott), jämfört med 2022/23."
    )


def test_a_changed_count_changes_the_sentence() -> None:
    crimes = [crime("Rån", 86, 90), crime("Inbrott", 5, 6)]
    assert "högre i två av två brottsområden (rån och inbrott)" in summary_paragraph(
        crimes, NOTHING, "D", "C"
    )


def test_the_city_is_the_reference() -> None:
    lower = result({"Samtliga": ((100, 80), (100, 100))})
    higher = result({"Samtliga": ((100, 125), (100, 100))})
    same = result({"Samtliga": ((100, 100), (100, 100))})
    texts = [summary_paragraph([], one, "D", "C") for one in (lower, higher, same)]
    assert "20,0\xa0procent färre brott per invånare i D än i C" in texts[0]
    assert "25,0\xa0procent fler brott per invånare i D än i C" in texts[1]
    assert "lika många brott per invånare i D som i C" in texts[2]


def test_surveys_give_the_wave_before_and_the_reference() -> None:
    text = summary_paragraph(survey(24, 19, 18), NOTHING, "D", "C")
    assert text == (
        "Enligt stadens mätning 2023 utsattes 19 procent för brott (2020: 24, Staden: 18)."
    )


def test_a_wave_with_another_definition_is_not_set_beside_the_last() -> None:
    before, after = (line("d", 21, 9, definition=name).figures for name in ("månad", "ofta"))
    own = line("d", 21, 9).model_copy(update={"figures": (before[0], after[1])})
    pick = Pick("enkater", "prov", "d", "", "Oroliga, stadens mätning")
    themes = {"enkater": theme_result("enkater", [cross(own)])}
    text = summary_paragraph(theme_key_figures(themes, {"utsatt-for-brott": pick}), None, "D", "C")
    assert text == "Enligt stadens mätning 2023 utsattes 9 procent för brott."


def test_a_reference_of_nought_is_told() -> None:
    assert "Staden: 0)" in summary_paragraph(survey(24, 19, 0), None, "D", "C")


def test_without_figures_nothing_is_said() -> None:
    assert summary_paragraph([], NOTHING, "D", "C") == ""
