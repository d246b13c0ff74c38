"""The example's surveys: published figures exactly, and what the document says in words."""

from __future__ import annotations

import pytest
from survey_data import CITY, PUPILS, REGION, survey_data

from lagesbild_report.observations.period import survey_wave
from lagesbild_report.register.survey_questions import load_questions
from lagesbild_report.sample import enkater
from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.enkater_elever import split
from lagesbild_report.sample.sidecars import load_sidecars
from lagesbild_report.sample.survey_shares import spread_shares
from lagesbild_report.sources.form_definition import load_form

OWN, THE_CITY, THE_REGION = "hagersten-alvsjo", "stockholm", "polisregion-stockholm"
DATA = survey_data()


def share(source: str, measure: str, area: str, year: int, **group: str) -> float:
    parts = group or {"grupp": "alla"}
    place = area if area in (OWN, THE_CITY, THE_REGION) else f"{OWN}/{area}"
    value = DATA.observed(source).figure(measure, place, survey_wave(year), **parts).value
    assert value is not None, (measure, area, year)
    return value


def by_place(source: str, measure: str, year: int) -> dict[str, float]:
    figures = {
        name: DATA.observed(source).figure(measure, area, survey_wave(year), grupp="alla").value
        for area, name in DATA.stadsdelar.items()
    }
    return {name: value for name, value in figures.items() if value is not None}


def top(source: str, measure: str, year: int, count: int) -> set[str]:
    shares = by_place(source, measure, year)
    return set(sorted(shares, key=lambda name: -shares[name])[:count])


def above(source: str, measure: str, year: int, reference: str) -> set[str]:
    limit = share(source, measure, reference, year)
    return {name for name, value in by_place(source, measure, year).items() if value > limit}


@pytest.mark.parametrize(
    ("source", "measure", "area", "year", "value"),
    [
        (CITY, "utsatt", OWN, 2020, 24),
        (CITY, "utsatt", OWN, 2023, 19),
        (CITY, "utsatt", THE_CITY, 2023, 18),
        (REGION, "otrygg-kvall", OWN, 2023, 17),
        (REGION, "otrygg-kvall", OWN, 2024, 18),
        (REGION, "otrygg-kvall", THE_REGION, 2024, 21),
        (REGION, "otrygg-kvall", "Fruängen", 2024, 32),
    ],
)
def test_published_figures_are_exact(
    source: str, measure: str, area: str, year: int, value: float
) -> None:
    assert share(source, measure, area, year) == value


@pytest.mark.parametrize(
    ("source", "measure", "year", "places"),
    [
        (CITY, "utsatt", 2023, {"Västberga", "Solberga"}),
        (CITY, "utsatt-hot", 2023, {"Solberga", "Örby slott"}),
        (CITY, "utsatt-stold", 2023, {"Västberga", "Örby slott"}),
        (CITY, "utsatt-skadegorelse", 2023, {"Aspudden"}),
        (CITY, "oro-bostadsomradet", 2023, {"Solberga"}),
        (CITY, "otrygg-bostadshus", 2023, {"Solberga", "Aspudden", "Västertorp"}),
        (REGION, "utsatt-bedrageri", 2024, {"Hägerstensåsen", "Liljeholmen"}),
        (REGION, "utsatt-stold", 2024, {"Solberga", "Midsommarkransen"}),
        (REGION, "utsatt-skadegorelse", 2024, {"Solberga", "Midsommarkransen"}),
        (REGION, "otrygg-kvall", 2024, {"Fruängen"}),
    ],
)
def test_the_places_that_the_document_names_are_highest(
    source: str, measure: str, year: int, places: set[str]
) -> None:
    assert top(source, measure, year, len(places)) == places


@pytest.mark.parametrize(
    ("source", "measure", "reference", "places"),
    [
        (CITY, "oro", THE_CITY, {"Solberga", "Aspudden", "Fruängen"}),
        (CITY, "narkotika-handel", THE_CITY, {"Solberga", "Fruängen", "Liljeholmen"}),
        (CITY, "stor-berusade", THE_CITY, {"Aspudden"}),
        (CITY, "narkotika-tillhall", THE_CITY, {"Aspudden"}),
        (CITY, "narkotika-bruk", THE_CITY, {"Aspudden"}),
        (
            CITY, "ungdomar-stor", THE_CITY,
            {"Aspudden", "Fruängen", "Västertorp", "Långsjö", "Solberga"},
        ),
        (
            REGION, "otrygg-kvall", THE_REGION,
            {"Fruängen", "Solberga", "Västertorp", "Liljeholmen"},
        ),
    ],
)  # fmt: skip
def test_only_the_places_that_the_document_names_are_above(
    source: str, measure: str, reference: str, places: set[str]
) -> None:
    assert above(source, measure, 2024 if source == REGION else 2023, reference) == places


def test_youths_disturb_clearly_more_in_solberga_and_less_than_before_in_two() -> None:
    limit = share(CITY, "ungdomar-stor", THE_CITY, 2023)
    assert share(CITY, "ungdomar-stor", "Solberga", 2023) >= limit + 10
    for name in ("Fruängen", "Västertorp"):
        before = share(CITY, "ungdomar-stor", name, 2020)
        assert share(CITY, "ungdomar-stor", name, 2023) < before


