"""Signing: one command writes the edition in the text and what it rests on beside the texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.cli import main
from lagesbild_report.errors import ConfigError
from lagesbild_report.files import write_json
from lagesbild_report.review.sign import sign
from lagesbild_report.review.sign_off import (
    FILE,
    TextReading,
    changed_values,
    fingerprint,
    read_signed,
    reasons,
    signed,
    source_fingerprint,
)

HEAD = "---\ntitle: T\nowner: Polisen\nreviewed: 2023\n---\n"
VALUES = {"brott.personran.antal": "70", "fakta.butiker": "100 (2024)"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two texts, as the last build read them."""
    readings = {}
    for name in ("a", "kapitel/b"):
        path = tmp_path / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{HEAD}Text {name}.\n", "utf-8")
        readings[name] = TextReading(
            file=str(path),
            owner="Polisen",
            edition=2024,
            source=source_fingerprint(path.read_text("utf-8")),
            values=VALUES if name == "a" else {},
        ).model_dump()
    write_json(tmp_path / "texter.json", readings)
    return tmp_path


def signs(folder: Path, *texts: str) -> list[str]:
    return sign(folder / "texter.json", folder / FILE, texts or None)


def test_one_text_is_signed_and_no_other(folder: Path) -> None:
    assert signs(folder, "a") == ["a"]
    assert "reviewed: 2024\n" in (folder / "a.md").read_text("utf-8")
    assert "reviewed: 2023\n" in (folder / "kapitel" / "b.md").read_text("utf-8")
    [(name, own)] = read_signed(folder / FILE).items()
    assert (name, own.edition, own.owner, own.values) == ("a", 2024, "Polisen", VALUES)
    assert own.fingerprint == fingerprint(VALUES)


def test_a_text_can_be_given_as_its_file(folder: Path) -> None:
    assert signs(folder, str(folder / "kapitel" / "b.md")) == ["kapitel/b"]


def test_all_are_signed_at_once_and_earlier_sign_offs_kept(folder: Path) -> None:
    signs(folder, "a")
    assert signs(folder) == ["a", "kapitel/b"]
    assert list(read_signed(folder / FILE)) == ["a", "kapitel/b"]


def test_signing_again_changes_no_byte(folder: Path) -> None:
    signs(folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    signs(folder)
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_only_the_year_of_a_text_is_changed(folder: Path) -> None:
    path = folder / "a.md"
    old = path.read_bytes().replace(b"\n", b"\r\n") + "reviewed: 2023 står i texten".encode()
    path.write_bytes(old)
    own = TextReading(
        file=str(path), owner="P", edition=2025, source=source_fingerprint(old.decode()), values={}
    )
    write_json(folder / "texter.json", {"a": own.model_dump()})
    signs(folder, "a")
    assert path.read_bytes() == old.replace(b"reviewed: 2023\r\n", b"reviewed: 2025\r\n")


def test_a_text_changed_since_the_build_is_refused_and_nothing_is_written(folder: Path) -> None:
    path = folder / "kapitel" / "b.md"
    path.write_text(path.read_text("utf-8") + "Nytt.\n", "utf-8")
    with pytest.raises(ConfigError, match="ändrats sedan") as error:
        signs(folder)
    assert error.value.hint == "Bygg rapporten först: snakemake"
    assert not (folder / FILE).exists()
    assert "reviewed: 2023" in (folder / "a.md").read_text("utf-8")


def test_a_removed_text_is_refused(folder: Path) -> None:
    (folder / "a.md").unlink()
    with pytest.raises(ConfigError, match="ändrats sedan"):
        signs(folder, "a")


def test_an_unknown_text_is_refused_with_those_near(folder: Path) -> None:
    with pytest.raises(ConfigError, match="senast byggda") as error:
        signs(folder, "kapitel/c")
    assert error.value.expected == "Menade du kapitel/b?"


def test_without_a_build_there_is_nothing_to_sign(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="inte byggd"):
        sign(tmp_path / "texter.json", tmp_path / FILE)


def test_the_command_needs_a_text_or_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["signera"]) == 1
    assert "Ingen text är angiven" in capsys.readouterr().err


def test_the_command_signs_the_report_of_the_configuration(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = Path(__file__).parents[2] / "config.yaml"
    (folder / "config.yaml").write_bytes(config.read_bytes())
    built = folder / "data/processed/farsta/2024/granskning"
    built.mkdir(parents=True)
    (folder / "texter.json").rename(built / "texter.json")
    monkeypatch.chdir(folder)
    assert main(["signera", "--alla", "--utgava", "2024", "--omrade", "farsta"]) == 0
    assert capsys.readouterr().out == "Signerad: a\nSignerad: kapitel/b\n"
    assert len(read_signed(Path("templates/texter/farsta") / FILE)) == 2


def test_a_file_of_sign_offs_that_is_something_else_is_refused(tmp_path: Path) -> None:
    assert read_signed(tmp_path / FILE) == {}
    (tmp_path / FILE).write_text("- a\n", "utf-8")
    with pytest.raises(ConfigError, match="inga signeringar"):
        read_signed(tmp_path / FILE)
    (tmp_path / FILE).write_text("a: {edition: 2024}\n", "utf-8")
    with pytest.raises(ConfigError):
        read_signed(tmp_path / FILE)


# Fingerprints

NAMED = st.dictionaries(st.text("abc.", min_size=1, max_size=4), st.text("0123", max_size=3))


@given(NAMED, NAMED)
def test_a_fingerprint_is_the_same_only_for_the_same_values(
    one: dict[str, str], other: dict[str, str]
) -> None:
    backwards = dict(reversed(one.items()))
    assert fingerprint(one) == fingerprint(backwards)
    assert (fingerprint(one) == fingerprint(other)) == (one == other)


@given(NAMED, NAMED)
def test_the_changes_turn_the_old_values_into_the_new(
    one: dict[str, str], other: dict[str, str]
) -> None:
    changes = changed_values(one, other)
    assert (changes == []) == (one == other)
    unchanged = {name for name in {*one, *other} if one.get(name) == other.get(name)}
    assert {name for name, _, _ in changes} == {*one, *other} - unchanged
    assert all(one.get(name, "–") == old and other.get(name, "–") == new
               for name, old, new in changes)  # fmt: skip


def test_the_source_s_fingerprint_heeds_all_but_the_reviewed_edition() -> None:
    text = f"{HEAD}reviewed: står här.\n"
    same = source_fingerprint(text)
    assert source_fingerprint(text.replace("reviewed: 2023", "reviewed: 2031")) == same
    assert source_fingerprint(text.replace("\n", "\r\n")) == same
    assert source_fingerprint(text.replace("Polisen", "Skolan")) != same
    assert source_fingerprint(text.replace("står", "stod")) != same
    assert source_fingerprint(text.replace("reviewed: står här.\n", "")) != same


def test_a_fresh_sign_off_holds() -> None:
    reading = TextReading(file="a", owner="P", edition=2024, source="s", values=VALUES)
    assert reasons(reading, signed(reading), 2024) == []
    assert reasons(reading, None, 2024) == ["unsigned"]
