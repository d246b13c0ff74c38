"""Document: charts, the document with its claims, the PDF and the HTML edition.

Needs the results and the templates. Everything is made in ``data/processed/``. Typesetting has
a process of its own.
"""

THEMES = expand(rules.compare_theme.output.results, theme=SOURCES)


rule draw_figures:
    input:
        crime_areas=rules.compare_crime_areas.output.results,
        bra=rules.compare_bra.output.results,
        themes=THEMES,
        map=rules.make_map.output.shapes,
        code=plan.code("workflow.draw_figures"),
    output:
        figures=directory(plan.result("figurer")),
    log:
        plan.log("draw_figures"),
    params:
        settings={
            "district": plan.settings("district"),
        },
    run:
        from lagesbild_report.workflow.draw_figures import draw_figures

        draw_figures(input, output.figures, log[0], **params.settings)


rule write_document:
    input:
        crime_areas=rules.compare_crime_areas.output.results,
        bra=rules.compare_bra.output.results,
        themes=THEMES,
        map=rules.make_map.output.shapes,
        reports=[
            rules.ingest_police.output.report,
            rules.ingest_bra.output.report,
            rules.ingest_scb.output.report,
            rules.make_map.output.report,
            *expand(rules.ingest_form.output.report, source=FORM_SOURCES),
        ],
        facts=plan.facts(),
        decisions=plan.decisions(),
        edition_before=plan.edition_before(),
        templates=plan.templates(),
        code=plan.code("workflow.write_document"),
    output:
        document=plan.result("dokument.html"),
        edition=plan.result("dokument-med-uppgifter.html"),
        claims=plan.result("claims.json"),
        figures=plan.result("figures.csv"),
        verdicts=plan.result("verdicts.csv"),
        changes=plan.result("granskning/andringar.json"),
        texts=plan.result("granskning/texter.json"),
        statements=plan.result("granskning/pastaenden.json"),
        tables=directory(plan.result("data")),
    log:
        plan.log("write_document"),
    params:
        config=plan.settings(),
        sources=["polis", "bra", "scb", "geo", *FORM_SOURCES],
    run:
        from lagesbild_report.workflow.write_document import write_document

        write_document(
            {
                **input,
                "reports": dict(zip(params.sources, input.reports, strict=True)),
            },
            "templates",
            {**output},
            log[0],
            config=params.config,
        )


rule typeset:
    input:
        document=rules.write_document.output.document,
        figures=rules.draw_figures.output.figures,
        style="templates/stil.css",
        code=plan.code("workflow.typeset"),
    output:
        pdf=plan.result("lagesbild.pdf"),
    log:
        plan.log("typeset"),
    shell:
        "python -m lagesbild_report.workflow.typeset"
        " {input.document:q} {input.style:q} {output.pdf:q} {log:q}"


rule write_edition:
    input:
        document=rules.write_document.output.edition,
        claims=rules.write_document.output.claims,
        figures=rules.draw_figures.output.figures,
        style="templates/webb.css",
        script="templates/webb.js",
        code=plan.code("workflow.write_edition"),
    output:
        edition=plan.result("lagesbild.html"),
    log:
        plan.log("write_edition"),
    run:
        from lagesbild_report.workflow.write_edition import write_edition

        write_edition({**input}, output.edition, log[0])
