"""Names of the folders below ``templates/texter``."""

from __future__ import annotations

GENERIC = "generell"
"""The texts that serve any district."""
