"""Alternative texts of maps: every value, the highest first, and every stadsdel."""

from __future__ import annotations

from lagesbild_report.comparisons.area_value import AreaValue
from lagesbild_report.wording.alternative_map import map_text, police_map_text


def test_every_value_stands_in_the_text_the_highest_first() -> None:
    values = [
        AreaValue(name="Örby slott", value=None, text=".."),
        AreaValue(name="Älvsjö", value=31, text="31"),
        AreaValue(name="Solberga", value=31, text="31"),
        AreaValue(name="Långsjö", value=0, text="0"),
        AreaValue(name="Liljeholmen", value=1036, text="1\u00a0036"),
    ]
    assert map_text("Personrån 2023/24", values) == (
        "Karta. Personrån 2023/24: Liljeholmen 1\u00a0036, Solberga 31, Älvsjö 31, Långsjö 0, "
        "Örby slott ..."
    )


def test_every_stadsdel_stands_in_the_text_of_the_police_map() -> None:
    police = {"Älvsjö": "Globen", "Aspudden": "Skärholmen", "Långbro": "Globen"}
    assert police_map_text(police) == (
        "Karta. Lokalpolisområde Globen: Långbro och Älvsjö. Lokalpolisområde Skärholmen: Aspudden."
    )
