"""Strict models and their errors in Swedish, shared by config, sidecars and registers."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError, WrapValidator

from lagesbild_report.claims.traced import kept
from lagesbild_report.errors import ConfigError, Place

_EXPECTED = {
    "missing": "ett värde",
    "int_type": "ett heltal",
    "int_parsing": "ett heltal",
    "int_from_float": "ett heltal",
    "string_type": "text (inom citattecken om den ser ut som ett tal)",
    "bool_type": "true eller false",
    "bool_parsing": "true eller false",
    "list_type": "en lista",
    "tuple_type": "en lista",
    "dict_type": "nycklar med värden",
    "model_type": "nycklar med värden",
    "model_attributes_type": "nycklar med värden",
    "date_type": "ett datum, som 2024-08-31",
    "date_parsing": "ett datum, som 2024-08-31",
    "date_from_datetime_parsing": "ett datum, som 2024-08-31",
    "date_from_datetime_inexact": "ett datum utan klockslag",
}

Model = TypeVar("Model", bound="Strict")
Number = Annotated[float, WrapValidator(kept)]
"""A number that stays traced (`claims.traced`), for models that are made of traced results."""
Whole = Annotated[int, WrapValidator(kept)]
"""A whole number that stays traced."""


class Strict(BaseModel):
    """A frozen model that refuses unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def validate(model: type[Model], data: Any, file: Path | str, text: str = "") -> Model:
    """Validate data against a model.

    Parameters
    ----------
    model : subclass of Strict
        What the data must look like.
    data : any
        Parsed YAML or JSON.
    file : Path or str
        Named in the message.
    text : str
        The YAML source, to name the row of a faulty key.

    Raises
    ------
    ConfigError
        With every fault of the file, in Swedish.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        found = error.errors()
        faults = [fault for fault in found if not _is_echo(fault, found)]
        messages = [_fault(fault, model, file, text) for fault in faults]
        if len(messages) == 1:
            raise messages[0] from None
        joined = "\n".join(message.message() for message in messages)
        raise ConfigError(f"{len(messages)} fel i {file}:\n{joined}") from None


def load_yaml(path: Path, model: type[Model], file: str | None = None) -> Model:
    """Read and validate a YAML file.

    Raises
    ------
    ConfigError
        If the file is missing, is not YAML, or does not fit the model.
    """
    name = file or str(path)
    data, text = parse_yaml(path, name)
    return validate(model, data, name, text)


def parse_yaml(path: Path, file: str) -> tuple[Any, str]:
    """Return the data and the text of a YAML file.

    Raises
    ------
    ConfigError
        If the file is missing, is not UTF-8, or is not YAML. A date that does not exist, such
        as ``2024-06-31``, is not YAML either.
    """
    if not path.is_file():
        raise ConfigError("Filen finns inte", Place(file))
    try:
        text = path.read_text(encoding="utf-8")
        return yaml.safe_load(text), text
    except UnicodeDecodeError as error:
        raise ConfigError("Filen är inte sparad som UTF-8", Place(file)) from error
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        raise ConfigError(
            "Filen är inte giltig YAML",
            Place(file, mark.line + 1 if mark else None),
            found=str(getattr(error, "problem", None) or error),
            hint="Kontrollera indrag, kolon, citattecken och att alla datum finns.",
        ) from error


def _is_echo(fault: Mapping[str, Any], faults: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether a list is called too short only because an item of it is faulty."""
    place = fault["loc"]
    others = (one["loc"] for one in faults if len(one["loc"]) > len(place))
    return fault["type"] == "too_short" and any(loc[: len(place)] == place for loc in others)


def _fault(
    fault: Mapping[str, Any], model: type[BaseModel], file: Path | str, text: str
) -> ConfigError:
    location: Sequence[str | int] = fault["loc"]
    key = ".".join(str(part) for part in location) or "(hela filen)"
    place = Place(file, _row(text, location), key)
    if fault["type"] == "extra_forbidden":
        known = _keys_at(model, location[:-1])
        near = difflib.get_close_matches(str(location[-1]), known, n=1)
        hint = f"Menade du {near[0]}?" if near else f"Kända nycklar: {', '.join(sorted(known))}"
        return ConfigError("Okänd nyckel", place, found=str(location[-1]), hint=hint)
    if fault["type"] == "missing" or fault["input"] is None:
        return ConfigError("Nyckeln saknas", place, expected=_EXPECTED["missing"])
    context = fault.get("ctx", {})
    if fault["type"] == "literal_error":
        expected = str(context["expected"]).replace(" or ", " eller ")
    elif fault["type"] == "value_error":
        return ConfigError(str(context["error"]), place, found=_shown(fault["input"]))
    else:
        expected = _EXPECTED.get(fault["type"], _limit(context) or fault["msg"])
    return ConfigError("Fel slags värde", place, found=_shown(fault["input"]), expected=expected)


def _limit(context: Mapping[str, Any]) -> str:
    words = {"ge": "minst", "gt": "mer än", "le": "högst", "lt": "mindre än"}
    words |= {"min_length": "minst så många:", "pattern": "text efter mönstret"}
    return " och ".join(f"{word} {context[key]}" for key, word in words.items() if key in context)


def _shown(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "…"


def _keys_at(model: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """Return the keys that the model knows at a location."""
    current: Any = model
    for part in location:
        fields = getattr(current, "model_fields", {})
        annotation = fields[part].annotation if part in fields else current
        current = _model_inside(annotation) or current
    return list(getattr(current, "model_fields", {}))


def _model_inside(annotation: Any) -> Any:
    """Find the model in an annotation such as ``tuple[Model, ...]`` or ``dict[str, Model]``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _model_inside(argument)
        if found:
            return found
    return None


def _row(text: str, location: Sequence[str | int]) -> int | None:
    """Return the row of the deepest part of the location that stands in the YAML text."""
    node = yaml.compose(text, Loader=yaml.SafeLoader) if text else None
    row = None
    for part in location:
        if isinstance(node, yaml.MappingNode):
            pair = next((p for p in node.value if p[0].value == str(part)), None)
            if pair is None:
                break
            row, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            row = node.start_mark.line + 1
    return row
