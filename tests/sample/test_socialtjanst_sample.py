"""The example on reports of concern: published figures, and what the lägesbild says of them."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from form_data import file_data

from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.observations.period import calendar_year, part_year
from lagesbild_report.sample import socialtjanst
from lagesbild_report.sample.sidecars import load_sidecars
from lagesbild_report.themes.data import ThemeData

CITY = "stockholm"
INNER, OUTER = ("kungsholmen", "norra-innerstaden", "sodermalm"), 8
Y2021, Y2022, Y2023 = map(calendar_year, (2021, 2022, 2023))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> ThemeData:
    return file_data(tmp_path_factory.mktemp("raw"), "socialtjanst", socialtjanst.files())


@pytest.fixture(scope="module")
def report(data: ThemeData) -> Observed:
    return data.observed("socialtjanstrapporten")


def number(observed: Observed, area: str, measure: str = "anmalningar", **group: str) -> float:
    value = observed.figure(measure, area, Y2023, kon=group.pop("kon", "totalt"), **group).value  # type: ignore[arg-type]
    assert value is not None
    return value


def boards(report: Observed) -> list[str]:
    frame = report.frame
    areas = set(frame[frame["measure"] == "inom-utredning"]["area"])
    return sorted(areas - {CITY})


def test_files_are_the_same_each_time() -> None:
    assert socialtjanst.files() == socialtjanst.files()


def test_every_file_has_a_sidecar_and_only_published_figures_pass_for_that() -> None:
    status = {name: load_sidecars()[name].status for name in socialtjanst.files()}
    published = [name for name, one in status.items() if one != "synthetic"]
    assert published == ["socialtjanstrapporten/uppgiftslamnare_2022-2023.csv"]
    assert all("syntetisk" in load_sidecars()[name].producer.casefold() for name in status if
               name not in published)  # fmt: skip


@pytest.mark.parametrize(
    ("reporter", "before", "now"),
    [("polis", 9296, 10455), ("skola", 6229, 6699), ("forskola", 936, 953)],
)
def test_published_numbers(report: Observed, reporter: str, before: int, now: int) -> None:
    found = [
        report.figure("anmalningar", CITY, year, kon="totalt", uppgiftslamnare=reporter).value
        for year in (Y2021, Y2022, Y2023)
    ]
    assert found == [None, before, now]


def shares(report: Observed, year: int) -> dict[str, float]:
    return {
        who: report.figure(
            "andel", CITY, calendar_year(year), kon="totalt", uppgiftslamnare=who
        ).value or 0
        for who in report.group_values("uppgiftslamnare")
    }  # fmt: skip


@pytest.mark.parametrize("year", [2021, 2022, 2023])
def test_shares_fill_the_year_and_three_reporters_have_nearly_the_same(
    report: Observed, year: int
) -> None:
    found = shares(report, year)
    assert sum(found.values()) == pytest.approx(100)
    top = sorted(found, key=lambda who: -found[who])[:3]
    assert top[0] == "polis"
    assert set(top) == {"polis", "halso-och-sjukvard", "skola"}
    assert sum(found[who] for who in top) == pytest.approx(66, abs=0.5)


def test_police_share_is_higher_and_that_of_private_persons_lower(report: Observed) -> None:
    before, now = shares(report, 2022), shares(report, 2023)
    differences = {who: now[who] - before[who] for who in now}
    assert max(differences, key=lambda who: differences[who]) == "polis"
    assert min(differences, key=lambda who: differences[who]) == "privatperson"
    assert max(map(abs, differences.values())) < 1


@pytest.mark.parametrize("reporter", ["polis", "skola", "forskola"])
@pytest.mark.parametrize("year", [2022, 2023])
def test_shares_agree_with_the_published_numbers(
    report: Observed, reporter: str, year: int
) -> None:
    period, keys = calendar_year(year), {"kon": "totalt", "uppgiftslamnare": reporter}
    part = report.figure("anmalningar", CITY, period, 0, **keys).value
    whole = report.figure("anmalningar", CITY, period, kon="totalt").value
    assert part is not None and whole is not None
    assert shares(report, year)[reporter] == pytest.approx(100 * part / whole, abs=0.05)


def test_last_difference_is_the_largest_since_2017(report: Observed) -> None:
    years = [
        report.figure("anmalningar", CITY, calendar_year(year), kon="totalt").value or 0
        for year in range(2017, 2024)
    ]
    differences = [now - before for before, now in pairwise(years)]
    percent = [100 * (now / before - 1) for before, now in pairwise(years)]
    assert all(years)
    assert percent[-1] == pytest.approx(9.5, abs=0.1)
    assert max(differences[:-1]) < differences[-1] and max(percent[:-1]) < percent[-1]


def test_boards_are_the_eleven_of_the_register_and_add_up(
    data: ThemeData, report: Observed
) -> None:
    assert boards(report) == sorted(district.id for district in data.register.districts)
    for measure in ("anmalningar", "inom-utredning", "inledda-utredningar", "egna-svarigheter"):
        assert sum(number(report, one, measure) for one in boards(report)) == number(
            report, CITY, measure
        )


def test_inner_city_has_clearly_fewer_reports_than_the_outer(report: Observed) -> None:
    inner = [number(report, board, "per-1000") for board in INNER]
    outer = [number(report, board, "per-1000") for board in boards(report) if board not in INNER]
    assert len(outer) == OUTER
    assert sum(inner) / len(inner) < 0.6 * sum(outer) / len(outer)
    assert number(report, "sodermalm") < 0.7 * number(report, "hagersten-alvsjo")
    assert number(report, "norra-innerstaden") < 0.7 * number(report, "enskede-arsta-vantor")


def test_sexes_add_up_and_parts_are_smaller_than_the_whole(report: Observed) -> None:
    for board in [*boards(report), CITY]:
        for measure in ("anmalningar", "inom-utredning", "inledda-utredningar"):
            both = sum(number(report, board, measure, kon=sex) for sex in ("flickor", "pojkar"))
            assert both == number(report, board, measure)
        handled, opened = (
            number(report, board, measure) for measure in ("inom-utredning", "inledda-utredningar")
        )
        own = number(report, board, "egna-svarigheter")
        assert own < opened < handled < number(report, board)


def test_reasons_add_up_and_no_number_is_small(report: Observed) -> None:
    for board in [*boards(report), CITY]:
        parts = [
            number(report, board, "egna-svarigheter", orsak=reason)
            for reason in report.group_values("orsak")
        ]
        assert sum(parts) == number(report, board, "egna-svarigheter")
        assert min(parts) >= 5


def test_mottagningsenheten_has_416_in_ten_months(data: ThemeData) -> None:
    observed = data.observed("mottagningsenheten")
    months = part_year(dt.date(2024, 1, 1), dt.date(2024, 10, 31))
    assert observed.periods() == [months]
    assert observed.group_values("alder") == ["10–20 år"]
    reasons = ["kriminalitet", "forseelse", "beteende"]
    assert sorted(reasons) == observed.measures()
    assert observed.total(reasons, "hagersten-alvsjo", months).value == 416


def test_committed_files_are_the_generators() -> None:
    raw = Path(__file__).parents[2] / "data" / "raw"
    for name, content in socialtjanst.files().items():
        assert (raw / name).read_bytes() == content, f"{name}: write the example anew"
