"""Boundaries of stadsdelar from a GeoJSON file, as map portals export them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lagesbild_report.errors import DataError, Place
from lagesbild_report.observations.boundaries import Boundaries, Boundary
from lagesbild_report.register.areas import AreaRegister, District
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.geojson_polygons import Polygons, polygons
from lagesbild_report.sources.map_plane import on_plane
from lagesbild_report.sources.raw_table import decode
from lagesbild_report.swedish import and_list

LARGEST = 20_000_000
"""Bytes: a file of all stadsdelar of the city holds less than one tenth of this."""

LAYOUT = "GeoJSON"
WITHOUT_NAME = "område utan namn"
OTHER_AREA = "område utanför stadsdelsområdet"
NAME_PROPERTIES = {"name", "namn"}


def read_boundaries(
    path: Path, file: str, register: AreaRegister, district: District
) -> Boundaries:
    """Read the boundaries of a district's stadsdelar; other features are left out.

    Degrees become metres on a plane around the district; projected metres stay as they are.

    Parameters
    ----------
    path : Path
    file : str
        The file as the analyst knows it.
    register : AreaRegister
        Knows the stadsdelar however written.
    district : District

    Raises
    ------
    DataError
        If the file is no GeoJSON FeatureCollection with one whole boundary for each stadsdel.
    """
    features = _features(path, file)
    _check_name_property(features, file)
    found = _areas(features, file, register, district)
    _check_all_found(found, district, file)
    rings = on_plane(found, Place(file))
    return Boundaries(
        stadsdelar=tuple(
            Boundary(name=place.name, parts=place.parts, rings=rings[place.name])
            for place in district.places
        ),
        balance=_balance(features, len(found), file),
    )


def _areas(
    features: Sequence[Mapping[str, Any]], file: str, register: AreaRegister, district: District
) -> dict[str, Polygons]:
    """Return the polygons of each of the district's stadsdelar that the features name."""
    found: dict[str, Polygons] = {}
    for number, feature in enumerate(features):
        name = _stadsdel(feature, register, district)
        if name is None:
            continue
        key = f"features[{number}]"
        if name in found:
            raise _twice(name, Place(file, column=key))
        found[name] = polygons(feature, name, Place(file, column=f"{key}.geometry"))
    return found


def _features(path: Path, file: str) -> list[Mapping[str, Any]]:
    if path.stat().st_size > LARGEST:
        raise DataError(
            "Kartfilen är för stor",
            Place(file),
            found=f"{path.stat().st_size // 1_000_000} MB",
            expected=f"högst {LARGEST // 1_000_000} MB",
            hint="Exportera bara stadsdelarna, med förenklade gränser.",
        )
    text, _ = decode(path.read_bytes(), file)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _no_collection(file, "trasig JSON") from error
    features = data.get("features") if isinstance(data, dict) else None
    if not isinstance(features, list) or data.get("type") != "FeatureCollection":
        kind = data.get("type") if isinstance(data, dict) else None
        raise _no_collection(file, f"JSON av typen {kind}" if kind else "annan JSON")
    return [feature if isinstance(feature, dict) else {} for feature in features]


def _no_collection(file: str, found: str) -> DataError:
    return DataError(
        "Filen är inte en karta i formatet GeoJSON",
        Place(file),
        found=found,
        expected='JSON med "type": "FeatureCollection" och features',
        hint="Exportera stadsdelarna på nytt ur kartprogrammet och välj GeoJSON.",
    )


def _properties(feature: Mapping[str, Any]) -> Mapping[str, Any]:
    properties = feature.get("properties")
    return properties if isinstance(properties, dict) else {}


def _names(feature: Mapping[str, Any]) -> list[str]:
    """Return the texts of a feature's name properties."""
    items = _properties(feature).items()
    named = [value for key, value in items if key.casefold() in NAME_PROPERTIES]
    return [value for value in named if isinstance(value, str)]


def _check_name_property(features: Sequence[Mapping[str, Any]], file: str) -> None:
    if any(_names(feature) for feature in features):
        return
    keys = sorted({key for feature in features for key in _properties(feature)})
    raise DataError(
        "Kartfilen säger inte vad områdena heter",
        Place(file),
        found="egenskaperna " + ", ".join(keys[:10]) if keys else "inga egenskaper",
        expected="egenskapen name eller namn",
        hint="Döp om den egenskap som bär stadsdelens namn.",
    )


def _stadsdel(feature: Mapping[str, Any], register: AreaRegister, district: District) -> str | None:
    """Return the district's stadsdel that a feature names, or None."""
    known = [register.stadsdel(written) for written in _names(feature)]
    return next((area[1] for area in known if area and area[0] == district.id), None)


def _twice(name: str, place: Place) -> DataError:
    return DataError(
        f"{name} finns två gånger i kartfilen",
        place,
        expected="ett område per stadsdel",
        hint="Slå ihop delarna till en MultiPolygon, eller ta bort den som är fel.",
    )


def _balance(features: Sequence[Mapping[str, Any]], used: int, file: str) -> Balance:
    nameless = sum(not _names(feature) for feature in features)
    aside = {WITHOUT_NAME: nameless, OTHER_AREA: len(features) - used - nameless}
    reasons = {reason: count for reason, count in aside.items() if count}
    return Balance(file, LAYOUT, len(features), used, reasons)


def _check_all_found(found: Mapping[str, Polygons], district: District, file: str) -> None:
    missing = [name for name in district.stadsdelar if name not in found]
    if missing:
        raise DataError(
            f"Kartfilen saknar stadsdelar i {district.name}",
            Place(file),
            found=f"{len(found)} av {len(district.stadsdelar)} stadsdelar",
            expected=f"även {and_list(missing)}",
            hint="Kontrollera stavningen i filen. Registret tar emot fler skrivsätt (aliases).",
        )
