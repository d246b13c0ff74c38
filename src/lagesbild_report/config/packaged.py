"""YAML files that the package carries: registers, forms, and the example's plans."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

from lagesbild_report.config.strict import Model, load_yaml, parse_yaml

_FILES = resources.files("lagesbild_report")


def load_packaged(file: str, model: type[Model]) -> Model:
    """Read and validate a file of the package.

    Parameters
    ----------
    file : str
        Path inside the package, with ``/``.
    model : subclass of Strict

    Raises
    ------
    ConfigError
        If there is no such file, or it does not hold what it must.
    """
    with resources.as_file(_FILES / file) as path:
        return load_yaml(Path(path), model, file)


def packaged_data(file: str) -> Any:
    """Return the plain data of a file of the package.

    Raises
    ------
    ConfigError
        If there is no such file, or it is no YAML.
    """
    with resources.as_file(_FILES / file) as path:
        return parse_yaml(Path(path), file)[0]
