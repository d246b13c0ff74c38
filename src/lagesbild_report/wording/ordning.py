"""The generated paragraphs of the theme ordning."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.observations.months import months_text
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.monthly import ELSEWHERE
from lagesbild_report.themes.monthly_judged import SEASON, TREND
from lagesbild_report.themes.monthly_levels import YEAR, places_with_most
from lagesbild_report.themes.monthly_tables import BEFORE, TOTAL
from lagesbild_report.wording.count_change import told, with_change
from lagesbild_report.wording.many_changes import many_changes
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.ranking import commonest_sentence, ranked
from lagesbild_report.wording.season import season_paragraph
from lagesbild_report.wording.words import PERCENT, joined, lower_first, size_words

KINDS = 5


def paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs by name; those whose figures are missing are empty."""
    table, minimum = result.table, result.percent_minimum
    guards, deviations = table("vakter-slag-plats"), table("pointsurvey-slag-plats")
    comments, places = table("tyck-till-slag"), table("tyck-till-plats")
    months = table("tyck-till-manad")
    return {
        "vakter": _guards(guards, minimum) if guards else "",
        "vakter-slag": commonest_sentence(guards, KINDS) if guards else "",
        "tyck-till": _comments(comments, table(f"tyck-till-slag-{TREND}"), minimum),
        "tyck-till-platser": _places(places) if places else "",
        "tyck-till-manader": season_paragraph(months, table(f"tyck-till-manad-{SEASON}")),
        "pointsurvey": _deviations(deviations) if deviations else "",
        "pointsurvey-platser": _overrepresented(deviations) if deviations else "",
    }


def _guards(table: Cross, percent_minimum: int) -> str:
    total, before = table.line(TOTAL), table.find(BEFORE)
    lead = f"{_during(total.last)} gjorde ordningsvakterna {total.last.text} ingripanden"
    if before is None:
        return joined(f"{lead}.", _most(table))
    change = compare(before.last, total.last, (), percent_minimum).model_copy(
        update={"verdict": total.against[-1] if total.against else None}
    )
    return joined(told(lead, change), _newcomers(table), _most(table))


def _newcomers(table: Cross) -> str:
    """Say how many interventions were made at places that had none in the year before."""
    now, before = table.line(TOTAL), table.find(BEFORE)
    if before is None:
        return ""
    figures = zip(table.columns[:-1], now.figures, before.figures, strict=False)
    new = [
        (place, figure)
        for place, figure, earlier in figures
        if place != ELSEWHERE and figure.value and earlier.value == 0
    ]
    if not new:
        return ""
    places = and_list([place for place, _ in new])
    number = swedish.whole(sum(figure.value or 0 for _, figure in new))
    year = before.last.period.start.year
    return f"{places} har {number} av ingripandena och hade inga samma månader {year}."


def _during(figure: Figure) -> str:
    """Return ``Under januari–oktober 2024``."""
    return f"Under {months_text(figure.period)}"


def _share_of(part: float, whole: Figure) -> str:
    """Return ``57,1 procent`` of a whole that is more than nought."""
    return size_words(100 * part / (whole.value or 1))


def _most(table: Cross) -> str:
    """Name the place with most interventions and its share of all."""
    total = table.line(TOTAL)
    named = [
        (place, figure)
        for place, figure in zip(table.columns[:-1], total.figures, strict=False)
        if place != ELSEWHERE and figure.value
    ]
    if not named:
        return ""
    most = max((figure for _, figure in named), key=lambda figure: figure.value or 0)
    places = [place for place, figure in named if figure.value == most.value]
    each = " var" if len(places) > 1 else ""
    share = _share_of(most.value or 0, total.last)
    return f"Flest ingripanden har {and_list(places)}, {most.text}{each} ({share})."


def _comments(table: Cross | None, over_years: Cross | None, percent_minimum: int) -> str:
    if table is None:
        return ""
    total = table.line(TOTAL)
    lead = f"{_during(total.last)} kom {total.last.text} synpunkter om störd ordning in"
    kinds = [line for line in table.lines if line.key != TOTAL]
    return joined(
        with_change(lead, total, percent_minimum),
        _trend(over_years, total.verdict),
        many_changes(kinds, "antalet synpunkter", "slag av synpunkter", percent_minimum),
        commonest_sentence(table, KINDS),
    )


