"""Noughts of areas that did not exist: Brå prints 0 for the time before an area was formed."""

from __future__ import annotations

import pandas as pd

from lagesbild_report.register.areas import AreaRegister


def without_false_zeros(frame: pd.DataFrame, register: AreaRegister) -> pd.DataFrame:
    """Return the observations with false noughts as missing values.

    A nought before the day on which the register says that an area was formed is false,
    unless something else was reported in the area that year: Brå has then produced the
    figures afterwards, and its noughts are noughts.

    Parameters
    ----------
    frame : DataFrame
        Brå's observations with area ids.
    """
    formed = {district.id: district.bra.formed for district in register.districts}
    year = frame["period_start"].map(lambda start: start.year)
    largest = frame["value"].groupby([frame["area"], year]).transform("max")
    early = [
        (day := formed.get(area)) is not None and start < day
        for area, start in zip(frame["area"], frame["period_start"], strict=True)
    ]
    false = pd.Series(early, index=frame.index, dtype=bool) & (largest == 0)
    return frame.assign(value=frame["value"].mask(false))
