"""Sentences of the theme socialtjanst."""

from __future__ import annotations

from itertools import pairwise

from lagesbild_report.comparisons.comparison import compare
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.themes.periods import span_text
from lagesbild_report.themes.socialtjanst_ar import CITY, OWN
from lagesbild_report.wording.count_change import with_change
from lagesbild_report.wording.mottagningsenheten import reception
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.socialtjanst_grupper import by_reason, by_sex
from lagesbild_report.wording.socialtjanst_namnder import investigations, per_inhabitant
from lagesbild_report.wording.uppgiftslamnare import numbers, shares
from lagesbild_report.wording.words import joined


def paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs of the theme; ``rapportar`` is the year of the boards' figures."""
    boards, minimum = result.table("orosanmalningar-namnd"), result.percent_minimum
    return {
        "rapportar": boards.lines[0].figures[0].period.label if boards else "",
        "per-ar": _per_year(result.table("orosanmalningar-ar"), names, minimum),
        "namnder": joined(per_inhabitant(boards, names), investigations(boards, names)),
        "kon": by_sex(result.table("orosanmalningar-kon"), names),
        "orsaker": by_reason(result.table("orosanmalningar-orsak"), names),
        "uppgiftslamnare": shares(result.table("uppgiftslamnare")),
        "uppgiftslamnare-antal": numbers(result.table("uppgiftslamnare-antal"), minimum),
        "mottagningsenheten": reception(result.table("mottagningsenheten"), minimum),
    }


def _per_year(table: Cross | None, names: Names, percent_minimum: int) -> str:
    if table is None:
        return ""
    city, own = table.find(CITY), table.find(OWN)
    return joined(
        *([_city(city, names, percent_minimum), _largest(city)] if city else []),
        _own(own, names, percent_minimum) if own else "",
    )


def _city(line: Line, names: Names, percent_minimum: int) -> str:
    last = line.last
    if last.value is None:
        return line.change_obstacle
    first = (
        f"Stadsdelsnämnderna i {names.city} tog {last.period.label} emot {last.text} "
        "orosanmälningar om barn och unga"
    )
    return with_change(first, line, percent_minimum)


def _largest(line: Line) -> str:
    """Say that no other difference between two years in a row is larger, or none that way.

    Only where the last one is established.
    """
    if line.verdict is None or not line.verdict.established:
        return ""
    pairs = list(pairwise(line.figures))
    differences = [compare(*pair).difference for pair in pairs]
    known = [difference for difference in differences if difference is not None]
    in_a_row = all(earlier.period.end == later.period.start for earlier, later in pairs)
    if len(known) < max(2, len(pairs)) or not in_a_row:
        return ""
    *before, last = known
    if min(0, *before) <= last <= max(0, *before):
        return ""
    span = span_text([figure.period for figure in line.figures])
    if all(abs(last) > abs(other) for other in before):
        return f"Ingen annan skillnad mellan två år i följd under {span} är större."
    way = "uppåt" if last > 0 else "nedåt"
    return f"Ingen annan skillnad {way} mellan två år i följd under {span} är större."


def _own(line: Line, names: Names, percent_minimum: int) -> str:
    if line.last.value is None:
        return ""
    first = f"Till nämnden i {names.district} kom {line.last.text} anmälningar"
    return with_change(first, line, percent_minimum)
