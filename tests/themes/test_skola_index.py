"""The index of the schools, with pupils found by the school's name."""

from __future__ import annotations

import pytest
from school_data import Sources, changed, example, table, without

from lagesbild_report.comparisons.observed import Observed


def renamed(source: str, old: str, new: str) -> Sources:
    """Return the example with another text in the groups of a source."""
    frame = example()[source].frame.copy()
    frame["group"] = frame["group"].str.replace(old, new, regex=False)
    return example() | {source: Observed(frame)}


def pupils(school: str, sources: Sources | None = None) -> str:
    return table("skolindex", sources).line(school).figures[0].text


def test_each_school_has_pupils_and_index() -> None:
    found = table("skolindex")
    assert found.columns == ("Elever läsåret 2023/24", "Index 2024")
    assert [line.label[-1] for line in found.lines] == list("ABCDEFGHIJKLMNOPQRS")
    assert [figure.text for figure in found.line("Exempelskola A").figures] == ["789", "62"]
    assert found.sources == ("skolindex", "skolverket")
    assert found.note == "Indexet är beräknat och prövas inte."


def test_the_chart_has_the_citys_mean_across_it() -> None:
    found = table("skolindex-punkter")
    (mean,) = [line for line in found.lines if line.kind == "reference"]
    assert found.chart == "dots"
    assert (mean.label, mean.last.value) == ("Genomsnittet i Stockholms stad", 100)
    assert found.line("Exempelskola A").last.n == 789


@pytest.mark.parametrize("name", ["EXEMPELSKOLA A", "Exempelskola  A", "Exempelskola-A"])
def test_spelling_does_not_part_a_school_from_its_pupils(name: str) -> None:
    assert (
        pupils("Exempelskola A", renamed("skolverket", "skola=Exempelskola A", f"skola={name}"))
        == "789"
    )


def test_a_school_that_skolverket_does_not_name_is_told() -> None:
    other = renamed("skolverket", "skola=Exempelskola A", "skola=Exempelskola Å")
    assert pupils("Exempelskola A", other) == ".."
    assert (
        "Skolor som inte finns med samma namn hos Skolverket: 1." in table("skolindex", other).note
    )
    assert table("skolindex", other).line("Exempelskola A").last.text == "62"


def test_a_name_that_two_schools_share_gives_no_pupils() -> None:
    twice = renamed("skolverket", "skola=Exempelskola B", "skola=Exempelskola A")
    assert pupils("Exempelskola A", twice) == ".."
    assert "hos Skolverket: 2." in table("skolindex", twice).note


def test_a_private_school_of_the_same_name_is_not_taken() -> None:
    same = renamed("skolverket", "skola=Exempelfriskolan", "skola=Exempelskola A")
    assert pupils("Exempelskola A", same) == "789"


def test_a_secret_number_is_told_apart_from_a_missing_school() -> None:
    group = "enhet=99000002|huvudman=kommunal|skola=Exempelskola A"
    secret = changed("skolverket", None, group=group)
    assert pupils("Exempelskola A", secret) == ".."
    assert (
        "Skolor där Skolverket inte lämnar ut antalet elever: 1." in table("skolindex", secret).note
    )


def test_without_skolverket_the_index_stands_alone() -> None:
    found = table("skolindex", without("skolverket"))
    assert found.columns == ("Index 2024",)
    assert found.sources == ("skolindex",)
    assert found.title.startswith("Socioekonomiskt index per skola")


def test_without_skolverket_the_forms_own_pupils_are_used() -> None:
    frame = example()["skolindex"].frame.assign(n=300.0)
    found = table("skolindex", without("skolverket") | {"skolindex": Observed(frame)})
    assert found.columns == ("Elever 2024", "Index 2024")
    assert found.line("Exempelskola S").figures[0].text == "300"


def test_another_districts_schools_are_left_out() -> None:
    frame = example()["skolindex"].frame.copy()
    frame.loc[0, "area"] = "farsta"
    assert len(table("skolindex", example() | {"skolindex": Observed(frame)}).lines) == 18
