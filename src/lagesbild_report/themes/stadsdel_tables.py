"""Tables of a safety survey with a row per stadsdel, and the waves that are taken together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report import swedish
from lagesbild_report.comparisons.cross import ChartKind, Cross, Line
from lagesbild_report.observations.period import Period
from lagesbild_report.register.safety_surveys import indicators
from lagesbild_report.themes.periods import span_text
from lagesbild_report.themes.shares import Survey, present

ALL = "alla"


@dataclass(frozen=True)
class Total:
    """The measure that stands last in a table, with more waves than the others.

    Parameters
    ----------
    measure, label : str
    count : int
        How many waves it has.
    """

    measure: str
    label: str
    count: int = 2


@dataclass(frozen=True)
class Column:
    """A column of shares.

    Parameters
    ----------
    measure : str
    waves : tuple of Period
        One, or two that are taken together.
    label : str
    """

    measure: str
    waves: tuple[Period, ...]
    label: str

    @property
    def pooled(self) -> bool:
        """Tell whether two waves are taken together."""
        return len(self.waves) == 2


def stadsdel_table(
    survey: Survey,
    key: str,
    what: str,
    total: Total | None = None,
    *,
    chart: ChartKind | None = None,
    intervals: bool = True,
) -> list[Cross]:
    """Return a table with a row per stadsdel, the district and the reference.

    The last two waves also stand together where a stadsdel has few answers: those of the
    total, and without a total those of every measure.

    Parameters
    ----------
    total : Total, optional
        Stands last, with its last waves; the others have the last wave.
    intervals : bool
        Print the intervals of waves taken together, and of the total's last wave.
    """
    wanted = indicators(survey.id, key)
    waves = survey.waves(*([total.measure] if total else wanted))
    if not waves:
        return []
    rows = present(survey, wanted, waves[-1], survey.district)
    columns = [Column(measure, (waves[-1],), label) for measure, label in rows.items()]
    together = _together(survey, [total.measure] if total else list(rows), waves)
    columns += _total_columns(total, waves, together) if total else _pooled(columns, together)
    lines = survey.places([(one.measure, one.waves) for one in columns], grupp=ALL)
    when = _when(waves, total, bool(rows)) + _together_text(together)
    return [
        survey.table(
            key,
            f"{what} per stadsdel, {survey.title(survey.district)}, {when}",
            (one.label for one in columns),
            lines,
            row_heading="Stadsdel",
            row_bases=True,
            chart=chart,
            narrow=True,
            note=_weighed(together),
            tells_bases=True,
            chart_title=_chart_title(survey, what, lines, total, bool(rows)) if chart else "",
            interval_columns=_with_intervals(columns, total) if intervals else (),
        )
    ]


def _together(
    survey: Survey, measures: Sequence[str], waves: Sequence[Period]
) -> tuple[Period, ...]:
    """Return the last two waves, where a stadsdel has few answers in the last."""
    few = any(survey.has_few(measure, waves[-1], grupp=ALL) for measure in measures)
    return tuple(waves[-2:]) if few and len(waves) > 1 else ()


def _pooled(columns: Sequence[Column], together: tuple[Period, ...]) -> list[Column]:
    if not together:
        return []
    return [Column(c.measure, together, f"{c.label} {_both(together)}") for c in columns]


def _total_columns(
    total: Total, waves: Sequence[Period], together: tuple[Period, ...]
) -> list[Column]:
    """Return the waves together first, so that the last wave stands last, beside the one before."""
    columns = [
        Column(total.measure, (wave,), f"{total.label} {wave.label}")
        for wave in waves[-total.count :]
    ]
    return [*_pooled([Column(total.measure, together, total.label)], together), *columns]


def _with_intervals(columns: Sequence[Column], total: Total | None) -> tuple[int, ...]:
    last = {len(columns) - 1} if total else set()
    return tuple(n for n, column in enumerate(columns) if column.pooled or n in last)


def _both(together: Sequence[Period]) -> str:
    return swedish.and_list([wave.label for wave in together])


def _together_text(together: Sequence[Period]) -> str:
    return f" samt {_both(together)} tillsammans" if together else ""


def _weighed(together: Sequence[Period]) -> str:
    if not together:
        return ""
    return f"Årtalen {_both(together)} i samma kolumn: båda mätningarna tillsammans."


def _chart_title(
    survey: Survey, what: str, lines: Sequence[Line], total: Total | None, beside: bool
) -> str:
    """Return the caption of a chart of the last column: its lines, and who is not in it."""
    shown = f" ({total.label.lower()})" if total and beside else ""
    left_out = [line.label for line in lines if line.last.value is None]
    others = (
        f". Utan redovisad andel och därför inte med: {swedish.and_list(left_out)}"
        if left_out
        else ""
    )
    return (
        f"{what}{shown} per stadsdel, {survey.title(survey.district)}, "
        f"{lines[0].last.period.label},\N{NO-BREAK SPACE}%. Strecken genom punkterna är deras "
        "intervall. De lodräta linjerna är stadsdelsområdet och "
        f"{survey.reference_word.lower()}{others}"
    )


def _when(waves: Sequence[Period], total: Total | None, beside_others: bool) -> str:
    """Return the wave of a table, and those of its total, when it has one and they are more."""
    last, shown = waves[-1], waves[-total.count :] if total else waves[-1:]
    if not beside_others:
        return span_text(shown)
    if total is None or len(shown) == 1:
        return last.label
    return f"{last.label} ({total.label.lower()} {span_text(shown)})"
