"""The names by which local texts ask for data, the same from edition to edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lagesbild_report.document.bra_names import Bra, BraData
from lagesbild_report.document.crime_names import CrimeData, Crimes
from lagesbild_report.document.material import Material
from lagesbild_report.document.record import Record
from lagesbild_report.document.table_names import TableData, Tables


@dataclass(frozen=True)
class DataNames:
    """Everything that texts may name of the results.

    Parameters
    ----------
    crimes : CrimeData
    tables : TableData
    bra : BraData
    """

    crimes: CrimeData
    tables: TableData
    bra: BraData

    def of(self, record: Record) -> Mapping[str, Any]:
        """Return the names for one text, which tell its record what it asks for."""
        return {
            "brott": Crimes(record, self.crimes),
            "tabell": Tables(record, self.tables),
            "bra": Bra(record, self.bra),
        }


def data_names(material: Material) -> DataNames:
    """Return the names of a report's data."""
    config, register = material.config, material.register
    complete = all(
        one in material.reports and material.reports[one].files for one in material.sources.data_ids
    )
    return DataNames(
        CrimeData(
            [area.id for area in config.crime_areas],
            material.crime_areas,
            register.district(config.district).stadsdelar,
        ),
        TableData(
            [table for theme in material.themes for table in theme.tables],
            complete,
            register.city.id,
        ),
        BraData([measure.id for measure in config.sources.bra.measures], material.bra),
    )
