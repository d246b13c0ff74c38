"""Effects as they are written on the command line, and what they do to a count."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.cli import main
from lagesbild_report.errors import ConfigError
from lagesbild_report.sample.later.crimes import crime_area_ids, stadsdel_names
from lagesbild_report.sample.later.effects import Effect, parse_effects
from lagesbild_report.sample.plan import load_plan

PROJECT = Path(__file__).parents[2]
AREAS, PLACES = ("narkotikabrott", "personran"), ("Liljeholmen", "Örby slott")


def parsed(*texts: str) -> tuple[Effect, ...]:
    return parse_effects(texts, AREAS, PLACES)


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("narkotikabrott=-30", Effect("narkotikabrott", "", Fraction(-30))),
        ("personran=+20", Effect("personran", "", Fraction(20))),
        ("personran=20 %", Effect("personran", "", Fraction(20))),
        ("personran=\N{MINUS SIGN}12,5", Effect("personran", "", Fraction(-25, 2))),
        ("Personran@örby slott=0", Effect("personran", "Örby slott", Fraction(0))),
    ],
)
def test_an_effect_is_read(text: str, effect: Effect) -> None:
    assert parsed(text) == (effect,)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["narkotika=-30"], "Brottsområdet finns inte"),
        (["personran@Farsta=5"], "Stadsdelen finns inte"),
        (["personran"], "Effekten kan inte läsas"),
        (["personran=många"], "Effekten kan inte läsas"),
        (["personran@=5"], "Effekten kan inte läsas"),
        (["personran=-100"], "Effekten är för stor"),
        (["personran=1001"], "Effekten är för stor"),
        (["personran=5", "personran=6"], "mer än en gång"),
    ],
)
def test_a_faulty_effect_is_refused(texts: list[str], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        parsed(*texts)


def test_the_refusal_names_what_is_known_and_what_is_near() -> None:
    with pytest.raises(ConfigError) as refused:
        parsed("narkotikabrot=-30")
    assert refused.value.found == "narkotikabrot"
    assert refused.value.expected == "narkotikabrott, personran"
    assert refused.value.hint == "Menade du narkotikabrott?"


def test_an_area_and_one_of_its_stadsdelar_are_two_effects() -> None:
    assert len(parsed("personran=5", "personran@Liljeholmen=5")) == 2


def test_the_ids_are_those_of_the_configuration() -> None:
    config = yaml.safe_load((PROJECT / "config.yaml").read_text(encoding="utf-8"))
    assert crime_area_ids(load_plan()) == [area["id"] for area in config["crime_areas"]]


@given(count=st.integers(0, 5000), percent=st.integers(-99, 1000))
def test_the_count_is_the_nearest_whole_number(count: int, percent: int) -> None:
    exact = Fraction(count * (100 + percent), 100)
    changed = Effect("personran", "", Fraction(percent)).of(count)
    assert abs(changed - exact) <= Fraction(1, 2)
    assert changed >= 0


def test_halves_are_rounded_upwards() -> None:
    assert Effect("personran", "", Fraction(-50)).of(5) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--utgava", "2025", "--effekt", "ran=5"], "narkotikabrott, inbrott-i-bostad"),
        (["--effekt", "personran=5"], "Skriv till exempel --utgava 2025"),
        (["--utgava", "2024", "--effekt", "personran=5"], "2024 utan --effekt"),
        (["--utgava", "2023"], "Exempeldata kan inte skrivas för utgåvan"),
    ],
)
def test_the_command_says_what_is_wrong_and_writes_nothing(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sample", str(tmp_path), *arguments]) == 1
    assert said in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_every_stadsdel_may_be_named() -> None:
    names = stadsdel_names()
    assert len(names) == 17
    texts = [f"personran@{name}=5" for name in names]
    assert [effect.stadsdel for effect in parse_effects(texts, AREAS, names)] == names
