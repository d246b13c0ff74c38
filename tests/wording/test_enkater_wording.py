"""Sentences on the safety surveys: change a figure or its answers and the sentence changes."""

from __future__ import annotations

import re

import pytest
from survey_data import CITY, DISTRICT, REGION, with_value
from survey_text import last_waves_only, told, with_answers

from lagesbild_report.register.areas import load_areas

DISORDERS = ("stor-berusade", "narkotika-handel", "narkotika-tillhall", "narkotika-bruk")
TOLD = {key: text for key, text in told().items() if key.startswith(("stad-", "region-"))}


def place(name: str) -> str:
    return f"{DISTRICT}/{name}"


def every_place() -> list[str]:
    return [place(name) for name in load_areas().district(DISTRICT).stadsdelar]


def test_every_paragraph_says_something_and_nothing_against_the_rules() -> None:
    for key, text in TOLD.items():
        assert text, key
        assert not re.search(r"trend|tendens|stiger|sjunk|signifikant", text), key
        assert not re.search(r"(^|[.!?] )\d", text), key
        assert "%" not in text
        assert "−" not in text


@pytest.mark.parametrize(
    ("value", "city", "words"),
    [
        (19, 18, "Andelen minskade från 24 procent 2020. Skillnaden mot Stockholms stad "
                 "(18 procent) är inte säkerställd."),
        (24, 24, "Andelen är densamma som 2020 och som i Stockholms stad."),
        (25, 23, "Varken skillnaden mot 2020 (24 procent) eller den mot Stockholms stad "
                 "(23 procent) är säkerställd."),
        (36, 23, "Andelen ökade kraftigt från 24 procent 2020. Andelen ligger över nivån i "
                 "Stockholms stad (23 procent)."),
        (13, 23, "Andelen minskade kraftigt från 24 procent 2020. Andelen ligger under nivån i "
                 "Stockholms stad (23 procent)."),
    ],
)  # fmt: skip
def test_exposure_against_city_and_wave_before(value: int, city: int, words: str) -> None:
    text = told(
        with_value(CITY, "utsatt", DISTRICT, 2023, value),
        with_value(CITY, "utsatt", "stockholm", 2023, city),
    )["stad-utsatt"]
    assert text.startswith(
        f"I Hägersten-Älvsjö har {value} procent av de svarande utsatts för något brott (2023). "
        f"{words}"
    )


def test_with_fewer_answers_the_same_shares_are_no_fall() -> None:
    assert "Andelen minskade från 24 procent 2020." in TOLD["stad-utsatt"]
    few = told(with_answers(CITY, 300, DISTRICT))["stad-utsatt"]
    assert "Varken skillnaden mot 2020 (24 procent) eller den mot Stockholms stad" in few
    assert "Andelen minskade" not in few


def test_what_has_changed_in_the_whole_city_is_told_beside() -> None:
    assert TOLD["stad-utsatt"].endswith(
        "Även i Stockholms stad minskade andelen, från 23 till 18 procent."
    )
    against = told(with_value(CITY, "utsatt", DISTRICT, 2023, 30))["stad-utsatt"]
    assert against.endswith("I Stockholms stad minskade andelen däremot, från 23 till 18 procent.")
    same = told(with_value(CITY, "utsatt", "stockholm", 2023, 23))["stad-utsatt"]
    assert "Även" not in same


def test_a_difference_on_the_border_is_called_so() -> None:
    both = told(with_value(CITY, "utsatt", DISTRICT, 2023, 20.5))["stad-utsatt"]
    assert (
        "Både skillnaden mot 2020 (24,0 procent) och den mot Stockholms stad (18,0 procent) är på "
        "gränsen till säkerställd."
    ) in both
    one = told(
        with_value(CITY, "utsatt", DISTRICT, 2023, 20.5),
        with_value(CITY, "utsatt", DISTRICT, 2020, 20.5),
    )["stad-utsatt"]
    assert "Andelen är densamma som 2020. Skillnaden mot Stockholms stad (18,0 procent) är" in one


