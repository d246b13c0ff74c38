"""One value of one stadsdel, as maps show and describe it."""

from __future__ import annotations

from lagesbild_report.config.strict import Strict


class AreaValue(Strict):
    """A stadsdel's value.

    Parameters
    ----------
    name : str
        The stadsdel, as the register writes it.
    value : float or None
        Decides the colour; None when there is no value.
    text : str
        The value as it is printed.
    """

    name: str
    value: float | None
    text: str
