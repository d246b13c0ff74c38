"""Sentences on the schools' socioeconomic index."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import and_list, whole
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.words import joined, number_word, sentence, share_words


def index_paragraph(table: Cross, names: Names) -> str:
    """Say how many schools lie above the city's mean, which lie furthest out, and how many pupils.

    The last is said only when the pupils of every school are known.
    """
    mean = next(line.last.value or 0 for line in table.lines if line.kind == "reference")
    schools = [line for line in table.lines if line.kind == "plain" and line.last.value is not None]
    if not schools:
        return ""
    above = [line for line in schools if _value(line) > mean]
    return joined(_counted(schools, mean, names), _ends(schools), _pupils(schools, above, mean))


def _counted(schools: Sequence[Line], mean: float, names: Names) -> str:
    below = counted(line for line in schools if _value(line) < mean)
    above = counted(line for line in schools if _value(line) > mean)
    even = counted(schools) - below - above
    every = number_word(counted(schools))
    first = (
        f"år {schools[0].last.period.label} hade {_number(below)} av {every} "
        f"kommunala grundskolor i {names.district} ett index under {whole(mean)}, alltså "
        f"gynnsammare förutsättningar än genomsnittet i {names.city}"
    )
    second = f"{_number(above)} hade ett högre index"
    if even:
        second += f" och {_number(even)} hade {whole(mean)}"
    return f"{sentence(first)} {sentence(second)}"


def _ends(schools: Sequence[Line]) -> str:
    values = [_value(line) for line in schools]
    if min(values) == max(values):
        return ""
    low, high = (
        [line for line in schools if _value(line) == end] for end in (min(values), max(values))
    )
    return (
        f"Lägst var indexet i {and_list([line.label for line in low])} ({low[0].last.text}) "
        f"och högst i {and_list([line.label for line in high])} ({high[0].last.text})."
    )


def _pupils(schools: Sequence[Line], above: Sequence[Line], mean: float) -> str:
    pupils = [line.last.n for line in schools]
    known = [number for number in pupils if number is not None]
    total = sum(known)
    if len(known) < len(pupils) or not total:
        return ""
    part = sum(line.last.n or 0 for line in above)
    if not part:
        return ""
    return (
        f"I skolorna med index över {whole(mean)} går {whole(part)} av {whole(total)} elever "
        f"({share_words(part / total)})."
    )


def _value(line: Line) -> float:
    return line.last.value or 0


def _number(number: int) -> str:
    return number_word(number) if number else "ingen"
