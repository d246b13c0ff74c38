"""Texts that their owners have not read for the edition: found, marked, and refused if asked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from judged_crimes import crime
from text_data import local_texts, names

from lagesbild_report.config.load import load_config
from lagesbild_report.config.review import Review
from lagesbild_report.document.data_names import DataNames
from lagesbild_report.document.facts import Fact
from lagesbild_report.document.render import environment
from lagesbild_report.document.reviewed import Reviews
from lagesbild_report.document.texts import Text
from lagesbild_report.review.finding import Finding
from lagesbild_report.review.sign_off import SignOff, signed

ROOT = Path(__file__).parents[2]
BODY = "Rånen var {{ brott.personran.antal }}. {{ fakta.butiker }} butiker i {{ district }}.\n"


def data(*values: float) -> DataNames:
    return names([crime(*values).model_copy(update={"id": "personran"})])


def fact(value: int, year: int = 2024) -> dict[str, Fact]:
    one = Fact(what="Butiker", value=value, as_of=dt.date(year, 1, 1), source="lagesbild-2024")
    return {"butiker": one}


def write(
    folder: Path,
    body: str = BODY,
    reviewed: int = 2024,
    owner: str = "Polisen",
    name: str = "generell/prov.md",
) -> None:
    head = f"---\ntitle: Rubrik\nowner: {owner}\nreviewed: {reviewed}\n---\n"
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + body, "utf-8")


def read(
    folder: Path, known: DataNames | None = None, reviews: Reviews | None = None, **more: Any
) -> tuple[Text, Reviews]:
    """Return a text as printed, and the reviews that learned of it."""
    reviews = reviews or Reviews(2024)
    facts = more.get("facts") or fact(100)
    texts = local_texts(
        folder, known or data(86, 70), reviews=reviews, facts=facts, values={"district": "Farsta"}
    )
    text = texts.text("prov")
    assert text is not None
    return text, reviews


def signing(folder: Path) -> dict[str, SignOff]:
    """Return the sign-off of the text as it stands now."""
    _, reviews = read(folder)
    return {name: signed(reading) for name, reading in reviews.readings.items()}


def again(folder: Path, sign_offs: dict[str, SignOff], edition: int = 2024, **more: Any
          ) -> tuple[Text, list[Finding]]:  # fmt: skip
    reviews = Reviews(edition, signed=sign_offs)
    text, _ = read(folder, reviews=reviews, **more)
    return text, reviews.findings


def test_a_text_names_everything_that_it_rests_on(tmp_path: Path) -> None:
    write(tmp_path)
    [(name, reading)] = read(tmp_path)[1].readings.items()
    assert name == "prov"
    assert reading.values == {
        "brott.personran.antal": "70",
        "district": "Farsta",
        "fakta.butiker": "100 (1\xa0januari 2024)",
    }


def test_a_signed_text_bears_no_mark(tmp_path: Path) -> None:
    write(tmp_path)
    text, found = again(tmp_path, signing(tmp_path))
    assert (text.mark, found) == ("", [])


def test_a_text_without_sign_off_is_marked_and_listed(tmp_path: Path) -> None:
    write(tmp_path)
    text, [found] = again(tmp_path, {})
    assert text.mark == "Texten är inte granskad för utgåva 2024. Ägare: Polisen."
    assert (found.kind, found.severity, found.row) == ("unreviewed", "warning", 4)
    assert found.file.endswith("generell/prov.md")
    assert "aldrig signerats" in found.what
    assert found.hint == "Läs texten. Stämmer den: lagesbild signera prov"


def test_a_changed_value_is_shown_beside_the_old_one(tmp_path: Path) -> None:
    write(tmp_path)
    text, [found] = again(tmp_path, signing(tmp_path), known=data(86, 90))
    assert text.mark
    assert found.before == "brott.personran.antal: 70"
    assert found.after == "brott.personran.antal: 90"
    assert "ett värde som den vilar på är ändrat" in found.what


def test_a_changed_fact_or_its_day_is_a_changed_value(tmp_path: Path) -> None:
    write(tmp_path)
    own = signing(tmp_path)
    assert "fakta.butiker: 101" in again(tmp_path, own, facts=fact(101))[1][0].after
    assert "januari 2025" in again(tmp_path, own, facts=fact(100, 2025))[1][0].after


def test_a_value_that_the_text_does_not_name_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path)
    assert again(tmp_path, signing(tmp_path), known=data(99, 70))[1] == []


def test_a_condition_that_turns_is_a_changed_value_also_when_the_text_is_empty(
    tmp_path: Path,
) -> None:
    write(tmp_path, "A {% gäller brott.personran.minskar %}färre{% annars %}B{% slut %}\n")
    reviews = Reviews(2024)
    read(tmp_path, data(200, 100), reviews)
    own = {name: signed(one) for name, one in reviews.readings.items()}
    _, found = again(tmp_path, own, known=data(100, 200))
    [turned] = [one for one in found if one.kind == "unreviewed"]
    assert turned.before == "brott.personran.minskar: ja"
    assert turned.after == "brott.personran.minskar: nej"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"body": BODY + "Nytt.\n"}, "texten är ändrad sedan den signerades"),
        ({"owner": "Skolan"}, "ägaren är en annan"),
        ({"reviewed": 2023}, "reviewed i texten är ändrat för hand"),
        ({"name": "hagersten-alvsjo/prov.md", "body": "Egen.\n"}, "texten är ändrad"),
    ],
)
def test_a_changed_text_must_be_read_again(
    tmp_path: Path, change: dict[str, Any], words: str
) -> None:
    write(tmp_path)
    own = signing(tmp_path)
    write(tmp_path, **change)
    _, [found] = again(tmp_path, own)
    assert words in found.what


def test_a_new_edition_must_be_read_although_nothing_else_changed(tmp_path: Path) -> None:
    write(tmp_path)
    text, [found] = again(tmp_path, signing(tmp_path), 2025)
    assert text.mark == "Texten är inte granskad för utgåva 2025. Ägare: Polisen."
    assert "den är signerad för utgåva 2024" in found.what


def test_a_later_year_typed_by_hand_is_no_review(tmp_path: Path) -> None:
    write(tmp_path)
    own = signing(tmp_path)
    write(tmp_path, reviewed=2025)
    assert again(tmp_path, own)[1] == []  # another district may have signed a generic text
    assert len(again(tmp_path, own, 2025)[1]) == 1


def test_a_sign_off_changed_by_hand_is_none(tmp_path: Path) -> None:
    write(tmp_path)
    [(name, own)] = signing(tmp_path).items()
    forged = own.model_copy(update={"values": {**own.values, "brott.personran.antal": "90"}})
    _, [found] = again(tmp_path, {name: forged}, known=data(86, 90))
    assert "ändrad för hand" in found.what


def test_a_text_printed_twice_is_listed_once(tmp_path: Path) -> None:
    write(tmp_path)
    reviews = Reviews(2024)
    read(tmp_path, reviews=reviews)
    read(tmp_path, reviews=reviews)
    assert len(reviews.findings) == 1


# Mark or stop


def test_the_report_shows_the_mark_where_the_text_stands(tmp_path: Path) -> None:
    write(tmp_path)
    macro = environment(ROOT / "templates").from_string(
        "{% from 'makron.html.j2' import body with context %}{{ body(text) }}"
    )
    marked, _ = again(tmp_path, {})
    assert f'<p class="ogranskad">{marked.mark}</p>' in macro.render(text=marked)
    reviewed, _ = again(tmp_path, signing(tmp_path))
    assert "ogranskad" not in macro.render(text=reviewed)


def test_the_build_stops_only_where_the_configuration_says_so(tmp_path: Path) -> None:
    write(tmp_path)
    read(tmp_path, reviews=(marking := Reviews(2024, "mark")))
    assert [one.severity for one in marking.findings] == ["warning"]
    read(tmp_path, reviews=(stopping := Reviews(2024, "stop")))
    assert [one.severity for one in stopping.findings] == ["error"]
    assert stopping.findings[0].file.endswith("generell/prov.md")
    assert "aldrig signerats" in stopping.findings[0].what


def test_marking_is_what_happens_unless_something_else_is_chosen() -> None:
    assert load_config(ROOT / "config.yaml").review == Review(unreviewed="mark")
