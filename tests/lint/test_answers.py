"""Answers in place: with a reason, for these words, on this row."""

from __future__ import annotations

import pytest
from linted import findings, found, rule_of, severities, text

from lagesbild_report.lint.read import prose_of

ANSWER = "{# lint: tal – Linje 14 är ett namn #}"


@pytest.mark.parametrize("body", [f"Linje 14 går här. {ANSWER}", f"{ANSWER}\nLinje 14 går här."])
def test_an_answer_with_its_reason_turns_the_finding_into_a_note(body: str) -> None:
    (finding,) = findings(text(body))
    assert finding.severity == "note"
    assert finding.reason == "Linje 14 är ett namn"


def test_an_answer_covers_its_words_only() -> None:
    result = findings(text(f"Linje 14 går till 27 platser. {ANSWER}"))
    assert [(one.found, one.severity) for one in result] == [("14", "note"), ("27", "error")]


def test_an_answer_covers_its_rule_only() -> None:
    body = "Det var 14 procent. {# lint: tal – 14 procent är ett namn #}"
    assert severities(text(body)) == {"procent": "error", "svar": "warning"}


def test_an_answer_does_not_reach_further_than_the_next_row() -> None:
    assert severities(text(f"{ANSWER}\n\nLinje 14 går här.")) == {"tal": "error", "svar": "warning"}


@pytest.mark.parametrize(
    "answer",
    [
        "{# lint: tal #}",
        "{# lint: tal – #}",
        "{# lint: siffror – Linje 14 är ett namn #}",
        "{# lint: tal i hela filen – Linje 14 är ett namn #}",
    ],
)
def test_an_answer_without_reason_or_rule_is_an_error(answer: str) -> None:
    assert severities(text(f"Linje 14 går här. {answer}")) == {"tal": "error", "svar": "error"}


def test_a_comment_that_the_reader_would_get_is_no_answer() -> None:
    page = prose_of(
        "kapitel/a.html.j2", "<p>Linje 14.</p> <!-- lint: tal – Linje 14 är ett namn -->"
    )
    assert severities(page) == {"tal": "error", "svar": "error"}


def test_an_answer_that_answers_nothing_is_told() -> None:
    (finding,) = findings(text(f"Linjen går här. {ANSWER}"))
    assert (rule_of(finding), finding.severity, finding.row) == ("svar", "warning", 7)


def test_directions_can_be_answered_for_a_whole_file() -> None:
    answer = "{# lint: riktning i hela filen – metodtext, inga påståenden #}\n\n"
    result = findings(text(answer + "Talet är högre.\n\nEller lägre. Det är 5."))
    assert [(one.found, one.severity) for one in result] == [
        ("högre", "note"), ("lägre", "note"), ("5", "error"),
    ]  # fmt: skip


def test_yaml_and_front_matter_are_answered_in_their_own_comments() -> None:
    config = "reports:\n  x:\n    diarienummer: ''  # lint: rubrik – ges vid expedieringen\n"
    assert severities(prose_of("config.yaml", config)) == {"rubrik": "note"}
    title = "Linje 14  # lint: tal – Linje 14 är ett namn"
    assert severities(text("Text.", title=title)) == {"tal": "note"}


def test_a_repeated_paragraph_is_answered_without_repeating_it() -> None:
    words = "Polisen lovar att synas oftare på kvällar och helger under hela det kommande halvåret."
    answer = " {# lint: dubblett – löftena har samma lydelse i båda områdena #}"
    assert found(text(words, name="a"), text(words, name="b")) != []
    assert severities(text(words, name="a"), text(words + answer, name="b")) == {"dubblett": "note"}
