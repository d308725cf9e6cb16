"""What the page shows beside the tables of all papers: placements to confirm, each standard's force in a word."""

from collections.abc import Sequence

from msgspec.structs import replace

from minestd.measuring.results import Report
from minestd.model.placement import Suggestion
from minestd.reporting.table import Column, Kind, T, Table
from minestd.reporting.tables.standards import ListedStandard, standards_columns, standards_in_order
from minestd.reporting.text.sentences import reasons_text
from minestd.wording import Lang, has, say


def unconfirmed(report: Report, lang: Lang) -> Table:
    """待确认归类: what the engine proposes and nobody has confirmed, with its reasons and the next choices."""

    def best(one: ListedStandard) -> Suggestion | None:
        return one.placement.suggestions[0] if one.placement.suggestions else None

    def score(one: ListedStandard) -> int | None:
        found = best(one)
        return round(100 * found.score) if found else None

    def why(one: ListedStandard) -> str:
        found = best(one)
        return reasons_text(found.reasons, lang) if found else ""

    def further(one: ListedStandard) -> str:
        return " ".join(choice.code for choice in one.placement.suggestions[1:])

    known = {column.key: column for column in standards_columns(report, lang)}
    columns = (
        known["number"],
        replace(known["title"], width=40),
        replace(known["home"], width=8),
        known["home-name"],
        Column("score", Kind.COUNT, 8, score),
        Column("why", Kind.TEXT, 46, why),
        Column("next-choices", Kind.TEXT, 20, further),
        known["relation"],
        replace(known["basis"], width=10),
        known["at"],
    )
    listed = [
        ListedStandard(one, report.placements[one.key], report.standings[one.key])
        for one in report.listing.standards
    ]
    open_ones = [one for one in listed if not one.placement.confirmed]
    title = say(lang, "page.table.unconfirmed")
    return Table.of("unconfirmed", lang, _headed(columns, lang), open_ones, title=title)


def standards_with_force(report: Report, lang: Lang) -> Table:
    """The table of standards with a column for what each is as of the date, in a word that can be filtered by."""

    def word(one: ListedStandard) -> str:
        return say(lang, f"force.{one.standing.force.value}")

    columns = list(standards_columns(report, lang))
    standing = next(place for place, column in enumerate(columns) if column.key == "standing")
    columns[standing:standing] = _headed([Column("force", Kind.WORD, 10, word)], lang)
    return Table.of(
        "standards",
        lang,
        columns,
        standards_in_order(report),
        state=lambda one: f"force-{one.standing.force.value}",
    )


def _headed(columns: Sequence[Column[T]], lang: Lang) -> list[Column[T]]:
    """The columns headed with the page's own words, where it has some."""
    return [
        replace(column, heading=say(lang, f"page.column.{column.key}"))
        if has(f"page.column.{column.key}")
        else column
        for column in columns
    ]
