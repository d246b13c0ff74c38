"""A tiny edition: a few events in every month, known totals, two stadsdelar."""

from __future__ import annotations

import datetime as dt

import yaml
from project import Project

CODES = {"vald-i-offentlig-miljo": "357", "narkotikabrott": "5011", "personran": "9806"}
PER_MONTH = {"vald-i-offentlig-miljo": 2, "narkotikabrott": 3, "personran": 1}
EXTRA_2024 = 6
"""Events of public violence beyond two a month in 2023/24, all in Liljeholmen."""

BRA = """Region;Brott;År;Period;Antal;/100 000 inv
Stadsdelsområde Hägersten-Älvsjö (Sthlm);Totalt antal brott;År;2022;200;200;
Stadsdelsområde Hägersten-Älvsjö (Sthlm);Totalt antal brott;År;2023;190;190;
Stockholm kommun;Totalt antal brott;År;2022;2400;240;
Stockholm kommun;Totalt antal brott;År;2023;2600;260;

"""
SCB = """Region,Alder,Kon,Tid,value
Liljeholmen,totalt,totalt,2023,10000
Solberga,totalt,totalt,2023,5000
Hägersten-Älvsjö,totalt,totalt,2022,100000
Stockholm,totalt,totalt,2022,1000000
"""


def months() -> list[dt.date]:
    """Return the first days of the five broken years' months."""
    return [
        dt.date(2019 + (8 + n) // 12, (8 + n) % 12 + 1, 1)
        for n in range(60)
    ]  # fmt: skip


def events(leave_out: str = "-") -> bytes:
    """Return the police's extract, without rows whose date starts with a text."""
    rows = ["Brottskod;Brottsdatum från;Brottstid från;Stadsdel"]
    for first in months():
        for area, number in PER_MONTH.items():
            for place in range(number):
                day = first + dt.timedelta(days=9 * place)
                name = "Liljeholmen" if place % 2 == 0 else "Solberga"
                rows.append(f"{CODES[area]};{day};22:30;{name}")
    rows += [f"0355;2024-02-{n + 10};01:15;LILJEHOLMEN" for n in range(EXTRA_2024)]
    kept = [row for row in rows if f";{leave_out}" not in row]
    return "\n".join(kept).encode("cp1252")


def coverage(until: str = "2024-08-31") -> dict[str, str]:
    """Return the sidecar's coverage."""
    return {"from": "2019-09-01", "until": until, "area": "hagersten-alvsjo"}


LEFT_OUT = {"vald-i-nara-relation", "bedrageri-mot-aldre", "inbrott-i-bostad"}


def decide_on_known_areas(project: Project) -> None:
    """Leave out of the decisions the crime areas that the tiny edition has not."""
    path = project.folder / "data/raw/beslut/hagersten-alvsjo.yaml"
    decisions = yaml.safe_load(path.read_text(encoding="utf-8"))
    for priority in decisions["priorities"]:
        for one in [priority, *priority.get("measures", [])]:
            for key in ("key_figures", "indicators"):
                if key in one:
                    one[key] = [name for name in one[key] if name not in LEFT_OUT]
    path.write_text(yaml.safe_dump(decisions, allow_unicode=True), encoding="utf-8")


def make_tiny(project: Project) -> None:
    """Fill a project with the tiny edition: three crime areas, one Brå and one SCB extract."""

    def three_areas(config: dict) -> None:
        config["crime_areas"] = [a for a in config["crime_areas"] if a["id"] in CODES]
        config["rates"]["population_max_days"] = 400

    project.configure(three_areas)
    decide_on_known_areas(project)
    project.add_raw("polis/uttag.csv", events(), coverage=coverage())
    years = {"from": "2022-01-01", "until": "2023-12-31", "area": "hagersten-alvsjo"}
    project.add_raw("bra/Databasfil.txt", BRA.encode("cp1252"), coverage=years)
    project.add_raw("scb/folk.csv", SCB.encode(), coverage=years)
