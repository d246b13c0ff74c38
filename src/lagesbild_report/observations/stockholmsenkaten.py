"""Stockholmsenkäten's rows put together: numbers become keys, and answers become shares."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from lagesbild_report.errors import DataError
from lagesbild_report.register.survey_questions import (
    QuestionYear,
    answer_code,
    load_questions,
)
from lagesbild_report.sources.form_rows import FormRow
from lagesbild_report.sources.whitelist import Selection

ROUNDED_TOTAL = 102
"""Per cent: so much may rounded shares of all answers add up to."""


def put_together(rows: list[FormRow], selection: Selection) -> list[FormRow]:
    """Return one row per question, with the catalogue's key and definition.

    Rows with an answer each are put together: the shares of the answers that the catalogue
    counts are added, and the base is kept.

    Raises
    ------
    DataError
        If the year, the question or an answer cannot be told, or answers do not fit together.
    """
    together: list[FormRow] = []
    answers: dict[tuple[Any, ...], list[FormRow]] = {}
    for row in rows:
        named = _named(row, selection)
        if named.values["svar"]:
            answers.setdefault(_key(named), []).append(named)
        else:
            together.append(named)
    ready = {_key(row): row for row in together}
    for key, same in answers.items():
        if key in ready:
            raise _mixed(ready[key], same[0], selection)
        together.append(_share(same, selection))
    return together


def _key(row: FormRow) -> tuple[Any, ...]:
    return tuple(row.values[key] for key in ("ar", "arskurs", "kon", "omrade", "fraga"))


def _named(row: FormRow, selection: Selection) -> FormRow:
    """Return the row with its year and the question's key and definition."""
    year, catalogue = _year(row, selection), load_questions()
    key = catalogue.key(row.values["fraga"], year)
    if key is None:
        raise _unknown_question(row, year, selection)
    known = catalogue.questions[key].years.get(year)
    definition = row.values["definition"] or (known.definition if known else "")
    values = {**row.values, "ar": year, "fraga": key, "definition": definition}
    return FormRow(row.rows, values)


def _year(row: FormRow, selection: Selection) -> int:
    """Return the year of the survey: pupils answer in the spring of the school year."""
    year, school_year = row.values["ar"], row.values["lasar"]
    if school_year and year not in ("", school_year.end.year):
        raise DataError(
            "År och läsår stämmer inte överens",
            selection.place(row.rows[0], "lasar"),
            found=f"{year} och {school_year.label}",
            expected=f"året då läsåret slutar: {school_year.end.year}",
        )
    if not year and not school_year:
        raise DataError(
            "Raden saknar år", selection.place(row.rows[0], "ar"), expected="År eller Läsår"
        )
    return int(year or school_year.end.year)


def _unknown_question(row: FormRow, year: int, selection: Selection) -> DataError:
    catalogue, written = load_questions(), row.values["fraga"]
    near = difflib.get_close_matches(written.casefold(), catalogue.questions, n=1)
    elsewhere = catalogue.elsewhere(written, year)
    hint = f"Menade du {near[0]}?" if near else "Nycklarna står i mallen: lagesbild mall."
    return DataError(
        f"Frågan finns inte i katalogen för {year}",
        selection.place(row.rows[0], "fraga"),
        found=written,
        expected=f"frågans nyckel, eller dess nummer i {year} års enkät",
        hint=f"{elsewhere[0]}." if elsewhere else hint,
    )


def _share(same: list[FormRow], selection: Selection) -> FormRow:
    """Return the row of a question whose answers stand on a row each."""
    known = _answers_known(same[0], selection)
    by_code: dict[int, FormRow] = {}
    for row in same:
        code = _code(row, known, selection)
        if code in by_code:
            raise _faulty("Samma svar står på flera rader", row, selection, f"svar {code}")
        by_code[code] = row
    absent = [str(code) for code in known.counts if code not in by_code]
    if absent:
        raise _faulty("Svar som räknas in i andelen saknas", same[0], selection, ", ".join(absent))
    if len({row.values["bas"] for row in same}) > 1:
        raise _faulty("Svaren på frågan har olika bas", same[-1], selection, "samma bas")
    if len({row.values["definition"] for row in same}) > 1:
        raise _faulty("Svaren på frågan har olika definition", same[-1], selection, "samma text")
    numbers = tuple(number for row in same for number in row.rows)
    return FormRow(numbers, {**same[0].values, "andel": _sum(by_code, known, selection)})


def _sum(by_code: Mapping[int, FormRow], known: QuestionYear, selection: Selection) -> float | None:
    """Return the sum of the answers that count; rounded shares may pass 100 a little."""
    shares = [by_code[code].values["andel"] for code in known.counts]
    if None in shares:
        return None
    total: float = sum(shares)
    if total > ROUNDED_TOTAL:
        last = by_code[known.counts[-1]]
        raise _faulty("Svarens andelar blir mer än 100 procent", last, selection, "högst 100")
    return min(total, 100.0)


def _answers_known(row: FormRow, selection: Selection) -> QuestionYear:
    year, key = row.values["ar"], row.values["fraga"]
    known = load_questions().questions[key].years.get(year)
    if known is None or not known.counts:
        raise _faulty(
            f"Katalogen säger inte vilka svar som räknas {year}",
            row,
            selection,
            "en färdig andel, utan svar",
        )
    return known


def _code(row: FormRow, known: QuestionYear, selection: Selection) -> int:
    code = answer_code(row.values["svar"])
    if code is None or not 1 <= code <= (known.answers or 0):
        raise _faulty(
            "Svaret finns inte i katalogen",
            row,
            selection,
            f"svarets nummer i kodboken, 1–{known.answers}. Ej svar räknas inte i basen",
        )
    return code


def _faulty(what: str, row: FormRow, selection: Selection, expected: str) -> DataError:
    place = selection.place(row.rows[0], "svar")
    return DataError(what, place, found=row.values["svar"], expected=expected)


def _mixed(ready: FormRow, answer: FormRow, selection: Selection) -> DataError:
    return DataError(
        "Frågan står både som färdig andel och med ett svar per rad",
        selection.place(answer.rows[0], "svar"),
        found=f"färdig andel på rad {ready.rows[0]}",
        expected="det ena eller det andra",
    )
