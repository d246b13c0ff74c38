"""Figures of input forms: one row, rows added, a share of a whole, waves taken together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from lagesbild_report.readback.raw_forms import FormRow, RawForm
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_questions import QUESTION, counted_answers
from lagesbild_report.readback.raw_values import plain
from lagesbild_report.readback.recompute_bases import base
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError
from lagesbild_report.readback.recompute_form_asked import FormAsked, asked_of_form, known, total
from lagesbild_report.readback.recompute_names import names_city

MOST_PER_CENT = 100
INDEX, CITY_INDEX = "index", 100
"""The socio-economic index of schools is made so that the city's mean is 100 (Stockholms stad,
resursfördelning till grundskolan)."""


def recomputed_form(claim: Asked, form: RawForm, project: RawProject) -> Answer:
    """Return a figure from the rows of a form.

    Raises
    ------
    CannotError
        If a row is not there, or the rows cannot be put together.
    """
    of = asked_of_form(claim, form, project)
    if not form.shape.get("area") and names_city(claim.key):
        if claim.unit == INDEX:
            return Answer(Fraction(CITY_INDEX))
        raise CannotError("Stadens värde står inte i formuläret: det följer av måttets definition.")
    if form.sums and claim.value == 0:  # no row says nought: the cells are those of the line
        return Answer(total(of.fitting))
    if of.is_difference:
        return Answer(_difference(of.named), tuple(_wrong_names(of)))
    value = base(of, project) if claim.parts[-1] == "n" else _value(of, project)
    faults = tuple(_faults(of)) or tuple(_incomplete(of, value))
    return Answer(value, faults)


def _value(of: FormAsked, project: RawProject) -> Fraction:
    if " och " in of.claim.period:
        return _together(of.named)
    if of.in_per_cent:
        return 100 * total(of.named) / total(of.undivided)
    if any(row.texts.get("svar") for row in of.named):
        return _answers(of.named, project)
    return total(of.named)


def _faults(of: FormAsked) -> Iterator[str]:
    yield from _wrong_names(of)
    if not of.is_named and len(of.named) == 1 and of.form.naming and not of.form.sums:
        yield f"Rad {of.named[0].number} gäller inget som uppgiften nämner."
    for row in of.named:
        if row.span and not of.is_of_time(row):
            yield f"Rad {row.number} gäller en annan tid än {of.claim.period}."


def _wrong_names(of: FormAsked) -> Iterator[str]:
    for row in of.named:
        for column, meant in of.bound.items():
            if row.names[column] != meant:
                written = row.texts[column] or "ingenting"
                yield f"Rad {row.number} gäller {written} ({column}) och inte {meant}."


def _together(rows: Sequence[FormRow]) -> Fraction:
    """Return the share of two waves together, each weighing as its answers."""
    values, bases = known(rows), [row.base for row in rows if row.base]
    if len(bases) < len(rows) or len({row.span for row in rows}) < 2:
        raise CannotError("Raderna är inte två mätningar med antal svar.")
    return sum(map(Fraction.__mul__, values, bases), Fraction(0)) / sum(bases)


def _difference(rows: Sequence[FormRow]) -> Fraction:
    before, after = known(sorted(rows, key=lambda row: row.span or ()))
    return 100 * (after - before) / before


def _answers(rows: Sequence[FormRow], project: RawProject) -> Fraction:
    """Return the shares of the answers that the catalogue counts, added."""
    year = rows[0].span[0].year if rows[0].span else 0
    counts = counted_answers(rows[0].names[QUESTION], year, project.questions)
    codes = [re.match(r"\d+", row.texts["svar"]) for row in rows]
    kept = [row for row, code in zip(rows, codes, strict=True) if code and int(code[0]) in counts]
    if len(kept) != len(counts) or not kept:
        raise CannotError("Katalogen säger inte vilka svar som räknas, eller svar saknas.")
    return min(total(kept), Fraction(MOST_PER_CENT))


def _incomplete(of: FormAsked, value: Fraction) -> Iterator[str]:
    """Say when the rows named are not all that the claim is about.

    Only sums can be incomplete. What is left of the places when some have columns of their own
    cannot be told from the key.
    """
    rest = any(plain(part).startswith("övriga ") for part in of.claim.parts)
    added = (of.form.sums or len(of.named) > 1) and value == _sum_or_none(of.named)
    if not added or rest or of.span is None or len({cell.file for cell in of.claim.cells}) > 1:
        return
    whole = sum((row.value or Fraction(0) for row in of.fitting), Fraction(0))
    if whole != value:
        yield f"Raderna som anges ger {value}, men alla rader om saken ger {whole}."


def _sum_or_none(rows: Sequence[FormRow]) -> Fraction | None:
    values = [row.value for row in rows]
    return None if None in values else sum((v for v in values if v is not None), Fraction(0))
