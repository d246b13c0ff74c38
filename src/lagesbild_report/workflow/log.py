"""The log of a step: what was done, and what the analyst must know."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from lagesbild_report.errors import LagesbildError
from lagesbild_report.files import write_text

WARNING = "VARNING: "


class StepLog:
    """Lines of a step's log."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, lines: Iterable[str]) -> None:
        """Add lines; warnings are shown to the analyst at once."""
        for line in lines:
            self.lines.append(line)
            if line.startswith(WARNING):
                print(line, file=sys.stderr)  # noqa: T201


@contextmanager
def step_log(path: str) -> Iterator[StepLog]:
    """Give a log that is written when the step ends, whether it succeeds or not.

    An error that the analyst can mend is printed as it stands, without a traceback.
    """
    log = StepLog()
    try:
        yield log
    except LagesbildError as error:
        message = f"FEL: {error.message()}"
        log.lines.append(message)
        print(f"\n{message}\n", file=sys.stderr)  # noqa: T201
        raise
    finally:
        write_text(Path(path), "\n".join(log.lines) + "\n")
