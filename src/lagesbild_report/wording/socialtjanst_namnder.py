"""Sentences on the reports of concern of the district's board beside those of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.claims.counted import counted
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.themes.socialtjanst_ar import CITY, OWN
from lagesbild_report.themes.socialtjanst_nivaer import HANDLED, OPENED, RATE, REPORTS
from lagesbild_report.wording.count_change import UNTESTED, short_doubt
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.ranking import printed
from lagesbild_report.wording.words import joined, number_word, share_words

Pick = Callable[[Iterable[Decimal]], Decimal]
"""``max`` or ``min``."""
PER = f"per 1{swedish.FIXED_SPACE}000"


def per_inhabitant(table: Cross | None, names: Names) -> str:
    """Return the district's rate beside the city's and the other boards'."""
    own, city = found_line(table, OWN), found_line(table, CITY)
    if table is None or own is None or own.figures[RATE].value is None:
        return ""
    rate = own.figures[RATE]
    first = (
        f"I {names.district} är det {rate.text} anmälningar {PER} barn och unga i åldern "
        f"0–20 år{_against_city(own, city)}."
    )
    boards = [line for line in table.lines if line.key not in (OWN, CITY) and _has(line, RATE)]
    return joined(first, _others(boards))


def _against_city(own: Line, city: Line | None) -> str:
    """Return ``, säkerställt under stadens tal (161,5)``, or that no difference is certain."""
    if city is None or not _has(city, RATE):
        return ""
    there, verdict = city.figures[RATE].text, _verdict(own, RATE)
    if verdict is None:
        return f" mot {there} i hela staden. {UNTESTED.removesuffix('.')}"
    if not verdict.established:
        return f", vilket inte säkert skiljer sig från stadens tal ({there})"
    return f", säkerställt {_side(verdict)} stadens tal ({there})"


def _others(boards: Sequence[Line]) -> str:
    """Return how many of the other boards are above and below the city, and the outermost."""
    tested = [(line, found) for line in boards if (found := _verdict(line, RATE)) is not None]
    above, below = (
        [line for line, verdict in tested if verdict.kind == kind] for kind in ("rise", "fall")
    )
    number, left = number_word(counted(tested)), counted(tested) - counted(above) - counted(below)
    if not tested:
        return ""
    if not above and not below:
        return f"Ingen av de {number} andra nämnderna skiljer sig säkert från staden."
    sides = [_on_side(above, "över", max), _on_side(below, "under", min)]
    rest = f"För {number_word(left)} är skillnaden inte säkerställd." if left else ""
    listed = swedish.and_list([side for side in sides if side])
    return joined(f"Av de {number} andra nämnderna ligger {listed}.", rest)


def _on_side(boards: Sequence[Line], side: str, pick: Pick) -> str:
    """Return ``sex säkerställt över staden (högst i Skärholmen, 289,1)``."""
    if not boards:
        return ""
    return f"{number_word(counted(boards))} säkerställt {side} staden ({_end(boards, pick)})"


def _end(boards: Sequence[Line], pick: Pick) -> str:
    """Return ``högst i Skärholmen, 289,1``, or the lowest."""
    level = pick([printed(line.figures[RATE]) for line in boards])
    at = [line for line in boards if printed(line.figures[RATE]) == level]
    word = "högst" if pick is max else "lägst"
    return f"{word} i {swedish.and_list([one.label for one in at])}, {at[0].figures[RATE].text}"


def _side(verdict: Verdict) -> str:
    return "över" if verdict.kind == "rise" else "under"


def _verdict(line: Line, place: int) -> Verdict | None:
    return line.against[place] if line.against else None


def investigations(table: Cross | None, names: Names) -> str:
    """Return how many reports were handled in an investigation, and how many were opened."""
    own, city = found_line(table, OWN), found_line(table, CITY)
    if own is None or not _has(own, HANDLED) or not _has(own, REPORTS):
        return ""
    first = (
        f"Av anmälningarna i {names.district} hanterades {own.figures[HANDLED].text} "
        f"({_handled(own)}) inom en utredning{_handled_in_city(own, _handled(city))}."
    )
    opened = own.figures[OPENED]
    second = f"Anmälningarna ledde till att {opened.text} utredningar inleddes."
    return f"{first} {second}" if opened.value else first


def _handled_in_city(own: Line, whole: str) -> str:
    """Return ``, mot 46,8 procent i hela staden`` and whether the difference is established."""
    if not whole:
        return ""
    verdict = _verdict(own, HANDLED)
    if verdict and verdict.established:
        return f", säkerställt {_side(verdict)} stadens andel ({whole})"
    return f", mot {whole} i hela staden. {short_doubt(verdict).removesuffix('.')}"


def _handled(line: Line | None) -> str:
    """Return the share handled in an investigation, empty where it is unknown."""
    if line is None or not line.figures[REPORTS].value or not _has(line, HANDLED):
        return ""
    return share_words((line.figures[HANDLED].value or 0) / (line.figures[REPORTS].value or 1))


def found_line(table: Cross | None, key: str) -> Line | None:
    """Return a line of a table that may be missing."""
    return table.find(key) if table else None


def _has(line: Line | None, place: int) -> bool:
    return line is not None and line.figures[place].value is not None
