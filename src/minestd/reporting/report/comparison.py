"""Two reports side by side: on screen, as tables for the writers, and as JSON."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from minestd.measuring.changes.compare import Balance, Comparison, NodeChange
from minestd.measuring.figures import percent
from minestd.reporting.table import Table
from minestd.reporting.tables.changes import changes_table, node_changes_table
from minestd.reporting.text.json_text import Json, reason_json
from minestd.reporting.text.sentences import reason_text
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, joined, say


class ComparisonPaper(Struct, frozen=True):
    """The tables of a comparison: the nodes first, then the changes of standards (增, 修, 移, 废)."""

    found: Comparison
    lang: Lang

    @property
    def title(self) -> str:
        """What is compared with what."""
        old, new = self.found.old, self.found.new
        return say(
            self.lang,
            "compare.title",
            old=old.listing.source,
            old_date=old.as_of,
            new=new.listing.source,
            new_date=new.as_of,
        )

    @property
    def as_of(self) -> date:
        """The later date."""
        return self.found.new.as_of

    @property
    def tables(self) -> tuple[Table, ...]:
        """Nodes, then standards."""
        return self.main, changes_table(self.found, self.lang)

    @property
    def main(self) -> Table:
        """What changed at the nodes."""
        return node_changes_table(self.found, self.lang)


def comparison_lines(found: Comparison, lang: Lang) -> Iterator[str]:
    """The whole, then every node that changed with its causes, then the changes of standards."""
    paper = ComparisonPaper(found, lang)
    yield paper.title
    if found.empty:
        yield say(lang, "compare.same")
        return
    whole = found.nodes[""]
    for label, balances in (("figure.confirmed", whole.confirmed), ("figure.all", whole.all)):
        required = (whole.new or found.new.nodes[""]).required
        yield say(
            lang,
            "compare.whole",
            label=say(lang, label),
            filled=_movement(balances.filled),
            rate=percent(balances.filled.new, required),
            existing=_movement(balances.existing),
            causes=_causes(balances.existing, lang),
        )
    yield from _node_lines(found, lang)
    yield from _change_lines(found, lang)


def _node_lines(found: Comparison, lang: Lang) -> Iterator[str]:
    """A line a node: state, filled and existing before and after where they differ, with the causes."""
    yield ""
    yield say(lang, "table.node-changes")
    for node in found.changed:
        if node.code:
            parts = [part for part in (_states(node, found, lang), *_figures(node, lang)) if part]
            name = _name(node, found, lang)
            yield f"  {node.code} {name}: " + joined(lang, parts, "clause")


def _states(node: NodeChange, found: Comparison, lang: Lang) -> str:
    sides = ((node.old, found.old), (node.new, found.new))
    old, new = (state_text(one.all.state, side, lang) if one else "—" for one, side in sides)
    return old if old == new else f"{old} → {new}"


def _figures(node: NodeChange, lang: Lang) -> Iterator[str]:
    for label, balance in (("figure.filled", node.all.filled), ("figure.existing", node.all.existing)):
        if balance.difference or balance.causes:
            causes = f" [{_causes(balance, lang)}]" if balance.causes else ""
            yield f"{say(lang, label)} {_movement(balance)}{causes}"


def _name(node: NodeChange, found: Comparison, lang: Lang) -> str:
    system = found.new.system if node.new else found.old.system
    return system.by_code[node.code].full(lang)


def _change_lines(found: Comparison, lang: Lang) -> Iterator[str]:
    yield ""
    yield say(lang, "table.changes")
    for line in found.changes:
        kind = say(lang, f"changekind.{line.kind.value}")
        shown = line.new or line.old
        yield f"  {kind}  {shown.label if shown else ''}  {reason_text(line.reason, lang)}"
    if not found.changes:
        yield "  " + say(lang, "screen.none")


def _movement(balance: Balance) -> str:
    return f"{balance.old} → {balance.new} ({balance.difference:+d})"


def _causes(balance: Balance, lang: Lang) -> str:
    """The causes with their units; they add up to the difference."""
    parts = [f"{say(lang, f'cause.{cause.value}')} {units:+d}" for cause, units in balance.causes]
    return joined(lang, parts, "phrase") or "—"


def comparison_json(found: Comparison, lang: Lang) -> Json:
    """Every node that changed, with balances under both ways of counting, and every change of a standard."""
    return {
        "old": {"list": found.old.listing.source, "as_of": found.old.as_of.isoformat()},
        "new": {"list": found.new.listing.source, "as_of": found.new.as_of.isoformat()},
        "nodes": [
            {
                "code": node.code,
                **{
                    way: {"filled": _balance(balances.filled), "existing": _balance(balances.existing)}
                    for way, balances in (("confirmed", node.confirmed), ("all", node.all))
                },
            }
            for node in found.changed
        ],
        "changes": [
            {
                "kind": line.kind.value,
                "old": line.old.label if line.old else None,
                "new": line.new.label if line.new else None,
                "reason": reason_json(line.reason, lang),
                "basis": [reason_json(basis, lang) if basis else None for basis in line.basis],
            }
            for line in found.changes
        ],
    }


def _balance(balance: Balance) -> Json:
    causes = {cause.value: units for cause, units in balance.causes}
    return {"old": balance.old, "new": balance.new, "causes": causes}
