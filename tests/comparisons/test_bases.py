"""Bases of a line: the smallest as printed, and too few for a comparison."""

from __future__ import annotations

import pytest
from tables import line

from lagesbild_report.comparisons.bases import is_small


def test_the_smallest_base_of_a_line_is_printed() -> None:
    row = line("a", 10, 20, n=1200)
    fewer = row.model_copy(
        update={"figures": (row.figures[0], row.figures[1].model_copy(update={"n": 950}))}
    )
    assert row.smallest_base == "1\N{NO-BREAK SPACE}200"
    assert fewer.smallest_base == "950"
    assert line("a", 10, 20, n=None).smallest_base == ""


@pytest.mark.parametrize(("n", "small"), [(29, True), (30, False), (None, False)])
def test_fewer_than_thirty_answers_are_too_few(n: float | None, small: bool) -> None:
    assert is_small(line("a", 10, 20, n=n)) is small
