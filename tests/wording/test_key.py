"""The key to the words follows from the settings, and holds every word that is used."""

from __future__ import annotations

import pytest

from lagesbild_report.comparisons.verdict import Rules, Verdict
from lagesbild_report.config.judging import Judging, Sizes, SmallNumberClass, SmallNumbers
from lagesbild_report.wording.key import judging_values, scale_rows
from lagesbild_report.wording.verdict_words import label, level_label, verb

RULES = Rules()
VERDICTS = [
    *(
        Verdict(kind=kind, size=size)
        for kind in ("rise", "fall")
        for size in ("large", "moderate", "small")
    ),
    Verdict(kind="unclear"),
    Verdict(kind="unclear", borderline=True),
    Verdict(kind="few"),
    Verdict(kind="incomparable"),
]  # fmt: skip


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_label_of_a_table_stands_in_the_key(verdict: Verdict) -> None:
    labels = [one for row in scale_rows(RULES) for one in row.label.split(", ")]
    assert labels.count(label(verdict)) == 1
    if verdict.kind == "unclear":
        assert labels.count(level_label(verdict)) == 1
    if verdict.established:
        words = [one for row in scale_rows(RULES) for one in row.words.split(", ")]
        assert words.count(verb(verdict)) == 1
        assert words.count(level_label(verdict)) == 1


def test_limits_are_those_of_the_settings() -> None:
    first, second, *_ = scale_rows(RULES)
    assert "minst 1,5 gånger" in first.meaning
    assert "minst 10\u00a0procentenheter" in first.meaning
    assert "minst 1,15 gånger" in second.meaning
    assert "minst 4\u00a0procentenheter" in second.meaning


def test_changed_settings_change_the_key() -> None:
    rules = Rules(
        judging=Judging(
            ratios=Sizes(moderate=1.25, large=2),
            points=Sizes(moderate=2.5, large=8),
            smallest_base=50,
        ),
        small_numbers=SmallNumbers(
            classes=(
                SmallNumberClass(name="få", below=7, rate=False, percent=False, direction=False),
            ),
            direction_below=0.001,
        ),
    )
    text = " ".join(row.meaning for row in scale_rows(rules))
    for part in ("minst 2 gånger", "minst 8\u00a0", "minst 1,25 gånger", "minst 2,5\u00a0"):
        assert part in text
    assert "under 7 eller svaren färre än 50" in text
    assert "p är under 0,001" in text


def test_values_of_the_method_text() -> None:
    found = judging_values(RULES)
    assert found["level"] == "0,05"
    assert found["dispersion"] == "1,5"
    assert found["confidence"] == "95\u00a0procent"
    assert found["small_number_classes"] == (
        "Enstaka är högst 9: tal per invånare, procent och riktning utelämnas. "
        "Få är 10–19: procent och riktning utelämnas. Små tal är 20–49: procent utelämnas."
    )
    assert judging_values(Rules(judging=Judging(level=0.025)))["level"] == "0,025"
