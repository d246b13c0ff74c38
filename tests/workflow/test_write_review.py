"""The step that writes the review list, from the files that the steps before it wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bra_results import result as bra_result
from crime_results import made
from example_findings import EXAMPLES
from tables import cross, line

from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.config.load import load_config
from lagesbild_report.errors import LagesbildError
from lagesbild_report.files import write_json
from lagesbild_report.review.finding import Finding
from lagesbild_report.sources.ingest_report import IngestReport
from lagesbild_report.workflow.write_review import refuse_errors, write_review

ROOT = Path(__file__).parents[2]


def results(folder: Path, *findings: Finding) -> dict[str, Any]:
    """Write what the steps before write, and return its paths."""
    contents = {
        "brottsomraden": [made({"Aspudden": (40, 50)}, incomplete=["2022/23"])],
        "tema": ThemeResult(id="enkater", tables=(cross(line("a", None, 22)),)),
        "sprak": findings,
        "polis": {"report": IngestReport(files=(), balances=()).to_dict()},
        "bra": {"result": bra_result({"Klotter": ((500, 510), (400, 410))}), "checks": []},
    }
    for name, content in contents.items():
        write_json(folder / f"{name}.json", plain(content))
    paths = {name: str(folder / f"{name}.json") for name in contents}
    return {
        "crime_areas": paths["brottsomraden"],
        "bra": paths["bra"],
        "themes": [paths["tema"]],
        "findings": [paths["sprak"]],
        "reports": {"polis": paths["polis"]},
    }


def plain(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: plain(value) for key, value in content.items()}
    if isinstance(content, (list, tuple)):
        return [plain(one) for one in content]
    return content.model_dump(mode="json") if hasattr(content, "model_dump") else content


def written(folder: Path, *findings: Finding) -> tuple[str, str]:
    page, text = folder / "granskning.html", folder / "granskning.txt"
    config = load_config(ROOT / "config.yaml").model_dump(mode="json", by_alias=True)
    log = str(folder / "log")
    files = (str(ROOT / "templates"), str(page), str(text), log)
    write_review(results(folder, *findings), *files, config=config)
    return page.read_text(encoding="utf-8"), text.read_text(encoding="utf-8")


def test_what_the_steps_found_and_what_the_data_say_stand_in_both_forms(tmp_path: Path) -> None:
    page, text = written(tmp_path, *EXAMPLES)
    for words in (
        "Villkoret håller inte längre.",  # a step's own finding
        "Perioden 2022/23 är ofullständig",  # a crime area
        "Tabellen har celler utan värde.",  # a theme
        "data/raw/polis",  # a source without files
    ):
        assert words in page
    assert "FEL: Villkoret håller inte längre." in text
    assert text.endswith(f"{tmp_path / 'granskning.html'}\n")


def test_the_page_is_written_even_where_an_error_stops_the_build_afterwards(
    tmp_path: Path,
) -> None:
    written(tmp_path, *EXAMPLES)
    with pytest.raises(LagesbildError, match="har 2 fel") as error:
        refuse_errors([str(tmp_path / "sprak.json")], "granskning.html")
    assert "output/hagersten-alvsjo/2024/lagesbild.pdf" in str(error.value)
    assert "granskning.html" in str(error.value)


def test_warnings_and_answered_errors_do_not_stop_the_build(tmp_path: Path) -> None:
    answered = [
        one.model_copy(update={"reason": "Så är det."}) if one.severity == "error" else one
        for one in EXAMPLES
    ]
    _, text = written(tmp_path, *answered)
    refuse_errors([str(tmp_path / "sprak.json")], "granskning.html")
    assert text.startswith("Granskningslista: 0 fel")
