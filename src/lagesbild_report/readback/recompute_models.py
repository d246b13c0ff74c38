"""Figures that a model of the results computes, found by the end of their key.

A figure that no function here knows cannot be recomputed, and the review list says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from lagesbild_report.readback import recompute_models_ages as ages
from lagesbild_report.readback import recompute_models_effects as effects
from lagesbild_report.readback import recompute_models_level as level
from lagesbild_report.readback import recompute_models_months as months
from lagesbild_report.readback import recompute_models_notes as notes
from lagesbild_report.readback import recompute_models_places as places
from lagesbild_report.readback import recompute_models_police as police
from lagesbild_report.readback import recompute_models_tables as tables
from lagesbild_report.readback.formulas import evaluate
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_balance import balance
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_design import design_effect
from lagesbild_report.readback.recompute_forms import recomputed_form
from lagesbild_report.readback.recompute_models_bra import bra_level
from lagesbild_report.readback.recompute_models_bra_family import (
    bra_checked,
    bra_detectable,
    bra_family,
)
from lagesbild_report.readback.recompute_settings import CONFIG, recomputed_setting

Model = Callable[[Asked, RawProject, "re.Match[str]"], Answer]


def recomputed_model(claim: Asked, project: RawProject) -> Answer | None:
    """Return a figure that a model computes; None when no function here knows its key.

    Raises
    ------
    CannotError
        If the raw files do not hold what it is computed from.
    """
    for pattern, model in _PATTERNS:
        if found := pattern.fullmatch(claim.key):
            return model(claim, project, found)
    return None


def _setting(path: str) -> Model:
    def model(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
        return recomputed_setting(CONFIG, path, project)

    return model


def _from_age(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    path = f"crime_areas.{found['area']}.population_from_age"
    return recomputed_setting(CONFIG, path, project)


def _confidence(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    return Answer(1 - _number(recomputed_setting(CONFIG, "judging.level", project)))


def _of_form(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    for cell in claim.cells:
        form = project.form(project.source(cell.file))
        if form is not None:
            at = int(found["part"])
            own = replace(cell, rows=cell.rows[at : at + 1] if claim.is_operand else cell.rows)
            return recomputed_form(replace(claim, cells=(own,)), form, project)
    raise CannotError("Uppgiften står inte i någon mall.")


def _share_limits(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    """Return a limit in per cent of a survey's share, from its share, answers and design effect."""
    source = project.source(claim.cells[0].file)
    form = project.form(source)
    if form is None:
        raise CannotError(f"Källan {source} har ingen mall.")
    share, base = (
        recomputed_form(replace(claim, key=found["figure"] + end, value=None), form, project)
        for end in ("", "/n")
    )
    operands = {
        "share": [_number(share) / 100],
        "answers": [_number(base)],
        "design_effect": [design_effect(source, project)],
    }
    limit = 100 * evaluate(f"wilson.{found['what']}", operands)
    return Answer(limit, (*share.faults, *base.faults))


def _design(claim: Asked, project: RawProject, found: re.Match[str]) -> Answer:
    return Answer(design_effect(project.source(claim.cells[0].file), project))


def _number(answer: Answer) -> float:
    if answer.value is None or isinstance(answer.value, str):
        raise CannotError("Uppgiften är inget tal.")
    return float(answer.value)


