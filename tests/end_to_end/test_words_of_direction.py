"""No running text says rise or fall of what is not established; how numbers stand in it."""

from __future__ import annotations

import re

import pytest
from example_material import RESULTS, material
from project import Project
from prose import DIRECTION, FROM, judged_changes, paragraphs, sentences, split, values

from lagesbild_report.document.material import Material

RULES = (
    "Rapporten säger att något har ökat eller minskat bara när", "En ökning från noll anges",
    "En minskning med minst",
)  # fmt: skip
"""Sentences on the words themselves."""
INTERVAL = re.compile(r"(ökningen|minskningen) troligen (mellan|högst|ungefär) ")

MEAN = re.compile(r"i genomsnitt .*\bperioderna|perioderna .*\bi genomsnitt|^Sett över 20", re.I)
"""Sentences on a trend over all periods of one measure."""


@pytest.fixture(scope="module", params=["example", "tiny_build"])
def project(request: pytest.FixtureRequest) -> Project:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def results(project: Project) -> Material:
    assert (project.folder / RESULTS).is_dir()
    return material(project)


def test_every_from_to_of_a_rise_or_fall_is_an_established_change(
    project: Project, results: Material
) -> None:
    """``minskade från 24``, ``ökade (från 840 till 1 047)``: found, with its direction."""
    established = _established(results)
    wrong = [
        (sentence, earlier, later)
        for sentence in sentences(project.html)
        if DIRECTION.search(sentence)
        for earlier, later in FROM.findall(sentence)
        if not any(
            earlier == one and later in ("", other) and _says(sentence, sign)
            for one, other, sign in established
        )
    ]
    assert wrong == []


def _established(results: Material) -> set[tuple[str, str, int]]:
    """Return the values and signs of established changes, and of first and last periods."""
    found = {
        (*values(one), one.verdict.sign)
        for one in judged_changes(results)
        if one.verdict and one.verdict.established
    }
    for view in [one.long_view for one in results.crime_areas if one.long_view]:
        if view.ends_verdict:
            counts = [f"{point.count:,.0f}".replace(",", " ") for point in view.compared_ends]
            found.add((counts[0], counts[1], view.ends_verdict.sign))
    return found


def _says(sentence: str, sign: int) -> bool:
    return bool(re.search(r"\b[Öö]k(ade|ning)" if sign > 0 else r"\b[Mm]insk(ade|ning)", sentence))


def test_every_other_rise_or_fall_is_a_trend_an_interval_or_a_named_change(
    project: Project, results: Material
) -> None:
    trends = sum(bool(one.long_view and one.long_view.trend_established)
                 for one in results.crime_areas)  # fmt: skip
    trends += sum(bool(line.verdict and line.verdict.established)
                  for theme in results.themes for table in theme.tables
                  for line in table.lines if table.key.endswith("-utveckling"))  # fmt: skip
    left = [one for one in sentences(project.html) if DIRECTION.search(one)
            and not FROM.search(one) and not one.startswith(RULES)
            and not INTERVAL.search(one)]  # fmt: skip
    means = [one for one in left if MEAN.search(one)]
    assert len(means) == trends
    others = [one for one in left if one not in means]
    assert [one for one in others if not _named(one, results)] == []


def _named(sentence: str, results: Material) -> bool:
    """Tell whether a sentence names what has changed; a trend if it is about the long view."""
    names = _trends(results) if sentence.startswith("Sett över") else _names(results)
    return any(name in sentence.lower() for name in names)


def _trends(results: Material) -> set[str]:
    return {one.definite.lower() for one in results.crime_areas
            if one.long_view and one.long_view.trend_established}  # fmt: skip


def _names(results: Material) -> set[str]:
    """Return what may be said to have changed: names of established changes."""
    crimes = {one.definite for one in results.crime_areas
              if one.total.change.verdict and one.total.change.verdict.established}  # fmt: skip
    rates = {one.title for one in results.bra.rows
             for change in (one.district_change, one.city_change)
             if change.verdict and change.verdict.established}  # fmt: skip
    lines = {line.label for theme in results.themes for table in theme.tables
             for line in table.lines if line.verdict and line.verdict.established}  # fmt: skip
    return {name.lower() for name in crimes | rates | lines}


def test_nothing_is_said_to_have_changed_that_is_not_established(
    project: Project, results: Material
) -> None:
    """By name: the crime areas in the whole district, and their stadsdelar by value."""
    text = " ".join(sentences(project.html))
    for result in results.crime_areas:
        verdict = result.total.change.verdict
        if verdict is None or not verdict.established:
            assert not re.search(rf"{result.definite} (ökade|minskade)", text, re.IGNORECASE)
    sure = {values(one) for one in judged_changes(results) if one.verdict.established}
    unsure = {values(one) for one in judged_changes(results)} - sure
    assert unsure
    told = [one for one in sentences(project.html) if DIRECTION.search(one)]
    for earlier, later in unsure:
        pair = re.compile(rf"från {re.escape(earlier)} till {re.escape(later)}\b(?![,\d])")
        assert not [one for one in told if pair.search(one)], (earlier, later)


def test_no_sentence_begins_with_a_digit_or_a_sign(project: Project) -> None:
    found = [one for text in paragraphs(project.html) for one in split(text)]
    assert [one for one in found if re.match(r"[\d−–-]", one)] == []


def test_no_number_in_running_text_has_a_minus_sign(project: Project) -> None:
    signed = re.compile(r"(?<![\w-])-\d|−")
    assert [text for text in paragraphs(project.html) if signed.search(text)] == []


def test_no_probability_is_printed_as_nought(project: Project) -> None:
    assert not re.search(r"(?<!\d)0,000\b", project.html)
