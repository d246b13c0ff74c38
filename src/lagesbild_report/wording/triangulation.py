"""Sentences on reported crime and the answers of surveys side by side.

A direction is said only of what is established against the other stadsdelar.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.agreement import Agreement
from lagesbild_report.comparisons.standing import Measure, MeasureKind, Standing
from lagesbild_report.comparisons.triangulation import SURVEYED, Row, Triangulation
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.verdict_words import level_label
from lagesbild_report.wording.words import joined, upper_first

HEADINGS: Mapping[MeasureKind, str] = {
    "reported": "Med brottsoffer",
    "detected": "Upptäcktsbrott",
    "exposure": "Utsatta för brott",
    "fear": "Otrygga ute sent",
    "disorder": "Störs av ungdomar",
}
SURVEYS: Mapping[str, str] = {
    "trygghetsmatning-stad": "stadens mätning",
    "trygghetsmatning-region": "polisregionens mätning",
}
_WHO: Mapping[MeasureKind, str] = {
    "exposure": "har utsatts för brott",
    "fear": "är otrygga ute sent på kvällen",
    "disorder": "upplever att ungdomar stör ordningen",
}
_AGREEMENTS: Mapping[Agreement, str] = {
    "both_high": "samstämmigt högt",
    "both_low": "samstämmigt lågt",
    "reported_high": "bara anmält högt",
    "reported_low": "bara anmält lågt",
    "surveys_high": "bara enkätsvar högt",
    "surveys_low": "bara enkätsvar lågt",
    "high_but_surveys_low": "motstridigt: anmält högt, enkätsvar lågt",
    "low_but_surveys_high": "motstridigt: anmält lågt, enkätsvar högt",
    "surveys_differ": "enkätsvaren pekar åt olika håll",
    "unclear": "ej säkerställd",
    "few": "för få uppgifter",
}


def agreement_label(kind: Agreement) -> str:
    """Return how reported crime and surveys agree, for a cell of the table."""
    return _AGREEMENTS[kind]


def standing_word(standing: Standing) -> str:
    """Return ``över``, ``under``, ``på gränsen`` or ``för få``; empty for no sure difference."""
    verdict = standing.verdict
    if verdict is None or (verdict.kind == "unclear" and not verdict.borderline):
        return ""
    return level_label(verdict)


def names_of(rows: Sequence[Row]) -> str:
    """Return the names of stadsdelar as a list."""
    return and_list([row.name for row in rows])


def result_paragraph(found: Triangulation) -> str:
    """Return where the sources say the same, or contradict each other, and what is reported."""
    return joined(_both(found), _opposed(found), _reported(found))


def surveys_paragraph(found: Triangulation) -> str:
    """Return where answers differ, each place and survey once, and what differs nowhere."""
    asked = [one for one in found.measures if one.kind in SURVEYED]
    told: dict[str, list[str]] = {}
    for measure in asked:
        over, under = _over_and_under(measure)
        if over or under:
            where = f"{_where(over, under)} ({SURVEYS[measure.source]} {measure.period})"
            told.setdefault(where, []).append(f"andelen som {_WHO[measure.kind]}")
    said = [f"{upper_first(and_list(what))} ligger {where}." for where, what in told.items()]
    return joined(*said, _nowhere(asked))


def _reported(found: Triangulation) -> str:
    measure = found.measures[0]
    over, under = _over_and_under(measure)
    if not over and not under:
        return (
            f"I anmälda brott med brottsoffer {measure.period} skiljer sig ingen stadsdel säkert "
            "från de övriga."
        )
    return f"Anmälda brott med brottsoffer {measure.period} ligger {_where(over, under)}."


def _over_and_under(measure: Measure) -> tuple[list[str], list[str]]:
    signs = {name: standing.sign for name, standing in measure.standings.items()}
    return (
        [name for name, sign in signs.items() if sign > 0],
        [name for name, sign in signs.items() if sign < 0],
    )


def _nowhere(asked: Sequence[Measure]) -> str:
    """Name the kinds of answers in which no stadsdel differs in any survey."""
    known = {one.kind: _WHO[one.kind] for one in asked}
    differing = {one.kind for one in asked if any(_over_and_under(one))}
    silent = [who for kind, who in known.items() if kind not in differing]
    if not silent:
        return ""
    return (
        f"Andelen som {' eller '.join(silent)} skiljer sig inte säkert mellan någon stadsdel och "
        "de övriga."
    )


def _where(over: Sequence[str], under: Sequence[str]) -> str:
    """Return ``över de övriga stadsdelarnas nivå i A och under den i B``."""
    level = "de övriga stadsdelarnas nivå"
    parts = [f"över {level} i {and_list(over)}"] if over else []
    if under:
        parts.append(f"under {'den' if over else level} i {and_list(under)}")
    return " och ".join(parts)


def _both(found: Triangulation) -> str:
    high, low = found.with_agreement("both_high"), found.with_agreement("both_low")
    if not high and not low:
        return "I ingen stadsdel pekar anmälda brott och enkätsvar säkert åt samma håll."
    parts = [f"{word} i {names_of(rows)}" for word, rows in (("högt", high), ("lågt", low)) if rows]
    return f"Anmälda brott och enkätsvar pekar åt samma håll: {and_list(parts)}."


def _opposed(found: Triangulation) -> str:
    high = found.with_agreement("high_but_surveys_low")
    low = found.with_agreement("low_but_surveys_high")
    parts = [
        f"i {names_of(rows)} är {what}"
        for what, rows in (
            ("de anmälda brotten fler men enkätsvaren bättre än i övriga stadsdelar", high),
            ("de anmälda brotten färre men enkätsvaren sämre än i övriga stadsdelar", low),
        )
        if rows
    ]
    return f"Uppgifterna motsäger varandra: {and_list(parts)}." if parts else ""