_AREA = r"brottsomraden/(?P<area>[^/]+)"
_TABLE = r"(?P<table>[^/]+/tables/[^/]+)"
_EFFECT = r"effekter/(?P<measure>[^/]+)/(?P<area>[^/]+)"
_LIMIT = r"interval/(?P<what>low|high)"
_PAIR, _END = "(?P<pair>inner|outer)", "(?P<what>low|high)"
_FAMILY, _TO = "(?P<what>tested|established|borderline)", "(?P<what>fall_to|rise_to)"
_TESTED, _SHOWN = "(?P<what>estimate|p|low|high)", "(?P<what>fall_to|rise_to|earlier)"
_TRIALS = "origins|error|relative_error|hits_80|hits_95"
MODELS: Mapping[str, Model] = {
    rf"{_AREA}/long_view/(?:chart/)?points/(?P<period>.+)/count": police.period_count,
    rf"{_AREA}/long_view/points/(?P<period>.+)/{_LIMIT}": police.period_limits,
    rf"{_AREA}/levels/places/(?P<place>[^/]+)/count": police.last_count,
    rf"{_AREA}/levels/places/(?P<place>[^/]+)/inhabitants": police.people,
    rf"{_AREA}/levels/places/(?P<place>[^/]+)/expected": police.expected,
    rf"{_AREA}/levels/crimes": police.last_count,
    rf"{_AREA}/levels/inhabitants": police.people,
    rf"{_AREA}/(?P<kind>place_)?detectable/(?P<place>[^/]+)/earlier": police.earlier_count,
    rf"{_AREA}/(?:places/(?P<place>[^/]+)|total)/rate/count": police.last_count,
    rf"{_AREA}/(?:places/(?P<place>[^/]+)|total)/rate/inhabitants": police.people,
    rf"{_AREA}/(?:places/[^/]+|total)/rate/per": _setting("rates.per"),
    rf"{_AREA}/levels/per": _setting("rates.per"),
    rf"{_AREA}/levels/minimum": _setting("rates.minimum_inhabitants"),
    rf"{_AREA}/total/change/verdict/(?P<what>estimate|p)": police.verdict,
    rf"{_AREA}/total/change/verdict/{_LIMIT}": police.verdict,
    rf"{_AREA}/total/change/verdict/dispersion": police.dispersion,
    rf"{_AREA}/total/change/verdict/q": police.total_q,
    rf"{_AREA}/q_equal_periods": police.total_q,
    rf"{_AREA}/levels/spread/estimate": police.spread,
    rf"{_AREA}/levels/places/(?P<place>[^/]+)/day/population/residents": police.people,
    rf"{_AREA}/.*/day/population/parts/(?P<part>\d+)/number": _of_form,
    rf"{_AREA}/(?:places/(?P<place>[^/]+)|total)/total": police.last_total,
    rf"{_AREA}/long_view/trend/(?P<what>annual|p|interval/low|interval/high)": police.trend,
    rf"{_AREA}/week/weights/(?P<hour>\d+)": police.hour,
    rf"{_AREA}/week/events": police.events,
    rf"{_AREA}/population_from_age": _from_age,
    r".*/precision/confidence": _confidence,
    rf"{_AREA}/long_view/level/limits/expected": level.level_expected,
    rf"{_AREA}/long_view/level/limits/(?P<pair>inner|outer)/(?P<what>low|high)": level.level_limit,
    rf"{_AREA}/long_view/season/factors/(?P<month>\d+)": months.season_factor,
    rf"{_AREA}/long_view/chart/points/(?P<month>.+)/days": months.month_days,
    rf"{_AREA}/long_view/chart/points/(?P<month>.+)/limits/expected": months.chart_expected,
    rf"{_AREA}/long_view/chart/points/(?P<month>.+)/limits/{_PAIR}/{_END}": months.chart_limit,
    rf"{_AREA}/outlook/months": months.outlook_months,
    rf"{_AREA}/outlook/prediction/(?P<what>mean|interval_(?:80|95)/(?:low|high))": (
        months.prediction
    ),
    rf"{_AREA}/outlook/prediction/(?:backtest|tried/(?P<tried>\d+))/(?P<what>{_TRIALS})": (
        months.trials
    ),
    rf"{_AREA}/places/(?P<place>[^/]+)/inhabitants_share": places.inhabitants_share,
    rf"{_AREA}/week/(?P<what>clock_unknown|long_span)": places.uncertain_hours,
    rf"{_AREA}/places_family/{_FAMILY}": places.places_family,
    rf"{_AREA}/totals_family/{_FAMILY}": places.totals_family,
    rf"{_AREA}/levels/family/{_FAMILY}": places.levels_family,
    rf"{_AREA}/(?P<kind>place_)?detectable/(?P<place>[^/]+)/limits/{_TO}": places.detectable,
    rf"{_EFFECT}/{_LIMIT}": effects.interval,
    rf"{_EFFECT}/power/(?P<what>reduction|share)": effects.power,
    rf"{_EFFECT}/(?P<side>treated|control)/(?P<when>before|after)": effects.side,
    r"uttag/[^/]+/\d+/(?P<what>rows_read|rows_used|set_aside/.+)": balance,
    rf"bra/(?:categories|remainders)/(?P<measure>[^/]+)/level/{_LIMIT}": bra_level,
    r"bra/(?:categories|remainders)/(?P<measure>[^/]+)/level/(?P<what>estimate|p)": bra_level,
    rf"{_TABLE}/(?P<kind>against_)?family/{_FAMILY}": tables.table_family,
    rf"{_TABLE}/detectable/(?P<label>[^/]+)/(?:limits/)?{_SHOWN}": tables.table_detectable,
    rf"{_TABLE}/precision/detection/(?P<what>answers|change|level)": tables.table_detection,
    rf"{_TABLE}-utveckling/utveckling/verdict/(?:interval/)?{_TESTED}": tables.table_trend,
    rf"{_TABLE}/note/\d+": notes.note,
    r".*family/level": _setting("judging.level"),
    r".*/base_limit": _setting("judging.smallest_base"),
    rf"{_AREA}/places/(?P<place>[^/]+)/change/verdict/(?:interval/)?{_TESTED}": (
        places.place_verdict
    ),
    rf"{_AREA}/ages/places/(?P<place>[^/]+)/crude": ages.crude,
    rf"{_AREA}/ages/places/(?P<place>[^/]+)/standardised/ratio": ages.standardised,
    rf"{_AREA}/ages/places/(?P<place>[^/]+)/(?P<kind>standardised|verdict)/{_LIMIT}": ages.limit,
    rf"bra/(?P<kind>level|change)_family/{_FAMILY}": bra_family,
    rf"bra/detectable/(?P<title>[^/]+)/(?:limits/)?{_SHOWN}": bra_detectable,
    r"bra/kontroll/(?P<at>\d+)/count": bra_checked,
    r"bra/.*/dispersion": _setting("judging.dispersion"),
    r".*/precision/design_effect": _design,
    rf"(?P<figure>(?!brottsomraden|bra/).*)/(?<!verdict/){_LIMIT}": _share_limits,
}
"""Key to the function that recomputes it."""

_PATTERNS = [(re.compile(pattern), model) for pattern, model in MODELS.items()]
