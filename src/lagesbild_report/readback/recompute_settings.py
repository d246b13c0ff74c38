"""Facts and settings: the value that stands under a name in a YAML file or a program file."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from fractions import Fraction
from importlib import resources
from typing import Any

from lagesbild_report.readback.raw_areas import PACKAGE
from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import Answer, CannotError, Value

CONFIG = "config.yaml"
"""The settings are those that the project was built with, also where they were given by hand."""
_NAMES = ("id", "key", "name", "label", "month")


def recomputed_setting(file: str, key: str, project: RawProject) -> Answer:
    """Return what stands under a key.

    Parameters
    ----------
    key : str
        Name of a fact or constant, or a path such as ``judging.ratios.moderate``.

    Raises
    ------
    CannotError
        If there is no such key.
    """
    if file.endswith(".py"):
        return Answer(_constant((project.root / file).read_text(encoding="utf-8"), key))
    try:
        settings = project.config if file == CONFIG else project.yaml(file)
        found = _at(settings, key.split("."))
    except CannotError:
        if file != CONFIG:
            raise
        return Answer(_default(key.rpartition(".")[2]))
    if isinstance(found, Mapping) and "value" in found:
        found = found["value"]
    return Answer(_value(found, key))


def _at(data: Any, path: list[str]) -> Any:
    for part in path:
        data = _part(data, part)
    return data


def _part(data: Any, part: str) -> Any:
    if isinstance(data, Mapping):
        names = {str(name): one for name, one in data.items()}
        if part in names:
            return names[part]
    if isinstance(data, list):
        if part.isdigit() and int(part) < len(data):
            return data[int(part)]
        for one in data:
            if isinstance(one, Mapping) and part in {str(one.get(name)) for name in _NAMES}:
                return one
    raise CannotError(f"Nyckeln {part} finns inte.")


def _default(name: str) -> Value:
    """Return what a setting is when it is not set, as the types of the settings say."""
    folder = resources.files(PACKAGE) / "config"
    for file in ("judging.py", "model.py"):
        try:
            return _constant((folder / file).read_text(encoding="utf-8"), name)
        except CannotError:
            continue
    raise CannotError(f"Inställningen {name} finns inte.")


def _constant(code: str, name: str) -> Value:
    """Return a constant of a program, or a field's default, without running it.

    A table is as many as its entries.
    """
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [one.id for target in targets for one in _names_of(target)]
            if name in names and isinstance(node.value, ast.Dict):
                return Fraction(len(node.value.keys))
            if name in names:
                return _value(_literal(node.value, names, name), name)
    raise CannotError(f"Konstanten {name} finns inte.")


def _names_of(target: ast.expr) -> list[ast.Name]:
    return [one for one in ast.walk(target) if isinstance(one, ast.Name)]


def _literal(value: ast.expr, names: list[str], name: str) -> Any:
    """Return the value of one name: a field's default, or one of several set on one line."""
    if isinstance(value, ast.Call):
        given = {one.arg: one.value for one in value.keywords}
        value = given.get("default", value)
    try:
        found = ast.literal_eval(value)
    except ValueError:
        raise CannotError(f"Konstanten {name} är inget enkelt värde.") from None
    is_one_of_many = len(names) > 1 and isinstance(found, tuple)
    return found[names.index(name)] if is_one_of_many else found


def _value(found: Any, key: str) -> Value:
    if isinstance(found, bool) or not isinstance(found, int | float | str):
        raise CannotError(f"Nyckeln {key} har inget enkelt värde.")
    return Fraction(str(found)) if isinstance(found, int | float) else found
