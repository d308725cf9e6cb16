"""The columns of the review sheet: the list's own, the proposal, the decision, each with what it says of a row."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from minestd.model.listing import StandardsList
from minestd.model.placement import Placement, Suggestion
from minestd.model.standard import Decision, Standard
from minestd.model.system import StandardsSystem
from minestd.reporting.review.listed_sheets import ListedSheet, SheetColumn
from minestd.reporting.table import OWN, Column, Kind, headed
from minestd.reporting.text.sentences import reason_text, reasons_text
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang, say

ALTERNATIVES = 4
"""Further places shown beside the proposed one."""

CROSS_FROM = 0.2
"""A further place this likely is proposed as a cross-reference."""

WIDEST = 40
"""Columns of the list are no wider than this, in half-width characters."""


class ReviewFacts(Struct, frozen=True):
    """What the columns of a sheet are made from."""

    listing: StandardsList
    sheet: ListedSheet
    system: StandardsSystem
    lang: Lang
    shared: frozenset[str]
    """Rows of the list that hold several standards, by their place."""


class ReviewRow(Struct, frozen=True):
    """A standard with its placement, to be decided."""

    standard: Standard
    placement: Placement


ReviewColumns = list[Column[ReviewRow]]

_JOINED = {"replaces": "replaces", "replaced_by": "replaced_by", "adopts": "adopts", "mine": "mines"}
"""Fields whose cells are joined where several rows are one standard, with the member that holds them."""


def review_columns(facts: ReviewFacts) -> tuple[Column[ReviewRow], ...]:
    """What a person decides with (number, title, status, the proposal with its reasons), the cells to fill, the other
    candidates, then the list's own columns."""
    decision = (replace(column, open=True) for column in _decision(facts.lang))
    leading = sorted((one for one in facts.sheet.columns if one.leads), key=lambda one: one.rank)
    others = [one for one in facts.sheet.columns if not one.leads]
    columns = [
        *(_own(facts, one) for one in leading),
        *_proposal(facts),
        *decision,
        *_candidates(facts),
        *(_own(facts, one) for one in others),
        *_stated_elsewhere(facts),
    ]
    return headed(columns, facts.lang, "review")


def alternative_key(rank: int) -> str:
    """The key of a choice: 0 is the proposed place, from 1 to `ALTERNATIVES` are the further ones."""
    return f"alternative-{rank}"


def own_key(heading: str) -> str:
    """The key of a column of the list."""
    return f"{OWN}{heading}"


def _own(facts: ReviewFacts, column: SheetColumn) -> Column[ReviewRow]:
    """A column of the list as it stood; a heading that says nothing by itself gets the word of its field before it."""
    heading = column.heading
    if not column.known:
        heading = say(
            facts.lang, "review.taken-for", field=say(facts.lang, f"field.{column.field}"), heading=heading
        )
    return Column(
        own_key(column.heading), Kind.TEXT, _width(facts, column), _own_text(facts, column), heading
    )


def _stated_elsewhere(facts: ReviewFacts) -> ReviewColumns:
    """What no cell of the row itself says: its section, the list's scope, a status above it, places of a second row
    for the standard."""
    listing, columns = facts.listing, {one.field for one in facts.sheet.columns}
    added: ReviewColumns = []
    merged = [one for one in facts.sheet.standards if len(one.rows) > 1 and len(one.codes) > 1]
    if "code" not in columns and merged:
        added.append(Column("node", Kind.CODE, 10, lambda row: _united(row.standard)))
    if "section" not in columns and any(standard.section for standard in facts.sheet.standards):
        added.append(Column("section", Kind.TEXT, 10, lambda row: row.standard.section or ""))
    # Where the list has no column of it, each sheet says so: else the one that has words would speak for all.
    speaking = facts.sheet.standards if listing.has_status else listing.standards
    if "status" not in columns and any(map(_word_above, speaking)):
        added.append(Column("status", Kind.WORD, 10, lambda row: _status_above(row.standard, facts)))
    if listing.scope is not None and "scope" not in columns:
        scope = say(facts.lang, f"scope.{listing.scope.value}")
        added.append(Column("scope", Kind.WORD, 10, lambda _: scope))
    return added


def _status_above(standard: Standard, facts: ReviewFacts) -> str:
    """The status from above; what says none says so, where the whole list has no column of it."""
    return _word_above(standard) or (
        "" if facts.listing.has_status else say(facts.lang, "register.no-status")
    )


def _word_above(standard: Standard) -> str:
    """The word of standing that stood above the row (the name of its sheet, a title, a section), not in it."""
    word = standard.status_text
    return word if word and not any(word in text for text in standard.texts.values()) else ""


def _own_text(facts: ReviewFacts, column: SheetColumn) -> Callable[[ReviewRow], str]:
    """A cell as it stood. Where one row held several standards, each gets its own number; where several rows were
    one standard, it gets what all of them say."""

    def text(row: ReviewRow) -> str:
        standard = row.standard
        texts = (standard.texts.get(heading, "") for heading in (column.heading, *column.also))
        stood = next((one for one in texts if one), "")
        if column.field == "section":
            return standard.section or ""
        if column.field == "scope" and facts.listing.scope is not None:
            return say(facts.lang, f"scope.{facts.listing.scope.value}")
        if column.field == "status":
            return stood or _word_above(standard)
        if column.field == "code" and facts.sheet.is_register:
            return "; ".join(standard.codes)
        if column.field == "code":
            return _united(standard) or stood
        if column.field in _JOINED and len(standard.rows) > 1:
            return "、".join(map(str, getattr(standard, _JOINED[column.field]))) or stood
        if standard.number is None or not (standard.expanded or str(standard.at) in facts.shared):
            return stood
        if column.field == "number_title":
            return f"{standard.number} {standard.title}".strip()
        return stood

    return text


