"""变化: what differs from the last edition, standard by standard (增, 修, 移, 废) and node by node."""

from minestd.measuring.changes.change_lines import ChangeLine
from minestd.measuring.changes.compare import Comparison, NodeChange
from minestd.measuring.results import NodeResult, Report, State
from minestd.model.placement import Reason
from minestd.model.tree import Node
from minestd.reporting.table import Column, Kind, Table, serial
from minestd.reporting.text.sentences import reason_text
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, joined, say


def changes_table(found: Comparison, lang: Lang) -> Table:
    """One row a change of a standard."""

    def number(line: ChangeLine) -> str:
        shown = line.new or line.old
        return shown.label if shown else ""

    def title(line: ChangeLine) -> str:
        shown = line.new or line.old
        return shown.title or shown.title_en if shown else ""

    def basis(one: Reason | None) -> str:
        return reason_text(one, lang) if one else ""

    columns: tuple[Column[ChangeLine], ...] = (
        serial(6),
        Column("change", Kind.WORD, 8, lambda line: say(lang, f"change.{line.kind.value}")),
        Column("number", Kind.CODE, 23, number),
        Column("title", Kind.TEXT, 44, title),
        Column("why-changed", Kind.TEXT, 40, lambda line: reason_text(line.reason, lang)),
        Column("basis-before", Kind.TEXT, 28, lambda line: basis(line.basis[0])),
        Column("basis-now", Kind.TEXT, 28, lambda line: basis(line.basis[1])),
    )
    before, now = found.old.as_of.isoformat(), found.new.as_of.isoformat()
    params = {"before": before, "now": now, "old": found.old.listing.source, "new": found.new.listing.source}
    return Table.of("changes", lang, columns, found.changes, (say(lang, "note.changes", **params),))


def node_changes_table(found: Comparison, lang: Lang) -> Table:
    """One row a node at which anything changed, suggestions included; the causes add up to the difference."""

    def node(change: NodeChange) -> Node | None:
        system = found.new.system if change.code in found.new.nodes else found.old.system
        return system.by_code.get(change.code)

    def name(change: NodeChange) -> str:
        shown = node(change)
        return shown.full(lang) if shown else say(lang, "table.whole")

    def state(result: NodeResult | None, report: Report) -> str:
        return state_text(result.all.state, report, lang) if result else ""

    def causes(change: NodeChange) -> str:
        told = [
            f"{say(lang, f'cause.{cause.value}')} {units:+d}" for cause, units in change.all.filled.causes
        ]
        return joined(lang, told, "clause")

    columns: tuple[Column[NodeChange], ...] = (
        Column("code", Kind.CODE, 8, lambda change: change.code),
        Column("name", Kind.NAME, 40, name),
        Column("state-before", Kind.WORD, 22, lambda change: state(change.old, found.old)),
        Column("state-now", Kind.WORD, 22, lambda change: state(change.new, found.new)),
        Column("filled-before", Kind.COUNT, 10, lambda change: change.all.filled.old),
        Column("filled-now", Kind.COUNT, 10, lambda change: change.all.filled.new),
        Column("existing-before", Kind.COUNT, 10, lambda change: change.all.existing.old),
        Column("existing-now", Kind.COUNT, 10, lambda change: change.all.existing.new),
        Column("causes", Kind.TEXT, 34, causes),
    )
    return Table.of(
        "node-changes",
        lang,
        columns,
        found.changed,
        (say(lang, "note.node-changes"),),
        depth=lambda change: shown.depth_of if (shown := node(change)) else 0,
        state=lambda change: (change.new.all.state if change.new else State.NOT_APPLICABLE).value,
    )
