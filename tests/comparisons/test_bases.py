"""Bases: the smallest of a line as printed, and shares on too few answers."""

from __future__ import annotations

import pytest
from tables import line, share

from lagesbild_report.comparisons.bases import kept_back


def test_the_smallest_base_of_a_line_is_printed() -> None:
    row = line("a", 10, 20, n=1200)
    fewer = row.model_copy(
        update={"figures": (row.figures[0], row.figures[1].model_copy(update={"n": 950}))}
    )
    assert row.smallest_base == "1\N{NO-BREAK SPACE}200"
    assert fewer.smallest_base == "950"
    assert line("a", 10, 20, n=None).smallest_base == ""


@pytest.mark.parametrize(("n", "known"), [(29, False), (30, True), (None, True)])
def test_a_share_on_fewer_than_thirty_answers_is_kept_back(n: float | None, known: bool) -> None:
    figure = kept_back(share(2023, 20, n=n), 30)
    assert figure.known is known
    assert figure.n == n
    assert figure.base_limit == (None if known else 30)


def test_another_limit_keeps_back_more_and_says_which() -> None:
    figure = kept_back(share(2023, 20, n=40), 50)
    assert figure.text == ".."
    assert figure.base_limit == 50
