"""Sentences on the effects of measures: the result first, then what could have been seen."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.effect import Effect, Power, Side
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.long_view import labels_span
from lagesbild_report.wording.words import PERCENT, joined, lower_first, share_words, size_words

CAVEATS = (
    "Provet visar om platsen har utvecklats på annat sätt än jämförelsestadsdelarna, inte vad det "
    "beror på. Platser väljs när läget är dåligt, och ett ovanligt högt tal följs ofta av ett "
    "lägre även utan åtgärd. Om brott flyttar till jämförelsestadsdelarna ser effekten större ut "
    "än den är."
)


def effect_results(effects: Sequence[Effect]) -> list[str]:
    """Return a paragraph for each effect that was tested: result, then what could be seen."""
    return [
        joined(_found(one), _partly(one), _seen(one), _goal(one)) for one in effects if one.trial
    ]


def effect_remarks(effects: Sequence[Effect]) -> list[str]:
    """Return why others were not tested and, where some were, how the tests are read."""
    tested = any(one.trial for one in effects)
    return [text for text in (_untested(effects), CAVEATS if tested else "") if text]


def _found(effect: Effect) -> str:
    """Say what was found; a direction only where it is established."""
    verdict, what = effect.verdict, effect.treatment.title
    if effect.kind == "few" or verdict is None:
        return f"{what}: antalen är för små för att bedöma effekten på {effect.definite}."
    numbers = f"{_per_year(effect)} mot väntade {swedish.decimal(effect.expected or 0)}"
    if verdict.established:
        word = "färre" if verdict.sign < 0 else "fler"
        return f"{what}: {effect.phrase} blev {word} än väntat, {numbers}."
    return joined(
        f"{what}: ingen effekt på {effect.definite} är säkerställd.",
        f"Efter starten var antalet {numbers}. {_doubt(verdict)}",
    )


def _per_year(effect: Effect) -> str:
    after = effect.treated.rates[1] if effect.treated else 0
    several = effect.treated is not None and len(effect.treated.after) > 1
    return f"i genomsnitt {swedish.decimal(after)} om året" if several else swedish.whole(after)


def _doubt(verdict: Verdict) -> str:
    if verdict.borderline:
        return "Skillnaden är på gränsen: den är säkerställd ensam, men inte bland alla prov."
    return "Skillnaden kan vara slumpens verk."


def _partly(effect: Effect) -> str:
    day = effect.treatment.partly_since
    if day is None:
        return ""
    return (
        f"I en del av området började åtgärden redan {day.year}, så även tiden före kan vara "
        "påverkad."
    )


def _seen(effect: Effect) -> str:
    """Say which reduction would have been established, and what follows when none was."""
    power, verdict = effect.power, effect.verdict
    if power is None:
        return ""
    unclear = verdict is not None and not verdict.established
    return joined(
        _smallest(power), "En mindre effekt kan finnas utan att synas." if unclear else ""
    )


def _smallest(power: Power) -> str:
    if power.reduction is None or power.share is None:
        return "Inte ens om brotten helt hade upphört hade det säkert upptäckts."
    return (
        f"En minskning med minst {swedish.whole(power.reduction)} brott om året "
        f"({share_words(power.share)} av de väntade) hade upptäckts i åtta fall av tio."
    )


def _goal(effect: Effect) -> str:
    goal, power = effect.treatment.goal, effect.power
    if goal is None or power is None or power.goal is None:
        return ""
    return (
        f"Om målet hade nåtts, {size_words(goal)} färre brott, hade det upptäckts i "
        f"{swedish.whole(100 * power.goal)}{PERCENT} av fallen."
    )


def _untested(effects: Sequence[Effect]) -> str:
    return joined(
        _early([one for one in effects if one.kind == "no before"]),
        *(_late(one) for one in _once(effects, "no after")),
        *(
            f"{one.treatment.title} kan inte prövas: alla stadsdelar har en sådan åtgärd."
            for one in _once(effects, "no control")
        ),
        *(
            f"{one.treatment.title} kan inte prövas på {one.definite}. {one.obstacle}"
            for one in effects
            if one.kind == "incomparable"
        ),
        _detected([one for one in effects if one.kind == "detection"]),
    )


def _early(effects: Sequence[Effect]) -> str:
    if not effects:
        return ""
    names = {f"{one.treatment.title} (från {one.treatment.first.year})": one for one in effects}
    first = effects[0].first_period
    return (
        f"{and_list(list(names))} kan inte prövas: uttagen börjar med {first} och har ingen hel "
        "period före starten. Utvecklingen sedan dess står i avsnitten om brottsområdena."
    )


def _late(effect: Effect) -> str:
    return (
        f"{effect.treatment.title} kan prövas först när uttagen omfattar {effect.first_period}, "
        "den första hela perioden efter starten."
    )


def _detected(effects: Sequence[Effect]) -> str:
    titles = list(dict.fromkeys(one.title for one in effects))
    if not titles:
        return ""
    named = and_list([titles[0], *map(lower_first, titles[1:])])
    return (
        f"{named} prövas inte: antalet följer hur mycket polisen letar, så en åtgärd med mer "
        "polis på platsen ger fler anmälningar."
    )


def _once(effects: Sequence[Effect], kind: str) -> list[Effect]:
    """Return one effect of each measure that has this kind."""
    return list({one.treatment.id: one for one in effects if one.kind == kind}.values())


def periods_text(side: Side) -> tuple[str, str]:
    """Return the labels of the periods before and after."""
    before, after = (
        labels_span([figure.period.label for figure in figures])
        for figures in (side.before, side.after)
    )
    return before, after


def interval_text(effect: Effect) -> str:
    """Return the interval of the difference as printed in tables: ``−14 till +33``."""
    if effect.interval is None:
        return ""
    low, high = (swedish.signed(one, 1) for one in (effect.interval.low, effect.interval.high))
    return f"{low} till {high}"


def effects_note(effects: Sequence[Effect]) -> str:
    """Say what the numbers of the table are, and which stadsdelar were held against each."""
    tested = [one for one in effects if one.trial]
    compared = {one.treatment.title: one.treatment.comparison for one in tested}
    named = [f"{title} jämförs med {and_list(names)}." for title, names in compared.items()]
    return joined(
        "Antal anmälda brott per år. Väntat: antalet om platsen hade följt "
        "jämförelsestadsdelarna. Perioder som starten kan ligga i räknas inte.",
        *named,
    )
