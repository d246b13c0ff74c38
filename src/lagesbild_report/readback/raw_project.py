"""A project's raw files by source, each interpreted once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from lagesbild_report.readback.raw_areas import Areas, load_register, packaged
from lagesbild_report.readback.raw_bra import BraCell, bra_cells
from lagesbild_report.readback.raw_files import RawStore
from lagesbild_report.readback.raw_forms import FormRow, RawForm, form_rows, load_raw_form
from lagesbild_report.readback.raw_police import CodeSpan, RawEvent, code_spans, raw_events
from lagesbild_report.readback.raw_population import People, people
from lagesbild_report.readback.raw_pupils import Pupils, pupils
from lagesbild_report.readback.raw_questions import asked_by_key
from lagesbild_report.readback.raw_values import Span

Sheet = tuple[str, str]
"""File and sheet."""


@dataclass
class RawProject:
    """What the raw files of a project say.

    Parameters
    ----------
    root : Path
    config : mapping
        ``config.yaml``.
    told : sequence
        All claims, see `recompute_tables`.
    counted, sums : dict
        Crime area, place (empty: everywhere) and, of sums, days: its events, and how many they
        are. See `recompute_police`.
    weeks, dispersions, months, first_days, baselines, outlooks : dict
        What has been computed of a crime area, by its id.
    tallies, tables, latest : dict
        How a file's rows are used, a theme's table, and a form's rows in use, by name.
    readings : dict
        Form, part of a key and sheets to what it binds, see `recompute_names`.
    """

    root: Path
    config: Mapping[str, Any]
    counted: dict[tuple[str, str], list[RawEvent]] = field(default_factory=dict)
    told: Sequence[Any] = ()
    tables: dict[str, Any] = field(default_factory=dict)
    sums: dict[tuple[str, str, Span], Fraction] = field(default_factory=dict)
    dispersions: dict[str, float] = field(default_factory=dict)
    first_days: dict[str, dt.date] = field(default_factory=dict)
    baselines: dict[str, Any] = field(default_factory=dict)
    tallies: dict[str, Any] = field(default_factory=dict)
    weeks: dict[str, list[float]] = field(default_factory=dict)
    months: dict[str, Any] = field(default_factory=dict)
    outlooks: dict[str, Any] = field(default_factory=dict)
    latest: dict[str, Any] = field(default_factory=dict)
    readings: dict[tuple[str, str, int], list[dict[str, str]]] = field(default_factory=dict)
    _events: dict[Sheet, dict[int, RawEvent] | None] = field(default_factory=dict)
    _bra: dict[Sheet, dict[int, list[BraCell]]] = field(default_factory=dict)
    _people: dict[Sheet, dict[int, People]] = field(default_factory=dict)
    _pupils: dict[Sheet, dict[int, Pupils]] = field(default_factory=dict)
    _forms: dict[str, RawForm | None] = field(default_factory=dict)
    _rows: dict[Sheet, dict[int, FormRow]] = field(default_factory=dict)
    _occurring: dict[tuple[Sheet, ...], dict[str, set[str]]] = field(default_factory=dict)
    _yaml: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def store(self) -> RawStore:
        """The files."""
        return RawStore(self.root)

    @cached_property
    def areas(self) -> Areas:
        """The register of areas."""
        return load_register()

    @cached_property
    def codes(self) -> dict[str, list[CodeSpan]]:
        """Crime area to its brottskoder."""
        return code_spans(self.config)

    @cached_property
    def questions(self) -> Mapping[str, Any]:
        """The catalogue of Stockholmsenkäten's questions."""
        found: Mapping[str, Any] = packaged("register/enkatfragor.yaml")["questions"]
        return found

    @cached_property
    def headings(self) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
        """Form and heading to what the form's columns must hold under it."""
        found: Mapping[str, Mapping[str, Mapping[str, str]]] = packaged("readback/headings.yaml")
        return found

    @property
    def district(self) -> str:
        """Id of the report's district."""
        return str(self.config["district"])

    @property
    def start_month(self) -> int:
        """Month in which a broken year starts."""
        return int(self.config.get("period", {}).get("start_month", 9))

    def folder(self, source: str) -> str:
        """Return the folder of a source's extracts."""
        given = self.config.get("sources", {}).get(source, {})
        return str(given.get("folder", f"data/raw/{source}"))

    def source(self, file: str) -> str:
        """Return the source of a raw file: its folder's name, or whose folder it is."""
        folder = str(PurePosixPath(file).parent)
        named = (one for one in self.config.get("sources", {}) if self.folder(one) == folder)
        return next(named, PurePosixPath(folder).name)

    def events(self, file: str, sheet: str) -> dict[int, RawEvent] | None:
        """Return the events of a sheet, None where it holds none."""
        if (file, sheet) not in self._events:
            read = self.store.sheet(file, sheet)
            found = raw_events(read, self.config["sources"]["polis"], self.areas)
            self._events[file, sheet] = found
        return self._events[file, sheet]

    def bra(self, file: str, sheet: str) -> dict[int, list[BraCell]]:
        """Return Brå's figures by row."""
        if (file, sheet) not in self._bra:
            rows: dict[int, list[BraCell]] = {}
            for cell in bra_cells(self.store.sheet(file, sheet), self.areas):
                rows.setdefault(cell.row, []).append(cell)
            self._bra[file, sheet] = rows
        return self._bra[file, sheet]

    def people(self, file: str, sheet: str = "") -> dict[int, People]:
        """Return the inhabitants of a table by row."""
        if (file, sheet) not in self._people:
            self._people[file, sheet] = people(self.store.sheet(file, sheet), self.areas)
        return self._people[file, sheet]

    def pupils(self, file: str, sheet: str) -> dict[int, Pupils]:
        """Return the pupils per school by row."""
        if (file, sheet) not in self._pupils:
            self._pupils[file, sheet] = pupils(self.store.sheet(file, sheet))
        return self._pupils[file, sheet]

    def form(self, source: str) -> RawForm | None:
        """Return the form of a source, None where it has none."""
        if source not in self._forms:
            try:
                self._forms[source] = load_raw_form(source, self.areas)
            except FileNotFoundError:
                self._forms[source] = None
        return self._forms[source]

    def form_rows(self, form: RawForm, file: str, sheet: str) -> dict[int, FormRow]:
        """Return the rows of a form by row, questions by their key in the catalogue."""
        if (file, sheet) not in self._rows:
            rows = form_rows(form, self.store.sheet(file, sheet))
            if "svar" in form.columns:
                rows = {at: asked_by_key(row, self.questions) for at, row in rows.items()}
            self._rows[file, sheet] = rows
        return self._rows[file, sheet]

    def occurring(self, form: RawForm, sheets: tuple[Sheet, ...]) -> dict[str, set[str]]:
        """Return what each naming column of a form stands for in any row of some sheets."""
        if sheets not in self._occurring:
            rows = [row for one in sheets for row in self.form_rows(form, *one).values()]
            self._occurring[sheets] = {
                column: {name for row in rows if (name := row.names[column])}
                for column in form.naming
            }
        return self._occurring[sheets]

    def yaml(self, file: str) -> Any:
        """Return the content of a YAML file of the project."""
        if file not in self._yaml:
            text = (self.root / file).read_text(encoding="utf-8")
            loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
            self._yaml[file] = yaml.load(text, Loader=loader)
        return self._yaml[file]

    def sidecar(self, file: str) -> Mapping[str, Any]:
        """Return what stands beside a raw file about it."""
        found: Mapping[str, Any] = self.yaml(f"{file}.yaml")
        return found

    def extracted(self, file: str) -> dt.date:
        """Return the day of an extract; a bare year is its last day."""
        day = self.sidecar(file)["extracted"]
        return day if isinstance(day, dt.date) else dt.date(int(day), 12, 31)
