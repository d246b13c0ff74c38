"""The names of the areas that sentences speak of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    """Names as printed.

    Parameters
    ----------
    district, city : str
    """

    district: str
    city: str
