"""覆盖情况: every node of the tree with its figures, the whole in the first row."""

from minestd.measuring.results import Report
from minestd.reporting.table import Kind, Rate, Row, Table
from minestd.reporting.tables.build import existing, filled, table
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, say

SHAPES = (
    ("code", Kind.CODE, 8),
    ("name", Kind.NAME, 38),
    ("required", Kind.COUNT, 8),
    ("filled-confirmed", Kind.RANGE, 9),
    ("filled-all", Kind.RANGE, 9),
    ("existing-confirmed", Kind.RANGE, 9),
    ("existing-all", Kind.RANGE, 9),
    ("in-preparation", Kind.COUNT, 8),
    ("proposed", Kind.COUNT, 8),
    ("review-due", Kind.COUNT, 8),
    ("coverage-confirmed", Kind.RATE, 13),
    ("coverage-all", Kind.RATE, 13),
    ("provision-all", Kind.RATE, 13),
    ("state-confirmed", Kind.WORD, 22),
    ("state-all", Kind.WORD, 22),
)


def coverage_table(report: Report, lang: Lang) -> Table:
    """One row a node in the framework's order; additive columns of a parent are the sums of its children's."""
    rows = []
    for node in report.system.root.walk():
        result = report.nodes[node.code]
        sure, draft = result.confirmed, result.all
        rows.append(
            Row(
                (
                    node.code,
                    node.full(lang) if node.code else say(lang, "table.whole"),
                    result.required,
                    filled(sure),
                    filled(draft),
                    existing(sure),
                    existing(draft),
                    result.in_preparation,
                    result.proposed,
                    result.review_due,
                    Rate(filled(sure), result.required),
                    Rate(filled(draft), result.required),
                    Rate(existing(draft), result.required),
                    state_text(sure.state, report, lang),
                    state_text(draft.state, report, lang),
                ),
                depth=node.depth_of,
                state=draft.state.value,
            )
        )
    return table("coverage", lang, SHAPES, rows, (say(lang, "note.coverage"),))
