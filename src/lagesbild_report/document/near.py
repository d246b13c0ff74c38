"""Names that are near a mistyped one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from lagesbild_report.errors import ConfigError


def near_names(name: str, known: Iterable[str]) -> str:
    """Return ``Menade du x?``, empty when no name is near."""
    found = difflib.get_close_matches(name, list(known), n=2, cutoff=0.6)
    return f"Menade du {' eller '.join(found)}?" if found else ""


def unknown_name(what: str, found: str, known: Iterable[str]) -> ConfigError:
    """Return the error of a name that nothing has, with those that are near it."""
    names = sorted(known)
    return ConfigError(
        what,
        found=found,
        expected="ett av namnen " + ", ".join(names),
        hint=near_names(found, names) or None,
    )
