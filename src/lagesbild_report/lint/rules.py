"""What the rules know: the edition and the names of the registers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagesbild_report.lint.directions import directions
from lagesbild_report.lint.editions import leftovers
from lagesbild_report.lint.figures import figures
from lagesbild_report.lint.headings import leftovers_of_forms
from lagesbild_report.lint.hit import Hit
from lagesbild_report.lint.names import KnownNames, names
from lagesbild_report.lint.near_names import near_names
from lagesbild_report.lint.prose import Prose
from lagesbild_report.lint.signs import hyphens, percent_signs
from lagesbild_report.lint.sources import sources
from lagesbild_report.register.areas import AreaRegister, load_areas
from lagesbild_report.register.sources import SourceRegister, load_sources
from lagesbild_report.register.written_names import WrittenNames, load_names


@dataclass(frozen=True)
class Knowledge:
    """What the rules hold the texts against.

    Parameters
    ----------
    edition : int
    with_digits : tuple of str
        Names that hold digits.
    names : KnownNames
    sources : mapping of str to sequence of str
        Id of a source to the words by which texts name it.
    """

    edition: int
    with_digits: Sequence[str]
    names: KnownNames
    sources: Mapping[str, Sequence[str]]


def knowledge(edition: int, parties: Iterable[str] = ()) -> Knowledge:
    """Return what the registers know, and the parties of the report."""
    written, register = load_names(), load_sources()
    return Knowledge(
        edition,
        written.with_digits,
        known_names(load_areas(), register, written, parties),
        {
            source.id: (source.title, *written.sources.get(source.id, ()))
            for source in register.sources
        },
    )


def known_names(
    areas: AreaRegister, register: SourceRegister, written: WrittenNames, parties: Iterable[str]
) -> KnownNames:
    """Return the names that texts may use."""
    stadsdelar = [place for district in areas.districts for place in district.places]
    police = [area.name for district in areas.districts for area in district.lokalpolisomraden]
    regions = [region.name for region in areas.regions]
    districts = [district.name for district in areas.districts]
    places = [place.name for place in stadsdelar] + districts + police + regions
    return KnownNames(
        places=tuple(dict.fromkeys([*places, areas.city.name])),
        aliases={alias: place.name for place in stadsdelar for alias in place.aliases},
        titles=tuple(dict.fromkeys([*(one.title for one in register.sources), *parties])),
        elsewhere=areas.elsewhere,
        terms=written.terms,
    )


def hits_of(prose: Prose, known: Knowledge) -> list[Hit]:
    """Return all that the rules on a single file find."""
    found = [*names(prose, known.names), *near_names(prose, known.names)]
    found += [*leftovers(prose, known.edition), *leftovers_of_forms(prose)]
    found += [*hyphens(prose), *percent_signs(prose)]
    typed = list(figures(prose, known.with_digits))
    if prose.kind == "settings":  # a decision is dated itself; a share rests on data
        found += [hit for hit in typed if hit.rule == "procent"]
    else:
        found += [*typed, *directions(prose), *sources(prose, known.sources)]
    return [hit for hit in found if not _told_better(hit, found)]


def _told_better(hit: Hit, found: Sequence[Hit]) -> bool:
    """Tell whether a typed year is told as a leftover of an earlier edition already."""
    return hit.rule == "år" and any(
        other.rule == "utgåva" and 0 <= hit.start - other.start < len(other.found)
        for other in found
    )
