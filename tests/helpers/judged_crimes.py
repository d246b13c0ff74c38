"""Crime areas made by hand, with verdicts as the build gives them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crime_results import Values, made

from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.judge_areas import judged_places, judged_totals
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.statistics.dispersion import Dispersion

RULES = Rules()
AS_CHANCE = Dispersion(estimate=1, p=0.5, months=60)

EXAMPLE = {
    "vald-i-offentlig-miljo": (
        "Våld i offentlig miljö",
        "anmälda brott som rör våld i offentlig miljö",
        "det anmälda våldet i offentlig miljö",
        (296, 281, 309, 322, 255),
    ),
    "narkotikabrott": (
        "Narkotikabrott", "anmälda narkotikabrott", "de anmälda narkotikabrotten",
        (900, 950, 791, 840, 1047),
    ),
    "inbrott-i-bostad": (
        "Inbrott i bostad", "anmälda inbrott i bostad", "de anmälda inbrotten i bostad",
        (241, 200, 190, 136, 146),
    ),
    "bedrageri-mot-aldre": (
        "Bedrägeri mot äldre", "anmälda bedrägerier mot äldre",
        "de anmälda bedrägerierna mot äldre", (66, 150, 250, 387, 329),
    ),
    "personran": (
        "Personrån", "anmälda personrån", "de anmälda personrånen", (121, 110, 90, 86, 70),
    ),
    "vald-i-nara-relation": (
        "Våld i nära relation", "anmälda brott som rör våld i nära relation",
        "det anmälda våldet i nära relation", (438, 480, 500, 545, 506),
    ),
}  # fmt: skip
"""The counts of the 2024 document for the last two periods; the earlier ones are made up."""


def judged(*results: CrimeAreaResult, rules: Rules = RULES) -> list[CrimeAreaResult]:
    """Return the crime areas with their verdicts, tested together."""
    found = [judged_places(_with_minimum(one, rules), rules) for one in results]
    return judged_totals(found, rules)


def _with_minimum(result: CrimeAreaResult, rules: Rules) -> CrimeAreaResult:
    """Return a result that gives per cent where the rules do, and varies as chance does."""

    def place(own: Place) -> Place:
        limit = {"percent_minimum": rules.small_numbers.percent_minimum}
        return own.model_copy(update={"change": own.change.model_copy(update=limit)})

    places = tuple(map(place, result.places))
    return result.model_copy(
        update={
            "places": places,
            "total": place(result.total),
            "dispersion": AS_CHANCE,
            "place_dispersion": AS_CHANCE,
        }
    )


def crime(*values: float | None, **more: Any) -> CrimeAreaResult:
    """Return one crime area that is judged alone."""
    facts: dict[str, Any] = {
        key: more.pop(key) for key in ("phrase", "definite", "caveat") if key in more
    }
    return judged(made({"Solberga": values}, **more).model_copy(update=facts))[0]


def six(
    changed: Mapping[str, Values] | None = None, caveats: Mapping[str, str] | None = None
) -> list[CrimeAreaResult]:
    """Return the six crime areas of the example, judged together.

    ``changed`` replaces the counts of crime areas by id, ``caveats`` their class of caveat.
    """
    return judged(*_made(changed or {}, caveats or {"narkotikabrott": "upptäcktsbrott"}))


def _made(changed: Mapping[str, Values], caveats: Mapping[str, str]) -> Sequence[CrimeAreaResult]:
    return [
        made({"Solberga": changed.get(key, values)}).model_copy(
            update={
                "id": key, "title": title, "phrase": phrase, "definite": definite,
                "caveat": caveats.get(key, "anmälningsbrott"),
            }
        )
        for key, (title, phrase, definite, values) in EXAMPLE.items()
    ]  # fmt: skip
