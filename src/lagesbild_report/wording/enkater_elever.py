"""Sentences on Stockholmsenkäten: drugs, exposure, own crimes, safety."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line, ThemeResult
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.survey_words import gap, standings
from lagesbild_report.wording.words import (
    direction,
    how_many,
    joined,
    lower_first,
    number_word,
    percent,
    points,
)

GRADES = {"ak9": "i årskurs 9", "gy2": "i gymnasiet årskurs 2"}


def pupil_paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs on the pupils' survey, by key."""
    drugs, safe = result.table("narkotika"), result.table("trygg-bostadsomrade")
    return {
        "elever-narkotika": _both(drugs, "har {share} någon gång använt narkotika"),
        "elever-utsatta": _exposed(result.table("elever-utsatta")),
        "elever-brott": _distance(
            result.table("elever-brott"), "Andelarna för de olika brotten", names
        ),
        "elever-trygg": _both(safe, "är {share} trygga ute ensamma sent en kväll"),
        "elever-trygg-kon": _sexes(safe),
        "elever-omgivning": _distance(
            result.table("elever-omgivning"), "Elevernas svar om omgivningen", names
        ),
    }


def _both(table: Cross | None, phrase: str) -> str:
    """Return the share of both school years, against the city and the wave before."""
    if table is None:
        return ""
    lines = [table.find(grade) for grade in GRADES]
    courses = {_course(line) for line in lines if line is not None}
    course = courses.pop() if len(courses) == 1 and None not in lines else ""
    told = f"I båda årskurserna har {course}." if course else ""
    return joined(*(_grade(table, grade, phrase) for grade in GRADES), told)


def _grade(table: Cross, grade: str, phrase: str) -> str:
    line = table.find(grade)
    if line is None or line.last.value is None:
        return ""
    share = phrase.format(share=f"{percent(line.last)} av eleverna")
    first = f"{GRADES[grade].capitalize()} {share} ({line.last.period.label})."
    return joined(first, standings(line, table.find(f"{grade}-stad")), line.change_obstacle)


def _course(line: Line) -> str:
    """Tell that every wave went the same way; empty when they did not, or are few."""
    gaps = [
        gap(later, earlier) for earlier, later in zip(line.figures, line.figures[1:], strict=False)
    ]
    if len(gaps) < 2 or any(difference is None for difference in gaps):
        return ""
    known = [difference for difference in gaps if difference is not None]
    first = line.figures[0].period.label
    if all(difference < 0 for difference in known):
        return f"varje mätning efter {first} gett en lägre andel än den före"
    if all(difference > 0 for difference in known):
        return f"varje mätning efter {first} gett en högre andel än den före"
    return ""


def _exposed(table: Cross | None) -> str:
    """Tell how many of the shares are the lowest of the waves that the report holds."""
    if table is None or len(table.columns) < 3:
        return ""
    rows = [
        line
        for line in table.lines
        if not line.key.endswith("-narkotika")
        and all(figure.value is not None for figure in line.figures[:-1])
    ]
    if not rows:
        return ""
    lowest = [line for line in rows if _is_lowest(line.figures[:-1])]
    first, last = rows[0].figures[0].period.label, rows[0].figures[-2].period.label
    what = f"andelen {last} lägre än i alla tidigare mätningar sedan {first}"
    return f"{_how_many_lowest(rows, lowest, what)} Äldre mätningar ingår inte i underlaget."


def _how_many_lowest(rows: Sequence[Line], lowest: Sequence[Line], what: str) -> str:
    if len(lowest) == len(rows):
        return f"För alla {how_many(len(rows))} uppgifter om utsatthet är {what}."
    if not lowest:
        return f"För ingen av de {how_many(len(rows))} uppgifterna om utsatthet är {what}."
    others = [lower_first(line.label) for line in rows if line not in lowest]
    named = f" Det gäller inte {and_list(others)}." if len(others) <= 3 else ""
    return (
        f"För {how_many(len(lowest))} av {how_many(len(rows))} uppgifter om utsatthet är "
        f"{what}.{named}"
    )


def _is_lowest(figures: Sequence[Figure]) -> bool:
    gaps = [gap(figures[-1], earlier) for earlier in figures[:-1]]
    return all(difference is not None and difference < 0 for difference in gaps)


def _distance(table: Cross | None, subject: str, names: Names) -> str:
    """Tell how far the district's shares lie from the city's at most, and which way."""
    if table is None:
        return ""
    pairs = [
        (line, difference)
        for line in table.lines
        for difference in [gap(line.figures[0], line.figures[1])]
        if difference is not None
    ]
    if not pairs:
        return ""
    largest = max(abs(difference) for _, difference in pairs)
    if largest == 0:
        return f"{subject} är desamma i {names.district} som i {names.city}."
    size = points(largest, table.lines[0].last.decimals)
    where = [_where(line) for line, difference in pairs if abs(difference) == largest]
    told = f": {and_list(where)}" if len(where) <= 3 else ""
    first = f"{subject} skiljer sig som mest {size} mellan {names.district} och {names.city}{told}."
    return f"{first} {_ways([difference for _, difference in pairs])}"


def _where(line: Line) -> str:
    own, city = line.figures
    return f"{lower_first(line.label)} ({own.text} mot {percent(city)})"


def _ways(differences: Sequence[Decimal]) -> str:
    """Count the shares that are lower, the same and higher than in the city."""
    words = (("lägre än i staden", -1), ("lika höga", 0), ("högre än i staden", 1))
    counts = [(word, sum(direction(d) == sign for d in differences)) for word, sign in words]
    told = and_list([f"{number_word(number)} {word}" for word, number in counts if number])
    return f"Av {number_word(len(differences))} andelar är {told}."


def _sexes(table: Cross | None) -> str:
    """Return girls' and boys' shares in both school years."""
    if table is None:
        return ""
    sentences = []
    for grade, where in GRADES.items():
        girls, boys = table.find(f"{grade}-flickor"), table.find(f"{grade}-pojkar")
        if girls is None or boys is None or None in (girls.last.value, boys.last.value):
            continue
        sentences.append(
            f"{where.capitalize()} är andelen {percent(girls.last)} bland flickor och "
            f"{percent(boys.last)} bland pojkar"
        )
    text = ", och ".join(
        sentence if number == 0 else lower_first(sentence)
        for number, sentence in enumerate(sentences)
    )
    return f"{text}." if text else ""
