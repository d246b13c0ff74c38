"""Shares of a survey as lines of a table: by wave, by stadsdel, by group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lagesbild_report import swedish
from lagesbild_report.comparisons.bases import SMALLEST_BASE, is_small
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Line, LineKind
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.period import Period
from lagesbild_report.register.area_ids import area_title
from lagesbild_report.themes.data import ThemeData


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

    @cached_property
    def decimals(self) -> int:
        """With how many decimals the survey's shares are given: one when any has decimals."""
        values = self.observed.frame["value"].dropna()
        return 0 if (values == values.round()).all() else 1

    def waves(self, *measures: str, area: str = "") -> list[Period]:
        """Return the waves that have one of the measures for the district, earliest first."""
        found = {
            wave
            for measure in measures
            for wave in self.observed.periods(measure, area or self.district)
            if wave.start.year <= self.data.edition
        }
        return sorted(found)

    def figure(self, measure: str, area: str, wave: Period, **group: str) -> Figure:
        """Return a share; of all who answered unless a group is named."""
        return self.observed.figure(measure, area, wave, self.decimals, **group)

    def title(self, area: str) -> str:
        """Return the name of an area."""
        return area_title(self.data.register, area)

    def over_waves(
        self,
        measure: str,
        waves: Sequence[Period],
        area: str,
        name: tuple[str, str],
        *,
        kind: LineKind = "plain",
        group: str,
    ) -> Line:
        """Return a line, named with key and label, with one figure per wave."""
        figures = tuple(self.figure(measure, area, wave, grupp=group) for wave in waves)
        return Line(key=name[0], label=name[1], figures=figures, kind=kind)

    def places(self, columns: Sequence[tuple[str, Period]], **group: str) -> tuple[Line, ...]:
        """Return a line per stadsdel, then the district and the reference.

        Parameters
        ----------
        columns : sequence of (measure, wave)
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
                figures=tuple(self.figure(m, area, wave, **group) for m, wave in columns),
            )
            for area, label, kind in wanted
        ]
        return tuple(line for line in lines if _has_rows(line))


def span(waves: Sequence[Period]) -> str:
    """Return ``2017–2023``, or ``2023`` for a single wave."""
    labels = [wave.label for wave in waves]
    return labels[0] if len(labels) == 1 else f"{labels[0]}–{labels[-1]}"


def known(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines that hold any figure."""
    return tuple(line for line in lines if line.known)


def present(
    survey: Survey, indicators: Mapping[str, str], wave: Period, area: str
) -> dict[str, str]:
    """Return the indicators that have a row for the area in the wave, key to label."""
    return {key: label for key, label in indicators.items() if wave in survey.waves(key, area=area)}


def _has_rows(line: Line) -> bool:
    """Tell whether the source names the line at all, be it without a share."""
    return any(figure.cells for figure in line.figures)


def base_note(lines: Sequence[Line], more: str = "") -> str:
    """Say how few answers the figures of a table rest on, and which are not compared."""
    parts = [more, _absent(lines), _few(lines), _smallest(lines)]
    return " ".join(filter(None, parts))


def _absent(lines: Sequence[Line]) -> str:
    absent = any(f.value is None and f.cells for line in lines for f in line.figures)
    return "Två punkter (..): källan redovisar inte andelen." if absent else ""


def _few(lines: Sequence[Line]) -> str:
    """Name the lines whose answers are too few for a comparison."""
    few = [line.label for line in lines if is_small(line)]
    if not few:
        return ""
    return f"Färre än {SMALLEST_BASE} svar, jämförs inte i texten: {swedish.and_list(few)}."


def _smallest(lines: Sequence[Line]) -> str:
    bases = [(f.n, line.label) for line in lines for f in line.figures if f.n is not None]
    if not bases or same_bases(lines):
        return ""
    smallest, label = min(bases, key=lambda base: base[0])
    return (
        f"Minsta antal svar: {swedish.whole(smallest)} ({label}). Andelar på få svar varierar "
        "mycket av en slump, som inte är prövad här."
    )


def same_bases(lines: Sequence[Line]) -> bool:
    """Tell whether every line rests on the same answers, column by column."""
    return len({tuple(figure.base_text for figure in line.figures) for line in lines}) == 1


def column_bases(columns: Sequence[str], lines: Sequence[Line]) -> str:
    """Return the answers of each column when they are the same in every line, else nothing."""
    if not same_bases(lines):
        return ""
    pairs = zip(columns, lines[0].figures, strict=True)
    told = [f"{figure.base_text} ({column})" for column, figure in pairs if figure.base_text]
    return f"Antal svar: {swedish.and_list(told)}." if told else ""
