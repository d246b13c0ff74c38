"""Invented reports of concern of the years after the example's."""

from __future__ import annotations

from decimal import Decimal

from lagesbild_report import swedish
from lagesbild_report.sample.draw import Draw
from lagesbild_report.sample.form_files import form_csv, form_workbook
from lagesbild_report.sample.later.near import near, near_count
from lagesbild_report.sample.socialtjanst import (
    RECEPTION,
    REPORT,
    published_rows,
    reception_rows,
    report_rows,
)
from lagesbild_report.sample.socialtjanst_plan import Board, Counts, SocialPlan, load_social_plan


def files(edition: int) -> dict[str, bytes]:
    """Return the report of the year before, and the reception unit's months of the year."""
    plan = following_plan(load_social_plan(), edition)
    first, last = plan.reception.first_day, plan.reception.last_day
    rows = [*report_rows(plan), *published_rows(plan)]
    return {
        f"{REPORT}/orosanmalningar_{plan.year}.xlsx": form_workbook(REPORT, rows),
        f"{RECEPTION}/orosanmalningar_{first:%Y-%m}--{last:%Y-%m}.csv": form_csv(
            RECEPTION, reception_rows(plan)
        ),
    }


def following_plan(plan: SocialPlan, edition: int) -> SocialPlan:
    """Return the plan of the year before an edition, near the example's last year."""
    year, draw = edition - 1, Draw(edition, REPORT)
    boards = {name: _board(board, draw) for name, board in plan.boards.items()}
    reception = plan.reception.model_copy(
        update={
            "first_day": plan.reception.first_day.replace(year=edition),
            "last_day": plan.reception.last_day.replace(year=edition),
            "reasons": {name: near_count(n, draw) for name, n in plan.reception.reasons.items()},
        }
    )
    later = plan.model_copy(
        update={"year": year, "earlier": {}, "boards": boards, "reception": reception}
    )
    total, shares = later.whole_city.total[1], _shares(plan, draw)
    told = {name: {year: round(total * shares[name] / 100)} for name in plan.published}
    written = {name: {year: swedish.decimal(share)} for name, share in shares.items()}
    return later.model_copy(update={"city": {year: total}, "shares": written, "published": told})


def _board(board: Board, draw: Draw) -> Board:
    reasons = tuple(near_count(number, draw) for number in board.reasons)
    return Board(
        Flickor=_counts(board.girls, draw), Pojkar=_counts(board.boys, draw), reasons=reasons
    )


def _counts(counts: Counts, draw: Draw) -> Counts:
    """Return counts that have moved together, so that parts stay parts."""
    factor = near(1, draw)
    people, *others = counts
    reports, handled, opened = (round(number * factor) for number in others)
    return people, reports, handled, opened


def _shares(plan: SocialPlan, draw: Draw) -> dict[str, Decimal]:
    """Return the last shares, a little of the last reporter's moved to or from the first."""
    shares = {
        name: Decimal(years[plan.year].replace(",", ".")) for name, years in plan.shares.items()
    }
    first, *_, last = shares
    moved = Decimal(draw.whole(-8, 8)) / 10
    return shares | {first: shares[first] + moved, last: shares[last] - moved}
