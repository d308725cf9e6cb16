"""依据: by what framework, of which list, as of when; and the figures by subsystem that charts are drawn from."""

from collections.abc import Callable

from msgspec import Struct

from minestd.measuring.figures import filled
from minestd.measuring.results import Report
from minestd.model.tree import Node
from minestd.reporting.table import Column, Kind, Live, Table
from minestd.reporting.tables.statistics import counts_of
from minestd.wording import Lang, say


class _Statement(Struct, frozen=True):
    item: str
    text: str


_FACTS: tuple[Column[_Statement], ...] = (
    Column("item", Kind.TEXT, 24, lambda one: one.item),
    Column("basis-text", Kind.TEXT, 110, lambda one: one.text),
)


def basis_table(report: Report, lang: Lang) -> Table:
    """The framework with its issuer and notes, then the list, the date and the scope."""
    system = report.system
    stated = say(lang, "summary.scope.stated" if report.scope_stated else "summary.scope.assumed")
    texts = {
        "framework": say(lang, "basis.framework.is", title=system.title(lang), edition=system.edition),
        "document": system.document,
        "issuer": system.issuer,
        "issued": system.issued.isoformat() if system.issued else "",
        "list": report.listing.source,
        "as-of": report.as_of.isoformat(),
        "scope": f"{say(lang, f'scope.{report.scope.value}')}（{stated}）",
        "papers": say(lang, "basis.papers.is"),
    }
    facts = [_Statement(say(lang, f"basis.{key}"), text) for key, text in texts.items() if text]
    facts += [_Statement(say(lang, "basis.note"), note.name(lang)) for note in system.notes]
    return Table.of("basis", lang, _FACTS, facts)


def subsystems_table(report: Report, lang: Lang) -> Table:
    """One row a subsystem: what is required, filled, existing and in preparation."""
    counts, nodes = counts_of(report), report.nodes

    def live(rule: str) -> Callable[[Node], Live]:
        return lambda node: counts.live(rule, (("top", (node.code,)),))

    columns: tuple[Column[Node], ...] = (
        Column("code", Kind.CODE, 8, lambda node: node.code),
        Column("name", Kind.NAME, 40, lambda node: node.full(lang)),
        Column("required", Kind.COUNT, 10, lambda node: nodes[node.code].required),
        Column("filled-confirmed", Kind.RANGE, 14, lambda node: filled(nodes[node.code].confirmed)),
        Column("filled-all", Kind.RANGE, 14, lambda node: filled(nodes[node.code].all)),
        Column("existing-sure", Kind.COUNT, 10, live("once")),
        Column("existing-most", Kind.COUNT, 14, live("once+possible")),
        Column("running-count", Kind.COUNT, 10, live("running-count"), say(lang, "column.running")),
    )
    notes = (say(lang, "note.subsystems"),)
    return Table.of("subsystems", lang, columns, report.system.tops, notes, depth=lambda _: 2)
