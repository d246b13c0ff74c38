"""How a figure was computed, as its reader meets it."""

from __future__ import annotations

import pytest

from lagesbild_report.claims.claim import Claim, Operand
from lagesbild_report.claims.formula import formula_text

VALUES = {"a": 255.0, "b": 322.0, "c": 0.8702}


def claim(formula: str, *names: str) -> Claim:
    operands = tuple(
        Operand(name=name, key=f"brott/{name}", period="2023/24", value=VALUES.get(name, 1.0))
        for name in names
    )
    return Claim(
        id="a-1", section="a", chapter="a", where="text", kind="derived", text="67", value=67.0,
        formula=formula, operands=operands, cells=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("formula", "names", "text"),
    [
        ("abs(a - b)", "ab", "|255 − 322|"),
        ("100 * (a - b) / b", "ab", "100 · (255 − 322) / 322"),
        ("a - (b - c)", "abc", "255 − (322 − 0,8702)"),
        ("abs(round(a, 1) - round(b, 1))", "ab", "|255 − 322|"),
        ("100 * abs(c - 1)", "c", "100 · |0,8702 − 1|"),
        ("-c * a", "ca", "−0,8702 · 255"),
        ("count(a, b)", "ab", "antalet (255; 322)"),
        ("count(a, b, c, d)", "abcd", "antalet ur 4 tal"),
        ("a + b + c + d", "abcd", "beräknat ur 4 tal"),
        ("max(c, 0.001)", "c", "minst (0,8702; 0,001)"),
    ],
)
def test_expressions_with_values(formula: str, names: str, text: str) -> None:
    assert formula_text(claim(formula, *names)) == text


def test_what_a_model_computes_has_a_name() -> None:
    assert formula_text(claim("Interval.low")) == "intervallets nedre gräns"
