"""The catalogue of Stockholmsenkäten: questions by a key that stays when their numbers change."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from lagesbild_report.config.packaged import load_packaged
from lagesbild_report.config.strict import Strict

REGISTER = "register/enkatfragor.yaml"

Side = Literal["brott", "trygghet"]
Code = Annotated[int, Field(ge=1)]


class QuestionYear(Strict):
    """A question in one year's questionnaire.

    Parameters
    ----------
    number : str
        As the codebook writes it; case does not matter.
    answers : int, optional
        Number of answers, coded from 1.
    counts : tuple of int
        Codes of the answers that belong to the share.
    definition : str
        What was asked, where a change of wording breaks the series.
    """

    number: str = Field(pattern=r"^F\d+[a-z]*$")
    answers: Code | None = None
    counts: tuple[Code, ...] = ()
    definition: str = ""

    @model_validator(mode="after")
    def _counted_answers_exist(self) -> Self:
        if bool(self.counts) != bool(self.answers):
            raise ValueError("answers och counts hör ihop")
        if max(self.counts, default=0) > (self.answers or 0):
            raise ValueError("counts nämner ett svar som inte finns")
        return self


class SurveyQuestion(Strict):
    """A question with its number and answers in each year.

    Parameters
    ----------
    title, about : str
        Row label, and what the share measures.
    side : str
        The chapter that prints it.
    worse : bool
        Whether a high share is worse.
    years : dict of int to QuestionYear
        Years that are missing have ready-made shares only, under the question's key.
    """

    title: str
    about: str
    side: Side
    worse: bool = True
    years: dict[int, QuestionYear] = Field(default_factory=dict)


class QuestionCatalogue(Strict):
    """All questions by key."""

    questions: dict[str, SurveyQuestion]

    @model_validator(mode="after")
    def _numbers_are_unique(self) -> Self:
        taken: set[tuple[int, str]] = set()
        for question in self.questions.values():
            for year, form in question.years.items():
                if (year, form.number.casefold()) in taken:
                    raise ValueError(f"{form.number} står två gånger {year}")
                taken.add((year, form.number.casefold()))
        return self

    def key(self, written: str, year: int) -> str | None:
        """Return the key of a question written as key, title or the year's number, or None."""
        text = written.casefold().strip().rstrip(".")
        for key, question in self.questions.items():
            if text in (key, question.title.casefold()):
                return key
            if year in question.years and text == question.years[year].number.casefold():
                return key
        return None

    def elsewhere(self, written: str, year: int) -> list[str]:
        """Say under which number a question stands, when the number is another year's."""
        text = written.casefold().strip()
        return [
            f"{written} är {other} års nummer på {question.title.casefold()}: {now}"
            for question in self.questions.values()
            for other, form in question.years.items()
            if form.number.casefold() == text
            for now in [_number_in(question, year)]
        ]

    def of_side(self, side: Side) -> list[str]:
        """Return the keys of a side's questions in the catalogue's order."""
        return [key for key, question in self.questions.items() if question.side == side]


def _number_in(question: SurveyQuestion, year: int) -> str:
    own = question.years.get(year)
    return f"{year} har den nummer {own.number}" if own else f"numret {year} är inte känt"


def answer_code(written: str) -> int | None:
    """Return the code of an answer written as ``2``, ``2 Ja`` or ``2. Ja``, or None."""
    found = re.match(r"(\d+)(?![\d,])\.?(\s|$)", written.strip())
    return int(found[1]) if found else None


@cache
def load_questions() -> QuestionCatalogue:
    """Read the catalogue that the package carries."""
    return load_packaged(REGISTER, QuestionCatalogue)
