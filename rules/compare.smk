"""Compare: periods, places and Brå's areas, as the objects that text, tables and charts read.

Needs the observations and the population. Makes one file for all crime areas (comparing is
cheap, starting a job is not) and one for Brå, in ``data/processed/<district>/<edition>/``.
"""


rule compare_crime_areas:
    input:
        observations=rules.ingest_police.output.observations,
        report=rules.ingest_police.output.report,
        population=rules.make_population.output.population,
        day_population=plan.source("dagbefolkning") + ".csv",
        form=plan.form("dagbefolkning"),
        code=plan.code("workflow.compare_crime_areas"),
    output:
        results=plan.result("brottsomraden.json"),
    log:
        plan.log("compare_crime_areas"),
    params:
        settings={
            "district": plan.settings("district"),
            "edition": plan.settings("edition"),
            "period": plan.settings("period"),
            "crime_areas": plan.settings("crime_areas"),
            "rates": plan.settings("rates"),
            "rules": {
                "judging": plan.settings("judging"),
                "small_numbers": plan.settings("small_numbers"),
            },
        },
    run:
        from lagesbild_report.workflow.compare_crime_areas import (
            compare_crime_areas,
        )

        files = (
            input.observations,
            input.report,
            input.population,
            input.day_population,
        )
        compare_crime_areas(
            *files, results=output.results, log=log[0], **params.settings
        )


rule compare_bra:
    input:
        observations=rules.ingest_bra.output.observations,
        population=rules.make_population.output.population,
        code=plan.code("workflow.compare_bra"),
    output:
        results=plan.result("bra.json"),
    log:
        plan.log("compare_bra"),
    params:
        settings={
            "district": plan.settings("district"),
            "last_year": plan.settings("edition") - 1,
            "measures": plan.settings("sources", "bra", "measures"),
            "rules": {
                "judging": plan.settings("judging"),
                "small_numbers": plan.settings("small_numbers"),
            },
        },
    run:
        from lagesbild_report.workflow.compare_bra import compare_bra

        files = (input.observations, input.population, output.results, log[0])
        compare_bra(*files, **params.settings)


rule compare_theme:
    input:
        unpack(
            lambda wildcards: {
                source: plan.source(source) + ".csv"
                for source in SOURCES[wildcards.theme]
            }
        ),
        population=lambda wildcards: (
            rules.make_population.output.population
            if wildcards.theme in WITH_POPULATION
            else []
        ),
        forms=lambda wildcards: [
            form for source in SOURCES[wildcards.theme] for form in plan.form(source)
        ],
        code=lambda wildcards: plan.code(
            "workflow.compare_theme", f"themes.{wildcards.theme}"
        ),
    output:
        results=plan.result("tema-{theme}.json"),
    log:
        plan.log("compare_{theme}"),
    wildcard_constraints:
        theme="|".join(SOURCES),
    params:
        settings={
            "district": plan.settings("district"),
            "edition": plan.settings("edition"),
            "rules": {
                "judging": plan.settings("judging"),
                "small_numbers": plan.settings("small_numbers"),
            },
        },
    run:
        from lagesbild_report.workflow.compare_theme import compare_theme

        compare_theme(
            wildcards.theme,
            {source: input[source] for source in SOURCES[wildcards.theme]},
            input.population or "",
            output.results,
            log[0],
            **params.settings,
        )
