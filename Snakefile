"""The lägesbild: from the extracts as exported to a PDF, in the order in which things run."""

from pathlib import Path

from snakemake.exceptions import WorkflowError

from lagesbild_report.config.strict import parse_yaml
from lagesbild_report.errors import LagesbildError
from lagesbild_report.register.sources import load_sources
from lagesbild_report.themes.catalogue import FORM_SOURCES, SOURCES, WITH_POPULATION
from lagesbild_report.workflow.log import faults, forget_faults, summary
from lagesbild_report.workflow.plan import make_plan

try:
    # Faults of the file are told in Swedish, with their row, before Snakemake meets them.
    parse_yaml(Path("config.yaml"), "config.yaml")
except LagesbildError as error:
    raise WorkflowError(str(error)) from None


configfile: "config.yaml"


try:
    plan = make_plan(config)
    RAW = {source: plan.raw(source) for source in load_sources().data_ids}
except LagesbildError as error:
    raise WorkflowError(str(error)) from None


PUBLISHED = [
    "lagesbild.pdf",
    "lagesbild.html",
    "claims.json",
    "granskning.html",
    "figures.csv",
    "verdicts.csv",
]


rule all:
    input:
        [
            plan.output(name)
            for name in ("lagesbild.pdf", "lagesbild.html", "claims.json", "data")
        ],


include: "rules/ingest.smk"
include: "rules/compare.smk"
include: "rules/document.smk"
include: "rules/review.smk"
include: "rules/publish.smk"


onstart:
    forget_faults(Path(plan.log("all")).parent)


onsuccess:
    print(summary(Path(plan.result("granskning.txt"))))
    print(f"Klart: {plan.output('lagesbild.pdf')}")


onerror:
    print("\nRapporten byggdes inte. Tidigare utgåvor ligger kvar i output/.")
    print("\n".join(faults(Path(plan.log("all")).parent)))
