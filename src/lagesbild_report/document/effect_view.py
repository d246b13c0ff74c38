"""From problem to follow-up: the chain of each priority, and the tested effects of its measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lagesbild_report import swedish
from lagesbild_report.comparisons.effect import Effect, Side, Treatment
from lagesbild_report.comparisons.effect_trial import effect, judged_effects
from lagesbild_report.comparisons.figure import NO_VALUE
from lagesbild_report.comparisons.key_figures import KeyFigure
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.document.decisions import Measure, Priority
from lagesbild_report.document.material import Material
from lagesbild_report.register.names import folder_name
from lagesbild_report.register.series_breaks import Series
from lagesbild_report.wording import decisions as wording
from lagesbild_report.wording.effect import (
    effect_remarks,
    effect_results,
    effects_note,
    interval_text,
    periods_text,
)
from lagesbild_report.wording.verdict_words import label
from lagesbild_report.wording.words import lower_first


@dataclass(frozen=True)
class EffectRow:
    """A row of the table of tested effects: per period before and after."""

    name: str
    periods: tuple[str, str]
    treated: tuple[str, str]
    control: tuple[str, str]
    expected: str
    difference: str
    interval: str
    judgement: str


@dataclass(frozen=True)
class PriorityView:
    """A priority's chain and effects.

    Parameters
    ----------
    problem, cause, follow_up : str
    measures, indicators : list of str
        One line each.
    results, remarks : list of str
        On effects: what was found, and what could not be tested; both are empty when no
        measure has stadsdelar and an indicator among the crimes.
    rows : list of EffectRow
    note : str
    files : set of str
        Raw files of the rows.
    """

    problem: str
    cause: str
    measures: list[str]
    indicators: list[str]
    follow_up: str
    results: list[str]
    remarks: list[str]
    rows: list[EffectRow]
    note: str
    files: set[str]


def effects_of(material: Material) -> list[Effect]:
    """Test the effects of all measures in some stadsdelar; they are one family."""
    config = material.config
    rules = Rules(judging=config.judging, small_numbers=config.small_numbers)
    results = {result.id: result for result in material.crime_areas}
    series = {area.id: Series.of_crime_area(area, config.district) for area in config.crime_areas}
    found = [
        effect(results[name], treatment, series[name], rules)
        for measure, treatment in _treatments(material)
        for name in measure.indicators
        if name in results
    ]
    return judged_effects(found, rules)


def _treatments(material: Material) -> list[tuple[Measure, Treatment]]:
    decisions = material.decisions
    others = [name for name in _stadsdelar(material) if name not in decisions.treated]
    return [
        (measure, _treatment(measure, others))
        for priority in decisions.priorities
        for measure in priority.places
    ]


def _stadsdelar(material: Material) -> list[str]:
    return material.register.district(material.config.district).stadsdelar


def _treatment(measure: Measure, others: Sequence[str]) -> Treatment:
    first, last = _start(measure.since)
    return Treatment(
        id=_id(measure),
        title=measure.what,
        stadsdelar=measure.stadsdelar,
        comparison=measure.comparison or tuple(others),
        first=first,
        last=last,
        partly_since=None if measure.began is None else dt.date(measure.began, 1, 1),
        goal=measure.goal,
    )


def _start(since: dt.date | int | None) -> tuple[dt.date, dt.date]:
    """Return the day before which, and from which, a period lies wholly on one side."""
    if isinstance(since, dt.date):
        return since, since
    if since is None:
        raise ValueError("a measure in some stadsdelar has a start")
    return dt.date(since, 1, 1), dt.date(since + 1, 1, 1)


def _id(measure: Measure) -> str:
    return folder_name(measure.what.replace("/", " "))


def priority_views(
    material: Material, effects: Sequence[Effect], figures: Sequence[KeyFigure]
) -> dict[str, PriorityView]:
    """Return the views of all priorities by id.

    Parameters
    ----------
    figures : sequence of KeyFigure
        All of the report, for their titles.
    """
    titles = {figure.id: figure.title for figure in figures}
    return {one.id: _view(one, effects, titles) for one in material.decisions.priorities}


def _view(priority: Priority, effects: Sequence[Effect], titles: Mapping[str, str]) -> PriorityView:
    places = {_id(measure) for measure in priority.places}
    own = [one for one in effects if one.treatment.id in places]
    follow_up, tested = priority.follow_up, [one for one in own if one.trial]
    lines = [wording.measure_line(m.what, m.who, m.since, m.began) for m in priority.measures]
    return PriorityView(
        problem=priority.problem or wording.NO_PROBLEM,
        cause=priority.cause or wording.NO_CAUSE,
        measures=lines or [wording.NO_MEASURE],
        indicators=_indicators(priority, titles) or [wording.NO_INDICATOR],
        follow_up=wording.follow_up_line(follow_up.what, follow_up.when, follow_up.by)
        if follow_up
        else wording.NO_FOLLOW_UP,
        results=effect_results(own),
        remarks=effect_remarks(own),
        rows=[_row(one, one.treated, one.control) for one in tested if one.treated and one.control],
        note=effects_note(own),
        files={file for one in tested for file in one.files},
    )


def _indicators(priority: Priority, titles: Mapping[str, str]) -> list[str]:
    """Return the indicators of the whole district, then those of the measures' stadsdelar."""
    lines = [("Hela stadsdelsområdet", priority.key_figures)]
    local = dict.fromkeys(name for one in priority.places for name in one.indicators)
    lines.append(("Platserna", tuple(local)))
    named = [(where, [titles[name] for name in ids if name in titles]) for where, ids in lines]
    return [
        f"{where}: {'; '.join([found[0], *map(lower_first, found[1:])])}."
        for where, found in named
        if found
    ]


def _row(one: Effect, treated: Side, control: Side) -> EffectRow:
    return EffectRow(
        name=f"{one.treatment.title}: {lower_first(one.title)}",
        periods=periods_text(treated),
        treated=_rates(treated),
        control=_rates(control),
        expected=NO_VALUE if one.expected is None else swedish.decimal(one.expected, 1),
        difference=NO_VALUE if one.difference is None else swedish.signed(one.difference, 1),
        interval=interval_text(one),
        judgement="för få" if one.kind == "few" else label(one.verdict),
    )


def _rates(side: Side) -> tuple[str, str]:
    """Return the counts per period, with a decimal where they are means of several."""
    pairs = zip(side.rates, (side.before, side.after), strict=True)
    before, after = (swedish.decimal(rate, int(len(figures) > 1)) for rate, figures in pairs)
    return before, after
