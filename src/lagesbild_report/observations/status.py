"""The status of a figure."""

from __future__ import annotations

from typing import Literal

Status = Literal["final", "preliminary", "synthetic", "suppressed"]
"""``suppressed`` stands for every figure that the source does not give (``..``)."""
