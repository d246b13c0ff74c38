"""The note under a table: how many tests, how exact, and what could have been seen."""

from __future__ import annotations

import pytest
from survey_data import CITY, DISTRICT
from survey_text import judged, with_answers
from tables import cross, line

from lagesbild_report.comparisons.judge_tables import judged_table
from lagesbild_report.comparisons.verdict import Family, Rules
from lagesbild_report.config.judging import Judging
from lagesbild_report.wording.family_note import families_note, family_note
from lagesbild_report.wording.table_note import table_note


def family(tested: int, established: int = 0, borderline: int = 0) -> Family:
    return Family(tested=tested, established=established, borderline=borderline, level=0.05)


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (family(17), "Av 17 prövade skillnader är ingen säkerställd. Utan korrigering väntas "
                     "slumpen ge omkring en falsk signal."),
        (family(6, 1, 1), "Av sex prövade skillnader är en säkerställd och en på gränsen. Utan "
                          "korrigering väntas slumpen ge färre än en falsk signal."),
        (family(108, 2), "Av 108 prövade skillnader är två säkerställda. Utan korrigering väntas "
                         "slumpen ge omkring fem falska signaler."),
        (family(2, 2), "Av två prövade skillnader är båda säkerställda. Utan korrigering väntas "
                       "slumpen ge färre än en falsk signal."),
        (family(4, 4), "Av fyra prövade skillnader är alla säkerställda. Utan korrigering väntas "
                       "slumpen ge färre än en falsk signal."),
        (family(1, 1), ""),
        (None, ""),
    ],
)  # fmt: skip
def test_a_family_is_told_with_the_signals_that_chance_would_give(
    one: Family | None, text: str
) -> None:
    assert family_note(one) == text


def test_two_families_of_a_table_share_the_sentence_on_chance() -> None:
    both = families_note([(family(9, 1), "förändringar"), (family(9), "skillnader i nivå")])
    assert both == (
        "Av nio prövade förändringar är en säkerställd, och av nio prövade skillnader i nivå är "
        "ingen säkerställd. Utan korrigering väntas slumpen ge omkring en falsk signal."
    )
    assert families_note([(None, "a"), (family(9), "förändringar")]).startswith(
        "Av nio prövade för"
    )


def test_a_table_tells_its_intervals_only_where_they_are_shown() -> None:
    rules = Rules(judging=Judging(design_effect=2, level=0.01))
    shown, hidden = (
        table_note(judged_table(cross(line("a", 10, 20), interval_columns=columns), rules))
        for columns in ((1,), ())
    )
    assert "Intervall: 99\N{NO-BREAK SPACE}% (Wilson, designeffekt 2,0)." in shown
    assert "Intervall" not in hidden


def note(*answers: float) -> str:
    changes = [with_answers(CITY, number, DISTRICT) for number in answers]
    table = judged(*changes).table("utsatt-for-brott")
    assert table is not None
    return table_note(table).replace("\N{NO-BREAK SPACE}", " ")


def test_what_a_table_could_have_shown_follows_the_number_of_answers() -> None:
    assert note().endswith(
        "Med 1 764 svar (Hägersten-Älvsjö) hade en förändring på minst 4 och en skillnad i nivå på "
        "minst 3 procentenheter kunnat säkerställas, prövad för sig."
    )
    assert "Med 300 svar (Hägersten-Älvsjö) hade en förändring på minst 9 och" in note(300)


def test_a_table_that_is_not_tested_has_its_own_note_alone() -> None:
    assert table_note(cross(line("a", 1, 2), unit="index", note="Eget.")) == "Eget."
