"""The table from DeSO codes to stadsdelar, for extracts that name no stadsdel."""

from __future__ import annotations

from pathlib import Path

from lagesbild_report.errors import DataError, Place
from lagesbild_report.sources.whitelist import select_columns


def load_deso_table(path: Path) -> dict[str, str]:
    """Read a table with the columns ``deso`` and ``stadsdel``.

    Raises
    ------
    DataError
        If the columns are not there.
    """
    synonyms = {"deso": ("deso", "DeSO-område"), "area": ("stadsdel",)}
    selections = select_columns(path, str(path), synonyms, synonyms)
    if not selections:
        raise DataError("DeSO-tabellen saknar kolumner", Place(path), expected="deso och stadsdel")
    return {cells["deso"].upper(): cells["area"] for _, cells in selections[0].rows}
