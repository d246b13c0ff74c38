"""What months tell: dispersion, season and trend, and places held against each other."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from chance import CHANCE
from form_data import Rows, form_data

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.judge_tables import judged_theme
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import Judging
from lagesbild_report.themes import ordning
from lagesbild_report.themes.monthly import monthly_counts
from lagesbild_report.themes.monthly_judged import SEASON, TREND, dispersion_of
from lagesbild_report.themes.monthly_tables import TOTAL

LEVEL = 100
Count = Callable[[int, int], int]


def rows(count: Count, years: range = range(2020, 2025), last: int = 9) -> Rows:
    return [
        (f"{year}-{n:02d}", "Torget", "Höga ljud", count(year, n))
        for year in years
        for n in range(1, (last if year == years[-1] else 12) + 1)
    ]


def compared(
    folder: Path,
    given: Rows,
    source: str = "tyck-till",
    level: float = 0.05,
    dispersion: float = 1,
) -> ThemeResult:
    """Return the judged theme; ``dispersion`` is assumed where the months are too few."""
    data = form_data(folder, "ordning", {source: given})
    rules = Rules(judging=Judging(level=level, dispersion=dispersion))
    return judged_theme(ordning.compare(replace(data, rules=rules)), rules)


def table(result: ThemeResult, key: str) -> Cross:
    found = result.table(key)
    assert found is not None
    return found


def steady(year: int, month: int) -> int:
    return LEVEL


def noisy(year: int, month: int) -> int:
    return LEVEL + random.Random(100 * year + month).randint(-70, 70)


def summery(year: int, month: int) -> int:
    return LEVEL + (20 if month in (6, 7, 8) else 0)


def test_dispersion_is_estimated_from_the_months(tmp_path: Path) -> None:
    data = form_data(tmp_path, "ordning", {"tyck-till": rows(noisy)})
    counts = monthly_counts(data, "tyck-till")
    assert dispersion_of(counts, Rules()) > 5
    assert dispersion_of(counts, Rules(), slag={"hoga-ljud"}) == dispersion_of(counts, Rules())
    assert dispersion_of(counts, CHANCE) == dispersion_of(counts, Rules())
    short = form_data(tmp_path / "b", "ordning", {"tyck-till": rows(noisy, range(2023, 2025))})
    few = monthly_counts(short, "tyck-till")
    assert [dispersion_of(few, rules) for rules in (Rules(), CHANCE)] == [1.5, 1]


def test_dispersion_reaches_the_verdict(tmp_path: Path) -> None:
    calm = table(compared(tmp_path / "a", rows(steady)), "tyck-till-slag")
    wild = table(compared(tmp_path / "b", rows(noisy)), "tyck-till-slag")
    verdicts = [one.line(TOTAL).verdict for one in (calm, wild)]
    assert verdicts[0] is not None and verdicts[0].dispersion == 1
    assert verdicts[1] is not None and verdicts[1].dispersion > 5
    assert calm.note.endswith("än slumpen ger.")
    assert "gånger så mycket från månad till månad" in wild.note
    assert verdicts[1].interval is not None and verdicts[0].interval is not None
    assert (verdicts[1].interval.high / verdicts[1].interval.low) > 1.5 * (
        verdicts[0].interval.high / verdicts[0].interval.low
    )


def test_season_of_whole_years_with_the_summer(tmp_path: Path) -> None:
    season = table(compared(tmp_path, rows(summery)), f"tyck-till-manad-{SEASON}")
    line = season.line(SEASON)
    assert [figure.value for figure in line.figures] == [*[400] * 5, *[480] * 3, *[400] * 4]
    assert line.last.period.label.startswith("1\u00a0januari 2020–31\u00a0december 2023")
    assert line.verdict is not None and line.verdict.kind == "rise"
    assert line.verdict.estimate == pytest.approx(1.2 * 1092 / 1104 / 1.0, rel=0.02)
    assert [v.kind for v in line.against if v][5:8] == ["rise"] * 3
    assert season.chart is None and season.family is None


def test_no_season_no_trend_no_change(tmp_path: Path) -> None:
    result = compared(tmp_path, rows(steady))
    line = table(result, f"tyck-till-manad-{SEASON}").line(SEASON)
    assert line.verdict is not None and not line.verdict.established
    assert not any(one and one.established for one in line.against)
    trend = table(result, f"tyck-till-slag-{TREND}").line(TREND).verdict
    assert trend is not None and trend.kind == "unclear"
    assert table(result, "tyck-till-slag").line(TOTAL).verdict == (
        table(result, "tyck-till-slag").line("hoga-ljud").verdict
    )


def test_too_few_years_for_a_season_and_a_trend(tmp_path: Path) -> None:
    result = compared(tmp_path, rows(steady, range(2022, 2025)))
    assert result.table(f"tyck-till-manad-{SEASON}") is None
    assert result.table(f"tyck-till-slag-{TREND}") is None


def test_trend_is_mirrored_when_time_is(tmp_path: Path) -> None:
    up = compared(tmp_path / "a", rows(lambda year, n: 100 + 10 * (year - 2020)))
    down = compared(tmp_path / "b", rows(lambda year, n: 140 - 10 * (year - 2020)))
    rise, fall = (table(one, f"tyck-till-slag-{TREND}").line(TREND).verdict for one in (up, down))
    assert rise is not None and fall is not None
    assert (rise.kind, fall.kind) == ("rise", "fall")
    assert rise.estimate and fall.estimate
    assert rise.estimate * fall.estimate == pytest.approx(1, abs=0.01)


def test_months_of_the_grid_are_not_held_against_each_other(tmp_path: Path) -> None:
    months = table(compared(tmp_path, rows(noisy)), "tyck-till-manad")
    assert months.family is None
    assert {line.verdict for line in months.lines} == {None}


GUARDS = [
    ("2023-01", "Torget", "LOB", 322), ("2024-01", "Torget", "LOB", 255),
    ("2023-01", "Parken", "LOB", 136), ("2024-01", "Parken", "LOB", 146),
    ("2023-01", "Ön", "LOB", ".."), ("2024-01", "Ön", "LOB", 9),
]  # fmt: skip


def test_guards_totals_are_held_against_the_year_before(tmp_path: Path) -> None:
    """Exact conditional tests, p twice the smaller tail: 322 against 255, 136 against 146."""
    cross = table(compared(tmp_path, GUARDS, "ordningsvakter"), "vakter-slag-plats")
    verdicts = dict(zip(cross.columns, cross.line(TOTAL).against, strict=True))
    torget, parken = verdicts["Torget"], verdicts["Parken"]
    assert torget is not None and parken is not None
    assert torget.kind == "fall" and torget.p == pytest.approx(0.006, abs=0.001)
    assert parken.kind == "unclear"
    assert verdicts["Ön"] is None and verdicts[TOTAL] is None
    assert cross.family is not None and cross.family.tested == 2
    assert cross.against_family is None


def test_guards_without_months_enough_are_judged_with_the_assumed_dispersion(
    tmp_path: Path,
) -> None:
    plain, wide = (
        table(
            compared(tmp_path / str(phi), GUARDS, "ordningsvakter", dispersion=phi),
            "vakter-slag-plats",
        )
        for phi in (1, 1.5)
    )
    kinds = []
    for cross, phi in ((plain, 1), (wide, 1.5)):
        verdict = dict(zip(cross.columns, cross.line(TOTAL).against, strict=True))["Torget"]
        assert verdict is not None and verdict.dispersion == phi
        kinds.append((verdict.kind, verdict.borderline))
    assert kinds == [("fall", False), ("unclear", True)]
    assert wide.note.endswith("Variansen antas vara 1,5 gånger den som slumpen ger.")
    assert plain.note.endswith("Antalen antas inte variera mer än slumpen ger.")


def test_a_stricter_level_takes_the_verdict_away(tmp_path: Path) -> None:
    cross = table(compared(tmp_path, GUARDS, "ordningsvakter", 0.001), "vakter-slag-plats")
    assert not any(one and one.established for one in cross.line(TOTAL).against)


def test_places_are_held_against_their_own_other_kinds(tmp_path: Path) -> None:
    given = [
        ("2024-01", place, kind, count * size)
        for place, size in (("Torget", 10), ("Parken", 1))
        for kind, count in (("Klotter", 10), ("Nedskräpning", 20))
    ]
    cross = table(compared(tmp_path, given, "pointsurvey"), "pointsurvey-slag-plats")
    verdicts = [one for line in cross.lines for one in line.against if one]
    assert len(verdicts) == 4
    assert cross.note.startswith("Platsens del av varje slag")
    assert not any(one.established for one in verdicts), "a place that reports much is no sign"
