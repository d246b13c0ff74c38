"""Why an earlier figure is another: the register first, then what the data tell, else nothing."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from edition_results import DISTRICT, edition, kept

from lagesbild_report.config.strict import validate
from lagesbild_report.editions.compare import compare_editions
from lagesbild_report.editions.difference import Reason
from lagesbild_report.editions.models import KeptFigure
from lagesbild_report.editions.reasons import CODES, Registers, reason
from lagesbild_report.errors import ConfigError
from lagesbild_report.register.restated import (
    REGISTER,
    RestatedRegister,
    Restatement,
    load_restated,
)
from lagesbild_report.register.series_breaks import BreakRegister
from lagesbild_report.register.sources import load_sources

ENTRY = {
    "id": "omkodning", "source": "polis", "measures": ["personran"], "periods": ["2023/24"],
    "extracted_from": dt.date(2025, 3, 1), "reason": "Polisen har rättat koder.", "origin": "Brev",
}  # fmt: skip
EMPTY = Registers(RestatedRegister(), BreakRegister(breaks=()))
OLD, NEW = "2024-10-15", "2025-10-15"


def pair(before: dict[str, Any], now: dict[str, Any]) -> tuple[KeptFigure, KeptFigure]:
    return kept(value=5, **before), kept(value=6, **now)


def registers(**changed: Any) -> Registers:
    entry = Restatement.model_validate({**ENTRY, **changed})
    return Registers(RestatedRegister(restated=(entry,)), BreakRegister(breaks=()))


def found(before: dict[str, Any], now: dict[str, Any], known: Registers = EMPTY) -> Reason:
    return reason(*pair(before, now), DISTRICT, known)


def test_nothing_is_known_of_a_figure_that_only_differs():
    assert found({}, {}).cause == "unknown"
    assert found({"extracted": OLD}, {"extracted": OLD}).cause == "unknown"


def test_the_register_explains_and_is_tried_first():
    days = {"extracted": OLD}, {"extracted": NEW, "codes": "b"}
    assert found(*days, registers()) == Reason(cause="register", text="Polisen har rättat koder.")
    assert found(*days).cause == "codes"


@pytest.mark.parametrize(
    "changed",
    [
        {"source": "bra"},
        {"measures": ["narkotikabrott"]},
        {"periods": ["2022/23"]},
        {"extracted_from": dt.date(2024, 10, 15)},
        {"extracted_from": dt.date(2025, 10, 16)},
    ],
)
def test_the_register_explains_nothing_else(changed: dict[str, Any]):
    assert found({"extracted": OLD}, {"extracted": NEW}, registers(**changed)).cause == "extract"


def test_an_extract_whose_year_alone_is_known_is_explained_within_the_year():
    assert found({"extracted": "2024"}, {"extracted": "2025"}, registers()).cause == "register"


def test_other_codes_or_another_definition():
    assert found({"codes": "a"}, {"codes": "b"}) == Reason(cause="codes", text=CODES)
    assert found({"definition": "ofta"}, {"definition": "alltid"}).cause == "codes"


@pytest.mark.parametrize("rest", ["Övriga platser", "ovriga-platser"])
def test_a_row_for_the_rest_beside_other_rows(rest: str):
    def figures(value: float, own: str) -> list[KeptFigure]:
        return [kept(f"ordning/plats/{rest}", value), kept(f"ordning/plats/{own}", 3)]

    before, now = edition(2024, figures(5, "Älvsjö")), edition(2025, figures(6, "Fruängen"))
    causes = [one.reason.cause for one in compare_editions(before, now).restated]
    assert causes == ["rows"]
    same = edition(2025, figures(6, "Älvsjö"))
    assert [one.reason.cause for one in compare_editions(before, same).restated] == ["unknown"]


def test_a_preliminary_figure_that_is_final():
    assert found({"status": "preliminary"}, {"status": "final"}).cause == "final"
    assert found({"status": "final"}, {"status": "preliminary"}).cause == "unknown"


def test_a_break_between_the_extracts():
    entry = {
        "id": "nya-koder", "title": "Nya koder", "date": dt.date(2025, 1, 1), "effect": "refuse",
        "scope": {"sources": ["polis"], "measures": ["personran"]}, "text": "Koderna byttes ut.",
        "source": "S", "evidence": "published",
    }  # fmt: skip
    breaks = BreakRegister.model_validate({"breaks": [entry]})
    known = Registers(RestatedRegister(), breaks)
    days = {"extracted": OLD}, {"extracted": NEW}
    assert found(*days, known) == Reason(cause="break", text="Koderna byttes ut.")
    earlier = {"extracted": "2025-02-01"}, {"extracted": NEW}
    assert found(*earlier, known).cause == "extract"


def test_a_newer_extract_is_named_with_both_days():
    text = found({"extracted": OLD}, {"extracted": NEW}).text
    assert OLD in text
    assert NEW in text
    assert found({"extracted": NEW}, {"extracted": OLD}).cause == "unknown"


def test_the_reason_stands_in_the_comparison():
    before, now = pair({"extracted": OLD}, {"extracted": NEW})
    difference = compare_editions(
        edition(2024, [before]), edition(2025, [now]), registers=registers()
    )
    assert [one.reason.cause for one in difference.restated] == ["register"]


def test_the_packaged_register_names_known_sources_only():
    assert {one.source for one in load_restated().restated} <= set(load_sources().ids)


def test_an_entry_twice_or_a_key_misspelled_is_refused_in_swedish():
    with pytest.raises(ConfigError, match="omkodning"):
        validate(RestatedRegister, {"restated": [ENTRY, ENTRY]}, REGISTER)
    with pytest.raises(ConfigError, match="Menade du"):
        validate(RestatedRegister, {"restated": [{**ENTRY, "reson": "x"}]}, REGISTER)
