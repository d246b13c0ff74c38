"""What a rule has found in a file, before it is known whether someone has answered it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagesbild_report.lint.prose import VALUE

Rule = Literal[
    "tal", "år", "procent", "riktning", "namn", "utgåva", "dubblett", "rubrik",
    "bindestreck", "procenttecken", "källa", "svar",
]  # fmt: skip
"""The rules, by the names that officers answer with; ``svar`` is the rule of answers."""

RULES: tuple[Rule, ...] = (
    "tal", "år", "procent", "riktning", "namn", "utgåva", "dubblett", "rubrik",
    "bindestreck", "procenttecken", "källa",
)  # fmt: skip
"""Those that can be answered."""


@dataclass(frozen=True)
class Hit:
    """One place where a rule is broken.

    Parameters
    ----------
    rule : str
    start : int
        Position in the file's words.
    found : str
        The words.
    what, hint : str
        What is wrong and what to do, in Swedish.
    certain : bool
        Certain hits stop the build; others are for the analyst to judge.
    reason : str
        Why it stands all the same, where the file itself says so.
    repeated : bool
        An answer must repeat the words, so that it covers these and no others on the same row.
    """

    rule: Rule
    start: int
    found: str
    what: str
    hint: str
    certain: bool = True
    repeated: bool = True
    reason: str = ""

    @property
    def shown(self) -> str:
        """The words as they are shown in the review list: on one line, values as ``{{ … }}``."""
        return " ".join(self.found.replace(VALUE, "{{ … }}").split())


def outermost(hits: list[Hit]) -> list[Hit]:
    """Return the hits that do not lie inside another one, unless that is less certain."""

    def inside(one: Hit, other: Hit) -> bool:
        ends = one.start + len(one.found), other.start + len(other.found)
        longer = len(other.found) > len(one.found) and other.certain >= one.certain
        return longer and other.start <= one.start and ends[0] <= ends[1]

    return [one for one in hits if not any(inside(one, other) for other in hits)]
