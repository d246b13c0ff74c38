"""Words for shares of a survey: levels, changes and groups, as far as their verdicts bear.

Differences are those between the printed shares, so that a reader can check them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure, compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.wording.base_notes import SURE_BASE
from lagesbild_report.wording.ranking import printed
from lagesbild_report.wording.verdict_words import verb
from lagesbild_report.wording.words import joined, percent

NOT_SURE = "inte säkerställd"
ON_BORDER = "på gränsen till säkerställd"


@dataclass(frozen=True)
class Other:
    """What a share is held against.

    Parameters
    ----------
    figure : Figure
    name : str
        Within a sentence: ``2020``, ``Stockholms stad``.
    verdict : Verdict or None
    """

    figure: Figure
    name: str
    verdict: Verdict | None

    @property
    def told(self) -> str:
        """``2020 (24 procent)``."""
        return f"{self.name} ({percent(self.figure)})"


def gap(figure: Figure, other: Figure) -> Decimal | None:
    """Return the difference between the printed shares; None when they cannot be compared."""
    if compare(other, figure).difference is None:
        return None
    return printed(figure) - printed(other)


def level(line: Line, reference: Line | None, start: str) -> str:
    """Return a share, how it stands to the wave before, and to the reference.

    Parameters
    ----------
    start : str
        The sentence about the share with the places ``{share}`` and ``{year}``.
    """
    last = line.last
    if last.value is None:
        return ""
    first = start.format(share=f"{percent(last)} av de svarande", year=last.period.label)
    there = "" if reference is None else _reference_change(line, reference)
    return joined(first, standings(line, reference), there, line.change_obstacle)


def _reference_change(line: Line, reference: Line) -> str:
    """Tell how the reference's share has changed, when that is established."""
    verdict = reference.verdict
    if verdict is None or not verdict.established:
        return ""
    before, now = reference.figures[-2:]
    own = 0 if line.verdict is None else line.verdict.sign
    also = "Även i" if own == verdict.sign else "I"
    however = " däremot" if own == -verdict.sign else ""
    return (
        f"{also} {area_of(reference.label)} {verb(verdict)} andelen{however}, "
        f"från {before.text} till {percent(now)}."
    )


def standings(line: Line, reference: Line | None) -> str:
    """Return how a last share stands to the wave before and to the reference's last."""
    before, other = None, None
    if len(line.figures) > 1:
        before = Other(line.figures[-2], line.figures[-2].period.label, line.verdict)
    if reference is not None:
        verdict = line.against[-1] if line.against else None
        other = Other(reference.last, area_of(reference.label), verdict)
    return differences(line.last, before, other)


def differences(own: Figure, before: Other | None, area: Other | None) -> str:
    """Return how a share stands to the wave before and to another area.

    A difference that is not established is called so, and given no direction.
    """
    change = before if before and gap(own, before.figure) is not None else None
    there = area if area and gap(own, area.figure) is not None else None
    if change and there and (both := _told_together(own, change, there)):
        return both
    return joined(
        _change_sentence(own, change) if change else "",
        _level_sentence(own, there) if there else "",
    )


def _told_together(own: Figure, change: Other, there: Other) -> str:
    """Return one sentence on both when the same is to be said of them, otherwise nothing."""
    if _same(own, change) and _same(own, there):
        return f"Andelen är densamma som {change.name} och som i {there.name}."
    doubts = {_doubt(own, change), _doubt(own, there)}
    if doubts == {NOT_SURE}:
        return f"Varken skillnaden mot {change.told} eller den mot {there.told} är säkerställd."
    if doubts == {ON_BORDER}:
        return f"Både skillnaden mot {change.told} och den mot {there.told} är {ON_BORDER}."
    return ""


def _doubt(own: Figure, other: Other) -> str:
    """Return the doubt about a difference that was tested and can be seen; empty without any."""
    unclear = other.verdict is not None and other.verdict.kind == "unclear"
    return doubt_words(other.verdict) if unclear and gap(own, other.figure) else ""


def _same(own: Figure, other: Other) -> bool:
    """Tell whether the printed shares are the same and nothing else was established."""
    unsure = other.verdict is None or not other.verdict.established
    return unsure and gap(own, other.figure) == 0


def _change_sentence(own: Figure, before: Other) -> str:
    if before.verdict is None:
        return f"Andelen var {percent(before.figure)} {before.name}."
    if before.verdict.established:
        return f"Andelen {verb(before.verdict)} från {percent(before.figure)} {before.name}."
    if not gap(own, before.figure):
        return f"Andelen är densamma som {before.name}."
    return doubt_sentence(before)


def _level_sentence(own: Figure, area: Other) -> str:
    if area.verdict is None:
        return f"I {area.name} är andelen {percent(area.figure)}."
    if area.verdict.established:
        word = "över" if area.verdict.sign > 0 else "under"
        return f"Andelen ligger {word} nivån i {area.told}."
    if not gap(own, area.figure):
        return f"Andelen är densamma som i {area.name}."
    return doubt_sentence(area)


def doubt_sentence(other: Other) -> str:
    """Return ``Skillnaden mot 2020 (24 procent) är inte säkerställd``, as a sentence."""
    return f"Skillnaden mot {other.told} är {doubt_words(other.verdict)}."


def doubt_words(verdict: Verdict | None) -> str:
    """Return what a difference that is not established is."""
    return ON_BORDER if verdict is not None and verdict.borderline else NOT_SURE


def area_of(label: str) -> str:
    """Return the area in a label such as ``Årskurs 9, Stockholms stad``."""
    return label.rpartition(", ")[2]


def reference_of(table: Cross) -> Line | None:
    """Return the line that others are held against, when it has a share."""
    return next((line for line in table.lines if line.kind == "reference" and line.known), None)


def with_interval(figure: Figure) -> str:
    """Return ``32 procent, mellan 20 och 46``; without interval when there is none."""
    limits = figure.interval_limits
    return f"{percent(figure)}, mellan {' och '.join(limits)}" if limits else percent(figure)


def bases_sentence(table: Cross) -> str:
    """Tell how many answered in each stadsdel, and what so few answers mean."""
    figures = [_last_wave(line) for line in table.lines if line.kind == "plain"]
    bases = [figure.n for figure in figures if figure.n is not None]
    if not bases:
        return ""
    low, high = swedish.whole(min(bases)), swedish.whole(max(bases))
    number = low if low == high else f"{low}–{high}"
    small = "; så små underlag ger osäkra andelar" if max(bases) < SURE_BASE else ""
    return f"Per stadsdel har {number} personer svarat{small}."


def _last_wave(line: Line) -> Figure:
    """Return the last figure of a single wave."""
    single = [figure for figure in line.figures if figure.period.kind != "two waves"]
    return single[-1]
