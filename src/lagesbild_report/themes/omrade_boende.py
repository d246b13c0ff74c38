"""Dwellings by form of tenure: counts become shares per stadsdel."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.period import Period
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import until
from lagesbild_report.themes.stadsdelar import TOGETHER, StadsdelColumns, share_of, sum_of

SOURCE, TENURE = "boende", "upplatelseform"
DWELLINGS = "Lägenheter"
NOTE = "Lägenheter är alla bostäder, också småhus. Äganderätt är oftast småhus."


def tenure_columns(data: ThemeData) -> StadsdelColumns | None:
    """Return the dwellings of the stadsdelar, and the share of each form of tenure."""
    observed, period = data.observed(SOURCE), _last_period(data)
    if period is None:
        return None
    forms = _forms(observed)
    rows = {
        name: [observed.figure(SOURCE, area, period, upplatelseform=form) for form in forms]
        for area, name in data.stadsdelar.items()
    }
    whole = [sum_of(column) for column in zip(*rows.values(), strict=True)]
    return StadsdelColumns(
        source=SOURCE,
        what=f"lägenheter efter upplåtelseform {period.label}",
        headings=(DWELLINGS, *(f"{title}, %" for title in forms.values())),
        rows={name: _with_shares(figures) for name, figures in rows.items()},
        whole=_with_shares(whole),
        notes=(NOTE,),
    )


def tenure_chart(data: ThemeData, tenure: StadsdelColumns) -> Cross:
    """Return the shares alone, which the chart shows."""
    lines = [
        Line(key=name, label=name, figures=tuple(figures[1:]))
        for name, figures in tenure.rows.items()
    ]
    whole = Line(key=TOGETHER, label=TOGETHER, figures=tuple(tenure.whole[1:]), kind="total")
    year = tenure.whole[0].period.label
    return Cross(
        key="boende-andelar",
        title=f"Lägenheter per stadsdel efter upplåtelseform, {data.district.name}, {year}, %",
        row_heading="Stadsdel",
        columns=tuple(heading.removesuffix(", %") for heading in tenure.headings[1:]),
        lines=(*lines, whole),
        unit="%",
        sources=(SOURCE,),
        chart="stacked",
        tested=False,
    )


def _last_period(data: ThemeData) -> Period | None:
    observed = data.observed(SOURCE)
    periods = (period for area in data.stadsdelar for period in observed.periods(area=area))
    return next(iter(until(data.edition, periods, 1)), None)


def _forms(observed: Observed) -> dict[str, str]:
    """Return the forms of tenure with their names; none that no dwelling has."""
    frame = observed.frame
    used = set(frame[frame["value"] != 0]["group"])
    titles = choice_titles(SOURCE, TENURE)
    return {key: title for key, title in titles.items() if f"{TENURE}={key}" in used}


def _with_shares(figures: Sequence[Figure]) -> list[Figure]:
    dwellings = sum_of(figures)
    return [dwellings, *(share_of(figure, dwellings, decimals=1) for figure in figures)]
