"""How a stadsdel stands against the others: known answers, and what is not tested."""

from __future__ import annotations

import pytest
from crime_results import made
from hypothesis import given
from hypothesis import strategies as st
from side_by_side import CITY, EVEN, PEOPLE, answers, crimes

from lagesbild_report.comparisons.reported_standing import reported_measure
from lagesbild_report.comparisons.standing import Measure
from lagesbild_report.comparisons.survey_standing import survey_measure
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import Judging
from lagesbild_report.statistics.dispersion import Dispersion


def reported(*results: object) -> Measure:
    found = reported_measure(results, "reported", EVEN)  # type: ignore[arg-type]
    assert found is not None
    return found


# Reported crimes


def test_two_stadsdelar_of_one_size_are_tested_as_two_counts() -> None:
    # Våld i offentlig miljö 322 → 255: p = 0,006 and ratio 0,79 [0,67; 0,94] (domain, 2.2).
    found = reported(crimes({"Aspudden": 322, "Solberga": 255}))
    verdict = found.standing("Solberga").verdict
    assert verdict is not None and verdict.p is not None and verdict.interval is not None
    assert verdict.p == pytest.approx(0.0059, abs=5e-4)
    assert verdict.estimate == pytest.approx(255 / 322)
    assert verdict.interval.low == pytest.approx(0.67, abs=5e-3)
    assert verdict.interval.high == pytest.approx(0.94, abs=5e-3)
    assert (found.standing("Aspudden").sign, found.standing("Solberga").sign) == (1, -1)


def test_crime_areas_are_summed_and_each_keeps_its_own_base() -> None:
    counts = {"Aspudden": (60, 60), "Solberga": (40, 40)}
    everyone = made(counts, {"Aspudden": 3000, "Solberga": 1000})
    old = made(counts, {"Aspudden": 500, "Solberga": 500}, age=65)
    found = reported(everyone, old.model_copy(update={"id": "annat", "title": "Bedrägeri"}))
    assert found.standing("Aspudden").value == 120
    assert found.standing("Aspudden").expected == pytest.approx(75 + 50)
    assert found.standing("Solberga").expected == pytest.approx(25 + 50)
    assert found.from_ages == {"Bedrägeri": 65}


def test_crimes_without_a_known_stadsdel_are_left_out() -> None:
    result = made(
        {"Aspudden": (50, 50), "Solberga": (50, 50), "Okänd stadsdel": (900, 900)},
        {"Aspudden": PEOPLE, "Solberga": PEOPLE, "Okänd stadsdel": 0},
    )
    found = reported(result)
    assert set(found.standings) == {"Aspudden", "Solberga"}
    assert found.standing("Solberga").expected == pytest.approx(50)


def test_an_incomplete_period_or_unknown_inhabitants_leave_a_crime_area_out() -> None:
    counts = {"Aspudden": (60, 60), "Solberga": (40, 40)}
    partial = made(counts, dict.fromkeys(counts, PEOPLE), incomplete=["2023/24"])
    unknown = made(counts, {"Aspudden": PEOPLE})
    assert reported_measure([partial, unknown], "reported", EVEN) is None
    assert reported(partial, crimes({"Aspudden": 60, "Solberga": 40})).titles == ("Personrån",)


def test_few_crimes_are_too_few_unless_the_difference_is_very_sure() -> None:
    found = reported(crimes({"Aspudden": 8, "Solberga": 5, "Älvsjö": 300}))
    assert found.standing("Älvsjö").sign == 1
    assert found.standing("Solberga").sign == -1  # p < 0,01 though few
    even = reported(crimes({"Aspudden": 8, "Solberga": 5, "Älvsjö": 9}))
    kinds = {one.verdict.kind for one in even.standings.values() if one.verdict}
    assert kinds == {"few"}
    assert not even.standing("Solberga").tested


