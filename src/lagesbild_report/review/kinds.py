"""What the kinds and severities of findings are called, and what to do about each kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lagesbild_report.review.finding import Kind, Severity


@dataclass(frozen=True)
class KindWords:
    """How a kind is told to the analyst.

    Parameters
    ----------
    title : str
        Heading of its section, and its name on the terminal.
    anchor : str
        Id of the section in the page.
    task : str
        What to do with its entries.
    pair : (str, str)
        What its two values side by side are.
    """

    title: str
    anchor: str
    task: str
    pair: tuple[str, str] = ("Tidigare", "Nu")


KINDS: Mapping[Kind, KindWords] = {
    "reading": KindWords(
        "Avvikelser i den färdiga rapporten",
        "avvikelser",
        "Rapporten säger något annat än uttagen. Rätta det som står på angiven rad och bygg om.",
        ("Väntat", "I rapporten"),
    ),
    "figure": KindWords(
        "Siffror utan belägg",
        "siffror",
        "Hämta siffran ur uttagen, gör den till ett daterat faktum eller ta bort den.",
    ),
    "statement": KindWords(
        "Påståenden som inte längre håller",
        "pastaenden",
        "Villkoret stämmer inte med årets tal. Skriv om påståendet eller ta bort det.",
    ),
    "unreviewed": KindWords(
        "Texter att läsa igen",
        "texter",
        "Läs texten mot de nya talen. Ändra den vid behov och signera den sedan.",
    ),
    "turned": KindWords(
        "Påståenden som har vänt",
        "vant",
        "Påståendet säger något annat än i förra utgåvan. Kontrollera att texterna runt om "
        "stämmer med det.",
    ),
    "restated": KindWords(
        "Ändrade tal för tidigare perioder",
        "historik",
        "Samma period har ett annat tal än i förra utgåvan. Ta reda på varför, och ange skälet "
        "om det saknas.",
    ),
    "missing": KindWords(
        "Källor som saknas",
        "kallor",
        "Beställ uttaget eller godta att källan saknas. Rapporten säger själv att den inte har "
        "levererats.",
    ),
    "extract": KindWords(
        "Att veta om uttagen",
        "uttag",
        "Avgör om uttaget kan användas som det är. Kontrollera att texterna inte säger mer än "
        "det bär.",
    ),
    "refused": KindWords(
        "Jämförelser som inte görs",
        "jamforelser",
        "Kontrollera att skälet stämmer, och att ingen skriven text gör jämförelsen ändå.",
    ),
    "language": KindWords(
        "Språk och skrivsätt",
        "sprak",
        "Rätta orden på angiven rad, eller ange där varför de ska stå kvar.",
    ),
    "disclosure": KindWords(
        "Uppgifter som hålls inne",
        "inne",
        "Kontrollera att ingen skriven text avslöjar det som rapporten håller inne.",
    ),
}
"""In the order in which the analyst works through them."""

SEVERITIES: Mapping[Severity, tuple[str, str]] = {
    "error": ("fel", "fel"),
    "warning": ("varning", "varningar"),
    "note": ("upplysning", "upplysningar"),
}
"""In the singular and the plural, the gravest first."""


ANSWERED = ("besvarad", "besvarade")
"""Of an entry for which someone has given a reason, in the singular and the plural."""


def counted(severity: Severity, number: int) -> str:
    """Return ``1 varning`` or ``3 varningar``."""
    return f"{number} {SEVERITIES[severity][number != 1]}"


def counted_answered(number: int) -> str:
    """Return ``1 besvarad`` or ``3 besvarade``."""
    return f"{number} {ANSWERED[number != 1]}"
