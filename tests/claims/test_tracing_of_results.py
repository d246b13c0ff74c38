"""Origins of results: keys, periods, cells, and figures typed in texts."""

from __future__ import annotations

from tables import cross, line

from lagesbild_report.claims.figures_in_text import with_marks
from lagesbild_report.claims.mark import marks_in, unmarked
from lagesbild_report.claims.traced import expression_of, traced
from lagesbild_report.claims.tracing import Tracing
from lagesbild_report.simulation.outcome import SimulationOutcome, SimulationOutcomes


def test_a_table_gives_each_figure_an_origin_of_its_own() -> None:
    tracing = Tracing()
    table = cross(line("a", 20, 25), line("b", 30, 35), key="oro", title="Andel, 2020–2023, %")
    found = tracing.result([table], "enkater")[0]
    numbers = [figure.value for one in found.lines for figure in one.figures]
    assert numbers == [20, 25, 30, 35]
    own = [tracing.origins[int(str(expression_of(one))[1:])] for one in numbers]
    assert [one.value for one in own] == numbers
    assert len({(one.key, one.period) for one in own}) == 4
    assert all(one.key.startswith("enkater/oro/") for one in own)


def test_a_changed_table_keeps_its_keys() -> None:
    def origins(last: float) -> dict[tuple[str, str], float | str]:
        tracing = Tracing()
        tracing.result([cross(line("a", 20, last), key="oro", title="Andel")], "enkater")
        return {(one.key, one.period): one.value for one in tracing.origins}

    before, after = origins(25), origins(26)
    assert before.keys() == after.keys()
    assert {key for key in before if before[key] != after[key]}
    assert {before[key] for key in before if before[key] != after[key]} == {25}


def test_a_file_is_named_with_the_path_in_it_and_its_texts_are_read() -> None:
    tracing = Tracing()
    one = SimulationOutcome(
        id="b-17", title="17 platser, 2023", at_most=True, limit=0.05, share=0.04, repetitions=9
    )
    whole = SimulationOutcomes(seed=7, outcomes=(one,))
    found = tracing.file(whole, "simulering", "s.yaml", prose=("title",))
    rows = {origin.cells[0].rows: origin.value for origin in tracing.origins}
    assert rows == {
        "seed": 7,
        "outcomes.b-17.title": 17,
        "outcomes.b-17.limit": 0.05,
        "outcomes.b-17.share": 0.04,
        "outcomes.b-17.repetitions": 9,
    }
    assert found.outcomes[0].id == "b-17"
    assert unmarked(found.outcomes[0].title) == "17 platser, 2023"
    assert expression_of(found.outcomes[0].at_most) is None


def test_typed_figures_get_their_value_and_keep_their_words() -> None:
    seen: list[float] = []

    def number(value: float) -> float:
        seen.append(value)
        found: float = traced(value, f"o{len(seen)}")
        return found

    text = "Av 128\u00a0794 var 1,5 procent \N{MINUS SIGN}3, den 1 maj 2024."
    found = with_marks(text, number)
    assert seen == [128794, 1.5, -3]
    assert unmarked(found) == text
    assert [mark.text for mark in marks_in(found)] == ["128\u00a0794", "1,5", "\N{MINUS SIGN}3"]