def _trend(table: Cross | None, latest: Verdict | None) -> str:
    """Return the yearly change over all years; only where it is established.

    Parameters
    ----------
    latest : Verdict or None
        On the last two years, which the trend agrees with or not.
    """
    verdict = table.line(TREND).verdict if table else None
    if table is None or verdict is None or not verdict.established or not verdict.interval:
        return ""
    middle, low, high = (
        swedish.decimal(abs(100 * (ratio - 1)))
        for ratio in (verdict.estimate or 1, verdict.interval.low, verdict.interval.high)
    )
    least, most = (low, high) if verdict.kind == "rise" else (high, low)
    way = "ökade" if verdict.kind == "rise" else "minskade"
    agrees = "också" if latest and latest.kind == verdict.kind else "däremot"
    return (
        f"Sett över {table.columns[0]}–{table.columns[-1]} {way} antalet {agrees} säkerställt, "
        f"i genomsnitt med {middle}{PERCENT} om året (mellan {least} och {most}{PERCENT})."
    )


def _places(table: Cross) -> str:
    """Name the places with most comments, and how many of the commonest kind they have."""
    lines = places_with_most(table)
    if not lines:
        return ""
    named = and_list([f"{line.label} ({line.figures[YEAR].text})" for line in lines])
    together = _share_of(_sum(lines, YEAR), table.line(TOTAL).figures[YEAR])
    word = "tillsammans " if len(lines) > 1 else ""
    lead = f"Flest synpunkter gäller {named}, {word}{together} av alla."
    return f"{lead} {_commonest_kind(table, lines)}"


def _sum(lines: Sequence[Line], column: int) -> float:
    return sum(line.figures[column].value or 0 for line in lines)


def _commonest_kind(table: Cross, lines: Sequence[Line]) -> str:
    """Say how much of the commonest kind, and of all other kinds, the places have."""
    total = table.line(TOTAL)
    whole, kind = total.figures[YEAR:]
    if whole.value is None or kind.value is None:
        return ""
    rest = whole.model_copy(update={"value": whole.value - kind.value})
    there, others = _sum(lines, -1), _sum(lines, YEAR) - _sum(lines, -1)
    what = "Platserna" if len(lines) > 1 else "Platsen"
    name = lower_first(table.columns[-1]).removesuffix(f" {kind.period.start.year}")
    first = f"{what} står för {_share_of(there, kind)} av synpunkterna om {name}"
    if not rest.value or not kind.value:
        return f"{first}."
    first = f"{first} och för {_share_of(others, rest)} av övriga synpunkter."
    verdict = total.against[-1] if total.against else None
    if verdict is None or verdict.kind != "fall":
        return first
    return f"{first} Synpunkterna om {name} är alltså säkerställt mer spridda än de övriga."


def _deviations(table: Cross) -> str:
    total = table.line(TOTAL).last
    lead = f"{_during(total)} lades {total.text} avvikelser in i pointSurvey."
    return joined(lead, commonest_sentence(table, len(table.lines)))


def _overrepresented(table: Cross) -> str:
    """Say of which kinds each named place has an established larger share than of the others."""
    found: dict[str, list[str]] = {}
    for line, whole in ranked(table.lines):
        for place, figure, verdict in zip(table.columns, line.figures, line.against, strict=False):
            if verdict is not None and verdict.kind == "rise":
                kind = f"{lower_first(line.label)} ({figure.text} av {whole.text})"
                found.setdefault(place, []).append(kind)
    if not found:
        return "Ingen plats har säkerställt mer av ett slag än av de övriga slagen."
    (place, kinds), *others = found.items()
    first = f"{place} har en säkerställt större del av {and_list(kinds)} än av övriga slag."
    same = [f"{name} för {and_list(some)}" for name, some in others]
    return joined(first, f"Detsamma gäller {and_list(same)}." if same else "")
