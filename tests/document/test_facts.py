"""Facts: printed after Swedish rules, checked, and known to be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagesbild_report.document.facts import Fact, Facts, read_facts
from lagesbild_report.errors import ConfigError

ONE = "resenarer:\n  what: Resande\n  value: 30000\n  as_of: 2024\n  source: polis\n"


def fact(**more: object) -> Fact:
    return Fact.model_validate({"what": "W", "as_of": 2024, "source": "polis", **more})


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"value": 30000}, "30\xa0000"),
        ({"value": 9.5}, "9,5"),
        ({"value": 67.70}, "67,7"),
        ({"value": 8, "decimals": 1}, "8,0"),
        ({"value": 2018, "year": True}, "2018"),
        ({"value": "1 januari 2024"}, "1 januari 2024"),
        ({"value": -3}, "−3"),
    ],
)
def test_a_fact_prints_after_swedish_rules(facts: dict[str, object], text: str) -> None:
    assert str(fact(**facts)) == text


def test_facts_tell_which_are_used() -> None:
    used: list[str] = []
    known = {"a": fact(value=1), "b": fact(value=2)}
    facts = Facts(known, lambda name, one: used.append(f"{name}={one}"))
    assert str(facts["b"]) == "2"
    assert used == ["b=2"]
    assert sorted(facts) == ["a", "b"]
    assert len(facts) == 2


def test_the_districts_fact_takes_the_place_of_the_general_one(tmp_path: Path) -> None:
    general, own = tmp_path / "generell.yaml", tmp_path / "egen.yaml"
    general.write_text(ONE + "\nannat:\n  what: A\n  value: 1\n  as_of: 2024\n  source: bra\n")
    own.write_text(ONE.replace("30000", "31000"))
    facts = read_facts([general, own], ["polis", "bra"])
    assert str(facts["resenarer"]) == "31\xa0000"
    assert str(facts["annat"]) == "1"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("source: polis", "source: poliz"), "poliz"),
        (("value", "värde"), "värde"),
        (("as_of: 2024", "as_of: 2024-02-31"), "YAML"),
        ((ONE, "- lista"), "inga fakta"),
    ],
)
def test_a_faulty_facts_file_is_refused(
    tmp_path: Path, change: tuple[str, str], words: str
) -> None:
    path = tmp_path / "fakta.yaml"
    path.write_text(ONE.replace(*change), encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_facts([path], ["polis"])
    assert words in error.value.message()


def test_an_unknown_source_is_named_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "fakta.yaml"
    path.write_text("# rad 1\n" + ONE.replace("polis", "poliz"), encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_facts([path], ["polis"])
    assert error.value.place.row == 2
