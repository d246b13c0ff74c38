"""One word for each verdict."""

from __future__ import annotations

import pytest

from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.wording.verdict_words import (
    adverb,
    bare_verb,
    doubt,
    label,
    level_label,
    noun,
    probability,
    sized_noun,
    verb,
)


@pytest.mark.parametrize(
    ("kind", "size", "words", "short"),
    [
        ("rise", "large", "ökade kraftigt", "stor ökning"),
        ("rise", "moderate", "ökade", "ökning"),
        ("rise", "small", "ökade något", "liten ökning"),
        ("fall", "large", "minskade kraftigt", "stor minskning"),
        ("fall", "moderate", "minskade", "minskning"),
        ("fall", "small", "minskade något", "liten minskning"),
    ],
)
def test_established_changes(kind: str, size: str, words: str, short: str) -> None:
    verdict = Verdict.model_validate({"kind": kind, "size": size})
    assert verb(verdict) == bare_verb(verdict) + adverb(verdict) == words
    assert label(verdict) == sized_noun(verdict) == short
    assert noun(verdict) in short
    assert level_label(verdict) == ("över" if kind == "rise" else "under")
    assert doubt(verdict) == ""


@pytest.mark.parametrize(
    ("verdict", "short", "level"),
    [
        (Verdict(kind="unclear"), "ej säkerställd", "ej säkerställd"),
        (Verdict(kind="unclear", borderline=True), "på gränsen", "på gränsen"),
        (Verdict(kind="unclear", equal=True), "ingen skillnad", "ej säkerställd"),
        (Verdict(kind="few"), "för få", "för få"),
        (Verdict(kind="incomparable"), "ej jämförbart", "ej jämförbart"),
        (None, "", ""),
    ],
)
def test_what_is_not_established_has_no_direction(
    verdict: Verdict | None, short: str, level: str
) -> None:
    assert label(verdict) == short
    assert level_label(verdict) == level
    for words in (verb, bare_verb, adverb, noun, sized_noun):
        if verdict:
            with pytest.raises(ValueError, match="no direction"):
                words(verdict)


def test_probabilities_are_never_nought() -> None:
    assert probability(0.0) == probability(2.067e-06) == probability(0.00099) == "< 0,001"
    assert probability(0.001) == "0,001"
    assert probability(0.005955) == "0,006"
    assert probability(0.0661669) == "0,066"
