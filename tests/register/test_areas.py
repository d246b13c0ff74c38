"""The district register: stadsdelar however written, and Brå's names now and before."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from lagesbild_report.config.strict import validate
from lagesbild_report.errors import ConfigError
from lagesbild_report.register.areas import District, load_areas, plain_name, swedish_key

REGISTER = load_areas()
DISTRICT = REGISTER.district("hagersten-alvsjo")


def test_seventeen_stadsdelar_in_swedish_order() -> None:
    assert DISTRICT.stadsdelar == [
        "Aspudden", "Fruängen", "Gröndal", "Herrängen", "Hägersten", "Hägerstensåsen",
        "Liljeholmen", "Liseberg", "Långbro", "Långsjö", "Midsommarkransen", "Mälarhöjden",
        "Solberga", "Västberga", "Västertorp", "Älvsjö", "Örby slott",
    ]  # fmt: skip


def test_ten_stadsdelar_in_skarholmen_and_seven_in_globen() -> None:
    sizes = {police.name: len(police.stadsdelar) for police in DISTRICT.lokalpolisomraden}
    assert sizes == {"Skärholmen": 10, "Globen": 7}
    found = [REGISTER.lokalpolisomrade(DISTRICT.id, name) for name in DISTRICT.stadsdelar]
    assert (found.count("Skärholmen"), found.count("Globen")) == (10, 7)
    assert REGISTER.lokalpolisomrade(DISTRICT.id, "Okänd stadsdel") is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Hägerstenåsen", "Hägerstensåsen"),
        ("Hägertensåsen", "Hägerstensåsen"),
        ("Örbyslott", "Örby slott"),
        ("ÖRBY SLOTT", "Örby slott"),
        ("Örby\u00a0 slott ", "Örby slott"),
        ("  midsommarkransen", "Midsommarkransen"),
        ("0180R004 Aspudden", "Aspudden"),
        ("0180C4040 Älvsjö", "Älvsjö"),
        ("Älvsjö stadsdel", "Älvsjö"),
        (unicodedata.normalize("NFD", "Mälarhöjden"), "Mälarhöjden"),
        (unicodedata.normalize("NFD", "LÅNGSJÖ"), "Långsjö"),
    ],
)
def test_stadsdel_is_found_however_written(written: str, name: str) -> None:
    assert REGISTER.stadsdel(written) == ("hagersten-alvsjo", name)


@pytest.mark.parametrize("written", ["", "Hägersten-Liljeholmen", "Ekbacken", "0180R004", "Farsta"])
def test_other_names_are_no_stadsdel(written: str) -> None:
    assert REGISTER.stadsdel(written) is None


def test_every_stadsdel_has_a_tile_of_its_own() -> None:
    tiles = [place.tile for place in DISTRICT.places]
    assert None not in tiles
    assert len(set(tiles)) == 17


def district_with(*stadsdelar: dict[str, Any]) -> District:
    police = [{"name": "Globen", "stadsdelar": stadsdelar}]
    bra = {"name": "Farsta"}
    data = {"id": "farsta", "name": "Farsta", "bra": bra, "lokalpolisomraden": police}
    return validate(District, data, "register.yaml")


@pytest.mark.parametrize(
    ("stadsdelar", "message"),
    [
        ([{"name": "A", "tile": [0, 0]}, {"name": "B", "tile": [0, 0]}], "A och B har samma ruta"),
        ([{"name": "A", "tile": [0, 0]}, {"name": "B"}], "Rutan på kartan saknas för B"),
        ([{"name": "A", "tile": [-1, 0]}], "minst 0"),
        ([{"name": "Långbro", "hyphenated": "Lång-bron"}], "avstavade namnet"),
    ],
)
def test_faulty_tiles_and_hyphens_are_refused(
    stadsdelar: list[dict[str, Any]], message: str
) -> None:
    with pytest.raises(ConfigError, match=message):
        district_with(*stadsdelar)


def test_a_name_is_parted_at_its_hyphen_or_space() -> None:
    district = district_with({"name": "Långbro", "hyphenated": "Lång-bro"}, {"name": "Örby slott"})
    assert [place.parts for place in district.places] == [("Lång-", "bro"), ("Örby", "slott")]


def test_every_stadsdel_and_alias_is_found_and_unique() -> None:
    written = [
        (name, stadsdel.name)
        for police in DISTRICT.lokalpolisomraden
        for stadsdel in police.stadsdelar
        for name in (stadsdel.name, *stadsdel.aliases)
    ]
    assert len({plain_name(name) for name, _ in written}) == len(written)
    for name, stadsdel in written:
        assert REGISTER.stadsdel(name.upper()) == (DISTRICT.id, stadsdel)


@pytest.mark.parametrize(
    ("written", "area"),
    [
        ("Stadsdelsområde Hägersten-Älvsjö (Sthlm)", "hagersten-alvsjo"),
        ("HÄGERSTEN - ÄLVSJÖ", "hagersten-alvsjo"),
        ("Stadsdelsområde Enskede - Årsta - Vantör (Sthlm)", "enskede-arsta-vantor"),
        ("Enskede-Årsta-Vantör", "enskede-arsta-vantor"),
        (unicodedata.normalize("NFD", "Stadsdelsområde Järva (Sthlm)"), "jarva"),
        ("Stockholm kommun", "stockholm"),
        ("Stockholms stad", "stockholm"),
    ],
)
def test_bra_names_of_today(written: str, area: str) -> None:
    assert REGISTER.bra_area(written) == area


@pytest.mark.parametrize(
    "written",
    [
        "Älvsjö stadsdel (upphörde 2021-01-01)",
        "Hägersten-Liljeholmen stadsdel (upphörde 2021-01-01)",
        "Stadsdelsområde Hägersten-Liljeholmen (Sthlm)",
        "Rinkeby-Kista stadsdel (upphörde 2024-01-01)",
        "Stadsdelsområde Östermalm (Sthlm)",
        "Hela landet",
        "Uppsala kommun",
    ],
)
def test_earlier_and_other_names_are_not_the_area_of_today(written: str) -> None:
    assert REGISTER.bra_area(written) is None


def test_eleven_districts_each_with_a_name_of_its_own() -> None:
    assert len(REGISTER.districts) == 11
    assert len({REGISTER.bra_area(district.bra.name) for district in REGISTER.districts}) == 11


def test_unknown_district_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="Okänt stadsdelsområde") as error:
        REGISTER.district("alvsjo")
    assert "hagersten-alvsjo" in str(error.value)


def test_swedish_letters_sort_last() -> None:
    assert sorted(["Örby", "Ål", "Zinken", "Ärla"], key=swedish_key) == [
        "Zinken",
        "Ål",
        "Ärla",
        "Örby",
    ]
