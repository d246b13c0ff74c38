"""Local texts: which file is used, what is filled in, and what is refused where."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagesbild_report.document.texts import Text, TextFolder, read_text
from lagesbild_report.errors import ConfigError

HEAD = "---\ntitle: Rubrik\nowner: Polisen\nreviewed: 2024\n---\n"


def write(folder: Path, body: str, name: str = "generell/inledning.md", head: str = HEAD) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + body, encoding="utf-8")
    return path


def fault(path: Path, **values: object) -> ConfigError:
    with pytest.raises(ConfigError) as error:
        read_text(path, values)
    assert error.value.place is not None
    assert error.value.place.file == path
    return error.value


def row(error: ConfigError) -> int | None:
    assert error.place is not None
    return error.place.row


def html(folder: Path, body: str, **values: object) -> str:
    return read_text(write(folder, body), values).html


def test_the_district_s_own_text_takes_the_place_of_the_generic_one(tmp_path: Path) -> None:
    write(tmp_path, "Allmän.")
    texts = TextFolder(tmp_path, "farsta")
    assert texts.text("inledning").html == "<p>Allmän.</p>\n"
    write(tmp_path, "Egen.", "farsta/inledning.md")
    assert texts.text("inledning").html == "<p>Egen.</p>\n"
    assert TextFolder(tmp_path, "bromma").text("inledning").html == "<p>Allmän.</p>\n"


def test_a_text_in_a_folder_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, "Egen.", "farsta/brottsomraden/personran.md")
    assert TextFolder(tmp_path, "farsta").text("brottsomraden/personran").title == "Rubrik"


def test_front_matter_is_kept(tmp_path: Path) -> None:
    path = write(tmp_path, "X.")
    text = read_text(path, {})
    facts = {"title": "Rubrik", "owner": "Polisen", "reviewed": 2024}
    file = path.as_posix()
    assert text == Text(**facts, html="<p>X.</p>\n", key="inledning", file=file)
    assert str(text.markup) == text.html


def test_a_missing_text_names_the_file_that_should_be(tmp_path: Path) -> None:
    texts = TextFolder(tmp_path, "farsta")
    with pytest.raises(ConfigError) as error:
        texts.text("metod")
    assert error.value.place is not None
    assert error.value.place.file == tmp_path / "generell" / "metod.md"
    assert texts.find("metod") is None


@pytest.mark.parametrize(
    "head",
    [
        "",
        "title: Rubrik\n",
        "---\ntitle: Rubrik\nowner: P\nreviewed: 2024\n",
        "Text före.\n" + HEAD,
    ],
    ids=["none", "no fence", "not closed", "not first"],
)
def test_front_matter_that_is_missing_or_not_first_is_refused(tmp_path: Path, head: str) -> None:
    error = fault(write(tmp_path, "Text.", head=head))
    assert error.what == "Texten saknar uppgifter överst"
    assert row(error) == 1


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = write(tmp_path, "Text.", head="\ufeff" + HEAD)
    assert read_text(path, {}).title == "Rubrik"


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes((HEAD + "Å").encode("cp1252"))
    assert "UTF-8" in fault(path).what


def test_an_unknown_key_of_the_front_matter_has_its_row(tmp_path: Path) -> None:
    error = fault(write(tmp_path, "T.", head=HEAD.replace("owner", "ower: x\nowner")))
    assert error.hint == "Menade du owner?"
    assert row(error) == 3


def test_front_matter_that_is_not_yaml_has_its_row(tmp_path: Path) -> None:
    error = fault(write(tmp_path, "T.", head=HEAD.replace("Polisen", "Polisen: nord")))
    assert "YAML" in error.what
    assert row(error) == 3


def test_figures_are_filled_in_by_name(tmp_path: Path) -> None:
    body = "Antalet var {{ total }}.\n\n{% if total == '70' %}**Lägst.**{% endif %}\n"
    assert html(tmp_path, body, total="70") == (
        "<p>Antalet var 70.</p>\n<p><strong>Lägst.</strong></p>\n"
    )
    assert "Lägst" not in html(tmp_path, body, total="86")


def test_an_unknown_value_is_refused_with_its_row_and_those_known(tmp_path: Path) -> None:
    error = fault(write(tmp_path, "Ett.\n\nTvå {{ totla }}.\n"), total=1, city="x")
    assert error.what == "Texten går inte att fylla i"
    assert row(error) == 8
    assert "totla" in (error.found or "")
    assert error.expected == "något av värdena city, total"


def test_a_faulty_tag_has_its_row_in_the_file(tmp_path: Path) -> None:
    assert row(fault(write(tmp_path, "Ett.\n\nTvå {{ total .\n"), total=1)) == 8


def test_a_computation_that_fails_is_the_text_s_fault(tmp_path: Path) -> None:
    assert row(fault(write(tmp_path, "Ett.\n{{ 1 / total }}"), total=0)) == 7
    assert row(fault(write(tmp_path, "Ett.\n{{ total + 1 }}"), total="x")) == 7


def test_a_number_keeps_its_word_also_when_it_is_filled_in(tmp_path: Path) -> None:
    found = html(tmp_path, "Den 31 december var de {{ n }} fler.\n\n1. A\n2. b\n", n=7)
    assert "<p>Den 31\u00a0december var de 7\u00a0fler.</p>" in found
    assert "<ol>\n<li>A</li>\n<li>b</li>\n</ol>" in found


def test_html_in_a_text_or_a_value_is_printed_as_text(tmp_path: Path) -> None:
    found = html(tmp_path, "<b>A</b> {{ v }}\n\n<div>C</div>", v="<script>B</script> & D")
    assert "<b>" not in found
    assert "<script>" not in found
    assert "<div>" not in found
    assert "&lt;script&gt;B&lt;/script&gt; &amp; D" in found


def test_jinja_in_a_value_is_printed_as_text(tmp_path: Path) -> None:
    assert html(tmp_path, "{{ v }}", v="{{ w }} {% raw %}") == "<p>{{ w }} {% raw %}</p>\n"


@pytest.mark.parametrize(
    "body",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ values.append(1) }}",
        "{{ values.__init__.__globals__ }}",
        "{% include '/etc/hosts' %}",
        "{{ open('/etc/hosts') }}",
    ],
)
def test_a_text_cannot_reach_outside_its_values(tmp_path: Path, body: str) -> None:
    values: list[int] = []
    assert fault(write(tmp_path, body), values=values).what == "Texten går inte att fylla i"
    assert values == []


def test_tables_lists_and_links_are_markdown(tmp_path: Path) -> None:
    found = html(tmp_path, "- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n")
    assert "<li>a</li>" in found
    assert "<td>1</td>" in found


def test_scripts_in_links_stay_text(tmp_path: Path) -> None:
    assert "<a" not in html(tmp_path, "[x](javascript:alert(1))")


def test_a_text_without_any_value_is_kept_as_it_is(tmp_path: Path) -> None:
    assert html(tmp_path, "Å, ä och ö – ”så”.") == "<p>Å, ä och ö – ”så”.</p>\n"
