"""The example's day population: only what the lägesbild for 2024 tells, cited as it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lagesbild_report.observations.forms import reader_of
from lagesbild_report.register.sources import load_sources
from lagesbild_report.sample import dagbefolkning
from lagesbild_report.sample.sidecars import load_sidecars
from lagesbild_report.sources.sidecar import load_raw_files
from lagesbild_report.themes.catalogue import FORM_SOURCES

PROJECT = Path(__file__).parents[2]
FOLDER = PROJECT / "data" / "raw" / "dagbefolkning"
KINDS = {"resenarer": "resenarer_liljeholmen", "gymnasieelever": "gymnasieelever_liljeholmen"}


@pytest.fixture(scope="module")
def numbers() -> dict[str, float]:
    found = reader_of("dagbefolkning")(load_raw_files(FOLDER.iterdir())).observations
    assert set(found["area"]) == {"hagersten-alvsjo/Liljeholmen"}
    assert set(found["definition"]) == {"drygt"}
    assert set(found["status"]) == {"final"}
    return dict(zip(found["measure"], found["value"], strict=True))


def test_the_numbers_are_those_of_the_facts(numbers: dict[str, float]) -> None:
    facts = yaml.safe_load((PROJECT / "data/raw/fakta/hagersten-alvsjo.yaml").read_text("utf-8"))
    assert numbers == {kind: facts[fact]["value"] for kind, fact in KINDS.items()}


def test_the_file_is_cited_as_the_earlier_report() -> None:
    [name] = dagbefolkning.files()
    sidecar = load_sidecars()[name]
    assert sidecar.cited_as == "lagesbild-2024"
    assert load_sources().source(sidecar.cited_as).title.startswith("Parternas tidigare")
    assert sidecar.status == "published figure"


def test_the_committed_file_is_the_generator_s() -> None:
    for name, content in dagbefolkning.files().items():
        assert (FOLDER.parent / name).read_bytes() == content


def test_the_source_is_read_without_a_theme() -> None:
    assert FORM_SOURCES.count("dagbefolkning") == 1
    assert len(FORM_SOURCES) == len(set(FORM_SOURCES))
