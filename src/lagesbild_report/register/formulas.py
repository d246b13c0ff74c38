"""What computed figures are called: the fields of the results, in Swedish."""

from __future__ import annotations

from functools import cache

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict

REGISTER = "register/formler.yaml"


class Formulas(Strict):
    """Names of computed figures.

    Parameters
    ----------
    formulas : dict of str to str
        Model and field, as ``Interval.low``, to what it is.
    """

    formulas: dict[str, str]

    def text(self, formula: str) -> str:
        """Return what a computed figure is; the name in the program where none is given."""
        return self.formulas.get(formula, formula)


@cache
def load_formulas() -> Formulas:
    """Return the names that the package ships."""
    return load_packaged(REGISTER, Formulas)
