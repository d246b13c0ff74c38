"""From Jinja, Markdown and HTML to the words between them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from jinja2 import Environment, TemplateSyntaxError, meta

from lagesbild_report.lint.prose import VALUE, Note, Piece
from lagesbild_report.lint.strings import strings

# Jinja's own lexer drops the spaces around {%- -%}, and rows and columns with them.
_TOKEN = re.compile(
    r"(?P<comment>\{#.*?#\})|(?P<statement>\{%.*?%\})|(?P<expression>\{\{.*?\}\})"
    r"|(?P<note><!--.*?-->)|(?P<code><(style|script)\b.*?</\6>)"
    r"|(?P<tag></?[a-zA-Z!][^<>]*>)|(?P<entity>&[#\w]+;)",
    re.DOTALL,
)
_STATEMENT = re.compile(r"\{%[-+]?\s*(\w+)\s*(.*?)\s*[-+]?%\}", re.DOTALL)
_ELEMENT = re.compile(r"<(/?)\s*([a-zA-Z0-9]+)")

_OPENING, _OTHERWISE, _CLOSING = {"if", "gäller"}, {"elif"}, {"endif", "slut"}
_TABLES = {"table", "figcaption"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_INLINE = {"a", "abbr", "b", "em", "i", "span", "strong", "sub", "sup"}


@dataclass
class _State:
    """Where the scan stands."""

    conditions: list[bool] = field(default_factory=list)
    tables: int = 0
    heading: bool = False

    def piece(self, words: str, row: int) -> Piece:
        return Piece(words, row, any(self.conditions), self.tables > 0, self.heading)


def scan(source: str, first_row: int, *, markup: bool) -> tuple[list[Piece], list[Note]]:
    """Return the words of a template and its comments.

    Parameters
    ----------
    source : str
        Jinja with Markdown or HTML.
    first_row : int
        Row of the source's first character in its file.
    markup : bool
        Take HTML as markup; in Markdown it is printed as it stands.
    """
    state, pieces, notes = _State(), [], []
    position, row = 0, first_row
    for token in _TOKEN.finditer(source):
        between = source[position : token.start()]
        pieces.append(state.piece(between, row))
        row += between.count("\n")
        kind, text = str(token.lastgroup), token[0]
        if kind in ("tag", "code") and not markup:
            pieces.append(state.piece(text, row))
        elif kind in ("comment", "note"):
            notes.append(
                Note(text[2:-2].strip("!-+ \n"), row, row + text.count("\n"), kind == "note")
            )
        else:
            pieces += _read(kind, text, row, state)
        row += text.count("\n")
        position = token.end()
    pieces.append(state.piece(source[position:], row))
    return [piece for piece in pieces if piece.words], notes


def _read(kind: str, text: str, row: int, state: _State) -> list[Piece]:
    if kind == "code":
        return []
    if kind == "tag":
        return [state.piece(_tag(text, state), row)]
    if kind == "entity":
        return [state.piece(html.unescape(text), row)]
    if kind == "statement":
        _statement(text, state)
    printed = [state.piece(VALUE, row)] if kind == "expression" else []
    return strings(text, state.piece("", row)) or printed


def _statement(text: str, state: _State) -> None:
    """Keep account of the conditions that enclose what follows."""
    found = _STATEMENT.fullmatch(text)
    tag, rest = (found[1], found[2]) if found else ("", "")
    if tag in _OPENING:
        state.conditions.append(_names_data(rest))
    elif tag in _OTHERWISE and state.conditions:
        state.conditions[-1] = state.conditions[-1] or _names_data(rest)
    elif tag in _CLOSING and state.conditions:
        state.conditions.pop()


def _names_data(condition: str) -> bool:
    """Tell whether a condition names a value: ``true`` binds nothing."""
    try:
        tree = Environment(autoescape=True).parse("{{ " + condition + " }}")
    except TemplateSyntaxError:
        return False
    return bool(meta.find_undeclared_variables(tree))


def _tag(text: str, state: _State) -> str:
    """Note tables and headings; elements that are paragraphs of their own divide the words."""
    found = _ELEMENT.match(text)
    closing, name = (bool(found[1]), found[2].lower()) if found else (False, "")
    if name in _TABLES:
        state.tables += -1 if closing else 1
    if name in _HEADINGS:
        state.heading = not closing
    return "" if name in _INLINE else "\n\n"
