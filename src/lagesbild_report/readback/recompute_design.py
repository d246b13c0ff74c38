"""The design effect of a survey."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lagesbild_report.readback.raw_project import RawProject
from lagesbild_report.readback.recompute_claim import CannotError
from lagesbild_report.readback.recompute_settings import CONFIG, recomputed_setting


def design_effect(source: str, project: RawProject) -> float:
    """Return a survey's own design effect, or the one that holds for surveys without their own.

    Raises
    ------
    CannotError
        If the setting is no number.
    """
    judging: Mapping[str, Any] = project.config.get("judging", {})
    own = judging.get("design_effects", {}).get(source)
    if own is not None:
        return float(own)
    value = recomputed_setting(CONFIG, "judging.design_effect", project).value
    if value is None or isinstance(value, str):
        raise CannotError("Designeffekten är inget tal.")
    return float(value)
