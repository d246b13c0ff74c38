"""Local texts as the templates call them: filled with facts, left out without their sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lagesbild_report.document.facts import Fact, Facts
from lagesbild_report.document.source_use import SourceUse
from lagesbild_report.document.texts import Text, TextFolder


@dataclass(frozen=True)
class LocalTexts:
    """The texts of the district's report.

    Parameters
    ----------
    folder : TextFolder
    facts : mapping of str to Fact
    values : mapping
        What every text may name besides facts: district, city, edition.
    sources : SourceUse
        Learns which sources the texts and their facts rest on.
    """

    folder: TextFolder
    facts: Mapping[str, Fact]
    values: Mapping[str, Any]
    sources: SourceUse

    def text(self, name: str, **values: Any) -> Text | None:
        """Return a text, or None when neither district nor generic texts have it.

        A text that rests on data that were not delivered is left out too.
        """
        used: list[Fact] = []
        facts = Facts(self.facts, used.append)
        found = self.folder.optional(name, {**self.values, **values, "fakta": facts})
        if found is None or not all(map(self.sources.delivered, found.sources)):
            return None
        for source in [*found.sources, *(fact.source for fact in used)]:
            self.sources.use(source)
        return found

    def all_in(self, folder: str, **values: Any) -> list[Text]:
        """Return the texts of a folder in order of file name."""
        texts = (self.text(name, **values) for name in self.folder.names(folder))
        return [text for text in texts if text]
