"""Formulas of derived claims: arithmetic and named operations over operands."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping

from lagesbild_report.readback.formulas import OPERATIONS, STATISTICS, evaluate
from lagesbild_report.readback.recompute_claim import CannotError

_ARITHMETIC: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}

Found = float | list[float]


def formula_value(formula: str, operands: Mapping[str, float]) -> float:
    """Return the value of a formula.

    Parameters
    ----------
    formula : str
        ``percent_change(a, b)``, ``100 * (b - a) / a``, ``rate_ratio.p(earlier=a, later=b,
        exposures=[366, 365])`` or the name of an operation alone, for all operands in order.
    operands : mapping of str to float
        Name to value.

    Raises
    ------
    CannotError
        If the formula holds anything else, or names an operand that is not there.
    """
    if formula in OPERATIONS:
        return evaluate(formula, {"values": list(operands.values())})
    try:
        found = _Reader(operands).read(ast.parse(formula, mode="eval").body)
    except (SyntaxError, KeyError, TypeError, ValueError):
        raise CannotError(f"Beräkningen {formula} går inte att göra om.") from None
    except ZeroDivisionError:
        raise CannotError(f"Beräkningen {formula} delar med noll.") from None
    if isinstance(found, list) or math.isnan(found):
        raise CannotError(f"Beräkningen {formula} ger inget tal.")
    return found


class _Reader:
    """Computes an expression from its tree; anything but numbers and known names is refused."""

    def __init__(self, operands: Mapping[str, float]) -> None:
        self.operands = operands

    def read(self, node: ast.expr) -> Found:
        """Return the value of a part of the expression."""
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
            return float(node.value)
        if isinstance(node, ast.Name):
            return self.operands[node.id]
        if isinstance(node, ast.List | ast.Tuple):
            return [self._number(one) for one in node.elts]
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -self._number(node.operand)
        if isinstance(node, ast.BinOp):
            apply = _ARITHMETIC[type(node.op)]
            return apply(self._number(node.left), self._number(node.right))
        if isinstance(node, ast.Call):
            return self._call(node)
        raise ValueError(ast.dump(node))

    def _number(self, node: ast.expr) -> float:
        found = self.read(node)
        if isinstance(found, list):
            raise TypeError(ast.dump(node))
        return found

    def _call(self, node: ast.Call) -> float:
        name = ast.unparse(node.func)
        if name not in OPERATIONS and name not in STATISTICS:
            raise KeyError(name)
        given = {str(at): one for at, one in enumerate(node.args)}
        given |= {str(keyword.arg): keyword.value for keyword in node.keywords}
        read = {key: self.read(one) for key, one in given.items()}
        return evaluate(
            name, {key: one if isinstance(one, list) else [one] for key, one in read.items()}
        )
