"""Tables of the theme extremism: the survey of managers, forms sent in, and incidents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lagesbild_report.comparisons.bases import kept_back
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line, known_lines
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.theme_result import ThemeResult, theme_result
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.base_gaps import told_lines, untested_note
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import span_text, years_until

SURVEY, FORMS, INCIDENTS = "vbe-enkat", "vbe-blanketter", "ia"
ALL = "alla"
SHOWN_YEARS = 3
FigureOf = Callable[[Observed, str, str, Period], Figure]
"""From observations, the key of a line, area and period to the figure."""


@dataclass(frozen=True)
class Counted:
    """What a table of numbers per year shows.

    Parameters
    ----------
    key, source, title, row_heading : str
        See `Cross`; ``title`` is its beginning.
    column : str
        Column of the form whose choices are the lines.
    figure : callable
    total : bool
        Add a line for all together.
    """

    key: str
    source: str
    title: str
    row_heading: str
    column: str
    figure: FigureOf
    total: bool = False


def compare(data: ThemeData) -> ThemeResult:
    """Return the tables of the theme."""
    tables = [_survey(data), *(_counts(data, shown) for shown in COUNTED)]
    return theme_result("extremism", [table for table in tables if table])


def _survey(data: ThemeData) -> Cross | None:
    observed, waves = data.observed(SURVEY), _years(data, SURVEY)
    if not waves:
        return None

    def over(question: str) -> tuple[Figure, ...]:
        area, least = data.district.id, data.rules.judging.smallest_base
        figures = (observed.figure(question, area, wave, decimals=1) for wave in waves)
        return tuple(kept_back(figure, least) for figure in figures)

    questions = choice_titles(SURVEY, "fraga")
    lines = told_lines(
        Line(key=key, label=title, figures=over(key)) for key, title in questions.items()
    )
    return Cross(
        key="vbe-enkat",
        title=f"Chefers svar om våldsbejakande extremism, andel som svarade ja, "
        f"{data.district.name} {and_list([wave.label for wave in waves])}, %",
        row_heading="Fråga",
        columns=tuple(wave.label for wave in waves),
        lines=lines,
        unit="%",
        sources=(SURVEY,),
        show_bases=True,
        note=untested_note(lines),
        tells_bases=True,
    )


def _counts(data: ThemeData, shown: Counted) -> Cross | None:
    observed, years = data.observed(shown.source), _years(data, shown.source)
    if not years:
        return None

    def over(key: str) -> tuple[Figure, ...]:
        return tuple(shown.figure(observed, key, data.district.id, year) for year in years)

    titles = choice_titles(shown.source, shown.column)
    lines = [Line(key=key, label=title, figures=over(key)) for key, title in titles.items()]
    total = [Line(key=ALL, label="Alla", figures=over(ALL), kind="total")] if shown.total else []
    return Cross(
        key=shown.key,
        title=f"{shown.title}, antal per år, {data.district.name} {span_text(years)}",
        row_heading=shown.row_heading,
        columns=tuple(year.label for year in years),
        lines=(*known_lines(lines), *total),
        unit="antal",
        sources=(shown.source,),
    )


def _years(data: ThemeData, source: str) -> list[Period]:
    """Return the last years of the district's figures."""
    observed = data.observed(source)
    own = set(observed.periods(area=data.district.id))
    return [year for year in years_until(observed, data.edition) if year in own][-SHOWN_YEARS:]


def _of_kind(observed: Observed, kind: str, area: str, year: Period) -> Figure:
    return observed.total(observed.measures() if kind == ALL else [kind], area, year)


def _of_sender(observed: Observed, sender: str, area: str, year: Period) -> Figure:
    group = {} if sender == ALL else {"avsandare": sender}
    return observed.total(observed.measures(), area, year, **group)


COUNTED = (
    Counted("vbe-slag", FORMS, "Inkomna blanketter efter slag", "Slag", "slag", _of_kind, True),
    Counted(
        "vbe-avsandare", FORMS, "Inkomna blanketter efter avsändare",
        "Avsändare", "avsandare", _of_sender, True,
    ),
    Counted("ia", INCIDENTS, "Rapporterade händelser i IA", "Slag", "slag", _of_kind),
)  # fmt: skip
"""The tables of numbers per year."""
