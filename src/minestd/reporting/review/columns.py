"""The columns of the review sheet: the list's own, the proposal, the decision, each with what it says of a row."""

from collections.abc import Callable
from dataclasses import dataclass

from minestd.model.listing import StandardsList
from minestd.model.placement import Placement, Suggestion
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.reporting.text.sentences import reason_text, reasons_text
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang, say

ALTERNATIVES = 4
"""Further places shown beside the proposed one."""

CROSS_FROM = 0.2
"""A further place this likely is proposed as a cross-reference."""

WIDEST = 40
"""Columns of the list are no wider than this, in half-width characters."""

PROPOSALS = 8 + ALTERNATIVES
"""Columns of the proposal, which stand just before those of the decision."""


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """What the columns are made from."""

    listing: StandardsList
    system: StandardsSystem
    lang: Lang
    shared: frozenset[str]
    """Rows of the list that hold several standards, by their place."""


@dataclass(frozen=True, slots=True)
class ReviewColumn:
    """A column: its heading, its width, and what it says of a standard."""

    heading: str
    width: int
    text: Callable[[Standard, Placement], str]
    decides: bool = False


def review_columns(sheet: ReviewFacts) -> list[ReviewColumn]:
    """The list's own columns, the proposal, the decision."""
    return [*_own(sheet), *_proposal(sheet), *_decision(sheet)]


def _own(sheet: ReviewFacts) -> list[ReviewColumn]:
    """The columns of the list as they stood, without those that are written anew."""
    fields: dict[str, str] = {}
    for evidence in sheet.listing.evidence:
        for name, (_, heading) in evidence.columns.items():
            fields.setdefault(heading, name)
    ours = {heading for heading, name in fields.items() if name.startswith(("decision", "proposal"))}
    columns = [
        ReviewColumn(
            heading, _width(sheet.listing, heading), _own_text(sheet, heading, fields.get(heading, ""))
        )
        for heading in sheet.listing.headings
        if heading not in ours
    ]
    return columns + _stated_elsewhere(sheet, set(fields.values()))


def _stated_elsewhere(sheet: ReviewFacts, columns: set[str]) -> list[ReviewColumn]:
    """What no cell of the row itself says: its section, the list's scope, places of a second row for the standard."""
    listing, lang = sheet.listing, sheet.lang
    added = []
    merged = [one for one in listing.standards if len(one.rows) > 1 and len(one.codes) > 1]
    if "code" not in columns and merged:
        added.append(ReviewColumn(say(lang, "review.node"), 10, lambda one, _: _united(one)))
    if "section" not in columns and any(standard.section for standard in listing.standards):
        added.append(ReviewColumn(say(lang, "review.section"), 10, lambda one, _: one.section or ""))
    if listing.scope is not None and "scope" not in columns:
        scope = say(lang, f"scope.{listing.scope.value}")
        added.append(ReviewColumn(say(lang, "review.scope"), 10, lambda *_: scope))
    return added


def _own_text(sheet: ReviewFacts, heading: str, field: str) -> Callable[[Standard, Placement], str]:
    """A cell as it stood. Where one row held several standards, each gets its own number; where several rows were
    one standard, it gets the places of all of them."""

    def text(standard: Standard, _: Placement) -> str:
        stood = standard.texts.get(heading, "")
        if field == "section":
            return standard.section or ""
        if field == "scope" and sheet.listing.scope is not None:
            return say(sheet.lang, f"scope.{sheet.listing.scope.value}")
        if field == "code":
            return _united(standard) or stood
        if standard.number is None or not (standard.expanded or str(standard.at) in sheet.shared):
            return stood
        if field == "number":
            return str(standard.number)
        if field == "number_title":
            return f"{standard.number} {standard.title}".strip()
        return stood

    return text


def _united(standard: Standard) -> str:
    """The places of a standard that stood on several rows: no single cell of the list holds them all."""
    return "; ".join(standard.codes) if len(standard.rows) > 1 else ""


def _width(listing: StandardsList, heading: str) -> int:
    """Wide enough for most of what the column holds."""
    sizes = sorted(lines_needed(standard.texts.get(heading, ""), 1) for standard in listing.standards[:500])
    usual = sizes[len(sizes) * 9 // 10] if sizes else 0
    return max(8, min(WIDEST, usual + 2, max(usual, lines_needed(heading, 1)) + 2))


def _proposal(sheet: ReviewFacts) -> list[ReviewColumn]:
    lang, system = sheet.lang, sheet.system
    columns = [
        ReviewColumn(say(lang, "review.basis"), 12, lambda _, place: say(lang, f"basis.{place.basis.value}")),
        ReviewColumn(say(lang, "review.score"), 8, lambda _, place: _score(place)),
        ReviewColumn(say(lang, "review.proposed"), 26, lambda _, place: _proposed(place, system, lang)),
    ]
    for rank in range(1, ALTERNATIVES + 1):
        heading = f"{say(lang, 'review.alternative')}{rank}"
        columns.append(ReviewColumn(heading, 22, _alternative(rank, system, lang)))
    columns += [
        ReviewColumn(say(lang, "review.path"), 30, lambda _, place: _path(place, system, lang)),
        ReviewColumn(say(lang, "review.reasons"), 44, lambda _, place: _reasons(place, lang)),
        ReviewColumn(say(lang, "review.cross"), 14, lambda _, place: _cross(place)),
        ReviewColumn(
            say(lang, "review.relation"), 10, lambda _, place: say(lang, f"relation.{place.relation.value}")
        ),
        ReviewColumn(say(lang, "review.relation-reason"), 26, lambda _, place: _relation_reason(place, lang)),
    ]
    return columns


def _decision(sheet: ReviewFacts) -> list[ReviewColumn]:
    lang = sheet.lang

    def relation(standard: Standard, _: Placement) -> str:
        decided = standard.decision.relation if standard.decision else None
        return say(lang, f"relation.{decided.value}") if decided else ""

    return [
        ReviewColumn(say(lang, "review.decided"), 26, lambda one, _: _decided(one), True),
        ReviewColumn(
            say(lang, "review.decided-outside"), 10, lambda one, _: _decided_outside(one, lang), True
        ),
        ReviewColumn(say(lang, "review.decided-relation"), 10, relation, True),
        ReviewColumn(
            say(lang, "review.decided-by"), 12, lambda one, _: one.decision.by if one.decision else "", True
        ),
        ReviewColumn(say(lang, "review.decided-on"), 12, lambda one, _: _decided_on(one), True),
    ]


def _decided(standard: Standard) -> str:
    return "; ".join(standard.decision.codes) if standard.decision else ""


def _decided_outside(standard: Standard, lang: Lang) -> str:
    return say(lang, "review.yes") if standard.decision and standard.decision.outside else ""


def _decided_on(standard: Standard) -> str:
    return str(standard.decision.on) if standard.decision and standard.decision.on else ""


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


def _alternative(rank: int, system: StandardsSystem, lang: Lang) -> Callable[[Standard, Placement], str]:
    def text(_: Standard, placement: Placement) -> str:
        further = _alternatives(placement)
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
