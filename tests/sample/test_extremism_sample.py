"""The example on extremism: follows the lägesbild in words and points nobody out."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_data import DISTRICT, file_data

from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.period import survey_wave
from lagesbild_report.sample import extremism
from lagesbild_report.sample.sidecars import load_sidecars
from lagesbild_report.themes.data import ThemeData

MOSTLY = ("klotter", "klistermarken", "symboler")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> ThemeData:
    return file_data(tmp_path_factory.mktemp("raw"), "extremism", extremism.files())


def total(observed: Observed, kinds: tuple[str, ...], **group: str) -> float:
    value = observed.total(kinds, DISTRICT, observed.periods()[-1], **group).value
    assert value is not None
    return value


def test_every_file_is_synthetic_and_says_so() -> None:
    sidecars = [load_sidecars()[name] for name in extremism.files()]
    assert {one.status for one in sidecars} == {"synthetic"}
    assert all("Syntetiska" in one.producer for one in sidecars)
    assert extremism.files() == extremism.files()


def test_no_number_is_so_small_that_it_points_someone_out(data: ThemeData) -> None:
    for source in ("vbe-blanketter", "ia"):
        values = data.observed(source).frame["value"]
        assert values.notna().all() and values.min() >= 3


def test_most_forms_come_from_the_schools_and_concern_graffiti(data: ThemeData) -> None:
    forms = data.observed("vbe-blanketter")
    kinds = tuple(forms.measures())
    senders = {who: total(forms, kinds, avsandare=who) for who in forms.group_values("avsandare")}
    everything = total(forms, kinds)
    assert senders["utbildningsforvaltningen"] > everything / 2
    assert {"idrottsforvaltningen", "boende", "fristaende-skolor"} <= set(senders)
    assert total(forms, MOSTLY) > 0.7 * everything
    smallest = min(total(forms, (kind,)) for kind in MOSTLY)
    assert total(forms, ("asikter",)) < smallest


def test_shares_are_possible_with_that_many_answers(data: ThemeData) -> None:
    survey = data.observed("vbe-enkat")
    assert survey.periods() == [survey_wave(2022), survey_wave(2024)]
    for row in survey.frame.to_dict("records"):
        yes = row["value"] * row["n"] / 100
        assert row["n"] >= 50
        assert abs(yes - round(yes)) < 0.05 * row["n"] / 100 and round(yes) >= 3


def test_whole_years_alone(data: ThemeData) -> None:
    for source in ("vbe-blanketter", "ia"):
        until = [one.coverage.until for name, one in load_sidecars().items() if
                 name.startswith(source)]  # fmt: skip
        assert data.observed(source).periods()[-1].last_day == until[0]


def test_committed_files_are_the_generators() -> None:
    raw = Path(__file__).parents[2] / "data" / "raw"
    for name, content in extremism.files().items():
        assert (raw / name).read_bytes() == content, f"{name}: write the example anew"
