"""变化: what differs from the last edition, standard by standard (增, 修, 移, 废) and node by node."""

from minestd.measuring.changes.compare import Comparison, NodeChange
from minestd.measuring.changes.standards import ChangeLine
from minestd.measuring.results import State
from minestd.reporting.table import Cell, Kind, Row, Table
from minestd.reporting.tables.build import table
from minestd.reporting.text.sentences import reason_text
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, say

SHAPES = (
    ("serial", Kind.COUNT, 6),
    ("change", Kind.WORD, 8),
    ("number", Kind.CODE, 23),
    ("title", Kind.TEXT, 44),
    ("why-changed", Kind.TEXT, 40),
    ("basis-before", Kind.TEXT, 28),
    ("basis-now", Kind.TEXT, 28),
)
NODES = (
    ("code", Kind.CODE, 8),
    ("name", Kind.NAME, 40),
    ("state-before", Kind.WORD, 22),
    ("state-now", Kind.WORD, 22),
    ("filled-before", Kind.COUNT, 10),
    ("filled-now", Kind.COUNT, 10),
    ("existing-before", Kind.COUNT, 10),
    ("existing-now", Kind.COUNT, 10),
    ("causes", Kind.TEXT, 34),
)


def changes_table(found: Comparison, lang: Lang) -> Table:
    """One row a change of a standard."""
    rows = [Row((place, *_change(line, lang))) for place, line in enumerate(found.changes, 1)]
    before, now = found.old.as_of.isoformat(), found.new.as_of.isoformat()
    params = {"before": before, "now": now, "old": found.old.listing.source, "new": found.new.listing.source}
    return table("changes", lang, SHAPES, rows, (say(lang, "note.changes", **params),))


def _change(line: ChangeLine, lang: Lang) -> tuple[str, ...]:
    shown = line.new or line.old
    basis = ("" if one is None else reason_text(one, lang) for one in line.basis)
    label, title = (shown.label, shown.title or shown.title_en) if shown else ("", "")
    return (say(lang, f"change.{line.kind.value}"), label, title, reason_text(line.reason, lang), *basis)


def node_changes_table(found: Comparison, lang: Lang) -> Table:
    """One row a node at which anything changed, suggestions included; the causes add up to the difference."""
    rows = [_node(change, found, lang) for change in found.changed]
    return table("node-changes", lang, NODES, rows, (say(lang, "note.node-changes"),))


def _node(change: NodeChange, found: Comparison, lang: Lang) -> Row:
    system = found.new.system if change.code in found.new.nodes else found.old.system
    node = system.by_code.get(change.code)
    filled, existing = change.all.filled, change.all.existing
    causes = [f"{say(lang, f'cause.{cause.value}')} {units:+d}" for cause, units in filled.causes]
    cells: tuple[Cell, ...] = (
        change.code,
        node.full(lang) if node else say(lang, "table.whole"),
        state_text(change.old.all.state, found.old, lang) if change.old else "",
        state_text(change.new.all.state, found.new, lang) if change.new else "",
        filled.old,
        filled.new,
        existing.old,
        existing.new,
        "；".join(causes) if lang == "zh" else "; ".join(causes),
    )
    state = change.new.all.state if change.new else State.NOT_APPLICABLE
    return Row(cells, depth=node.depth_of if node else 0, state=state.value)
