"""The chapter of priorities: the chain from problem to follow-up, and the tested effects."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from crime_results import Values, made

from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.config.load import load_config
from lagesbild_report.document.decisions import Decisions, FollowUp, Measure, Priority
from lagesbild_report.document.effect_view import PriorityView, effects_of, priority_views
from lagesbild_report.document.key_figures import key_figures
from lagesbild_report.document.material import Material
from lagesbild_report.document.numbering import Numbering
from lagesbild_report.document.render import environment
from lagesbild_report.document.source_use import SourceUse
from lagesbild_report.register.areas import load_areas
from lagesbild_report.register.sources import load_sources
from lagesbild_report.statistics.dispersion import Dispersion

PROJECT = Path(__file__).parents[2]
CONFIG = load_config(PROJECT / "config.yaml")
DISTRICT = load_areas().district(CONFIG.district)
STEADY: Values = (100, 100, 100, 100, 100)
PLACE = Measure(
    what="Platssamverkan Älvsjö/Solberga", who=("polisen",), since=2021, began=2019,
    stadsdelar=("Älvsjö", "Solberga"), indicators=("personran", "narkotikabrott"),
)  # fmt: skip


def crimes(changed: Mapping[str, Values], **more: Any) -> CrimeAreaResult:
    counts = {name: changed.get(name, STEADY) for name in DISTRICT.stadsdelar}
    chance = Dispersion(estimate=1, p=0.5, months=60)
    return made(counts).model_copy(update={"place_dispersion": chance, **more})


def material(
    measures: Sequence[Measure] = (PLACE,), changed: Mapping[str, Values] | None = None, **more: Any
) -> Material:
    detected = {"id": "narkotikabrott", "title": "Narkotikabrott", "caveat": "upptäcktsbrott"}
    areas = [crimes(changed or {}), crimes({}, **detected)]
    priority = Priority(
        id="platser", title="Platser", measures_needed=True, measures=tuple(measures), **more
    )
    return Material(
        config=CONFIG, register=load_areas(), periods=areas[0].periods, crime_areas=areas,
        bra=BraResult(years=(), categories=()), rate_checks=(), reports={},
        decisions=Decisions(decided_by=("polisen",), priorities=(priority,)),
    )  # fmt: skip


def view(found: Material) -> PriorityView:
    return priority_views(found, effects_of(found), key_figures(found))["platser"]


def chapter(found: Material) -> str:
    number = Numbering()
    sources = SourceUse(load_sources(), {}, number)
    nothing = SimpleNamespace(text=lambda _: None, all_in=lambda _: [])
    template = environment(PROJECT / "templates").get_template("kapitel/prioriteringar.html.j2")
    html = template.render(
        number=number, sources=sources, texts=nothing, theme={}, district=DISTRICT,
        decisions=found.decisions, synthetic=[], confidence="95 %", priority_figures=lambda _: [],
        priority_views=priority_views(found, effects_of(found), key_figures(found)),
    )  # fmt: skip
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\u00a0", " ").split())


def test_without_a_list_a_place_is_held_against_all_without_any_measure() -> None:
    other = PLACE.model_copy(update={"what": "Annan plats", "stadsdelar": ("Gröndal",)})
    first = effects_of(material([PLACE, other]))[0].treatment
    assert {*first.comparison} == {*DISTRICT.stadsdelar} - {"Älvsjö", "Solberga", "Gröndal"}
    named = PLACE.model_copy(update={"comparison": ("Långsjö",)})
    assert effects_of(material([named]))[0].treatment.comparison == ("Långsjö",)


def test_only_crime_areas_are_tested_and_detected_ones_are_not() -> None:
    own = PLACE.model_copy(update={"indicators": (*PLACE.indicators, "otrygg-kvall")})
    found = effects_of(material([own]))
    assert [one.kind for one in found] == ["tested", "detection"]
    assert found[0].id == "platssamverkan-alvsjo-solberga/personran"


def test_a_day_of_start_is_no_whole_year() -> None:
    day = dt.date(2022, 9, 1)
    found = effects_of(material([PLACE.model_copy(update={"since": day})]))[0].treatment
    assert (found.first, found.last) == (day, day)


def test_the_row_tells_what_was_counted_expected_and_found() -> None:
    lower = dict.fromkeys(PLACE.stadsdelar, (100, 100, 100, 60, 50))
    [row] = view(material(changed=lower)).rows
    assert row.name == "Platssamverkan Älvsjö/Solberga: personrån"
    assert row.periods == ("2019/20", "2022/23 och 2023/24")
    assert (row.treated, row.control) == (("200", "110,0"), ("1\u00a0500", "1\u00a0500,0"))
    assert (row.expected, row.difference) == ("200,0", "−90,0")
    assert row.judgement == "stor minskning"


@pytest.mark.parametrize(
    ("counts", "said", "judged"),
    [
        ((100, 100, 100, 60, 50), "blev färre än väntat", "stor minskning"),
        ((100, 100, 100, 100, 100), "ingen effekt", "ingen skillnad"),
        ((100, 100, 100, 105, 95), "ingen effekt", "ingen skillnad"),
        ((100, 100, 100, 140, 150), "blev fler än väntat", "ökning"),
    ],
)
def test_a_changed_count_changes_sentence_and_table_together(
    counts: Values, said: str, judged: str
) -> None:
    found = material(changed=dict.fromkeys(PLACE.stadsdelar, counts))
    assert said in view(found).results[0]
    text = chapter(found)
    assert said in text and judged in text
    assert "(tabell 1.2)" in text and "Tabell 1.2. Åtgärdernas effekt" in text


def test_what_is_not_told_is_called_missing() -> None:
    text = chapter(material([]))
    for missing in (
        "Problem Inget problem beskrivet.", "Orsak Ingen analys redovisad.",
        "Åtgärd Ingen åtgärd redovisad.", "Indikator Inget av rapportens nyckeltal.",
        "Uppföljning Ingen uppföljning redovisad.",
    ):  # fmt: skip
        assert missing in text
    assert "Har åtgärderna haft effekt?" not in text


def test_the_whole_chain_is_printed() -> None:
    text = chapter(
        material(
            problem="Rån vid torget.",
            cause="Många passerar.",
            key_figures=("narkotikabrott", "personran"),
            follow_up=FollowUp(what="möten", when=dt.date(2025, 3, 1), by=("polisen",)),
        )
    )
    assert "Problem Rån vid torget. Orsak Många passerar. Åtgärd Platssamverkan" in text
    assert "(polisen), började 2019, på hela platsen från 2021." in text
    assert "Hela stadsdelsområdet: Narkotikabrott; personrån." in text
    assert "Platserna: Personrån; narkotikabrott." in text
    assert "Möten. När: 1 mars 2025. Av: polisen." in text


def test_an_indicator_whose_source_is_missing_is_left_out() -> None:
    assert view(material([], key_figures=("otrygg-kvall", "personran"))).indicators == [
        "Hela stadsdelsområdet: Personrån."
    ]


def test_a_place_that_cannot_be_tested_says_why_and_has_no_table() -> None:
    text = chapter(material([PLACE.model_copy(update={"since": 2018, "began": None})]))
    assert "kan inte prövas: uttagen börjar med 2019/20" in text
    assert "Narkotikabrott prövas inte" in text
    assert "Åtgärdernas effekt" not in text


def test_an_undecided_area_has_no_chain() -> None:
    found = material([])
    undecided = Decisions(priorities=(Priority(id="platser", title="Platser"),))
    text = chapter(Material(**{**vars(found), "decisions": undecided}))
    assert "Inget beslut redovisat" in text
    assert "Från problem till uppföljning" not in text
