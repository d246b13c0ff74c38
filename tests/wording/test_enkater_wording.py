"""Sentences on the surveys: change a figure and the sentence changes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pandas as pd
import pytest
from survey_data import CITY, DISTRICT, PUPILS, REGION, survey_data, with_value

from lagesbild_report.themes.enkater import compare
from lagesbild_report.wording.enkater import paragraphs
from lagesbild_report.wording.names import Names

Change = Callable[[str, pd.DataFrame], pd.DataFrame]
NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")
DISORDERS = ("stor-berusade", "narkotika-handel", "narkotika-tillhall", "narkotika-bruk")
ALL_AK9 = "arskurs=ak9|kon=alla"


def say(*changes: Change, edition: int = 2024) -> dict[str, str]:
    def change(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        for one in changes:
            frame = one(name, frame)
        return frame

    told = paragraphs(compare(survey_data(change, edition)), NAMES)
    return {key: text.replace("\N{NO-BREAK SPACE}", " ") for key, text in told.items()}


TOLD = say()


def place(name: str) -> str:
    return f"{DISTRICT}/{name}"


def test_no_sentence_claims_more_than_arithmetic() -> None:
    for key, text in TOLD.items():
        assert text, key
        assert not re.search(r"\b(ök|minsk|trend|stiger|sjunk|liten|litet|säkerställ)", text), key
        assert not re.match(r"\d", text)
        assert "%" not in text


@pytest.mark.parametrize(
    ("value", "city", "words"),
    [
        (19, 18, "Andelen är 1 procentenhet högre än i Stockholms stad (18 procent) och "
                 "5 procentenheter lägre än 2020 (24 procent)."),
        (24, 24, "Andelen är lika hög som i Stockholms stad och lika hög som 2020."),
        (26, 28, "Andelen är 2 procentenheter lägre än i Stockholms stad (28 procent) och "
                 "2 procentenheter högre än 2020 (24 procent)."),
    ],
)  # fmt: skip
def test_exposure_against_city_and_wave_before(value: int, city: int, words: str) -> None:
    told = say(
        with_value(CITY, "utsatt", DISTRICT, 2023, value),
        with_value(CITY, "utsatt", "stockholm", 2023, city),
    )["stad-utsatt"]
    assert told.startswith(
        f"I Hägersten-Älvsjö har {value} procent av de svarande utsatts för något brott (2023)."
    )
    assert told.endswith(words)


def test_differences_are_those_between_the_printed_shares() -> None:
    told = say(
        with_value(CITY, "utsatt", DISTRICT, 2023, 19.44),
        with_value(CITY, "utsatt", "stockholm", 2023, 18.36),
    )["stad-utsatt"]
    assert "19,4 procent av de svarande" in told
    assert "1,0 procentenheter högre än i Stockholms stad (18,4 procent)" in told


def test_a_missing_share_is_not_compared() -> None:
    told = say(with_value(CITY, "utsatt", DISTRICT, 2020, None))["stad-utsatt"]
    assert "Andelen är 1 procentenhet högre än i Stockholms stad (18 procent)." in told
    assert told.endswith("Uppgift saknas för 2020.")
    assert say(with_value(CITY, "utsatt", DISTRICT, 2023, None))["stad-utsatt"] == ""


def test_a_changed_definition_is_told_instead_of_a_change() -> None:
    told = say(edition=2021)["stad-oro"]
    assert "än 2017" not in told
    assert "Frågan eller måttet ändrades mellan 2017 och 2020, som därför inte jämförs." in told


def test_groups_stand_in_falling_order_and_ties_together() -> None:
    assert TOLD["stad-utsatt-grupper"] == (
        "Andelen är högst bland personer med funktionsnedsättning (23 procent), därefter bland "
        "kvinnor (20 procent) och män (18 procent)."
    )
    tied = say(with_value(CITY, "utsatt", DISTRICT, 2023, 20, group="grupp=man"))
    assert "därefter bland kvinnor och män (20 procent)." in tied["stad-utsatt-grupper"]
    turned = say(with_value(CITY, "utsatt", DISTRICT, 2023, 30, group="grupp=man"))
    assert turned["stad-utsatt-grupper"].startswith("Andelen är högst bland män (30 procent)")


def test_the_places_with_the_highest_exposure_follow_the_figures() -> None:
    assert TOLD["stad-utsatt-stadsdelar"].startswith(
        "Per stadsdel har 48–167 personer svarat; så små underlag ger osäkra andelar. "
        "Högst andel utsatta för något brott har Västberga (27 procent) och Solberga (26 procent)."
    )
    assert (
        "Hot är vanligast i Solberga (9 procent) och Örby slott (8 procent), stöld i"
        in (TOLD["stad-utsatt-stadsdelar"])
    )
    moved = say(with_value(CITY, "utsatt", place("Gröndal"), 2023, 40))
    assert "har Gröndal (40 procent) och Västberga (27 procent)." in moved["stad-utsatt-stadsdelar"]


def test_a_place_with_few_answers_is_not_ranked() -> None:
    def few(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        if name in (CITY, REGION):
            frame.loc[frame["area"].isin([place("Västberga"), place("Fruängen")]), "n"] = 29
        return frame

    told = say(few)
    for key in ("stad-utsatt-stadsdelar", "stad-ungdomar-stadsdelar", "region-otrygg-stadsdelar"):
        assert "Västberga" not in told[key]
        assert "Fruängen" not in told[key]
        assert "Solberga" in told[key]


def test_what_lies_above_the_city_follows_the_figures() -> None:
    key = "stad-storningar-stadsdelar"
    kind, than = "öppen narkotikahandel", "svarar en större andel än i staden att de störs av något"
    assert TOLD[key].startswith(f"I fyra av 17 stadsdelar {than} av tabellens fyra övriga slag.")
    assert "Aspudden ligger över i tre slag: berusade personer (23 mot 18 procent), " in TOLD[key]
    assert (
        f"Solberga, Fruängen och Liljeholmen ligger över i ett slag: {kind} (18, 16 och 16 mot "
        "14 procent)."
    ) in TOLD[key]
    higher = with_value(CITY, "narkotika-handel", "stockholm", 2023, 18)
    assert say(higher)[key].startswith(f"I en av 17 stadsdelar {than}")
    assert kind not in say(higher)[key]
    many = say(with_value(CITY, "narkotika-handel", "stockholm", 2023, 1))[key]
    assert many.startswith("I 17 av 17 stadsdelar") and "ligger över" not in many
    none = say(*(with_value(CITY, kind, "stockholm", 2023, 99) for kind in DISORDERS))
    assert none[key].startswith(f"I ingen stadsdel {than}")
    unknown = say(*(with_value(CITY, kind, "stockholm", 2023, None) for kind in DISORDERS))
    assert unknown[key] == ""


def test_a_place_above_in_everything_and_one_above_in_two() -> None:
    text = TOLD["stad-oro-stadsdelar"]
    assert "Solberga ligger över i alla fyra mått: oro för brott (14 mot 10 procent), " in text
    assert (
        "Fruängen ligger över i två mått: oro för brott (12 mot 10 procent) och otrygghet ute "
        "sent på kvällen (24 mot 16 procent)."
    ) in text


def test_many_answers_are_told_without_doubt() -> None:
    def more(name: str, frame: pd.DataFrame) -> pd.DataFrame:
        frame.loc[frame["area"].str.contains("/"), "n"] = 400
        return frame

    told = say(more)["stad-oro-stadsdelar"]
    assert told.startswith("Per stadsdel har 400 personer svarat. I fem")


def test_only_the_last_wave_is_held_against_the_city() -> None:
    assert "2020" not in TOLD["stad-storningar-stadsdelar"]
    assert "ungdomar" not in TOLD["stad-storningar-stadsdelar"]
    assert "något brott 2023" not in TOLD["stad-utsatt-stadsdelar"]


def test_youths_before_and_now() -> None:
    told = TOLD["stad-ungdomar-stadsdelar"]
    assert (
        "lägre i Fruängen (från 28 till 22 procent) och Västertorp (från 26 till 21 procent)"
        in told
    )
    assert "högre i Långsjö (från 19 till 20 procent) och Solberga (från 28 till" in told
    assert told.endswith("lika hög i Aspudden (20 procent).")
    turned = say(with_value(CITY, "ungdomar-stor", place("Fruängen"), 2020, 21))
    assert "högre i Fruängen (från 21 till 22 procent)" in turned["stad-ungdomar-stadsdelar"]
    single = say(_only_last_wave)
    assert "Jämfört med" not in single["stad-ungdomar-stadsdelar"]


def _only_last_wave(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    years = frame["period_start"].map(lambda day: day.year)
    return frame[years == years.max()]


def test_a_single_wave_is_told_without_change() -> None:
    told = say(_only_last_wave)
    assert told["stad-utsatt"].endswith("högre än i Stockholms stad (18 procent).")
    assert told["region-utsatt-slag"] == ""
    assert told["elever-utsatta"] == ""
    assert "varje mätning" not in told["elever-narkotika"]
    assert "missbruk på offentlig plats" in told["stad-storningar-stadsdelar"]


def test_disorder_is_counted_against_the_city() -> None:
    assert TOLD["stad-storningar"].startswith(
        "Andelen är lägre än i staden för alla nio slags ordningsstörningar."
    )
    mixed = say(
        with_value(CITY, "stor-klotter", DISTRICT, 2023, 40),
        with_value(CITY, "stor-grannar", DISTRICT, 2023, 9),
    )["stad-storningar"]
    assert mixed.startswith(
        "Av nio slags ordningsstörningar är andelen lägre än i staden för sju, lika hög "
        "som i staden för ett (stökiga grannar) och högre än i staden för ett "
        "(klotter). Vanligast i Hägersten-Älvsjö är klotter (40 procent) och nedskräpning"
    )


def test_the_most_common_fears_follow_the_figures() -> None:
    assert TOLD["stad-oro-slag"].startswith(
        "Flest är oroliga för inbrott i bostaden (22 procent), för hot, trakasserier eller "
        "bedrägeri på internet (20 procent) och för rån (15 procent)."
    )
    moved = say(with_value(CITY, "oro-vald", DISTRICT, 2023, 50))["stad-oro-slag"]
    assert moved.startswith("Flest är oroliga för misshandel (50 procent), för inbrott")
    assert "högre än i staden för ett (oro för misshandel)" in moved


def test_the_regions_crimes_up_same_and_down() -> None:
    assert TOLD["region-utsatt-slag"] == (
        "Så är andelarna 2024 jämfört med 2023. Högre: våld som gav synliga märken eller skador "
        "(från 1 till 2 procent), våld på gata, torg eller annan allmän plats (från 2 till 3 "
        "procent) och bedrägeri (från 11 till 13 procent). Lika: våld på annan plats (1 procent). "
        "Lägre: våld som gjorde ont (från 4 till 3 procent), våld i bostad (från 2 till 1 "
        "procent), stöld (från 13 till 11 procent) och skadegörelse (från 10 till 8 procent)."
    )
    turned = say(with_value(REGION, "utsatt-stold", DISTRICT, 2024, 14))["region-utsatt-slag"]
    assert "stöld (från 13 till 14 procent). Lika:" in turned


def test_the_distance_from_the_region() -> None:
    assert "inget slag av brott skiljer sig andelen mer än 1 procentenhet" in TOLD["region-utsatt"]
    far = say(with_value(REGION, "utsatt-stold", DISTRICT, 2024, 15))["region-utsatt"]
    assert far.endswith(
        "Mest skiljer sig andelen för stöld: 15 procent, mot 11 procent i regionen."
    )


def test_any_crime_is_no_kind_of_crime() -> None:
    told = say(with_value(REGION, "utsatt", DISTRICT, 2024, 40))
    assert "12 procentenheter högre än i regionen" in told["region-utsatt"]
    assert "För inget slag av brott skiljer sig andelen mer" in told["region-utsatt"]
    assert "något brott" not in told["region-utsatt-slag"]


def test_unsafety_in_the_region() -> None:
    assert "3 procentenheter lägre än i Polisregion Stockholm (21 procent)" in TOLD["region-otrygg"]
    assert "1 procentenhet högre än 2023 (17 procent)" in TOLD["region-otrygg"]
    assert TOLD["region-otrygg-grupper"].endswith(
        "Mellan kvinnor och män skiljer det 16 procentenheter."
    )
    assert TOLD["region-otrygg-stadsdelar"] == (
        "Per stadsdel har 27–94 personer svarat; så små underlag ger osäkra andelar. I fyra av 15 "
        "stadsdelar svarar en större andel än i regionen (21 procent) att de är otrygga ute sent: "
        "Fruängen (32 procent), Solberga (27 procent), Västertorp (25 procent) och Liljeholmen "
        "(23 procent)."
    )
    high = say(with_value(REGION, "otrygg-kvall", "polisregion-stockholm", 2024, 40))
    assert high["region-otrygg-stadsdelar"].endswith(
        "I ingen stadsdel svarar en större andel än i regionen (40 procent) att de är otrygga ute "
        "sent. Högst är andelen i Fruängen (32 procent)."
    )
    same = say(with_value(REGION, "otrygg-kvall", DISTRICT, 2024, 26, group="grupp=man"))
    assert "skiljer det" not in same["region-otrygg-grupper"]


def test_drugs_wave_by_wave() -> None:
    told = TOLD["elever-narkotika"]
    assert told.startswith(
        "I årskurs 9 har 6 procent av eleverna någon gång använt narkotika (2024)."
    )
    assert told.endswith(
        "I båda årskurserna har varje mätning efter 2018 gett en lägre andel än den före."
    )
    turned = say(with_value(PUPILS, "narkotika", DISTRICT, 2022, 5, group=ALL_AK9))
    assert "1 procentenhet högre än 2022 (5 procent)" in turned["elever-narkotika"]
    assert "I båda årskurserna" not in turned["elever-narkotika"]
    assert "gett en högre andel" in TOLD["elever-trygg"]


def test_school_years_that_go_different_ways_are_not_told_together() -> None:
    rising = [
        with_value(PUPILS, "narkotika", DISTRICT, year, value, group=ALL_AK9)
        for year, value in ((2018, 1), (2020, 2), (2022, 3), (2024, 4))
    ]
    assert "I båda årskurserna" not in say(*rising)["elever-narkotika"]


def test_the_lowest_exposure_of_the_waves_that_are_held() -> None:
    assert TOLD["elever-utsatta"] == (
        "För alla åtta uppgifter om utsatthet är andelen 2024 lägre än i alla tidigare mätningar "
        "sedan 2018. Äldre mätningar ingår inte i underlaget."
    )
    tied = say(with_value(PUPILS, "hotad", DISTRICT, 2020, 10, group=ALL_AK9))["elever-utsatta"]
    assert tied.startswith("För sju av åtta uppgifter om utsatthet är andelen 2024 lägre")
    assert "Det gäller inte årskurs 9: allvarligt hotad." in tied


def test_own_crimes_against_the_city() -> None:
    assert TOLD["elever-brott"].endswith(
        "Av tio andelar är fem lägre än i staden och fem lika höga."
    )
    far = say(with_value(PUPILS, "snattat", DISTRICT, 2024, 30, group=ALL_AK9))["elever-brott"]
    assert "som mest 10 procentenheter" in far
    assert "årskurs 9: snattat (30 mot 20 procent)" in far
    assert "en högre än i staden" in far


def test_girls_and_boys() -> None:
    assert TOLD["elever-trygg-kon"] == (
        "I årskurs 9 är andelen 65 procent bland flickor och 87 procent bland pojkar, och i "
        "gymnasiet årskurs 2 är andelen 66 procent bland flickor och 88 procent bland pojkar."
    )


def test_without_sources_every_paragraph_is_empty() -> None:
    assert set(say(lambda name, frame: frame[:0]).values()) == {""}
