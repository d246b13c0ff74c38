"""Sentences of the look ahead: an interval always with its backtest, a refusal with its reason."""

from __future__ import annotations

import pytest
from crime_results import faults, spaced
from month_series import drawn, series_of, spread, view_of

from lagesbild_report.comparisons.outlook import Outlook, outlook
from lagesbild_report.observations.period import broken_years
from lagesbild_report.statistics.forecast import METHODS as CANDIDATES
from lagesbild_report.statistics.forecast_backtest import Backtest, Prediction
from lagesbild_report.statistics.interval import Interval
from lagesbild_report.wording.alternative_long_view import level_text
from lagesbild_report.wording.outlook import METHODS, alike, outlook_paragraph

PHRASE = "anmälda personrån"


def backtest(method: str, hits: int, error: float = 12) -> Backtest:
    return Backtest(
        method=method, origins=25, error=error, relative_error=error / 30, hits_80=20, hits_95=hits
    )


def made(method: str = "smoothing", hits: int = 24, **more: object) -> Outlook:
    own = backtest(method, hits)
    prediction = Prediction(
        mean=100,
        interval_80=Interval(low=87, high=113),
        interval_95=Interval(low=80, high=1120),
        backtest=own,
        tried=(backtest("seasonal naive", 22, 30), own),
    )
    plain: dict[str, object] = {
        "label": "2024/25", "months": 60, "first_month": "september 2019",
        "prediction": prediction, "obstacle": "",
    }  # fmt: skip
    return Outlook.model_validate(plain | more)


def test_the_interval_comes_first_with_its_condition() -> None:
    assert spaced(outlook_paragraph(made(), PHRASE)) == (
        "Om nivån består väntas mellan 80 och 1\u00a0120 anmälda personrån 2024/25 (intervall på "
        "95 procent; på 80 procent: mellan 87 och 113). I 25 prov bakåt, som överlappar varandra, "
        "låg utfallet i det vidare intervallet 24 gånger och i det smalare 20. Metoden, "
        "exponentiell utjämning, felade i medeltal med 12 brott, mot 30 för samma månader året "
        "före."
    )


def test_the_naive_is_said_to_have_won() -> None:
    said = outlook_paragraph(made("seasonal naive"), PHRASE)
    assert said.startswith("Om nivån från de senaste tolv månaderna består")
    assert spaced(said).endswith(
        "Metoden, samma månader året före, felade i medeltal med tolv brott; ingen annan metod "
        "var tydligt bättre."
    )


def test_a_trend_is_a_condition() -> None:
    assert outlook_paragraph(made("regression"), PHRASE).startswith("Om trenden fortsätter väntas")


@pytest.mark.parametrize(("hits", "narrow"), [(25, False), (23, False), (22, True), (20, True)])
def test_an_interval_that_held_too_seldom_is_called_too_narrow(hits: int, narrow: bool) -> None:
    assert ("för smalt" in outlook_paragraph(made(hits=hits), PHRASE)) == narrow


@pytest.mark.parametrize(
    ("wide", "narrow", "said"),
    [
        (24, 14, "Det smalare intervallet har alltså varit för smalt."),
        (21, 20, "Det vidare intervallet har alltså varit för smalt."),
        (21, 14, "Båda intervallen har alltså varit för smala."),
    ],
)
def test_the_interval_that_was_too_narrow_is_named(wide: int, narrow: int, said: str) -> None:
    outlook = made(hits=wide)
    assert outlook.prediction is not None
    own = outlook.prediction.backtest.model_copy(update={"hits_80": narrow})
    prediction = outlook.prediction.model_copy(update={"backtest": own})
    changed = outlook.model_copy(update={"prediction": prediction})
    assert said in outlook_paragraph(changed, PHRASE)


def test_refusals_say_why_and_print_no_interval() -> None:
    misses = spaced(outlook_paragraph(made(hits=17, obstacle="misses"), PHRASE))
    assert "rymde utfallet bara i 17 av 25 prov bakåt" in misses
    few = spaced(outlook_paragraph(made(obstacle="few", prediction=None), PHRASE))
    assert "med färre än 20 brott på ett år" in few
    months = outlook_paragraph(made(obstacle="months", prediction=None, months=36), PHRASE)
    assert "behövs 47 månader i följd, och här finns 36" in months
    for text in (misses, few, months):
        assert text.startswith("Ingen framskrivning görs för 2024/25")
        assert "väntas" not in text


def test_what_was_left_out_is_said() -> None:
    said = outlook_paragraph(made(skipped="2019/20", replaced=("maj 2023", "maj 2023")), PHRASE)
    assert "Månaderna 2019/20 ingår inte, eftersom brottskoderna då var nya." in said
    assert said.endswith("Den möjliga ärendeserien i maj 2023 är borträknad.")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("turn", [0, 1, 5])
def test_every_paragraph_keeps_the_rules_of_writing(method: str, turn: int) -> None:
    for own in (made(method), made(method, 20), made(method, 9, obstacle="misses")):
        assert faults(outlook_paragraph(own, PHRASE, turn)) == []


def test_every_method_has_a_name() -> None:
    assert set(METHODS) == set(CANDIDATES)


def test_numbers_of_one_kind_are_written_alike() -> None:
    assert alike(8, 13) == ["8", "13"]
    assert alike(8, 12) == ["åtta", "tolv"]


def test_the_alternative_text_has_both_intervals_or_neither() -> None:
    view = view_of(spread(121, 104, 92, 86, 70))
    said = spaced(level_text(view, "Personrån", made()))
    assert "Väntat 2024/25: 95 procent mellan 80 och 1\u00a0120" in said
    refused = level_text(view, "Personrån", made(obstacle="misses"))
    assert refused == level_text(view, "Personrån")


def test_a_series_gives_the_figures_of_its_own_backtest() -> None:
    counts = drawn(30)
    own = outlook(series_of(counts), (), broken_years(2024))
    assert own.prediction is not None
    said, test = outlook_paragraph(own, PHRASE), own.prediction.backtest
    wide = own.prediction.interval_95
    assert f"mellan {wide.low:.0f} och {wide.high:.0f} {PHRASE} 2024/25" in said
    assert f"{test.hits_95} gånger" in said
    assert f"{test.origins} prov" in said


def test_the_backtest_is_worded_differently_in_turn() -> None:
    assert "rymde det vidare intervallet utfallet 24 gånger av 25" in outlook_paragraph(
        made(), PHRASE, 1
    )
