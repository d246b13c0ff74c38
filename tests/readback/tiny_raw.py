"""A tiny project of raw files, made by hand, and claims about it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import yaml

POLICE = "data/raw/polis/brott.csv"
SURVEY = "data/raw/trygghetsmatning-stad/svar.csv"
PLACES = "data/raw/tyck-till/synpunkter.csv"
DWELLINGS = "data/raw/boende/lagenheter.csv"
BRA = "data/raw/bra/databasfil.txt"
PEOPLE = "data/raw/scb/folkmangd.csv"
INDEX = "data/raw/skolindex/index.csv"
PUPILS = "data/raw/stockholmsenkaten/svar.csv"
FACTS = "data/raw/fakta/generell.yaml"

CONFIG: dict[str, Any] = {
    "edition": 2024,
    "district": "hagersten-alvsjo",
    "period": {"start_month": 9, "count": 2},
    "judging": {"design_effects": {"trygghetsmatning-stad": 2.0}, "level": 0.05},
    "sources": {
        "polis": {
            "folder": "data/raw/polis",
            "event_columns": {
                "code": ["Brottskod"],
                "start": ["Brottsdatum från"],
                "area": ["Stadsdel"],
                "count": ["Antal"],
            },
        },
        "bra": {
            "folder": "data/raw/bra",
            "measures": [
                {"id": "liv", "title": "Liv", "labels": ["3 kap. Brott mot liv och hälsa"]}
            ],
        },
        "scb": {"folder": "data/raw/scb"},
    },
    "crime_areas": [
        {"id": "ran", "code_sets": [{"valid_from": "2008-01-01", "codes": ["0866"]}]},
        {"id": "narkotika", "code_sets": [{"valid_from": "2008-01-01", "codes": ["5010"]}]},
    ],
}

FILES = {
    POLICE: """Brottskod,Brottsdatum från,Stadsdel,Antal
866,2023-09-01,Aspudden,1
866,2024-08-31,Aspudden,1
866,2024-01-05,Gröndal,1
5010,2024-01-05,Aspudden,1
866,2023-08-31,Aspudden,1
866,2024-02-02,,1
""",
    SURVEY: """Mätning;Område;Indikator;Grupp;Andel;Bas
2020;Aspudden;Utsatt för stöld;alla;10;100
2023;Aspudden;Utsatt för stöld;alla;20;300
2023;Gröndal;Utsatt för stöld;alla;30;300
2023;Aspudden;Utsatt för hot;alla;40;300
""",
    PLACES: """Månad;Plats;Slag;Antal
2024-01;Torget;Klotter;2
2024-02;Torget;Klotter;3
2024-02;Parken;Klotter;7
2024-02;Torget;Höga ljud;11
""",
    DWELLINGS: """Stadsdel;Upplåtelseform;År;Antal lägenheter
Aspudden;Hyresrätt;2024;30
Aspudden;Bostadsrätt;2024;90
Gröndal;Hyresrätt;2024;50
""",
    BRA: """Region;Brott;År;Period;Antal;/100 000 inv
Stadsdelsområde Hägersten-Älvsjö (Sthlm);3 kap. Brott mot liv och hälsa;2023;Helår;500;..;
Stockholm kommun;3 kap. Brott mot liv och hälsa;2023;Helår;9000;920;
""",
    PEOPLE: """Region,Alder,Kon,ContentsCode,Tid,value
Hägersten-Älvsjö,totalt,totalt,Folkmängd,2020,100000
Hägersten-Älvsjö,totalt,totalt,Folkmängd,2024,140000
""",
    INDEX: "År;Skola;Index\n2024;Exempelskola A;62\n",
    PUPILS: """Läsår;Årskurs;Område;Fråga;Svar;Andel;Bas
2023/24;åk 9;Hägersten-Älvsjö;F77a;1;86;700
2023/24;åk 9;Hägersten-Älvsjö;F77a;2;6;700
2023/24;åk 9;Hägersten-Älvsjö;F77a;3;4;700
2023/24;åk 9;Hägersten-Älvsjö;F77a;4;2;700
2023/24;åk 9;Hägersten-Älvsjö;F77a;5;2;700
""",
    FACTS: "skolor: {what: Antal skolor, value: 14, as_of: 2024, source: x}\n",
}

SIDECAR = {
    "extracted": dt.date(2024, 10, 15),
    "coverage": {
        "from": dt.date(2020, 9, 1),
        "until": dt.date(2024, 8, 31),
        "area": "hagersten-alvsjo",
    },
}


def write_project(root: Path, **changed: str) -> Path:
    """Write the files, some with another text, by the name of their constant."""
    texts = {**FILES, **{globals()[name]: text for name, text in changed.items()}}
    for file, text in texts.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if file != FACTS:
            path.with_name(f"{path.name}.yaml").write_text(yaml.safe_dump(SIDECAR), "utf-8")
    return root


def claim(key: str, period: str, value: object, *cells: tuple[str, str], **more: Any
          ) -> dict[str, Any]:  # fmt: skip
    """Return a claim as ``claims.json`` holds it; cells are file and locator."""
    found = [{"file": file, "sha256": "", "locator": locator} for file, locator in cells]
    return {"id": "c-1", "key": key, "period": period, "value": value, "unit": "", "formula": "",
            "kind": "figure", "cells": found, "operands": [], **more}  # fmt: skip
