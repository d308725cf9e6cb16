"""The office's own 应有数 and nodes that do not apply, so that a paper measures as its list did."""

from minestd.model.listing import StandardsList
from minestd.model.system import StandardsSystem
from minestd.reporting.table import Column, Kind, Table, headed
from minestd.wording import Lang, say


def requirements_table(listing: StandardsList, system: StandardsSystem, lang: Lang) -> Table:
    """A row for each node of which the list says something of its own."""

    def applicable(code: str) -> str:
        return say(lang, "state.not-applicable") if code in listing.not_applicable else ""

    columns: tuple[Column[str], ...] = (
        Column("code", Kind.CODE, 10, lambda code: code),
        Column("name", Kind.NAME, 30, lambda code: system.by_code[code].name(lang)),
        Column("required", Kind.TEXT, 10, lambda code: str(listing.required.get(code, ""))),
        Column("applicable", Kind.WORD, 10, applicable),
        Column("note", Kind.TEXT, 44, lambda code: listing.not_applicable.get(code, "")),
    )
    stated = [code for code in system.by_code if code in listing.required or code in listing.not_applicable]
    heads = headed(columns, lang, "review.requirements")
    return Table.of("requirements", lang, heads, stated, title=say(lang, "review.requirements"))


def states_requirements(listing: StandardsList) -> bool:
    """Whether the list says anything of the kind."""
    return bool(listing.required or listing.not_applicable)
