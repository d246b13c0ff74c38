"""Paragraphs that stand twice among the texts that are printed."""

from __future__ import annotations

from linted import findings, found, text

LONG = (
    "Platsen har tunnelbana, tvärbana och bussar, en galleria med butiker och många gymnasier, "
    "och i parkerna intill vistas personer med missbruk."
)
OTHER = (
    "Polisen lovar att synas oftare på kvällar och helger, och stadsdelsförvaltningen ordnar en "
    "vandring varje höst tillsammans med skolor."
)


def rules(*bodies: str) -> list[str]:
    files = [text(body, name=f"prov/{number}") for number, body in enumerate(bodies)]
    return [rule for rule, _ in found(*files)]


def test_the_same_paragraph_in_two_texts() -> None:
    files = text(LONG, name="a"), text(f"{OTHER}\n\n{LONG}", name="b")
    (finding,) = findings(*files)
    assert (finding.severity, finding.file, finding.row) == ("warning", "texter/b.md", 9)
    assert "texter/a.md, rad 7" in finding.hint


def test_the_same_paragraph_twice_in_one_text() -> None:
    assert rules(f"{LONG}\n\n{OTHER}\n\n{LONG}") == ["dubblett"]


def test_a_few_changed_words_do_not_hide_it() -> None:
    assert rules(LONG, LONG.replace("butiker", "affärer").replace("vistas", "finns")) == [
        "dubblett"
    ]


def test_fourteen_words_in_a_row_inside_other_words() -> None:
    run = " ".join(LONG.split()[:14])
    assert rules(LONG, f"{OTHER} Som sagt är {run.lower()} och mycket annat där.") == ["dubblett"]
    shorter = " ".join(LONG.split()[:9])
    assert rules(LONG, f"{OTHER} Som sagt är {shorter.lower()} och mycket annat där.") == []


def test_other_values_in_the_same_sentence_do_not_hide_it() -> None:
    assert rules(LONG + " {{ a }} resenärer.", LONG + " {{ b }} resenärer.") == ["dubblett"]


def test_two_different_paragraphs_stand() -> None:
    assert rules(LONG, OTHER) == []


def test_a_generic_text_that_the_district_replaces_is_not_printed() -> None:
    assert found(text(LONG, name="skola/franvaro"), text(LONG, name="skola/franvaro")) == []
