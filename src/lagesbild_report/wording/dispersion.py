"""What a note says of the dispersion that was assumed."""

from __future__ import annotations

from lagesbild_report import swedish


def assumed_dispersion(value: float) -> str:
    """Say by how much chance alone was widened where nothing could be estimated."""
    return f"Variansen antas vara {swedish.decimal(value)} gånger den som slumpen ger."
