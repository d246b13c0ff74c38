"""What was changed, and how the build met it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Outcome:
    """A mutation.

    Parameters
    ----------
    kind : str
        ``tal i uttag``, ``kastad kolumn`` …
    what : str
        Which file or place.
    met : str
        ``följer``: the whole report follows; ``namnges``: the build names the place; empty when
        it passed unnoticed.
    """

    kind: str
    what: str
    met: str


def told(outcomes: list[Outcome]) -> list[str]:
    """Return a line for each kind, and the share that was met."""
    kinds = dict.fromkeys(one.kind for one in outcomes)
    lines = []
    for kind in kinds:
        own = [one for one in outcomes if one.kind == kind]
        follow, named = (sum(one.met == met for one in own) for met in ("följer", "namnges"))
        lines.append(f"{kind}: {len(own)} ändringar, {follow} följs av rapporten, {named} namnges")
    met = sum(bool(one.met) for one in outcomes)
    share = 100 * met / len(outcomes)
    return [*lines, f"mutationer: {met} av {len(outcomes)} märktes ({share:.0f} %)"]


RESULTS = "data/processed/hagersten-alvsjo/2024"
TEXT = "templates/texter/hagersten-alvsjo/brottsomraden/personran-kommentar.md"
