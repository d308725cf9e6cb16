"""覆盖情况: every node of the tree with its figures, the whole in the first row."""

from minestd.measuring.figures import existing, filled
from minestd.measuring.results import NodeResult, Report
from minestd.reporting.table import Column, Grouping, Kind, Rate, Table
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, say


def coverage_table(report: Report, lang: Lang) -> Table:
    """One row a node in the framework's order; additive columns of a parent are the sums of its children's."""
    by_code = report.system.by_code

    def name(node: NodeResult) -> str:
        return by_code[node.code].full(lang) if node.code else say(lang, "table.whole")

    columns: tuple[Column[NodeResult], ...] = (
        Column("code", Kind.CODE, 8, lambda node: node.code),
        Column("name", Kind.NAME, 38, name),
        Column("required", Kind.COUNT, 8, lambda node: node.required),
        Column("filled-confirmed", Kind.RANGE, 9, lambda node: filled(node.confirmed)),
        Column("filled-all", Kind.RANGE, 9, lambda node: filled(node.all)),
        Column("existing-confirmed", Kind.RANGE, 9, lambda node: existing(node.confirmed)),
        Column("existing-all", Kind.RANGE, 9, lambda node: existing(node.all)),
        Column("in-preparation", Kind.COUNT, 8, lambda node: node.in_preparation),
        Column("proposed", Kind.COUNT, 8, lambda node: node.proposed),
        Column("review-due", Kind.COUNT, 8, lambda node: node.review_due),
        Column("coverage-confirmed", Kind.RATE, 13, lambda node: Rate(filled(node.confirmed), node.required)),
        Column("coverage-all", Kind.RATE, 13, lambda node: Rate(filled(node.all), node.required)),
        Column("provision-all", Kind.RATE, 13, lambda node: Rate(existing(node.all), node.required)),
        Column("state-confirmed", Kind.WORD, 22, lambda node: state_text(node.confirmed.state, report, lang)),
        Column("state-all", Kind.WORD, 22, lambda node: state_text(node.all.state, report, lang)),
    )
    return Table.of(
        "coverage",
        lang,
        columns,
        [report.nodes[node.code] for node in report.system.root.walk()],
        (say(lang, "note.coverage"),),
        depth=lambda node: by_code[node.code].depth_of if node.code else 0,
        state=lambda node: node.all.state.value,
        grouping=Grouping.TREE,
    )
