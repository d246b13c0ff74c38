"""Shares of a survey as lines of a table: by wave, by stadsdel, by group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lagesbild_report.comparisons.bases import kept_back
from lagesbild_report.comparisons.cross import Cross, Line, LineKind
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.survey_waves import POOL_BELOW, pooled
from lagesbild_report.observations.period import Period
from lagesbild_report.register.area_ids import area_title
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import span_text, until


@dataclass(frozen=True)
class Survey:
    """The waves of a survey up to the report's edition.

    Parameters
    ----------
    id : str
        In the source register.
    data : ThemeData
    reference : str
        Id of the area that the district is held against.
    """

    id: str
    data: ThemeData
    reference: str

    @property
    def observed(self) -> Observed:
        """The survey's observations."""
        return self.data.observed(self.id)

    @property
    def district(self) -> str:
        """Id of the district."""
        return self.data.district.id

    def waves(self, *measures: str, area: str = "") -> list[Period]:
        """Return the waves that have one of the measures for the district, earliest first."""
        place = area or self.district
        found = [wave for one in measures for wave in self.observed.periods(one, place)]
        return until(self.data.edition, found)

    def figure(self, measure: str, area: str, wave: Period, **group: str) -> Figure:
        """Return a share; of all who answered unless a group is named.

        Without its value when fewer have answered than the configuration asks for.
        """
        return self.over(measure, area, [wave], **group)

    def over(self, measure: str, area: str, waves: Sequence[Period], **group: str) -> Figure:
        """Return a share of one wave, or of two together (see `comparisons.survey_waves`)."""
        figures = [self._observed(measure, area, wave, **group) for wave in waves]
        return self._checked(pooled(*figures) if len(figures) == 2 else figures[0])

    def _observed(self, measure: str, area: str, wave: Period, **group: str) -> Figure:
        return self.observed.figure(measure, area, wave, self.observed.decimals, **group)

    def _checked(self, figure: Figure) -> Figure:
        return kept_back(figure, self.data.rules.judging.smallest_base)

    def has_few(self, measure: str, wave: Period, **group: str) -> bool:
        """Tell whether a stadsdel has so few answers that two waves are taken together."""
        figures = (self.figure(measure, area, wave, **group) for area in self.data.stadsdelar)
        return any(figure.n is not None and figure.n < POOL_BELOW for figure in figures)

    def title(self, area: str) -> str:
        """Return the name of an area."""
        return area_title(self.data.register, area)

    @property
    def reference_word(self) -> str:
        """The reference in a word short enough for the heading of a narrow column."""
        return "Staden" if self.reference == self.data.city else "Regionen"

    @property
    def places_text(self) -> str:
        """The district and the reference, for captions."""
        return f"{self.title(self.district)} och {self.title(self.reference)}"

    def table(
        self,
        key: str,
        title: str,
        columns: Iterable[str],
        lines: tuple[Line, ...],
        **more: Any,
    ) -> Cross:
        """Return a table of shares; its title ends with the unit.

        Parameters
        ----------
        **more
            Further fields of `Cross`.
        """
        return Cross(
            key=key,
            title=f"{title},\N{NO-BREAK SPACE}%",
            columns=tuple(columns),
            lines=lines,
            unit="%",
            sources=(self.id,),
            **more,
        )

    def waves_table(
        self, key: str, what: str, waves: Sequence[Period], lines: tuple[Line, ...], **more: Any
    ) -> Cross:
        """Return a table of shares of both areas with a column per wave; see `table`."""
        title = f"{what}, {self.places_text}, {span_text(waves)}"
        columns = (wave.label for wave in waves)
        shown = {"show_bases": True, "interval_columns": (len(waves) - 1,), **more}
        return self.table(key, title, columns, lines, **shown)

    def over_waves(
        self,
        measure: str,
        waves: Sequence[Period],
        area: str,
        name: tuple[str, str],
        *,
        kind: LineKind = "plain",
        group: str,
        held_against: str = "",
    ) -> Line:
        """Return a line, named with key and label, with one figure per wave."""
        figures = tuple(self.figure(measure, area, wave, grupp=group) for wave in waves)
        return Line(
            key=name[0], label=name[1], figures=figures, kind=kind, held_against=held_against
        )

    def places(
        self, columns: Sequence[tuple[str, Sequence[Period]]], **group: str
    ) -> tuple[Line, ...]:
        """Return a line per stadsdel, then the district and the reference.

        Parameters
        ----------
        columns : sequence of (measure, waves)
            Two waves are taken together.
        """
        wanted: list[tuple[str, str, LineKind]] = [
            *((area, name, "plain") for area, name in self.data.stadsdelar.items()),
            (self.district, self.title(self.district), "total"),
            (self.reference, self.title(self.reference), "reference"),
        ]
        lines = [
            Line(
                key=area,
                label=label,
                kind=kind,
                figures=tuple(self.over(m, area, waves, **group) for m, waves in columns),
            )
            for area, label, kind in wanted
        ]
        return tuple(line for line in lines if _has_rows(line))


def present(
    survey: Survey, indicators: Mapping[str, str], wave: Period, area: str
) -> dict[str, str]:
    """Return the indicators that have a row for the area in the wave, key to label."""
    return {key: label for key, label in indicators.items() if wave in survey.waves(key, area=area)}


def _has_rows(line: Line) -> bool:
    """Tell whether the source names the line at all, be it without a share."""
    return any(figure.cells for figure in line.figures)
