"""The report's own texts: what is typed into them is found, and only what is printed is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linted import findings, found, rule_of, text

from lagesbild_report.errors import ConfigError
from lagesbild_report.lint.command import language
from lagesbild_report.lint.read import prose_of, read_files

TEXTS = Path(__file__).parents[2] / "templates/texter/hagersten-alvsjo"
REAL = ["ordning/ordningsvakter.md", "inledning/inledning.md", "skola/franvaro.md"]
TYPED = [
    ("12,5 procent", "procent", "error"),
    ("2023", "år", "error"),
    ("den 6 juli", "år", "error"),
    ("Hägerstenåsen", "namn", "error"),
    ("ökat", "riktning", "warning"),
]


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize(("typed", "rule", "severity"), TYPED)
def test_what_is_typed_into_a_real_text_is_found_on_its_row(
    name: str, typed: str, rule: str, severity: str
) -> None:
    content = (TEXTS / name).read_text(encoding="utf-8").rstrip("\n")
    before = findings(prose_of(name, content, name))
    after = findings(prose_of(name, f"{content}\n\nDet är {typed} här.\n", name))
    (new,) = (one for one in after if one not in before)
    assert (rule_of(new), new.severity) == (rule, severity)
    assert new.row == content.count("\n") + 3
    assert new.found in typed


@given(st.integers(0, 30), st.integers(1, 99999))
def test_a_typed_figure_is_found_on_its_row_wherever_it_stands(rows: int, figure: int) -> None:
    above = "".join("Rad {{ a }} av texten.\n\n" for _ in range(rows))
    hits = findings(text(f"{above}Det var {figure} brott."))
    assert 7 + 2 * rows in {one.row for one in hits if one.found == str(figure)}


def test_a_dated_description_is_only_for_information() -> None:
    prose = prose_of("a.md", "---\ntitle: T\ndated: 2024-10-31\n---\nFler barn har det svårt.\n")
    (finding,) = findings(prose)
    assert (finding.severity, finding.row) == ("note", 5)
    assert finding.reason


WISHES = [
    "Grannsamverkan gör fler uppmärksamma.",
    "Ju högre index, desto svårare är det.",
    "Fler anmälningar kan bero på polisens närvaro.",
    "Tal redovisas inte för stadsdelar med färre än {{ lowest }} invånare.",
]


@pytest.mark.parametrize("sentence", WISHES)
def test_wishes_and_limits_are_no_directions(sentence: str) -> None:
    assert found(text(sentence)) == []


def test_decisions_are_read_for_names_and_shares_but_may_hold_years() -> None:
    decisions = (
        "decided_on: 2024\npriorities:\n  - id: a\n    cause: En grupp arbetade 2023.\n"
        "    problem: Elva procent utsätts i Örby Slott.\n    measures: [{what: X, since: 2018}]\n"
    )
    hits = findings(prose_of("beslut/x.yaml", decisions))
    assert {(rule_of(one), one.row, one.found) for one in hits} == {
        ("procent", 5, "Elva procent"),
        ("namn", 5, "Örby Slott"),
    }


def test_a_district_text_takes_the_place_of_the_generic_one(tmp_path: Path) -> None:
    for name in ("generell/skola/a", "hagersten-alvsjo/skola/a", "bromma/skola/a", "generell/b"):
        path = tmp_path / f"texter/{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("---\ntitle: T\n---\nText.\n", encoding="utf-8")
    read = read_files(tmp_path, "hagersten-alvsjo", [])
    names = [Path(one.file).relative_to(tmp_path).as_posix() for one in read]
    assert names == ["texter/generell/b.md", "texter/hagersten-alvsjo/skola/a.md"]


def test_the_command_fails_after_its_last_line_when_there_are_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Path(__file__).parents[2]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.yaml").write_bytes((root / "config.yaml").read_bytes())
    page = tmp_path / "templates/a.html.j2"
    page.parent.mkdir()
    page.write_text("<p>Här.</p>", encoding="utf-8")
    assert list(language())[-1].startswith("0 fel")
    page.write_text("<p>Det var 322 brott.</p>", encoding="utf-8")
    shown = language()
    assert next(shown).startswith("FEL templates/a.html.j2:1")
    with pytest.raises(ConfigError, match="Språkkontrollen"):
        list(shown)
