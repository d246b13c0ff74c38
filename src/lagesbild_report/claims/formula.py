"""How a figure was computed, as a reader can follow it: with values, signs and Swedish words."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from lagesbild_report import swedish
from lagesbild_report.claims.claim import Claim
from lagesbild_report.register.formulas import load_formulas

MOST_OPERANDS = 3
"""Operands beyond which a formula is told by their number."""
_SIGNS = {ast.Add: ("+", 1), ast.Sub: ("−", 1), ast.Mult: ("·", 2), ast.Div: ("/", 2)}
_WORDS = {
    "ceil": "avrundat uppåt",
    "count": "antalet",
    "days": "dagar",
    "half_width": "halva intervallet",
    "max": "minst",
}
"""Functions of expressions; `round` is not told, for the printed figure shows it."""


def formula_text(claim: Claim) -> str:
    """Return how a figure was computed: with the values where they are few, otherwise in words."""
    if not claim.operands:
        return load_formulas().text(claim.formula)
    tree = ast.parse(claim.formula, mode="eval").body
    if len(claim.operands) > MOST_OPERANDS:
        return f"{_function(tree)} ur {len(claim.operands)} tal"
    return _told(tree, {one.name: value_text(one.value) for one in claim.operands})


def value_text(value: float | str) -> str:
    """Return a value with at most four decimals."""
    if isinstance(value, str):
        return value
    return swedish.decimal(value, swedish.decimals_of(swedish.rounded(value, 4)))


def _function(tree: ast.expr) -> str:
    """Return what an expression with many operands is called."""
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name):
        return _WORDS.get(tree.func.id, "beräknat")
    return "beräknat"


def _told(tree: ast.expr, values: Mapping[str, str], inside: int = 0) -> str:
    """Return an expression; ``inside`` is how strongly the sign around it binds."""
    if isinstance(tree, ast.Name):
        return values.get(tree.id, tree.id)
    if isinstance(tree, ast.Constant):
        return value_text(tree.value) if isinstance(tree.value, int | float) else str(tree.value)
    if isinstance(tree, ast.UnaryOp):
        return f"−{_told(tree.operand, values, 2)}"
    if isinstance(tree, ast.BinOp):
        return _two(tree, values, inside)
    return _call(tree, values)


def _two(tree: ast.BinOp, values: Mapping[str, str], inside: int) -> str:
    sign, strength = _SIGNS[type(tree.op)]
    right = strength + (sign in "−/")
    text = f"{_told(tree.left, values, strength)} {sign} {_told(tree.right, values, right)}"
    return f"({text})" if strength < inside else text


def _call(tree: ast.expr, values: Mapping[str, str]) -> str:
    if not isinstance(tree, ast.Call) or not isinstance(tree.func, ast.Name):
        return ast.unparse(tree)
    name, first = tree.func.id, tree.args[0]
    if name == "round":
        return _told(first, values)
    if name == "abs":
        return f"|{_told(first, values)}|"
    parts = "; ".join(_told(one, values) for one in tree.args)
    return f"{_WORDS.get(name, name)} ({parts})"
