"""The generated paragraph about the look ahead: an interval with its backtest, or why none."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.claims.mark import unmarked
from lagesbild_report.comparisons.outlook import Outlook
from lagesbild_report.statistics.forecast import NAIVE
from lagesbild_report.statistics.forecast_backtest import Backtest, Prediction
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.long_view import between
from lagesbild_report.wording.method_values import LIMITS, MethodLimits, of_hundred
from lagesbild_report.wording.words import PERCENT, joined, number_word, upper_first

METHODS = {
    NAIVE: "samma månader året före",
    "two years": "medelvärdet av de två senaste åren",
    "smoothing": "exponentiell utjämning",
    "regression": "regression med trend och säsong",
}
"""What each method is called, also in the table of backtests."""
_CONDITIONS = {
    NAIVE: ("Om nivån från de senaste tolv månaderna består", "Upprepas det senaste året"),
    "two years": ("Om nivån från de två senaste åren består",),
    "smoothing": ("Om nivån består", "På oförändrad nivå"),
    "regression": ("Om trenden fortsätter", "Med samma trend som hittills"),
}
_HITS = (
    "I {origins} prov bakåt, som överlappar varandra, låg utfallet i det vidare intervallet "
    "{wide} gånger och i det smalare {narrow}.",
    "Prövat bakåt rymde det vidare intervallet utfallet {wide} gånger av {origins} och det "
    "smalare {narrow}; proven överlappar varandra.",
)
TOO_NARROW = 0.9
NARROW = 0.7
"""Below these shares of hits the intervals of 95 and 80 % are said to have been too narrow."""


def outlook_paragraph(
    outlook: Outlook, phrase: str, turn: int = 0, limits: MethodLimits = LIMITS
) -> str:
    """Return the interval of the next period and its backtest, or why there is none.

    Parameters
    ----------
    outlook : Outlook
    phrase : str
        What is counted, from the configuration: ``anmälda personrån``.
    turn : int
        The crime area's place in the report.
    """
    prediction = outlook.prediction
    if prediction is None or not outlook.printed:
        return _refusal(outlook, limits)
    return joined(
        _interval(outlook, prediction, phrase, turn, limits),
        _backtest(prediction, turn),
        _narrow(prediction.backtest),
        _left_out(outlook),
    )


def _interval(
    outlook: Outlook, prediction: Prediction, phrase: str, turn: int, limits: MethodLimits
) -> str:
    conditions = _CONDITIONS[prediction.backtest.method]
    condition = conditions[turn % len(conditions)]
    return (
        f"{condition} väntas {between(prediction.interval_95)} {phrase} {outlook.label} "
        f"(intervall på {_percent(limits.outlook_wide)}; på {_percent(limits.outlook_narrow)}: "
        f"{between(prediction.interval_80)})."
    )


def _percent(share: float) -> str:
    return f"{of_hundred(share)}{PERCENT}"


def _backtest(prediction: Prediction, turn: int) -> str:
    own = prediction.backtest
    origins, wide, narrow = alike(own.origins, own.hits_95, own.hits_80)
    hits = _HITS[turn % len(_HITS)].format(origins=origins, wide=wide, narrow=narrow)
    return joined(hits, _against_naive(prediction))


def _against_naive(prediction: Prediction) -> str:
    own = prediction.backtest
    if own.method == NAIVE:
        return (
            f"Metoden, {METHODS[NAIVE]}, felade i medeltal med {number_word(round(own.error))} "
            "brott; ingen annan metod var tydligt bättre."
        )
    naive = next(one for one in prediction.tried if one.method == NAIVE)
    error, error_naive = alike(round(own.error), round(naive.error))
    return (
        f"Metoden, {METHODS[own.method]}, felade i medeltal med {error} brott, mot {error_naive} "
        f"för {METHODS[NAIVE]}."
    )


def _narrow(own: Backtest) -> str:
    wide, narrow = own.hits_95 < TOO_NARROW * own.origins, own.hits_80 < NARROW * own.origins
    if wide and narrow:
        return "Båda intervallen har alltså varit för smala."
    if not wide and not narrow:
        return ""
    return f"Det {'vidare' if wide else 'smalare'} intervallet har alltså varit för smalt."


def _refusal(outlook: Outlook, limits: MethodLimits) -> str:
    return joined(_why(outlook, limits), _left_out(outlook) if outlook.prediction else "")


def _why(outlook: Outlook, limits: MethodLimits) -> str:
    none = f"Ingen framskrivning görs för {outlook.label}"
    if outlook.obstacle == "months":
        return (
            f"{none}. För att metoderna ska kunna prövas bakåt "
            f"{number_word(limits.outlook_trials)} gånger behövs {limits.outlook_months} månader "
            f"i följd, och här finns {number_word(outlook.months)}."
        )
    if outlook.obstacle == "few" or outlook.prediction is None:
        return (
            f"{none}: med färre än {number_word(limits.outlook_count)} brott på ett år blir "
            "intervallet för vitt för att säga något."
        )
    own = outlook.prediction.backtest
    hits, origins = alike(own.hits_95, own.origins)
    return (
        f"{none}. Intervallet från den valda metoden, {METHODS[own.method]}, rymde utfallet bara i "
        f"{hits} av {origins} prov bakåt, fast det skulle ha varit "
        f"{_percent(limits.outlook_wide)} av dem. Under {_percent(limits.outlook_hits)} "
        "redovisas inget intervall."
    )


def alike(*numbers: int) -> list[str]:
    """Return numbers of one kind in one way: in digits as soon as one of them must be."""
    words = [number_word(number) for number in numbers]
    digits = [swedish.whole(number) for number in numbers]
    pairs = zip(words, digits, strict=True)
    return digits if any(unmarked(word) == unmarked(digit) for word, digit in pairs) else words


def _left_out(outlook: Outlook) -> str:
    """Say which months were left out, or from which a possible serial crime was taken off."""
    skipped = (
        f"Månaderna {outlook.skipped} ingår inte, eftersom brottskoderna då var nya."
        if outlook.skipped
        else ""
    )
    months = and_list(list(dict.fromkeys(outlook.replaced)))
    taken = f"den möjliga ärendeserien i {months} är borträknad." if months else ""
    return joined(skipped, upper_first(taken))
