"""The group of an observation as text: ``arskurs=ak9|kon=flickor``."""

from __future__ import annotations

from collections.abc import Mapping


def group_text(parts: Mapping[str, str]) -> str:
    """Return the parts in order of name, parts without a value left out.

    Raises
    ------
    ValueError
        If a value holds one of the signs that separate parts.
    """
    for name, value in parts.items():
        if "|" in value or "=" in value:
            raise ValueError(f"{name}: {value!r} holds | or =")
    return "|".join(f"{name}={parts[name]}" for name in sorted(parts) if parts[name])


def group_parts(text: str) -> dict[str, str]:
    """Return the parts of a group that `group_text` wrote."""
    return dict(part.split("=", 1) for part in text.split("|")) if text else {}
