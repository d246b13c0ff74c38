"""Ingest: each source's extracts become tidy observations and a report of what was read.

Needs the raw files in ``data/raw/<source>/`` with a sidecar each. Makes, for every source,
``data/processed/kallor/<source>.csv`` and ``.json``; they hold all districts and editions.
"""


rule ingest_police:
    input:
        raw=RAW["polis"],
        deso=plan.deso(),
        code=plan.code("workflow.ingest_police"),
    output:
        observations=plan.source("polis") + ".csv",
        report=plan.source("polis") + ".json",
    log:
        plan.log("ingest_police"),
    params:
        source=plan.settings("sources", "polis"),
        crime_areas=plan.crime_definitions(),
        start_month=plan.settings("period", "start_month"),
    run:
        from lagesbild_report.workflow.ingest_police import ingest_police

        ingest_police(
            input.raw,
            output.observations,
            output.report,
            log[0],
            source=params.source,
            crime_areas=params.crime_areas,
            start_month=params.start_month,
        )


rule ingest_bra:
    input:
        raw=RAW["bra"],
        code=plan.code("workflow.ingest_bra"),
    output:
        observations=plan.source("bra") + ".csv",
        report=plan.source("bra") + ".json",
    log:
        plan.log("ingest_bra"),
    run:
        from lagesbild_report.workflow.ingest_bra import ingest_bra

        ingest_bra(input.raw, output.observations, output.report, log[0])


rule ingest_scb:
    input:
        raw=RAW["scb"],
        code=plan.code("workflow.ingest_scb"),
    output:
        observations=plan.source("scb") + ".csv",
        report=plan.source("scb") + ".json",
    log:
        plan.log("ingest_scb"),
    run:
        from lagesbild_report.workflow.ingest_scb import ingest_scb

        ingest_scb(input.raw, output.observations, output.report, log[0])


rule make_population:
    input:
        observations=rules.ingest_scb.output.observations,
        code=plan.code("workflow.make_population"),
    output:
        population=plan.source("folkmangd") + ".csv",
    log:
        plan.log("make_population"),
    run:
        from lagesbild_report.workflow.make_population import make_population

        make_population(input.observations, output.population, log[0])


rule ingest_form:
    input:
        raw=lambda wildcards: RAW[wildcards.source],
        form=lambda wildcards: plan.form(wildcards.source),
        code=plan.code("workflow.ingest_form"),
    output:
        observations=plan.source("{source}") + ".csv",
        report=plan.source("{source}") + ".json",
    log:
        plan.log("ingest_{source}"),
    wildcard_constraints:
        source="|".join(FORM_SOURCES),
    run:
        from lagesbild_report.workflow.ingest_form import ingest_form

        ingest_form(
            wildcards.source, input.raw, output.observations, output.report, log[0]
        )


rule make_map:
    input:
        raw=RAW["geo"],
        code=plan.code("workflow.make_map"),
    output:
        shapes=plan.result("karta.json"),
        report=plan.source("geo") + f"-{plan.config.district}.json",
    log:
        plan.log("make_map"),
    params:
        district=plan.settings("district"),
    run:
        from lagesbild_report.workflow.make_map import make_map

        make_map(
            input.raw,
            output.shapes,
            output.report,
            log[0],
            district=params.district,
        )
