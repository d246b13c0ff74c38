"""What texts may name of Brå's statistics, and what they may not name at all."""

from __future__ import annotations

import pytest
from bra_results import result as bra_result
from judged_crimes import crime
from tables import cross, line
from text_data import KNOWN, fault, holds, names, printed

BRA = names(bra=bra_result({"Totalt": ((5000, 4000), (6000, 6000)), "Klotter": ((1, 9), (9, 9))}))


@pytest.mark.parametrize(
    ("part", "text"),
    [("antal", "4\xa0000"), ("förra", "5\xa0000"), ("stadens", "6\xa0000"), ("period", "2023")],
)
def test_bra_s_values(part: str, text: str) -> None:
    assert printed(f"bra.Totalt.{part}", BRA)[0] == text


def test_bra_s_change_and_level() -> None:
    assert holds("bra.Totalt.minskar", BRA) is True
    assert holds("bra.Totalt.under_staden", BRA) is True
    assert holds("bra.Totalt.över_staden", BRA) is False
    assert holds("bra.Totalt.minskar", names()) is None


# Faults


@pytest.mark.parametrize(
    ("expression", "what", "hint"),
    [
        ("brott.personrån.antal", "Brottsområdet finns inte", "Menade du personran?"),
        ("brott.personran.okar", "brott.personran har inget som heter så", "Menade du ökar?"),
        ('brott.personran.över("Liljeholm")', "Stadsdelen finns inte i registret",
         "Menade du Liljeholmen?"),
        ('brott.personran.plats("Solbrga").antal', "Stadsdelen finns inte i registret",
         "Menade du Solberga?"),
        ('tabell["provv"]["a"].senaste', "Tabellen finns inte", "Menade du prov?"),
        ('tabell["prov"]["omradt"].senaste', "Raden finns inte i tabellen prov",
         "Menade du omradet?"),
        ('tabell["prov"]["omradet"].kolumn("2022")', "Kolumnen finns inte",
         "Menade du 2023 eller 2020?"),
        ("bra.Totatl.antal", "Kategorin finns inte", "Menade du Totalt?"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_refused_with_those_near_it(
    expression: str, what: str, hint: str
) -> None:
    data = names(
        [crime(1, 2).model_copy(update={"id": "personran"})], [cross(line("omradet", 1, 2))]
    )
    error = fault(expression, data)
    assert error.what == what
    assert (error.hint or "").startswith(hint)


def test_a_mistyped_word_is_refused_also_where_nothing_was_delivered() -> None:
    assert fault("brott.personran.okar", names()).hint == "Menade du ökar?"
    assert fault("brott.ran.antal", names()).expected == "ett av namnen " + ", ".join(sorted(KNOWN))
