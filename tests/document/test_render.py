"""The document as HTML: ages in headings, sources, references and lines that stay together."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path

from lagesbild_report.comparisons.basis import Basis
from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.comparisons.compare_crime_area import compare_crime_area
from lagesbild_report.comparisons.compare_levels import with_levels
from lagesbild_report.comparisons.theme_result import theme_result
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.load import load_config
from lagesbild_report.document.facts import read_facts
from lagesbild_report.document.render import Material, render
from lagesbild_report.observations.area_names import area_key
from lagesbild_report.observations.coverage import Span
from lagesbild_report.observations.extent import Extent
from lagesbild_report.observations.period import Period, broken_years, day, month
from lagesbild_report.observations.population import population_table
from lagesbild_report.observations.table import Observation, to_frame
from lagesbild_report.register.areas import load_areas
from lagesbild_report.register.sources import load_sources
from lagesbild_report.sources.ingest_report import IngestReport, SourceFile
from lagesbild_report.sources.sidecar import Coverage, Sidecar
from lagesbild_report.themes.catalogue import SOURCES

ROOT = Path(__file__).parents[2]
REGISTER = load_areas()
DISTRICT = REGISTER.district("hagersten-alvsjo")
PERIODS = broken_years(2024)
POLICE, FRAUD = "data/raw/polis/a.csv", "bedrageri-mot-aldre"


def observation(source: str, name: str, period: Period, value: float, age: str = "") -> Observation:
    measure, unit = (FRAUD, "antal") if source == "polis" else ("folkmängd", "invånare")
    return Observation(
        source, measure, area_key(DISTRICT.id, name), period.kind, period.start, period.end,
        value, unit, POLICE, "2", group=age,
    )  # fmt: skip


def report(status: str) -> IngestReport:
    coverage = Coverage.model_validate(
        {"from": PERIODS[0].start, "until": PERIODS[-1].last_day, "area": DISTRICT.id}
    )
    sidecar = Sidecar(
        producer="P", title="Uttag <A>", extracted=dt.date(2024, 10, 1), coverage=coverage,
        licence="L", status=status, weaknesses=("Dagarna är lottade.",),  # type: ignore[arg-type]
    )  # fmt: skip
    one = SourceFile(path=POLICE, sha256="0" * 64, changed=False, sidecar=sidecar)
    return IngestReport(files=(one,), balances=())


def basis(*observations: Observation) -> Basis:
    config = load_config(ROOT / "config.yaml")
    people = [
        observation("scb", name, day(PERIODS[-1].middle), number, age)
        for name in DISTRICT.stadsdelar
        for age, number in (("0-64", 4000.0), ("65-", 1000.0))
    ]
    return Basis(
        observations=to_frame(observations),
        extents=[Extent(DISTRICT.id, frozenset(), None, Span(PERIODS[0].start, PERIODS[-1].end))],
        population=population_table(to_frame(people)),
        periods=PERIODS,
        register=REGISTER,
        district=DISTRICT,
        rates=config.rates,
        rules=Rules(),
    )


@cache
def html(age: int | None = 65, status: str = "synthetic") -> str:
    config = load_config(ROOT / "config.yaml")
    areas = {area.id: area for area in config.crime_areas}
    area = areas[FRAUD].model_copy(update={"population_from_age": age})
    counts = [
        observation("polis", name, month(year, 1), number)
        for year in range(2020, 2025)
        for name, number in (("Solberga", 30), ("Älvsjö", 20 + year % 10))
    ]
    known = basis(*counts)
    material = Material(
        config=config.model_copy(update={"crime_areas": tuple((areas | {FRAUD: area}).values())}),
        register=REGISTER,
        periods=PERIODS,
        crime_areas=[with_levels(compare_crime_area(area, known), area, known)],
        bra=BraResult(years=(), categories=()),
        rate_checks=(),
        reports={name: report(status) for name in ("polis", "bra", "scb")},
        themes=[theme_result(theme, []) for theme in SOURCES],
        facts=read_facts(sorted((ROOT / "data/raw/fakta").glob("*.yaml")), load_sources().ids),
    )
    return render(material, ROOT / "templates")


def plain(text: str) -> str:
    """Return HTML as text with plain single spaces."""
    return " ".join(re.sub(r"<[^>]+>", "", text).replace("\u00a0", " ").split())


def headings(text: str) -> list[str]:
    return [plain(cell) for cell in re.findall(r"<th scope=\"col\".*?</th>", text)]


def test_column_of_rates_names_the_age() -> None:
    assert "Per 1 000 inv. från 65 år" in headings(html())
    assert "Per 1 000 inv." not in headings(html())
    assert "Per 1 000 inv. från 18 år" in headings(html(18))
    assert "Per 1 000 inv." in headings(html(None))


def test_column_and_text_name_the_age() -> None:
    text = plain(html())
    assert "Per 1 000 inv. från 65 år" in text
    assert "inv. från" not in plain(html(None))
    assert "räknat på invånarna från 65 år" in text
    assert "räknat på invånarna från 65 år" not in plain(html(None))


def test_rates_in_the_table_are_those_of_the_age() -> None:
    def solberga(text: str) -> str:
        [row] = [row for row in re.findall(r"<tr.*?</tr>", text, re.DOTALL) if ">Solberga<" in row]
        return plain(row)

    assert " 30,0 " in f"{solberga(html())} "
    assert " 6,0 " in f"{solberga(html(None))} "


def test_no_line_ascribes_synthetic_figures_to_the_police() -> None:
    text = plain(html())
    assert "Källa: Polismyndighetens" not in text
    assert "Källa: syntetiska exempeldata i stället för Polismyndighetens statistik" in text
    assert "Rapporten innehåller syntetiska uppgifter" in text
    assert "Dagarna är lottade." in text


def test_figures_of_the_police_are_ascribed_to_them() -> None:
    text = plain(html(status="official"))
    assert "Källa: Polismyndighetens statistik över anmälda brott (utlämnat uttag), uttag" in text
    assert "syntetiska uppgifter" not in text
    assert "syntetiska exempeldata" not in text


def test_periods_in_captions_stay_on_one_line_and_titles_are_escaped() -> None:
    text = html()
    captions = re.findall(r"<(?:caption|figcaption)>.*?</(?:caption|figcaption)>", text, re.DOTALL)
    assert captions
    for caption in captions:
        loose = re.sub(r'<span class="obruten">[^<]*</span>', "", caption)
        assert not re.search(r"\d{4}/\d\d–\d{4}|\d{4}-\d\d-\d\d", loose)
    assert any("obruten" in caption for caption in captions)
    assert "ttag <A>" not in text
    assert "ttag &lt;A&gt;" in text


def test_references_name_tables_and_figures_that_exist() -> None:
    text = html()
    referred = re.findall(r'<span class="hanvisning">\((.*?)\)</span>', text)
    numbers = {
        plain(number).rstrip(".")
        for number in re.findall(r'<span class="nummer">(.*?)</span>', text)
    }
    assert referred
    for names in referred:
        assert {name.capitalize() for name in names.split(", ")} <= numbers