def _united(standard: Standard) -> str:
    """The places of a standard that stood on several rows: no single cell of the list holds them all."""
    return "; ".join(standard.codes) if len(standard.rows) > 1 else ""


def _width(facts: ReviewFacts, column: SheetColumn) -> int:
    """Wide enough for most of what the column holds."""
    texts = (standard.texts.get(column.heading, "") for standard in facts.sheet.standards[:500])
    sizes = sorted(lines_needed(text, 1) for text in texts)
    usual = sizes[len(sizes) * 9 // 10] if sizes else 0
    return max(8, min(WIDEST, usual + 2, max(usual, lines_needed(column.heading, 1)) + 2))


def _proposal(facts: ReviewFacts) -> ReviewColumns:
    lang, system = facts.lang, facts.system
    return [
        Column("proposed", Kind.TEXT, 26, lambda row: _proposed(row.placement, system, lang)),
        Column("basis", Kind.WORD, 12, lambda row: say(lang, f"basis.{row.placement.basis.value}")),
        Column("reasons", Kind.TEXT, 44, lambda row: _reasons(row.placement, lang)),
        Column("relation", Kind.WORD, 10, lambda row: say(lang, f"relation.{row.placement.relation.value}")),
    ]


def _candidates(facts: ReviewFacts) -> ReviewColumns:
    """The choices of the drop-down, the proposed place first, and what else is known of the proposal."""
    lang, system = facts.lang, facts.system
    further = say(lang, "review.alternative")
    return [
        Column(alternative_key(0), Kind.TEXT, 22, lambda row: _proposed(row.placement, system, lang)),
        *(
            Column(alternative_key(rank), Kind.TEXT, 22, _alternative(rank, system, lang), f"{further}{rank}")
            for rank in range(1, ALTERNATIVES + 1)
        ),
        Column("score", Kind.TEXT, 8, lambda row: _score(row.placement)),
        Column("path", Kind.TEXT, 30, lambda row: _path(row.placement, system, lang)),
        Column("cross", Kind.CODE, 14, lambda row: _cross(row.placement)),
        Column("relation-reason", Kind.TEXT, 26, lambda row: _relation_reason(row.placement, lang)),
    ]


def _decision(lang: Lang) -> ReviewColumns:
    def of(read: Callable[[Decision], str]) -> Callable[[ReviewRow], str]:
        return lambda row: read(row.standard.decision) if row.standard.decision else ""

    def relation(decision: Decision) -> str:
        return say(lang, f"relation.{decision.relation.value}") if decision.relation else ""

    return [
        Column("decided", Kind.TEXT, 26, of(lambda one: "; ".join(one.codes))),
        Column(
            "decided-outside", Kind.WORD, 10, of(lambda one: say(lang, "review.yes") if one.outside else "")
        ),
        Column("decided-relation", Kind.WORD, 10, of(relation)),
        Column("decided-by", Kind.TEXT, 12, of(lambda one: one.by)),
        Column("decided-on", Kind.DATE, 12, of(lambda one: str(one.on) if one.on else "")),
    ]


def _named(suggestion: Suggestion, system: StandardsSystem, lang: Lang) -> str:
    return f"{suggestion.code} {system.by_code[suggestion.code].name(lang)}"


def _score(placement: Placement) -> str:
    return f"{placement.suggestions[0].score:.2f}" if placement.suggestions else ""


def _proposed(placement: Placement, system: StandardsSystem, lang: Lang) -> str:
    """The place as it counts now; without one, what the engine thinks most likely."""
    if placement.outside:
        return say(lang, "place.outside")
    home = system.by_code.get(placement.home or "")
    if home is not None:
        return f"{home.code} {home.name(lang)}"
    return say(lang, "place.unplaced")


def _alternatives(placement: Placement) -> list[Suggestion]:
    return [one for one in placement.suggestions if one.code not in placement.codes][:ALTERNATIVES]


def _alternative(rank: int, system: StandardsSystem, lang: Lang) -> Callable[[ReviewRow], str]:
    def text(row: ReviewRow) -> str:
        further = _alternatives(row.placement)
        return _named(further[rank - 1], system, lang) if rank <= len(further) else ""

    return text


def _path(placement: Placement, system: StandardsSystem, lang: Lang) -> str:
    home = system.by_code.get(placement.home or "")
    return " / ".join(node.name(lang) for node in home.line()) if home else ""


def _reasons(placement: Placement, lang: Lang) -> str:
    return reasons_text(placement.suggestions[0].reasons, lang) if placement.suggestions else ""


def _cross(placement: Placement) -> str:
    """Cross-references that people gave, else further places that are likely."""
    if placement.confirmed:
        return "; ".join(placement.codes[1:])
    return "; ".join(one.code for one in _alternatives(placement) if one.score >= CROSS_FROM)


def _relation_reason(placement: Placement, lang: Lang) -> str:
    return reason_text(placement.relation_reason, lang) if placement.relation_reason else ""
