"""Which brottskoder belong to which crime area, and from when."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from lagesbild_report.config.model import CrimeArea
from lagesbild_report.errors import ConfigError
from lagesbild_report.observations.crime_areas import CodeIndex, definitions, resolve_codes

DAY = dt.timedelta(days=1)
START, CHANGE = dt.date(2019, 1, 1), dt.date(2024, 1, 1)


def area(name: str, *sets: dict[str, Any]) -> CrimeArea:
    texts = dict.fromkeys(("title", "phrase", "defined_by"), name)
    return CrimeArea.model_validate(
        {"id": name, "caveat": "anmälningsbrott", "code_sets": sets} | texts
    )


def since(day: dt.date, *codes: str, groups: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"valid_from": day, "codes": codes, "groups": groups}


def test_code_belongs_from_its_first_day_and_not_before() -> None:
    index = CodeIndex([area("a", since(START, "0355"))])
    assert index.areas_of("0355", START) == ["a"]
    assert index.areas_of("0355", START - DAY) == []


def test_later_definition_takes_over_on_its_first_day() -> None:
    index = CodeIndex([area("a", since(START, "0355"), since(CHANGE, "0357"))])
    assert index.areas_of("0355", CHANGE - DAY) == ["a"]
    assert index.areas_of("0355", CHANGE) == []
    assert index.areas_of("0357", CHANGE - DAY) == []
    assert index.areas_of("0357", CHANGE) == ["a"]


def test_code_in_both_definitions_of_an_area_is_found_once() -> None:
    index = CodeIndex([area("a", since(START, "0355"), since(CHANGE, "0355", "0357"))])
    assert index.areas_of("0355", CHANGE) == ["a"]


def test_code_in_two_areas_is_found_in_both() -> None:
    index = CodeIndex([area("a", since(START, "0355")), area("b", since(START, "0355", "0357"))])
    assert sorted(index.areas_of("0355", START)) == ["a", "b"]
    assert index.areas_of("0357", START) == ["b"]


def test_unknown_code_belongs_nowhere() -> None:
    assert CodeIndex([area("a", since(START, "0355"))]).areas_of("9999", START) == []


def test_group_leaves_out_codes_that_had_ended() -> None:
    [definition] = definitions(area("a", since(dt.date(2008, 1, 1), groups=("BOSTADSINBROTT",))))
    assert {"9801", "9802", "0857", "0874"} <= definition.codes
    assert not {"0843", "0844", "0824"} & definition.codes
    assert definition.valid_until is None


def test_group_keeps_codes_that_were_in_use_in_the_first_year() -> None:
    [definition] = definitions(area("a", since(dt.date(2001, 1, 1), groups=("BOSTADSINBROTT",))))
    assert {"0843", "0844"} <= definition.codes
    assert "0824" not in definition.codes


def test_groups_and_single_codes_are_one_set_without_repeats() -> None:
    codes = resolve_codes(
        area("a", since(START, "0355", "4046", groups=("VOM_KARNA",))).code_sets[0]
    )
    assert codes == sorted(set(codes))
    assert len(codes) == 17


def test_unknown_group_is_refused() -> None:
    with pytest.raises(ConfigError, match="NARKOTIKE"):
        CodeIndex([area("a", since(START, groups=("NARKOTIKE",)))])


@pytest.mark.parametrize(
    "sets",
    [[since(CHANGE, "0355"), since(START, "0357")], [since(START, "0355")] * 2, [since(START)]],
    ids=["wrong order", "same day twice", "empty"],
)
def test_code_sets_out_of_order_twice_or_empty_are_refused(sets: list[dict[str, Any]]) -> None:
    with pytest.raises(ValidationError):
        area("a", *sets)
