"""What SCB's population extracts share: the words of their dimensions, and cells to figures."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.period import day
from lagesbild_report.observations.population import age_group
from lagesbild_report.observations.rows import row_ranges
from lagesbild_report.observations.status import Status
from lagesbild_report.observations.table import Observation
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.numbers import parse_number, squeeze
from lagesbild_report.sources.reading import Reading

Parsed = TypeVar("Parsed")
CONTENTS = "tabellinnehåll"
_HEADINGS = {
    "area": "region regionkod område omrade statistikområde statistikomrade regso deso area",
    "age": "ålder alder åldersgrupp age",
    "sex": "kön kon sex gender",
    CONTENTS: "tabellinnehåll tabellinnehall contentscode contents observations",
    "year": "år ar tid year time",
}
_DIMENSIONS = {word: name for name, words in _HEADINGS.items() for word in words.split()}
_TOTAL = re.compile(
    r"(?:totalt?|samtliga|alla?|båda|both)\b\D*|tot\d?|(?:tot)?sa|1\+2|.+ (?:och kvinnor|and women)"
)
_SEXES = dict.fromkeys(("män", "men", "1"), "män")
_SEXES |= dict.fromkeys(("kvinnor", "women", "2"), "kvinnor")
_POPULATION = re.compile(r"folkmängd|population|invånare|inhabitants|^(?:antal|personer|persons)$")
_NOT_POPULATION = re.compile(
    r"medel|mean|ökning|ändring|change|growth|per k|täthet|density|andel|november|\d"
    r"|\b(?:män|kvinnor|men|women)\b"
)
_CODE = re.compile(r"[0-9A-Z]{6,}")
AREA_CODE = re.compile(r"^\d\d(?:\d\d(?:[A-Z]\d{3,4})?)?(?:_\w+)?(?: |$)")


@dataclass(frozen=True)
class Cell:
    """One cell, with the texts of its dimensions: ``areas`` are code and name of the area.

    ``others`` are (heading, text) of further dimensions; ``row`` may be an index (JSON-stat).
    """

    place: Place
    row: int
    value: str
    areas: tuple[str, ...]
    year: str
    age: str = ""
    sex: str = ""
    others: tuple[tuple[str, str], ...] = ()

    def at(self, column: str) -> Place:
        """Return the place of another column of the row."""
        return replace(self.place, column=column)


def dimension_of(heading: str) -> str | None:
    """Return ``area``, ``age``, ``sex``, ``year`` or `CONTENTS` if the heading names one."""
    return _DIMENSIONS.get(squeeze(heading).casefold())


def is_total(text: str) -> bool:
    """Tell whether a category stands for all ages, both sexes or the like."""
    return bool(_TOTAL.fullmatch(squeeze(text).casefold()))


def is_population(text: str) -> bool:
    """Tell whether a content is the number of inhabitants on 31 December."""
    plain = re.sub(r"31 december|\b(?:19|20)\d\d\b", "", squeeze(text).casefold())
    return bool(_POPULATION.search(plain)) and not _NOT_POPULATION.search(plain)


def area_name(texts: Sequence[str]) -> str:
    """Return the name of an area without its code, or the code if there is no name.

    RegSO may be labelled with municipality and name in brackets; the last, finest, name counts.
    """
    names = [name for text in texts if (name := AREA_CODE.sub("", squeeze(text)))]
    name = names[-1] if names else squeeze(texts[0])
    regso = re.fullmatch(r"(?:[^()]+ )?\(([^()]+)\)", name)
    return regso[1] if regso else name


def year_of(text: str) -> int:
    """Return the year that the text is; ValueError otherwise."""
    if not re.fullmatch(r"(?:19|20)\d\d", text):
        raise ValueError(text)
    return int(text)


def sex_of(text: str) -> str:
    """Return ``män``, ``kvinnor``, or empty for both; KeyError otherwise."""
    plain = squeeze(text).casefold()
    return "" if not plain or is_total(plain) else _SEXES[plain]


def inhabitants(text: str) -> float | None:
    """Return a whole number of people: ``-`` is PX's zero, dots are None; ValueError otherwise."""
    plain = squeeze(text)
    number = 0.0 if plain == "-" else parse_number(plain.strip(".") and plain)
    # Whole numbers only: a separator between thousands must never pass for a decimal sign.
    if not plain or (number is not None and (number < 0 or not number.is_integer())):
        raise ValueError(text)
    return number


