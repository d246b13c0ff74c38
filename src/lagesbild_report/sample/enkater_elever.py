"""The example's rows of Stockholmsenkäten: ready-made shares, and answers on a row each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lagesbild_report.register.survey_questions import load_questions
from lagesbild_report.sample.figures import CITY, DISTRICT
from lagesbild_report.sample.form_files import Cell

AREAS = {"district": DISTRICT, "city": CITY}
GRADES = {"ak9": "åk 9", "gy2": "gy 2"}
SEXES = {"alla": (1.0, 0), "flickor": (0.49, 1), "pojkar": (0.48, -1)}
"""Part of the pupils, and the sign of the sex's distance from all."""

Share = tuple[int, str, str, str, str, int, int]
"""Year, school year, sex, area, question, share and base."""


def share_rows(plan: dict[str, Any], waves: Sequence[int]) -> list[list[Cell]]:
    """Return a row per question: the share under the question's key."""
    return [
        [year, "", grade, sex, area, question, "", share, base, ""]
        for year, grade, sex, area, question, share, base in _shares(plan, waves)
    ]


def answer_rows(plan: dict[str, Any], wave: int) -> list[list[Cell]]:
    """Return a row per answer: the question under its number of the year."""
    questions = load_questions().questions
    rows: list[list[Cell]] = []
    for year, grade, sex, area, key, share, base in _shares(plan, [wave]):
        known = questions[key].years[year]
        weights = plan["answers"][str(known.answers)]
        others = [n for n in range(1, (known.answers or 0) + 1) if n not in known.counts]
        answers = dict(zip(known.counts, split(share, weights["counted"]), strict=True))
        answers |= dict(zip(others, split(100 - share, weights["other"]), strict=True))
        rows += [
            ["", f"{year - 1}/{year % 100}", grade, sex, area, known.number, code, part, base, ""]
            for code, part in sorted(answers.items())
        ]
    return rows


def split(total: int, weights: Sequence[int]) -> list[int]:
    """Return whole parts in proportion to the weights; they add up to the total."""
    parts = [total * weight // sum(weights) for weight in weights]
    parts[0] += total - sum(parts)
    return parts


def _shares(plan: dict[str, Any], waves: Sequence[int]) -> Iterator[Share]:
    for wave in waves:
        place = plan["waves"].index(wave)
        for key, question in plan["questions"].items():
            for grade, title in GRADES.items():
                for column, (area, name) in enumerate(AREAS.items()):
                    share = question[grade][column][place]
                    base = plan["bases"][grade][area][place]
                    for sex, (part, sign) in SEXES.items():
                        moved = max(1, share + sign * question["flickor"])
                        yield wave, title, sex, name, key, moved, round(part * base)
