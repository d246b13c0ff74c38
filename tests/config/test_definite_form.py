"""The definite form of what a crime area counts."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from lagesbild_report.config.model import CrimeArea

AREA: dict[str, Any] = {
    "id": "personran",
    "title": "Personrån",
    "phrase": "anmälda personrån",
    "caveat": "anmälningsbrott",
    "defined_by": "rapporten",
    "code_sets": [{"valid_from": "2019-01-01", "codes": ["0801"]}],
}


@pytest.mark.parametrize("words", ["de anmälda personrånen", "det anmälda våldet", "den grova", ""])
def test_an_article_and_a_noun(words: str) -> None:
    assert CrimeArea.model_validate(AREA | {"definite": words}).definite == words


@pytest.mark.parametrize("words", ["personrånen", "De anmälda personrånen", "de anmälda.", "de "])
def test_what_would_not_fit_in_a_sentence_is_refused(words: str) -> None:
    with pytest.raises(ValidationError):
        CrimeArea.model_validate(AREA | {"definite": words})


def test_it_may_be_left_out() -> None:
    assert CrimeArea.model_validate(AREA).definite == ""
