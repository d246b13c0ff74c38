"""True boundaries in ``data/raw/geo`` take the place of the tiles and become a source."""

from __future__ import annotations

import pytest
from example_material import split_chapters
from project import REPOSITORY, Project

BOUNDARIES = (
    REPOSITORY.parent
    / "shared/samples/geo/hagersten-alvsjo_17_stadsdelar_simplified_SUBSET.geojson"
)
TITLE = "Stadsdelarnas gränser"
TILES = "Varje stadsdel är en ruta"
MAPS = {"stadsdelsomradet", "lokalpolisomradet", "brottsomraden"}
"""Chapters with maps."""
CRIME_AREAS = 6
"""Each has one map, of its counts; its rates are drawn as a funnel, which has no boundaries."""

pytestmark = pytest.mark.skipif(
    not BOUNDARIES.is_file(), reason="no boundaries at hand (shared/samples/geo)"
)


@pytest.fixture(scope="module")
def with_boundaries(
    example: Project, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Project, set[str]]:
    """Give the example built with boundaries, up to the PDF, and the rules that would run."""
    project = example.copy_to(tmp_path_factory.mktemp("boundaries") / "project")
    day = {"from": "2021-04-13", "until": "2021-04-13", "area": "hagersten-alvsjo"}
    project.add_raw(
        "geo/stadsdelar.geojson", BOUNDARIES.read_bytes(), title="Gränser för 17 stadsdelar",
        producer="Stockholms stad", licence="CC0.", status="official", coverage=day,
    )  # fmt: skip
    rules = project.would_run()
    built = project.snakemake("draw_figures", "write_document")
    assert built.returncode == 0, built.stderr[-3000:]
    return project, rules


def figures(project: Project) -> dict[str, bytes]:
    """Return the drawn figures by file name."""
    [folder] = project.folder.glob("data/processed/*/2024/figurer")
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_nothing_but_maps_and_document_is_made_anew(
    with_boundaries: tuple[Project, set[str]],
) -> None:
    _, rules = with_boundaries
    assert rules == {
        "make_map", "draw_figures", "write_document", "write_edition", "typeset", "read_back",
        "write_review", "approve", "publish",
    }  # fmt: skip


def test_every_map_changes_and_no_other_figure(
    example: Project, with_boundaries: tuple[Project, set[str]]
) -> None:
    before, after = figures(example), figures(with_boundaries[0])
    counts = {name for name in before if name.endswith("-karta-antal.svg")}
    assert len(counts) == CRIME_AREAS
    maps = counts | {"lokalpolisomraden.svg", "invanare.svg"}
    assert before.keys() == after.keys()
    assert {name for name in before if before[name] != after[name]} == maps


def test_the_boundaries_are_a_source_of_the_chapters_with_maps(
    chapters: dict[str, str], with_boundaries: tuple[Project, set[str]]
) -> None:
    after = split_chapters(with_boundaries[0].html)
    for chapter in MAPS:
        assert TILES in chapters[chapter]
        assert TILES not in after[chapter]
        assert f"Källa: {TITLE} (utlämnat uttag), uttag 2024-10-01." in after[chapter]
    register = after["kallor"][after["kallor"].index(f"{TITLE} ") :]
    assert "Används i: kapitel 3, kapitel 4, kapitel 12." in register
    assert "Gränser för 17 stadsdelar (utlämnat uttag)" in register
    assert "geo/stadsdelar.geojson" in register
    assert "Inte levererad" not in after["kallor"]


def test_no_other_chapter_changes(
    chapters: dict[str, str], with_boundaries: tuple[Project, set[str]]
) -> None:
    after = split_chapters(with_boundaries[0].html)
    changed = {chapter for chapter, text in chapters.items() if after[chapter] != text}
    assert changed <= MAPS | {"inledning", "kallor", "metod"}
