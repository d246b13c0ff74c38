"""The long view: trend, level, season, control chart and serial crime, from months."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from month_series import EXAMPLE, NO_MONTHS, drawn, figures_of, series_of, spread, view_of

from lagesbild_report.comparisons.compare_long_view import long_view, together
from lagesbild_report.comparisons.long_view import LongView
from lagesbild_report.comparisons.place import TOTAL
from lagesbild_report.config.judging import Judging


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


def test_without_months_the_assumed_dispersion_widens_points_and_limits() -> None:
    figures = figures_of(series_of(spread(*EXAMPLE)))
    plain, wide = (
        long_view(NO_MONTHS, figures, judging=Judging(dispersion=phi)) for phi in (1, 1.5)
    )
    assert wide == long_view(NO_MONTHS, figures)
    for one, other in zip(plain.points, wide.points, strict=True):
        assert one.interval is not None and other.interval is not None
        assert other.interval.low < one.interval.low < one.interval.high < other.interval.high
    assert plain.level is not None and wide.level is not None
    assert wide.level.limits.outer.high > plain.level.limits.outer.high


def test_months_give_their_own_dispersion_whatever_is_assumed() -> None:
    series = series_of(spread(*EXAMPLE))
    views = [
        long_view(series, figures_of(series), judging=Judging(dispersion=phi)) for phi in (1, 4)
    ]
    assert views[0].points == views[1].points
    assert views[0].level == views[1].level


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        ([], ()),
        ([dt.date(2019, 9, 1)], ()),
        ([dt.date(2024, 9, 1)], ()),
        ([dt.date(2020, 9, 1)], ("2019/20",)),
        ([dt.date(2020, 9, 2)], ("2020/21",)),
        ([dt.date(2024, 8, 31)], ("2023/24",)),
        ([dt.date(2022, 9, 1), dt.date(2020, 9, 1)], ("2019/20", "2021/22")),
        ([dt.date(2020, 9, 2), dt.date(2021, 9, 1)], ("2020/21",)),
    ],
)
def test_breaks_stand_after_the_last_period_that_began_before_them(
    days: list[dt.date], labels: tuple[str, ...]
) -> None:
    figures = figures_of(series_of(spread(*EXAMPLE)))
    assert long_view(NO_MONTHS, figures, days).breaks_after == labels


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


def test_differences_between_periods_are_corrected_too() -> None:
    borderline = view_of(spread(300, 345, 300, 350, 330))
    assert borderline.homogeneity is not None
    assert 0.01 < borderline.homogeneity < 0.15
    strict = together([borderline, *[view_of(spread(300, 300, 300, 300, 300))] * 5])[0]
    assert borderline.homogeneity_q == borderline.homogeneity
    assert strict.homogeneity_q is not None
    assert strict.homogeneity_q > 2 * borderline.homogeneity


def test_trends_without_the_marked_period_are_judged_as_the_trends_are() -> None:
    own = view_of(spread(200, 300, 320, 335, 360), marked="2019/20")
    assert own.unmarked_trend is not None
    assert own.unmarked_q == own.unmarked_trend.p
    both = together([own, *[view_of(spread(300, 300, 300, 300, 300))] * 5])[0]
    assert both.unmarked_q is not None
    assert both.unmarked_q > own.unmarked_trend.p


def test_the_configured_level_reaches_the_long_view() -> None:
    series = series_of(spread(*EXAMPLE))
    wide, narrow = (
        long_view(series, figures_of(series), judging=Judging(level=level))
        for level in (0.001, 0.2)
    )
    assert wide.trend is not None and narrow.trend is not None
    assert wide.trend.interval.high > narrow.trend.interval.high
    one, other = wide.points[0].interval, narrow.points[0].interval
    assert one is not None and other is not None
    assert one.high > other.high
    assert wide.ends is not None and narrow.ends is not None
    assert wide.ends.interval.high > narrow.ends.interval.high


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
