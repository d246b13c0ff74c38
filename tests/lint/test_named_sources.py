"""Sources that texts name: registered, and listed by the text."""

from __future__ import annotations

import pytest
from linted import findings, found, severities, text


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Stockholmsenkäten visar oro.", "stockholmsenkaten"),
        ("Stockholmsenkätens frågor är många.", "stockholmsenkaten"),
        ("Kartverktyget pointSurvey används.", "pointsurvey"),
        ("Uppgifterna i Stockholms stads trygghetsmätning är osäkra.", "trygghetsmatning-stad"),
    ],
)
def test_a_named_source_is_listed(sentence: str, source: str) -> None:
    (finding,) = findings(text(sentence))
    assert (finding.what.split(":")[0], finding.severity) == ("källa", "warning")
    assert source in finding.hint
    assert found(text(sentence, sources=source)) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Elevhälsoenkäten visar oro.", "Elevhälsoenkäten"),
        ("Enligt medarbetarundersökningen är det bra.", "medarbetarundersökningen"),
    ],
)
def test_an_unknown_source_is_a_warning(sentence: str, words: str) -> None:
    assert found(text(sentence)) == [("källa", words)]
    assert severities(text(sentence)) == {"källa": "warning"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Trygghetsmätningarna visar detta.",
        "Lagföringsbesluten är många.",
        "I mätningen ingår alla.",
    ],
)
def test_words_that_name_no_source_stand(sentence: str) -> None:
    assert found(text(sentence)) == []


def test_a_stated_source_that_is_unknown_is_an_error() -> None:
    (finding,) = findings(text("Uppgifter finns. Källa: Handelskammaren."))
    assert (finding.severity, finding.found) == ("error", "Handelskammaren")
