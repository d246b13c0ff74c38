"""The sidecars of the example's raw files, checked with the model that reads them."""

from __future__ import annotations

import hashlib
import json
from importlib import resources
from typing import Any

import yaml

from lagesbild_report.config.strict import validate
from lagesbild_report.sources.sidecar import Sidecar

FACTS = "sample/sidecars"


def load_sidecars() -> dict[str, Sidecar]:
    """Return what is known about each raw file, by its name under ``data/raw``."""
    folder = resources.files("lagesbild_report") / FACTS
    facts: dict[str, Any] = {}
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        facts |= yaml.safe_load(file.read_text(encoding="utf-8")) or {}
    return {name: validate(Sidecar, data, f"{FACTS}: {name}") for name, data in facts.items()}


def sidecar_text(sidecar: Sidecar, content: bytes) -> str:
    """Return the sidecar of a raw file as YAML, with the hash of its content."""
    cover = sidecar.coverage
    return "\n".join(
        [
            f"producer: {_quoted(sidecar.producer)}",
            f"title: {_quoted(sidecar.title)}",
            f"extracted: {sidecar.extracted_text}",
            f"coverage: {{from: {cover.start}, until: {cover.until}, area: {_quoted(cover.area)}}}",
            f"licence: {_quoted(sidecar.licence)}",
            f"status: {sidecar.status}",
            "weaknesses:",
            *(f"  - {_quoted(text)}" for text in sidecar.weaknesses),
            *([f"cited_as: {_quoted(sidecar.cited_as)}"] if sidecar.cited_as else []),
            f"sha256: {hashlib.sha256(content).hexdigest()}",
            "",
        ]
    )


def _quoted(text: str) -> str:
    """Return the text in the double quotes that JSON and YAML share."""
    return json.dumps(text, ensure_ascii=False)
