"""Balances of raw files are counted from the files."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_raw import BRA, CONFIG, PEOPLE, POLICE, SURVEY, claim, write_project

from lagesbild_report.readback.recompute import recompute

REPEATED = """Region;Brott;År;Period;Antal;/100 000 inv
Stockholm kommun;3 kap. Brott mot liv och hälsa;2023;Helår;9000;920
Stockholm kommun;3 kap. Brott mot liv och hälsa;2023;Helår;..;..
Stockholm kommun;3 kap. Brott mot liv och hälsa;2023;Helår;9000;920
"""


def verdict(root: Path, file: str, what: str, value: float) -> str:
    told = claim(f"uttag/x/0/{what}", "", value, (file, "hela filen"), formula="Balance.x")
    return recompute([told], root, CONFIG).outcomes[0].verdict


@pytest.mark.parametrize(
    ("file", "what", "value"),
    [
        (POLICE, "rows_read", 7),
        (POLICE, "rows_used", 5),  # the day before the periods is covered too
        (POLICE, "set_aside/rubrikrad", 1),
        (POLICE, "set_aside/brottskoden hör inte till något brottsområde", 1),
        (SURVEY, "rows_used", 4),
        (SURVEY, "set_aside/rubriker", 1),
        (PEOPLE, "rows_used", 2),
        (BRA, "rows_used", 1),
        (BRA, "set_aside/upprepad rad", 1),
        (BRA, "set_aside/eko av förälder som inte valts", 1),
    ],
)
def test_rows_are_counted(tmp_path: Path, file: str, what: str, value: float) -> None:
    events = "Brottskod,Brottsdatum från,Stadsdel,Antal\n" + "".join(
        f"{code},2023-10-0{day},Aspudden,1\n" for day, code in enumerate([866] * 4 + [5010, 110], 1)
    )
    root = write_project(tmp_path, BRA=REPEATED, POLICE=events)
    assert verdict(root, file, what, value) == "agrees"
    assert verdict(root, file, what, value + 1) == "differs"


def test_unknown_reason_says_nothing(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert verdict(root, SURVEY, "set_aside/något annat", 1) == "cannot"


def test_summed_counts_are_not_taken_for_noughts(tmp_path: Path) -> None:
    """Without a row for each event nothing is counted: the answer is not nought."""
    summed = "Brottsområde;Stadsdel;2022/23;2023/24\nRån;Aspudden;4;5\n"
    root = write_project(tmp_path, POLICE=summed)
    told = claim("brottsomraden/ran/levels/crimes", "", 5, (POLICE, "rad 2"), formula="Levels.x")
    (found,) = recompute([told], root, CONFIG).outcomes
    assert (found.verdict, "färdigsummerade" in found.why) == ("cannot", True)