def meaning(place: Place, text: str, parse: Callable[[str], Parsed], expected: str) -> Parsed:
    """Return what a text means; DataError at its place if it means nothing."""
    try:
        return parse(text)
    except (KeyError, ValueError) as error:
        facts = {"found": text or "tom cell", "expected": expected}
        hint = "Exportera uttaget på nytt från SCB och ändra inte i filen."
        raise DataError("Texten går inte att tolka", place, **facts, hint=hint) from error


def read_cells(
    cells: list[Cell], layout: str, others: Mapping[int, str], rows_read: int, status: Status
) -> Reading:
    """Return the figures of the cells (at least one); ``others`` is why other rows have none.

    Raises
    ------
    DataError
        If a text means nothing, the content is not population, a further dimension has no
        total, only one of the sexes is there, or the rows do not add up.
    """
    reasons = dict(others)
    groups: dict[tuple[tuple[str, ...], str, int], list[Cell]] = defaultdict(list)
    for cell in _all_people(cells, reasons):
        year, age = meaning(cell.at("år"), cell.year, year_of, "t.ex. 2024"), ""
        if cell.age and not is_total(cell.age):
            age = meaning(cell.at("ålder"), squeeze(cell.age), age_group, "t.ex. 0-4 år")
        groups[cell.areas, age, year].append(cell)
    figures = [
        (_observation(age, year, parts, status), parts)
        for (_, age, year), members in groups.items()
        for parts in _both_sexes(members, reasons)
    ]
    used = {cell.row for _, parts in figures for cell in parts}
    aside = Counter(reason for row, reason in reasons.items() if row not in used)
    balance = Balance(str(cells[0].place.file), layout, rows_read, len(used), dict(aside))
    return Reading([observation for observation, _ in figures], balance)


def _all_people(cells: list[Cell], reasons: dict[int, str]) -> list[Cell]:
    """Keep population, and the totals of all dimensions but area, age, sex and year."""
    for name in dict.fromkeys(name for cell in cells for name, _ in cell.others):
        texts = {cell: dict(cell.others).get(name, "") for cell in cells}
        is_wanted = is_population if name == CONTENTS else is_total
        wanted = {text for text in texts.values() if not text or is_wanted(text)}
        if name == CONTENTS and len(set(texts.values())) == 1 and _CODE.fullmatch(texts[cells[0]]):
            wanted = set(texts.values())  # a code says nothing, but there is nothing to confuse
        if not wanted:
            expected = "folkmängd 31 december" if name == CONTENTS else "totalt"
            what, hint = "Uttaget gäller inte hela folkmängden", f"Välj {expected} hos SCB."
            facts = {"found": texts[cells[0]], "expected": expected, "hint": hint}
            raise DataError(what, cells[0].at(name), **facts)
        reason = "annat än folkmängd" if name == CONTENTS else f"{name} redovisas inte"
        reasons.update({cell.row: reason for cell in cells if texts[cell] not in wanted})
        cells = [cell for cell in cells if texts[cell] in wanted]
    return cells


def _both_sexes(members: list[Cell], reasons: dict[int, str]) -> list[list[Cell]]:
    """Return the cells of each figure: a total, or men and women together."""
    by_sex: dict[str, list[Cell]] = defaultdict(list)
    for cell in members:
        by_sex[meaning(cell.at("kön"), cell.sex, sex_of, "män, kvinnor eller totalt")].append(cell)
    if totals := by_sex.pop("", []):
        divided = [cell.row for cells in by_sex.values() for cell in cells]
        reasons.update(dict.fromkeys(divided, "kön redovisas inte"))
        return [[cell] for cell in totals]
    if [len(cells) for cells in by_sex.values()] == [1, 1]:
        return [members]
    found, expected = ", ".join(cell.sex for cell in members), "en siffra var för män och kvinnor"
    what, hint = "Könen går inte att summera", "Välj totalt hos SCB."
    raise DataError(what, members[0].at("kön"), found=found, expected=expected, hint=hint)


def _observation(age: str, year: int, parts: list[Cell], status: Status) -> Observation:
    place, period = parts[0].place, day(date(year, 12, 31))
    numbers = [meaning(p.place, p.value, inhabitants, "ett heltal, .. eller -") for p in parts]
    value = None if None in numbers else float(sum(filter(None, numbers)))
    return Observation(
        source="scb", measure="folkmängd", area=area_name(parts[0].areas), value=value,
        period_kind=period.kind, period_start=period.start, period_end=period.end,
        unit="invånare", file=str(place.file), sheet=place.sheet or "", group=age,
        rows=row_ranges(p.row for p in parts), status="suppressed" if value is None else status,
    )  # fmt: skip
