"""Sentences on reports of concern: every one follows from the figures of its table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from count_tables import Values, cross, judged, over, over_years, spaced, year_table

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.observations.period import Period, calendar_year, part_year
from lagesbild_report.themes.socialtjanst_nivaer import boards_against_city, boys_against_girls
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.socialtjanst import paragraphs

NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")
LABELS = {"polis": "Polismyndigheten", "vard": "Hälso- och sjukvården", "skola": "Skolan"}


def words(key: str, *tables: Cross) -> str:
    return spaced(paragraphs(judged("socialtjanst", *tables), NAMES)[key])


def test_no_tables_no_words() -> None:
    assert set(paragraphs(ThemeResult(id="socialtjanst"), NAMES).values()) == {""}


# Reports per year


def per_year(city: Values, own: Values | None = None) -> str:
    lines = {"staden": city} | ({"omradet": own} if own else {})
    return words("per-ar", year_table("orosanmalningar-ar", lines))


def test_years_in_words() -> None:
    assert per_year([900, 950, 1095], [None, 80, 100]) == (
        "Stadsdelsnämnderna i Stockholms stad tog 2023 emot 1 095 orosanmälningar om barn och "
        "unga. Antalet ökade från 950 år 2022, med 145 (15,3 procent). Ingen annan skillnad mellan "
        "två år i följd under 2021–2023 är större. Till nämnden i Hägersten-Älvsjö kom 100 "
        "anmälningar (80 år 2022). Skillnaden är inte säkerställd."
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([9000, 9500, 9900], ""),
        ([9000, 8500, 8900], "Ingen annan skillnad uppåt mellan två år"),
        ([9000, 8500, 9000], "Ingen annan skillnad uppåt mellan två år"),
        ([9000, 9500, 10000], ""),
        ([9000, 9500, 10010], "Ingen annan skillnad mellan två år"),
        ([9000, 9600, 9000], "Ingen annan skillnad nedåt mellan två år"),
        ([9000, 8400, 8100], ""),
        ([9000, 8800, 8500], ""),
        ([9000, 8800, 8400], "Ingen annan skillnad mellan två år"),
        ([9000, 9010, 9050], ""),
        ([9000, 9000, 9000], ""),
        ([9000, None, 10950], ""),
        ([9000, 10950], ""),
    ],
)
def test_the_largest_difference_where_one_is_established(values: Values, said: str) -> None:
    text = per_year(values)
    assert ("Ingen annan skillnad" in text) == bool(said)
    assert said in text


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([1000, 700], "Antalet minskade från 1 000 år 2022, med 300 (30,0 procent)."),
        ([1000, 980], "barn och unga (1 000 år 2022). Skillnaden är inte säkerställd."),
        ([900, 900], "barn och unga, lika många som år 2022."),
        ([None, 900], "barn och unga. Uppgift saknas för 2022."),
        ([15, 14], "(15 år 2022). Antalen är för små för att bedöma om något har ändrats."),
        ([900], "orosanmälningar om barn och unga."),
    ],
)
def test_both_directions_and_what_cannot_be_compared(values: Values, said: str) -> None:
    assert per_year(values).endswith(said)


def test_years_without_the_last_figure() -> None:
    assert per_year([900, None], [80, None]) == "Uppgift saknas för 2023."
    assert "Till nämnden i Hägersten-Älvsjö kom 80 anmälningar. Uppgift" in per_year(
        [1, 2], [None, 80]
    )


# Boards


def boards(**lines: Sequence[float | None]) -> Cross:
    year = [calendar_year(2023)] * 4
    names = {"omradet": "Hägersten-Älvsjö", "staden": "Stockholms stad", "jarva": "Järva"}
    made = [
        Line(
            key=key, label=names.get(key, key.capitalize()), figures=over(year, values, decimals=1)
        )
        for key, values in lines.items()
    ]
    return cross("orosanmalningar-namnd", made, ("Antal", "Per 1 000", "Inom", "Inledda"))


OWN, CITY = [400, 100.0, 100, 60], [4000, 150.0, 2000, 500]


def compared(**lines: Sequence[float | None]) -> str:
    """Return the paragraph on boards whose levels are tested against the rest of the city."""
    return words("namnder", boards_against_city(boards(**lines), Rules()))


def test_boards_in_words() -> None:
    assert words("rapportar", boards(omradet=OWN)) == "2023"
    text = compared(
        farsta=[1000, 220.0, 500, 0], omradet=OWN, bromma=[300, 90.0, 150, 0], staden=CITY
    )
    assert text == (
        "I Hägersten-Älvsjö är det 100,0 anmälningar per 1 000 barn och unga i åldern 0–20 år, "
        "säkerställt under stadens tal (150,0). Av de två andra nämnderna ligger en säkerställt "
        "över staden (högst i Farsta, 220,0) och en säkerställt under staden (lägst i Bromma, "
        "90,0). Av anmälningarna i Hägersten-Älvsjö hanterades 100,0 (25,0 procent) inom en "
        "utredning, säkerställt under stadens andel (50,0 procent). Anmälningarna ledde till att "
        "60,0 utredningar inleddes."
    )


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ([400, 200.0, 240, 0], "0–20 år, säkerställt över stadens tal (150,0)."),
        ([400, 152.0, 200, 0], ", vilket inte säkert skiljer sig från stadens tal (150,0)."),
        ([4, 100.0, 2, 0], ", vilket inte säkert skiljer sig från stadens tal (150,0)."),
        ([400, 100.0, 200, 0], ", mot 50,0 procent i hela staden. Skillnaden är inte säkerställd."),
        ([400, 100.0, 300, 0], ", säkerställt över stadens andel (50,0 procent)."),
    ],
)
def test_the_own_board_is_above_below_or_not_told_apart(own: Values, said: str) -> None:
    assert said in compared(omradet=own, staden=CITY)


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ([90.0, 80.0], "ligger två säkerställt under staden (lägst i Järva, 80,0)."),
        ([210.0, 220.0], "ligger två säkerställt över staden (högst i Järva, 220,0)."),
        ([150.0, 151.0], "Ingen av de två andra nämnderna skiljer sig säkert från staden."),
        ([151.0, 220.0], "ligger en säkerställt över staden (högst i Järva, 220,0). För en är "
         "skillnaden inte säkerställd."),
        ([220.0, 220.0], "(högst i Farsta och Järva, 220,0)"),
    ],
)  # fmt: skip
def test_no_rank_unless_established(others: list[float], said: str) -> None:
    rows = {name: [900, rate, 0, 0] for name, rate in zip(("farsta", "jarva"), others, strict=True)}
    assert said in compared(omradet=OWN, staden=CITY, **rows)


def test_levels_without_bases_are_not_tested() -> None:
    text = words("namnder", boards(farsta=[900, 220.0, 0, 0], omradet=OWN, staden=CITY))
    assert "mot 150,0 i hela staden. Skillnaden är inte prövad. Av" in text
    assert "Farsta" not in text
    assert "mot 50,0 procent i hela staden. Skillnaden är inte prövad." in text


def test_unknown_figures_leave_their_sentences_out() -> None:
    assert compared(staden=CITY) == ""
    assert compared(omradet=[400, None, None, None], staden=CITY) == ""
    assert compared(omradet=[400, 100.0, None, None]) == (
        "I Hägersten-Älvsjö är det 100,0 anmälningar per 1 000 barn och unga i åldern 0–20 år."
    )
    unknown = compared(omradet=OWN, staden=[None, None, 1000, None])
    assert "0–20 år. Av" in unknown and "(25,0 procent) inom en utredning. Anm" in unknown
    no_city = compared(omradet=[400, None, 100, None])
    assert no_city.endswith("(25,0 procent) inom en utredning.")


def by_sex(girls: Values, boys: Values) -> str:
    year = [calendar_year(2023)] * 8
    line = Line(key="omradet", label="H", figures=over(year, [*girls, *boys], decimals=1))
    table = cross("orosanmalningar-kon", [line], "abcdefgh")
    return words("kon", boys_against_girls(table, Rules()))


@pytest.mark.parametrize(
    ("girls", "boys", "said"),
    [
        (90.0, 110.0, "är säkerställt högre för pojkar (110,0) än för flickor (90,0)."),
        (110.0, 90.0, "är säkerställt lägre för pojkar (90,0) än för flickor (110,0)."),
        (
            100.0,
            103.0,
            "är 103,0 för pojkar och 100,0 för flickor. Skillnaden är inte säkerställd.",
        ),
        (90.0, 90.04, "Talet per 1 000 är lika stort för båda, 90,0."),
        (90.0, None, "gällde 3 000,0 pojkar och 2 000,0 flickor."),
    ],
)
def test_sexes(girls: float, boys: float | None, said: str) -> None:
    assert by_sex([2000, girls, 1, 1], [3000, boys, 1, 1]).endswith(said)
    assert by_sex([None, girls, 1, 1], [3000, boys, 1, 1]) == ""


def by_reason(own: Values, city: Values | None) -> str:
    columns = ("Kriminalitet", "Beteende", "Skolfrånvaro", "Narkotika", "Övrigt*", "Alla orsaker")
    lines = {"omradet": own} | ({"staden": city} if city else {})
    year = [calendar_year(2023)] * len(columns)
    made = [Line(key=k, label=k, figures=over(year, values)) for k, values in lines.items()]
    return words("orsaker", cross("orosanmalningar-orsak", made, columns))


def test_reasons_in_words() -> None:
    assert by_reason([5, 9, 7, 3, 50, 74], [50, 90, 70, 30, 1, 241]) == (
        "I Hägersten-Älvsjö ledde 74 anmälningar till utredning på grund av barnets egna "
        "svårigheter. Vanligast var beteende (9), skolfrånvaro (7) och kriminalitet (5). Samma "
        "orsaker är vanligast i hela staden."
    )
    other = by_reason([5, 9, 7, 3, 50, 74], [10, 90, 70, 30, 1, 201])
    assert other.endswith("I hela staden är beteende, skolfrånvaro och narkotika vanligast.")
    assert "kriminalitet (5) och narkotika (5)" in by_reason([5, 9, 7, 5, 1, 27], None)
    assert by_reason([5, 9, 7, 5, 1, None], None) == ""
    assert by_reason([None, None, None, None, None, 74], None).endswith("egna svårigheter.")


# Reporters


def reporters(reports: float | None = 36000, **lines: Values) -> str:
    table = year_table("uppgiftslamnare", lines, 1, **LABELS)
    based = tuple(
        line.model_copy(
            update={"figures": tuple(f.model_copy(update={"n": reports}) for f in line.figures)}
        )
        for line in table.lines
    )
    return words("uppgiftslamnare", table.model_copy(update={"unit": "%", "lines": based}))


def test_reporters_in_words() -> None:
    assert reporters(
        polis=[27.4, 27.0, 28.6], vard=[20.1, 19.6, 19.6], skola=[18.4, 18.6, 18.4],
        grannar=[9.0, 8.9, 8.0], ovriga=[25.1, 25.9, 25.4],
    ) == (
        "De tre vanligaste uppgiftslämnarna 2023 är polismyndigheten (28,6 procent), hälso- och "
        "sjukvården (19,6 procent) och skolan (18,4 procent). Tillsammans står de för "
        "66,6 procent av anmälningarna, mot 65,2 procent 2022 och 65,9 procent 2021. "
        "Polismyndigheten var vanligast också 2022 och 2021. Från 2022 till 2023 ökade andelen "
        "något för polismyndigheten (1,6 procentenheter). Under samma tid minskade andelen något "
        "för grannar (0,9 procentenheter). Skillnaden är inte säkerställd för hälso- och "
        "sjukvården (19,6 procent, 2022: 19,6), skolan (18,4 procent, 2022: 18,6) och ovriga "
        "(25,4 procent, 2022: 25,9)."
    )  # fmt: skip


def test_the_same_shares_of_few_reports_establish_nothing() -> None:
    text = reporters(360, polis=[27.0, 28.6], grannar=[8.9, 8.0])
    assert "andelen" not in text
    assert "inte säkerställd för polismyndigheten (28,6 procent, 2022: 27,0) och grannar" in text
    assert reporters(None, polis=[27.0, 28.6]).endswith("Skillnaderna mot 2022 är inte prövade.")


def test_another_commonest_reporter_changes_the_sentences() -> None:
    text = reporters(polis=[27.0, 28.0], vard=[28.0, 29.0], skola=[18.0, 18.0], grannar=[1.0, 1.0])
    assert text.startswith("De tre vanligaste uppgiftslämnarna 2023 är hälso- och sjukvården (29,0")
    assert "Hälso- och sjukvården var vanligast också 2022." in text
    unknown = reporters(polis=[27.0, 28.0], vard=[None, 20.0])
    assert "också" not in unknown
    assert "För hälso- och sjukvården (20,0) finns inget jämförbart tal för 2022." in unknown
    swapped = reporters(polis=[27.0, 30.0], vard=[28.0, 29.0])
    assert "också" not in swapped


def test_reporters_with_gaps() -> None:
    text = reporters(polis=[None, 28.0], vard=[20.0, 18.0], skola=[18.0, 18.0])
    assert "Tillsammans står de för 64,0 procent av anmälningarna. Från 2022" in text
    assert "minskade andelen något för hälso- och sjukvården (2,0 procentenheter)." in text
    assert reporters(polis=[28.0]) == (
        "Den vanligaste uppgiftslämnaren 2023 är polismyndigheten (28,0 procent)."
    )
    assert reporters(polis=[28.0, None], ovriga=[1.0, 2.0]) == ""


def test_numbers_are_those_of_the_published_table() -> None:
    table = year_table(
        "uppgiftslamnare-antal",
        {"polis": [9296, 10455], "skola": [6699, 6229], "vard": [936, 953], "x": [None, 25]},
        **LABELS,
    )
    assert words("uppgiftslamnare-antal", table) == (
        "Från 2022 till 2023 ökade antalet anmälningar något för polismyndigheten (från 9 296 "
        "till 10 455, 1 159 fler, 12,5 procent). Under samma tid minskade antalet anmälningar "
        "något för skolan (från 6 699 till 6 229, 470 färre, 7,0 procent). Skillnaden är inte "
        "säkerställd för hälso- och sjukvården (953, 2022: 936). För x (25) finns inget jämförbart "
        "tal för 2022."
    )
    alone = year_table("uppgiftslamnare-antal", {"polis": [10455]}, **LABELS)
    assert words("uppgiftslamnare-antal", alone) == (
        "Kända antal anmälningar 2023: polismyndigheten (10 455)."
    )


# Mottagningsenheten

TEN_MONTHS = part_year(dt.date(2024, 1, 1), dt.date(2024, 10, 31))
SAME_BEFORE = part_year(dt.date(2023, 1, 1), dt.date(2023, 10, 31))


def reception(periods: Sequence[Period], ages: str = "", **lines: Values) -> str:
    labels = {"alla": f"Alla{ages}"}
    made = [
        Line(key=key, label=labels.get(key, key.capitalize()), figures=over(periods, values))
        for key, values in lines.items()
    ]
    return words(
        "mottagningsenheten", cross("mottagningsenheten", made, [p.label for p in periods])
    )


def test_reception_in_words() -> None:
    text = reception(
        [TEN_MONTHS], ", 10–20 år", kriminalitet=[171], förseelse=[68], beteende=[177], alla=[416]
    )
    assert text == (
        "Under januari–oktober 2024 hanterade mottagningsenheten 416 orosanmälningar om "
        "kriminalitet, förseelse eller beteende hos barn och unga i åldern 10–20 år. "
        "Anmälningarna gällde "
        "beteende (177; 42,5 procent), kriminalitet (171; 41,1 procent) och förseelse (68; 16,3 "
        "procent). Tiden är en del av ett år och jämförs inte med hela år."
    )


def test_reception_is_held_against_the_same_months_only() -> None:
    same = reception([SAME_BEFORE, TEN_MONTHS], kriminalitet=[200, 171], alla=[500, 416])
    assert "kriminalitet. Antalet minskade från 500 under samma månader 2023, med 84" in same
    calm = reception([SAME_BEFORE, TEN_MONTHS], kriminalitet=[180, 171], alla=[420, 416])
    assert "kriminalitet (420 under samma månader 2023). Skillnaden är inte säkerställd." in calm
    assert "Skillnaden är inte säkerställd för kriminalitet (171, 2023: 180)." in calm
    whole = reception([calendar_year(2023), TEN_MONTHS], kriminalitet=[200, 171], alla=[500, 416])
    assert "minskade" not in whole
    assert whole.endswith("är av olika slag och jämförs inte.")
    years = [calendar_year(2023), calendar_year(2024)]
    assert reception(years, kriminalitet=[1, 2], alla=[100, 100]) == (
        "År 2024 hanterade mottagningsenheten 100 orosanmälningar om kriminalitet, lika många "
        "som år 2023. För kriminalitet (2, 2023: 1) är antalen för små för att bedöma."
    )


def test_reception_with_two_reasons_and_with_none_reported() -> None:
    two = reception([TEN_MONTHS], kriminalitet=[30], beteende=[10], alla=[40])
    assert "gällde kriminalitet (30; 75,0 procent) och beteende (10; 25,0 procent)." in two
    assert "gällde" not in reception([TEN_MONTHS], kriminalitet=[0], beteende=[0], alla=[0])


def test_reception_without_its_total_says_nothing() -> None:
    assert reception([TEN_MONTHS], kriminalitet=[171], förseelse=[None], alla=[None]) == ""


def test_over_years_names_the_last_year() -> None:
    assert [figure.period.label for figure in over_years([1, 2])] == ["2022", "2023"]
