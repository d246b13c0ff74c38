"""Edition against edition: known differences are found, all of them and no others."""

from __future__ import annotations

import pytest
from edition_results import edition, kept, material, verdict
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.figure import Cell
from lagesbild_report.editions.compare import Main, compare_editions
from lagesbild_report.editions.kept import kept_edition
from lagesbild_report.editions.models import Edition, KeptFigure
from lagesbild_report.editions.step import compared_with

COUNTS = st.lists(st.integers(0, 500), min_size=1, max_size=6)


def counts(values: list[int], year: int = 2024) -> Edition:
    figures = [
        kept(f"brottsomraden/personran/P{n}", value, title=f"Personrån: P{n}", cells=())
        for n, value in enumerate(values)
    ]
    return edition(year, figures)


def test_an_edition_differs_in_nothing_from_itself():
    own = kept_edition(material())
    assert len(own.figures) > 10
    assert compare_editions(own, own).is_empty


@given(COUNTS)
def test_no_edition_differs_from_itself(values: list[int]):
    assert compare_editions(counts(values), counts(values)).is_empty


@given(COUNTS, st.data())
def test_exactly_the_changed_figures_are_restated(values: list[int], data: st.DataObject):
    other = data.draw(st.lists(st.integers(0, 500), min_size=len(values), max_size=len(values)))
    found = compare_editions(counts(values), counts(other)).restated
    assert len(found) == sum(a != b for a, b in zip(values, other, strict=True))


def test_one_changed_value_is_one_restated_entry():
    before = kept_edition(material({"Aspudden": (5, 9), "Solberga": (30, 80)}))
    figures = [
        one.model_copy(update={"figure": one.figure.model_copy(update={"value": 6.0})})
        if one.identity == ("brottsomraden/personran/Aspudden", "2022/23")
        else one
        for one in before.figures
    ]
    now = before.model_copy(update={"figures": tuple(figures)})
    found = compare_editions(before, now)
    assert [(one.now.identity, one.before.figure.value) for one in found.restated] == [
        (("brottsomraden/personran/Aspudden", "2022/23"), 5)
    ]
    assert (found.new, found.turned, found.gone, found.added) == ((), (), (), ())


def test_a_changed_extract_restates_the_sum_and_the_rate_too():
    before = kept_edition(material({"Aspudden": (5, 9), "Solberga": (30, 80)}))
    now = kept_edition(material({"Aspudden": (5, 10), "Solberga": (30, 80)}))
    keys = {one.now.key for one in compare_editions(before, now).restated}
    area = "brottsomraden/personran"
    assert keys == {f"{area}/Aspudden", f"{area}/Aspudden/rate", f"{area}/Totalt"} | {
        f"{area}/Totalt/rate"
    }


def test_a_later_period_is_new_and_not_restated():
    found = compare_editions(edition(2024, [kept()]), edition(2025, [kept(), kept(ends=2025)]))
    assert [(one.before.identity[1], one.now.identity[1]) for one in found.new] == [
        ("2023/24", "2024/25")
    ]
    assert not found.restated


def test_a_period_that_falls_out_of_the_window_is_not_gone():
    before = edition(2024, [kept(ends=2020), kept()])
    assert not compare_editions(before, edition(2025, [kept(), kept(ends=2025)])).gone


def test_a_table_that_is_gone_is_named_once_and_a_new_one_too():
    lost = [kept("ordning/ia/a", title="Händelser: a"), kept("ordning/ia/b", title="Händelser: b")]
    found = compare_editions(edition(2024, [kept(), *lost]), edition(2025, [kept()]))
    assert (found.gone, found.added) == (("Händelser",), ())
    other = compare_editions(edition(2024, [kept()]), edition(2025, [kept(), *lost]))
    assert (other.gone, other.added) == ((), ("Händelser",))


def test_a_number_in_two_tables_is_restated_once():
    cells = (Cell(file="data/raw/a.csv", rows="9"),)

    def both(value: float) -> list[KeptFigure]:
        keys = ("enkater/oro/alla", "enkater/oversikt/alla")
        return [kept(key, value, title="Oro", cells=cells) for key in keys]

    found = compare_editions(edition(2024, both(5)), edition(2024, both(7)))
    assert [one.now.key for one in found.restated] == ["enkater/oro/alla"]


def test_fewer_decimals_are_not_another_figure():
    before, now = kept(value=12.0), kept(value=12.4, decimals=1)
    assert not compare_editions(edition(2024, [before]), edition(2025, [now])).restated
    later = kept(value=12.6, decimals=1)
    assert compare_editions(edition(2024, [before]), edition(2025, [later])).restated


@pytest.mark.parametrize(
    ("before", "now", "turned", "direction", "opposite"),
    [
        (("rise", "large"), ("rise", "large"), False, False, False),
        (("rise", "large"), ("rise", "small"), True, False, False),
        (("rise", None), ("fall", None), True, True, True),
        (("rise", None), ("unclear", None), True, True, False),
        (("few", None), ("unclear", None), True, False, False),
    ],
)
def test_a_verdict_turns_by_kind_or_size(before, now, turned, direction, opposite):
    editions = [
        edition(year, [], [verdict(kind, "ord", size=size)])
        for year, (kind, size) in ((2024, before), (2025, now))
    ]
    found = compare_editions(*editions).turned
    assert bool(found) is turned
    assert [one.direction_changed for one in found] == [direction] * turned
    assert [one.reversed for one in found] == [opposite] * turned


@pytest.mark.parametrize(
    ("unit", "values", "large"),
    [("antal", (100, 114), False), ("antal", (100, 116), True), ("antal", (0, 1), True),
     ("%", (10, 13), False), ("%", (10, 14), True)],
)  # fmt: skip
def test_a_restated_figure_is_large_by_the_verbal_scale(unit, values, large):
    before, now = (edition(2024, [kept(value=value, unit=unit)]) for value in values)
    assert [one.large for one in compare_editions(before, now).restated] == [large]


def test_the_main_measures_have_both_editions_and_what_was_restated():
    main = Main("Personrån", "brottsomraden/personran/Aspudden", "v")
    before = edition(2024, [kept(value=5)], [verdict("rise", "ökning", "v")])
    now = edition(2025, [kept(value=6), kept(value=8, ends=2025)], [verdict("fall", "fall", "v")])
    (found,) = compare_editions(before, now, [main]).main
    assert found.before is not None
    assert found.now is not None
    assert found.restated is not None
    assert [found.before.text, found.restated.text, found.now.text] == ["5", "6", "8"]
    assert (found.word_before, found.word_now, found.is_newer) == ("ökning", "fall", True)
    assert found.turned is not None


def test_the_key_figures_of_a_material_are_found_among_what_is_kept():
    own = material()
    found = compared_with(kept_edition(own).model_copy(update={"edition": "2023"}), own)
    titles = {one.title: one for one in found.main}
    assert titles["Personrån"].now is not None
    assert titles["Personrån"].word_now == "stor ökning"
    assert titles["Totalt, Brå"].now is not None
    assert all(one.now is not None and one.word_now for one in found.main)


def test_another_district_is_refused():
    other = edition(2024).model_copy(update={"district": "farsta"})
    with pytest.raises(ValueError, match="farsta"):
        compare_editions(other, edition(2025))
