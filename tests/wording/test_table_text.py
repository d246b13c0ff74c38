"""Alternative texts of tables' charts: every figure, and what is established."""

from __future__ import annotations

import pytest
from tables import cross, line

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.wording.table_text import table_text

FALL = Verdict(kind="fall", size="large")
RISE = Verdict(kind="rise", size="small")
UNCLEAR = Verdict(kind="unclear")


def changed(key: str, verdict: Verdict | None) -> Line:
    return line(key, 24, 19).model_copy(update={"verdict": verdict})


def level(key: str, verdict: Verdict | None, interval: Interval | None = None) -> Line:
    own = line(key, 24, 19)
    last = own.last.model_copy(update={"interval": interval})
    return own.model_copy(update={"against": (None, verdict), "figures": (own.figures[0], last)})


def lines_chart(*lines: Line) -> Cross:
    return cross(*lines, chart="lines")


def test_untested_figures_stand_alone() -> None:
    assert table_text(lines_chart(changed("flickor", None))) == (
        "Linjediagram. Flickor: 2020 24\u00a0%, 2023 19\u00a0%."
    )


@pytest.mark.parametrize(
    ("verdicts", "text"),
    [
        ((FALL, UNCLEAR), "A: 2020 24\u00a0%, 2023 19\u00a0% (stor minskning). B: 2020 24\u00a0%, "
                          "2023 19\u00a0%. Övriga förändringar är inte säkerställda."),
        ((UNCLEAR, UNCLEAR), "A: 2020 24\u00a0%, 2023 19\u00a0%. B: 2020 24\u00a0%, 2023 "
                             "19\u00a0%. Inga förändringar är säkerställda."),
        ((RISE, FALL), "A: 2020 24\u00a0%, 2023 19\u00a0% (liten ökning). B: 2020 24\u00a0%, 2023 "
                       "19\u00a0% (stor minskning)."),
    ],
)  # fmt: skip
def test_established_changes_stand_in_brackets(verdicts: tuple[Verdict, ...], text: str) -> None:
    lines = [changed(key, verdict) for key, verdict in zip("ab", verdicts, strict=True)]
    assert table_text(lines_chart(*lines)) == f"Linjediagram. {text}"


def test_dots_tell_their_interval_and_level() -> None:
    table = cross(
        level("solberga", RISE, Interval(low=12.3, high=27.8)),
        level("örby", UNCLEAR, Interval(low=10, high=31)),
        line("staden", 20, 16, kind="reference"),
        chart="dots",
    )
    assert table_text(table) == (
        "Punktdiagram. Solberga 19\u00a0% (12–28, över). Örby 19\u00a0% (10–31). "
        "Staden 16\u00a0%. Övriga skillnader mot jämförelsen är inte säkerställda."
    )
