"""Two shapes of a safety survey's tables: over waves, and by question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.cross import Cross, Line, same_bases
from lagesbild_report.observations.period import Period
from lagesbild_report.register.safety_surveys import indicators
from lagesbild_report.themes.periods import span_text
from lagesbild_report.themes.shares import Survey, present

ALL = "alla"
NOTHING = "-"
"""Key of no line: what names it is held against nothing."""
GROUPS: Mapping[str, str] = {
    "kvinnor": "Kvinnor",
    "man": "Män",
    "funktionsnedsattning": "Personer med funktionsnedsättning",
}
"""Groups of people, key to label, as the forms name them."""
_OTHERS: Mapping[str, str] = {"kvinnor": "man", "man": NOTHING}
"""Women are held against men, and not the other way round too; other groups against all."""


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
        survey.waves_table(
            key,
            what,
            waves,
            lines,
            row_heading="Område och grupp",
            note=_definitions(lines),
            tells_bases=True,
        )
    ]


def _area_lines(survey: Survey, measure: str, waves: Sequence[Period]) -> tuple[Line, ...]:
    own, other = survey.district, survey.reference
    district = survey.over_waves(measure, waves, own, (own, survey.title(own)), group=ALL)
    groups = [
        survey.over_waves(
            measure, waves, own, name, group=name[0], held_against=_OTHERS.get(name[0], own)
        )
        for name in GROUPS.items()
    ]
    named = (other, survey.title(other))
    reference = survey.over_waves(measure, waves, other, named, kind="reference", group=ALL)
    others = (line for line in [*groups, reference] if line.known or _kept_back(line))
    return (district, *others)


def _kept_back(line: Line) -> bool:
    """Tell whether the line has shares that rest on too few answers: that is said."""
    return any(figure.base_limit is not None for figure in line.figures)


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
    titles = (*(wave.label for wave in waves), f"{survey.reference_word} {waves[-1].label}")
    return [
        survey.table(
            key,
            f"{what}, {survey.title(own)} {span_text(waves)} och {reference}",
            titles,
            lines,
            row_heading=row_heading,
            reference_last=True,
            interval_columns=(len(waves) - 1,),
            row_bases=not same_bases(lines),
            tells_bases=True,
        )
    ]
