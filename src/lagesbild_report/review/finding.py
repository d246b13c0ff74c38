"""A finding: one entry of the review list, whatever step it comes from."""

from __future__ import annotations

from typing import Literal

from lagesbild_report.config.strict import Strict

Kind = Literal[
    "unreviewed", "statement", "language", "figure", "reading", "extract", "missing", "refused",
    "restated", "turned", "disclosure",
]  # fmt: skip
"""What is found.

``unreviewed``: a local text whose edition or values have changed since its owner read it.
``statement``: a bound statement whose condition fails. ``language``: the linter of texts.
``figure``: a printed figure that no claim covers. ``reading``: a claim that the finished document
or the extracts contradict. ``extract``: a warning of the data. ``missing``: a source that was not
delivered. ``refused``: a comparison that was not made. ``restated``: an earlier period with
another figure than in the edition before. ``turned``: a statement that says other than in the
edition before. ``disclosure``: a figure kept back.
"""

Severity = Literal["error", "warning", "note"]


class Finding(Strict):
    """One entry of the review list.

    Parameters
    ----------
    kind : str
        See `Kind`.
    severity : str
        An error stops the build, a warning waits for the analyst, a note is for information.
    what : str
        What was found, as a Swedish sentence.
    file : str
        Where, relative to the project; empty where no file is at fault.
    row : int or None
    found : str
        The words or the value at fault.
    before, after : str
        Old and new values side by side, where something has changed.
    hint : str
        What to do about it.
    reason : str
        Why it stands all the same, where someone has answered it in place.
    """

    kind: Kind
    severity: Severity
    what: str
    file: str = ""
    row: int | None = None
    found: str = ""
    before: str = ""
    after: str = ""
    hint: str = ""
    reason: str = ""
