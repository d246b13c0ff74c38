"""Write the review list: what all steps found becomes a page and a short text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lagesbild_report.config.model import Config
from lagesbild_report.errors import LagesbildError, Place
from lagesbild_report.files import write_text
from lagesbild_report.register.areas import load_areas
from lagesbild_report.register.sources import load_sources
from lagesbild_report.review.data_findings import DataResults, data_findings
from lagesbild_report.review.finding import Finding
from lagesbild_report.review.gather import gather, in_order, unanswered_errors
from lagesbild_report.review.page import review_page
from lagesbild_report.review.terminal import review_text
from lagesbild_report.workflow.log import step_log
from lagesbild_report.workflow.results import (
    read_bra_result,
    read_crime_areas,
    read_rate_checks,
    read_report,
    read_themes,
)

MOST_SHOWN = 20
"""Errors that the message names."""


def write_review(
    results: Mapping[str, Any],
    templates: str,
    page: str,
    text: str,
    log: str,
    *,
    config: Mapping[str, Any],
) -> None:
    """Write the review list as HTML and as text for the terminal.

    Parameters
    ----------
    results : mapping
        Files made by the steps before: ``crime_areas`` and ``bra``; lists of files: ``themes``
        and ``findings``; and ``reports``, source to file.
    templates : str
        Folder with ``granskning.html.j2``.
    page, text, log : str
        Files to write.
    config : mapping
        The whole configuration, as plain data.
    """
    with step_log(log) as lines:
        settings = Config.model_validate(config)
        steps = gather(map(Path, results["findings"]))
        findings = in_order([*steps, *data_findings(read_results(results, settings))])
        district = load_areas().district(settings.district).name
        whole = review_page(findings, Path(templates), district=district, edition=settings.edition)
        write_text(Path(page), whole)
        write_text(Path(text), review_text(findings, page))
        lines.add([f"{len(findings)} poster i granskningslistan"])


def read_results(results: Mapping[str, Any], config: Config) -> DataResults:
    """Read what the findings of the data follow from; see `write_review`."""
    return DataResults(
        config=config,
        sources=load_sources(),
        reports={source: read_report(path) for source, path in results["reports"].items()},
        crime_areas=read_crime_areas(results["crime_areas"]),
        bra=read_bra_result(results["bra"]),
        rate_checks=read_rate_checks(results["bra"]),
        themes=read_themes(results["themes"]),
    )


def refuse_errors(files: Iterable[str], page: str) -> None:
    """Stop the build where an error waits in the review list; the page is already written.

    Parameters
    ----------
    files : iterable of str
        Lists of findings, as the steps wrote them.
    page : str
        Where the analyst reads more.

    Raises
    ------
    LagesbildError
        Naming the errors, the first twenty in full.
    """
    found = unanswered_errors(gather(map(Path, files)))
    if found:
        told = [_error_line(one) for one in found[:MOST_SHOWN]]
        more = len(found) - len(told)
        raise LagesbildError(
            f"Granskningslistan har {len(found)} fel, och rapporten ges inte ut",
            Place(page),
            found="\n".join([*told, *([f"… och {more} till"] if more else [])]),
            hint=found[0].hint or None,
        )


def _error_line(one: Finding) -> str:
    """Return ``templates/texter/a.md, rad 7: det här är fel (5 procent)``."""
    place = ", rad ".join(filter(None, [one.file, str(one.row or "")]))
    words = one.found or " → ".join(filter(None, [one.before, one.after]))
    return f"{place}: {one.what}" + (f" ({words})" if words else "")
