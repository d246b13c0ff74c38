"""Every claim's value once more, from the raw files, by code that the results do not share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import (
    Answer,
    Asked,
    CannotError,
    Operand,
    asked,
)
from lagesbild_report.readback.recompute_editions import as_printed, kept_before, underlying
from lagesbild_report.readback.recompute_forms import recomputed_form
from lagesbild_report.readback.recompute_formula import formula_value
from lagesbild_report.readback.recompute_models import recomputed_model
from lagesbild_report.readback.recompute_models_rest import HALF_WIDTH, half_width
from lagesbild_report.readback.recompute_outcome import Outcome, Recomputed, outcome_of, text_of
from lagesbild_report.readback.recompute_police import recomputed_count
from lagesbild_report.readback.recompute_settings import recomputed_setting
from lagesbild_report.readback.recompute_statistics_files import (
    recomputed_bra,
    recomputed_people,
    recomputed_pupils,
)
from lagesbild_report.readback.recompute_texts import figure_of_text
from lagesbild_report.readback.recompute_years import lengths

_READERS = {
    "polis": recomputed_count,
    "bra": recomputed_bra,
    "scb": recomputed_people,
    "skolverket": recomputed_pupils,
}
"""Sources with a format of their own; the others have a form."""

DAYS = "days(a)"
"""How many days one of the report's years has; the claim does not say which."""
Known = Mapping[tuple[str, str], Asked]
"""Key and period to the claim."""


def recompute(claims: Iterable[object], root: Path, config: Mapping[str, Any]) -> Recomputed:
    """Tell for each claim whether its value follows from the raw files.

    Parameters
    ----------
    claims : iterable
        Mappings or objects with the fields of ``claims.json``; those without a value, and
        statements in words, have nothing to recompute and are left out.
    root : Path
        The project's folder, from which the cells name their files.
    config : mapping
        ``config.yaml`` with the edition and the district that the claims are of.
    """
    told = [asked(claim) for claim in claims]
    project = RawProject(root, config, told=told)
    known = {(one.key, one.period): one for one in told if _has_value(one) and not one.operands}
    files = {cell.file: cell.sha256 for one in told for cell in one.cells if cell.sha256}
    outcomes = [_outcome(one, known, project) for one in told if _has_value(one)]
    return Recomputed(tuple(outcomes), tuple(_changed(files, project)))


def _has_value(claim: Asked) -> bool:
    return claim.value is not None and claim.kind != "statement"


def _outcome(claim: Asked, known: Known, project: RawProject) -> Outcome:
    try:
        answer = kept_before(claim, project) or _of_now(claim, known, project)
    except CannotError as error:
        return Outcome(claim, "cannot", why=str(error))
    except (OSError, ValueError, KeyError, IndexError, ZeroDivisionError) as error:
        return Outcome(claim, "cannot", why=f"Filen går inte att läsa på nytt: {error}.")
    return outcome_of(claim, answer)


def _of_now(claim: Asked, known: Known, project: RawProject) -> Answer:
    """Return the value of a claim, or of the figure whose changes it tells of."""
    own = underlying(claim)
    answer = _answer(own, known, project)
    return answer if own is claim else as_printed(claim, answer)


def _answer(claim: Asked, known: Known, project: RawProject) -> Answer:
    if claim.formula == DAYS:
        return Answer(claim.value if claim.value in lengths(project) else None)
    if claim.formula.startswith(HALF_WIDTH):
        return half_width(claim, project)
    if claim.operands:
        return _derived(claim, known, project)
    modelled = recomputed_model(claim, project)
    if modelled is not None:
        return modelled
    if claim.formula:
        raise CannotError(f"Beräkningen {claim.formula} har ingen motsvarighet här.")
    return _leaf(claim, project)


def _leaf(claim: Asked, project: RawProject) -> Answer:
    """Return what the raw files say of a figure that stands in them."""
    if any(part in project.codes for part in claim.parts[:2]):
        return recomputed_count(claim, project)
    if not claim.cells:
        raise CannotError("Uppgiften har inga celler.")
    first = claim.cells[0]
    if first.key:
        found = recomputed_setting(first.file, first.key, project)
        is_typed = isinstance(found.value, str) and isinstance(claim.value, int | float)
        return figure_of_text(str(found.value), float(claim.value or 0)) if is_typed else found
    source = project.source(first.file)
    if source in _READERS:
        return _READERS[source](claim, project)
    form = project.form(source)
    if form is None:
        raise CannotError(f"Källan {source} har ingen läsare här.")
    return recomputed_form(claim, form, project)


def _derived(claim: Asked, known: Known, project: RawProject) -> Answer:
    """Return the formula's value, each of its operands being what the raw files say."""
    values, faults = {}, []
    for one in claim.operands:
        if one.value is None or isinstance(one.value, str):
            raise CannotError(f"Operanden {one.key} är inget tal.")
        values[one.name] = float(one.value)
        if fault := _operand_fault(one, claim, known, project):
            faults.append(fault)
    return Answer(formula_value(claim.formula, values), tuple(faults))


def _operand_fault(one: Operand, claim: Asked, known: Known, project: RawProject) -> str:
    """Return what is wrong with an operand: it is a claim of its own, or is recomputed here."""
    alone = replace(
        claim, key=one.key, period=one.period, value=one.value, operands=(), is_operand=True
    )
    same = known.get((one.key, one.period))
    answer = Answer(same.value) if same else _answer(replace(alone, formula=""), known, project)
    found = outcome_of(alone, answer)
    return "" if found.verdict == "agrees" else f"Operanden {alone.name} är {text_of(found.value)}."


def _changed(files: Mapping[str, str], project: RawProject) -> Iterable[str]:
    """Yield the files that are not those that the claims were made of."""
    for file, digest in files.items():
        try:
            now = project.store.digest(file)
        except OSError:
            now = ""
        if now != digest:
            yield file
