"""Bound statements: printed while their condition holds, otherwise replaced or listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.sandbox import ImmutableSandboxedEnvironment
from judged_crimes import crime
from text_data import local_texts, names

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.document.bound import Bound, blocks
from lagesbild_report.document.fill import fill
from lagesbild_report.document.record import Condition, Record
from lagesbild_report.document.reviewed import Reviews
from lagesbild_report.errors import ConfigError, Place
from lagesbild_report.review.finding import Finding

HEAD = "---\ntitle: Rubrik\nowner: Polisen\nreviewed: 2024\n---\n"


def robberies(*values: float) -> CrimeAreaResult:
    return crime(*values).model_copy(update={"id": "personran"})


FALL, RISE, SAME = robberies(200, 100), robberies(100, 200), robberies(100, 101)


def filled(
    folder: Path, body: str, *results: CrimeAreaResult
) -> tuple[str | None, list[Finding], dict[str, str]]:
    """Return a text as HTML, the findings on statements, and the values that it named."""
    path = folder / "generell" / "prov.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + body, "utf-8")
    reviews = Reviews(2024)
    text = local_texts(folder, names(results), reviews=reviews).text("prov")
    values = reviews.readings["prov"].values if "prov" in reviews.readings else {}
    told = [one for one in reviews.findings if one.kind == "statement"]
    return text.html if text else None, told, values


def fault(folder: Path, body: str, *results: CrimeAreaResult) -> ConfigError:
    with pytest.raises(ConfigError) as error:
        filled(folder, body, *results)
    assert error.value.place is not None
    return error.value


BODY = "Före.\n\n{% gäller brott.personran.minskar %}\nRånen blev färre.\n{% slut %}\n"


def test_a_statement_that_holds_is_printed_and_nothing_is_listed(tmp_path: Path) -> None:
    html, told, values = filled(tmp_path, BODY, FALL)
    assert html == "<p>Före.</p>\n<p>Rånen blev färre.</p>\n"
    assert told == []
    assert values == {"brott.personran.minskar": "ja"}


@pytest.mark.parametrize("result", [RISE, SAME], ids=["rise", "same"])
def test_one_that_fails_is_left_out_and_listed_with_row_and_words(
    tmp_path: Path, result: CrimeAreaResult
) -> None:
    html, [told], values = filled(tmp_path, BODY, result)
    assert html == "<p>Före.</p>\n"
    assert values == {"brott.personran.minskar": "nej"}
    assert told.severity == "warning"
    assert told.file.endswith("generell/prov.md")
    assert told.row == 8
    assert told.found == "brott.personran.minskar: Rånen blev färre."


def test_the_other_text_is_printed_instead_and_noted(tmp_path: Path) -> None:
    body = BODY.replace("{% slut %}", "{% annars %}\nIngen säker minskning.\n{% slut %}")
    assert "färre" in (filled(tmp_path, body, FALL)[0] or "")
    html, [told], _ = filled(tmp_path, body, RISE)
    assert html == "<p>Före.</p>\n<p>Ingen säker minskning.</p>\n"
    assert told.severity == "note"
    assert "Den andra texten trycks" in told.what


def test_an_empty_other_text_says_that_nothing_is_meant_to_stand(tmp_path: Path) -> None:
    body = BODY.replace("{% slut %}", "{% annars %}{% slut %}")
    html, [told], _ = filled(tmp_path, body, RISE)
    assert html == "<p>Före.</p>\n"
    assert told.severity == "note"


def test_a_text_of_which_nothing_holds_is_no_text(tmp_path: Path) -> None:
    html, told, _ = filled(tmp_path, BODY.removeprefix("Före."), RISE)
    assert html is None
    assert len(told) == 1


# What was not delivered


@pytest.mark.parametrize("condition", ["", "not ", "False or ", "1 == 1 and "])
def test_a_condition_on_what_was_not_delivered_never_holds(tmp_path: Path, condition: str) -> None:
    body = BODY.replace("gäller ", f"gäller {condition}")
    body = body.replace("{% slut %}", "{% annars %}Ingen minskning.{% slut %}")
    html, [told], values = filled(tmp_path, body)
    assert html == "<p>Före.</p>\n"
    assert values["brott.personran.minskar"] == "okänt"
    assert told.hint == "Saknas eller är inte prövat: brott.personran.minskar"


def test_nor_is_the_opposite_told_of_it(tmp_path: Path) -> None:
    body = "A.\n\n{% gäller brott.personran.minskar %}B{% annars %}C{% slut %}\n"
    assert filled(tmp_path, body)[0] == "<p>A.</p>\n"


def test_a_text_that_prints_what_was_not_delivered_is_left_out_and_listed(tmp_path: Path) -> None:
    html, [told], _ = filled(tmp_path, "Rånen var {{ brott.personran.antal }}.")
    assert html is None
    assert told.found == "brott.personran.antal"
    html, told_with, _ = filled(tmp_path, "Rånen var {{ brott.personran.antal }}.", FALL)
    assert html == "<p>Rånen var 100.</p>\n"
    assert told_with == []


# Faults


def test_a_statement_without_end_has_its_own_row(tmp_path: Path) -> None:
    error = fault(tmp_path, "A\n\nB {% gäller brott.personran.ökar %} C\n\nD\n", FALL)
    assert error.found == "{% gäller … %} saknar {% slut %}"
    assert error.place is not None
    assert error.place.row == 8


@pytest.mark.parametrize("tag", ["slut", "annars", "galler brott.personran.ökar"])
def test_a_tag_that_is_unknown_where_it_stands_is_named(tmp_path: Path, tag: str) -> None:
    found = fault(tmp_path, f"A {{% {tag} %}}", FALL).found
    assert found == f"{{% {tag.partition(' ')[0]} %}} är okänt här"


def test_a_loop_without_end_inside_a_statement_is_not_blamed_on_it(tmp_path: Path) -> None:
    body = "{% gäller 1 == 1 %}{% for x in [1] %}{% slut %}"
    assert "for" in (fault(tmp_path, body).found or "")


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("{% if brott.personran.ökar %}A{% endif %}", "ska stå i {% gäller … %}"),
        ("{{ 'A' if brott.personran.ökar }}", "ska stå i {% gäller … %}"),
        ("{{ brott.personran.ökar }}", "går inte att skriva ut"),
        ("{{ brott.personran }}", "inget tal"),
        ("{% gäller brott.personran %}A{% slut %}", "varken sant eller falskt"),
        ("{% gäller brott.personran.antal %}A{% slut %}", "varken sant eller falskt"),
    ],
)
def test_what_would_be_left_out_unseen_or_is_no_statement_is_refused(
    tmp_path: Path, body: str, what: str
) -> None:
    error = fault(tmp_path, f"A\n\n{body}", FALL)
    assert what in error.what
    assert error.place is not None
    assert error.place.row == 8


# How statements are read


def environment() -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(extensions=[Bound])
    made.extend(record=Record())
    return made


def test_statements_are_read_as_they_are_written() -> None:
    source = (
        "a\n{%- gäller x and\n y -%}\nb {{ c }}{% annars %} d{% slut %}{% gäller z %}e{% slut %}"
    )
    first, second = blocks(environment(), source)
    assert (first.row, first.condition) == (2, "x and\n y")
    assert first.text.strip() == "b {{ c }}"
    assert (first.other, second.other) == (" d", None)
    assert (second.row, second.text) == (4, "e")


def test_a_statement_inside_another_is_a_part_of_it() -> None:
    source = "{% gäller a %}1{% gäller b %}2{% annars %}3{% slut %}4{% annars %}5{% slut %}"
    outer, inner = blocks(environment(), source)
    assert outer.text == "1{% gäller b %}2{% annars %}3{% slut %}4"
    assert outer.other == "5"
    assert (inner.text, inner.other) == ("2", "3")


@given(st.lists(st.tuples(st.sampled_from([True, False, None]), st.booleans()), max_size=6))
def test_every_statement_is_printed_or_recorded_and_the_unknown_says_nothing(
    cases: list[tuple[bool | None, bool]],
) -> None:
    record = Record()
    body = "".join(
        f"{{% gäller v{n} %}}<{n}>{'{% annars %}' + f'({n})' if other else ''}{{% slut %}}"
        for n, (_, other) in enumerate(cases)
    )
    values = {f"v{n}": Condition(record, f"v{n}", holds) for n, (holds, _) in enumerate(cases)}
    text = fill(body, values, Place("x"), record)
    assert [one.held for one in record.statements] == [holds is True for holds, _ in cases]
    for n, (holds, other) in enumerate(cases):
        assert (f"<{n}>" in text) == (holds is True)
        assert (f"({n})" in text) == (other and holds is False)
