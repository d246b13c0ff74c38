"""The longer view in the summary: only established trends, and each with its size."""

from __future__ import annotations

from crime_results import spaced
from judged_crimes import six
from month_series import of_periods

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.wording.summary_trends import trends_sentences

FALLING, STEEPER = (241, 200, 190, 136, 146), (121, 104, 92, 86, 70)
RISING, FLAT = (300, 360, 420, 500, 600), (300, 310, 296, 305, 303)


def viewed(marked: str = "", **periods: tuple[int, ...]) -> list[CrimeAreaResult]:
    """Return the six crime areas; those named by id (``_`` for ``-``) have these periods."""
    views = {key.replace("_", "-"): of_periods(*own, marked=marked) for key, own in periods.items()}
    return [one.model_copy(update={"long_view": views.get(one.id)}) for one in six()]


def said(marked: str = "", **periods: tuple[int, ...]) -> str:
    return spaced(trends_sentences(viewed(marked, **periods)))


def test_trends_that_fall_are_named_with_their_sizes() -> None:
    assert said(inbrott_i_bostad=FALLING, personran=STEEPER) == (
        "Sett över fem perioder minskade däremot de anmälda inbrotten i bostad (i genomsnitt "
        "13,1 procent per år) och de anmälda personrånen (12,0 procent per år)."
    )


def test_trends_that_rise_come_last() -> None:
    text = said(personran=STEEPER, vald_i_nara_relation=RISING)
    first, second = text.split(". ")
    assert first.startswith("Sett över fem perioder minskade däremot de anmälda personrånen (i")
    assert second.startswith("Under samma tid ökade det anmälda våldet i nära relation (i genom")
    assert said(vald_i_nara_relation=RISING).startswith("Sett över fem perioder ökade däremot det")


def test_a_trend_beside_a_change_of_the_last_period_is_no_contrast() -> None:
    assert said(vald_i_offentlig_miljo=FALLING).startswith(
        "Sett över fem perioder minskade det anmälda våldet i offentlig miljö (i genomsnitt"
    )


def test_chance_is_no_trend_and_nothing_is_said_without_views() -> None:
    assert said(personran=FLAT) == said() == ""


def test_a_trend_that_rests_on_the_first_period_under_new_codes_is_left_out() -> None:
    assert said(personran=(150, 200, 205, 215, 222)) != ""
    assert said("2019/20", personran=(150, 200, 205, 215, 222)) == ""


def test_crime_areas_with_fewer_periods_are_told_so() -> None:
    text = said(personran=STEEPER, inbrott_i_bostad=(400, 300, 200, 100))
    assert text.startswith("Sett över alla perioder som kan jämföras minskade däremot")
