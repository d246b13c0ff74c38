"""The comparison of an edition with the one before, from the material of the document."""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.comparisons.place import TOTAL
from lagesbild_report.document.key_figures import key_figures, theme_picks
from lagesbild_report.document.material import Material
from lagesbild_report.editions.compare import Main, compare_editions
from lagesbild_report.editions.difference import EditionDifference
from lagesbild_report.editions.kept import BRA, CRIMES, kept_edition
from lagesbild_report.editions.kept_files import read_edition
from lagesbild_report.editions.models import Edition


def difference_of(material: Material, before: Path | None) -> EditionDifference | None:
    """Return what differs from the edition kept in a folder; None where none is kept.

    The material must not be traced: its figures are compared as they are.
    """
    if before is None:
        return None
    return compared_with(read_edition(before), material)


def compared_with(before: Edition, material: Material) -> EditionDifference:
    """Return what differs between an edition and what a material makes."""
    now = kept_edition(material)
    return compare_editions(before, now, mains(material), judging=material.config.judging)


def mains(material: Material) -> list[Main]:
    """Return where the key figures of the report stand, and Brå's first category."""
    picks = theme_picks(material.config.district, material.register)
    found = []
    for one in key_figures(material):
        pick = picks.get(one.id)
        key = f"{pick.theme}/{pick.table}/{pick.line}" if pick else f"{CRIMES}/{one.id}/{TOTAL}"
        found.append(Main(one.title, key, f"{key}/change"))
    for category in material.bra.known[:1]:
        key = f"{BRA}/{category.id}"
        found.append(Main(f"{category.title}, Brå", f"{key}/district", f"{key}/district_change"))
    return found
