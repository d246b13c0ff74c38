"""The types of ``config.yaml``: every key with what it means.

Descriptions are Swedish because an editor shows them to the analyst.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from lagesbild_report.config.judging import Judging, SmallNumbers
from lagesbild_report.config.review import Review
from lagesbild_report.config.strict import Strict

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
CaveatClass = Literal["upptäcktsbrott", "mörkertal", "anmälningsbrott", "bedrägeri"]
PoliceColumn = Literal["code", "start", "start_time", "end", "end_time", "area", "deso", "count"]
CountColumn = Literal["area", "crime_area", "period", "month", "count"]


class PeriodRule(Strict):
    """Hur de brutna åren är lagda."""

    start_month: int = Field(default=9, ge=2, le=12, description="Månad då varje brutet år börjar.")
    count: int = Field(default=5, ge=2, le=20, description="Antal brutna år i rapporten.")


class ReportHead(Strict):
    """Vad som står på omslaget och i sidhuvudet."""

    title: str = Field(default="Lokal lägesbild", description="Rapportens titel.")
    parties: tuple[str, ...] = Field(min_length=1, description="De som undertecknar rapporten.")
    diarienummer: str = Field(
        default="ej angivet", description="Diarienummer som står i sidhuvudet."
    )


class CodeSet(Strict):
    """Brottskoder som gäller från ett datum."""

    valid_from: dt.date = Field(description="Första dag då avgränsningen gäller.")
    groups: tuple[str, ...] = Field(default=(), description="Grupper i registret över brottskoder.")
    codes: tuple[Annotated[str, Field(pattern=r"^\d{4}$")], ...] = Field(
        default=(), description="Enskilda brottskoder, fyra siffror inom citattecken."
    )

    @model_validator(mode="after")
    def _holds_something(self) -> CodeSet:
        if not self.groups and not self.codes:
            raise ValueError("Ange minst en grupp eller en brottskod")
        return self


class CrimeDefinition(Strict):
    """Vilka brott som hör till ett brottsområde."""

    id: Identifier = Field(description="Kort namn som filer och texter använder.")
    title: str = Field(description="Avsnittets rubrik.")
    code_sets: tuple[CodeSet, ...] = Field(min_length=1, description="Koder, äldst först.")

    @field_validator("code_sets")
    @classmethod
    def _in_order(cls, sets: tuple[CodeSet, ...]) -> tuple[CodeSet, ...]:
        starts = [code_set.valid_from for code_set in sets]
        if starts != sorted(set(starts)):
            raise ValueError("valid_from ska stå i tidsordning, och varje datum bara en gång")
        return sets


class CrimeArea(CrimeDefinition):
    """Ett brottsområde: ett avsnitt i rapporten."""

    phrase: str = Field(description="Det som räknas, i löpande text, t.ex. 'anmälda personrån'.")
    definite: str = Field(
        default="",
        pattern=r"^$|^(de|den|det) \S.*[^.]$",
        description="Samma sak i bestämd form, t.ex. 'de anmälda personrånen'. "
        "Utan den skriver rapporten 'antalet' och phrase.",
    )
    population_from_age: int | None = Field(
        default=None, ge=1, le=99, description="Tal per invånare räknas på dem som är så gamla."
    )
    day_population: bool = Field(
        default=False, description="Räkna också på dem som rör sig i stadsdelen en vanlig dag."
    )
    caveat: CaveatClass = Field(description="Vilket förbehåll som avsnittet avslutas med.")
    defined_by: str = Field(description="Vem som har bestämt avgränsningen.")


class PoliceSource(Strict):
    """Polisens uttag."""

    folder: str = Field(description="Mapp med uttagen.")
    event_columns: dict[PoliceColumn, tuple[str, ...]] = Field(
        description="Namn som kolumnerna kan ha i händelseuttag."
    )
    count_columns: dict[CountColumn, tuple[str, ...]] = Field(
        description="Namn som kolumnerna kan ha i färdigsummerade uttag."
    )
    area_aliases: dict[str, str] = Field(
        default={}, description="Andra stavningar av stadsdelar: så som det står, och namnet."
    )
    areas_outside: tuple[str, ...] = Field(
        default=(), description="Platser utanför registrets stadsdelar. De räknas inte."
    )
    deso_table: str | None = Field(
        default=None, description="CSV med kolumnerna deso och stadsdel."
    )

    @property
    def event_headings(self) -> dict[str, tuple[str, ...]]:
        """Key of each event column to the headings it may have."""
        return {str(key): names for key, names in self.event_columns.items()}

    @property
    def count_headings(self) -> dict[str, tuple[str, ...]]:
        """Key of each count column to the headings it may have."""
        return {str(key): names for key, names in self.count_columns.items()}


class BraMeasure(Strict):
    """En kategori i Brås statistik."""

    id: Identifier
    title: str = Field(description="Kategorins namn i rapporten.")
    labels: tuple[str, ...] = Field(min_length=1, description="Så som Brå skriver den.")
    parts: tuple[str, ...] = Field(
        default=(), description="Delar som summeras när kategorin saknas."
    )
    part_of: Identifier | None = Field(
        default=None, description="Kategori som också redovisas utan den här."
    )


class BraSource(Strict):
    """Brås statistikdatabas."""

    folder: str = Field(description="Mapp med uttagen.")
    measures: tuple[BraMeasure, ...] = Field(min_length=1, description="Kategorier, i ordning.")

    @field_validator("measures")
    @classmethod
    def _parts_of_known(cls, measures: tuple[BraMeasure, ...]) -> tuple[BraMeasure, ...]:
        known = {measure.id for measure in measures}
        wrong = sorted({m.part_of for m in measures if m.part_of and m.part_of not in known})
        if wrong:
            raise ValueError(f"part_of anger en kategori som inte finns: {', '.join(wrong)}")
        return measures


class ScbSource(Strict):
    """SCB:s folkmängd."""

    folder: str = Field(description="Mapp med uttagen.")


class Sources(Strict):
    """Rapportens källor."""

    polis: PoliceSource
    bra: BraSource
    scb: ScbSource


class Rates(Strict):
    """Hur tal per invånare räknas."""

    per: int = Field(default=1000, ge=1, description="Antal invånare i nämnaren.")
    population_max_days: int = Field(
        default=400,
        ge=0,
        description="Längsta avstånd i dagar mellan folkmängdens dag och periodens mitt.",
    )
    minimum_inhabitants: int = Field(
        default=2500, ge=0, description="Under denna folkmängd skrivs tal per invånare inte ut."
    )


class Config(Strict):
    """Inställningar för rapporten."""

    edition: int = Field(ge=2007, le=2099, description="År då det sista brutna året slutar.")
    district: Identifier = Field(description="Stadsdelsområde, enligt registret.")
    period: PeriodRule = PeriodRule()
    reports: dict[Identifier, ReportHead] = Field(
        default={}, description="Omslag per stadsdelsområde."
    )
    sources: Sources
    rates: Rates = Rates()
    small_numbers: SmallNumbers = SmallNumbers()
    judging: Judging = Field(default=Judging(), description="Hur skillnader prövas.")
    review: Review = Field(default=Review(), description="Granskning av texterna.")
    crime_areas: tuple[CrimeArea, ...] = Field(min_length=1, description="I rapportens ordning.")

    @field_validator("crime_areas")
    @classmethod
    def _unique(cls, areas: tuple[CrimeArea, ...]) -> tuple[CrimeArea, ...]:
        names = [area.id for area in areas]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"Samma id står flera gånger: {', '.join(twice)}")
        return areas

    def head(self, district_name: str) -> ReportHead:
        """Return the head of the chosen district's report.

        A district without an entry under ``reports`` gets its own administration as the only
        party.
        """
        own = ReportHead(parties=(f"{district_name} stadsdelsförvaltning",))
        return self.reports.get(self.district, own)
