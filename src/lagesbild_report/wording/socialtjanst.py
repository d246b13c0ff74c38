"""Sentences of the theme socialtjanst."""

from __future__ import annotations

from itertools import pairwise

from lagesbild_report.comparisons.comparison import compare
from lagesbild_report.comparisons.cross import Cross, Line, ThemeResult
from lagesbild_report.themes.choices import span_text
from lagesbild_report.themes.socialtjanst_ar import CITY, OWN
from lagesbild_report.wording.count_change import count_change, obstacle
from lagesbild_report.wording.mottagningsenheten import reception
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.socialtjanst_namnder import (
    by_reason,
    by_sex,
    investigations,
    per_inhabitant,
)
from lagesbild_report.wording.uppgiftslamnare import numbers, shares


def paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs of the theme; ``rapportar`` is the year of the boards' figures."""
    boards = result.table("orosanmalningar-namnd")
    return {
        "rapportar": boards.lines[0].figures[0].period.label if boards else "",
        "per-ar": _per_year(result.table("orosanmalningar-ar"), names),
        "namnder": _together(per_inhabitant(boards, names), investigations(boards, names)),
        "kon": by_sex(result.table("orosanmalningar-kon"), names),
        "orsaker": by_reason(result.table("orosanmalningar-orsak"), names),
        "uppgiftslamnare": shares(result.table("uppgiftslamnare")),
        "uppgiftslamnare-antal": numbers(result.table("uppgiftslamnare-antal")),
        "mottagningsenheten": reception(result.table("mottagningsenheten")),
    }


def _together(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _per_year(table: Cross | None, names: Names) -> str:
    if table is None:
        return ""
    lines = {line.key: line for line in table.lines}
    city = [_city(lines[CITY], names), _largest(lines[CITY])] if CITY in lines else []
    own = [_own(lines[OWN], names)] if OWN in lines else []
    return _together(*city, *own)


def _city(line: Line, names: Names) -> str:
    last, changed = line.last, count_change(line)
    if last.value is None:
        return obstacle(line)
    first = (
        f"Stadsdelsnämnderna i {names.city} tog {last.period.label} emot {last.text} "
        "orosanmälningar om barn och unga."
    )
    return _together(first, f"Det är {changed}." if changed else obstacle(line))


def _largest(line: Line) -> str:
    """Say that the last difference is the largest between any two years in a row."""
    pairs = list(pairwise(line.figures))
    differences = [compare(*pair).difference for pair in pairs]
    known = [difference for difference in differences if difference is not None]
    in_a_row = all(earlier.period.end == later.period.start for earlier, later in pairs)
    if len(known) < max(2, len(pairs)) or not in_a_row:
        return ""
    *before, last = known
    if min(0, *before) <= last <= max(0, *before):
        return ""
    way, span = "uppåt" if last > 0 else "nedåt", [figure.period for figure in line.figures]
    return f"Skillnaden är den största {way} mellan två år i följd under {span_text(span)}."


def _own(line: Line, names: Names) -> str:
    if line.last.value is None:
        return ""
    changed = count_change(line)
    first = f"Till nämnden i {names.district} kom {line.last.text} anmälningar"
    if changed:
        return f"{first}, {changed}."
    return _together(f"{first}.", obstacle(line))
