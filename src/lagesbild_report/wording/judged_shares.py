"""Sentences on shares that were tested together: one judgement for as many as it holds for.

What is established is told share by share, with the verb of the verbal scale. All others
are told in one sentence, so that none of them is read as a change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.verdict_words import verb
from lagesbild_report.wording.words import PERCENT, joined, percent, sentence


@dataclass(frozen=True)
class JudgedShare:
    """A share in two waves.

    Parameters
    ----------
    subject : str
        What the share is called inside a sentence: ``andelen som har blivit rånad``.
    where : str
        Of whom: ``i årskurs 9``; empty when the subject says it.
    change : Comparison
        With its verdict.
    """

    subject: str
    where: str
    change: Comparison

    @property
    def name(self) -> str:
        """Subject and place."""
        return f"{self.subject} {self.where}".strip()

    @property
    def verdict(self) -> Verdict | None:
        """The verdict; None when the change was not tested or cannot be compared."""
        return None if self.change.obstacle else self.change.verdict


def change_sentences(shares: Sequence[JudgedShare], *, earlier_values: bool = False) -> str:
    """Tell which shares rose and fell, which are on the border, and that no others changed.

    Parameters
    ----------
    earlier_values : bool
        Give the shares of the wave before where no change is established.

    Returns
    -------
    str
        Ends with why some shares cannot be compared; empty when none was tested.
    """
    tested = only_tested(shares)
    obstacles = dict.fromkeys(share.change.obstacle for share in shares)
    if not tested:
        return joined(*obstacles)
    by_kind = {kind: [s for s in tested if _kind(s) == kind] for kind in map(_kind, tested)}
    borderline, unclear = by_kind.get("borderline", []), by_kind.get("unclear", [])
    told = bool(borderline) and len(unclear) == 1
    return joined(
        *_established(by_kind.get("established", [])),
        _borderline(borderline, unclear),
        _few(by_kind.get("few", [])),
        "" if told else _unclear(unclear, len(tested), earlier_values=earlier_values),
        *obstacles,
    )


def only_tested(shares: Sequence[JudgedShare]) -> list[JudgedShare]:
    """Return the shares whose change has a verdict."""
    return [share for share in shares if share.verdict is not None]


def all_unclear(shares: Sequence[JudgedShare]) -> bool:
    """Tell whether not one of the shares is established, on the border or of too few."""
    return all(_kind(share) == "unclear" for share in shares)


def _kind(share: JudgedShare) -> str:
    found = share.verdict
    if found is None or found.kind == "few":
        return "few"
    if found.established:
        return "established"
    return "borderline" if found.borderline else "unclear"


def _established(shares: Sequence[JudgedShare]) -> list[str]:
    """Return a sentence for each subject and verb; only the first names the waves."""
    frames: dict[tuple[str, str], list[JudgedShare]] = {}
    for share in shares:
        if share.verdict is not None:
            frames.setdefault((share.subject, verb(share.verdict)), []).append(share)
    said: list[str] = []
    for (subject, verb_words), parts in frames.items():
        waves = "" if said else f" mellan {_waves(parts[0])}"
        moves = and_list([f"{_from_to(one)} {one.where}".strip() for one in parts])
        said.append(sentence(f"{subject} {verb_words}{waves}, {moves}"))
    return said


def _from_to(share: JudgedShare) -> str:
    return f"från {share.change.earlier.text} till {percent(share.change.later)}"


def _waves(share: JudgedShare) -> str:
    return f"{share.change.earlier.period.label} och {share.change.later.period.label}"


def _borderline(shares: Sequence[JudgedShare], others: Sequence[JudgedShare]) -> str:
    """Name the differences on the border, and the only one that is not even there.

    The two shares of each are given without a word of direction.
    """
    if not shares:
        return ""
    named = and_list([f"{one.name} ({_values(one)})" for one in shares])
    apart = f", men inte säkerställd för {others[0].name}" if len(others) == 1 else ""
    return (
        f"Skillnaden mellan {_waves(shares[0])} är på gränsen till säkerställd för {named}{apart}."
    )


def _values(share: JudgedShare) -> str:
    return f"{share.change.earlier.text} mot {percent(share.change.later)}"


def _few(shares: Sequence[JudgedShare]) -> str:
    if not shares:
        return ""
    return f"Svaren är för få för att bedöma {and_list([share.name for share in shares])}."


def _unclear(shares: Sequence[JudgedShare], tested: int, *, earlier_values: bool) -> str:
    if not shares:
        return ""
    before = shares[0].change.earlier.period.label
    if len(shares) < tested:
        return _others(shares, before)
    one = len(shares) == 1
    if all(share.verdict is not None and share.verdict.equal for share in shares):
        return f"{'Andelen är densamma' if one else 'Andelarna är desamma'} som {before}."
    if earlier_values:
        values = and_list([share.change.earlier.text for share in shares])
        noun, doubt = _plainly(one)
        return f"År {before} var {noun} {values}{PERCENT}, men {doubt}."
    if one:
        return f"Skillnaden mot {before} är inte säkerställd."
    return f"Jämfört med {before} är ingen skillnad säkerställd."


def _plainly(one: bool) -> tuple[str, str]:
    if one:
        return "andelen", "skillnaden är inte säkerställd"
    return "andelarna", "ingen av skillnaderna är säkerställd"


def _others(shares: Sequence[JudgedShare], before: str) -> str:
    if len(shares) == 1:
        return f"För {shares[0].name} är skillnaden mot {before} inte säkerställd."
    return f"Övriga skillnader mot {before} är inte säkerställda."
