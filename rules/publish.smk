"""Publish: finished files are moved to ``output/<district>/<edition>/`` together.

Needs all of them, and a review list without errors.
"""


rule approve:
    input:
        findings=FINDINGS,
        page=rules.write_review.output.page,
        code=plan.code("workflow.approve"),
    output:
        approved=plan.result("granskning/godkand.txt"),
    log:
        plan.log("approve"),
    run:
        from lagesbild_report.workflow.approve import approve

        approve(input.findings, input.page, output.approved, log[0])


rule publish:
    input:
        finished=[
            rules.typeset.output.pdf,
            rules.write_edition.output.edition,
            rules.write_document.output.claims,
            rules.write_review.output.page,
            rules.write_document.output.figures,
            rules.write_document.output.verdicts,
        ],
        tables=rules.write_document.output.tables,
        approved=rules.approve.output.approved,
        code=plan.code("workflow.publish"),
    output:
        published=[plan.output(name) for name in PUBLISHED],
        tables=directory(plan.output("data")),
    log:
        plan.log("publish"),
    run:
        from lagesbild_report.workflow.publish import publish

        folders = (input.tables, output.tables)
        publish(input.finished, output.published, folders, log[0])
