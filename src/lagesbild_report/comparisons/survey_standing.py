"""Shares of a survey in each stadsdel against the rest of the district."""

from __future__ import annotations

from collections.abc import Mapping

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.judge import family_of, share_outcome, verdicts_of
from lagesbild_report.comparisons.standing import Measure, MeasureKind, Standing, files_of
from lagesbild_report.comparisons.verdict import Rules, Tested, Verdict


def survey_measure(table: Cross, column: int, kind: MeasureKind, rules: Rules) -> Measure | None:
    """Return a share per stadsdel, each held against those who answered elsewhere in the district.

    The share of the others follows from the district's share and number of answers without
    the stadsdel's own, so that the two samples are independent.

    Parameters
    ----------
    table : Cross
        Shares in per cent: a line per stadsdel and one of kind ``total`` for the district.
    column : int

    Returns
    -------
    Measure or None
        None when the district's share is not known.
    """
    total = next((line for line in table.lines if line.kind == "total"), None)
    if total is None or total.figures[column].value is None:
        return None
    lines = [line for line in table.lines if line.kind == "plain"]
    effect = rules.judging.design_effect_of(table.sources[0])
    whole = total.figures[column]
    outcomes = {
        line.label: _against_rest(line.figures[column], whole, rules, effect) for line in lines
    }
    verdicts = verdicts_of(outcomes, rules)
    return Measure(
        kind=kind,
        source=table.sources[0],
        period=whole.period.label,
        standings={line.label: _standing(line, column, verdicts) for line in lines},
        family=family_of(verdicts, rules),
        dispersion=effect,
        files=files_of(line.figures[column] for line in (*lines, total)),
    )


def _standing(line: Line, column: int, verdicts: Mapping[str, Verdict | None]) -> Standing:
    figure = line.figures[column]
    return Standing(value=figure.value, n=figure.n, verdict=verdicts[line.label])


def _against_rest(own: Figure, whole: Figure, rules: Rules, effect: float) -> Tested | None:
    if own.value is None or own.n is None or whole.value is None or whole.n is None:
        return None
    others = whole.n - own.n
    if others <= 0:
        return None
    share = (whole.value * whole.n - own.value * own.n) / others / 100
    rest = min(max(share, 0.0), 1.0)  # printed shares are rounded
    return share_outcome((rest, own.value / 100), (others, own.n), rules, effect)
