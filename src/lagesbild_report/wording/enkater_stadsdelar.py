"""Sentences on the stadsdelar in the safety surveys: exposure, fear and disorder."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.survey_place_sentences import one_measure, several_measures
from lagesbild_report.wording.survey_words import bases_sentence
from lagesbild_report.wording.verdict_words import verb
from lagesbild_report.wording.words import joined, lower_first, percent

CITY, REGION = "staden", "regionen"


def kinds_of(table: Cross) -> list[tuple[int, str]]:
    """Return the columns of measures that have no earlier wave of their own, with their names.

    The waves of a table's last measure stand last, with the year in their headings.
    """
    first = table.lines[0].figures
    found = []
    for column, (label, figure) in enumerate(zip(table.columns, first, strict=True)):
        name = label.removesuffix(figure.period.label).strip()
        if name == label or name in table.columns:
            found.append((column, lower_first(name)))
    return found


def last_measure(table: Cross) -> list[int]:
    """Return the columns of the last measure: its last wave, and two waves together."""
    last = table.lines[0].last.period
    name = table.columns[-1].removesuffix(last.label).strip()
    return [
        column
        for column, (label, figure) in enumerate(
            zip(table.columns, table.lines[0].figures, strict=True)
        )
        if label == f"{name} {figure.period.label}" and figure.period.end == last.end
    ]


def exposed_places(table: Cross | None, there: str) -> str:
    """Tell where more or fewer have been exposed to any crime, and to each kind."""
    if table is None:
        return ""
    return joined(
        bases_sentence(table),
        one_measure(table, last_measure(table), there, "Andelen utsatta för något brott"),
        several_measures(table, kinds_of(table), there, "slag av brott"),
    )


def fearful_places(table: Cross | None) -> str:
    """Tell where more or fewer than in the city are afraid or unsafe, and how many answered."""
    if table is None:
        return ""
    return joined(bases_sentence(table), several_measures(table, kinds_of(table), CITY, "mått"))


def disturbed_places(table: Cross | None) -> str:
    """Tell where more or fewer than in the city are disturbed."""
    if table is None:
        return ""
    return several_measures(table, kinds_of(table), CITY, "slag av störningar")


def youths(table: Cross | None) -> str:
    """Tell where youths disturb more or less than in the city, and where that has changed."""
    if table is None:
        return ""
    subject = "Andelen som svarar att ungdomar stör ordningen"
    return joined(one_measure(table, last_measure(table), CITY, subject), place_changes(table))


def unsafe_places(table: Cross | None) -> str:
    """Tell where more or fewer than in the region are unsafe, and where that has changed."""
    if table is None:
        return ""
    subject = "Andelen otrygga ute sent"
    return joined(
        bases_sentence(table),
        one_measure(table, last_measure(table), REGION, subject),
        place_changes(table),
    )


def place_changes(table: Cross) -> str:
    """Tell in which stadsdelar the last measure has changed since the wave before."""
    tested = [one for one in table.lines if one.kind == "plain" and one.verdict is not None]
    compared = [one for one in tested if one.verdict and one.verdict.kind != "incomparable"]
    if not compared:
        return ""
    since = compared[0].figures[-2].period.label
    found = [_changed(line) for line in compared if line.verdict and line.verdict.established]
    if not found:
        return f"I ingen stadsdel är förändringen sedan {since} säkerställd."
    return f"Sedan {since} har andelen ändrats i {and_list(found)}."


def _changed(line: Line) -> str:
    """Return ``Fruängen (minskade från 28 till 12 procent)``."""
    if line.verdict is None:
        return line.label
    before, now = line.figures[-2:]
    return f"{line.label} ({verb(line.verdict)} från {before.text} till {percent(now)})"
