"""Review: the finished document is read back, and what every step found becomes one page.

Needs the document, its claims and each step's ``granskning/<step>.json``. An error in any of
them keeps the report from being published; the page is written all the same.
"""


rule read_back:
    input:
        pdf=rules.typeset.output.pdf,
        edition=rules.write_edition.output.edition,
        claims=rules.write_document.output.claims,
        tables=rules.write_document.output.tables,
        raw=[file for files in RAW.values() for file in files],
        known=[*plan.facts(), *plan.decisions(), *plan.edition_before()],
        registers=plan.registers(),
        code=plan.code("workflow.read_back"),
    output:
        findings=plan.result("granskning/aterlasning.json"),
    log:
        plan.log("read_back"),
    params:
        config=plan.settings(),
    run:
        from lagesbild_report.workflow.read_back import read_back

        read_back({**input}, output.findings, log[0], config=params.config)


rule lint_texts:
    input:
        templates=plan.templates(),
        review="templates/granskning.html.j2",
        decisions=plan.decisions(),
        settings="config.yaml",
        code=plan.code("workflow.lint_texts"),
    output:
        findings=plan.result("granskning/lint.json"),
    log:
        plan.log("lint_texts"),
    params:
        config=plan.settings(),
    run:
        from lagesbild_report.workflow.lint_texts import lint_texts

        lint_texts(
            "templates",
            input.decisions,
            output.findings,
            log[0],
            config=params.config,
        )


FINDINGS = [
    rules.lint_texts.output.findings,
    rules.write_document.output.statements,
    rules.write_document.output.changes,
    rules.read_back.output.findings,
]


rule write_review:
    input:
        crime_areas=rules.compare_crime_areas.output.results,
        bra=rules.compare_bra.output.results,
        themes=THEMES,
        reports=rules.write_document.input.reports,
        findings=FINDINGS,
        template="templates/granskning.html.j2",
        code=plan.code("workflow.write_review"),
    output:
        page=plan.result("granskning.html"),
        text=plan.result("granskning.txt"),
    log:
        plan.log("write_review"),
    params:
        config=plan.settings(),
        sources=rules.write_document.params.sources,
    run:
        from lagesbild_report.workflow.write_review import write_review

        reports = dict(zip(params.sources, input.reports, strict=True))
        files = {**input, "reports": reports}
        write_review(files, "templates", *output, log[0], config=params.config)
