"""Sentences on Stockholmsenkäten: drugs and safety, over the waves and beside the city."""

from __future__ import annotations

from collections.abc import Sequence

from lagesbild_report.comparisons.cross import Cross, Line
from lagesbild_report.comparisons.theme_result import ThemeResult
from lagesbild_report.themes.enkater_elever import DRUGS, FIRST_AND_LAST, SAFE
from lagesbild_report.wording.elever_fragor import exposed, questions
from lagesbild_report.wording.judged_levels import ShareLevel, level_sentences
from lagesbild_report.wording.judged_shares import JudgedShare, change_sentences, only_tested
from lagesbild_report.wording.names import Names
from lagesbild_report.wording.sexes import SexPair, sex_sentences
from lagesbild_report.wording.words import joined, percent, upper_first

GRADES = {"ak9": "i årskurs 9", "gy2": "i gymnasiet årskurs 2"}


def pupil_paragraphs(result: ThemeResult, names: Names) -> dict[str, str]:
    """Return the paragraphs on the pupils' survey, by key."""
    drugs, safe = result.table(DRUGS), result.table(SAFE)
    ends = result.table(FIRST_AND_LAST)
    return {
        "elever-narkotika": joined(
            _both(drugs, "har {share} någon gång använt narkotika", names), _since(ends, DRUGS)
        ),
        "elever-utsatta": exposed(result.table("elever-utsatta"), ends, GRADES, names),
        "elever-brott": questions(
            result.table("elever-brott"), "Andelarna som har begått brott", GRADES, names
        ),
        "elever-trygg": joined(
            _both(safe, "är {share} trygga ute ensamma sent en kväll", names), _since(ends, SAFE)
        ),
        "elever-trygg-kon": _sexes(safe),
        "elever-omgivning": questions(
            result.table("elever-omgivning"), "Elevernas svar om omgivningen", GRADES, names
        ),
    }


def _both(table: Cross | None, phrase: str, names: Names) -> str:
    """Return the share of both school years, against the wave before and the city."""
    lines = [(grade, table.find(grade)) for grade in GRADES] if table else []
    known = [(grade, line) for grade, line in lines if line and line.last.value is not None]
    if table is None or not known:
        return ""
    levels = [
        ShareLevel(GRADES[grade], city.last, line.against[-1] if line.against else None)
        for grade, line in known
        if (city := table.find(f"{grade}-stad"))
    ]
    return joined(
        _shares(known, phrase),
        change_sentences(_changes(known), earlier_values=True),
        level_sentences(levels, names.city),
    )


def _shares(lines: Sequence[tuple[str, Line]], phrase: str) -> str:
    """Return the sentence on the first school year, and a shorter one on the next."""
    (first, line), others = lines[0], lines[1:]
    share = phrase.format(share=f"{percent(line.last)} av eleverna")
    said = [f"{upper_first(GRADES[first])} {share} ({line.last.period.label})."]
    said += [f"{upper_first(GRADES[g])} är andelen {percent(one.last)}." for g, one in others]
    return joined(*said)


def _changes(lines: Sequence[tuple[str, Line]]) -> list[JudgedShare]:
    return [
        JudgedShare("andelen", GRADES[grade], line.change())
        for grade, line in lines
        if len(line.figures) > 1
    ]


def _since(ends: Cross | None, measure: str) -> str:
    """Return what changed from the first wave to the last; empty when nothing was tested."""
    lines = [(grade, ends.find(f"{grade}-{measure}")) for grade in GRADES] if ends else []
    shares = _changes([(grade, line) for grade, line in lines if line is not None])
    return change_sentences(only_tested(shares))


def _sexes(table: Cross | None) -> str:
    """Return girls' and boys' shares in both school years."""
    if table is None:
        return ""
    pairs = [
        SexPair(where, girls, boys)
        for grade, where in GRADES.items()
        if (girls := table.find(f"{grade}-flickor")) and (boys := table.find(f"{grade}-pojkar"))
        if None not in (girls.last.value, boys.last.value)
    ]
    return sex_sentences(pairs)
