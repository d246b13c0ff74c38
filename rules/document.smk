"""Document: charts, HTML and the PDF.

Needs the results and the templates. Everything is made in ``data/processed/``; when all is
ready it is published in ``output/<district>/<edition>/``. Typesetting has a process of its own.
"""


rule draw_figures:
    input:
        crime_areas=rules.compare_crime_areas.output.results,
        bra=rules.compare_bra.output.results,
        code=plan.code("draw_figures"),
    output:
        figures=directory(plan.result("figurer")),
    log:
        plan.log("draw_figures"),
    params:
        district=plan.settings("district"),
    run:
        from lagesbild_report.workflow.draw_figures import draw_figures

        files = (input.crime_areas, input.bra, output.figures, log[0])
        draw_figures(*files, district=params.district)


rule write_document:
    input:
        crime_areas=rules.compare_crime_areas.output.results,
        bra=rules.compare_bra.output.results,
        polis_report=rules.ingest_police.output.report,
        bra_report=rules.ingest_bra.output.report,
        scb_report=rules.ingest_scb.output.report,
        templates=plan.templates(),
        code=plan.code("write_document"),
    output:
        document=plan.result("lagesbild.html"),
    log:
        plan.log("write_document"),
    params:
        config=plan.settings(),
    run:
        from lagesbild_report.workflow.write_document import write_document

        write_document(
            input, "templates", output.document, log[0], config=params.config
        )


rule typeset:
    input:
        document=rules.write_document.output.document,
        figures=rules.draw_figures.output.figures,
        style="templates/stil.css",
        code=plan.code("typeset"),
    output:
        pdf=plan.result("lagesbild.pdf"),
    log:
        plan.log("typeset"),
    shell:
        "python -m lagesbild_report.workflow.typeset"
        " {input.document:q} {input.style:q} {output.pdf:q} {log:q}"


rule publish:
    input:
        finished=[rules.typeset.output.pdf],
        code=plan.code("publish"),
    output:
        published=[plan.output("lagesbild.pdf")],
    log:
        plan.log("publish"),
    run:
        from lagesbild_report.workflow.publish import publish

        publish(input.finished, output.published, log[0])
