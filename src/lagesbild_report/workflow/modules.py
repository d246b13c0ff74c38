"""Which files of the package a step's code lives in.

Snakemake re-runs a rule when its own code changes, but it does not follow imports. The
files are found by reading the import statements, so that no list must be kept by hand.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

PACKAGE = "lagesbild_report"
ROOT = Path(__file__).resolve().parent.parent


@cache
def module_files(module: str) -> tuple[str, ...]:
    """Return every file of the package that a module imports, directly or not, and its own.

    Parameters
    ----------
    module : str
        Name inside the package, for instance ``workflow.ingest``.
    """
    found: dict[Path, None] = {}
    waiting = [path for path in [_path(module)] if path]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found[path] = None
            waiting += _imports(path)
    return tuple(sorted(map(from_here, found)))


def from_here(path: Path) -> str:
    """Return the path as seen from the project, so that a moved project is not rebuilt."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _path(module: str) -> Path | None:
    """Return the file of a module inside the package, or None."""
    base = ROOT.joinpath(*module.split(".")) if module else ROOT
    candidates = (base.with_suffix(".py"), base / "__init__.py")
    return next((path for path in candidates if path.is_file()), None)


@cache
def _imports(path: Path) -> tuple[Path, ...]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == PACKAGE
        for name in [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
    ]
    inside = (name.removeprefix(PACKAGE).removeprefix(".") for name in names)
    return tuple(found for name in inside if (found := _path(name)))
