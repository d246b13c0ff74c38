"""The register of breaks in series: what it holds, whom a break concerns, what is refused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from lagesbild_report.config.load import load_config
from lagesbild_report.config.packaged import packaged_data
from lagesbild_report.config.strict import load_yaml
from lagesbild_report.errors import ConfigError
from lagesbild_report.register.areas import load_areas
from lagesbild_report.register.safety_surveys import indicators
from lagesbild_report.register.series_breaks import (
    REGISTER,
    BreakRegister,
    Scope,
    Series,
    load_breaks,
)
from lagesbild_report.register.sources import load_sources
from lagesbild_report.register.survey_questions import load_questions
from lagesbild_report.workflow.plan import make_plan

PROJECT = Path(__file__).parents[2]
ENTRY: dict[str, Any] = {
    "id": "ny-fraga",
    "title": "Ny fråga",
    "date": dt.date(2020, 1, 1),
    "scope": {"sources": ["bra"]},
    "effect": "mark",
    "text": "Frågan skrevs om.",
    "source": "Kodboken",
    "evidence": "published",
}


def written(folder: Path, *entries: dict[str, Any]) -> Path:
    path = folder / "serieandringar.yaml"
    path.write_text(yaml.safe_dump({"breaks": list(entries)}, allow_unicode=True), "utf-8")
    return path


def fault(folder: Path, **changes: Any) -> ConfigError:
    with pytest.raises(ConfigError) as error:
        load_yaml(written(folder, {**ENTRY, **changes}), BreakRegister, REGISTER)
    return error.value


def test_the_new_fraud_codes_are_registered_with_their_day_and_source() -> None:
    [entry] = [one for one in load_breaks().breaks if one.id == "bedragerikoder-2019"]
    assert entry.date == dt.date(2019, 1, 1)
    assert entry.effect == "refuse"
    assert entry.first_period
    assert "forenadebolag.se" in entry.source


def test_every_scope_names_what_exists() -> None:
    config, areas = load_config(PROJECT / "config.yaml"), load_areas()
    known = {area.id for area in config.crime_areas} | set(load_questions().questions)
    known |= {measure.id for measure in config.sources.bra.measures}
    known |= set(indicators("trygghetsmatning-stad", "oro-stadsdelar"))
    for entry in load_breaks().breaks:
        assert set(entry.scope.sources) <= set(load_sources().ids)
        assert set(entry.scope.measures) <= known
        assert set(entry.scope.areas) <= {district.id for district in areas.districts}


def test_the_day_of_a_merged_district_is_the_one_in_the_register_of_areas() -> None:
    formed = {d.id: d.bra.formed for d in load_areas().districts if d.bra.formed}
    registered = {area: entry.date for entry in load_breaks().breaks for area in entry.scope.areas}
    assert registered == formed


@pytest.mark.parametrize(
    ("series", "covered"),
    [
        (Series(source="polis", caveat="bedrägeri", area="farsta"), True),
        (Series(source="polis", caveat="anmälningsbrott"), False),
        (Series(source="bra", caveat="bedrägeri"), False),
        (Series(source="polis"), False),
    ],
)
def test_a_scope_covers_what_all_its_lists_name(series: Series, covered: bool) -> None:
    scope = Scope(sources=("polis",), caveats=("bedrägeri",))
    assert scope.covers(series) is covered


def test_a_stadsdel_lies_in_its_district() -> None:
    scope = Scope(sources=("bra",), areas=("hagersten-alvsjo",))
    assert scope.covers(Series(source="bra", area="hagersten-alvsjo/Solberga"))
    assert not scope.covers(Series(source="bra", area="hagersten"))
    assert not scope.covers(Series(source="bra"))


def test_the_breaks_of_a_district_leave_other_districts_out() -> None:
    ids = {one.id for one in load_breaks().of_areas(["hagersten-alvsjo"])}
    assert {"hagersten-alvsjo-2021", "bedragerikoder-2019"} <= ids
    assert "jarva-norra-innerstaden-2024" not in ids


def test_a_written_register_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, ENTRY, {**ENTRY, "id": "annan"})
    assert len(load_yaml(path, BreakRegister).breaks) == 2


def test_an_unknown_key_is_refused_with_what_was_meant(tmp_path: Path) -> None:
    error = fault(tmp_path, efect="mark")
    assert error.hint == "Menade du effect?"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"date": None}, "antingen date eller status"),
        ({"status": "preliminary"}, "antingen date eller status"),
        ({"date": None, "status": "preliminary", "effect": "refuse"}, "bara märkas"),
        ({"evidence": "expert"}, "uppges"),
    ],
)
def test_entries_that_contradict_themselves_are_refused(
    tmp_path: Path, changes: dict[str, Any], words: str
) -> None:
    assert words in fault(tmp_path, **changes).message()


@pytest.mark.parametrize(
    "changes", [{"effect": "stop"}, {"text": "utan punkt"}, {"source": ""}, {"scope": {}}]
)
def test_values_outside_the_scheme_are_refused(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert REGISTER in fault(tmp_path, **changes).message()


def test_what_no_public_source_confirms_is_told_as_hearsay(tmp_path: Path) -> None:
    entry = {**ENTRY, "evidence": "expert", "text": "Frågan uppges ha skrivits om."}
    assert load_yaml(written(tmp_path, entry), BreakRegister).breaks[0].evidence == "expert"


def test_an_id_stands_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="ny-fraga"):
        load_yaml(written(tmp_path, ENTRY, ENTRY), BreakRegister)


def test_texts_are_sentences_that_do_not_begin_with_a_digit() -> None:
    for entry in packaged_data(REGISTER)["breaks"]:
        assert entry["text"][0].isupper()
        assert ". " not in entry["text"]


def test_crime_areas_of_the_configuration_are_series_of_the_police() -> None:
    areas = {area.id: area for area in load_config(PROJECT / "config.yaml").crime_areas}
    fraud = Series.of_crime_area(areas["bedrageri-mot-aldre"], "farsta")
    assert {one.id for one in load_breaks().concerning(fraud)} == {"bedragerikoder-2019"}
    robbery = Series.of_crime_area(areas["personran"], "farsta")
    assert load_breaks().concerning(robbery) == []


def test_a_changed_register_re_runs_what_compares() -> None:
    plan = make_plan(yaml.safe_load((PROJECT / "config.yaml").read_text("utf-8")))
    for step in ("workflow.compare_crime_areas", "workflow.write_document"):
        assert [file for file in plan.code(step) if file.endswith(REGISTER)]
