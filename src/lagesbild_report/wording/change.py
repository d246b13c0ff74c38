"""The sentence on a change of a count: verdict first, in frames that vary from area to area.

Which frame is used follows from the verdict and from the place of the crime area in the
report, so that the same frame never stands in two areas that follow each other. A frame
without an established change holds no word of direction.
"""

from __future__ import annotations

from dataclasses import dataclass

from lagesbild_report.comparisons.comparison import Comparison
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import decimal, rounded, whole
from lagesbild_report.wording.verdict_words import adverb, bare_verb, noun
from lagesbild_report.wording.words import (
    PERCENT,
    joined,
    more_or_fewer,
    percent_in_brackets,
    upper_first,
)

TOO_SMALL = "Förändringen anges inte i procent, eftersom minst ett av antalen är för litet."

ESTABLISHED = (
    "{Subject} {verb}{by} {size}{percent}: från {before}\u00a0brott {earlier} till "
    "{now}\u00a0brott {later}.",
    "{Subject} {verb}{adverb}, från {before} under perioden {earlier} till {now} under perioden "
    "{later}. Det är {more}{percent}.",
    "Mellan {earlier} och {later} {verb} {subject}{adverb}, från {before} till {now}\u00a0brott. "
    "Det är en skillnad på {size}{percent}.",
)
UNCLEAR = (
    "Någon säkerställd förändring syns inte: antalet {things} var {now} under perioden {later} "
    "och {before} perioden före. Skillnaden på {size} kan vara slumpens verk.",
    "{Subject} har inte ändrats säkerställt. Under perioden {later} var antalet {now}, mot "
    "{before} perioden före, och en skillnad på {size} kan slumpen ge.",
    "Om {subject} har ändrats går inte att säkerställa. Antalet var {before} under perioden "
    "{earlier} och {now} under perioden {later}; skillnaden på {size} kan bero på slumpen.",
    "Ingen säkerställd förändring syns i antalet {things}: {before} under perioden {earlier} och "
    "{now} under perioden {later}. En så stor skillnad ({size}) kan uppstå av en slump.",
)
BORDERLINE = (
    "Antalet {things} ligger på gränsen till en säkerställd förändring: {now} under perioden "
    "{later}, mot {before} perioden före. Prövad för sig hade skillnaden på {size}{percent} varit "
    "säkerställd, men inte när {family} prövas tillsammans.",
    "Skillnaden är på gränsen: antalet {things} var {before} under perioden {earlier} och {now} "
    "under perioden {later}. Prövad för sig hade skillnaden på {size}{percent} varit "
    "säkerställd, men inte när {family} prövas tillsammans.",
)
FEW = (
    "Brotten är för få för att bedöma: antalet {things} var {now} under perioden {later} och "
    "{before} perioden före.",
    "Om {subject} har ändrats går inte att säga. Brotten är för få för att bedöma: {before} under "
    "perioden {earlier} och {now} under perioden {later}.",
)
EQUAL = (
    "Antalet {things} är detsamma under perioderna {earlier} och {later}: {now}.",
    "Perioderna {earlier} och {later} har lika många {things}: {now}.",
)
UNTESTED = (
    "Antalet {things} var {now} under perioden {later} och {before} perioden före. Skillnaden är "
    "inte prövad.",
)

INTERVALS = (
    "Med hänsyn till slumpen är {noun} troligen {size}.",
    "Slumpen inräknad ligger {noun} troligen {size}.",
)


@dataclass(frozen=True)
class Counted:
    """What is counted, in the forms that sentences need.

    Parameters
    ----------
    things : str
        Plural without article: ``anmälda personrån``.
    definite : str
        ``de anmälda personrånen``; empty where the configuration gives none.
    family : str
        What the change was tested together with: ``de sex brottsområdena``.
    """

    things: str
    definite: str = ""
    family: str = "brottsområdena"

    @property
    def subject(self) -> str:
        """What rose or fell: the definite form, otherwise ``antalet …``."""
        return self.definite or f"antalet {self.things}"


def change_sentence(counted: Counted, change: Comparison, position: int) -> str:
    """Return the sentence on a change; the obstacle where there is one.

    Parameters
    ----------
    counted : Counted
    change : Comparison
        Of two counts, with its verdict.
    position : int
        Of the crime area in the report; it chooses the frame.
    """
    if change.difference is None:
        return change.obstacle
    frames = _frames(change)
    said = frames[position % len(frames)].format(**_parts(counted, change))
    note = TOO_SMALL if frames is ESTABLISHED and change.percent is None else ""
    return joined(said, note, interval_sentence(change, position))


def _frames(change: Comparison) -> tuple[str, ...]:
    verdict = change.verdict
    if verdict is None:
        return UNTESTED
    if not change.difference:
        return EQUAL
    if verdict.established:
        return ESTABLISHED
    if verdict.kind == "few":
        return FEW
    return BORDERLINE if verdict.borderline else UNCLEAR


def _parts(counted: Counted, change: Comparison) -> dict[str, str]:
    difference = change.difference or 0
    return {
        "things": counted.things,
        "subject": counted.subject,
        "Subject": upper_first(counted.subject),
        "family": counted.family,
        "before": change.earlier.text,
        "now": change.later.text,
        "earlier": change.earlier.period.label,
        "later": change.later.period.label,
        "size": whole(abs(difference)),
        "more": more_or_fewer(difference),
        "percent": percent_in_brackets(change),
        **_direction(change.verdict),
    }


def _direction(verdict: Verdict | None) -> dict[str, str]:
    """Return the words of direction; none unless the change is established."""
    if verdict is None or not verdict.established:
        return {}
    how = adverb(verdict)
    return {"verb": bare_verb(verdict), "adverb": how, "by": f"{how}, med" if how else " med"}


def interval_sentence(change: Comparison, position: int) -> str:
    """Return between what the change probably lies, in per cent of the earlier rate.

    Empty unless the change is established and may be given in per cent.
    """
    verdict = change.verdict
    if verdict is None or not verdict.established or change.percent is None:
        return ""
    if verdict.interval is None:
        return ""
    ends = [100 * abs(limit - 1) for limit in (verdict.interval.low, verdict.interval.high)]
    frame = INTERVALS[position % len(INTERVALS)]
    return frame.format(noun=f"{noun(verdict)}en", size=_between(min(ends), max(ends)))


def _between(low: float, high: float) -> str:
    """Return ``mellan 6 och 33 procent``; whole per cent from 1 on."""
    if rounded(low, 1) == 0:
        return f"högst {_size(high)}{PERCENT}"
    if _size(low) == _size(high):
        return f"ungefär {_size(low)}{PERCENT}"
    return f"mellan {_size(low)} och {_size(high)}{PERCENT}"


def _size(percent: float) -> str:
    return decimal(percent, 0 if percent >= 1 else 1)
