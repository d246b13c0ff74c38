"""Lines from problem to follow-up."""

from __future__ import annotations

import datetime as dt

from lagesbild_report.wording.decisions import follow_up_line, measure_line


def test_a_measure_tells_who_and_from_when() -> None:
    assert measure_line("Forum", ("polisen", "staden"), 2024, None) == (
        "Forum (polisen och staden), från 2024."
    )
    day = dt.date(2024, 10, 1)
    assert measure_line("Forum", (), day, None) == "Forum, från 1\N{NO-BREAK SPACE}oktober 2024."


def test_a_measure_without_a_start_says_that_it_is_missing() -> None:
    assert measure_line("Forum", ("polisen",), None, None) == (
        "Forum (polisen), start ej redovisad."
    )


def test_a_measure_that_grew_tells_both_years() -> None:
    assert (
        measure_line("Forum", (), 2021, 2019) == "Forum, började 2019, på hela platsen från 2021."
    )


def test_what_is_not_said_of_the_follow_up_is_called_missing() -> None:
    assert follow_up_line("händelser i IA", None, ()) == (
        "Händelser i IA. När: ej redovisat. Av vem: ej redovisat."
    )
    assert follow_up_line("", "varje år", ("polisen",)) == "När: varje år. Av: polisen."
