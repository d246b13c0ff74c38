"""Facts about the area: the latest value of each indicator, beside the city's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.groups import group_parts
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import until
from lagesbild_report.themes.stadsdelar import StadsdelColumns

SOURCE = "omradesfakta"
FORECAST, INCOME = "prognos", "medelinkomst"
PEOPLE = ("folkmangd", FORECAST)
EDUCATION = ("eftergymnasial", "behorighet", "forvarvsarbetande", INCOME)
TRUST = ("valdeltagande", "fortroende-forvaltning", "fortroende-polis")
EVERYBODY = "alla"
INCOME_HEADING = "Inkomst i medeltal, kronor"
MEASURED = "stadens trygghetsmätning"
"""Where the shares who trust someone come from."""


def fact_tables(data: ThemeData) -> list[Cross]:
    """Return the facts in three tables."""
    observed = data.observed(SOURCE)
    if not observed.delivered:
        return []
    name = data.district.name
    return [
        _table(data, "fakta-folkmangd", f"Folkmängd enligt områdesfakta, {name}", PEOPLE),
        _table(data, "fakta-utbildning", f"Utbildning, arbete och ekonomi, {name}", EDUCATION),
        _table(data, "fakta-tillit", f"Valdeltagande och förtroende, {name}", TRUST),
    ]


def _table(data: ThemeData, key: str, title: str, indicators: Sequence[str]) -> Cross:
    lines = [line for indicator in indicators for line in _indicator_lines(data, indicator)]
    return Cross(
        key=key,
        title=f"{title} och {data.city_name}, senaste uppgift",
        row_heading="Uppgift",
        columns=(data.district.name, data.city_name),
        lines=tuple(lines),
        unit="olika enheter",
        tested=False,
        sources=(SOURCE,),
        note=" ".join(filter(None, [*_remarks(lines), _synthetic_note(lines), _gap_note(lines)])),
    )


def _indicator_lines(data: ThemeData, indicator: str) -> list[Line]:
    """Return one line per sex of the district's latest value, none when it has no value."""
    observed, district = data.observed(SOURCE), data.district.id
    given = observed.periods(indicator, district)
    periods = given if indicator == FORECAST else until(data.edition, given)
    if not periods:
        return []
    found = []
    for group in _groups(observed, indicator, district, periods[-1]):
        figures = tuple(
            _value(observed, indicator, area, periods[-1], group) for area in (district, data.city)
        )
        label = _label(indicator, group, periods[-1])
        found.append(Line(key=_key(indicator, group), label=label, figures=figures))
    return found


def _groups(
    observed: Observed, indicator: str, area: str, period: Period
) -> list[Mapping[str, str]]:
    """Return the groups of an indicator in the order of the form's choices of sex."""
    frame = observed.frame
    rows = frame[
        (frame["measure"] == indicator)
        & (frame["area"] == area)
        & (frame["period_start"] == period.start)
    ]
    order = list(choice_titles(SOURCE, "kon"))
    groups = [group_parts(text) for text in dict.fromkeys(rows["group"])]
    return sorted(groups, key=lambda group: order.index(group["kon"]))


def _value(
    observed: Observed, indicator: str, area: str, period: Period, group: Mapping[str, str]
) -> Figure:
    decimals = 1 if group["enhet"] == "procent" else 0
    return observed.figure(indicator, area, period, decimals, **group)


def _key(indicator: str, group: Mapping[str, str]) -> str:
    return indicator if group["kon"] == EVERYBODY else f"{indicator}-{group['kon']}"


def _label(indicator: str, group: Mapping[str, str], period: Period) -> str:
    """Return ``Behörighet …, flickor, procent (2023)``."""
    title = choice_titles(SOURCE, "indikator")[indicator]
    parts = [f"{title} ({MEASURED})" if indicator.startswith("fortroende") else title]
    if group["kon"] != EVERYBODY:
        parts.append(choice_titles(SOURCE, "kon")[group["kon"]])
    percent = group["enhet"] == "procent"
    unit = "%" if percent else choice_titles(SOURCE, "enhet")[group["enhet"]]
    return f"{', '.join([*parts, unit])} ({period.label})"


def _remarks(lines: Sequence[Line]) -> list[str]:
    """Return what the source remarks on the figures, each remark once."""
    remarks = (figure.remark.strip() for line in lines for figure in line.figures)
    return [f"{remark.rstrip('.')}." for remark in dict.fromkeys(remarks) if remark]


def _synthetic_note(lines: Sequence[Line]) -> str:
    """Name the lines that are example data when others beside them are not."""
    made_up = [
        line for line in lines if any(figure.status == "synthetic" for figure in line.figures)
    ]
    if not made_up or len(made_up) == len(lines):
        return ""
    names = and_list([line.label.partition(",")[0].lower() for line in made_up])
    return f"Syntetiska exempeldata: {names}."


def _gap_note(lines: Sequence[Line]) -> str:
    gaps = any(figure.value is None for line in lines for figure in line.figures)
    return "Två punkter (..) betyder att uppgift saknas." if gaps else ""


def income_columns(data: ThemeData) -> StadsdelColumns | None:
    """Return the mean income of the stadsdelar in the last year that has it."""
    observed = data.observed(SOURCE)
    given = (period for area in data.stadsdelar for period in observed.periods(INCOME, area))
    periods = until(data.edition, given)
    if not periods:
        return None
    period, group = periods[-1], {"kon": EVERYBODY, "enhet": "kronor"}
    rows = {
        name: [_value(observed, INCOME, area, period, group)]
        for area, name in data.stadsdelar.items()
    }
    return StadsdelColumns(
        source=SOURCE,
        what=f"medelinkomst {period.label}",
        headings=(INCOME_HEADING,),
        rows=rows,
        whole=[_value(observed, INCOME, data.district.id, period, group)],
    )
