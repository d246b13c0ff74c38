"""What a note says of the dispersion that was assumed."""

from __future__ import annotations

from lagesbild_report import swedish


def assumed_dispersion(value: float) -> str:
    """Say by how much chance alone was widened where nothing could be estimated."""
    if value == 1:
        return "Antalen antas inte variera mer än slumpen ger."
    return f"Variansen antas vara {swedish.decimal(value)} gånger den som slumpen ger."
