"""The example's files of the theme socialtjanst."""

from __future__ import annotations

from collections.abc import Iterator

from lagesbild_report import swedish
from lagesbild_report.sample.figures import CITY
from lagesbild_report.sample.form_files import Cell, form_csv, form_workbook
from lagesbild_report.sample.socialtjanst_plan import Board, Counts, SocialPlan, load_social_plan

REPORT, RECEPTION = "socialtjanstrapporten", "mottagningsenheten"
REPORTS, PER_1000 = "Anmälningar", "Per 1 000 i åldern 0–20 år"
HANDLED, OPENED = "Hanterade inom utredning", "Inledda utredningar"
OWN, SHARE = "Till utredning för egna svårigheter", "Andel av anmälningarna, %"

Row = tuple[Cell, ...]
"""Year, area, measure, sex, reason, reporter, value."""


def files() -> dict[str, bytes]:
    """Return the content of each raw file, by its name under ``data/raw``."""
    plan = load_social_plan()
    return {
        f"{REPORT}/orosanmalningar_2017-2023.xlsx": form_workbook(REPORT, report_rows(plan)),
        f"{REPORT}/uppgiftslamnare_2022-2023.csv": form_csv(REPORT, published_rows(plan)),
        f"{RECEPTION}/orosanmalningar_2024-01--2024-10.csv": form_csv(
            RECEPTION, reception_rows(plan)
        ),
    }


def report_rows(plan: SocialPlan) -> Iterator[Row]:
    """Yield the rows of the city's report."""
    yield from _year_rows(plan)
    for name, board in [*plan.boards.items(), (CITY, plan.whole_city)]:
        yield from _sex_rows(plan, name, board)
        yield from _reason_rows(plan, name, board)
    for reporter, shares in plan.shares.items():
        for year, share in shares.items():
            yield year, CITY, SHARE, None, None, reporter, share


def _year_rows(plan: SocialPlan) -> Iterator[Row]:
    """Yield the totals of earlier years; those of the plan's year stand with their boards."""
    for name, years in {CITY: plan.city, **plan.earlier}.items():
        for year, reports in years.items():
            if year < plan.year:
                yield year, name, REPORTS, None, None, None, reports


def _sex_rows(plan: SocialPlan, name: str, board: Board) -> Iterator[Row]:
    for sex, counts in board.by_sex.items():
        _, reports, handled, opened = counts
        values: dict[str, Cell] = {
            REPORTS: reports, PER_1000: _rate(counts), HANDLED: handled, OPENED: opened,
        }  # fmt: skip
        for measure, value in values.items():
            yield plan.year, name, measure, sex, None, None, value


def _rate(counts: Counts) -> str:
    people, reports, _, _ = counts
    return swedish.decimal(1000 * reports / people)


def _reason_rows(plan: SocialPlan, name: str, board: Board) -> Iterator[Row]:
    for reason, number in zip(plan.reasons, board.reasons, strict=True):
        yield plan.year, name, OWN, None, reason, None, number
    yield plan.year, name, OWN, None, None, None, sum(board.reasons)


def published_rows(plan: SocialPlan) -> Iterator[Row]:
    """Yield the reports of the reporters whose number is told."""
    for reporter, years in plan.published.items():
        for year, reports in years.items():
            yield year, CITY, REPORTS, None, None, reporter, reports


def reception_rows(plan: SocialPlan) -> Iterator[Row]:
    """Yield the rows of the reception unit."""
    reception = plan.reception
    first, last = reception.first_day.isoformat(), reception.last_day.isoformat()
    for reason, reports in reception.reasons.items():
        yield first, last, reason, reception.age, reports
