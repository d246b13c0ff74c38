"""The page of the review list, parsed: counts, headings, order, escaping, no network."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from example_findings import EXAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st
from parsed_page import Page

from lagesbild_report.review.finding import Finding
from lagesbild_report.review.kinds import KINDS
from lagesbild_report.review.page import FOLDED_FROM, review_page, sections

TEMPLATES = Path(__file__).parents[2] / "templates"
HOSTILE = '<script>alert(1)</script><img src=x onerror="a()">"\'&{{ 7 * 7 }}{% raw %}</dd></li>'


def html(findings: object = EXAMPLES) -> str:
    return review_page(findings, TEMPLATES, district="Hägersten-Älvsjö", edition=2024)  # type: ignore[arg-type]


def counts(page: Page) -> dict[str, list[int]]:
    """Return the table at the top: section to its numbers."""
    rows: dict[str, list[int]] = {}
    for path, data in page.text:
        if "tbody" in path and path[-1] == "a":
            rows[data] = []
        elif "tbody" in path and path[-1] == "td":
            rows[[*rows][-1]].append(int(data))
    return rows


def test_the_page_is_whole_swedish_html_with_title_district_and_edition() -> None:
    page = Page(html())
    assert not page.open
    assert not page.unbalanced
    assert page.all("html") == [{"lang": "sv"}]
    assert page.words("title") == ["Granskningslista, Hägersten-Älvsjö 2024"]
    assert page.words("h1") == ["Granskningslista: Hägersten-Älvsjö 2024"]


def test_the_counts_at_the_top_are_those_of_the_entries() -> None:
    page, found = Page(html()), sections(EXAMPLES)
    assert sum(map(sum, counts(page).values())) == len(page.all("article"))
    assert len(page.all("article")) == len(page.all("h3"))
    for section in found:
        numbers = counts(page)[section.words.title]
        assert numbers == [*map(section.number, ("error", "warning", "note")), section.answered]
        assert sum(numbers) == len(section.entries)
    assert "2 fel, 7 varningar, 2 upplysningar, 1 besvarad" in page.words("p")


def test_every_kind_has_a_section_with_its_task_and_a_link_from_the_top() -> None:
    page = Page(html())
    links = {one["href"] for one in page.all("a")}
    anchors = {one["id"] for one in page.all("h2")}
    assert anchors == {words.anchor for words in KINDS.values()}
    assert links == {f"#{anchor}" for anchor in anchors} | {"#topp"}
    assert {words.title for words in KINDS.values()} == set(page.words("h2"))
    assert {words.task for words in KINDS.values()} <= set(page.words("p"))


def test_kinds_with_errors_stand_first() -> None:
    order = Page(html()).words("h2")
    errors = {KINDS["statement"].title, KINDS["reading"].title}
    assert set(order[:2]) == errors
    without = [one for one in EXAMPLES if one.kind != "reading"]
    assert Page(html(without)).words("h2")[0] == KINDS["statement"].title


def test_headings_do_not_skip_a_level_and_ids_are_unique() -> None:
    page = Page(html())
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [one["id"] for _, one in page.elements if "id" in one]
    assert len(ids) == len(set(ids))


def test_every_cell_of_a_heading_has_a_scope_and_the_table_a_caption() -> None:
    page = Page(html())
    assert len(page.all("table")) == len(page.all("caption")) == 1
    assert {one.get("scope") for one in page.all("th")} == {"col", "row"}


def test_an_entry_shows_place_words_both_values_hint_and_reason() -> None:
    page = Page(html())
    shown = page.inside("article")
    assert "templates/texter/hagersten-alvsjo/personran.md , rad 1" in shown
    assert "Tidigare personrån 2022/23: 80 Nu personrån 2023/24: 108" in shown
    assert "Gör så här: Kör: lagesbild signera personran" in shown
    assert "Skäl att låta det stå: Antalet är lagrummets" in shown
    assert "Gäller: 11 procent" in shown


def test_identical_findings_are_one_entry_with_their_places_folded() -> None:
    page = Page(html())
    assert page.words("summary") == ["Visa de 100 ställena"]
    assert [one["open"] for one in page.all("details") if "open" in one] == []
    assert len(page.all("li")) == 102  # and the two places of the per cent signs
    few = [one for one in EXAMPLES if one.kind == "extract"][: FOLDED_FROM - 1]
    assert not Page(html(few)).all("details")
    assert len(Page(html(few)).all("article")) == 1


def test_a_place_that_all_share_is_told_once() -> None:
    same = [
        Finding(kind="disclosure", severity="note", what="Inne.", file="config.yaml", found=name)
        for name in ("Aspudden", "Fruängen")
    ]
    assert Page(html(same)).words("code") == ["config.yaml"]


def test_an_answered_finding_is_an_entry_of_its_own_and_counted_as_such() -> None:
    answered = [one.model_copy(update={"reason": "Så är det."}) for one in EXAMPLES]
    page = Page(html(answered))
    assert all(numbers[:3] == [0, 0, 0] for numbers in counts(page).values())
    assert "0 fel, 0 varningar, 0 upplysningar" in " ".join(page.words("p"))


def test_an_empty_list_says_so() -> None:
    page = Page(html([]))
    assert "Listan är tom: inget behöver granskas." in page.words("p")
    assert not page.all("table")


@pytest.mark.parametrize("field", ["what", "file", "found", "before", "after", "hint", "reason"])
def test_what_comes_from_files_is_text_and_never_markup(field: str) -> None:
    plain = Finding(kind="language", severity="warning", what="Ord.", before="a", after="b")
    hostile = plain.model_copy(update={field: HOSTILE})
    page, without = Page(html([hostile])), Page(html([plain.model_copy(update={field: "ord"})]))
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in without.elements]
    assert not page.unbalanced
    assert any(HOSTILE in data for _, data in page.text)
    review = review_page([], TEMPLATES, district=HOSTILE, edition=2024)
    assert not Page(review).all("script")


@settings(max_examples=20, deadline=None)
@given(st.permutations(EXAMPLES[:16]))
def test_the_bytes_are_the_same_in_whatever_order_findings_come(shuffled: list[Finding]) -> None:
    assert html(shuffled) == html(EXAMPLES[:16])
