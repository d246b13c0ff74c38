"""Sentences on effects: result first, a direction only where it is established."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from crime_results import faults, spaced
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.effect import Effect, EffectKind, Power, Side, Treatment
from lagesbild_report.comparisons.verdict import Verdict, VerdictKind
from lagesbild_report.observations.period import broken_years
from lagesbild_report.statistics.displacement import BeforeAfter, Trial
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.wording.effect import (
    CAVEATS,
    effect_remarks,
    effect_results,
    effects_note,
    interval_text,
    periods_text,
)

PERIODS = broken_years(2024)
POWER = Power(reduction=25, share=0.611)


def side(before: float, after: tuple[float, ...]) -> Side:
    later = PERIODS[-len(after) :]
    return Side(
        stadsdelar=("Älvsjö",),
        before=(Figure(period=PERIODS[0], value=before),),
        after=tuple(Figure(period=p, value=v) for p, v in zip(later, after, strict=True)),
    )


def treatment(title: str = "Platssamverkan A", **changes: Any) -> Treatment:
    facts: dict[str, Any] = {
        "id": title, "title": title, "stadsdelar": ("Älvsjö",),
        "comparison": ("Aspudden", "Gröndal"),
        "first": dt.date(2021, 1, 1), "last": dt.date(2022, 1, 1),
    }  # fmt: skip
    return Treatment(**{**facts, **changes})


def outcome(word: VerdictKind = "unclear", **changes: Any) -> Effect:
    pair = BeforeAfter(before=48, after=52)
    facts: dict[str, Any] = {
        "id": "a", "kind": "tested", "treatment": treatment(), "title": "Våld i offentlig miljö",
        "phrase": "anmälda brott som rör våld i offentlig miljö",
        "definite": "det anmälda våldet i offentlig miljö",
        "treated": side(48, (62, 42)), "control": side(80, (70, 70)),
        "trial": Trial(treated=pair, control=pair), "interval": Interval(low=-8.12, high=30.31),
        "power": POWER, "verdict": Verdict(kind=word, p=0.2, q=0.2),
    }  # fmt: skip
    return Effect(**{**facts, **changes})


def untested(kind: EffectKind, name: str = "Platssamverkan A", **changes: Any) -> Effect:
    gone = dict.fromkeys(("treated", "control", "trial", "interval", "power", "verdict"))
    return outcome(**{**gone, "kind": kind, "treatment": treatment(name), **changes})


def text(effect: Effect) -> str:
    [found] = effect_results([effect])
    return spaced(found)


def test_an_unclear_effect_names_both_numbers_and_what_could_have_been_seen() -> None:
    assert text(outcome()) == (
        "Platssamverkan A: ingen effekt på det anmälda våldet i offentlig miljö är säkerställd. "
        "Efter starten var antalet i genomsnitt 52,0 om året mot väntade 42,0. "
        "Skillnaden kan vara slumpens verk. "
        "En minskning med minst 25 brott om året (61,1 procent av de väntade) hade upptäckts i "
        "åtta fall av tio. En mindre effekt kan finnas utan att synas."
    )


@pytest.mark.parametrize(("kind", "word"), [("fall", "färre"), ("rise", "fler")])
def test_an_established_effect_comes_first_with_its_direction(kind: VerdictKind, word: str) -> None:
    said = text(outcome(kind))
    assert said.startswith(
        f"Platssamverkan A: anmälda brott som rör våld i offentlig miljö blev {word} än väntat, "
        "i genomsnitt 52,0 om året mot väntade 42,0."
    )
    assert "slumpens" not in said and "utan att synas" not in said


def test_an_effect_on_the_border_is_said_to_be_so() -> None:
    border = Verdict(kind="unclear", borderline=True, p=0.03, q=0.09)
    assert "på gränsen" in text(outcome(verdict=border))
    assert "slumpens verk" not in text(outcome(verdict=border))


def test_too_few_give_no_numbers_of_an_effect() -> None:
    said = text(outcome("few", kind="few"))
    assert said.startswith("Platssamverkan A: antalen är för små för att bedöma effekten på")
    assert "väntade 42,0" not in said


def test_where_not_even_nought_would_be_seen_it_is_said() -> None:
    said = text(outcome(power=Power(reduction=None, share=None)))
    assert "Inte ens om brotten helt hade upphört hade det säkert upptäckts." in said


def test_an_earlier_start_in_a_part_and_a_goal_are_told() -> None:
    own = treatment(partly_since=dt.date(2019, 1, 1), goal=20)
    said = text(outcome(treatment=own, power=Power(reduction=25, share=0.6, goal=0.334)))
    assert "redan 2019, så även tiden före kan vara påverkad." in said
    assert "Om målet hade nåtts, 20,0 procent färre brott, hade det upptäckts i 33 procent" in said


def test_one_period_after_is_no_mean() -> None:
    said = text(outcome(treated=side(48, (42,)), control=side(80, (70,))))
    assert "var antalet 42 mot väntade 42,0." in said


def test_those_without_a_period_before_are_named_together_once() -> None:
    years = {"A": 2018, "B": 2020}
    early = [
        untested("no before", first_period="2019/20", treatment=treatment(
            f"Platssamverkan {name}", first=dt.date(year, 1, 1)))
        for name, year in years.items()
    ]  # fmt: skip
    [said] = effect_remarks([*early, *early])
    assert said.startswith(
        "Platssamverkan A (från 2018) och Platssamverkan B (från 2020) kan inte prövas: "
        "uttagen börjar med 2019/20 och har ingen hel period före starten."
    )


def test_other_reasons_are_each_said_once() -> None:
    [late] = effect_remarks([untested("no after", first_period="2025/26")] * 2)
    assert late.count("2025/26") == 1
    [alone] = effect_remarks([untested("no control")] * 2)
    assert alone.count("alla stadsdelar har en sådan åtgärd") == 1
    [broken] = effect_remarks([untested("incomparable", obstacle="Avgränsningen ändrades.")])
    assert broken.endswith("på det anmälda våldet i offentlig miljö. Avgränsningen ändrades.")


def test_detected_crimes_are_explained_once_for_all_places() -> None:
    own = [untested("detection", f"Plats {n}", title="Narkotikabrott") for n in range(3)]
    [said] = effect_remarks(own)
    assert said.count("Narkotikabrott") == 1
    assert "hur mycket polisen letar" in said


def test_the_caveats_stand_only_where_something_is_tested() -> None:
    assert effect_remarks([outcome()]) == [CAVEATS]
    assert effect_remarks([]) == [] == effect_results([])


def test_the_table_names_periods_interval_and_places_compared() -> None:
    assert periods_text(side(48, (62, 42))) == ("2019/20", "2022/23 och 2023/24")
    assert interval_text(outcome()) == "−8,1 till +30,3"
    assert interval_text(outcome(interval=None)) == ""
    assert "Platssamverkan A jämförs med Aspudden och Gröndal." in effects_note([outcome()])


@given(st.sampled_from(["fall", "rise", "unclear", "few"]), st.booleans(), st.booleans())
def test_every_sentence_keeps_the_rules_of_writing(
    word: VerdictKind, power: bool, several: bool
) -> None:
    after = (62.0, 42.0) if several else (42.0,)
    one = outcome(
        word,
        kind="few" if word == "few" else "tested",
        power=POWER if power else Power(reduction=None, share=None),
        treated=side(48, after),
        control=side(80, after),
    )
    for said in [*effect_results([one]), *effect_remarks([one]), effects_note([one])]:
        assert faults(said) == []
        assert not re.search(r"\b(ökade|minskade|ökat|minskat)\b", said)