def test_shares_with_decimals_are_told_with_them() -> None:
    text = told(
        with_value(CITY, "utsatt", DISTRICT, 2023, 19.44),
        with_value(CITY, "utsatt", "stockholm", 2023, 18.36),
    )["stad-utsatt"]
    assert "19,4 procent av de svarande" in text
    assert "Stockholms stad (18,4 procent)" in text


def test_a_missing_share_is_not_compared() -> None:
    text = told(with_value(CITY, "utsatt", DISTRICT, 2020, None))["stad-utsatt"]
    assert "Skillnaden mot Stockholms stad (18 procent) är inte säkerställd." in text
    assert "2020 (" not in text
    assert text.endswith("Uppgift saknas för 2020.")
    assert told(with_value(CITY, "utsatt", DISTRICT, 2023, None))["stad-utsatt"] == ""


def test_a_changed_definition_is_told_instead_of_a_change() -> None:
    text = told(edition=2021)["stad-oro"]
    assert "mot 2017" not in text
    assert "Frågan eller måttet ändrades mellan 2017 och 2020, som därför inte jämförs." in text


def test_groups_differ_only_where_that_is_established() -> None:
    key = "stad-utsatt-grupper"
    assert TOLD[key].startswith(
        "Mellan kvinnor (20 procent) och män (18 procent) är skillnaden inte säkerställd."
    )
    assert TOLD[key].endswith("skillnaden mot alla svarande (19 procent) är inte säkerställd.")
    assert TOLD["stad-oro-grupper"] == (
        "Andelen är högre bland kvinnor (11 procent) än bland män (7 procent). Bland personer med "
        "funktionsnedsättning är andelen 16 procent, högre än bland alla svarande (9 procent)."
    )
    tied = told(with_value(CITY, "utsatt", DISTRICT, 2023, 20, group="grupp=man"))
    assert tied[key].startswith("Andelen är densamma bland kvinnor och män (20 procent).")
    turned = told(with_value(CITY, "utsatt", DISTRICT, 2023, 30, group="grupp=man"))
    assert turned[key].startswith("Andelen är lägre bland kvinnor (20 procent) än bland män (30")


def test_no_stadsdel_is_called_highest_when_none_differs_from_the_city() -> None:
    text = TOLD["stad-utsatt-stadsdelar"]
    assert text.startswith(
        "Per stadsdel har 48–167 personer svarat; så små underlag ger osäkra andelar. "
        "Andelen utsatta för något brott skiljer sig inte säkert från staden (18 procent) i "
        "någon stadsdel."
    )
    assert (
        "När 2020 och 2023 räknas tillsammans är skillnaden mot staden (21 procent) på gränsen "
        "till säkerställd i Västberga (29 procent, mellan 22"
    ) in text
    assert text.endswith(
        "För hot, stöld och skadegörelse är ingen stadsdels skillnad mot staden säkerställd."
    )


def test_a_stadsdel_that_differs_is_named_with_its_interval() -> None:
    moved = told(with_value(CITY, "utsatt", place("Gröndal"), 2023, 40))["stad-utsatt-stadsdelar"]
    assert (
        "Andelen utsatta för något brott ligger över staden (18 procent) i Gröndal (40 procent, "
        "mellan 30 och 51)."
    ) in moved
    few = told(
        with_value(CITY, "utsatt", place("Gröndal"), 2023, 40),
        with_answers(CITY, 31, place("Gröndal")),
    )
    assert "ligger över staden" not in few["stad-utsatt-stadsdelar"]


def test_the_highest_share_is_told_only_with_its_doubt() -> None:
    assert (
        "Andelen utsatta för något brott skiljer sig inte säkert från regionen (28 procent) i "
        "någon stadsdel. Den högsta uppmätta andelen har Solberga (34 procent, mellan 26 och 43, "
        "2023 och 2024 tillsammans)."
    ) in TOLD["region-utsatt-stadsdelar"]


def test_a_place_below_the_base_limit_is_not_in_the_text() -> None:
    hidden = [place("Västberga"), place("Fruängen")]
    text = told(with_answers(CITY, 14, *hidden), with_answers(REGION, 14, *hidden))
    for key in TOLD:
        assert "Västberga" not in text[key]
        assert "Fruängen" not in text[key]
    assert "Solberga" in text["stad-utsatt-stadsdelar"]


