"""The source register: the sources of the 2024 document, and those it used without listing."""

from __future__ import annotations

import pytest

from lagesbild_report.errors import ConfigError
from lagesbild_report.register.area_ids import area_id, area_names, area_title
from lagesbild_report.register.areas import load_areas
from lagesbild_report.register.sources import load_sources

LISTED = {
    "bra", "polis", "trygghetsforum", "omradesfakta", "trygghetsmatning-stad",
    "trygghetsmatning-region", "stockholmsenkaten", "tyck-till", "synpunktsportalen",
    "verksamma-och-boende", "samverkanspartner", "pointsurvey", "regional-lagesbild", "dialoger",
    "vbe-blanketter", "vbe-enkat", "utbildningsforvaltningen", "socialtjanstrapporten", "ia",
}  # fmt: skip
UNLISTED = {
    "socialstyrelsen", "lagforing", "mottagningsenheten", "skolresultat", "skolindex",
    "grundskoleundersokningen", "ordningsvakter", "rpc-ordningsvakter", "rpc-brottsoffer",
    "handelserapporter",
}  # fmt: skip


def test_the_nineteen_listed_sources_and_the_unlisted_are_registered() -> None:
    assert len(LISTED) == 19
    assert set(load_sources().ids) >= LISTED | UNLISTED


def test_ids_and_titles_stand_once() -> None:
    sources = load_sources().sources
    assert len({source.id for source in sources}) == len(sources)
    assert len({source.title for source in sources}) == len(sources)


def test_every_source_says_what_it_gives_and_cannot_tell() -> None:
    for source in load_sources().sources:
        assert source.gives.endswith("."), source.id
        assert source.limits.endswith("."), source.id


def test_an_unknown_source_is_refused() -> None:
    with pytest.raises(ConfigError, match="källregistret"):
        load_sources().source("polisen-i-gotham")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Solberga", "hagersten-alvsjo/Solberga"),
        ("ÖRBY SLOTT", "hagersten-alvsjo/Örby slott"),
        ("Stadsdelsområde Hägersten-Älvsjö (Sthlm)", "hagersten-alvsjo"),
        ("Stockholms stad", "stockholm"),
        ("Stockholm", "stockholm"),
        ("Polisregion Stockholm", "polisregion-stockholm"),
        ("Farsta", "farsta"),
        ("Älvsjö stadsdel (upphörde 2021-01-01)", None),
        ("Gotham", None),
    ],
)
def test_areas_of_forms(written: str, found: str | None) -> None:
    assert area_id(load_areas(), written) == found


def test_every_name_has_an_id_and_every_id_its_title() -> None:
    register = load_areas()
    for name in area_names(register):
        found = area_id(register, name)
        assert found is not None, name
        assert area_title(register, found) == name
