"""Figures of Brå, SCB and Skolverket, from the rows that a claim names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from lagesbild_report.readback.raw_bra import COUNT, RATE, BraCell
from lagesbild_report.readback.raw_population import People, on_day
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.raw_values import Span, plain, span_of
from lagesbild_report.readback.recompute_claim import Answer, Asked, CannotError

PER = 100_000
_AGES = re.compile(r"(\d+)\s*[–-]\s*(\d+) år|(\d+)\s*\+ år")


def recomputed_bra(claim: Asked, project: RawProject) -> Answer:
    """Return Brå's rate, the rate that follows from counts, or a whole without a part.

    Raises
    ------
    CannotError
        If the key names no measure, or the rows hold no figure of the year.
    """
    city = any(part.startswith("city") for part in claim.parts)
    area = project.areas.city if city else project.district
    found = [one for one in _bra_named(claim, project) if one.area == area or not claim.is_operand]
    faults = tuple(_bra_faults(found, area))
    measures = bra_measures(project)
    named = next((part for part in claim.parts if part in measures), "")
    if named:
        value, wrong = _rate(found, measures[named], area, project)
        return Answer(value, (*faults, *wrong))
    for part in measures.values():
        if f"{part.get('part_of')}-utan-{part['id']}" in claim.parts:
            labels = [measures[part["part_of"]], part]
            whole, rest = (
                [c for c in found if is_measure(c, one) and c.unit == RATE] for one in labels
            )
            if len(whole) == len(rest) == 1:
                return Answer(_value(whole[0]) - _value(rest[0]), faults)
    raise CannotError("Nyckeln säger inte vilken av Brås kategorier det gäller.")


def _bra_named(claim: Asked, project: RawProject) -> Iterator[BraCell]:
    span = span_of(claim.period)
    for cell in claim.cells:
        rows = project.bra(cell.file, cell.sheet)
        for row in cell.rows:
            own = [one for one in rows.get(row, ()) if span and _within(one, span)]
            if not own and not claim.is_operand:
                raise CannotError(f"Rad {row} i {cell.file} har inga tal för {claim.period}.")
            yield from own


def _within(cell: BraCell, span: tuple[dt.date, dt.date]) -> bool:
    return span[0] <= cell.span[0] and cell.span[1] <= span[1]


def _bra_faults(found: Sequence[BraCell], area: str) -> Iterator[str]:
    for cell in found:
        if cell.area != area:
            yield f"Rad {cell.row} gäller {cell.area or 'ett annat område'} och inte {area}."


def bra_measures(project: RawProject) -> dict[str, Mapping[str, Any]]:
    """Return the categories of the settings by id."""
    return {one["id"]: one for one in project.config["sources"]["bra"]["measures"]}


def is_measure(cell: BraCell, measure: Mapping[str, Any]) -> bool:
    """Tell whether a figure is of a category, by its labels."""
    return cell.label in {plain(label) for label in measure["labels"]}


def _rate(
    found: Sequence[BraCell], measure: Mapping[str, Any], area: str, project: RawProject
) -> tuple[Fraction, list[str]]:
    """Return the published rate, otherwise the counts per inhabitant on the day before."""
    known = [one for one in found if one.value is not None]
    rates = [one for one in known if one.unit == RATE]
    parts = {plain(part) for part in measure.get("parts", ())}
    wrong = [
        f"Rad {one.row} gäller {one.label} och inte {measure['title']}."
        for one in known
        if not is_measure(one, measure) and one.label not in parts
    ]
    if len(rates) == 1:
        return _value(rates[0]), wrong
    counts = [one for one in known if one.unit == COUNT]
    in_parts = sorted(one.label for one in counts if one.label in parts)
    if in_parts and len(in_parts) == len(counts) and in_parts != sorted(parts):
        wrong.append("Raderna är inte alla kategorins delar.")
    people = _people_on(area, counts[0].span[0] - dt.timedelta(days=1), project) if counts else None
    if not people:
        raise CannotError("Folkmängden är inte känd, eller raderna har inget antal.")
    exact = sum((_value(one) for one in counts), Fraction(0)) * PER / people
    return Fraction(int(exact + Fraction(1, 2))), wrong


def _value(cell: BraCell) -> Fraction:
    if cell.value is None:
        raise CannotError(f"Rad {cell.row} har inget tal.")
    return cell.value


def people_before(area: str, span: Span, project: RawProject) -> float:
    """Return the inhabitants on the day before a period.

    Raises
    ------
    CannotError
        If they are not known.
    """
    people = _people_on(area, span[0] - dt.timedelta(days=1), project)
    if not people:
        raise CannotError("Folkmängden är inte känd.")
    return float(people)


def _people_on(area: str, day: dt.date, project: RawProject) -> Fraction | None:
    rows = [
        person
        for file in project.store.files(project.folder("scb"))
        for person in project.people(file).values()
    ]
    return on_day(rows, area, day)


def recomputed_people(claim: Asked, project: RawProject) -> Answer:
    """Return inhabitants, or the share of some ages, from the rows that a claim names.

    Raises
    ------
    CannotError
        If a row is not there or holds no number.
    """
    rows = list(_people_named(claim, project))
    wanted = next((a for part in claim.parts[1:] if (a := project.areas.any(part))), "")
    day = span_of(claim.period)
    faults = [f"Rad {r.row} gäller {r.area}." for r in rows if wanted and r.area != wanted]
    faults += [f"Rad {r.row} gäller {r.day}." for r in rows if day and r.day != day[0]]
    whole = _people_sum(rows)
    ages = _AGES.search(claim.parts[-1]) if claim.parts[-1] != "n" else None
    if ages is None:
        return Answer(whole, tuple(faults))
    low, high = int(ages[1] or ages[3]), int(ages[2]) if ages[2] else None
    own = [r for r in rows if _aged(r, low, high)]
    return Answer(100 * _people_sum(own) / whole, tuple(faults))


def _people_named(claim: Asked, project: RawProject) -> Iterator[People]:
    for cell in claim.cells:
        rows = project.people(cell.file, cell.sheet)
        for row in cell.rows:
            if row not in rows or rows[row].value is None:
                raise CannotError(f"Rad {row} i {cell.file} har ingen folkmängd.")
            yield rows[row]


def _people_sum(rows: Sequence[People]) -> Fraction:
    """Return the inhabitants of all rows; the rows of all ages do where there are such."""
    totals = [row for row in rows if row.ages == (0, None)]
    return sum((row.value or Fraction(0) for row in totals or rows), Fraction(0))


def _aged(person: People, low: int, high: int | None) -> bool:
    first, last = person.ages
    inside = high is None or (last is not None and last <= high)
    return person.ages != (0, None) and first >= low and inside


def recomputed_pupils(claim: Asked, project: RawProject) -> Answer:
    """Return the pupils of a school from the rows that a claim names.

    Raises
    ------
    CannotError
        If a row is no school, or holds no number.
    """
    span, value, faults = span_of(claim.period), Fraction(0), []
    for cell in claim.cells:
        rows = project.pupils(cell.file, cell.sheet)
        for row in cell.rows:
            found = rows.get(row)
            if found is None or found.value is None:
                raise CannotError(f"Rad {row} i {cell.file} har inget elevantal.")
            value += found.value
            if found.kommunkod != project.areas.kommunkod:
                faults.append(f"Rad {row} gäller en skola i en annan kommun.")
            if found.school not in map(plain, claim.parts):
                faults.append(f"Rad {row} gäller {found.school}.")
            if found.span != span:
                faults.append(f"Rad {row} gäller ett annat läsår.")
    return Answer(value, tuple(faults))
