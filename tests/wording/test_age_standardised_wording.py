"""Sentences on ages: the picture stands or changes, as the verdicts say."""

from __future__ import annotations

import datetime as dt

import pytest

from lagesbild_report.comparisons.age_standardised import AgePlace, AgeStandardised
from lagesbild_report.comparisons.part_outcome import level_outcome
from lagesbild_report.comparisons.verdict import Rules, Verdict, VerdictKind, verdict
from lagesbild_report.statistics.standardisation import indirectly_standardised
from lagesbild_report.wording.age_standardised import age_note, age_sentences

STANDS = "Bilden står sig när hänsyn tas till invånarnas åldrar."


def place(
    name: str, before: VerdictKind, after: VerdictKind, observed: float = 30, expected: float = 20
) -> AgePlace:
    ratio = indirectly_standardised(observed, expected)
    return AgePlace(
        name=name,
        crude=1.4,
        standardised=ratio,
        crude_verdict=Verdict(kind=before),
        verdict=Verdict(kind=after, interval=ratio.interval),
    )


def result(*places: AgePlace, divided: tuple[str, ...] = ("15-19",)) -> AgeStandardised:
    return AgeStandardised(
        ages=("0-17", "18-"), divided=divided, date=dt.date(2024, 12, 31), places=places
    )


def test_the_picture_stands_with_the_highest_ratio() -> None:
    """Byar's interval of 40 is 28.6–54.5: over 16 it is 1.79–3.40."""
    found = result(
        place("Solberga", "rise", "rise"),
        place("Fruängen", "rise", "rise", 40, 16),
        place("Älvsjö", "fall", "fall", 5, 20),
    )
    assert age_sentences(found) == (
        f"{STANDS} Fruängen har då 2,50 gånger det väntade antalet (mellan 1,79 och 3,40), "
        "utan den hänsynen 1,40 gånger."
    )


def test_the_interval_is_that_of_the_test() -> None:
    """Half of the inhabitants, 62 of 100: p = 0.02, yet Byar's interval of 62 / 50 holds 1."""
    outcome = level_outcome((62, 100), (50, 100), Rules(), 1)
    assert outcome is not None and outcome.p < 0.05
    byar = indirectly_standardised(62, 50)
    assert byar.interval.contains(1)
    tested = verdict(outcome, outcome.p, Rules())
    one = place("Solberga", "rise", "rise", 62, 50).model_copy(update={"verdict": tested})
    assert "(mellan 1,03 och 1,4" in age_sentences(result(one))


def test_the_known_answer_is_printed_with_its_interval() -> None:
    """PHEindicatormethods' example: 0.1089 (0.0877–0.1337)."""
    found = result(place("Solberga", "rise", "rise", 91, 835.883561))
    assert "0,11 gånger det väntade antalet (mellan 0,09 och 0,13)" in age_sentences(found)


@pytest.mark.parametrize("kind", ["unclear", "few", "fall"])
def test_without_a_stadsdel_above_only_the_picture_is_said(kind: VerdictKind) -> None:
    assert age_sentences(result(place("Solberga", kind, kind))) == STANDS
    assert age_sentences(result(place("Solberga", "few", "unclear"))) == STANDS


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "unclear",
            "rise",
            "Solberga ligger över det väntade antalet (1,50 gånger så många). Utan den "
            "hänsynen skiljer sig stadsdelen inte säkert från det.",
        ),
        (
            "rise",
            "unclear",
            "Solberga skiljer sig inte säkert från det väntade antalet (1,50 gånger så många). "
            "Utan den hänsynen ligger stadsdelen över det.",
        ),
        (
            "fall",
            "few",
            "Solberga skiljer sig inte säkert från det väntade antalet (1,50 gånger så många). "
            "Utan den hänsynen ligger stadsdelen under det.",
        ),
    ],
)
def test_a_changed_verdict_changes_the_sentence(
    before: VerdictKind, after: VerdictKind, said: str
) -> None:
    assert age_sentences(result(place("Solberga", before, after))) == (
        f"När hänsyn tas till invånarnas åldrar ändras bilden av Solberga. {said}"
    )


def test_every_changed_stadsdel_is_named() -> None:
    found = result(place("Solberga", "unclear", "rise"), place("Älvsjö", "rise", "few"))
    sentences = age_sentences(found)
    assert "ändras bilden av Solberga och Älvsjö." in sentences
    assert "Bilden står sig" not in sentences


def test_the_note_tells_the_ages_and_what_is_an_estimate() -> None:
    note = age_note(result(divided=("5-9", "15-19")), "Hägersten-Älvsjö")
    assert "åldrarna 0–17 och minst 18 år" in note
    assert "åldersgrupperna 5–9 och 15–19 år är fördelad lika" in note
    assert "i hela Hägersten-Älvsjö" in note
    assert "fördelad" not in age_note(result(divided=()), "Farsta")
    assert "åldersgruppen 15–19 år är fördelad" in age_note(result(), "Farsta")