def test_two_waves_together_establish_what_one_does_not() -> None:
    text = TOLD["stad-ungdomar-stadsdelar"]
    assert text.startswith(
        "När 2020 och 2023 räknas tillsammans ligger andelen som svarar att ungdomar stör "
        "ordningen över staden (19 procent) i Solberga (29 procent, mellan 23 och 36). Räknat så "
        "är skillnaden på gränsen till säkerställd i "
    )
    alone = told(last_waves_only)["stad-ungdomar-stadsdelar"]
    assert alone.startswith("Andelen som svarar att ungdomar stör ordningen skiljer sig inte säk")
    assert "tillsammans" not in alone


def test_enough_answers_need_no_second_wave() -> None:
    text = told(with_answers(CITY, 400, *every_place()))["stad-oro-stadsdelar"]
    assert text.startswith("Per stadsdel har 400 personer svarat. Solberga ligger över staden i")
    assert "tillsammans" not in text


def test_youths_before_and_now() -> None:
    key = "stad-ungdomar-stadsdelar"
    assert TOLD[key].endswith("I ingen stadsdel är förändringen sedan 2020 säkerställd.")
    turned = told(with_value(CITY, "ungdomar-stor", place("Solberga"), 2020, 10))[key]
    assert turned.endswith(
        "Sedan 2020 har andelen ändrats i Solberga (ökade kraftigt från 10 till 30 procent)."
    )
    assert "förändringen sedan" not in told(last_waves_only)[key]


def test_what_lies_over_the_city_in_several_measures() -> None:
    assert (
        "Solberga ligger över staden i två mått (2020 och 2023 tillsammans): oro i "
        "bostadsområdet (27 mot 15 procent) och otrygghet ute sent på kvällen (25 mot 15 procent)."
    ) in TOLD["stad-oro-stadsdelar"]
    key, kind = "stad-storningar-stadsdelar", "öppen narkotikahandel"
    assert TOLD[key].startswith(f"För berusade personer, {kind}, ")
    assert TOLD[key].endswith("är ingen stadsdels skillnad mot staden säkerställd.")
    higher = told(with_value(CITY, "narkotika-handel", place("Solberga"), 2023, 40))[key]
    assert higher.startswith(
        f"Solberga ligger över staden i ett slag av störningar (2023): {kind} (40 mot 14 procent)."
    )
    two = told(
        with_value(CITY, "narkotika-handel", place("Solberga"), 2023, 40),
        with_value(CITY, "narkotika-handel", place("Gröndal"), 2023, 41),
    )[key]
    assert two.startswith("Gröndal och Solberga ligger över staden i ett slag av störningar (2023)")
    assert f"{kind} (41 och 40 mot 14 procent)" in two
    many = told(with_value(CITY, "narkotika-handel", "stockholm", 2023, 1))[key]
    assert many.startswith("I 17 stadsdelar ligger andelen över staden i minst ett slag")
    unknown = told(*(with_value(CITY, one, "stockholm", 2023, None) for one in DISORDERS))
    assert unknown[key] == ""


def test_a_single_wave_is_told_without_change() -> None:
    text = told(last_waves_only)
    assert text["stad-utsatt"].endswith("(18 procent) är inte säkerställd.")
    assert text["region-utsatt-slag"] == (
        "För inget av åtta slag av brott är skillnaden mot regionen säkerställd."
    )
    assert "missbruk på offentlig plats" in text["stad-storningar-stadsdelar"]


