"""Sentences on the schools: golden, and other sentences when a figure is another."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from school_data import NAMES, Sources, changed, example, result, said, with_pupils, without

from lagesbild_report.comparisons.observed import Observed
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.wording.skola import paragraphs

OWN, CITY = "hagersten-alvsjo", "stockholm"
NOW, BEFORE = "2024-01-01", "2023-01-01"


def results(measure: str, value: float | None, area: str = OWN, year: str = NOW) -> Sources:
    return changed("skolresultat", value, measure=measure, area=area, period_start=year)


def safety(grade: str, value: float, sex: str = "alla", **where: str) -> Sources:
    rows = {"area": OWN, "period_start": "2023-07-01"} | where
    return changed("grundskoleundersokningen", value, group=f"arskurs={grade}|kon={sex}", **rows)


def index(value: float, school: str = "A") -> Sources:
    return changed("skolindex", value, group=f"skola=Exempelskola {school}")


def test_results_above_the_city() -> None:
    assert said("ak9") == (
        "Resultaten i årskurs 9 i Hägersten-Älvsjö låg 2024 över Stockholms stad i båda de mått "
        "som prövas. Andelen behöriga till yrkesprogram var 91,4 procent (staden 87,6) och "
        "andelen med minst E i alla ämnen 82,5 procent (staden 78,3). Det genomsnittliga "
        "meritvärdet, som inte prövas, var 247,9 poäng (staden 238,2)."
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (70.0, "över Stockholms stad i ett av två mått som prövas och under i ett."),
        (87.5, "över Stockholms stad i ett av två mått som prövas och utan säker skillnad i ett."),
        (88.0, "över Stockholms stad i ett av två mått som prövas och utan säker skillnad i ett."),
        (None, "över Stockholms stad i det enda mått som prövas."),
    ],
)
def test_results_beside_the_city_follow_the_figures(value: float | None, words: str) -> None:
    assert f"låg 2024 {words}" in said("ak9", results("ak9/behorighet", value))


def test_results_beside_the_city_follow_the_numbers_of_pupils() -> None:
    few = with_pupils("skolresultat", 100, area=OWN)
    assert said("ak9", few).startswith(
        "Resultaten i årskurs 9 i Hägersten-Älvsjö skilde sig 2024 inte säkert från Stockholms "
        "stad i båda de mått som prövas. Andelen behöriga till yrkesprogram var 91,4 procent"
    )


def test_results_that_cannot_be_tested_are_told_with_the_citys() -> None:
    unknown = with_pupils("skolresultat", None)
    assert said("ak9", unknown).startswith(
        "År 2024 var andelen behöriga till yrkesprogram 91,4 procent (staden 87,6), det"
    )
    assert said("ak9-andring", unknown) == ("Det genomsnittliga meritvärdet var 243,1 poäng 2023.")


def test_results_below_the_city_in_all() -> None:
    lower = example()["skolresultat"].frame.copy()
    lower.loc[lower["area"] == OWN, "value"] -= 20
    assert said("ak6", example() | {"skolresultat": Observed(lower)}).startswith(
        "Resultaten i årskurs 6 i Hägersten-Älvsjö låg 2024 under Stockholms stad i alla fyra mått "
    )


def test_without_the_city_the_districts_values_stand_alone() -> None:
    alone = without("skolresultat", area=CITY)
    assert said("ak9", alone) == (
        "År 2024 var andelen behöriga till yrkesprogram 91,4 procent, det genomsnittliga "
        "meritvärdet 247,9 poäng och andelen med minst E i alla ämnen 82,5 procent."
    )


def test_results_beside_the_year_before() -> None:
    assert said("ak6-andring") == (
        "Jämfört med 2023 är ingen skillnad säkerställd. Den genomsnittliga betygspoängen "
        "var 14,3 poäng 2023."
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (86.8, "Andelen behöriga till yrkesprogram minskade mellan 2023 och 2024, från 90,8 till "
         "86,8 procent. Övriga skillnader mot 2023 är inte säkerställda."),
        (87.9, "Skillnaden mellan 2023 och 2024 är på gränsen till säkerställd för andelen "
         "behöriga till yrkesprogram (90,8 mot 87,9 procent), men inte säkerställd för andelen "
         "med minst E i alla ämnen."),
        (90.8, "Jämfört med 2023 är ingen skillnad säkerställd."),
        (94.6, "Andelen behöriga till yrkesprogram ökade något mellan 2023 och 2024, från 90,8 "
         "till 94,6 procent."),
        (99.9, "Andelen behöriga till yrkesprogram ökade mellan 2023 och 2024, från 90,8 till "
         "99,9 procent."),
    ],
)  # fmt: skip
def test_changes_follow_the_figures(value: float, words: str) -> None:
    text = said("ak9-andring", results("ak9/behorighet", value))
    assert text.startswith(words.replace(
        "Övriga skillnader mot 2023 är inte säkerställda.",
        "För andelen med minst E i alla ämnen är skillnaden mot 2023 inte säkerställd.",
    ))  # fmt: skip
    assert text.endswith("meritvärdet var 243,1 poäng 2023.")


def test_a_change_on_few_pupils_is_not_told() -> None:
    frame = example()["skolresultat"].frame.copy()
    frame.loc[frame["area"] == OWN, "n"] = 100
    rows = (frame["measure"] == "ak9/behorighet") & (frame["area"] == OWN)
    frame.loc[rows & (frame["period_start"].astype(str) == NOW), "value"] = 86.8
    text = said("ak9-andring", example() | {"skolresultat": Observed(frame)})
    assert text.startswith("Jämfört med 2023 är ingen skillnad säkerställd.")


def test_a_missing_year_is_said_and_not_compared() -> None:
    text = said("ak9-andring", results("ak9/behorighet", None, year=BEFORE))
    assert "behöriga" not in text
    assert "Uppgift saknas för 2023." in text
    assert text.startswith("Skillnaden mot 2023 är inte säkerställd.")


def test_index() -> None:
    assert said("index") == (
        "År 2024 hade 15 av 19 kommunala grundskolor i Hägersten-Älvsjö ett index under 100, "
        "alltså gynnsammare förutsättningar än genomsnittet i Stockholms stad. Fyra hade ett "
        "högre index. Lägst var indexet i Exempelskola G (38) och högst i Exempelskola K (171). I "
        "skolorna med index över 100 går 2 700 av 10 704 elever (25,2 procent)."
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (100, "Fyra hade ett högre index och en hade 100."),
        (101, "Fem hade ett högre index."),
        (20, "Lägst var indexet i Exempelskola A (20)"),
        (38, "Lägst var indexet i Exempelskola A och Exempelskola G (38)"),
        (171, "högst i Exempelskola A och Exempelskola K (171)"),
    ],
)
def test_index_follows_the_figures(value: float, words: str) -> None:
    assert words in said("index", index(value))


def test_pupils_are_counted_only_when_every_school_is_known() -> None:
    assert "elever" not in said("index", without("skolverket"))
    frame = example()["skolverket"].frame
    fewer = frame[~frame["group"].str.endswith("skola=Exempelskola A")]
    assert "elever" not in said("index", example() | {"skolverket": Observed(fewer)})


def test_no_school_above_the_mean() -> None:
    same = changed("skolindex", 90.0)
    text = said("index", same)
    assert "hade 19 av 19" in text
    assert text.endswith("Ingen hade ett högre index.")


def test_safety() -> None:
    assert said("trygghet") == (
        "Läsåret 2023/24 kände sig 85 procent av eleverna i årskurs 2, 86 procent i årskurs 5 och "
        "89 procent i årskurs 8 trygga i skolan i Hägersten-Älvsjö. Ingen av andelarna skiljer sig "
        "säkert från Stockholms stad (84, 85 och 87 procent). Jämfört med 2022/23 är ingen "
        "skillnad säkerställd. Mellan flickor och pojkar är ingen skillnad säkerställd."
    )


def test_safety_beside_the_city_follows_the_figures() -> None:
    over = said("trygghet", safety("ak8", 93))
    assert (
        "I årskurs 8 ligger andelen över Stockholms stad (87 procent). I årskurs 2 och i årskurs 5 "
        "skiljer den sig inte säkert från Stockholms stad (84 och 85 procent)." in over
    )
    assert "I årskurs 2 ligger andelen under Stockholms stad (84 procent)." in said(
        "trygghet", safety("ak2", 70)
    )


def test_safety_beside_the_city_follows_the_numbers_of_answers() -> None:
    frame = example()["grundskoleundersokningen"].frame.copy()
    rows = (frame["area"] == OWN) & (frame["group"] == "arskurs=ak8|kon=alla")
    frame.loc[rows & (frame["period_start"] == dt.date(2023, 7, 1)), ["value", "n"]] = [93, 60]
    assert "Ingen av andelarna skiljer sig säkert från Stockholms stad" in said(
        "trygghet", example() | {"grundskoleundersokningen": Observed(frame)}
    )


def test_without_numbers_of_answers_the_citys_shares_are_told() -> None:
    text = said("trygghet", with_pupils("grundskoleundersokningen", None))
    assert text.endswith(
        "I Stockholms stad var andelen 84 procent i årskurs 2, 85 procent i årskurs 5 och 87 "
        "procent i årskurs 8. I årskurs 2 var andelen 85 procent bland flickor och 85 procent "
        "bland pojkar. I årskurs 5 var andelen 86 procent bland flickor och 86 procent bland "
        "pojkar. I årskurs 8 var andelen 87 procent bland flickor och 90 procent bland pojkar."
    )


def test_safety_beside_the_year_before() -> None:
    fallen = said("trygghet", safety("ak8", 81))
    assert (
        "Andelen minskade mellan 2022/23 och 2023/24, från 88 till 81 procent i årskurs 8. Övriga "
        "skillnader mot 2022/23 är inte säkerställda." in fallen
    )
    assert "2022/23" not in said("trygghet", edition=2024).partition("Jämfört med")[0]
    assert "säkerställ" not in said("trygghet", edition=2023).partition("Mellan flickor")[0]


def test_another_question_is_not_compared() -> None:
    frame = example()["grundskoleundersokningen"].frame.copy()
    frame.loc[frame["period_start"] == dt.date(2023, 7, 1), "definition"] = "ny"
    text = said("trygghet", example() | {"grundskoleundersokningen": Observed(frame)})
    assert "Frågan eller måttet ändrades mellan 2022/23 och 2023/24, som därför inte jämförs." in (
        text
    )
    assert "Jämfört med 2022/23" not in text


def test_boys_beside_girls() -> None:
    higher = said("trygghet", safety("ak8", 95, "pojkar"))
    assert higher.endswith(
        "Andelen är högre bland pojkar än bland flickor: 95 mot 87 procent i årskurs 8. I årskurs "
        "2 och i årskurs 5 är skillnaden mellan flickor och pojkar inte säkerställd."
    )
    lower = said("trygghet", safety("ak8", 75, "pojkar"))
    assert "högre bland flickor än bland pojkar: 87 mot 75 procent i årskurs 8." in lower


def test_nothing_is_said_without_figures() -> None:
    assert set(paragraphs(ThemeResult(id="skola"), NAMES).values()) == {""}


def test_no_direction_is_told_of_the_example_that_is_not_established() -> None:
    text = " ".join(paragraphs(result(), NAMES).values()).lower()
    assert not re.search(r"\b(ökade|ökat|ökning|minskade|minskat|minskning|trend|högre|lägre)\b",
                         text.replace("fyra hade ett högre index", ""))  # fmt: skip
