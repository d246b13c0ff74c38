"""The three shapes of a safety survey's tables: over waves, by question, by stadsdel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.cross import ChartKind, Cross, Line
from lagesbild_report.observations.period import Period
from lagesbild_report.register.safety_surveys import indicators
from lagesbild_report.themes.shares import (
    Survey,
    base_note,
    column_bases,
    known,
    present,
    same_bases,
    span,
)

ALL = "alla"
GROUPS: Mapping[str, str] = {
    "kvinnor": "Kvinnor",
    "man": "Män",
    "funktionsnedsattning": "Personer med funktionsnedsättning",
}
"""Groups of people, key to label, as the forms name them."""


def waves_table(survey: Survey, key: str, measure: str, what: str) -> list[Cross]:
    """Return the district, its groups and the reference over the waves.

    The lines of the district and of the reference have their area's id as key.

    Parameters
    ----------
    what : str
        What the share measures, as the caption begins.
    """
    waves = survey.waves(measure)
    if not waves:
        return []
    lines = _area_lines(survey, measure, waves)
    return [
        Cross(
            key=key,
            title=f"{what}, {_places(survey)}, {span(waves)},\N{NO-BREAK SPACE}%",
            row_heading="Område och grupp",
            columns=tuple(wave.label for wave in waves),
            lines=lines,
            unit="%",
            sources=(survey.id,),
            show_bases=True,
            note=base_note(lines, _definitions(lines)),
        )
    ]


def _area_lines(survey: Survey, measure: str, waves: Sequence[Period]) -> tuple[Line, ...]:
    own, other = survey.district, survey.reference
    district = survey.over_waves(measure, waves, own, (own, survey.title(own)), group=ALL)
    groups = [
        survey.over_waves(measure, waves, own, name, group=name[0]) for name in GROUPS.items()
    ]
    named = (other, survey.title(other))
    reference = survey.over_waves(measure, waves, other, named, kind="reference", group=ALL)
    return (district, *known([*groups, reference]))


def _places(survey: Survey) -> str:
    return f"{survey.title(survey.district)} och {survey.title(survey.reference)}"


def _definitions(lines: Sequence[Line]) -> str:
    """Say which definition each wave had, when they differ."""
    labels: dict[str, list[str]] = {}
    for figure in lines[0].figures:
        labels.setdefault(figure.definition, []).append(figure.period.label)
    if len(labels) < 2:
        return ""
    parts = [f"{' och '.join(years)}: {text}" for text, years in labels.items() if text]
    return f"Definitionen har ändrats ({'; '.join(parts)}). Tal med olika definition jämförs inte."


def questions_table(survey: Survey, key: str, what: str, row_heading: str) -> list[Cross]:
    """Return a table with a row per question of the last wave: the district and the reference.

    The wave before stands first where it has the questions.
    """
    wanted = indicators(survey.id, key)
    waves = survey.waves(*wanted)[-2:]
    if not waves:
        return []
    own, other = survey.district, survey.reference
    columns = [*((own, wave) for wave in waves), (other, waves[-1])]
    rows = present(survey, wanted, waves[-1], own)
    lines = tuple(
        Line(
            key=measure,
            label=label,
            figures=tuple(survey.figure(measure, a, wave, grupp=ALL) for a, wave in columns),
        )
        for measure, label in rows.items()
    )
    reference = f"{survey.title(other)} {waves[-1].label}"
    titles = (*(wave.label for wave in waves), reference)
    return [
        Cross(
            key=key,
            title=f"{what}, {survey.title(own)} {span(waves)} och {reference},\N{NO-BREAK SPACE}%",
            row_heading=row_heading,
            columns=titles,
            lines=lines,
            unit="%",
            sources=(survey.id,),
            row_bases=not same_bases(lines),
            note=base_note(lines, column_bases(titles, lines)),
        )
    ]


def stadsdel_table(
    survey: Survey,
    key: str,
    what: str,
    total: tuple[str, str] | None = None,
    *,
    count: int = 2,
    chart: ChartKind | None = None,
) -> list[Cross]:
    """Return a table with a row per stadsdel, the district and the reference.

    Parameters
    ----------
    total : (measure, label), optional
        Stands last, with its last waves; the others have the last wave.
    count : int
        How many waves the total has.
    """
    wanted = indicators(survey.id, key)
    waves = survey.waves(*([total[0]] if total else wanted))
    if not waves:
        return []
    last, shown = waves[-1], waves[-count:]
    rows = present(survey, wanted, last, survey.district)
    columns = [(measure, last, label) for measure, label in rows.items()]
    if total:
        columns += [(total[0], wave, f"{total[1]} {wave.label}") for wave in shown]
    lines = survey.places([(measure, wave) for measure, wave, _ in columns], grupp=ALL)
    when = span(shown) if total and not rows else last.label
    if total and rows and len(shown) > 1:
        when += f" ({total[1].lower()} {span(shown)})"
    return [
        Cross(
            key=key,
            title=f"{what} per stadsdel, {survey.title(survey.district)}, "
            f"{when},\N{NO-BREAK SPACE}%",
            row_heading="Stadsdel",
            columns=tuple(label for _, _, label in columns),
            lines=lines,
            unit="%",
            sources=(survey.id,),
            row_bases=True,
            chart=chart,
            narrow=True,
            note=base_note(lines),
        )
    ]
