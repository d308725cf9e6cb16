"""What `minestd place` says: as lines and as JSON."""

from collections.abc import Iterator

from minestd.model.placement import Placement, Suggestion
from minestd.model.standard import Standard
from minestd.reporting.review.placed_list import PlacedList
from minestd.reporting.text.json_text import Json, reason_json
from minestd.reporting.text.sentences import reasons_text
from minestd.wording import Lang, say


def place_lines(placed: PlacedList) -> Iterator[str]:
    """A line a standard: its place with the basis, and for what the engine proposes the reasons."""
    lang = placed.lang
    for standard, placement in placed.pairs:
        basis = say(lang, f"basis.{placement.basis.value}")
        home = placed.system.by_code.get(placement.home or "")
        where = f"{placement.home} {home.full(lang)}" if home else say(lang, _nowhere(placement))
        best = placement.suggestions[0] if placement.suggestions and not placement.confirmed else None
        why = f"  {best.score:.2f} {reasons_text(best.reasons, lang)}" if best else ""
        yield f"{standard.label}  →  {where}  [{basis}]{why}"


def _nowhere(placement: Placement) -> str:
    return "place.outside" if placement.outside else "place.unplaced"


def place_json(placed: PlacedList) -> Json:
    """The contract of `place --json` (docs/place.schema.json)."""
    return {
        "list": placed.listing.source,
        "placements": [_placement(standard, placement, placed.lang) for standard, placement in placed.pairs],
    }


def _placement(standard: Standard, placement: Placement, lang: Lang) -> Json:
    return {
        "at": str(standard.at),
        "number": standard.designation or None,
        "title": standard.title or standard.title_en,
        "codes": list(placement.codes),
        "basis": placement.basis.value,
        "outside": placement.outside,
        "relation": placement.relation.value,
        "relation_reason": reason_json(placement.relation_reason, lang)
        if placement.relation_reason
        else None,
        "suggestions": [_suggestion(one, lang) for one in placement.suggestions],
    }


def _suggestion(one: Suggestion, lang: Lang) -> Json:
    return {
        "code": one.code,
        "score": round(one.score, 6),
        "reasons": [reason_json(reason, lang) for reason in one.reasons],
    }
