"""The register of brottskoder: codes as text, groups, and codes as extracts write them."""

from __future__ import annotations

import re

import pytest

from lagesbild_report.errors import ConfigError
from lagesbild_report.register.crime_codes import codes_of_group, load_crime_codes, parse_code

REGISTER = load_crime_codes()


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("0355", "0355"),
        ("355", "0355"),
        (" 355 ", "0355"),
        ("355.0", "0355"),
        ("9806", "9806"),
        ("0950 - Befogenhetsbedrägeri, ej mot äldre", "0950"),
        ("3007 | TRAFIKKONTROLL", "3007"),
        ("1410 Förfalskningsbrott, övriga", "1410"),
        ("950 - Befogenhetsbedrägeri", "0950"),
    ],
)
def test_code_in_a_cell(cell: str, code: str) -> None:
    assert parse_code(cell) == code


@pytest.mark.parametrize(
    "cell", ["", "..", "Värde saknas", "70634", "12", "Misshandel 0355", "K355"]
)
def test_cell_without_code(cell: str) -> None:
    assert parse_code(cell) is None


def test_every_code_is_four_digits_with_name_and_group() -> None:
    assert len(REGISTER) == 382
    for key, code in REGISTER.items():
        assert key == code.code
        assert re.fullmatch(r"\d{4}", key)
        assert code.name
        assert code.group


@pytest.mark.parametrize(
    ("group", "year", "size"),
    [
        ("VOM_KARNA", 2019, 16),
        ("BEDR_ALDRE_FN", 2019, 24),
        ("VINR", 2019, 87),
        ("PERSONRAN", 2008, 12),
        ("NARKOTIKA", 2007, 5),
        ("BOSTADSINBROTT", 2008, 6),
    ],
)
def test_number_of_codes_in_the_groups_of_the_report(group: str, year: int, size: int) -> None:
    assert len(codes_of_group(group, year)) == size


@pytest.mark.parametrize(
    ("code", "group"),
    [
        ("0933", "BEDR_ALDRE_FN"),  # penninghäleri
        ("0870", "PERSONRAN"),  # butiksrån
        ("9803", "BOSTADSINBROTT"),  # tillgrepp av lastbil
        ("5013", "NARKOTIKA"),  # dopningslagen
        ("0826", "BOSTADSINBROTT"),  # fritidshus
    ],
)
def test_common_mistakes_about_codes_are_not_in_the_groups(code: str, group: str) -> None:
    assert code not in codes_of_group(group, 1990)


def test_codes_end_after_their_last_year() -> None:
    assert "5012" in codes_of_group("NARKOTIKA", 2006)
    assert "5012" not in codes_of_group("NARKOTIKA", 2007)


def test_no_code_of_the_report_is_in_two_groups() -> None:
    groups = ("VOM_KARNA", "BEDR_ALDRE_FN", "VINR", "PERSONRAN", "NARKOTIKA", "BOSTADSINBROTT")
    codes = [code for group in groups for code in codes_of_group(group, 2019)]
    assert len(codes) == len(set(codes))


def test_unknown_group_is_refused() -> None:
    with pytest.raises(ConfigError, match="Okänd grupp"):
        codes_of_group("VOM", 2019)
