"""Words of direction: statements about data are bound to a condition."""

from __future__ import annotations

import pytest
from linted import found, severities, text

STATEMENTS = [
    "Brotten har ökat.", "Oron har minskat.", "Andelen har sjunkit.", "Fler känner sig trygga.",
    "Färre anmäler.", "Talet är högre än stadens.", "Solberga har lägst andel.",
    "Läget är oförändrat.", "Det är en positiv trend.", "Oron är fortsatt hög.",
    "Hälften av brotten anmäls.", "Tryggheten har förbättrats.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", STATEMENTS)
def test_a_typed_direction_is_a_warning(sentence: str) -> None:
    assert severities(text(sentence))["riktning"] == "warning"


@pytest.mark.parametrize("sentence", STATEMENTS)
@pytest.mark.parametrize(
    "binding",
    [
        "{{% gäller brott.personran.ökar %}}{0}{{% annars %}}{0}{{% slut %}}",
        "{{% if plats.over %}}{0}{{% endif %}}",
        "{{% if true %}}{{% if plats.over %}}{0}{{% endif %}}{{% endif %}}",
    ],
)
def test_a_condition_on_data_binds_it(sentence: str, binding: str) -> None:
    assert found(text(binding.format(sentence))) == []


@pytest.mark.parametrize(
    "binding",
    [
        "{{% if true %}}{0}{{% endif %}}",
        "{{% gäller 1 < 2 %}}{0}{{% slut %}}",
        "{{% for a in b %}}{0}{{% endfor %}}",
        "{{% gäller a.b %}}Text.{{% slut %}} {0}",
        '{{% if "ökar" == "ökar" %}}{0}{{% endif %}}',
    ],
)
def test_a_condition_that_names_no_data_binds_nothing(binding: str) -> None:
    assert "riktning" in severities(text(binding.format("Brotten har ökat.")))


@pytest.mark.parametrize(
    "sentence",
    [
        "Insatser för ökad trygghet.",
        "Folkmängden är känd högst {{ dagar }} dagar från mitten.",
        "Polisen arbetar för att fler ska våga anmäla.",
        "Invånarna deltar.",
    ],
)
def test_limits_and_aims_are_no_statements(sentence: str) -> None:
    assert "riktning" not in severities(text(sentence))