def test_overdispersion_widens_and_is_weighted_by_the_counts() -> None:
    plain = crimes({"Aspudden": 322, "Solberga": 255})
    wide = plain.model_copy(update={
        "id": "annat",
        "place_dispersion": Dispersion(estimate=3, p=0.001, months=60),
    })  # fmt: skip
    assert reported(plain).dispersion == 1
    assumed = reported_measure([plain], "reported", Rules())
    assert assumed is not None and assumed.dispersion == 1.5
    assert reported(plain, wide).dispersion == pytest.approx(2)
    assert reported(wide).standing("Solberga").sign == 0


@given(st.integers(0, 300), st.integers(0, 300), st.integers(1, 300))
def test_swapping_two_stadsdelar_mirrors_what_is_said(first: int, second: int, rest: int) -> None:
    one = reported(crimes({"Aspudden": first, "Solberga": second, "Älvsjö": rest}))
    other = reported(crimes({"Aspudden": second, "Solberga": first, "Älvsjö": rest}))
    assert one.standing("Aspudden").sign == other.standing("Solberga").sign
    assert one.standing("Älvsjö").sign == other.standing("Älvsjö").sign


@given(st.integers(20, 300), st.integers(20, 300))
def test_one_more_crime_never_turns_over_into_under(count: int, rest: int) -> None:
    signs = [
        reported(crimes({"Aspudden": number, "Solberga": rest})).standing("Aspudden").sign
        for number in (count, count + 1)
    ]
    assert signs[0] <= signs[1]


# Surveys


def survey(shares: dict[str, float | None], n: float = 400, rules: Rules = EVEN) -> Measure:
    found = survey_measure(answers(shares, n), 0, "exposure", rules)
    assert found is not None
    return found


def test_a_share_is_held_against_the_rest_by_newcombe_s_interval() -> None:
    # Newcombe 1998, method 10: 56/70 − 48/80 gives 0,0524–0,3339.
    table = answers({"Aspudden": 80, "Solberga": 60})
    bases, whole = (70.0, 80.0), table.lines[-1].figures[0]
    lines = [
        line.model_copy(update={"figures": (line.last.model_copy(update={"n": n}),)})
        for line, n in zip(table.lines, bases, strict=False)
    ]
    total = whole.model_copy(update={"n": 150, "value": 100 * 104 / 150})
    last = table.lines[-1].model_copy(update={"figures": (total,)})
    found = survey_measure(table.model_copy(update={"lines": (*lines, last)}), 0, "exposure", EVEN)
    assert found is not None
    verdict = found.standing("Aspudden").verdict
    assert verdict is not None and verdict.interval is not None
    assert verdict.interval.low == pytest.approx(0.0524, abs=5e-5)
    assert verdict.interval.high == pytest.approx(0.3339, abs=5e-5)


def test_a_design_effect_widens_the_interval() -> None:
    shares = {"Aspudden": 25.0, "Solberga": 18.0}
    wide = Rules(judging=Judging(design_effect=1, design_effects={CITY: 3}))
    assert survey(shares).standing("Aspudden").sign == 1
    assert survey(shares, rules=wide).standing("Aspudden").sign == 0
    assert survey(shares, rules=wide).dispersion == 3


def test_few_answers_are_too_few_and_a_missing_share_is_not_tested() -> None:
    found = survey({"Aspudden": 90, "Solberga": 10}, n=29)
    assert not found.standing("Aspudden").tested
    missing = survey({"Aspudden": None, "Solberga": 10, "Älvsjö": 12})
    assert missing.standing("Aspudden").verdict is None
    assert missing.family.tested == 2
    assert missing.standing("Långbro").value is None


def test_no_measure_without_the_district_s_own_share() -> None:
    table = answers({"Aspudden": 20, "Solberga": 10})
    without = table.model_copy(update={"lines": table.lines[:-1]})
    assert survey_measure(without, 0, "exposure", EVEN) is None


def test_equal_shares_are_not_told_apart() -> None:
    found = survey({"Aspudden": 18, "Solberga": 18, "Älvsjö": 18})
    assert [standing.sign for standing in found.standings.values()] == [0, 0, 0]
