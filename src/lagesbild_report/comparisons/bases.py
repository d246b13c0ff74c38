"""How many answers a share needs: on fewer it is neither printed nor compared."""

from __future__ import annotations

from lagesbild_report.comparisons.figure import Figure


def kept_back(figure: Figure, smallest: int) -> Figure:
    """Return the figure without its share when that rests on fewer answers than the smallest.

    The base stays, and why the share does not: every later stage sees a figure without value.
    A share that the source itself keeps back is marked in the same way.
    """
    if figure.n is None or figure.n >= smallest:
        return figure
    return figure.model_copy(update={"value": None, "interval": None, "base_limit": smallest})
