"""Many comparisons at once: a family is corrected together."""

from __future__ import annotations

from collections.abc import Sequence

from statsmodels.stats.multitest import multipletests


def adjusted(p_values: Sequence[float | None]) -> list[float | None]:
    """Return Benjamini and Hochberg's (1995) q-values.

    A comparison with q below 5 % is found by a procedure in which, on average, at most 5 % of
    what is found is chance.

    Parameters
    ----------
    p_values : sequence of float or None
        None for a comparison that was not tested; it does not count in the family.
    """
    tested = [p for p in p_values if p is not None]
    if not tested:
        return [None] * len(p_values)
    q_values = iter(multipletests(tested, method="fdr_bh")[1])
    return [None if p is None else float(next(q_values)) for p in p_values]


def expected_false_signals(tested: int, level: float) -> float:
    """Return how many of ``tested`` true null hypotheses would fall below ``level`` by chance."""
    return tested * level
