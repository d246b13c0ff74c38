"""The PDF must go on letter by letter where the HTML edition does."""

from __future__ import annotations

from lagesbild_report.readback.alignment import differences
from lagesbild_report.readback.chart_text import Chart
from lagesbild_report.readback.html_text import Edition, Piece
from lagesbild_report.readback.letters import letters

RUNNING = ["Diarienummer: 1", "Förvaltningen"]
FOOT = "Diarienummer: 1\r\nFörvaltningen\r\nSid {page}"
CHART = Chart("Stapeldiagram.", ("Fruängen", "44"), ("44",))


def edition(*pieces: Piece) -> Edition:
    return Edition(pieces=list(pieces), running=RUNNING)


def piece(text: str, **more: object) -> Piece:
    return Piece(text, "brott", "personran", **more)  # type: ignore[arg-type]


def page(number: int, text: str) -> str:
    return f"{text}\r\n{FOOT.format(page=number)}"


def test_pages_that_say_the_same() -> None:
    read = edition(piece("Antalet personrån var 70 under perioden."), piece("Det är färre."))
    pages = [
        page(1, "Antalet person\ufffe\r\nrån var 70 under"),
        page(2, "perioden.\r\nDet är färre."),
    ]
    assert differences(pages, read) == []


def test_a_changed_figure_is_told_with_page_and_section() -> None:
    read = edition(piece("Antalet personrån var 70 under perioden."), piece("Det är färre."))
    [found] = differences(
        [page(1, "Antalet personrån var 79 under perioden.\r\nDet är färre.")], read
    )
    assert (found.page, found.section) == (1, "personran")
    assert "var70under" in found.expected
    assert "var79under" in found.found


def test_added_text_is_told() -> None:
    read = edition(piece("Antalet personrån var 70."))
    [found] = differences([page(1, "Antalet personrån var 70. Det är bra.")], read)
    assert "Detärbra" in found.found


def test_text_that_the_pdf_never_comes_to() -> None:
    read = edition(piece("Antalet personrån var 70."), piece("Skillnaden är säkerställd."))
    found = differences([page(1, "Antalet personrån var 70.")], read)
    assert [one.expected[-13:] for one in found] == ["rsäkerställd."]


def test_texts_of_charts_stand_after_the_running_text_of_their_page() -> None:
    read = edition(piece("Före."), piece("Figur 1.1. Antal.", charts=(CHART,)), piece("Efter."))
    right = "Före.\r\nFigur 1.1. Antal.\r\nEfter.\r\nFruängen\r\n44\r\n• \r\n"
    assert differences([page(1, right)], read) == []
    [wrong] = differences([page(1, right.replace("44", "45"))], read)
    assert wrong.found.endswith("45")


def test_the_head_of_a_table_may_stand_again_on_the_next_page() -> None:
    read = edition(
        piece("Stadsdel", head_of=1), piece("Antal", head_of=1),
        piece("Fruängen har flest"), piece("44"), piece("Liljeholmen"), piece("12 brott"),
    )  # fmt: skip
    pages = [page(1, "Stadsdel\r\nAntal\r\nFruängen har flest\r\n44"),
             page(2, "Stadsdel\r\nAntal\r\nLiljeholmen\r\n12 brott")]  # fmt: skip
    assert differences(pages, read) == []


def test_the_contents_have_pages() -> None:
    read = edition(piece("Innehåll"), piece("1 Brott", has_page=True),
                   piece("2 Trygghet 2024", has_page=True), piece("1 Brott"))  # fmt: skip
    pages = [page(1, "Innehåll\r\n1 Brott 2\r\n2 Trygghet 2024 12"), page(2, "1 Brott")]
    assert differences(pages, read) == []


def test_a_fault_on_one_page_leaves_the_next_alone() -> None:
    words = "Antalet personrån var 70 under perioden och det är färre än perioden före den."
    read = edition(
        piece(words), piece(words.replace("personrån", "inbrott")), piece("Slut på avsnittet.")
    )
    pages = [page(1, words.replace("70", "7")), page(2, words.replace("personrån", "inbrott")),
             page(3, "Slut på avsnittet.")]  # fmt: skip
    assert [one.page for one in differences(pages, read)] == [1]


def test_letters_leave_out_what_line_breaks_put_in() -> None:
    assert (
        letters("Hägersten-Älvsjö 1\u00a0047,\r\nåter\ufffekommer")
        == "HägerstenÄlvsjö1047,återkommer"
    )
