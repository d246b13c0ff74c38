"""Boards against the rest of the city, and boys against girls, by exact tests."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from count_tables import cross, over
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.verdict import Rules, Verdict
from lagesbild_report.observations.period import calendar_year
from lagesbild_report.statistics.two_counts import rate_ratio
from lagesbild_report.themes.socialtjanst_nivaer import (
    BOYS,
    HANDLED,
    RATE,
    boards_against_city,
    boys_against_girls,
)

Row = Sequence[float | None]


def table(columns: int, **rows: Row) -> Cross:
    year = [calendar_year(2023)] * columns
    lines = [Line(key=key, label=key, figures=over(year, values)) for key, values in rows.items()]
    return cross("prov", lines, [str(n) for n in range(columns)])


def verdict(own: Row, city: Row, place: int = RATE) -> Verdict | None:
    judged = boards_against_city(table(4, omradet=own, staden=city), Rules())
    return judged.line("omradet").against[place]


CITY = (36595, 161.5, 17117, 10252)


def test_the_district_of_the_example_is_under_the_city() -> None:
    found = verdict((4121, 134.6, 1914, 1167), CITY)
    assert found is not None and found.kind == "fall" and found.size == "moderate"
    base, rest = 4121 / 134.6, 36595 / 161.5 - 4121 / 134.6
    assert found.p == pytest.approx(rate_ratio(36595 - 4121, 4121, rest, base).p)
    assert found.estimate == pytest.approx(134.6 / ((36595 - 4121) / rest))


def test_the_share_in_investigation_is_not_told_apart() -> None:
    found = verdict((4121, 134.6, 1914, 1167), CITY, HANDLED)
    assert found is not None and found.kind == "unclear" and found.scale == "points"
    more = verdict((4121, 134.6, 2200, 1167), CITY, HANDLED)
    assert more is not None and more.kind == "rise"


@pytest.mark.parametrize(
    ("own", "city"),
    [
        ((None, 134.6, None, None), CITY),
        ((4121, None, None, None), CITY),
        ((0, 0, 0, 0), CITY),
        ((4121, 134.6, 1914, 0), (None, 161.5, None, None)),
        ((4121, 134.6, 1914, 0), (4121, 134.6, 1914, 0)),
    ],
)
def test_what_is_unknown_or_the_whole_city_is_not_tested(own: Row, city: Row) -> None:
    assert verdict(own, city) is None
    assert verdict(own, city, HANDLED) is None


def test_without_the_city_nothing_is_tested() -> None:
    alone = boards_against_city(table(4, omradet=(4121, 134.6, 1914, 1167)), Rules())
    assert alone.line("omradet").against == () and alone.against_family is None


def test_levels_and_shares_are_one_family() -> None:
    boards = table(4, omradet=(4121, 134.6, 1914, 1), farsta=(3423, 227.3, 1631, 1), staden=CITY)
    judged = boards_against_city(boards, Rules())
    assert judged.against_family is not None and judged.against_family.tested == 4
    assert judged.line("staden").against == ()


@given(st.integers(50, 3000), st.floats(20, 400), st.integers(1, 500))
def test_more_reports_in_the_same_district_never_move_it_from_over_to_under(
    count: int, rate: float, more: int
) -> None:
    """The base stays the same, so that the rate grows with the count."""
    city = (40000, 160.0, 20000, 1)
    first = verdict((count, rate, 0, 0), city)
    second = verdict((count + more, rate * (count + more) / count, 0, 0), city)
    if first is not None and first.kind == "rise":
        assert second is not None and second.kind == "rise"


def sexes(girls: Row, boys: Row) -> Verdict | None:
    judged = boys_against_girls(table(8, omradet=(*girls, *boys)), Rules())
    return judged.line("omradet").against[BOYS + RATE]


def test_boys_and_girls_of_the_example() -> None:
    found = sexes((1926, 129.3, 882, 518), (2195, 139.6, 1032, 649))
    assert found is not None and found.kind == "rise" and found.size == "small"
    mirrored = sexes((2195, 139.6, 1032, 649), (1926, 129.3, 882, 518))
    assert mirrored is not None and mirrored.kind == "fall"
    assert mirrored.p == pytest.approx(found.p)
    assert sexes((19, 129.3, 8, 5), (22, 139.6, 10, 6)) != found


def test_sexes_without_figures_are_not_tested() -> None:
    assert sexes((1926, None, 882, 518), (2195, 139.6, 1032, 649)) is None
    other = table(4, omradet=(1, 2, 3, 4))
    assert boys_against_girls(other, Rules()) == other
