"""The page of the review list: no network, no script, and contrast enough in every scheme."""

from __future__ import annotations

import re
from pathlib import Path

from example_findings import EXAMPLES
from parsed_page import Page

from lagesbild_report.review.page import review_page

TEMPLATES = Path(__file__).parents[2] / "templates"


def html() -> str:
    return review_page(EXAMPLES, TEMPLATES, district="Hägersten-Älvsjö", edition=2024)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = Page(html())
    assert not {"script", "link", "img", "iframe", "object", "embed"} & {
        tag for tag, _ in page.elements
    }
    assert not [one for _, one in page.elements if {"src", "style", "onclick"} & set(one)]
    assert not re.search(r"url\(|@import|https?:|//", page.inside("style"))


def test_the_style_serves_narrow_screens_dark_mode_and_paper() -> None:
    page = Page(html())
    style = page.inside("style")
    for rule in (
        "prefers-color-scheme: dark",
        "max-width: 30rem",
        "@media print",
        ":focus-visible",
    ):
        assert rule in style
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in page.all(
        "meta"
    )


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rgb`` or ``#rrggbb`` (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * one for one in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_text_has_contrast_enough_in_light_dark_and_print() -> None:
    schemes = re.findall(r":root \{(.*?)\}", Page(html()).inside("style"))
    assert len(schemes) == 3
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+): (#\w+)", scheme))
        for ground in ("bak", "yta"):
            for ink in colours.keys() - {"bak", "yta", "linje"}:
                pair = sorted((luminance(colours[ink]), luminance(colours[ground])))
                assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (ink, ground)
