"""The sentences on what has changed since the edition before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from crime_results import faults
from edition_results import edition, kept, verdict

from lagesbild_report.comparisons.verdict import VerdictKind
from lagesbild_report.editions.compare import Main, compare_editions
from lagesbild_report.editions.difference import EditionDifference
from lagesbild_report.editions.models import About, KeptFigure
from lagesbild_report.wording.changes import (
    content_paragraph,
    in_sentence,
    new_paragraph,
    other_turned_paragraph,
    turned_paragraph,
)
from lagesbild_report.wording.changes_restated import restated_paragraph

Said = tuple[VerdictKind, str]
RISE, FALL, UNCLEAR = ("rise", "ökning"), ("fall", "minskning"), ("unclear", "ej säkerställd")


def judged(titles: dict[str, tuple[Any, Any]], about: About = "change") -> EditionDifference:
    """Return the difference of main measures by title, each with its verdicts then and now."""
    editions = [
        edition(
            2024 + n,
            [kept(title, 5 + n, ends=2024 + n, title=title) for title in titles],
            [verdict(*said[n], key=f"{t}/v", title=t, about=about) for t, said in titles.items()],
        )
        for n in (0, 1)
    ]
    mains = [Main(title, title, f"{title}/v") for title in titles] if about == "change" else []
    return compare_editions(*editions, mains)


def restated(*pairs: tuple[KeptFigure, KeptFigure]) -> EditionDifference:
    before, now = ([pair[n] for pair in pairs] for n in (0, 1))
    return compare_editions(edition(2024, before), edition(2025, now))


def figures(title: str, before: float, now: float, **more: Any) -> tuple[KeptFigure, KeptFigure]:
    return tuple(kept(title, value, title=title, cells=(), **more) for value in (before, now))  # type: ignore[return-value]


def test_what_turned_is_told_with_both_words():
    text = turned_paragraph(judged({"Personrån": (RISE, FALL), "Inbrott": (FALL, FALL)}))
    assert text == (
        "Av de två viktigaste bedömningarna säger en något annat än i lägesbilden 2024. "
        "Personrån (då ökning, nu minskning) har bytt riktning."
    )


def test_nothing_turned_is_told():
    text = turned_paragraph(judged({"Personrån": (RISE, RISE), "Inbrott": (FALL, FALL)}))
    assert text == (
        "Av de två viktigaste bedömningarna säger ingen något annat än i lägesbilden 2024."
    )


@pytest.mark.parametrize(
    ("then", "now", "words"),
    [
        (UNCLEAR, RISE, "som inte fanns förut, syns för personrån (då ej säkerställd, nu ökning)"),
        (FALL, UNCLEAR, "inte längre för personrån (då minskning, nu ej säkerställd)"),
    ],
)
def test_a_direction_that_came_or_went(then: Said, now: Said, words: str):
    assert words in turned_paragraph(judged({"Personrån": (then, now)}))


def test_a_trend_that_turned_is_named():
    text = other_turned_paragraph(judged({"Personrån": (UNCLEAR, FALL)}, about="trend"))
    assert "Trenden över flera perioder är en annan för personrån" in text


def test_other_statements_that_turned_are_counted():
    text = other_turned_paragraph(judged({"A": (RISE, FALL), "B": (RISE, UNCLEAR)}, about="level"))
    assert "Bland övriga bedömningar av förändringar, nivåer och årstider har två fått" in text


def test_measures_without_newer_figures_are_named_up_to_three():
    newer = kept("a", 5), kept("a", 6, ends=2025)
    old = kept("b", 5)
    before, now = edition(2024, [newer[0], old]), edition(2025, [newer[1], old])
    mains = [Main("Personrån", "a", "a/v"), Main("Otrygga, stadens mätning", "b", "b/v")]
    assert new_paragraph(compare_editions(before, now, mains)) == (
        "Nyare tal än i lägesbilden 2024 finns för ett av de två viktigaste måtten. "
        "För otrygga (stadens mätning) är samma period den senaste som då."
    )


def test_all_or_no_newer_figures():
    both = judged({"A": (RISE, RISE), "B": (RISE, RISE)})
    assert new_paragraph(both).endswith("alla de två viktigaste måtten.")
    same = compare_editions(edition(2024, [kept()]), edition(2025, [kept()]), [
        Main("A", kept().key, "v"),
    ])  # fmt: skip
    assert new_paragraph(same).startswith("Inget av de viktigaste måtten har nyare tal")


def test_history_that_stands_is_told():
    text = "Inga tal för tidigare perioder är andra än i lägesbilden 2024."
    assert restated_paragraph(restated((kept(), kept()))) == text


def test_one_restated_figure_is_named_with_both_values_and_the_reason():
    pair = kept(value=5), kept(value=1047)
    assert restated_paragraph(restated(pair)) == (
        "Ett tal för en tidigare period är ett annat än i lägesbilden 2024: personrån, Aspudden "
        "2023/24 (från 5 till 1\u00a0047). Orsaken är inte angiven."
    )


def test_shares_are_told_in_procent():
    text = restated_paragraph(restated(figures("Otrygga", 5, 6, unit="%")))
    assert "från 5 till 6\u00a0procent" in text


def test_many_restated_figures_are_counted_by_cause():
    pairs = [figures(f"M{n}", 5, 6) for n in range(4)]
    pairs.append((kept("x", 5, codes="a"), kept("x", 6, codes="b")))
    assert restated_paragraph(restated(*pairs)) == (
        "För tidigare perioder är fem tal andra än i lägesbilden 2024. I fyra fall är orsaken inte "
        "angiven. I ett fall har avgränsningen eller frågan ändrats."
    )


def test_what_is_gone_and_new_is_named():
    before = edition(2024, [kept(), kept("a/b/c", title="Händelser: c")])
    now = edition(2025, [kept(), kept("d/e/f", title="Blanketter: f")])
    assert content_paragraph(compare_editions(before, now)) == (
        "I lägesbilden 2024 fanns uppgifter som saknas här: händelser. Nya uppgifter, som inte "
        "fanns i lägesbilden 2024: blanketter."
    )
    assert content_paragraph(restated((kept(), kept()))) == ""


@pytest.mark.parametrize(
    ("title", "more", "words"),
    [
        ("Personrån", "", "personrån"),
        ("Personrån", "då ökning", "personrån (då ökning)"),
        ("Otrygga, stadens mätning", "då ökning", "otrygga (stadens mätning, då ökning)"),
    ],
)
def test_a_title_in_a_sentence(title: str, more: str, words: str):
    assert in_sentence(title, more) == words


def all_texts() -> Sequence[str]:
    many = judged({"A": (RISE, FALL), "B": (FALL, UNCLEAR), "C": (UNCLEAR, RISE)})
    history = restated(*[figures(f"M{n}", 5, 6000, unit="%") for n in range(20)])
    return [turned_paragraph(many), new_paragraph(many), restated_paragraph(history)]


@pytest.mark.parametrize("text", all_texts())
def test_the_rules_of_writing_are_kept(text: str):
    assert faults(text) == []
