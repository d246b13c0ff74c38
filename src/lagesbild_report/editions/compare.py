"""An edition held against the one before: what is new, restated, turned, gone or added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.verdict import ratio_size
from lagesbild_report.config.judging import Judging
from lagesbild_report.editions.difference import (
    EditionDifference,
    MainMeasure,
    NewValue,
    Restated,
    Turned,
)
from lagesbild_report.editions.models import Edition, KeptFigure, KeptVerdict
from lagesbild_report.editions.reasons import Registers, reason

SHARE = "%"


@dataclass(frozen=True)
class Main:
    """Where one of the most important measures stands among what is kept.

    Parameters
    ----------
    title, key, verdict : str
        The keys of its figures and of the verdict on its change.
    """

    title: str
    key: str
    verdict: str


def compare_editions(
    before: Edition,
    now: Edition,
    mains: Sequence[Main] = (),
    registers: Registers | None = None,
    judging: Judging | None = None,
) -> EditionDifference:
    """Return what differs between two editions of a district.

    Parameters
    ----------
    before, now : Edition
        The earlier first.
    mains : sequence of Main
        The measures of the table, in its order.
    registers : Registers, optional
        Where reasons are looked up; the packaged ones unless others are given.
    judging : Judging, optional
        From which size on a restated figure is a large difference.

    Raises
    ------
    ValueError
        If the editions are of different districts.
    """
    if before.district != now.district:
        raise ValueError(f"{before.district} is not held against {now.district}")
    restated = list(_restated(before, now, registers or Registers(), judging or Judging()))
    turned = tuple(_turned(before, now))
    return EditionDifference(
        before=before.edition,
        now=now.edition,
        new=tuple(_new(before, now)),
        restated=tuple(_once(restated)),
        turned=turned,
        gone=_only_in(before, now),
        added=_only_in(now, before),
        main=tuple(_main(one, before, now, turned) for one in mains),
    )


def _new(before: Edition, now: Edition) -> Iterator[NewValue]:
    earlier = before.latest
    for key, kept in sorted(now.latest.items()):
        known = earlier.get(key)
        if known and kept.figure.period.end > known.figure.period.end:
            yield NewValue(before=known, now=kept)


def _restated(
    before: Edition, now: Edition, registers: Registers, judging: Judging
) -> Iterator[Restated]:
    known, rows = before.by_identity, [_rows(edition) for edition in (before, now)]
    for kept in now.figures:
        earlier = known.get(kept.identity)
        if earlier and not _same(earlier, kept):
            other = rows[0].get(kept.measure) != rows[1].get(kept.measure)
            why = reason(earlier, kept, now.district, registers, other_rows=other)
            large = _is_large(earlier, kept, judging)
            yield Restated(before=earlier, now=kept, reason=why, large=large)


def _rows(edition: Edition) -> dict[str, set[str]]:
    """Return the keys of each table."""
    rows: dict[str, set[str]] = {}
    for kept in edition.figures:
        rows.setdefault(kept.measure, set()).add(kept.key)
    return rows


def _same(before: KeptFigure, now: KeptFigure) -> bool:
    """Tell whether two figures are equal, as far as both were printed with decimals."""
    digits = min(before.figure.decimals, now.figure.decimals)
    return round(_value(before), digits) == round(_value(now), digits)


def _value(kept: KeptFigure) -> float:
    return kept.figure.value or 0.0


def _is_large(before: KeptFigure, now: KeptFigure, judging: Judging) -> bool:
    """Tell whether a difference is at least moderate, by the limits of the verbal scale."""
    if now.unit == SHARE:
        return abs(_value(now) - _value(before)) >= judging.points.moderate
    if not _value(before) or not _value(now):
        return True
    return ratio_size(_value(now) / _value(before), judging) != "small"


def _once(restated: Iterable[Restated]) -> Iterator[Restated]:
    """Yield a number that stands in several tables once: it rests on the same cells."""
    seen = set()
    for one in restated:
        figure = one.now.figure
        number = (figure.cells, figure.period, one.before.figure.value, figure.value)
        if not figure.cells or number not in seen:
            yield one
        seen.add(number)


def _turned(before: Edition, now: Edition) -> Iterator[Turned]:
    known = before.verdict_by_key
    for verdict in now.verdicts:
        earlier = known.get(verdict.key)
        if earlier and _said(earlier) != _said(verdict):
            yield Turned(before=earlier, now=verdict)


def _said(verdict: KeptVerdict) -> tuple[str, str | None]:
    return verdict.kind, verdict.size


def _only_in(one: Edition, other: Edition) -> tuple[str, ...]:
    """Return the titles of the tables and crime areas that only the first edition has."""
    there = {kept.measure for kept in other.figures}
    titles = (kept.title.split(":")[0] for kept in one.figures if kept.measure not in there)
    return tuple(dict.fromkeys(titles))


def _main(main: Main, before: Edition, now: Edition, turned: Iterable[Turned]) -> MainMeasure:
    earlier, later = before.latest.get(main.key), now.latest.get(main.key)
    known = later or earlier
    again = now.by_identity.get(earlier.identity) if earlier else None
    verdicts = [edition.verdict_by_key.get(main.verdict) for edition in (before, now)]
    words = [verdict.word if verdict else "" for verdict in verdicts]
    return MainMeasure(
        key=main.key,
        title=main.title,
        unit=known.unit if known else "",
        sources=known.sources if known else (),
        before=earlier.figure if earlier else None,
        now=later.figure if later else None,
        restated=again.figure if earlier and again and not _same(earlier, again) else None,
        turned=next((one for one in turned if one.now.key == main.verdict), None),
        word_before=words[0],
        word_now=words[1],
    )
