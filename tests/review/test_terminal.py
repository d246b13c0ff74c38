"""The review list on the terminal: short, the gravest first, nothing that steers a terminal."""

from __future__ import annotations

from example_findings import EXAMPLES
from hypothesis import given
from hypothesis import strategies as st

from lagesbild_report.review.finding import Finding
from lagesbild_report.review.kinds import KINDS, SEVERITIES
from lagesbild_report.review.terminal import LINES, WIDTH, review_text

PAGE = "data/processed/hagersten-alvsjo/2024/granskning.html"
GOLDEN = f"""\
Granskningslista: 2 fel, 7 varningar, 2 upplysningar, 1 besvarad.
  Avvikelser i den färdiga rapporten   1  1 fel
  Påståenden som inte längre håller    1  1 fel
  Siffror utan belägg                  1  1 varning
  Texter att läsa igen                 1  1 varning
  Påståenden som har vänt              1  1 varning
  Ändrade tal för tidigare perioder    1  1 varning
  Källor som saknas                    1  1 varning
  Att veta om uttagen                  1  1 upplysning
  Jämförelser som inte görs            1  1 varning
  Språk och skrivsätt                  2  1 varning, 1 besvarad
  Uppgifter som hålls inne             1  1 upplysning
FEL: Talet i rapporten är inte det i uttagen. output/hagersten-alvsjo/2024/lagesbild.pdf
FEL: Villkoret håller inte längre. templates/kapitel/ordning.html.j2, rad 42
Gå igenom listan: {PAGE}
"""
WARNINGS = f"""\
Granskningslista: 0 fel, 2 varningar, 1 upplysning.
  Källor som saknas                    1  1 varning
  Att veta om uttagen                  1  1 upplysning
  Språk och skrivsätt                  1  1 varning
VARNING: Källan har inte levererats. data/raw/geo
VARNING: Procenttecken i löpande text. 2 ställen.
Gå igenom listan: {PAGE}
"""


def test_every_kind_has_a_line_and_the_errors_are_told() -> None:
    assert review_text(EXAMPLES, PAGE) == GOLDEN


def test_warnings_are_told_where_there_is_room_and_places_are_counted() -> None:
    chosen = [
        one for one in EXAMPLES if one.kind in ("language", "missing", "extract") and not one.reason
    ]
    assert review_text(chosen, PAGE) == WARNINGS


def test_an_empty_list_is_two_lines() -> None:
    told = review_text([], PAGE).splitlines()
    assert told == [
        "Granskningslista: 0 fel, 0 varningar, 0 upplysningar.",
        f"Listan är tom: {PAGE}",
    ]


def test_characters_that_steer_a_terminal_are_left_out() -> None:
    hostile = Finding(
        kind="missing",
        severity="error",
        what="Fel.\x1b[2J\nGranskningslista: 0 fel",
        file="a\r\x07",
    )
    told = review_text([hostile], PAGE)
    assert not {"\x1b", "\r", "\x07"} & set(told)
    assert len(told.splitlines()) == 4


words = st.text(max_size=150)
any_finding = st.builds(
    Finding,
    kind=st.sampled_from([*KINDS]),
    severity=st.sampled_from([*SEVERITIES]),
    what=words,
    file=words,
    row=st.none() | st.integers(1, 10**6),
    found=words,
    reason=st.sampled_from(["", "Därför."]),
)


@given(st.lists(any_finding, max_size=40))
def test_the_text_is_short_whatever_is_found(findings: list[Finding]) -> None:
    lines = review_text(findings, PAGE).splitlines()
    assert len(lines) <= LINES
    assert all(len(line) <= WIDTH for line in lines)
    assert lines[-1].endswith(PAGE)


@given(
    st.lists(any_finding, max_size=12).flatmap(
        lambda one: st.tuples(st.just(one), st.permutations(one))
    )
)
def test_the_text_does_not_depend_on_the_order(pair: tuple[list[Finding], list[Finding]]) -> None:
    assert review_text(pair[0], PAGE) == review_text(pair[1], PAGE)
