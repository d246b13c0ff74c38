"""``config.yaml``: the example is valid, and each fault is refused where it stands."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from lagesbild_report.config.load import SCHEMA, config_from, load_config, schema_text
from lagesbild_report.config.model import Config
from lagesbild_report.errors import ConfigError

ROOT = Path(__file__).parents[2]
FILE = ROOT / "config.yaml"
DATA = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def changed(*keys: str | int, value: Any) -> dict[str, Any]:
    data: dict[str, Any] = copy.deepcopy(DATA)
    part: Any = data
    for key in keys[:-1]:
        part = part[key]
    part[keys[-1]] = value
    return data


def fault(data: dict[str, Any]) -> ConfigError:
    with pytest.raises(ConfigError) as error:
        config_from(data, FILE)
    return error.value


def row_of(line: str) -> int:
    return FILE.read_text(encoding="utf-8").splitlines().index(line) + 1


def test_the_example_is_valid() -> None:
    config = load_config(FILE)
    assert config == config_from(DATA, FILE)
    assert (config.edition, config.district) == (2024, "hagersten-alvsjo")
    assert [area.id for area in config.crime_areas][-1] == "vald-i-nara-relation"


def test_unknown_key_is_refused_with_a_suggestion() -> None:
    error = fault(changed("editon", value=2025))
    assert (error.what, error.hint) == ("Okänd nyckel", "Menade du edition?")
    assert "Fil:      config.yaml" in str(error)


def test_unknown_key_of_a_crime_area_names_its_number_and_row() -> None:
    error = fault(changed("crime_areas", 1, "tittle", value="x"))
    assert error.hint == "Menade du title?"
    assert error.place is not None
    assert error.place.column == "crime_areas.1.tittle"
    assert error.place.row == row_of("  - id: narkotikabrott")


def test_message_names_file_row_and_key() -> None:
    error = fault(changed("rates", "per", value=0))
    assert error.message() == (
        "Fel slags värde\n"
        "  Fil:      config.yaml\n"
        f"  Rad:      {row_of('  per: 1000')}\n"
        "  Nyckel:   rates.per\n"
        "  Hittade:  0\n"
        "  Väntade:  minst 1"
    )


@pytest.mark.parametrize(
    ("keys", "value", "expected"),
    [
        (("edition",), "tjugofyra", "ett heltal"),
        (("edition",), 2006, "minst 2007"),
        (("edition",), 2100, "högst 2099"),
        (("district",), 5, "text"),
        (("district",), "Hägersten-Älvsjö", "text efter mönstret"),
        (("period", "start_month"), 1, "minst 2"),
        (("period", "count"), 1, "minst 2"),
        (("crime_areas",), [], "minst så många: 1"),
        (("crime_areas", 0, "caveat"), "mörkt", "'upptäcktsbrott', 'mörkertal'"),
        (("crime_areas", 0, "code_sets", 0, "valid_from"), "nyår", "ett datum"),
        (("crime_areas", 0, "code_sets", 0, "codes"), ["857"], "text efter mönstret"),
        (("sources", "bra", "measures"), "alla", "en lista"),
        (("sources", "bra", "measures", 1, "part_of"), "Samtliga brott", "text efter mönstret"),
        (("small_numbers", "direction_below"), 0.06, "högst 0.05"),
        (("small_numbers", "classes", 0, "below"), 0, "minst 1"),
        (("judging", "level"), 0, "mer än 0"),
        (("judging", "design_effect"), 0.5, "minst 1"),
        (("crime_areas", 3, "population_from_age"), 0, "minst 1"),
        (("crime_areas", 3, "population_from_age"), 100, "högst 99"),
        (("crime_areas", 3, "population_from_age"), "pension", "ett heltal"),
    ],
)
def test_wrong_values_are_refused(keys: tuple[str | int, ...], value: Any, expected: str) -> None:
    error = fault(changed(*keys, value=value))
    assert error.place is not None
    assert (error.place.column or "").startswith(".".join(map(str, keys)))
    assert (error.expected or "").startswith(expected)


def test_overrides_of_the_command_line_may_be_text() -> None:
    config = config_from({**DATA, "edition": "2025", "district": "farsta"}, FILE)
    assert config.edition == 2025
    assert config_from({**DATA, "edition": 2025}, FILE).edition == 2025


def test_an_override_that_is_no_year_is_refused() -> None:
    error = fault({**DATA, "edition": "2024/25"})
    assert (error.found, error.expected) == ("'2024/25'", "ett heltal")


def test_a_district_without_head_is_its_own_party() -> None:
    config = config_from({**DATA, "district": "farsta"}, FILE)
    head = config.head("Farsta")
    assert head.parties == ("Farsta stadsdelsförvaltning",)
    assert (head.title, head.diarienummer) == ("Lokal lägesbild", "ej angivet")
    assert config_from(DATA, FILE).head("x").diarienummer == "EXEMPEL 2024/1"


def test_a_head_without_parties_is_refused() -> None:
    error = fault(changed("reports", "hagersten-alvsjo", "parties", value=[]))
    assert error.expected == "minst så många: 1"


@pytest.mark.parametrize("days", [("2020-01-01", "2019-01-01"), ("2019-01-01", "2019-01-01")])
def test_code_sets_out_of_order_are_refused(days: tuple[str, str]) -> None:
    sets = [{"valid_from": day, "codes": ["0857"]} for day in days]
    error = fault(changed("crime_areas", 2, "code_sets", value=sets))
    assert error.what == "valid_from ska stå i tidsordning, och varje datum bara en gång"
    assert error.place is not None
    assert error.place.column == "crime_areas.2.code_sets"


def test_a_code_set_without_codes_is_refused() -> None:
    error = fault(changed("crime_areas", 0, "code_sets", 0, "groups", value=[]))
    assert error.what == "Ange minst en grupp eller en brottskod"


def test_two_crime_areas_with_the_same_id_are_refused() -> None:
    error = fault(changed("crime_areas", 1, "id", value="personran"))
    assert error.what == "Samma id står flera gånger: personran"
    assert error.place is not None
    assert error.place.row == row_of("crime_areas:")


def test_codes_keep_their_leading_nought() -> None:
    data = changed("crime_areas", 0, "code_sets", 0, "codes", value=["0350"])
    assert config_from(data, FILE).crime_areas[0].code_sets[0].codes == ("0350",)
    error = fault(changed("crime_areas", 0, "code_sets", 0, "codes", value=[350]))
    assert "citattecken" in (error.expected or "")


def test_the_example_relates_fraud_against_the_elderly_to_those_from_65() -> None:
    ages = {area.id: area.population_from_age for area in config_from(DATA, FILE).crime_areas}
    assert {name: age for name, age in ages.items() if age} == {"bedrageri-mot-aldre": 65}
    bare = changed("crime_areas", 3, "population_from_age", value=None)
    assert config_from(bare, FILE).crime_areas[3].population_from_age is None


def test_the_example_s_parts_are_parts_of_its_own_categories() -> None:
    measures = config_from(DATA, FILE).sources.bra.measures
    parts = {measure.id: measure.part_of for measure in measures if measure.part_of}
    assert parts == {"klotter": "totalt"}
    assert set(parts.values()) <= {measure.id for measure in measures}


def test_defaults_are_those_of_the_example() -> None:
    bare = {k: v for k, v in DATA.items() if k not in ("period", "rates", "small_numbers")}
    assert config_from(bare, FILE) == config_from(DATA, FILE)


def test_schema_for_the_editor_is_up_to_date() -> None:
    assert (ROOT / SCHEMA).read_text(encoding="utf-8") == schema_text()


def test_every_key_of_the_schema_is_described_in_the_example_s_model() -> None:
    for name, field in Config.model_fields.items():
        if name not in ("period", "sources", "rates", "small_numbers"):
            assert field.description, name
