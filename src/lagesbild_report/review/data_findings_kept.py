"""Findings on what is kept back: small numbers, small bases, and what too little would show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lagesbild_report import swedish
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.config.judging import SmallNumbers
from lagesbild_report.review.data_findings_place import CONFIG, Where, where
from lagesbild_report.review.finding import Finding
from lagesbild_report.wording.outlook import outlook_paragraph

_SETTINGS = Where(file=CONFIG, row=None)
_FEW = "Ingen riktning sägs, eftersom antalen är för små."
_FEW_HINT = (
    "Gränsen står under small_numbers. Skrivna texter ska inte heller säga att antalet ökade "
    "eller minskade."
)


def crime_areas_kept(result: CrimeAreaResult, small: SmallNumbers) -> list[Finding]:
    """Return what is kept back in a crime area, one finding for each sort."""
    return [
        *_rates(result),
        *_percent(result, small),
        *_directions(result.title, ((row.name, row.change.verdict) for row in result.rows)),
        *_months(result),
        *_trend(result),
        *_outlook(result),
    ]


def tables_kept(table: Cross) -> list[Finding]:
    """Return what is kept back in a table, one finding for each sort."""
    changes = ((line.label, line.verdict) for line in table.lines)
    return [*_bases(table), *_withheld(table), *_directions(table.title, changes)]


def _kept(what: str, found: str, hint: str, place: Where = _SETTINGS) -> Finding:
    return Finding(kind="disclosure", severity="note", what=what, found=found, hint=hint, **place)


def _rates(result: CrimeAreaResult) -> Iterator[Finding]:
    places = result.known_places
    names = [
        place.name
        for place in places
        if place.rate is None
        and place.inhabitants_share is not None
        and place.last.known
        and place.last.complete
    ]
    if names:
        yield _kept(
            "Tal per invånare hålls inne för stadsdelar med få brott eller få invånare.",
            f"{result.title} {result.periods[-1].label}, {len(names)} av {len(places)} "
            f"stadsdelar: {swedish.and_list(names)}",
            "Gränserna står under small_numbers och rates.minimum_inhabitants.",
        )


def _percent(result: CrimeAreaResult, small: SmallNumbers) -> Iterator[Finding]:
    change = result.total.change
    if change.difference is not None and change.percent is None:
        yield _kept(
            "Stadsdelsområdets förändring anges inte i procent.",
            f"{result.title}: {change.earlier.text} och {change.later.text} brott, gränsen är "
            f"{small.percent_minimum}",
            "Gränsen står under small_numbers. Skrivna texter ska inte heller ange procent.",
        )


def _directions(title: str, changes: Iterable[tuple[str, Verdict | None]]) -> Iterator[Finding]:
    names = [name for name, verdict in changes if verdict and verdict.kind == "few"]
    if names:
        yield _kept(_FEW, f"{title}: {swedish.and_list(names)}", _FEW_HINT)


def _months(result: CrimeAreaResult) -> Iterator[Finding]:
    view = result.long_view
    if view and view.obstacle:
        yield _kept(
            "Månaderna redovisas inte.",
            f"{result.title}: {view.obstacle}",
            "Ett uttag per händelse eller månad, för minst två år, ger månaderna.",
            where([result.total.last]),
        )


def _trend(result: CrimeAreaResult) -> Iterator[Finding]:
    view = result.long_view
    if view and view.trend is None:
        number = len(view.compared)
        why = "för få perioder" if view.too_few_periods else "för få brott"
        yield _kept(
            "Ingen trend redovisas.",
            f"{result.title}: {why} ({number} perioder kan jämföras)",
            "Äldre perioder med samma avgränsning ger en trend, om de går att beställa.",
            where([result.total.last]),
        )


def _outlook(result: CrimeAreaResult) -> Iterator[Finding]:
    ahead = result.outlook
    if ahead and not ahead.printed:
        yield _kept(
            "Ingen framskrivning redovisas.",
            f"{result.title}: {outlook_paragraph(ahead, result.phrase)}",
            "Skrivna texter ska inte heller säga hur många brott som väntas.",
            where([result.total.last]),
        )


def _bases(table: Cross) -> Iterator[Finding]:
    kept = [line for line in table.lines if _small(line)]
    if kept:
        limit = max(f.base_limit or 0 for line in kept for f in line.figures)
        yield _kept(
            f"Andelar på färre än {limit} svar hålls inne.",
            f"{table.title}: {swedish.and_list([_with_base(line) for line in kept])}",
            "Gränsen står under judging.smallest_base i config.yaml.",
            where(f for line in kept for f in line.figures if f.base_limit is not None),
        )


def withheld(figure: Figure) -> bool:
    """Tell whether the source itself gives two dots instead of a value."""
    return figure.status == "suppressed" and not figure.known


def _withheld(table: Cross) -> Iterator[Finding]:
    lines = [line for line in table.lines if any(map(withheld, line.figures))]
    if lines:
        yield _kept(
            "Källan skriver två punkter i stället för ett värde.",
            f"{table.title}: {swedish.and_list([line.label for line in lines])}",
            "Uppgiften är sekretessbelagd eller finns inte. Räkna inte ut den ur en summa.",
            where(f for line in lines for f in line.figures if withheld(f)),
        )


def _small(line: Line) -> bool:
    return any(figure.base_limit is not None for figure in line.figures)


def _with_base(line: Line) -> str:
    bases = [f.n for f in line.figures if f.base_limit is not None and f.n is not None]
    return f"{line.label} ({swedish.whole(min(bases))} svar)" if bases else line.label
