"""Day population: those who live in a stadsdel and those who are there on an ordinary day.

A rough base for crimes in public places. Somebody may be counted twice (a resident who
travels, a pupil who comes by train) and others not at all, and nothing is known of how long
they stay. It shows what a ranking by inhabitants alone hides; it ranks nothing itself.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from lagesbild_report.comparisons.basis import Basis, Inhabitants
from lagesbild_report.comparisons.figure import Cell, Figure
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.population import PopulationFigure
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.swedish import exact

SOURCE = "dagbefolkning"


class DayPart(Strict):
    """Those of one kind who are in a stadsdel on an ordinary day.

    Parameters
    ----------
    title : str
        Who they are, as the form writes it.
    number : float
    period : str
        Year of the number.
    rounding : str
        How the source has rounded (``drygt``), or empty.
    remark : str
        What a reader must know.
    cells : tuple of Cell
    """

    title: str
    number: float
    period: str
    rounding: str = ""
    remark: str = ""
    cells: tuple[Cell, ...] = ()


class DayPopulation(Strict):
    """The inhabitants of a stadsdel, and those who are there by day.

    Parameters
    ----------
    name : str
        The stadsdel.
    residents : float
        On ``date``.
    date : datetime.date
    parts : tuple of DayPart
        In the order of the form; at least one.
    own_cells : tuple of Cell
        Where the residents stood.
    """

    name: str
    residents: float
    date: dt.date
    parts: tuple[DayPart, ...]
    own_cells: tuple[Cell, ...] = ()

    @property
    def visitors(self) -> float:
        """All parts together."""
        return sum(part.number for part in self.parts)

    @property
    def people(self) -> float:
        """Residents and visitors."""
        return self.residents + self.visitors

    def rate(self, count: float, per: int) -> Decimal:
        """Return crimes per ``per`` residents and visitors."""
        return exact(count) * per / exact(self.people)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Where all numbers stood: the residents first."""
        return (*self.own_cells, *(cell for part in self.parts for cell in part.cells))


def day_populations(basis: Basis) -> dict[str, DayPopulation]:
    """Return the day population of the stadsdelar where it is known, by name.

    The numbers nearest the middle of the last period are taken, not farther from it than
    ``rates.population_max_days``.
    """
    day, limit = basis.periods[-1].middle, basis.rates.population_max_days
    found = {
        name: day_population(basis.day_population, residents, name, day, limit)
        for name, residents in Inhabitants.near(basis).by_name.items()
    }
    return {name: one for name, one in found.items() if one is not None}


def day_population(
    observed: Observed, residents: PopulationFigure, name: str, day: dt.date, max_days: int
) -> DayPopulation | None:
    """Return the day population of a stadsdel.

    Parameters
    ----------
    observed : Observed
        Of the source ``dagbefolkning``, in people a day.
    residents : PopulationFigure
        Of the stadsdel.
    name : str
    day : datetime.date
        The year nearest it is taken for each kind, the earlier of two that are as near.
    max_days : int
        From the middle of the year to the day, at most.

    Returns
    -------
    DayPopulation or None
        None when no kind of visitor is known near the day, or one is suppressed: a sum
        without it would look whole.
    """
    found = {
        title: _nearest(observed, kind, residents.area, day, max_days)
        for kind, title in choice_titles(SOURCE, "slag").items()
    }
    figures = {title: figure for title, figure in found.items() if figure is not None}
    if not figures or not all(figure.known for figure in figures.values()):
        return None
    return DayPopulation(
        name=name,
        residents=residents.inhabitants,
        date=residents.date,
        parts=tuple(_part(title, figure) for title, figure in figures.items()),
        own_cells=tuple(Cell(file=f, sheet=s, rows=r) for f, s, r in residents.cells),
    )


def _nearest(
    observed: Observed, kind: str, area: str, day: dt.date, max_days: int
) -> Figure | None:
    away = {
        period: abs((period.middle - day).days) for period in observed.periods(kind, area)
    }  # the earliest first
    near = [period for period in away if away[period] <= max_days]
    return observed.figure(kind, area, min(near, key=away.__getitem__)) if near else None


def _part(title: str, figure: Figure) -> DayPart:
    return DayPart(
        title=title,
        number=figure.value or 0.0,
        period=figure.period.label,
        rounding=figure.definition,
        remark=figure.remark,
        cells=figure.cells,
    )
