"""The figures and verdicts of an edition, from the results that its document is made of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lagesbild_report import swedish
from lagesbild_report.comparisons.bra import PER
from lagesbild_report.comparisons.figure import Figure
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.config.model import CrimeArea
from lagesbild_report.document.material import Material
from lagesbild_report.editions.models import About, Edition, KeptFigure, KeptVerdict
from lagesbild_report.editions.walk import Found, Spot, walk
from lagesbild_report.observations.crime_areas import definitions
from lagesbild_report.observations.period import Period, calendar_year
from lagesbild_report.wording.levels import level_word
from lagesbild_report.wording.verdict_words import label, level_label, noun

CRIMES, BRA = "brottsomraden", "bra"
BRA_AREAS = {"district": 0, "city": 1, "district_change": 0, "city_change": 1}
"""Parts of a category of Brå's, and whose they are among the district's and the city's names."""
FINGERPRINT = 12


def kept_edition(material: Material) -> Edition:
    """Return what is kept of the edition that a material makes."""
    found = list(_walked(material))
    return Edition(
        district=material.config.district,
        edition=str(material.config.edition),
        figures=tuple(_figures(found, material)),
        verdicts=tuple(_verdicts(found)),
    )


def kept_figures(material: Material) -> list[KeptFigure]:
    """Return every known figure by key, the earliest period first.

    What stands more than once under the same key and period is kept once.
    """
    return _figures(_walked(material), material)


def _walked(material: Material) -> Iterator[Found]:
    for area in material.crime_areas:
        spot = Spot((CRIMES, area.id), (area.title,), "antal", ("polis",))
        yield from walk(area, spot)
    yield from (_of_bra(one, material.names) for one in _walked_bra(material))
    for theme in material.themes:
        yield from walk(theme, Spot((theme.id,)))


def _walked_bra(material: Material) -> Iterator[Found]:
    if not material.bra.years:
        return iter(())
    unit = f"per {swedish.whole(PER)} invånare"
    year = calendar_year(material.bra.years[-1])
    return walk(material.bra, Spot((BRA,), (), unit, ("bra",), year))


def _of_bra(found: Found, names: tuple[str, str]) -> Found:
    """Name source and area in the title: Brå's categories have the area as a field."""
    place = BRA_AREAS.get(found.spot.key[-1])
    area = () if place is None else (names[place],)
    title = (f"{found.spot.title[0]}, Brå", *found.spot.title[1:], *area)
    return replace(found, spot=replace(found.spot, title=title))


def _figures(found: Iterable[Found], material: Material) -> list[KeptFigure]:
    days, areas = _extract_days(material), {one.id: one for one in material.config.crime_areas}
    kept: dict[tuple[str, str], KeptFigure] = {}
    for one in found:
        if isinstance(one.item, Figure) and one.item.known:
            own = _figure(one.spot, one.item, days, areas)
            kept.setdefault(own.identity, own)
    return sorted(kept.values(), key=lambda own: (own.key, own.figure.period))


def _figure(
    spot: Spot, figure: Figure, days: Mapping[str, str], areas: Mapping[str, CrimeArea]
) -> KeptFigure:
    area = areas.get(spot.key[1]) if spot.key[0] == CRIMES else None
    rounded = float(swedish.rounded(figure.value or 0.0, figure.decimals))
    own_days = {days[cell.file] for cell in figure.cells if cell.file in days}
    return KeptFigure(
        key="/".join(spot.key),
        title=_title(spot),
        unit=spot.unit,
        sources=spot.sources,
        figure=figure.model_copy(update={"value": rounded, "interval": None, "n": None}),
        codes=_codes(area, figure.period) if area else "",
        extracted=max(own_days, default=""),
        caveat=area.caveat if area else "",
    )


def _title(spot: Spot) -> str:
    """Return ``Personrån: Aspudden, per 1000 invånare``."""
    first, *rest = dict.fromkeys(spot.title)
    return f"{first}: {', '.join(rest)}" if rest else first


def _codes(area: CrimeArea, period: Period) -> str:
    """Return a fingerprint of the brottskoder that were counted in any part of a period."""
    counted = [
        ",".join(sorted(one.codes))
        for one in definitions(area)
        if one.valid_from < period.end
        and (one.valid_until is None or one.valid_until > period.start)
    ]
    return hashlib.sha256(";".join(counted).encode()).hexdigest()[:FINGERPRINT]


def _extract_days(material: Material) -> dict[str, str]:
    """Return the day of the extract of every raw file."""
    return {
        file.path: file.sidecar.extracted_text
        for report in material.reports.values()
        for file in report.files
    }


def _verdicts(found: Iterable[Found]) -> list[KeptVerdict]:
    """Return the verdict of each key on its latest period."""
    kept: dict[str, KeptVerdict] = {}
    judged = [one for one in found if isinstance(one.item, Verdict) and one.spot.period]
    for one in sorted(judged, key=lambda one: _end(one.spot.period)):
        if isinstance(one.item, Verdict):
            own = _verdict(one.spot, one.item, one.about)
            kept[own.key] = own
    return [kept[key] for key in sorted(kept)]


def _end(period: Period | None) -> tuple[int, int]:
    return (period.end.toordinal(), period.start.toordinal()) if period else (0, 0)


def _verdict(spot: Spot, verdict: Verdict, about: About) -> KeptVerdict:
    return KeptVerdict(
        key="/".join(spot.key),
        title=_title(spot),
        about=about,
        period=spot.period.label if spot.period else "",
        kind=verdict.kind,
        size=verdict.size,
        word=_word(verdict, about),
    )


def _word(verdict: Verdict, about: About) -> str:
    if about == "season":
        return "årstidsmönster" if verdict.established else "inget säkert årstidsmönster"
    if about == "trend":
        return noun(verdict) if verdict.established else "ingen säkerställd trend"
    if about == "change":
        return label(verdict)
    # The sentences tell the size of a level, which the tables do not.
    return level_word(verdict) if verdict.size else level_label(verdict)
