"""Sentences about months: signals, season and possible serial crime."""

from __future__ import annotations

from crime_results import spaced
from month_series import drawn, view_of

from lagesbild_report.wording.month_signals import chart_sentence, season_sentence
from lagesbild_report.wording.serial_crime import spike_sentences


def test_signals_are_told_and_their_absence() -> None:
    counts = [10.0] * 60
    assert "2023/24" in chart_sentence(view_of(drawn(10, 7)))
    counts[50] = 24
    said = chart_sentence(view_of(counts))
    assert said.startswith("November 2023 (24, väntat 10) ligger ovanför den yttre gränsen")


def test_a_run_of_months_is_told() -> None:
    counts = drawn(30, 3)
    low = [*counts[:48], *(20.0 for _ in range(8)), *(40.0 for _ in range(4))]
    assert chart_sentence(view_of(low)).startswith(
        "Åtta månader i följd, från september 2023 till april 2024, ligger under det väntade."
    )
    every = [*counts[:48], *(45.0 for _ in range(12))]
    assert "Alla tolv månader 2023/24 ligger över det väntade." in chart_sentence(view_of(every))


def test_the_season_names_its_months_only_when_established() -> None:
    high = [60.0 + i % 3 if i % 12 == 3 else 20.0 + i % 3 for i in range(60)]
    said = spaced(season_sentence(view_of(high)))
    assert said.startswith("Antalet varierar med årstiden: i december 1")
    assert "över genomsnittet" in said
    flat = view_of(drawn(20, 2))
    assert "december" not in season_sentence(flat)
    assert {season_sentence(flat, turn).count("säkerställ") for turn in range(3)} == {1}
    assert season_sentence(view_of(drawn(2))) == (
        "Antalen per månad är för små för att pröva säsong."
    )


def test_a_case_of_many_reports_is_told_with_what_it_changes() -> None:
    counts = {"Älvsjö": [8.0] * 60, "Liljeholmen": [20.0] * 60}
    counts["Älvsjö"][51] = 121
    assert [spaced(one) for one in spike_sentences(view_of(counts))] == [
        "I december 2023 anmäldes 121 brott i Älvsjö, där ungefär åtta var att vänta. Det kan "
        "vara en och samma ärendeserie. Räknas december bort i båda perioderna är antalet 308 "
        "under 2023/24 och 308 under 2022/23: då finns ingen säkerställd förändring."
    ]
    counts["Liljeholmen"][48:] = [30.0] * 12
    assert spike_sentences(view_of(counts))[0].endswith(
        "skillnaden är större än slumpen brukar ge också utan den månaden."
    )
    assert spike_sentences(view_of({"Älvsjö": [8.0] * 60})) == []
