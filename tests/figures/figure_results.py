"""What a drawn chart says."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree


def texts(path: Path) -> list[str]:
    """Return the texts of an SVG file, those that are drawn as text."""
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    found = ["".join(node.itertext()) for node in root.iter() if node.tag.endswith("}text")]
    return [text.strip() for text in found]


def contrast(one: str, other: str = "#ffffff") -> float:
    """Return the contrast of two colours after WCAG 2.1."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(part, 16) / 255 for part in re.findall("[0-9a-f]{2}", colour.lower())]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
