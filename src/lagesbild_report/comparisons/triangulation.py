"""Reported crime beside what people say themselves: agreement and conflict per stadsdel.

Each measure is judged by itself against the other stadsdelar; here the judgements are only
laid side by side. Crimes that the police detect tell where the police work. They are shown,
but do not count in the agreement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import Field

from lagesbild_report.comparisons.agreement import Agreement, agreement
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.day_population import DayPopulation
from lagesbild_report.comparisons.reported_standing import reported_measure
from lagesbild_report.comparisons.standing import Measure, MeasureKind, Standing
from lagesbild_report.comparisons.survey_standing import survey_measure
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.strict import Strict
from lagesbild_report.register.safety_surveys import indicators

SURVEYED: tuple[MeasureKind, ...] = ("exposure", "fear", "disorder")


@dataclass(frozen=True)
class Pick:
    """Where a measure of a survey stands: a table, and the indicator of one of its columns.

    Parameters
    ----------
    kind : str
    survey, table : str
    indicator : str
        Empty for the table's last column.
    """

    kind: MeasureKind
    survey: str
    table: str
    indicator: str = ""


CITY, REGION = "trygghetsmatning-stad", "trygghetsmatning-region"
PICKS = (
    Pick("exposure", CITY, "utsatt-stadsdelar"),
    Pick("fear", CITY, "oro-stadsdelar", "otrygg-kvall"),
    Pick("disorder", CITY, "storningar-stadsdelar"),
    Pick("exposure", REGION, "region-utsatt-stadsdelar"),
    Pick("fear", REGION, "otrygg-region-stadsdelar"),
)


class Row(Strict):
    """A stadsdel with its standing in every measure.

    Parameters
    ----------
    name : str
    standings : tuple of Standing
        In the order of the measures.
    kinds : tuple of str
        Of the measures.
    agreement : str
        Of reported crime with the surveys.
    """

    name: str
    standings: tuple[Standing, ...]
    kinds: tuple[MeasureKind, ...]
    agreement: Agreement

    def of_kind(self, kind: MeasureKind) -> list[Standing]:
        """Return the stadsdel's standings in the measures of a kind."""
        return [one for one, its in zip(self.standings, self.kinds, strict=True) if its == kind]

    def is_over(self, kind: MeasureKind) -> bool:
        """Tell whether the stadsdel lies over the others in some measure of a kind."""
        return any(standing.sign > 0 for standing in self.of_kind(kind))


class Triangulation(Strict):
    """Every stadsdel in every measure.

    Parameters
    ----------
    measures : tuple of Measure
        The reported crimes with a victim first.
    rows : tuple of Row
        A row for every stadsdel in Swedish order.
    visitors : dict of str to DayPopulation
        The stadsdelar where it is known how many are there on an ordinary day.
    """

    measures: tuple[Measure, ...]
    rows: tuple[Row, ...]
    visitors: dict[str, DayPopulation] = Field(default_factory=dict)

    def row(self, name: str) -> Row | None:
        """Return the row of a stadsdel, or None."""
        return next((row for row in self.rows if row.name == name), None)

    def with_agreement(self, *kinds: Agreement) -> list[Row]:
        """Return the rows with one of these agreements."""
        return [row for row in self.rows if row.agreement in kinds]

    def rank(self, name: str, measure: Measure) -> int | None:
        """Return the place (1 for the highest) of a stadsdel's value among all, ties alike."""
        own = measure.standing(name).value
        if own is None:
            return None
        values = [standing.value for standing in measure.standings.values()]
        return 1 + sum(value > own for value in values if value is not None)

    @property
    def files(self) -> dict[str, set[str]]:
        """The raw files of the measures by source."""
        found: dict[str, set[str]] = {}
        for measure in self.measures:
            found.setdefault(measure.source, set()).update(measure.files)
        return found


def triangulate(
    results: Sequence[CrimeAreaResult], surveys: ThemeResult | None, rules: Rules
) -> Triangulation | None:
    """Lay reported crime and the surveys side by side for every stadsdel.

    Parameters
    ----------
    results : sequence of CrimeAreaResult
    surveys : ThemeResult or None
        The theme enkater.

    Returns
    -------
    Triangulation or None
        None without any measure of reported crime, or without any of the surveys.
    """
    reported = [
        reported_measure([one for one in results if not one.is_detection], "reported", rules),
        reported_measure([one for one in results if one.is_detection], "detected", rules),
    ]
    picked = [_picked(pick, surveys, rules) for pick in PICKS] if surveys else []
    if reported[0] is None or not any(picked):
        return None
    measures = tuple(one for one in (*reported, *picked) if one is not None)
    rows = tuple(_row(name, measures) for name in reported[0].standings)
    return Triangulation(measures=measures, rows=rows, visitors=_visitors(results))


def _picked(pick: Pick, surveys: ThemeResult, rules: Rules) -> Measure | None:
    table = surveys.table(pick.table)
    if table is None:
        return None
    labels = indicators(pick.survey, pick.table)
    label = labels[pick.indicator] if pick.indicator else table.columns[-1]
    if label not in table.columns:
        return None
    return survey_measure(table, table.columns.index(label), pick.kind, rules)


def _visitors(results: Sequence[CrimeAreaResult]) -> dict[str, DayPopulation]:
    places = [place for one in results if one.levels for place in one.levels.places]
    return {place.name: place.day.population for place in places if place.day}


def _row(name: str, measures: Sequence[Measure]) -> Row:
    answers = [measure.standing(name) for measure in measures if measure.kind in SURVEYED]
    return Row(
        name=name,
        standings=tuple(measure.standing(name) for measure in measures),
        kinds=tuple(measure.kind for measure in measures),
        agreement=agreement(measures[0].standing(name), answers),
    )
