"""Names that are spelled in more than one way, and near misses."""

from __future__ import annotations

import pytest
from linted import findings, found, severities, text

from lagesbild_report.lint.read import prose_of

WRONG = [
    ("I Hägerstenåsen finns problem.", "Hägerstenåsen"),
    ("I Hägertensåsen finns problem.", "Hägertensåsen"),
    ("Fruängen/Västertorp/Hägertensåsen samverkar.", "Hägertensåsen"),
    ("Örby Slott är lugnt.", "Örby Slott"),
    ("Örbyslott är lugnt.", "Örbyslott"),
    ("I Hägersten Älvsjö bor många.", "Hägersten Älvsjö"),
    ("I Hägersten - Älvsjö bor många.", "Hägersten - Älvsjö"),
    ("I Hägersten-\nÄlvsjö bor många.", "Hägersten- Älvsjö"),
    ("I fruängen bor många.", "fruängen"),
    ("Älvsjö är en knytpunkt.", "knytpunkt"),
    ("Knytpunkter drar till sig brott.", "Knytpunkter"),
    ("Målsägaren hörs.", "Målsägaren"),
    ("Den som är målsägare hörs.", "målsägare"),
    ("Det är ett upptäckelsebrott.", "upptäckelsebrott"),
    ("Statistik från BRÅ används.", "BRÅ"),
    ("Samverkan i Trefas finns.", "Trefas"),
    ("Samverkan i TREFAS finns.", "TREFAS"),
    ("Polisregion Stockholm trygghetsmätning visar.", "Polisregion Stockholm trygghetsmätning"),
    ("Stockholm stads trygghetsmätning visar.", "Stockholm stads trygghetsmätning"),
    ("Instanser för att öka tryggheten.", "Instanser för att"),
    ("En plattsamverkan finns.", "plattsamverkan"),
    ("Trygghetvandringar hålls.", "Trygghetvandringar"),
    ("Hägersten-Älvsjös stadsdelsförvaltning deltar.", "Hägersten-Älvsjös stadsdelsförvaltning"),
    ("Det är våldsbejalkande.", "våldsbejalkande"),
    ("Äldre och funktionedsatta.", "funktionedsatta"),
    ("Mycket nätvekskriminalitet.", "nätvekskriminalitet"),
]
RIGHT = [
    "Hägerstensåsen, Örby slott och Hägersten-Älvsjö.",
    "Hägerstensåsens skola, Örby slotts park, Aspuddens centrum, Hägersten-Älvsjös invånare.",
    "Det tidigare Hägersten-Liljeholmen och Älvsjö.",
    "Fruängen/Västertorp/Hägerstensåsen och Älvsjö/Solberga.",
    "Liljeholmstorget, Solbergabor och Älvsjömässan.",
    "I Örby\nslott är det lugnt.",
    "Brå, Brås statistik och Polisregion Stockholms trygghetsmätning.",
    "- **Trefas**: samverkan på individnivå.",
    "Knutpunkter, målsägande och upptäcktsbrott.",
    "Stockholms stads trygghetsmätning och Stockholmsenkätens frågor.",
    "Sociala system, Socialstyrelsen och Segerstedtinstitutet.",
    "Solhem, Gärdet och Årsta ligger utanför.",
    "{% gäller brott.narkotikabrott.över('fruängen') %}Text.{% slut %}",
]


@pytest.mark.parametrize(("sentence", "words"), WRONG)
def test_another_spelling_is_an_error(sentence: str, words: str) -> None:
    assert ("namn", words) in found(text(sentence))
    assert severities(text(sentence))["namn"] == "error"


@pytest.mark.parametrize("sentence", RIGHT)
def test_the_registered_names_and_their_inflections_stand(sentence: str) -> None:
    assert "namn" not in severities(text(sentence))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("I Midsommarkranssen bor många.", "Midsommarkransen"),
        ("I Mälarhöjdn bor många.", "Mälarhöjden"),
        ("I Vestberga finns en arrest.", "Västberga"),
        ("Stockholmenkäten visar.", "Stockholmsenkäten"),
    ],
)
def test_a_near_miss_is_a_warning(sentence: str, name: str) -> None:
    hints = {one.hint: one.severity for one in findings(text(sentence))}
    assert hints[f"Menas {name}?"] == "warning"


def test_a_form_that_may_be_right_is_a_warning() -> None:
    assert severities(text("Barn i risk får stöd.")) == {"namn": "warning"}


def test_parties_and_decisions_are_held_to_the_same() -> None:
    config = "reports:\n  x:\n    title: Lokal lägesbild\n    parties:\n      - Hägersten Älvsjö\n"
    assert found(prose_of("config.yaml", config)) == [("namn", "Hägersten Älvsjö")]
    decisions = "priorities:\n  - id: a\n    title: Platssamverkan Hägerstenåsen\n"
    assert found(prose_of("beslut/x.yaml", decisions)) == [("namn", "Hägerstenåsen")]
