"""The log of a step: what was done, and what the analyst must know."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from lagesbild_report.errors import LagesbildError
from lagesbild_report.files import write_text

WARNING = "VARNING: "
FAULT = "FEL: "


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


def faults(logs: Path) -> list[str]:
    """Return the errors in the logs below a folder: those of the build that failed."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(logs.rglob("*.log")))
    return [text[text.index(FAULT) :].strip() for text in texts if FAULT in text]


def forget_faults(logs: Path) -> None:
    """Remove the logs that hold errors, so that a new build tells only its own."""
    for path in logs.rglob("*.log"):
        if FAULT in path.read_text(encoding="utf-8"):
            path.unlink()


def summary(path: Path) -> str:
    """Return what a finished build tells: the review list in short; empty when none was made."""
    return path.read_text(encoding="utf-8") if path.is_file() else ""


@contextmanager
def step_log(path: str) -> Iterator[StepLog]:
    """Give a log that is written when the step ends, whether it succeeds or not.

    An error that the analyst can mend stands in the log as it is, without a traceback, and
    is printed once more when the build ends (see `faults`).
    """
    log = StepLog()
    try:
        yield log
    except LagesbildError as error:
        log.lines.append(f"{FAULT}{error.message()}")
        raise
    finally:
        write_text(Path(path), "\n".join(log.lines) + "\n")
