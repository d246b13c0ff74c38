"""The long view: trend, level, season, control chart and serial crime, from months."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from month_series import EXAMPLE, NO_MONTHS, drawn, figures_of, series_of, spread, view_of

from lagesbild_report.comparisons.long_view import LongView, long_view, together
from lagesbild_report.comparisons.place import TOTAL


def test_the_result_survives_json() -> None:
    counts = drawn(8)
    counts[51] = 121
    view = view_of(counts)
    assert LongView.model_validate(json.loads(json.dumps(view.model_dump(mode="json")))) == view


def test_the_level_is_that_of_the_periods_before() -> None:
    level = view_of(spread(*EXAMPLE)).level
    assert level is not None
    assert level.labels == ("2019/20", "2020/21", "2021/22", "2022/23")
    days = 366 + 3 * 365
    assert level.limits.expected == pytest.approx(sum(EXAMPLE[:4]) / days * 366)
    assert level.side == -1
    assert level.limits.inner.low > 255 > level.limits.outer.low


def test_an_earlier_level_is_left_out() -> None:
    level = view_of(spread(241, 187, 163, 136, 146)).level
    assert level is not None
    assert level.labels == ("2021/22", "2022/23")
    assert level.side == 0


def test_a_count_far_out_is_outside_both_limits() -> None:
    assert view_of(spread(812, 886, 791, 840, 1047)).level.side == 2  # type: ignore[union-attr]


def test_the_trend_is_of_the_periods_that_can_be_compared() -> None:
    series = series_of(spread(121, 104, 92, 86, 70))
    figures = figures_of(series)
    view = long_view(series, figures)
    assert view.trend is not None
    assert view.trend.periods == 5
    assert view.trend_established
    after = long_view(series, figures, [dt.date(2020, 9, 1)])
    assert after.trend is not None
    assert after.trend.periods == 4
    assert not after.points[0].compared
    late = long_view(series, figures, [dt.date(2021, 9, 1)])
    assert late.trend is None
    assert late.too_few_periods


def test_an_incomplete_period_is_not_compared() -> None:
    series = series_of(spread(*EXAMPLE))
    figures = figures_of(series)
    figures[-1] = figures[-1].model_copy(update={"complete": False})
    view = long_view(NO_MONTHS, figures)
    assert view.level is None
    assert view.points[-1].interval is None
    assert [point.compared for point in view.points] == [True] * 4 + [False]


def test_without_months_the_periods_still_speak() -> None:
    view = long_view(NO_MONTHS, figures_of(series_of(spread(*EXAMPLE))))
    assert view.trend is not None
    assert view.level is not None
    assert view.season is view.chart is view.dispersion is None
    assert view.spikes == ()
    assert view.obstacle == NO_MONTHS.obstacle
    assert view.first_month == ""


def test_the_marked_period_is_marked_and_left_out_of_a_second_trend() -> None:
    view = view_of(spread(66, 148, 262, 387, 329), marked="2019/20")
    assert [point.marked for point in view.points] == [True] + [False] * 4
    assert view.unmarked_trend is not None
    assert view.unmarked_trend.periods == 4
    other = view_of(spread(66, 148, 262, 387, 329), marked="2010/11")
    assert other.marked == ""
    assert other.unmarked_trend is None


def test_trends_and_seasons_are_corrected_over_all_crime_areas() -> None:
    borderline = view_of(spread(300, 320, 330, 345, 350))
    assert borderline.trend is not None
    assert 0.01 < borderline.trend.p < 0.05
    assert borderline.trend_established
    flat = [view_of(drawn(25, seed)) for seed in range(5)]
    corrected = together([borderline, *flat])[0]
    assert corrected.trend_q is not None
    assert corrected.trend_q > borderline.trend.p
    assert not corrected.trend_established


def test_a_month_far_out_is_a_signal_with_its_cells() -> None:
    counts = [10.0] * 60
    counts[50] = 24
    chart = view_of(counts).chart
    assert chart is not None
    (signal,) = chart.signals
    point = chart.points[signal.first]
    assert (signal.kind, signal.above, point.month) == ("outside", True, "november 2023")
    assert point.cells
    assert not chart.points[signal.first + 1].cells
    assert chart.points[chart.judged_from].month == "september 2023"
    assert len(chart.points) == 24


def test_signals_of_the_period_before_are_old_news() -> None:
    counts = [10.0] * 60
    counts[40] = 24
    chart = view_of(counts).chart
    assert chart is not None
    assert all(signal.first >= chart.judged_from for signal in chart.signals)


def test_the_chart_follows_a_season() -> None:
    plain = [drawn(60, 1), drawn(20, 3)]
    july = [plain[i % 12 != 10][i] for i in range(60)]
    chart = view_of(july).chart
    assert chart is not None
    assert chart.seasonal
    assert chart.signals == ()
    expected = {point.month: point.limits.expected for point in chart.points}
    assert expected["juli 2024"] == pytest.approx(60, rel=0.2)
    assert expected["juni 2024"] == pytest.approx(20, rel=0.3)


def test_a_case_of_121_reports_is_told_and_the_change_tried_without_it() -> None:
    counts = {"Älvsjö": drawn(8, 1), "Liljeholmen": [20.0] * 60}
    counts["Älvsjö"][51] = 121
    (spike,) = view_of(counts).spikes
    assert (spike.place, spike.month, spike.count) == ("Älvsjö", "december 2023", 121)
    assert 4 < spike.expected < 14
    assert spike.cells[0].rows == "51"
    assert spike.without is not None
    kept = [i for i in range(48, 60) if i != 51]
    assert spike.without.later == sum(own[i] for own in counts.values() for i in kept)
    assert spike.without.test.p > 0.05


def test_a_spike_long_ago_changes_nothing_now() -> None:
    counts = drawn(8)
    counts[3] = 121
    (spike,) = view_of(counts).spikes
    assert spike.without is None


def test_many_reports_spread_over_the_stadsdelar_are_the_district_s() -> None:
    places = {f"Plats {i}": [2.0] * 60 for i in range(15)}
    for counts in places.values():
        counts[55] = 8
    (spike,) = view_of(places).spikes
    assert (spike.place, spike.count) == (TOTAL, 120)
    assert spike.expected == pytest.approx(30, rel=0.03)
    assert len(spike.cells) == 15
