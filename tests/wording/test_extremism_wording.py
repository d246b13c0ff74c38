"""Sentences on extremism: forms and incidents."""

from __future__ import annotations

import pytest
from chance import CHANCE
from count_tables import Values, judged, spaced, year_table

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.wording.extremism import paragraphs
from lagesbild_report.wording.names import Names

NAMES = Names("Hägersten-Älvsjö", "Stockholms stad")


def words(key: str, *tables: Cross, rules: Rules | None = None) -> str:
    return spaced(paragraphs(judged("extremism", *tables, rules=rules), NAMES)[key])


def test_no_tables_no_words() -> None:
    assert set(paragraphs(ThemeResult(id="extremism"), NAMES).values()) == {""}


def forms(
    senders: dict[str, Values], total: Values, rules: Rules | None = None, **kinds: Values
) -> str:
    return words(
        "vbe-blanketter",
        year_table("vbe-slag", {**kinds, "alla": total}),
        year_table("vbe-avsandare", {**senders, "alla": total}),
        rules=rules,
    )


SENDERS: dict[str, Values] = {"skolan": [15, 28], "boende": [8, 13]}


def test_forms_in_words() -> None:
    text = forms(
        SENDERS, [23, 41], klotter=[9, 9], klistermärken=[3, 16], symboler=[3, 7], hot=[8, 3]
    )
    assert text == (
        "År 2023 kom 41 blanketter in (23 år 2022). Skillnaden är inte säkerställd. Skolan "
        "skickade mer än hälften av dem (28). Vanligast var klistermärken (16), klotter (9) och "
        "symboler (7)."
    )


def test_forms_on_the_border_are_no_change() -> None:
    """23 against 41: p = 0.03 alone, if they vary as chance alone makes them."""
    kinds: dict[str, Values] = {
        "klotter": [9, 9], "klistermärken": [3, 16], "symboler": [3, 7], "hot": [8, 3],
    }  # fmt: skip
    text = forms(SENDERS, [23, 41], CHANCE, **kinds)
    assert text.startswith(
        "År 2023 kom 41 blanketter in (23 år 2022). Skillnaden är på gränsen och räknas inte som "
        "säkerställd. Skolan skickade mer än hälften"
    )


@pytest.mark.parametrize(
    ("senders", "said"),
    [
        ({"skolan": [1, 20], "boende": [1, 21]}, "Boende skickade mer än hälften av dem (21)."),
        ({"skolan": [1, 14], "boende": [1, 13], "x": [1, 14]}, "Flest kom från skolan och x (14)."),
    ],
)
def test_the_sender_follows_the_figures(senders: dict[str, Values], said: str) -> None:
    assert said in forms(senders, [23, 41], klotter=[1, 41])


@pytest.mark.parametrize(
    ("total", "said"),
    [
        ([44, 41], "in (44 år 2022). Skillnaden är inte säkerställd."),
        ([41, 41], "in, lika många som år 2022."),
        ([10, 41], "in. Antalet ökade kraftigt från 10 år 2022, med 31."),
        ([200, 41], "in. Antalet minskade kraftigt från 200 år 2022, med 159."),
        ([15, 22], "in (15 år 2022). Antalen är för små för att bedöma om något har ändrats."),
        ([None, 41], "in. Uppgift saknas för 2022."),
    ],
)
def test_both_directions(total: Values, said: str) -> None:
    assert said in forms(SENDERS, total, klotter=[1, 41])


def test_the_limit_of_per_cent_comes_with_the_result() -> None:
    tables = (
        year_table("vbe-slag", {"alla": [10, 41]}), year_table("vbe-avsandare", {"alla": [10, 41]})
    )  # fmt: skip
    result = judged("extremism", *tables).model_copy(update={"percent_minimum": 10})
    text = spaced(paragraphs(result, NAMES)["vbe-blanketter"])
    assert "in. Antalet ökade kraftigt från 10 år 2022, med 31 (310,0 procent)." in text


def test_hidden_total_says_nothing() -> None:
    assert forms(SENDERS, [23, None], klotter=[1, None]) == ""


def incidents(**values: Values) -> Cross:
    lines = {key.replace("_", "-"): series for key, series in values.items()}
    return year_table("ia", lines, extremistiskt_budskap="Klotter med budskap")


FEW = "Antalen är för små för att bedöma om något har ändrats."


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([6, 7], f"7 händelser 2023 som gällde klotter med budskap (6 år 2022). {FEW}"),
        ([6, 1], f"1 händelse 2023 som gällde klotter med budskap (6 år 2022). {FEW}"),
        ([6, 6], "6 händelser 2023 som gällde klotter med budskap, lika många som år 2022."),
        ([6, 60], "60 händelser 2023 som gällde klotter med budskap. Antalet ökade kraftigt från "
         "6 år 2022, med 54."),
        ([None, 30], "30 händelser 2023 som gällde klotter med budskap. Uppgift saknas för 2022."),
    ],
)  # fmt: skip
def test_extremist_messages(values: Values, said: str) -> None:
    assert words("ia", incidents(extremistiskt_budskap=values)) == f"I IA rapporterades {said}"


def test_other_incidents_are_judged_together() -> None:
    table = incidents(påverkan=[9, 12], hot=[97, 91], skada=[41, 41], x=[None, 3])
    assert words("ia", table) == (
        "Skillnaden är inte säkerställd för hot (91, 2022: 97) och skada (41, 2022: 41). "
        "För påverkan (12, 2022: 9) är antalen för små för att bedöma. "
        "För x (3) finns inget jämförbart tal för 2022."
    )
    risen = incidents(påverkan=[9, 12], hot=[97, 191], skada=[41, 41])
    assert words("ia", risen).startswith(
        "Från 2022 till 2023 ökade antalet händelser kraftigt för hot (från 97 till 191, 94 fler"
    )
    assert words("ia", incidents(hot=[91])) == ""