def test_all_fear_and_disorder_lies_under_the_city() -> None:
    fears = [key for key in load_form(CITY).columns["indikator"].choices if "utsatt" not in key]
    for measure in fears:
        assert share(CITY, measure, OWN, 2023) < share(CITY, measure, THE_CITY, 2023), measure


def test_the_three_most_common_fears() -> None:
    fears = [key for key in load_form(CITY).columns["indikator"].choices if key.startswith("oro-")]
    crimes = [key for key in fears if key != "oro-bostadsomradet"]
    highest = sorted(crimes, key=lambda key: -share(CITY, key, OWN, 2023))[:3]
    assert set(highest) == {"oro-inbrott", "oro-natet", "oro-ran"}


@pytest.mark.parametrize(
    ("source", "measure", "year"),
    [(CITY, "utsatt", 2023), (CITY, "oro", 2023), (REGION, "otrygg-kvall", 2024)],
)
def test_groups_stand_in_the_documents_order(source: str, measure: str, year: int) -> None:
    disabled, women, men = (
        share(source, measure, OWN, year, grupp=group)
        for group in ("funktionsnedsattning", "kvinnor", "man")
    )
    assert disabled > women > men


@pytest.mark.parametrize(
    ("measure", "sign"),
    [
        ("vald-skador", 1), ("vald-allman-plats", 1), ("vald-annan-plats", 0), ("vald-smarta", -1),
        ("vald-bostad", -1), ("utsatt-bedrageri", 1), ("utsatt-stold", -1),
        ("utsatt-skadegorelse", -1),
    ],
)  # fmt: skip
def test_the_regions_items_move_as_the_document_says(measure: str, sign: int) -> None:
    gap = share(REGION, measure, OWN, 2024) - share(REGION, measure, OWN, 2023)
    assert (gap > 0) - (gap < 0) == sign


def test_exposure_is_in_line_with_the_region() -> None:
    for measure in DATA.observed(REGION).measures():
        if measure != "otrygg-kvall":
            gap = share(REGION, measure, OWN, 2024) - share(REGION, measure, THE_REGION, 2024)
            assert abs(gap) <= 1, measure


def test_vastertorp_was_above_the_city_in_2017() -> None:
    for measure in ("utsatt", "oro"):
        assert share(CITY, measure, "Västertorp", 2017) > share(CITY, measure, THE_CITY, 2017)


@pytest.mark.parametrize("grade", ["ak9", "gy2"])
@pytest.mark.parametrize("area", [OWN, THE_CITY])
def test_the_pupils_shares_move_as_the_document_says(grade: str, area: str) -> None:
    def series(measure: str) -> list[float]:
        waves = (2018, 2020, 2022, 2024)
        return [share(PUPILS, measure, area, w, arskurs=grade, kon="alla") for w in waves]

    drugs, safe = series("narkotika"), series("trygg-bostadsomrade")
    assert drugs == sorted(drugs, reverse=True)
    assert len(set(drugs)) == 4
    assert safe == sorted(safe)
    assert len(set(safe)) == 4
    for measure in ("hotad", "ranad", "bestulen", "misshandlad"):
        assert series(measure)[-1] < min(series(measure)[:-1])


@pytest.mark.parametrize("grade", ["ak9", "gy2"])
def test_the_pupils_of_the_district_are_in_line_with_the_city(grade: str) -> None:
    for measure in [*load_questions().of_side("brott"), "trygg-bostadsomrade"]:
        own, city = (
            share(PUPILS, measure, area, 2024, arskurs=grade, kon="alla")
            for area in (OWN, THE_CITY)
        )
        assert abs(own - city) <= 1, measure


def test_the_districts_share_is_the_mean_of_its_stadsdelar() -> None:
    city = DATA.observed(CITY)
    wave = survey_wave(2023)
    figures = [city.figure("utsatt", area, wave, grupp="alla") for area in DATA.stadsdelar]
    bases = [figure.n or 0 for figure in figures]
    mean = sum((f.value or 0) * n for f, n in zip(figures, bases, strict=True)) / sum(bases)
    assert len(figures) == 17
    assert round(mean) == share(CITY, "utsatt", OWN, 2023)
    assert sum(bases) == city.figure("utsatt", OWN, wave, grupp="alla").n


def test_no_share_is_given_on_fewer_than_thirty_answers() -> None:
    for source in (CITY, REGION, PUPILS):
        frame = DATA.observed(source).frame
        assert frame[frame["n"] < 30]["value"].isna().all()
    assert (DATA.observed(REGION).frame["n"] < 30).any()


def test_the_same_files_every_time_and_every_one_has_a_synthetic_sidecar() -> None:
    files, sidecars = enkater.files(), load_sidecars()
    assert files == enkater.files()
    assert {name.rpartition(".")[2] for name in files} == {"csv", "xlsx"}
    assert {sidecars[name].status for name in files} == {"synthetic"}
    assert all("Syntetiska" in sidecars[name].producer for name in files)


def test_shares_that_cannot_reach_their_mean_are_refused() -> None:
    bases = {"A": 100, "B": 100}
    assert spread_shares(20, {"A": 30}, bases, 15, Draw(1, "x")) == {"A": 30, "B": 10}
    with pytest.raises(ValueError, match="no room"):
        spread_shares(20, {"A": 21}, bases, 10, Draw(1, "x"))


def test_split_adds_up() -> None:
    assert split(7, [6, 2, 1, 1]) == [6, 1, 0, 0]
    assert sum(split(100, [3, 2, 2])) == 100
