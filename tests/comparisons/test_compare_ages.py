"""Stadsdelar standardised by age: by hand, against the levels, and where it is not done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from police_basis import (
    DISTRICT,
    FILE,
    NAMES,
    PERIODS,
    basis,
    count,
    crime_area,
    inhabitants,
    population,
)

from lagesbild_report.comparisons.age_standardised import AgePlace, AgeStandardised
from lagesbild_report.comparisons.basis import Basis
from lagesbild_report.comparisons.compare_ages import with_ages
from lagesbild_report.comparisons.compare_crime_area import compare_crime_area
from lagesbild_report.comparisons.compare_levels import with_levels
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.victim_ages import victim_bands
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.observations.area_names import area_key
from lagesbild_report.observations.table import Observation

LAST, MIDDLE = PERIODS[-1], PERIODS[-1].middle
ROBBERY = ["9806", "9810"]  # victims under 18, and from 18
MONTHS = [
    (period.start.year + (number > 12), (number - 1) % 12 + 1)
    for period in PERIODS
    for number in range(9, 21)
]
"""Year and month of every month of the periods."""
ByAge = dict[str, float]
YOUNG, OLD = "0-17", "18-"
NORMAL: ByAge = {"0-9": 2000.0, "10-14": 500.0, "15-19": 500.0, "20-": 7000.0}
"""In every stadsdel: 2 800 under 18 (three fifths of 500 are 15–17) and 7 200 from 18."""


def area(*codes: str, **more: Any) -> CrimeArea:
    sets = [{"valid_from": "2019-01-01", "codes": list(codes or ROBBERY)}]
    return CrimeArea.model_validate(crime_area().model_dump() | {"code_sets": sets} | more)


def aged(name: str, ages: str, value: float) -> Observation:
    """Return the count of a stadsdel by age in the last period."""
    return Observation(
        "polis", "personran", area_key(DISTRICT, name), LAST.kind, LAST.start, LAST.end,
        value, "antal", FILE, "", group=f"alder={ages}",
    )  # fmt: skip


def material(
    crimes: Mapping[str, ByAge], people: Mapping[str, ByAge] | None = None, unaged: int = 0
) -> Basis:
    """Return a basis of crimes per stadsdel and age, spread evenly over the months."""
    observations = [aged(name, *one) for name, by_age in crimes.items() for one in by_age.items()]
    for name, by_age in crimes.items():
        each, rest = divmod(int(sum(by_age.values())) + unaged, 12)
        observations += [count(name, y, m, each + (m <= rest)) for y, m in MONTHS]
    figures = [
        row
        for name in NAMES
        for ages, number in ((people or {}).get(name, NORMAL)).items()
        for row in inhabitants({name: number}, MIDDLE, ages)
    ]
    return basis(observations, population=population(*figures))


def result(whole: Basis, own: CrimeArea | None = None) -> CrimeAreaResult:
    chosen = own or area()
    return with_ages(with_levels(compare_crime_area(chosen, whole), chosen, whole), chosen, whole)


def ages(whole: Basis, own: CrimeArea | None = None) -> AgeStandardised:
    found = result(whole, own).ages
    assert found is not None
    return found


def place(found: AgeStandardised, name: str) -> AgePlace:
    one = found.place(name)
    assert one is not None
    return one


def everywhere(young: float, old: float) -> dict[str, ByAge]:
    return {name: {YOUNG: young, OLD: old} for name in NAMES}


def test_expected_count_follows_the_ages_of_the_inhabitants() -> None:
    """Only the young are struck; Solberga has twice as many of them and as many in all."""
    young_place = {"0-9": 4300.0, "10-14": 1000.0, "15-19": 500.0, "20-": 4200.0}  # 5 600 young
    found = ages(material(everywhere(50, 0), {"Solberga": young_place}))
    total, young = 50 * len(NAMES), 2800 * (len(NAMES) - 1) + 5600
    solberga = place(found, "Solberga")
    assert solberga.crude == pytest.approx(1)
    assert solberga.standardised.expected == pytest.approx(total * 5600 / young)
    assert solberga.standardised.ratio == pytest.approx(50 * young / (total * 5600))
    assert (solberga.crude_verdict.kind, solberga.verdict.kind) == ("unclear", "fall")
    assert solberga.changed


def test_the_same_ages_everywhere_change_nothing() -> None:
    crimes = everywhere(10, 20) | {"Älvsjö": {YOUNG: 40.0, OLD: 60.0}}
    found = ages(material(crimes))
    for one in found.places:
        assert one.crude == pytest.approx(one.standardised.ratio)
        assert one.crude_verdict.kind == one.verdict.kind
        assert not one.changed
    assert place(found, "Älvsjö").verdict.kind == "rise"
    assert place(found, "Älvsjö").standardised.interval.low > 1


def test_the_first_verdict_is_that_of_the_level() -> None:
    whole = material(everywhere(10, 20) | {"Älvsjö": {YOUNG: 40.0, OLD: 60.0}})
    compared = result(whole)
    assert compared.levels is not None and compared.ages is not None
    levels = {level.name: level.verdict for level in compared.levels.places}
    assert {one.name: one.crude_verdict for one in compared.ages.places} == levels


def test_divided_age_groups_and_bands_are_told() -> None:
    found = ages(material(everywhere(10, 10)))
    assert (found.ages, found.divided, found.date) == ((YOUNG, OLD), ("15-19",), MIDDLE)


def test_a_stadsdel_with_few_inhabitants_is_not_printed() -> None:
    few = {ages: number / 10 for ages, number in NORMAL.items()}
    found = ages(material(everywhere(10, 10), {"Solberga": few}))
    assert found.place("Solberga") is None
    assert len(found.places) == len(NAMES) - 1


@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 60)), min_size=2, max_size=6))
def test_expected_counts_add_up_to_the_crimes(pairs: list[tuple[int, int]]) -> None:
    crimes = {
        name: {YOUNG: float(y), OLD: float(o)} for name, (y, o) in zip(NAMES, pairs, strict=False)
    }
    total = sum(sum(one.values()) for one in crimes.values())
    filled = everywhere(0, 0) | crimes
    found = result(material(filled)).ages
    if not total:
        assert found is None
    else:
        assert found is not None
        assert sum(one.standardised.expected for one in found.places) == pytest.approx(total)


UNKNOWN_AGES = [{"": 10_000.0}, {"0-14": 2500.0, "15-": 7500.0}]


@pytest.mark.parametrize(
    ("whole", "own"),
    [
        pytest.param(material(everywhere(10, 10), unaged=1), None, id="a crime without an age"),
        pytest.param(material(everywhere(10, 10)), area("0857"), id="codes without ages"),
        pytest.param(
            material(everywhere(10, 10)), area(population_from_age=10), id="an age already"
        ),
        pytest.param(material({}), None, id="nothing at all"),
        *(
            pytest.param(material(everywhere(10, 10), {"Älvsjö": one}), None, id=f"only {one}")
            for one in UNKNOWN_AGES
        ),
    ],
)
def test_without_ages_nothing_is_said(whole: Basis, own: CrimeArea | None) -> None:
    assert result(whole, own).ages is None


def test_without_levels_there_are_no_ages() -> None:
    whole, own = material(everywhere(10, 10)), area()
    plain = compare_crime_area(own, whole)
    assert with_ages(plain, own, whole) == plain


def test_the_six_areas_codes_of_violence_name_four_ages() -> None:
    own = area("0355", "9301", "9311", "9319")
    assert victim_bands(own, LAST) == ["0-6", "7-14", "15-17", "18-"]


def test_codes_of_a_definition_that_had_ended_do_not_count() -> None:
    sets = [
        {"valid_from": "2010-01-01", "codes": ["9301"]},
        {"valid_from": str(LAST.start), "codes": ROBBERY},
    ]
    own = CrimeArea.model_validate(crime_area().model_dump() | {"code_sets": sets})
    assert victim_bands(own, LAST) == [YOUNG, OLD]
    assert victim_bands(own, PERIODS[-2]) == ["0-6"]
