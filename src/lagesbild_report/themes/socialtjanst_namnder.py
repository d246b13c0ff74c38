"""Reports of concern per stadsdelsnämnd: number, sex, and reasons for an investigation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line, known_lines
from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.period import Period
from lagesbild_report.register.areas import swedish_key
from lagesbild_report.sources.form_definition import choice_titles
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.periods import years_until
from lagesbild_report.themes.socialtjanst_ar import CITY, OWN, REPORTS, SOURCE
from lagesbild_report.themes.socialtjanst_nivaer import boards_against_city, boys_against_girls

OWN_DIFFICULTIES = "egna-svarigheter"
OTHER = "ovrigt"
MEASURES: Mapping[str, tuple[str, str, int]] = {
    REPORTS: ("Antal", "antal", 0),
    "per-1000": ("Per 1\N{NO-BREAK SPACE}000*", "per 1\N{NO-BREAK SPACE}000*", 1),
    "inom-utredning": ("Hanterade inom utredning**", "utredda**", 0),
    "inledda-utredningar": ("Inledda utredningar***", "inledda***", 0),
}
"""Measure → heading, its short form and decimals, in the order of the columns."""
NOTE = (
    "* Medelfolkmängden 0–20 år. ** I en ny eller redan pågående utredning. "
    "*** Barn som redan utreddes räknas inte. Nämndernas tal och andelar är prövade mot resten "
    "av stadens."
)
NOTE_BY_SEX = (
    "Utredda är anmälningar som hanterades inom utredning. Stjärnorna som i tabellen ovan. "
    "Pojkarnas tal är prövade mot flickornas."
)
REASONS_NOTE = (
    "En anmälan räknas här om utredningen gäller barnets egna svårigheter. "
    "* Annat missbruk eller annat skäl."
)
FiguresOf = Callable[[str], Sequence[Figure]]


def board_tables(data: ThemeData) -> list[Cross]:
    """Return the tables of the last year that gives figures by board."""
    observed = data.observed(SOURCE)
    tables = [_totals, _by_sex, _by_reason]
    return [table for make in tables if (table := make(data, observed)) is not None]


def _last_year(data: ThemeData, observed: Observed, measure: str) -> Period | None:
    """Return the last year in which the measure is known for any board."""
    boards = {district.id for district in data.register.districts}
    found = [
        year
        for year in years_until(observed, data.edition, measure)
        if any(observed.total([measure], board, year).cells for board in boards)
    ]
    return found[-1] if found else None


def _totals(data: ThemeData, observed: Observed) -> Cross | None:
    year = _last_year(data, observed, REPORTS)
    if year is None:
        return None
    table = Cross(
        key="orosanmalningar-namnd",
        title=f"Orosanmälningar per stadsdelsnämnd {year.label}",
        row_heading="Stadsdelsnämnd",
        columns=tuple(heading for heading, _, _ in MEASURES.values()),
        lines=_lines(data, lambda area: _measures(observed, area, year, "totalt")),
        unit="antal",
        sources=(SOURCE,),
        note=NOTE,
    )
    return boards_against_city(table, data.rules)


def _by_sex(data: ThemeData, observed: Observed) -> Cross | None:
    year, sexes = _last_year(data, observed, REPORTS), choice_titles(SOURCE, "kon")
    divided = [sex for sex in sexes if sex != "totalt" and sex in observed.group_values("kon")]
    if year is None or not divided:
        return None

    def both(area: str) -> list[Figure]:
        return [figure for sex in divided for figure in _measures(observed, area, year, sex)]

    headings = [short for _, short, _ in MEASURES.values()]
    table = Cross(
        key="orosanmalningar-kon",
        title=f"Orosanmälningar per stadsdelsnämnd och kön {year.label}",
        row_heading="Stadsdelsnämnd",
        columns=tuple(f"{sexes[sex]}, {heading}" for sex in divided for heading in headings),
        lines=_lines(data, both),
        unit="antal",
        sources=(SOURCE,),
        note=NOTE_BY_SEX,
    )
    return boys_against_girls(table, data.rules)


def _by_reason(data: ThemeData, observed: Observed) -> Cross | None:
    year, given = _last_year(data, observed, OWN_DIFFICULTIES), observed.group_values("orsak")
    reasons = {k: title for k, title in choice_titles(SOURCE, "orsak").items() if k in given}
    if year is None or not reasons:
        return None

    def each(area: str) -> list[Figure]:
        return [
            observed.figure(OWN_DIFFICULTIES, area, year, kon="totalt", orsak=reason)
            for reason in (*reasons, "")
        ]

    marked = (f"{title}*" if key == OTHER else title for key, title in reasons.items())
    return Cross(
        key="orosanmalningar-orsak",
        title=f"Orosanmälningar som ledde till utredning för egna svårigheter, antal per "
        f"stadsdelsnämnd och orsak {year.label}",
        row_heading="Stadsdelsnämnd",
        columns=(*marked, "Alla orsaker"),
        lines=_lines(data, each),
        unit="antal",
        sources=(SOURCE,),
        note=REASONS_NOTE,
    )


def _measures(observed: Observed, area: str, year: Period, sex: str) -> list[Figure]:
    return [
        observed.figure(measure, area, year, decimals, kon=sex)
        for measure, (_, _, decimals) in MEASURES.items()
    ]


def _lines(data: ThemeData, figures: FiguresOf) -> tuple[Line, ...]:
    """Return a line for each board in alphabetical order, and the city's last."""
    boards = sorted(data.register.districts, key=lambda district: swedish_key(district.name))
    keys = {board.id: OWN if board.id == data.district.id else board.id for board in boards}
    lines = [
        Line(key=keys[board.id], label=board.name, figures=tuple(figures(board.id)))
        for board in boards
    ]
    whole = tuple(figures(data.city))
    return known_lines([*lines, Line(key=CITY, label=data.city_name, figures=whole, kind="total")])
