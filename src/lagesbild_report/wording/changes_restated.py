"""The paragraph on restated history: how many figures, which, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.editions.difference import Cause, EditionDifference, Restated
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.periods import months_label
from lagesbild_report.wording.changes import NAMED, edition_name
from lagesbild_report.wording.words import how_many, joined, lower_first, percent

NOT_GIVEN = "Orsaken är inte angiven."
CAUSES: dict[Cause, str] = {
    "register": "har källan räknat om talen",
    "rows": "är det en rad för övriga, och andra rader än förut är egna",
    "codes": "har avgränsningen eller frågan ändrats",
    "break": "har ordningen i serien ändrats",
    "final": "har preliminära tal fastställts",
    "extract": "är uttaget nytt, och källan kan ha fått in eller rättat uppgifter",
    "unknown": "är orsaken inte angiven",
}


def restated_paragraph(difference: EditionDifference) -> str:
    """Say how many figures of earlier periods are others than in the edition before, and why."""
    restated, name = difference.restated, edition_name(difference)
    if not restated:
        return f"Inga tal för tidigare perioder är andra än i {name}."
    if len(restated) == 1:
        only = restated[0]
        lead = f"Ett tal för en tidigare period är ett annat än i {name}: {_named(only)}."
        return joined(lead, reason_text(only))
    lead = f"För tidigare perioder är {how_many(len(restated))} tal andra än i {name}"
    if len(restated) <= NAMED:
        lead = f"{lead}: {and_list([_named(one) for one in restated])}"
    return joined(f"{lead}.", _causes(restated))


def reason_text(restated: Restated) -> str:
    """Return why a figure is another, as a sentence."""
    return restated.reason.text or NOT_GIVEN


def _named(restated: Restated) -> str:
    """Return ``personrån, Aspudden 2022/23 (från 5 till 6)``."""
    now, before = restated.now.figure, restated.before.figure
    title = lower_first(restated.now.title.replace(": ", ", "))
    values = f"från {before.text} till {_printed(now, restated.now.unit)}"
    return f"{title} {months_label(now.period)} ({values})"


def _printed(figure: Figure, unit: str) -> str:
    return percent(figure) if unit == "%" else figure.text


def _causes(restated: Sequence[Restated]) -> str:
    """Say what lies behind them, the most common cause first."""
    found = Counter(one.reason.cause for one in restated)
    if len(found) == 1:
        return f"I samtliga fall {CAUSES[restated[0].reason.cause]}."
    told = [f"I {how_many(number)} fall {CAUSES[cause]}." for cause, number in found.most_common()]
    return joined(*told)
