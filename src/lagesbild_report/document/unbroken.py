"""Keeping together what must not part at the end of a line."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from lagesbild_report.claims.mark import END

_SPAN = re.compile(r"\d{4}(?:/\d{2})?–\d{4}(?:/\d{2})?|\d{4}-\d{2}-\d{2}")
_NUMBER_AND_WORD = re.compile(rf"(?:(?<=\d)|(?<=\d{END})) (?=[a-zåäö]{{2}})")


def unbroken(text: str) -> Markup:
    """Return text as HTML in which periods such as ``2019/20–2023/24`` stay on one line."""
    return Markup(_SPAN.sub(r'<span class="obruten">\g<0></span>', str(escape(text))))


def number_with_its_word(text: str) -> str:
    """Put a fixed space between a number and the word after it: ``31 december``."""
    return _NUMBER_AND_WORD.sub("\N{NO-BREAK SPACE}", text)
