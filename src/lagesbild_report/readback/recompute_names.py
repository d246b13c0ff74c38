"""What a claim's key says that its rows must be about.

Parts of a key are names of lines and columns: ``ak9-flickor``, ``Flickor, antal``, ``Aspudden``.
A part, or each word group of it, that stands for something in one of the form's columns binds
the rows to it; so does a heading that `headings.yaml` explains. The last part that says anything
about a column counts. A column that the form need not have is bound to what its
empty cells stand for, when no part says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from lagesbild_report.readback.raw_forms import RawForm
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_questions import QUESTION, question
from lagesbild_report.readback.raw_values import month_number, plain, slug_words

_CITY, _DISTRICT = ("stad", "staden"), ("omrade", "omradet", "området")
_REGION = ("regionen",)
"""Words for the city, the district and the region in keys of lines and headings of columns."""
_LONG = 5
"""A word of so many letters also stands for longer ones that begin with it: otrygg, otrygghet."""

Bound = Mapping[str, str | None]
"""Column of the form to what its cells must stand for."""
There = Mapping[str, set[str]]
"""Column to what occurs in it: of free texts, and of words that cover a choice, only that."""


def bound_by(key: str, form: RawForm, there: There, project: RawProject) -> dict[str, str | None]:
    """Return what each naming column of the form must hold in the rows of a claim."""
    named = named_by(key, form, there, project)
    return {**({} if form.sums else _defaults(form)), **named}


def named_by(key: str, form: RawForm, there: There, project: RawProject) -> dict[str, str]:
    """Return what the parts of the key themselves say."""
    bound: dict[str, str] = {}
    for part in key.split("/")[1:]:
        spot = (form.id, part, id(there))
        if spot not in project.readings:
            project.readings[spot] = list(_readings(part, form, there, project))
        for words in project.readings[spot]:
            bound.update(words)
    return bound


def _defaults(form: RawForm) -> dict[str, str | None]:
    """Return what empty cells stand for in the columns of choices that may be left out."""
    return {
        name: form.meaning(name, str(column.get("default", "")))
        for name, column in form.columns.items()
        if name in form.naming and column["kind"] == "choice" and not column.get("required", True)
    }


def month_bound(key: str) -> int | None:
    """Return the month that the last part of a key names (``jan.``), None where it names none."""
    last = key.rpartition("/")[2]
    return month_number(last) if re.fullmatch(r"[a-zåäö]{3,9}\.?", last) else None


def names_city(key: str) -> bool:
    """Tell whether a line is the city's."""
    return any(plain(part) in _CITY for part in key.split("/")[1:])


def _readings(
    part: str, form: RawForm, there: There, project: RawProject
) -> Iterator[dict[str, str]]:
    """Yield what a part of the key binds: as a whole, otherwise its word groups, all of them."""
    whole = _meant(part, form, there, project)
    if whole:
        yield whole
        return
    listed = [_meant(words, form, there, project) for words in re.split(r", |: ", part)]
    if len(listed) > 1:
        yield from filter(None, listed)
        return
    for hyphen in re.finditer("-", part):
        halves = part[: hyphen.start()], part[hyphen.end() :]
        pair = [_exactly(words, form, there, project) for words in halves]
        if all(pair):
            yield from pair
            return
    yield _exactly(part.rpartition("-")[2], form, there, project)


def _meant(words: str, form: RawForm, there: There, project: RawProject) -> dict[str, str]:
    """Return what words bind: the columns that spell them so, otherwise those that hold them."""
    exact = _exactly(words, form, there, project)
    if exact:
        return exact
    covering = {column: _covering(column, _bare(words), form, there) for column in form.naming}
    return {column: found for column, found in covering.items() if found}


def _exactly(words: str, form: RawForm, there: There, project: RawProject) -> dict[str, str]:
    meant = {column: _meaning(column, _bare(words), form, there, project) for column in form.naming}
    spelled = {
        column: found
        for column, found in meant.items()
        if found and (found in there[column] or form.columns[column]["kind"] != "text")
    }
    return {**spelled, **project.headings.get(form.id, {}).get(plain(_bare(words)), {})}


def _bare(words: str) -> str:
    """Return words without the marks of footnotes and the year after them."""
    return re.sub(r"\*+$| \d{4}(?: och \d{4})?$", "", words.strip()).strip()


def _covering(column: str, text: str, form: RawForm, there: There) -> str | None:
    """Return the only choice whose spellings hold every word of a text, None if not one does.

    Headings are shorter than the questions that they stand for: ``Oro för brott``.
    """
    words = slug_words(text)
    spelled = form.slugs.get(column, {})
    found = {
        key for spelling, key in spelled.items()
        if words and key in there[column] and all(_in(word, spelling.split()) for word in words)
    }  # fmt: skip
    return found.pop() if len(found) == 1 else None


def _in(word: str, words: list[str]) -> bool:
    return any(
        word == one or (len(min(word, one, key=len)) >= _LONG and _begins(word, one))
        for one in words
    )


def _begins(word: str, other: str) -> bool:
    return word.startswith(other) or other.startswith(word)


def _meaning(
    column: str, text: str, form: RawForm, there: There, project: RawProject
) -> str | None:
    if form.columns[column]["kind"] == "area":
        return _area(plain(text), there[column], project) or form.meaning(column, text)
    if column == QUESTION and "svar" in form.columns:
        return question(text, "", project.questions)
    return form.meaning(column, text) or form.slugs.get(column, {}).get(" ".join(slug_words(text)))


def _area(text: str, there: Set[str], project: RawProject) -> str | None:
    """Return the area that a word such as ``staden`` stands for."""
    if text in _CITY:
        return project.areas.city
    if text in _REGION:
        return next(iter(there & project.areas.regions), None)
    return project.district if text in _DISTRICT else None
