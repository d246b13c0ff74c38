"""An example file in the layout of Skolverket's statistics on pupils per school unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lagesbild_report.observations.period import school_year
from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.skola_plan import SchoolPlan

HEADINGS = (
    "Skola", "Skol-enhetskod", "Skolkommun", "Kommun-kod", "Typ av huvudman", "Huvudman",
    "Huvudman orgnr", "Elever, förskoleklass", "Andel (%) flickor, förskoleklass",
    "Elever, årskurs 1-9", "Andel (%) flickor, årskurs 1-9",
    "Andel (%) elever med utländsk bakgrund, åk 1-9",
    "Andel (%) elever med föräldrar med eftergymnasial utb., åk 1-9",
    *(f"Elever, årskurs {grade}" for grade in range(1, 10)),
)  # fmt: skip
BEFORE = (
    "Syntetiska uppgifter, framställda av programmet", "",
    "Grundskola - Antal elever per årskurs", "Valt läsår: {}", "",
)  # fmt: skip
AFTER = ("", "Om uppgifterna  ", "Talen är påhittade. Uppställningen är Skolverkets.")
FIRST_UNIT = 99000001
LOWER, UPPER, SIX_GRADES = (60, 80), (105, 135), (54, 72)
"""Pupils per årskurs: 1–6 and 7–9 in schools with nine, and in schools with six."""


def skolverket_file(plan: SchoolPlan) -> bytes:
    """Return UTF-8 with byte order mark, five rows before the headings and texts after."""
    year = school_year(plan.index_year - 1).label
    lines = [
        *(line.format(year) for line in BEFORE),
        _line(HEADINGS),
        *map(_line, _rows(plan)),
        *AFTER,
    ]
    return "".join(f"{line}\n" for line in lines).encode("utf-8-sig")


def _line(cells: Iterable[str]) -> str:
    return "".join(f"{cell};" for cell in cells)


def _rows(plan: SchoolPlan) -> Iterator[list[str]]:
    draw, numbers = Draw(plan.seed, "skolverket"), iter(range(FIRST_UNIT, FIRST_UNIT + 99))
    yield [*_unit("Exempelskola A", next(numbers), "Exempelkommunen", "9999"), *_pupils(draw, True)]
    for name, (_, nine) in plan.schools.items():
        yield [*_unit(name, next(numbers)), *_pupils(draw, nine)]
    yield [*_unit("Exempelskola T", next(numbers)), *([".."] * 6), *(["."] * 9)]
    yield [*_unit("Exempelskola U", next(numbers)), "24", "..", *(["."] * 13)]
    private = _unit("Exempelfriskolan", next(numbers), kind="Enskild")
    yield [*private, *_pupils(draw, True)]


def _unit(
    name: str, code: int, place: str = "Stockholm", number: str = "0180", kind: str = "Kommunal"
) -> list[str]:
    return [name, str(code), place, number, kind, "Exempelhuvudman", "."]


def _pupils(draw: Draw, nine: bool) -> list[str]:
    """Return förskoleklass, årskurs 1–9 and each årskurs, shares left out as secret."""
    spans = [LOWER] * 6 + [UPPER] * 3 if nine else [SIX_GRADES] * 6
    grades = [draw.whole(*span) for span in spans]
    shown = [str(number) for number in grades] + ["."] * (9 - len(grades))
    return [str(draw.whole(50, 75)), "..", _spaced(sum(grades)), "..", "..", "..", *shown]


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")
