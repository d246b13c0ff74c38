"""The example schools: published figures exact, the rest as the lägesbild of 2024 tells it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from school_data import example, result, table

from lagesbild_report.comparisons.cross import Line
from lagesbild_report.observations.period import month
from lagesbild_report.sample import skola
from lagesbild_report.sample.sidecars import load_sidecars


def values(line: Line) -> list[float]:
    return [figure.value or 0 for figure in line.figures]


def test_published_absence() -> None:
    observed = example()["skolfranvaro"]
    for period, pupils in ((month(2022, 10), 137), (month(2023, 10), 112), (month(2024, 9), 75)):
        figure = observed.figure("skolfranvaro", "hagersten-alvsjo", period, grans="50")
        assert figure.value == pupils


def test_only_the_absence_is_published() -> None:
    sidecars = load_sidecars()
    statuses = {name.partition("/")[0]: sidecars[name].status for name in skola.files()}
    assert statuses.pop("skolfranvaro") == "published figure"
    assert set(statuses.values()) == {"synthetic"}
    for name in skola.files():
        if sidecars[name].status == "synthetic":
            assert sidecars[name].producer.startswith("Syntetiska uppgifter")


def test_files_are_the_same_every_time_and_mixed() -> None:
    assert skola.files() == skola.files()
    assert {name.rpartition(".")[2] for name in skola.files()} == {"csv", "xlsx"}


def test_nineteen_invented_schools_with_known_pupils() -> None:
    schools = table("skolindex").lines
    pupils = [line.figures[0].value or 0 for line in schools]
    assert len(schools) == 19
    assert all(line.label.startswith("Exempelskola ") for line in schools)
    assert 10_600 <= sum(pupils) <= 11_000
    assert sum(number > 600 for number in pupils) == 9


@pytest.mark.parametrize("grade", ["ak6", "ak9"])
def test_the_area_lies_above_the_city_in_each_year(grade: str) -> None:
    found = table(f"resultat-{grade}")
    for line in found.lines:
        if line.key.endswith("/omrade"):
            city = found.line(line.key.replace("omrade", "stad"))
            assert all(a > b for a, b in zip(values(line), values(city), strict=True))


def test_nine_rises_and_six_falls_but_for_points() -> None:
    for line in table("resultat-ak9").lines:
        if line.key in ("behorighet/omrade", "meritvarde/omrade"):
            assert all(a < b for a, b in pairwise(values(line)))
    for line in table("resultat-ak6").lines:
        if line.key.endswith("/omrade"):
            before, after = values(line)[-2:]
            assert (after > before) == line.key.startswith("betygspoang")


def test_most_are_safe_the_oldest_most_and_boys_in_eight_somewhat_more() -> None:
    found = table("skoltrygghet")
    assert all(min(values(line)) > 50 for line in found.lines)
    shares = {grade: values(found.line(f"{grade}/alla")) for grade in ("ak2", "ak5", "ak8")}
    assert shares["ak8"][1] > max(shares["ak2"][1], shares["ak5"][1])
    assert all(abs(after - before) <= 1 for before, after in shares.values())
    for grade, largest in (("ak2", 1), ("ak5", 1), ("ak8", 4)):
        girls, boys = (values(found.line(f"{grade}/{sex}"))[1] for sex in ("flickor", "pojkar"))
        assert abs(boys - girls) <= largest
        assert grade != "ak8" or boys > girls


def test_every_table_has_a_title_with_place_and_time() -> None:
    for one in result().tables:
        assert "Hägersten-Älvsjö" in one.title and one.sources
