"""Sentences on reports of concern: every one follows from the figures of its table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from count_tables import Values, cross, over, over_years, spaced, year_table

from lagesbild_report.comparisons.cross import Cross, Line, ThemeResult
from lagesbild_report.observations.period import Period, calendar_year, part_year
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.socialtjanst import paragraphs

NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")
LABELS = {"polis": "Polismyndigheten", "vard": "Hälso- och sjukvården", "skola": "Skolan"}


def words(key: str, *tables: Cross) -> str:
    return spaced(paragraphs(ThemeResult(id="socialtjanst", tables=tables), NAMES)[key])


def test_no_tables_no_words() -> None:
    assert set(paragraphs(ThemeResult(id="socialtjanst"), NAMES).values()) == {""}


# Reports per year


def per_year(city: Values, own: Values | None = None) -> str:
    lines = {"staden": city} | ({"omradet": own} if own else {})
    return words("per-ar", year_table("orosanmalningar-ar", lines))


def test_years_in_words() -> None:
    assert per_year([900, 950, 1095], [None, 80, 100]) == (
        "Stadsdelsnämnderna i Stockholms stad tog 2023 emot 1 095 orosanmälningar om barn och "
        "unga. Det är 145 fler (15,3 procent) än 2022. Ingen annan skillnad mellan två år i "
        "följd under 2021–2023 är större. Till nämnden i Hägersten-Älvsjö kom 100 anmälningar, "
        "20 fler (25,0 procent) än 2022."
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([900, 950, 990], ""),
        ([900, 850, 890], "Ingen annan skillnad uppåt mellan två år"),
        ([900, 850, 900], "Ingen annan skillnad uppåt mellan två år"),
        ([900, 950, 1000], ""),
        ([900, 950, 1001], "Ingen annan skillnad mellan två år"),
        ([900, 950, 940], "Ingen annan skillnad nedåt mellan två år"),
        ([900, 880, 870], ""),
        ([900, 880, 850], "Ingen annan skillnad mellan två år"),
        ([900, 900, 900], ""),
        ([900, None, 1095], ""),
        ([900, 1095], ""),
    ],
)
def test_the_largest_difference(values: Values, said: str) -> None:
    text = per_year(values)
    assert ("Ingen annan skillnad" in text) == bool(said)
    assert said in text


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([1000, 900], "Det är 100 färre (10,0 procent) än 2022."),
        ([900, 900], "Det är lika många som 2022."),
        ([None, 900], "barn och unga. Uppgift saknas för 2022."),
        ([15, 14], "Det är 1 färre än 2022."),
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


OWN, CITY = [400, 100.0, 100, 60], [2000, 150.0, 1000, 500]


def test_boards_in_words() -> None:
    table = boards(farsta=[0, 220.0, 0, 0], omradet=OWN, bromma=[0, 90.0, 0, 0], staden=CITY)
    assert words("rapportar", table) == "2023"
    assert words("namnder", table) == (
        "I Hägersten-Älvsjö är det 100,0 anmälningar per 1 000 barn och unga i åldern 0–20 år "
        "mot 150,0 i hela staden. Av de två andra nämnderna har en ett högre och en ett lägre "
        "tal. Högst är talet i Farsta (220,0) och lägst i Bromma (90,0). "
        "Av anmälningarna i Hägersten-Älvsjö hanterades 100,0 (25,0 procent) inom en utredning, "
        "mot 50,0 procent i hela staden. Anmälningarna ledde till att 60,0 utredningar inleddes."
    )


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ([90.0, 80.0], "har två ett lägre tal. Högst är talet i Hägersten-Älvsjö (100,0)"),
        ([110.0, 120.0], "har två ett högre tal. Högst är talet i Järva (120,0) och lägst i Häg"),
        ([100.0, 100.0], "har två samma tal. Av"),
        ([100.04, 120.0], "har en ett högre och en samma tal."),
        ([120.0, 120.0], "Högst är talet i Farsta och Järva (120,0)"),
    ],
)
def test_rank_among_the_boards(others: list[float], said: str) -> None:
    rows = {name: [0, rate, 0, 0] for name, rate in zip(("farsta", "jarva"), others, strict=True)}
    assert said in words("namnder", boards(omradet=OWN, staden=CITY, **rows))


def test_unknown_figures_leave_their_sentences_out() -> None:
    assert words("namnder", boards(staden=CITY)) == ""
    assert words("namnder", boards(omradet=[400, None, None, None], staden=CITY)) == ""
    alone = words("namnder", boards(omradet=[400, 100.0, None, None]))
    assert (
        alone
        == "I Hägersten-Älvsjö är det 100,0 anmälningar per 1 000 barn och unga i åldern 0–20 år."
    )
    unknown = words("namnder", boards(omradet=OWN, staden=[None, None, 1000, None]))
    assert "0–20 år. Av" in unknown and "(25,0 procent) inom en utredning. Anm" in unknown
    no_city = words("namnder", boards(omradet=[400, None, 100, None]))
    assert no_city.endswith("(25,0 procent) inom en utredning.")


def by_sex(girls: Values, boys: Values) -> str:
    year = [calendar_year(2023)] * 8
    line = Line(key="omradet", label="H", figures=over(year, [*girls, *boys], decimals=1))
    return words("kon", cross("orosanmalningar-kon", [line], "abcdefgh"))


@pytest.mark.parametrize(
    ("girls", "boys", "said"),
    [
        (90.0, 110.0, "Talet per 1 000 är högre för pojkar (110,0) än för flickor (90,0)."),
        (110.0, 90.0, "Talet per 1 000 är lägre för pojkar (90,0) än för flickor (110,0)."),
        (90.0, 90.04, "Talet per 1 000 är lika stort för båda, 90,0."),
        (90.0, None, "gällde 30,0 pojkar och 20,0 flickor."),
    ],
)
def test_sexes(girls: float, boys: float | None, said: str) -> None:
    assert by_sex([20, girls, 1, 1], [30, boys, 1, 1]).endswith(said)
    assert by_sex([None, girls, 1, 1], [30, boys, 1, 1]) == ""


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


def reporters(**lines: Values) -> str:
    return words("uppgiftslamnare", year_table("uppgiftslamnare", lines, 1, **LABELS))


def test_reporters_in_words() -> None:
    assert reporters(
        polis=[27.4, 27.8, 28.6], vard=[20.1, 19.6, 19.1], skola=[18.4, 18.6, 18.3],
        grannar=[9.0, 8.9, 8.2], ovriga=[25.1, 25.1, 35.8],
    ) == (
        "De tre vanligaste uppgiftslämnarna 2023 är polismyndigheten (28,6 procent), hälso- och "
        "sjukvården (19,1 procent) och skolan (18,3 procent). Tillsammans står de för "
        "66,0 procent av anmälningarna, mot 66,0 procent 2022 och 65,9 procent 2021. "
        "Polismyndigheten var vanligast också 2022 och 2021. Räknat från 2022 är skillnaden "
        "störst uppåt för polismyndigheten (0,8 procentenheter) och störst nedåt för grannar "
        "(0,7 procentenheter)."
    )  # fmt: skip


def test_another_commonest_reporter_changes_the_sentences() -> None:
    text = reporters(polis=[27.0, 28.0], vard=[28.0, 29.0], skola=[18.0, 18.0], grannar=[1.0, 1.0])
    assert text.startswith("De tre vanligaste uppgiftslämnarna 2023 är hälso- och sjukvården (29,0")
    assert "Hälso- och sjukvården var vanligast också 2022." in text
    assert "störst uppåt för polismyndigheten och hälso- och sjukvården (1,0" in text
    assert "nedåt" not in text
    unknown = reporters(polis=[27.0, 28.0], vard=[None, 20.0])
    assert "också" not in unknown
    swapped = reporters(polis=[27.0, 30.0], vard=[28.0, 29.0])
    assert "också" not in swapped


def test_reporters_with_gaps() -> None:
    assert reporters(polis=[None, 28.0], vard=[20.0, 19.0], skola=[18.0, 18.0]) == (
        "De tre vanligaste uppgiftslämnarna 2023 är polismyndigheten (28,0 procent), hälso- och "
        "sjukvården (19,0 procent) och skolan (18,0 procent). Tillsammans står de för 65,0 "
        "procent av anmälningarna. Räknat från 2022 är skillnaden störst nedåt för hälso- och "
        "sjukvården (1,0 procentenheter)."
    )
    assert reporters(polis=[28.0]) == (
        "Den vanligaste uppgiftslämnaren 2023 är polismyndigheten (28,0 procent)."
    )
    assert reporters(polis=[28.0, None], ovriga=[1.0, 2.0]) == ""


def test_numbers_are_those_of_the_published_table() -> None:
    table = year_table(
        "uppgiftslamnare-antal",
        {"polis": [9296, 10455], "skola": [6699, 6229], "vard": [936, 936], "x": [None, 25]},
        **LABELS,
    )
    assert words("uppgiftslamnare-antal", table) == (
        "Polismyndigheten gjorde 10 455 anmälningar 2023, 1 159 fler (12,5 procent) än 2022. "
        "Skolan gjorde 6 229 anmälningar 2023, 470 färre (7,0 procent) än 2022. "
        "Hälso- och sjukvården gjorde 936 anmälningar 2023, lika många som 2022. "
        "X gjorde 25 anmälningar 2023. Uppgift saknas för 2022."
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
    assert "om kriminalitet, 84 färre (16,8 procent) än januari–oktober 2023." in same
    whole = reception([calendar_year(2023), TEN_MONTHS], kriminalitet=[200, 171], alla=[500, 416])
    assert "färre" not in whole
    assert whole.endswith("är av olika slag och jämförs inte.")
    years = [calendar_year(2023), calendar_year(2024)]
    assert reception(years, kriminalitet=[1, 2], alla=[100, 100]) == (
        "År 2024 hanterade mottagningsenheten 100 orosanmälningar om kriminalitet, lika många "
        "som 2023."
    )


def test_reception_with_two_reasons_and_with_none_reported() -> None:
    two = reception([TEN_MONTHS], kriminalitet=[30], beteende=[10], alla=[40])
    assert "gällde kriminalitet (30; 75,0 procent) och beteende (10; 25,0 procent)." in two
    assert "gällde" not in reception([TEN_MONTHS], kriminalitet=[0], beteende=[0], alla=[0])


def test_reception_without_its_total_says_nothing() -> None:
    assert reception([TEN_MONTHS], kriminalitet=[171], förseelse=[None], alla=[None]) == ""


def test_over_years_names_the_last_year() -> None:
    assert [figure.period.label for figure in over_years([1, 2])] == ["2022", "2023"]
