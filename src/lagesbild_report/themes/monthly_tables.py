"""The tables that counts per month, place and kind give."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.months import SHORT_MONTHS, Months, months_text, span_of
from lagesbild_report.observations.period import month
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.monthly import KIND, PLACE, MonthlyCounts

TOTAL, BEFORE = "Totalt", "före"


@dataclass(frozen=True)
class CountTables:
    """Makes the tables of one source.

    Parameters
    ----------
    counts : MonthlyCounts
    source : str
        Id in the source register.
    title : str
        What is counted: the beginning of each caption.
    district : str
        Name, for the captions.
    """

    counts: MonthlyCounts
    source: str
    title: str
    district: str

    def kinds_by_place(
        self, key: str, months: Months, places: int, before: Months = (), note: str = ""
    ) -> Cross:
        """Return kinds by the largest places, with totals, for months taken together.

        Parameters
        ----------
        before : tuple of Period
            The same months of the year before, whose totals stand below.
        """
        shown = self.counts.places(months, places)
        lines = [
            Line(key=kind, label=label, figures=self._across(months, shown, slag={kind}))
            for kind, label in self._kinds(months).items()
        ]
        lines.append(_total(self._across(months, shown)))
        if before:
            label = f"Totalt {months_text(span_of(before))}"
            figures = self._across(before, shown)
            lines.append(Line(key=BEFORE, label=label, figures=figures, kind="reference"))
        what = f"per slag och plats, {self.district}, {months_text(span_of(months))}"
        return self._cross(key, what, [*shown, TOTAL], lines, row_heading="Slag", note=note)

    def _across(
        self, months: Months, places: Mapping[str, Collection[str]], **kind: Collection[str]
    ) -> tuple[Figure, ...]:
        """Return the count of each place, and of all."""
        each = (self.counts.figure(months, plats=names, **kind) for names in places.values())
        return (*each, self.counts.figure(months, **kind))

    def places_by_year(self, key: str, years: Mapping[int, Months], places: int) -> Cross:
        """Return the largest places of the last year by year, with totals.

        The last column is the last year's commonest kind.
        """
        last = years[max(years)]
        kind, label = next(iter(self._kinds(last).items()))
        shown = self.counts.places(last, places)
        lines = [
            Line(key=name, label=name, figures=self._over(years, kind, plats=names))
            for name, names in shown.items()
        ]
        table = self._by_year(key, PLACE, years, [*lines, _total(self._over(years, kind))])
        return table.model_copy(update={"columns": (*table.columns, f"{label} {max(years)}")})

    def _over(
        self, years: Mapping[int, Months], kind: str, **place: Collection[str]
    ) -> tuple[Figure, ...]:
        """Return the count of each year, and of one kind in the last year."""
        each = (self.counts.figure(months, **place) for months in years.values())
        return (*each, self.counts.figure(years[max(years)], slag={kind}, **place))

    def kinds_by_year(self, key: str, years: Mapping[int, Months]) -> Cross:
        """Return kinds by year, with totals."""
        lines = [
            Line(key=kind, label=label, figures=tuple(
                self.counts.figure(months, slag={kind}) for months in years.values()
            ))
            for kind, label in self._kinds(years[max(years)]).items()
        ]  # fmt: skip
        total = _total(tuple(self.counts.figure(months) for months in years.values()))
        return self._by_year(key, KIND, years, [*lines, total])

    def years_by_month(self, key: str, at_most: int) -> Cross:
        """Return the last years by month, drawn as a grid."""
        years = sorted({one.start.year for one in self.counts.months})[-at_most:]
        lines = [
            Line(key=str(year), label=str(year), figures=tuple(
                self.counts.figure([month(year, number)]) for number in range(1, 13)
            ))
            for year in years
        ]  # fmt: skip
        span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])
        what = f"per månad, {self.district}, {span}"
        cross = self._cross(key, what, SHORT_MONTHS, lines, row_heading="År")
        gaps = any(figure.value is None for line in lines for figure in line.figures)
        title = f"{cross.title} (.. betyder att uppgift saknas)" if gaps else cross.title
        return cross.model_copy(update={"chart": "heat", "title": title, "tested": False})

    def _kinds(self, months: Months) -> dict[str, str]:
        """Return the kinds that occur in the source, by key, in order of size."""
        titles = choice_titles(self.source, KIND)
        return {key: titles[key] for key in self.counts.names(KIND, months)}

    def _by_year(
        self, key: str, part: str, years: Mapping[int, Months], lines: Sequence[Line]
    ) -> Cross:
        last = max(years)
        months = months_text(span_of(years[last])).removesuffix(str(last))
        when = f"{min(years)}–{last}" if len(years) > 1 else str(last)
        what = f"per {part}, {self.district}, {months}{when}"
        heading, columns = part.capitalize(), [str(year) for year in years]
        note = self._left_out(years)
        return self._cross(key, what, columns, lines, row_heading=heading, note=note)

    def _left_out(self, years: Collection[int]) -> str:
        """Name the years with some but not all of the months."""
        there = {one.start.year for one in self.counts.months if one.start.year > max(years) - 5}
        missing = [str(year) for year in sorted(there - set(years))]
        if not missing:
            return ""
        return f"{and_list(missing)} ingår inte, eftersom uppgifter saknas för någon månad."

    def _cross(
        self,
        key: str,
        what: str,
        columns: Sequence[str],
        lines: Sequence[Line],
        *,
        row_heading: str,
        note: str = "",
    ) -> Cross:
        return Cross(
            key=key,
            title=f"{self.title} {what}, antal",
            row_heading=row_heading,
            columns=tuple(columns),
            lines=tuple(lines),
            unit="antal",
            sources=(self.source,),
            note=note,
        )


def _total(figures: tuple[Figure, ...]) -> Line:
    return Line(key=TOTAL, label=TOTAL, figures=figures, kind="total")
