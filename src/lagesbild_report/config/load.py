"""Reading ``config.yaml`` and its editor schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lagesbild_report.config.model import Config
from lagesbild_report.config.strict import load_yaml, validate

SCHEMA = Path("docs/config.schema.json")


def config_from(data: Mapping[str, Any], path: Path = Path("config.yaml")) -> Config:
    """Validate configuration that Snakemake has read, command-line overrides included.

    Raises
    ------
    ConfigError
        With file, row and key of every fault.
    """
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return validate(Config, data, path.name, text)


def load_config(path: Path = Path("config.yaml")) -> Config:
    """Read and validate ``config.yaml``."""
    return load_yaml(path, Config, path.name)


def schema_text() -> str:
    """Return the JSON schema of ``config.yaml`` as the text of its file."""
    return json.dumps(Config.model_json_schema(), ensure_ascii=False, indent=1) + "\n"
