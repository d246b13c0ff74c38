"""Which local texts their owners have read for this edition, and what the review list says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lagesbild_report.config.review import Unreviewed
from lagesbild_report.document.record import Record, Statement
from lagesbild_report.review.finding import Finding
from lagesbild_report.review.sign_off import (
    Reason,
    SignOff,
    TextReading,
    changed_values,
    reasons,
)
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.words import number_word

_REASONS: dict[Reason, str] = {
    "unsigned": "den har aldrig signerats",
    "tampered": "signeringen är ändrad för hand",
    "edition": "den är signerad för utgåva {edition}",
    "front matter": "reviewed i texten är ändrat för hand",
    "source": "texten är ändrad sedan den signerades",
    "owner": "ägaren är en annan",
    "values": "{values}",
}


@dataclass
class Reviews:
    """The texts of one report, noted as they are printed.

    Parameters
    ----------
    edition : int
    setting : str
        What becomes of texts that are not reviewed, from the configuration.
    signed : mapping of str to SignOff
        By text.
    readings : dict of str to TextReading
        What each text was and named; filled as texts are printed.
    findings : list of Finding
        Statements that fail and texts that are not reviewed; filled likewise.
    """

    edition: int
    setting: Unreviewed = "mark"
    signed: Mapping[str, SignOff] = field(default_factory=dict)
    readings: dict[str, TextReading] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def note(self, name: str, reading: TextReading, reviewed: int, row: int) -> str:
        """Note a text, and return the words that mark it; empty when it is reviewed.

        Parameters
        ----------
        reviewed, row : int
            The edition in its front matter, and where it stands.
        """
        self.readings[name] = reading
        why = reasons(reading, self.signed.get(name), reviewed)
        if not why:
            return ""
        self._add(self._unreviewed(name, reading, why, row))
        return f"Texten är inte granskad för utgåva {self.edition}. Ägare: {reading.owner}."

    def statements(self, file: str, above: int, record: Record) -> None:
        """Note the bound statements of a text that do not hold.

        Parameters
        ----------
        above : int
            Rows of the file above the body.
        """
        for statement in record.statements:
            if not statement.held:
                self._add(_failed(statement, file, above))

    def left_out(self, file: str, record: Record) -> None:
        """Note a text that prints what the data do not hold."""
        names = list(dict.fromkeys(record.missing))
        self._add(
            Finding(
                kind="statement",
                severity="warning",
                what="Texten utgår: den skriver ut tal som saknas i utgåvans data.",
                file=file,
                found=", ".join(names),
                hint="Sätt {% gäller … %} runt meningen, eller skriv om den.",
            )
        )

    def _add(self, finding: Finding) -> None:
        if finding not in self.findings:  # a text may be printed in several sections
            self.findings.append(finding)

    def _unreviewed(
        self, name: str, reading: TextReading, why: Sequence[Reason], row: int
    ) -> Finding:
        before = self.signed.get(name)
        changes = changed_values(before.values, reading.values) if before else []
        told = and_list([_reason(one, before, len(changes)) for one in why])
        return Finding(
            kind="unreviewed",
            severity="error" if self.setting == "stop" else "warning",
            what=f"Texten är inte granskad för utgåva {self.edition}: {told}. "
            f"Ägare: {reading.owner}.",
            file=reading.file,
            row=row,
            before="\n".join(f"{name}: {old}" for name, old, _ in changes),
            after="\n".join(f"{name}: {new}" for name, _, new in changes),
            hint=f"Läs texten. Stämmer den: lagesbild signera {name}",
        )


def _failed(statement: Statement, file: str, above: int) -> Finding:
    what = "Påståendet gäller inte i utgåvans data och utgår."
    hint = "Skriv om eller ta bort påståendet, eller skriv vad som ska stå efter {% annars %}."
    if statement.unknown:
        what = "Påståendet går inte att pröva och utgår."
        hint = f"Saknas eller är inte prövat: {', '.join(statement.unknown)}"
    elif statement.other is not None:
        instead = statement.other.strip()
        what = "Påståendet gäller inte i utgåvans data. "
        what += "Den andra texten trycks." if instead else "Texten säger att inget ska stå då."
        hint = "Läs den andra texten i rapporten." if instead else ""
    return Finding(
        kind="statement",
        severity="warning" if statement.other is None and not statement.unknown else "note",
        what=what,
        file=file,
        row=above + statement.row,
        found=f"{statement.condition}: {' '.join(statement.text.split())}",
        hint=hint,
    )


def _reason(reason: Reason, before: SignOff | None, changes: int) -> str:
    values = f"{number_word(changes)} värden som den vilar på är ändrade"
    if changes == 1:
        values = "ett värde som den vilar på är ändrat"
    return _REASONS[reason].format(edition=before.edition if before else "", values=values)
