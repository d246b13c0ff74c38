"""Two waves together: only of the same question, and only when both are known."""

from __future__ import annotations

import pytest
from tables import share

from lagesbild_report.comparisons.survey_waves import pooled


def test_two_waves_together() -> None:
    figure = pooled(share(2020, 28, n=154), share(2023, 30, n=148))
    assert figure.text == "29"
    assert figure.base_text == "302"
    assert figure.period.label == "2020 och 2023"
    assert len(figure.cells) == 2


def test_waves_with_different_definitions_are_not_taken_together() -> None:
    earlier = share(2017, 20, n=100, definition="varje månad")
    assert not pooled(earlier, share(2020, 8, n=100, definition="ofta")).known


@pytest.mark.parametrize(("value", "n"), [(None, 100), (20, None), (20, 0)])
def test_a_wave_without_share_or_base_is_not_taken_with_another(
    value: float | None, n: float | None
) -> None:
    assert not pooled(share(2020, value, n=n), share(2023, 20, n=100)).known
    assert not pooled(share(2020, 20, n=100), share(2023, value, n=n)).known
