"""The texts of a chart in the HTML edition."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_TICK = re.compile(r"(?:[xy]tick|skala)_\d+")
_URI = "data:image/svg+xml;base64,"


@dataclass(frozen=True)
class Chart:
    """A chart as it is read.

    Parameters
    ----------
    alternative : str
    texts : tuple of str
        All its texts, in the order in which they are drawn.
    figures : tuple of str
        Texts with figures that are not marks of an axis.
    """

    alternative: str
    texts: tuple[str, ...]
    figures: tuple[str, ...]


def read_chart(image: ET.Element) -> Chart:
    """Return a chart; one that is not in the page itself has no texts."""
    alternative, source = str(image.get("alt")), str(image.get("src"))
    if not source.startswith(_URI):
        return Chart(alternative, (), ())
    svg = ET.fromstring(base64.b64decode(source.removeprefix(_URI)))
    marks = {
        text
        for group in svg.iter(f"{_SVG}g")
        if _TICK.fullmatch(group.get("id") or "")
        for text in group.iter(f"{_SVG}text")
    }
    drawn = list(svg.iter(f"{_SVG}text"))
    texts = ["".join(text.itertext()) for text in drawn]
    figures = [
        words
        for text, words in zip(drawn, texts, strict=True)
        if text not in marks and re.search(r"\d", words)
    ]
    return Chart(alternative, tuple(texts), tuple(figures))
