"""The three shapes of a safety survey's tables: over waves, by question, by stadsdel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.cross import ChartKind, Cross, Line, known_lines
from lagesbild_report.observations.period import Period
from lagesbild_report.register.safety_surveys import indicators
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.base_notes import base_note, bases_told
from lagesbild_report.themes.periods import span_text
from lagesbild_report.themes.shares import Survey, present

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
    note = base_note(lines, _definitions(lines))
    return [survey.waves_table(key, what, waves, lines, row_heading="Område och grupp", note=note)]


def _area_lines(survey: Survey, measure: str, waves: Sequence[Period]) -> tuple[Line, ...]:
    own, other = survey.district, survey.reference
    district = survey.over_waves(measure, waves, own, (own, survey.title(own)), group=ALL)
    groups = [
        survey.over_waves(measure, waves, own, name, group=name[0]) for name in GROUPS.items()
    ]
    named = (other, survey.title(other))
    reference = survey.over_waves(measure, waves, other, named, kind="reference", group=ALL)
    return (district, *known_lines([*groups, reference]))


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
            **bases_told(titles, lines),
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
    when = _when(last, shown, total[1] if total else "", bool(rows))
    beside = total[1] if rows and total else ""
    return [
        survey.table(
            key,
            f"{what} per stadsdel, {survey.title(survey.district)}, {when}",
            (label for _, _, label in columns),
            lines,
            row_heading="Stadsdel",
            row_bases=True,
            chart=chart,
            narrow=True,
            note=base_note(lines),
            chart_title=_chart_title(survey, what, lines, beside) if chart else "",
        )
    ]


def _chart_title(survey: Survey, what: str, lines: Sequence[Line], column: str) -> str:
    """Return the caption of a chart of the last column: its lines, and who is not in it."""
    shown = f" ({column.lower()})" if column else ""
    left_out = [line.label for line in lines if line.last.value is None]
    others = f". Utan redovisad andel och därför inte med: {and_list(left_out)}" if left_out else ""
    return (
        f"{what}{shown} per stadsdel, {survey.title(survey.district)}, "
        f"{lines[0].last.period.label},"
        f"\N{NO-BREAK SPACE}%. De lodräta linjerna är stadsdelsområdet och "
        f"{survey.reference_word.lower()}{others}"
    )


def _when(last: Period, shown: Sequence[Period], total: str, beside_others: bool) -> str:
    """Return the wave of a table, and those of its total, when it has one and they are more."""
    if not total or (beside_others and len(shown) == 1):
        return last.label
    return (
        f"{last.label} ({total.lower()} {span_text(shown)})" if beside_others else span_text(shown)
    )
