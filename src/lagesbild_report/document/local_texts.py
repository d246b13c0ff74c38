"""Local texts as the templates call them: filled with facts, left out without their sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lagesbild_report.document.data_names import DataNames
from lagesbild_report.document.facts import Fact, Facts
from lagesbild_report.document.filters import dated
from lagesbild_report.document.record import Record
from lagesbild_report.document.reviewed import Reviews
from lagesbild_report.document.source_use import SourceUse
from lagesbild_report.document.texts import Text, TextFolder, read_source
from lagesbild_report.review.sign_off import TextReading


@dataclass(frozen=True)
class LocalTexts:
    """The texts of the district's report.

    Parameters
    ----------
    folder : TextFolder
    facts : mapping of str to Fact
    values : mapping
        What every text may name besides facts and data: district, city, edition.
    sources : SourceUse
        Learns which sources the texts and their facts rest on.
    data : DataNames
        What texts may name of the results.
    reviews : Reviews
        Learns what the texts named, and which statements fail.
    """

    folder: TextFolder
    facts: Mapping[str, Fact]
    values: Mapping[str, Any]
    sources: SourceUse
    data: DataNames
    reviews: Reviews

    def text(self, name: str, **values: Any) -> Text | None:
        """Return a text, or None when neither district nor generic texts have it.

        A text is left out too when it rests on data that were not delivered, when it prints a
        value that the data do not hold, and when none of its statements hold.

        Parameters
        ----------
        **values
            What this text may name besides; a function is called with the text's record.
        """
        path = self.folder.find(name)
        if path is None:
            return None
        record, used = Record(), list[Fact]()

        def use(fact: str, found: Fact) -> None:
            used.append(found)
            words = [str(found), *filter(None, [found.unit]), f"({dated(found.as_of)})"]
            record.value(f"fakta.{fact}", " ".join(words))

        own = {key: one(record) if callable(one) else one for key, one in values.items()}
        own |= {"fakta": Facts(self.facts, use), **self.data.of(record)}
        found = self.folder.text(name, {**self.values, **own}, record)
        if not all(map(self.sources.delivered, found.sources)):
            return None
        told = self._reviewed(name, path, found, record)
        for source in [*found.sources, *(fact.source for fact in used)] if told else []:
            self.sources.use(source)
        return told

    def all_in(self, folder: str, **values: Any) -> list[Text]:
        """Return the texts of a folder in order of file name."""
        texts = (self.text(name, **values) for name in self.folder.names(folder))
        return [text for text in texts if text]

    def _reviewed(self, name: str, path: Path, text: Text, record: Record) -> Text | None:
        """Note what a text named; return it with its mark, None when nothing is to be printed."""
        file, source = path.as_posix(), read_source(path)
        self.reviews.statements(file, source.above, record)
        if record.missing:
            self.reviews.left_out(file, record)
            return None
        reading = TextReading(
            file=file,
            owner=text.owner,
            edition=self.reviews.edition,
            source=source.fingerprint,
            values=dict(sorted(record.values.items())),
        )
        mark = self.reviews.note(name, reading, text.reviewed, source.reviewed_row)
        return text.model_copy(update={"mark": mark}) if text.html.strip() else None
