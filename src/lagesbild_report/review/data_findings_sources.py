"""Findings about the sources: those missing, and what is known about each extract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lagesbild_report import swedish
from lagesbild_report.config.model import Sources
from lagesbild_report.observations import police_counts
from lagesbild_report.register.sources import Source, SourceRegister
from lagesbild_report.review.finding import Finding
from lagesbild_report.sources import bra_excel, bra_kommun, form, geojson, police_events, skolverket
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.ingest_report import IngestReport, SourceFile
from lagesbild_report.sources.sidecar import SUFFIX
from lagesbild_report.wording.words import sentence

LAYOUT_REASONS = frozenset({
    form.HEADINGS, bra_excel.HEADING, bra_excel.AREA_HEADING, bra_excel.EMPTY_ECHO,
    bra_excel.FOOTNOTE, bra_kommun.HEADING, bra_kommun.FOOTNOTE, skolverket.EXPLANATIONS,
    police_counts.TOTAL, "rubrikrad", "titel", "not", "kontaktuppgift",
})  # fmt: skip
"""Why rows without figures of their own are set aside; nothing is lost with them."""
LOST_REASONS = frozenset({
    police_events.NO_CODE, police_events.NO_DATE, police_counts.NO_CRIME_AREA,
    geojson.WITHOUT_NAME,
})  # fmt: skip
"""Why rows that may belong in the report could not be used."""
SHA256_LENGTH = 12
"""Characters of a fingerprint that are shown: enough to tell two files apart."""


def source_findings(
    reports: Mapping[str, IngestReport], register: SourceRegister, folders: Sources
) -> list[Finding]:
    """Return a finding for each source without files, and those of the extracts.

    Parameters
    ----------
    folders : Sources
        The configuration of the sources that may lie elsewhere than in ``data/raw/<id>``.
    """
    found: list[Finding] = []
    for key in register.data_ids:
        report = reports.get(key)
        if report is None or not report.files:
            own = getattr(folders, key, None)
            folder = own.folder if own else f"data/raw/{key}"
            found.append(_missing(register.source(key), folder))
        else:
            found += extract_findings(report)
    return found


def _missing(source: Source, folder: str) -> Finding:
    return Finding(
        kind="missing",
        severity="warning",
        what="Källan har inte levererats.",
        file=folder,
        found=f"{source.title}. {source.gives}",
        hint="Lägg uttaget i mappen med en sidofil. Handboken säger vad som ska beställas.",
    )


def extract_findings(report: IngestReport) -> list[Finding]:
    """Return what the analyst must know of the extracts of one source."""
    return [
        *_warnings(report),
        *(one for file in report.files for one in _of_file(file)),
        *(one for balance in report.balances for one in _set_aside(balance)),
    ]


def _warnings(report: IngestReport) -> Iterator[Finding]:
    """Tell each warning with its file; that a file has changed is told with the fingerprints."""
    changed = tuple(f"{file.path}: filen har ändrats" for file in report.files if file.changed)
    for warning in report.warnings:
        if not warning.startswith(changed or ("\n",)):
            yield _warning(warning, report)


def _warning(warning: str, report: IngestReport) -> Finding:
    path = next((f.path for f in report.files if warning.startswith(f"{f.path}: ")), "")
    words = warning.removeprefix(f"{path}: ") if path else warning
    return Finding(
        kind="extract",
        severity="warning",
        what=sentence(words.rstrip(".")),
        file=path,
        hint="Kontrollera uttaget. Är det fel, beställ det på nytt.",
    )


def _of_file(file: SourceFile) -> Iterator[Finding]:
    if file.changed:
        yield _changed(file)
    if file.sidecar.status == "synthetic":
        yield _synthetic(file)
    if file.sidecar.weaknesses:
        yield _weaknesses(file)


def _changed(file: SourceFile) -> Finding:
    return Finding(
        kind="extract",
        severity="warning",
        what="Filen har ändrats sedan sidofilen skrevs.",
        file=file.path,
        before=f"sha256 {(file.sidecar.sha256 or '')[:SHA256_LENGTH]}…",
        after=f"sha256 {file.sha256[:SHA256_LENGTH]}…",
        hint=f"Är ändringen avsedd: skriv {file.sha256} som sha256 i sidofilen. Annars: lägg "
        "tillbaka uttaget så som det exporterades.",
    )


def _synthetic(file: SourceFile) -> Finding:
    return Finding(
        kind="extract",
        severity="warning",
        what="Uttaget innehåller syntetiska exempeldata.",
        file=file.path,
        found=file.sidecar.title,
        hint="Byt ut det mot ett utlämnat uttag innan rapporten publiceras som lägesbild.",
    )


def _weaknesses(file: SourceFile) -> Finding:
    return Finding(
        kind="extract",
        severity="note",
        what="Sidofilen anger brister i uttaget.",
        file=f"{file.path}{SUFFIX}",
        found=" ".join(file.sidecar.weaknesses),
        hint="Kontrollera att ingen skriven text säger mer än uttaget bär.",
    )


def _set_aside(balance: Balance) -> Iterator[Finding]:
    for reason, number in sorted(balance.set_aside.items()):
        if number and reason not in LAYOUT_REASONS:
            lost = reason in LOST_REASONS
            yield Finding(
                kind="extract",
                severity="warning" if lost else "note",
                what="Rader kunde inte användas." if lost else "Rader är lagda åt sidan.",
                file=balance.file,
                found=f"{swedish.whole(number)} av {swedish.whole(balance.rows_read)} rader: "
                f"{reason}",
                hint="Rätta raderna hos den som lämnade ut uttaget, om de hör till rapporten."
                if lost
                else "Stämmer skälet behöver inget göras.",
            )
