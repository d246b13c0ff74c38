"""A claim for every figure and statement, with the cells that it rests on."""

from __future__ import annotations

from lagesbild_report.claims.blocks import Block, blocks_of
from lagesbild_report.claims.ledger import Ledger
from lagesbild_report.claims.origin import Origin
from lagesbild_report.claims.traced import traced
from lagesbild_report.comparisons.figure import Cell

FILE = "data/raw/polis/a.csv"
NOW = Origin("brott/rån", "2023/24", 70.0, "brott", "", (Cell(file=FILE, rows="3, 5, 4"),))
THEN = Origin("brott/rån", "2022/23", 86.0, "brott", "", (Cell(file=FILE, rows="9"),))
LOW = Origin("brott/rån/low", "2023/24", 0.6, "brott", "Interval.low", NOW.cells)
SETTING = Origin(
    "config/judging/level", "", 0.05, "", "", (Cell(file="config.yaml", rows="judging.level"),)
)
ORIGINS = [NOW, THEN, LOW, SETTING]
now, then, low, level = (traced(one.value, f"o{n}") for n, one in enumerate(ORIGINS))


def blocks(html: str) -> list[Block]:
    return blocks_of(f'<h1 id="brott">1 Brott</h1>{html}')


def ledger() -> Ledger:
    return Ledger(ORIGINS, lambda file: f"hash of {file}")


def test_a_figure_of_the_extracts() -> None:
    [claim] = ledger().claims(blocks(f"<table><tr><td>{now}</td></tr></table>"))
    assert (claim.id, claim.kind, claim.where) == ("brott-1", "figure", "table")
    assert (claim.text, claim.value, claim.unit, claim.formula) == ("70.0", 70.0, "brott", "")
    assert (claim.key, claim.period) == ("brott/rån", "2023/24")
    [cell] = claim.cells
    assert (cell.file, cell.sha256, cell.locator) == (FILE, f"hash of {FILE}", "rader 3–5")


def test_a_computed_figure_names_its_operands() -> None:
    [claim] = ledger().claims(blocks(f"<p>Det är {abs(now - then)} personer.</p>"))
    assert (claim.kind, claim.formula, claim.value) == ("derived", "abs(a - b)", 16.0)
    assert [(one.name, one.period, one.value) for one in claim.operands] == [
        ("a", "2023/24", 70.0), ("b", "2022/23", 86.0),
    ]  # fmt: skip
    assert claim.cells[0].locator == "rader 3–5, 9"


def test_what_a_model_computes_and_what_is_set() -> None:
    found = ledger().claims(blocks(f"<p>Mellan {low} och, med nivån {level}, mer.</p>"))
    assert [(one.kind, one.formula) for one in found] == [
        ("derived", "Interval.low"), ("setting", ""),
    ]  # fmt: skip


def test_a_statement_rests_on_its_figures_or_on_those_of_its_section() -> None:
    html = f"<p>Rånen minskade.</p><p>Rånen var {now}, färre än förut.</p>"
    alone, figure, told = ledger().claims(blocks(html))
    assert (alone.kind, alone.value, alone.text) == ("statement", "minskade", "Rånen minskade.")
    assert alone.cells == figure.cells == told.cells
    assert told.value == "färre"


def test_a_statement_of_a_local_text_rests_on_its_file() -> None:
    html = '<div data-grund="templates/texter/a.md"><p>Oron är störst vid stationen.</p></div>'
    [claim] = ledger().claims(blocks(html))
    assert [cell.file for cell in claim.cells] == ["templates/texter/a.md"]


def test_the_list_of_claims_states_nothing_itself() -> None:
    html = f'<p>{now}</p><h1 id="ursprung">Bilaga</h1><p>70 = minsta ökning.</p>'
    assert [one.kind for one in ledger().claims(blocks(html))] == ["figure"]


def test_ids_are_unique_and_the_same_each_time() -> None:
    html = f"<p>{now} och {then}, fler än {now}.</p>"
    own = ledger()
    first = [one.id for one in own.claims(blocks(html))]
    assert first == [one.id for one in own.claims(blocks(html))]
    assert len(set(first)) == 4
