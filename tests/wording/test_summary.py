"""The paragraph that opens the report follows from the figures and their verdicts, part by part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest
from bra_results import result
from crime_results import Values, faults, made
from hypothesis import given, settings
from hypothesis import strategies as st
from judged_crimes import EXAMPLE, RULES, crime, judged, six
from tables import cross, line

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.judge_tables import judged_table
from lagesbild_report.comparisons.key_figures import (
    KeyFigure,
    Pick,
    crime_key_figures,
    of_crimes,
    theme_key_figures,
)
from lagesbild_report.comparisons.levels import Levels, PlaceLevel
from lagesbild_report.comparisons.theme_result import theme_result
from lagesbild_report.comparisons.verdict import Family, Verdict
from lagesbild_report.wording.summary import summary_parts
from lagesbild_report.wording.summary_crimes import crimes_paragraph
from lagesbild_report.wording.summary_places import places_sentences

NOTHING = BraResult(years=(), categories=())
PICK = Pick("enkater", "prov", "d", "c", "Utsatta, stadens mätning", "Staden")


def summary_paragraph(*given: Any, **more: Any) -> str:
    return " ".join(summary_parts(*given, **more))


def said(changed: Mapping[str, Values] | None = None, *, with_counts: bool = True) -> str:
    return crimes_paragraph(six(changed), with_counts=with_counts)


def survey(before: float | None, now: float | None, city: float, n: float = 500) -> list[KeyFigure]:
    own, reference = line("d", before, now, n=n), line("c", None, city, kind="reference", n=9000)
    table = judged_table(cross(own, reference), RULES)
    themes = {"enkater": theme_result("enkater", [table])}
    return theme_key_figures(themes, {"utsatt-for-brott": PICK})


def survey_text(*values: Any, **more: Any) -> str:
    return summary_paragraph(survey(*values, **more), None, "D", "C")


def test_the_example() -> None:
    assert said() == (
        "Två av sex brottsområden har ändrats säkerställt mellan 2022/23 och 2023/24: de anmälda "
        "narkotikabrotten ökade (från 840 till 1\xa0047) och det anmälda våldet i offentlig miljö "
        "minskade (från 322 till 255). Antalet anmälda narkotikabrott beror dock till stor del på "
        "hur polisen arbetar. På gränsen ligger bedrägeri mot äldre (från 387 till 329). För "
        "inbrott i bostad, personrån och våld i nära relation syns ingen säkerställd förändring."
    )


def test_without_counts_the_same_is_said_without_them() -> None:
    text = said(with_counts=False)
    assert "(från" not in text
    assert text.startswith("Två av sex brottsområden har ändrats säkerställt mellan")


def test_a_changed_count_changes_the_sentence() -> None:
    text = said({"personran": (121, 110, 90, 86, 40)})
    # The surer the others are, the less is asked of the one on the border.
    assert text.startswith("Fyra av sex brottsområden")
    assert "de anmälda bedrägerierna mot äldre minskade (från 387 till 329)" in text
    assert "de anmälda personrånen minskade kraftigt (från 86 till 40)" in text
    calm = said({"vald-i-offentlig-miljo": (296, 281, 309, 322, 320)})
    assert calm.startswith("Ett av sex brottsområden har ändrats säkerställt")
    assert "För våld i offentlig miljö, inbrott i bostad" in calm


def test_nothing_everything_and_too_little() -> None:
    same = dict.fromkeys(EXAMPLE, (100, 100))
    assert said(same).startswith("Inget brottsområde har ändrats säkerställt mellan 2022/23 och")
    up = dict.fromkeys(EXAMPLE, (100, 300))
    assert said(up).startswith("Alla sex brottsområden har ändrats säkerställt")
    few = said({"personran": (5, 3)})
    assert "För personrån är antalen för få för att bedöma." in few


def test_what_is_not_compared_is_named() -> None:
    broken = crime(86, 70, breaks=[dt.date(2023, 9, 1)])
    assert crimes_paragraph([broken], with_counts=True).endswith(
        "För personrån går perioderna inte att jämföra."
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), min_size=6, max_size=6))
def test_every_crime_area_is_named_once_under_its_verdict(pairs: list[tuple[int, int]]) -> None:
    results = six(dict(zip(EXAMPLE, pairs, strict=True)))
    text = crimes_paragraph(results, with_counts=False)
    assert faults(text) == []
    first, *_ = text.split(". ")
    for one in results:
        verdict = one.total.change.verdict
        assert verdict is not None
        assert (one.definite in first) == verdict.established
        rest = text.removeprefix(first).replace(f"Antalet {one.phrase} beror", "")
        assert (one.title[1:] in rest) == (not verdict.established)


def test_only_crimes_that_the_police_find_get_the_reservation() -> None:
    text = crimes_paragraph(six(caveats={"narkotikabrott": "anmälningsbrott"}), with_counts=True)
    assert "polisen arbetar" not in text


def levels(**verdicts: Verdict) -> Levels:
    places = tuple(
        PlaceLevel(
            name=name, count=100, inhabitants=9000, expected=50, verdict=verdict,
            position="inside", rated=name != "Ovissa",
        )
        for name, verdict in verdicts.items()
    )  # fmt: skip
    return Levels(
        places=places, family=Family(tested=3, established=1, borderline=0, level=0.05),
        crimes=300, inhabitants=30_000, per=1000, minimum=2500, date=dt.date(2023, 12, 31),
        dispersion=1, spread=None,
    )  # fmt: skip


def with_levels(found: Levels, **changes: Any) -> CrimeAreaResult:
    own = judged(made({"Solberga": (100, 300), "Örby": (100, 90)}))[0]
    return own.model_copy(update={"levels": found, **changes})


def test_places_that_changed_and_those_that_stand_out() -> None:
    above, below = Verdict(kind="rise", size="large"), Verdict(kind="fall", size="large")
    found = levels(Solberga=above, Aspudden=below, Ovissa=above, Gröndal=Verdict(kind="unclear"))
    assert places_sentences([with_levels(found)]) == (
        "Antalet anmälda personrån ökade kraftigt i Solberga (från 100 till 300). "
        "Fler brott än väntat, räknat på invånarna, har Solberga (personrån)."
    )


def test_places_without_counts() -> None:
    found = places_sentences([with_levels(levels())], with_counts=False)
    assert found == "Antalet anmälda personrån ökade kraftigt i Solberga."


def test_places_are_not_ranked_by_crimes_that_the_police_find() -> None:
    found = levels(Solberga=Verdict(kind="rise", size="large"))
    text = places_sentences([with_levels(found, caveat="upptäcktsbrott")])
    assert "än väntat" not in text
    assert "ökade kraftigt i Solberga" in text


def test_places_without_anything_established_are_not_named() -> None:
    quiet = judged(made({"Solberga": (100, 104), "Örby": (100, 90)}))
    assert places_sentences(quiet) == ""


def against(district: float, city: float, level: Verdict | None) -> str:
    """Return what is said of the district's rate, the city's, and the verdict between them."""
    found = result({"Samtliga": ((100, district), (100, city))})
    first = found.categories[0].model_copy(update={"level": level})
    return " ".join(summary_parts([], found.model_copy(update={"categories": (first,)}), "D", "C"))


def test_the_city_is_the_reference() -> None:
    assert against(80, 100, None) == (
        "Enligt Brå anmäldes 20,0\xa0procent färre brott per invånare i D än i C 2023."
    )
    assert "25,0\xa0procent fler brott per invånare i D än i C" in against(125, 100, None)
    assert "lika många brott per invånare i D som i C" in against(100, 100, None)


@pytest.mark.parametrize(
    ("level", "text"),
    [
        (Verdict(kind="fall", size="moderate"), "än i C 2023. Skillnaden är säkerställd."),
        (
            Verdict(kind="unclear"),
            "Enligt Brås statistik är skillnaden i anmälda brott per invånare mellan D och C 2023 "
            "inte säkerställd.",
        ),
        (Verdict(kind="unclear", borderline=True), "mellan D och C 2023 på gränsen."),
    ],
)
def test_the_city_by_verdict(level: Verdict, text: str) -> None:
    assert against(80, 100, level).endswith(text)


def test_a_share_that_differs_from_nothing() -> None:
    assert survey_text(21, 19, 18) == (
        "Enligt stadens mätning 2023 utsattes 19\xa0procent för brott. Andelen skiljer sig inte "
        "säkert från 21\xa0procent 2020 eller 18\xa0procent i Staden."
    )


def test_a_share_that_fell_and_lies_below_the_reference() -> None:
    assert survey_text(40, 19, 33) == (
        "Enligt stadens mätning 2023 utsattes 19\xa0procent för brott, en stor minskning från "
        "40\xa0procent 2020. Det är säkerställt under andelen i Staden (33\xa0procent)."
    )


def test_a_share_that_rose_above_the_reference() -> None:
    text = survey_text(19, 40, 22)
    assert "en stor ökning från 19\xa0procent 2020." in text
    assert "Det är säkerställt över andelen i Staden (22\xa0procent)." in text


def test_fewer_answers_take_the_change_away() -> None:
    assert "minskning" in survey_text(30, 20, 20, n=2000)
    assert "minskning" not in survey_text(30, 20, 20, n=60)


def test_a_wave_with_another_definition_is_not_set_beside_the_last() -> None:
    before, after = (line("d", 21, 9, definition=name).figures for name in ("månad", "ofta"))
    own = line("d", 21, 9).model_copy(update={"figures": (before[0], after[1])})
    pick = Pick("enkater", "prov", "d", "", "Oroliga, stadens mätning")
    themes = {"enkater": theme_result("enkater", [judged_table(cross(own), RULES)])}
    text = summary_paragraph(theme_key_figures(themes, {"utsatt-for-brott": pick}), None, "D", "C")
    assert text == "Enligt stadens mätning 2023 utsattes 9\xa0procent för brott."


def test_untested_shares_stand_in_brackets() -> None:
    own, reference = line("d", 24, 19), line("c", None, 0, kind="reference")
    themes = {"enkater": theme_result("enkater", [cross(own, reference)])}
    text = summary_paragraph(theme_key_figures(themes, {"utsatt-for-brott": PICK}), None, "D", "C")
    assert text.endswith("för brott (mot 24\xa0procent 2020 och 0\xa0procent i Staden).")


def test_without_figures_nothing_is_said() -> None:
    assert summary_paragraph([], NOTHING, "D", "C") == ""
    assert summary_paragraph(survey(24, None, 18), None, "D", "C") == ""


def test_the_parts_stand_in_order() -> None:
    figures = [*survey(21, 19, 18), *crime_key_figures(six(), "polis")]
    parts = summary_parts(figures, result({"Samtliga": ((100, 80), (100, 100))}), "D", "C")
    starts = (
        "Två av sex",
        "Det anmälda våldet i offentlig miljö minskade i Solberga",
        "Enligt stadens",
    )
    assert all(part.startswith(start) for part, start in zip(parts, starts, strict=True))
    assert "Enligt Brå" in parts[1]
    assert len(of_crimes(figures)) == 6
