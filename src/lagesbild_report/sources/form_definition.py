"""Input forms: what a table must look like where a source has no open file format.

A form is data (``sources/forms/<id>.yaml``): its columns, what may stand in them, and how a
row becomes an observation. The same form is read, written empty, and documented.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict
from lagesbild_report.observations.period import PeriodKind

FOLDER = "sources/forms"

ColumnKind = Literal[
    "year", "school year", "month", "date", "choice", "area", "text", "whole", "number", "percent"
]


class FormColumn(Strict):
    """A column of a form.

    Parameters
    ----------
    headings : tuple of str
        How the heading may be written; the first is the template's.
    kind : str
        What its cells hold. ``choice`` takes the texts in ``choices``.
    about : str
        Swedish explanation for who fills it in.
    example : str
        A cell as it may look.
    choices : dict of str to tuple of str
        Key to the ways in which it may be written.
    required : bool
        False when the column may be left out.
    default : str
        What an empty or missing cell stands for, as it would be written.
    """

    headings: tuple[str, ...] = Field(min_length=1)
    kind: ColumnKind
    about: str
    example: str
    choices: dict[str, tuple[str, ...]] = Field(default={})
    required: bool = True
    default: str = ""

    @model_validator(mode="after")
    def _choices_where_needed(self) -> FormColumn:
        if (self.kind == "choice") != bool(self.choices):
            raise ValueError("choices hör till kolumner av slaget choice")
        return self

    @property
    def title(self) -> str:
        """The heading as the template writes it."""
        return self.headings[0]


class FormObservation(Strict):
    """How a row becomes an observation; every name is the key of a column.

    Parameters
    ----------
    period : tuple of str
        One column (year, school year, month, date), or two dates: first and last day.
    period_kind : str, optional
        Kind of a year: ``calendar year`` unless it is ``survey wave``.
    measure : tuple of str
        Columns whose values, joined by ``/``, name the measure; empty: the form's id.
    group : tuple of str
        Columns that divide the measure.
    area : str
        Column of the area; empty: the area that the sidecar says.
    value, base, definition, remark : str
        Columns; ``value`` empty: each row counts as one.
    unit : str
    repeated : str
        ``refuse`` rows for the same figure, or ``sum`` them.
    """

    period: tuple[str, ...] = Field(min_length=1, max_length=2)
    period_kind: PeriodKind = "calendar year"
    measure: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    area: str = ""
    value: str = ""
    base: str = ""
    definition: str = ""
    remark: str = ""
    unit: str
    repeated: Literal["refuse", "sum"] = "refuse"

    @model_validator(mode="after")
    def _sums_are_counts(self) -> FormObservation:
        if self.repeated == "sum" and (self.base or self.definition or self.remark):
            raise ValueError("rader som läggs ihop kan inte ha anmärkning, bas eller definition")
        return self


class Form(Strict):
    """An input form.

    Parameters
    ----------
    id : str
        Name of the source and of its folder in ``data/raw``.
    title, about : str
        Swedish, for who fills it in.
    notes : tuple of str
        More to think of.
    columns : dict of str to FormColumn
        In the template's order.
    observation : FormObservation
    """

    id: str
    title: str
    about: str
    notes: tuple[str, ...] = ()
    columns: dict[str, FormColumn]
    observation: FormObservation

    @model_validator(mode="after")
    def _names_are_columns(self) -> Form:
        shape = self.observation
        named = [*shape.period, *shape.measure, *shape.group]
        single = [shape.area, shape.value, shape.base, shape.definition, shape.remark]
        named += filter(None, single)
        unknown = sorted(set(named) - set(self.columns))
        if unknown:
            raise ValueError(f"kolumner som inte finns: {', '.join(unknown)}")
        return self

    @property
    def headings(self) -> dict[str, tuple[str, ...]]:
        """Key of each column to the headings it may have."""
        return {key: column.headings for key, column in self.columns.items()}

    @property
    def required(self) -> list[str]:
        """Keys of the columns that must be there."""
        return [key for key, column in self.columns.items() if column.required]


@cache
def load_form(name: str) -> Form:
    """Return the form of a source.

    Raises
    ------
    ConfigError
        If there is none.
    """
    file = f"{FOLDER}/{name}.yaml"
    return load_packaged(file, Form)


def choice_titles(source: str, column: str) -> dict[str, str]:
    """Return key to first spelling of a column's choices, in the order of the form."""
    choices = load_form(source).columns[column].choices
    return {key: spellings[0] for key, spellings in choices.items()}


def form_ids() -> list[str]:
    """Return the ids of all forms in alphabetical order."""
    folder = resources.files("lagesbild_report") / FOLDER
    return sorted(Path(one.name).stem for one in folder.iterdir() if one.name.endswith(".yaml"))
