"""Bound statements: a text about data with its condition, ``{% gäller … %} … {% slut %}``.

The text is printed while its condition holds in the data. Otherwise the text after
``{% annars %}`` is, or nothing; either way the review list tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from lagesbild_report.document.record import Condition, Record, Statement
from lagesbild_report.errors import ConfigError

HOLDS, OTHERWISE, END = "gäller", "annars", "slut"


@dataclass
class Block:
    """A bound statement as it stands in a text.

    Parameters
    ----------
    row : int
        Of its condition.
    condition, text, other : str
        As written; ``other`` is None without ``{% annars %}``.
    """

    row: int
    condition: str = ""
    text: str = ""
    other: str | None = None


class Bound(Extension):
    """The tags of bound statements; the environment is extended with the text's ``record``."""

    tags = {HOLDS}  # noqa: RUF012 (Jinja's own name and type)

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self._blocks: list[Block] = []
        self._turn = 0

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Read the statements of a text as they are written, in order."""
        del name, filename
        self._blocks, self._turn = blocks(self.environment, source), 0
        return source

    def parse(self, parser: Parser) -> nodes.Node:
        """Turn a statement into a choice that the record learns of."""
        row, number = next(parser.stream).lineno, self._turn
        self._turn += 1
        condition = parser.parse_expression()
        text = _until(parser, row, OTHERWISE, END)
        other: list[nodes.Node] = []
        if next(parser.stream).value == OTHERWISE:
            other = _until(parser, row, END)
            next(parser.stream)
        # Arguments are evaluated in order: the record is opened before the condition is asked.
        asked = [self.call_method("_open"), condition, nodes.Const(number)]
        instead = nodes.If(self.call_method("_fails"), other, [], []).set_lineno(row)
        return nodes.If(self.call_method("_judge", asked), text, [instead], []).set_lineno(row)

    def _open(self) -> None:
        self._record.open()

    def _judge(self, _: None, found: object, number: int) -> bool:
        """Tell whether to print a statement, and record that it was put to the data."""
        block = self._blocks[number]
        if not isinstance(found, bool | Condition):
            raise ConfigError(
                "Villkoret är varken sant eller falskt",
                found=block.condition,
                expected="något som gäller eller inte, som brott.personran.minskar",
            )
        held = bool(found)
        unknown = self._record.close()
        held = held and not unknown
        self._record.statements.append(
            Statement(
                row=block.row,
                condition=block.condition,
                text=block.text,
                other=block.other,
                held=held,
                unknown=unknown,
            )
        )
        return held

    def _fails(self) -> bool:
        """Tell whether the statement just judged fails; one that is unknown does not either."""
        return not self._record.statements[-1].unknown

    @property
    def _record(self) -> Record:
        record: Record = self.environment.record  # type: ignore[attr-defined]
        return record


def blocks(environment: Environment, source: str) -> list[Block]:
    """Return the bound statements of a text, in the order of their conditions.

    A statement inside another is a part of the other's text too.
    """
    found: list[Block] = []
    around: list[Block] = []
    for row, tag, words in _pieces(environment, source):
        if tag == END and around:
            around.pop()
        for block in around:
            _add(block, words, turn=tag == OTHERWISE and block is around[-1])
        if tag == HOLDS:
            found.append(Block(row, words.strip("{%-+} \n").removeprefix(HOLDS).strip()))
            around.append(found[-1])
    return found


def _add(block: Block, words: str, *, turn: bool) -> None:
    if turn:
        block.other = ""
    elif block.other is None:
        block.text += words
    else:
        block.other += words


def _pieces(environment: Environment, source: str) -> Iterator[tuple[int, str, str]]:
    """Return row, tag and words of every tag and of everything between tags."""
    row, tag, words = 1, "", ""
    inside = False
    for line, kind, value in environment.lex(source):
        if kind == "block_begin":
            yield row, "", words
            row, tag, words, inside = line, "", "", True
        words += value
        if inside and kind == "name" and not tag:
            tag = value
        if kind == "block_end":
            yield row, tag, words
            row, tag, words, inside = line, "", "", False
    yield row, "", words


def _until(parser: Parser, row: int, *ends: str) -> list[nodes.Node]:
    """Return what stands before one of the tags that end a part of a statement."""
    parser.stream.expect("block_end")
    found = parser.subparse(tuple(f"name:{end}" for end in ends))
    if parser.stream.current.type == "eof":
        raise TemplateSyntaxError("{% gäller … %} saknar {% slut %}", row)
    return found
