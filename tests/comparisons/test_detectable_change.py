"""What a table could have shown: chosen rows, their limits and the note under the table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.comparisons.comparison import Comparison, Figure, compare
from lagesbild_report.comparisons.detectable_change import detectable_in_table
from lagesbild_report.comparisons.judge import count_test, judged
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.observations.period import calendar_year
from lagesbild_report.wording.detectable_note import detectable_note

RULES = Rules()


def rows(dispersion: float = 1, **counts: tuple[float | None, float]) -> dict[str, Comparison]:
    """Return judged changes between 2021 and 2022, which are equally long."""
    pairs = {
        label: compare(
            Figure(period=calendar_year(2021), value=before),
            Figure(period=calendar_year(2022), value=now),
        )
        for label, (before, now) in counts.items()
    }
    return judged(pairs, count_test(RULES, dispersion), RULES)[0]


def note(changes: dict[str, Comparison]) -> str:
    return detectable_note(detectable_in_table(changes.items(), RULES))


def test_the_largest_and_the_middle_row_are_told() -> None:
    text = note(rows(Totalt=(322, 255), Solberga=(50, 60), Aspudden=(10, 11)))
    assert text == (
        "En säkerställd förändring hade, prövad för sig, krävt högst 273 eller minst 375 i raden "
        "Totalt (322 perioden före) och högst 31 eller minst 73 i raden Solberga (50 perioden "
        "före)."
    )


def test_so_few_that_only_a_rise_could_have_been_seen() -> None:
    assert "krävt minst 19 i raden Liseberg (5 perioden före)." in note(rows(Liseberg=(5, 4)))


@pytest.mark.parametrize("earlier", [0, 4, 14, 19, 20, 30, 36, 50, 322])
@pytest.mark.parametrize("dispersion", [1, 1.5])
def test_every_count_beyond_the_limits_would_have_been_established(
    earlier: int, dispersion: float
) -> None:
    (found,) = detectable_in_table(rows(dispersion, Rad=(earlier, earlier)).items(), RULES)

    def established(later: int) -> bool:
        verdict = rows(dispersion, Rad=(earlier, later))["Rad"].verdict
        return verdict is not None and verdict.established

    fall, rise = found.limits.fall_to, found.limits.rise_to
    lowest = -1 if fall is None else fall
    assert not established(rise - 1)
    assert all(established(later) for later in range(rise, rise + 20))
    assert all(established(later) for later in range(max(0, lowest - 40), lowest + 1))
    assert not all(established(later) for later in range(lowest + 2))


def test_dispersion_asks_for_more() -> None:
    plain, wide = (note(rows(phi, Totalt=(322, 255))) for phi in (1, 2))
    assert "högst 273 eller minst 375" in plain
    assert "högst 273" not in wide


def test_what_was_not_tested_is_not_told() -> None:
    assert note(rows(Totalt=(None, 255))) == ""
    assert note({}) == ""


@given(st.lists(st.integers(0, 400), min_size=1, max_size=9))
def test_at_most_two_rows_are_told(counts: list[int]) -> None:
    changes = rows(1, **{f"rad{i}": (count, count) for i, count in enumerate(counts)})
    found = detectable_in_table(changes.items(), RULES)
    assert 1 <= len(found) <= 2
    assert found[0].earlier == max(counts)
