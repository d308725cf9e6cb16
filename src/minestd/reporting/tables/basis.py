"""依据: by what framework, of which list, as of when; and the figures by subsystem that charts are drawn from."""

from dataclasses import replace

from minestd.measuring.results import Report
from minestd.reporting.table import Kind, Live, Row, Table
from minestd.reporting.tables.build import columns, filled, table
from minestd.reporting.tables.statistics import counts_of
from minestd.wording import Lang, say

SHAPES = (("item", Kind.TEXT, 24), ("basis-text", Kind.TEXT, 110))
SUBSYSTEMS = (
    ("code", Kind.CODE, 8),
    ("name", Kind.NAME, 40),
    ("required", Kind.COUNT, 10),
    ("filled-confirmed", Kind.RANGE, 14),
    ("filled-all", Kind.RANGE, 14),
    ("existing-sure", Kind.COUNT, 10),
    ("existing-most", Kind.COUNT, 14),
    ("running-count", Kind.COUNT, 10),
)


def basis_table(report: Report, lang: Lang) -> Table:
    """The framework with its issuer and notes, then the list, the date and the scope."""
    system = report.system
    stated = say(lang, "summary.scope.stated" if report.scope_stated else "summary.scope.assumed")
    facts = {
        "framework": say(lang, "basis.framework.is", title=system.title(lang), edition=system.edition),
        "document": system.document,
        "issuer": system.issuer,
        "issued": system.issued.isoformat() if system.issued else "",
        "list": report.listing.source,
        "as-of": report.as_of.isoformat(),
        "scope": f"{say(lang, f'scope.{report.scope.value}')}（{stated}）",
        "papers": say(lang, "basis.papers.is"),
    }
    rows = [Row((say(lang, f"basis.{key}"), text)) for key, text in facts.items() if text]
    rows += [Row((say(lang, "basis.note"), note.name(lang))) for note in system.notes]
    return table("basis", lang, SHAPES, rows)


def subsystems_table(report: Report, lang: Lang) -> Table:
    """One row a subsystem: what is required, filled, existing and in preparation."""
    counts = counts_of(report)
    rows = []
    for node in report.system.tops:
        result = report.nodes[node.code]
        where = (("top", (node.code,)),)
        once, more = counts.of(counts.once, where), counts.of(counts.possible, where)
        running = counts.of(counts.running, where)
        cells = (
            node.code,
            node.full(lang),
            result.required,
            filled(result.confirmed),
            filled(result.all),
            Live(once, "once", where),
            Live(once + more, "once+possible", where),
            Live(running, "running-count", where),
        )
        rows.append(Row(cells, depth=2))
    made = table("subsystems", lang, SUBSYSTEMS, rows, (say(lang, "note.subsystems"),))
    names = {"running-count": columns(lang, ("running", Kind.COUNT, 10))[0].heading}
    heads = tuple(replace(one, heading=names.get(one.key, one.heading)) for one in made.columns)
    return replace(made, columns=heads)
