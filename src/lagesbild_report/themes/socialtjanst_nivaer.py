"""The boards' reports of concern against the rest of the city, and boys against girls."""

from __future__ import annotations

from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.judge import count_outcome, share_outcome
from lagesbild_report.comparisons.verdict import Rules, Tested
from lagesbild_report.themes.judged_counts import with_cells_judged
from lagesbild_report.themes.socialtjanst_ar import CITY

REPORTS, RATE, HANDLED, OPENED = range(4)
"""Places of the columns; in the table by sex those of girls come before those of boys."""
BY_SEX = 2 * (OPENED + 1)
BOYS = OPENED + 1
"""Where the boys' columns begin."""


def boards_against_city(table: Cross, rules: Rules) -> Cross:
    """Return the table with each board's rate and share in investigation tested.

    The reference is the rest of the city: a board cannot be told from a whole that it is a
    part of by a test of two independent counts, and a board is above the whole exactly when
    it is above the rest.
    """
    city = table.find(CITY)
    if city is None:
        return table
    boards = [line for line in table.lines if line.key != CITY]
    rates = {(line.key, RATE): _rate(line, city, rules) for line in boards}
    shares = {(line.key, HANDLED): _handled(line, city, rules) for line in boards}
    return with_cells_judged(table, {**rates, **shares}, rules)


def boys_against_girls(table: Cross, rules: Rules) -> Cross:
    """Return the table with the boys' rate of every line tested against the girls'."""
    if len(table.columns) != BY_SEX:
        return table
    outcomes = {(line.key, BOYS + RATE): _sexes(line, rules) for line in table.lines}
    return with_cells_judged(table, outcomes, rules)


def _rate(line: Line, city: Line, rules: Rules) -> Tested | None:
    own, everybody = (_base(one.figures[REPORTS], one.figures[RATE]) for one in (line, city))
    count, whole = line.figures[REPORTS].value, city.figures[REPORTS].value
    if own is None or everybody is None or count is None or whole is None or everybody <= own:
        return None
    return count_outcome((whole - count, count), (everybody - own, own), rules)


def _base(count: Figure, rate: Figure) -> float | None:
    """Return in how many thousands of inhabitants a count gives its rate.

    The source gives no number of inhabitants. The rate's one decimal moves the base by less
    than one in a thousand, and the test by less than what is printed.
    """
    if not count.value or not rate.value:
        return None
    return count.value / rate.value


def _handled(line: Line, city: Line, rules: Rules) -> Tested | None:
    own, whole = line.figures, city.figures
    part, parts = own[HANDLED].value, whole[HANDLED].value
    count, counts = own[REPORTS].value, whole[REPORTS].value
    if part is None or parts is None or not count or not counts or counts <= count:
        return None
    rest = (parts - part) / (counts - count)
    return share_outcome((rest, part / count), (counts - count, count), rules, design_effect=1)


def _sexes(line: Line, rules: Rules) -> Tested | None:
    girls, boys = line.figures[:BOYS], line.figures[BOYS:]
    bases = [_base(one[REPORTS], one[RATE]) for one in (girls, boys)]
    counts = [one[REPORTS].value for one in (girls, boys)]
    if None in bases or None in counts:
        return None
    return count_outcome((counts[0] or 0, counts[1] or 0), (bases[0] or 1, bases[1] or 1), rules)
