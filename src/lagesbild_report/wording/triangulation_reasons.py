"""What may explain that reported crime and surveys do not say the same, and how sure they are."""

from __future__ import annotations

from lagesbild_report.claims.counted import computed, counted
from lagesbild_report.comparisons.standing import Measure, Standing
from lagesbild_report.comparisons.triangulation import Row, Triangulation
from lagesbild_report.comparisons.verdict import Family
from lagesbild_report.swedish import FIXED_SPACE, and_list, decimal, whole
from lagesbild_report.wording.day_population import people_sentence
from lagesbild_report.wording.family_note import family_note
from lagesbild_report.wording.triangulation import names_of
from lagesbild_report.wording.words import joined, lower_first


def reasons_paragraph(found: Triangulation) -> str:
    """Return general reasons for each way of not agreeing that occurs."""
    return joined(
        _reported_alone(found),
        _not_reported(found),
        _exposed_alone(found),
        _afraid_alone(found),
        _width(found),
    )


def _reported_alone(found: Triangulation) -> str:
    rows = found.with_agreement("reported_high", "high_but_surveys_low")
    if not rows:
        return ""
    first = (
        "Brotten räknas där de begås och enkätsvaren där den svarande bor. En del av dem som "
        f"utsätts i {names_of(rows)} kan därför bo någon annanstans och syns då inte i enkäterna."
    )
    known = [found.visitors[row.name] for row in rows if row.name in found.visitors]
    return joined(first, *map(people_sentence, known))


def _not_reported(found: Triangulation) -> str:
    rows = found.with_agreement("reported_low")
    if not rows:
        return ""
    return (
        f"I {names_of(rows)} är de anmälda brotten färre än väntat utan att enkäterna visar "
        "detsamma. Svaren kan vara för få, eller så anmäls en mindre del av brotten."
    )


def _exposed_alone(found: Triangulation) -> str:
    rows = [row for row in _surveys_alone(found) if row.is_over("exposure")]
    if not rows:
        return ""
    return (
        f"I {names_of(rows)} säger sig fler ha utsatts än anmälningarna visar. Alla brott anmäls "
        "inte, och den som svarar kan ha utsatts någon annanstans."
    )


def _afraid_alone(found: Triangulation) -> str:
    rows = [row for row in _surveys_alone(found) if not row.is_over("exposure")]
    if not rows:
        return ""
    return (
        f"I {names_of(rows)} gäller enkätsvaren otrygghet eller ordningsstörningar. Det som stör "
        "och oroar behöver inte vara brott, och brott som inte anmäls syns inte i statistiken."
    )


def _surveys_alone(found: Triangulation) -> list[Row]:
    return found.with_agreement("surveys_high", "low_but_surveys_high")


def detected_paragraph(found: Triangulation) -> str:
    """Tell where more crimes are detected than expected, and why they do not count."""
    measure = next((one for one in found.measures if one.kind == "detected"), None)
    if measure is None:
        return ""
    over = [name for name, standing in measure.standings.items() if standing.sign > 0]
    where = f"Upptäcktsbrotten ligger över de övriga stadsdelarnas nivå i {and_list(over)}. "
    return (
        f"{where if over else ''}Upptäcktsbrott visar mest var polisen arbetar och vägs därför "
        "inte in i den samlade bilden."
    )


def _width(found: Triangulation) -> str:
    """Tell how large a difference the exposure measure's middle stadsdel could show."""
    measure = next((one for one in found.measures if one.kind == "exposure"), None)
    middle = _middle(measure) if measure else None
    if middle is None or middle.verdict is None or middle.verdict.interval is None:
        return ""
    interval = middle.verdict.interval
    half = 50 * (interval.high - interval.low)
    points = decimal(computed(half, "half_width", middle.value, middle.n), 0)
    return (
        f"Enkäterna visar bara stora skillnader: med {whole(middle.n or 0)}{FIXED_SPACE}svar är "
        f"osäkerheten omkring {points}{FIXED_SPACE}procentenheter åt vardera hållet."
    )


def _middle(measure: Measure) -> Standing | None:
    """Return the standing that rests on the middle number of answers."""
    tested = [one for one in measure.standings.values() if one.n and one.tested]
    return sorted(tested, key=lambda one: one.n or 0)[len(tested) // 2] if tested else None


def table_note(found: Triangulation, smallest_base: int) -> str:
    """Return the note under the table: the words, the expected numbers and the tests."""
    counted = [
        f"{name}: {and_list([lower_first(title) for title in measure.titles])}"
        for name, measure in _counted(found)
    ]
    return joined(
        "Över, under: skiljer sig säkerställt från de övriga stadsdelarna. "
        "Tal utan ord: skillnaden är inte säkerställd.",
        f"Inom parentes står det antal som stadsdelsområdets nivå ger efter antalet "
        f"invånare{_ages(found)}.",
        f"{'. '.join(counted)}. Brott utan känd stadsdel ingår inte.",
        _absent(found, smallest_base),
        f"Skillnaderna i varje kolumn är prövade tillsammans{_widened(found)}.",
        family_note(_all_columns(found)),
    )


def _widened(found: Triangulation) -> str:
    """Name what the tests take in beside chance."""
    wide = {one.titles == () for one in found.measures if one.dispersion > 1}
    what = [name for own, name in ((False, "antalens överspridning"), (True, "enkäternas urval"))
            if own in wide]  # fmt: skip
    verb = "är inräknade" if len(what) > 1 else "är inräknad" if False in wide else "är inräknat"
    return f"; {and_list(what)} {verb}" if what else ""


def _ages(found: Triangulation) -> str:
    """Name the crime areas that are related to the old alone."""
    ages = {title: age for one in found.measures for title, age in one.from_ages.items()}
    told = [f"{lower_first(title)}: från {age} år" for title, age in ages.items()]
    return f" ({'; '.join(told)})" if told else ""


def _counted(found: Triangulation) -> list[tuple[str, Measure]]:
    names = {"reported": "Med brottsoffer", "detected": "Upptäcktsbrott"}
    return [(names[one.kind], one) for one in found.measures if one.kind in names]


def _absent(found: Triangulation, smallest_base: int) -> str:
    values = [standing.value for row in found.rows for standing in row.standings]
    return f"Två punkter (..): färre än {smallest_base} svar." if None in values else ""


def _all_columns(found: Triangulation) -> Family:
    """Return the sum of the columns' families, for the note alone: each is corrected by itself."""
    standings = [one for row in found.rows for one in row.standings]
    verdicts = [(one, one.verdict) for one in standings if one.verdict is not None]
    return Family(
        tested=counted(one for one, _ in verdicts),
        established=counted(one for one, verdict in verdicts if verdict.established),
        borderline=counted(one for one, verdict in verdicts if verdict.borderline),
        level=found.measures[0].family.level,
    )
