"""The summary's sentences on surveys: the last share, and what it differs from."""

from __future__ import annotations

from dataclasses import dataclass

from lagesbild_report.comparisons.comparison import Comparison, Figure
from lagesbild_report.comparisons.key_figures import KeyFigure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.verdict_words import sized_noun
from lagesbild_report.wording.words import PERCENT, joined, percent


@dataclass(frozen=True)
class _Held:
    """What the last share is held against: an earlier wave, or another area."""

    verdict: Verdict | None
    share: str
    where: str

    @property
    def named(self) -> str:
        return f"{self.share} {self.where}"


def survey_sentence(figure: KeyFigure, words: str) -> str:
    """Return the last share, then how it stands against the wave before and the reference.

    Parameters
    ----------
    figure : KeyFigure
        A share; empty text when its last value is unknown.
    words : str
        With ``{n}`` where the share stands: ``utsattes {n} för brott``.
    """
    change = figure.change
    if change.later.value is None:
        return ""
    survey, year = figure.title.rpartition(", ")[2], change.later.period.label
    said = words.format(n=percent(change.later))
    before, reference = _before(change), _reference(figure)
    held = [one for one in (before, reference) if one]
    first = f"Enligt {survey} {year} {said}{_changed(before)}{_untested(held)}."
    return joined(first, _unsure(held), _border(held), _against(reference))


def _before(change: Comparison) -> _Held | None:
    if change.difference is None:
        return None
    return _held(change.verdict, change.earlier, change.earlier.period.label)


def _reference(figure: KeyFigure) -> _Held | None:
    if figure.reference is None or not figure.reference.known:
        return None
    return _held(figure.against, figure.reference, f"i {figure.reference_name}")


def _held(verdict: Verdict | None, figure: Figure, where: str) -> _Held | None:
    incomparable = verdict is not None and verdict.kind == "incomparable"
    return None if incomparable else _Held(verdict, figure.text + PERCENT, where)


def _changed(before: _Held | None) -> str:
    """Return ``, en minskning från 24 procent 2020`` after an established change."""
    if before is None or before.verdict is None or not before.verdict.established:
        return ""
    return f", en {sized_noun(before.verdict)} från {before.named}"


def _untested(held: list[_Held]) -> str:
    shown = [one.named for one in held if one.verdict is None]
    return f" (mot {and_list(shown)})" if shown else ""


def _unsure(held: list[_Held]) -> str:
    """Name what the share does not surely differ from, and what too few have answered for."""
    unsure = [one.named for one in held if one.verdict and _is_unsure(one.verdict)]
    few = [one.named for one in held if one.verdict and one.verdict.kind == "few"]
    return joined(
        f"Andelen skiljer sig inte säkert från {' eller '.join(unsure)}." if unsure else "",
        f"Svaren är för få för att bedöma skillnaden mot {and_list(few)}." if few else "",
    )


def _is_unsure(verdict: Verdict) -> bool:
    return verdict.kind == "unclear" and not verdict.borderline


def _border(held: list[_Held]) -> str:
    border = [one.named for one in held if one.verdict and one.verdict.borderline]
    return f"Skillnaden mot {and_list(border)} är på gränsen." if border else ""


def _against(reference: _Held | None) -> str:
    """Say where the share lies against the reference, if that is established."""
    if reference is None or reference.verdict is None or not reference.verdict.established:
        return ""
    word = "över" if reference.verdict.sign > 0 else "under"
    return f"Det är säkerställt {word} andelen {reference.where} ({reference.share})."
