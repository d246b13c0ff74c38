"""The share of all mutations that was met."""

from __future__ import annotations

import pytest
from mutations import Outcome, told


def test_all_were_met(outcomes: list[Outcome]) -> None:
    """The outcomes are those of the tests before this one, which all of them must have run."""
    if not outcomes:
        pytest.skip("run with the mutations before it")
    assert len(outcomes) >= 60
    assert [one for one in outcomes if not one.met] == []
    assert told(outcomes)[-1].endswith("(100 %)")
