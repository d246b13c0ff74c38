"""Sentences on how safe pupils feel at school."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.swedish import and_list, rounded
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.words import joined, percent, points, sentence

_MAJORITY, _EQUAL = 50, "lika stor"


def safety_paragraph(table: Cross, names: Names) -> str:
    """Say how many feel safe in each årskurs, the highest first, and in the city."""
    own = sorted(_known(table, "alla"), key=lambda line: line.last.value or 0, reverse=True)
    if not own:
        return ""
    shares = [f"{percent(own[0].last)} av eleverna i {_grade(own[0])}"]
    shares += [f"{percent(line.last)} i {_grade(line)}" for line in own[1:]]
    first = (
        f"läsåret {own[0].last.period.label} kände sig {and_list(shares)} trygga i skolan "
        f"i {names.district}"
    )
    return joined(_most(own), sentence(first), _beside_city(table, own, names))


def _most(own: Sequence[Line]) -> str:
    """Say that most pupils feel safe, and where they feel safest."""
    shares = [line.last.value or 0 for line in own]
    if min(shares) <= _MAJORITY:
        return ""
    if len(own) == 1 or min(shares) == max(shares):
        return "De flesta elever känner sig trygga i skolan."
    safest = [_grade(line) for line in own if line.last.value == max(shares)]
    return (
        f"De flesta elever känner sig trygga i skolan, och andelen är högst i {and_list(safest)}."
    )


def _beside_city(table: Cross, own: Sequence[Line], names: Names) -> str:
    city = {_key(line): line.last for line in _known(table, "stad")}
    known = [(line, city[_key(line)]) for line in own if _key(line) in city]
    if not known:
        return ""
    shares = [f"{percent(figure)} i {_grade(line)}" for line, figure in known]
    return f"I {names.city} var andelen {and_list(shares)}."


def safety_change_paragraph(table: Cross) -> str:
    """Say how the shares differ from the school year before, or why that is not said."""
    if len(table.columns) < 2:
        return ""
    changes = [(line, line.change()) for line in table.lines if line.key.endswith("/alla")]
    obstacles = dict.fromkeys(change.obstacle for _, change in changes if change.obstacle)
    known = [(line, c) for line, c in changes if c.difference is not None]
    if not known:
        return " ".join(obstacles)
    words = {_grade(line): _difference(c.difference or 0, c.later) for line, c in known}
    earlier = known[0][1].earlier.period.label
    first = f"Jämfört med {earlier} var andelen i området {_listed(words)}."
    return " ".join([first, *obstacles])


def sex_paragraph(table: Cross) -> str:
    """Say how boys' last answers differ from girls', årskurser with the same words together."""
    boys = {_key(line): line.last for line in _known(table, "pojkar")}
    grades: dict[str, list[str]] = defaultdict(list)
    for girls in _known(table, "flickor"):
        if figure := boys.get(_key(girls)):
            difference = (figure.value or 0) - (girls.last.value or 0)
            grades[_difference(difference, figure)].append(_grade(girls))
    return " ".join(
        f"I {and_list(where)} var andelen {words} bland pojkar {_than(words)} flickor."
        for words, where in sorted(grades.items(), key=lambda item: item[0] == _EQUAL)
    )


def _than(words: str) -> str:
    return "som bland" if words == _EQUAL else "än bland"


def _listed(words: Mapping[str, str]) -> str:
    """Return ``lika stor i årskurs 2 och 1 procentenhet högre i årskurs 5``."""
    if len(words) > 1 and len(set(words.values())) == 1:
        return f"{next(iter(words.values()))} i alla årskurser"
    return and_list([f"{said} i {grade}" for grade, said in words.items()])


def _difference(difference: float, figure: Figure) -> str:
    """Return ``1 procentenhet högre``, ``2 procentenheter lägre`` or ``lika stor``."""
    shown = rounded(difference, figure.decimals)
    if not shown:
        return _EQUAL
    return f"{points(shown, figure.decimals)} {'högre' if shown > 0 else 'lägre'}"


def _known(table: Cross, who: str) -> list[Line]:
    lines = [line for line in table.lines if line.key.endswith(f"/{who}")]
    return [line for line in lines if line.last.value is not None]


def _key(line: Line) -> str:
    return line.key.partition("/")[0]


def _grade(line: Line) -> str:
    return line.label.partition(",")[0].lower()