def test_disorder_is_counted_against_the_city() -> None:
    assert TOLD["stad-storningar"].startswith(
        "Av nio slags ordningsstörningar ligger andelen under staden för sju. För ungdomar som "
        "stör ordningen och stökiga grannar är skillnaden inte säkerställd. Ingen av "
        "förändringarna sedan 2020 är säkerställd."
    )
    mixed = told(with_value(CITY, "stor-klotter", DISTRICT, 2023, 40))["stad-storningar"]
    assert "över staden för ett (klotter 40 mot 27 procent)" in mixed
    assert "Säkerställd förändring sedan 2020: klotter ökade kraftigt från 24 till 40 pro" in mixed
    lower = told(*(
        with_value(CITY, one, DISTRICT, 2023, 2)
        for one in ("ungdomar-stor", "stor-grannar")
    ))["stad-storningar"]  # fmt: skip
    assert lower.startswith("Andelen ligger under staden för alla nio slags ordningsstörningar.")


def test_the_most_common_fears_follow_the_figures_and_are_not_ranked() -> None:
    assert TOLD["stad-oro-slag"].startswith(
        "De tre vanligaste svaren är oro för inbrott i bostaden (22 procent), för hot, trakasserier"
        " eller bedrägeri på internet (20 procent) och för rån (15 procent); ordningen dem emellan "
        "är inte prövad. För inget av tio mått på oro och otrygghet är skillnaden mot staden "
        "säkerställd. På gränsen till säkerställd är skillnaden i oro för rån (15 mot 18 procent)"
    )
    moved = told(with_value(CITY, "oro-vald", DISTRICT, 2023, 50))["stad-oro-slag"]
    assert moved.startswith("De tre vanligaste svaren är oro för misshandel (50 procent), för inb")
    assert "över staden för ett (oro för misshandel 50 mot 13 procent)" in moved


def test_the_regions_crimes_against_region_and_wave_before() -> None:
    assert TOLD["region-utsatt-slag"] == (
        "För inget av åtta slag av brott är skillnaden mot regionen säkerställd. Ingen av "
        "förändringarna sedan 2023 är säkerställd."
    )
    turned = told(with_value(REGION, "utsatt-stold", DISTRICT, 2024, 20))["region-utsatt-slag"]
    assert "över regionen för ett (stöld 20 mot 11 procent)" in turned
    assert "Säkerställd förändring sedan 2023: stöld ökade från 13 till 20 procent." in turned
    few = told(
        with_value(REGION, "utsatt-stold", DISTRICT, 2024, 20), with_answers(REGION, 60, DISTRICT)
    )
    assert few["region-utsatt-slag"] == TOLD["region-utsatt-slag"]


def test_any_crime_is_no_kind_of_crime() -> None:
    text = told(with_value(REGION, "utsatt", DISTRICT, 2024, 40))
    assert text["region-utsatt"].endswith(
        "Andelen ökade kraftigt från 28 procent 2023. Andelen ligger över nivån i regionen "
        "(28 procent)."
    )
    assert "något brott" not in text["region-utsatt-slag"]
    assert text["region-utsatt-slag"] == TOLD["region-utsatt-slag"]


def test_unsafety_in_the_region() -> None:
    assert TOLD["region-otrygg"].endswith(
        "Varken skillnaden mot 2023 (17 procent) eller den mot Polisregion Stockholm (21 procent) "
        "är säkerställd."
    )
    assert TOLD["region-otrygg-grupper"].startswith(
        "Andelen är högre bland kvinnor (26 procent) än bland män (10 procent)."
    )
    key = "region-otrygg-stadsdelar"
    assert TOLD[key] == (
        "Per stadsdel har 27–94 personer svarat; så små underlag ger osäkra andelar. Andelen "
        "otrygga ute sent skiljer sig inte säkert från regionen (21 procent) i någon stadsdel. "
        "När 2023 och 2024 räknas tillsammans är skillnaden mot regionen (21 procent) på gränsen "
        "till säkerställd i Fruängen (30 procent, mellan 22 och 40). I ingen stadsdel är "
        "förändringen sedan 2023 säkerställd."
    )
    high = told(with_value(REGION, "otrygg-kvall", place("Fruängen"), 2024, 60))[key]
    assert "över regionen (21 procent) i Fruängen (44 procent, mellan 34 och 54)." in high
    assert high.endswith("i Fruängen (ökade kraftigt från 29 till 60 procent).")


def test_without_sources_every_paragraph_is_empty() -> None:
    assert set(told(lambda name, frame: frame[:0]).values()) == {""}
