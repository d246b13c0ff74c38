"""The generated paragraph about counts over the months of a year."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report import swedish
from lagesbild_report.comparisons.comparison import Figure
from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.observations.period import MONTHS
from lagesbild_report.swedish import and_list
from lagesbild_report.themes.monthly_judged import SEASON, SUMMER
from lagesbild_report.wording.count_change import short_doubt
from lagesbild_report.wording.words import joined

UNTESTED = "Hela år är för få för att pröva om antalet följer årstiderna."


def season_paragraph(table: Cross | None, season: Cross | None) -> str:
    """Return the last year's span, and what is established of the seasons.

    Parameters
    ----------
    table : Cross or None
        Years by month.
    season : Cross or None
        As `themes.monthly_judged.season_table` makes it; None where it cannot be tested.
    """
    last = table.lines[-1] if table else None
    months = [n for n, figure in enumerate(last.figures) if figure.known] if last else []
    if last is None or len(months) < 2:
        return ""
    if season is None:
        return joined(_span(last, months), UNTESTED)
    line = season.line(SEASON)
    return joined(_span(last, months), _summer(line), _single_months(line))


def _span(line: Line, months: Sequence[int]) -> str:
    low, high = (pick(months, key=lambda n: line.figures[n].value or 0) for pick in (min, max))
    if line.figures[low].value == line.figures[high].value:
        return f"Alla månader {line.label} har {line.figures[low].text} synpunkter."
    return (
        f"Antalet per månad {line.label} ligger mellan {line.figures[low].text} "
        f"({_names(line, months, low)}) och {line.figures[high].text} "
        f"({_names(line, months, high)})."
    )


def _names(line: Line, months: Sequence[int], like: int) -> str:
    return and_list(
        [MONTHS[n] for n in months if line.figures[n].value == line.figures[like].value]
    )


def _summer(line: Line) -> str:
    """Return the mean of the summer's months and of the others, and whether they differ."""
    period = line.last.period
    years = period.last_day.year - period.start.year + 1
    summer = [f for n, f in enumerate(line.figures, start=1) if n in SUMMER]
    other = [f for n, f in enumerate(line.figures, start=1) if n not in SUMMER]
    levels = (
        f"Under hela åren {period.start.year}–{period.last_day.year} kom i genomsnitt "
        f"{_mean(summer, years)} synpunkter per månad i juni, juli och augusti och "
        f"{_mean(other, years)} under övriga månader."
    )
    if line.verdict is None or not line.verdict.established:
        return f"{levels} {short_doubt(line.verdict)}"
    word = "högre" if line.verdict.kind == "rise" else "lägre"
    return f"{levels} Sommarens tal är säkerställt {word}."


def _mean(figures: Sequence[Figure], years: int) -> str:
    """Return the mean per month; each figure is the sum of a calendar month over the years."""
    return swedish.whole(sum(figure.value or 0 for figure in figures) / len(figures) / years)


def _single_months(line: Line) -> str:
    """Name the months that are established above or below the mean of the year."""
    words = {
        word: [MONTHS[n] for n, one in enumerate(line.against) if one and one.kind == kind]
        for word, kind in (("över", "rise"), ("under", "fall"))
    }
    said = [f"{and_list(names)} säkerställt {word}" for word, names in words.items() if names]
    if not said:
        return "Ingen enskild månad skiljer sig säkert från årets genomsnitt."
    return f"Av månaderna ligger {and_list(said)} årets genomsnitt."
