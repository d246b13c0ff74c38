"""Typeset: the document becomes a PDF, in a process of its own.

WeasyPrint takes most of the time and memory of a build, and reads its environment when it
is loaded.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lagesbild_report.document.pdf import write_pdf
from lagesbild_report.errors import LagesbildError
from lagesbild_report.workflow.log import step_log


def main(arguments: list[str]) -> int:
    """Typeset ``document style pdf log`` and return the exit code."""
    document, style, target, log = arguments
    try:
        with step_log(log) as lines:
            write_pdf(Path(document), Path(style), Path(target))
            lines.add([f"{target}: {Path(target).stat().st_size // 1000} kB"])
    except LagesbildError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
