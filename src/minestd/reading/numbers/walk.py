"""What a walk over a text has met so far: standards with the numbers that belong to them, pieces that cannot stand."""

from msgspec import Struct, field

from minestd.model.number import StandardNumber
from minestd.model.prefixes import Prefixes
from minestd.reading.numbers.compound import Member
from minestd.reading.numbers.result import Adoption
from minestd.reading.numbers.single import Fault
from minestd.reading.numbers.spelling import Spelling
from minestd.reading.numbers.text_beside import texts_behind, title_beside, titles_between


class WalkedStandard(Struct):
    """A number of its own, and the numbers that belong to it as they are met."""

    member: Member
    span: tuple[int, int]
    belongs: dict[str, list[StandardNumber]] = field(default_factory=dict)
    notes: set[str] = field(default_factory=set)
    adopted: list[Adoption] = field(default_factory=list)


class Walk(Struct):
    """The walk: what it goes over, the standards and faults so far, what is cut out of the text, where the last number
    ended and how it belonged; `variant` where the cell names a print with its changes marked."""

    spelling: Spelling
    prefixes: Prefixes
    standards: list[WalkedStandard] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    cuts: list[tuple[int, int]] = field(default_factory=list)
    end: int = 0
    relation: str = ""
    variant: bool = False


def titles_of(walk: Walk) -> dict[tuple[int, int], str]:
    """The titles of several numbers by their spans: those in 《》 beside them, else those in a row with them."""
    spelling = walk.spelling
    spans = list(dict.fromkeys(standard.span for standard in walk.standards))
    if len(spans) < 2:
        return {}
    places = [(spelling.place(start), spelling.end_place(end)) for start, end in spans]
    if "《" in spelling.text:
        return {span: title_beside(spelling.text, *place) for span, place in zip(spans, places, strict=True)}
    cuts = [(spelling.place(start), spelling.end_place(end)) for start, end in walk.cuts]
    return dict(zip(spans, titles_between(spelling.text, places, cuts), strict=True))


def texts_behind_of(walk: Walk) -> dict[tuple[int, int], str]:
    """What stands behind each of several numbers, up to the next one, by their spans."""
    spelling = walk.spelling
    spans = list(dict.fromkeys(standard.span for standard in walk.standards))
    if len(spans) < 2:
        return {}
    ends = [*(spelling.place(start) for start, _ in spans[1:]), len(spelling.text)]
    cuts = [(spelling.place(start), spelling.end_place(end)) for start, end in walk.cuts]
    return dict(
        zip(
            spans,
            texts_behind(spelling.text, [spelling.end_place(end) for _, end in spans], ends, cuts),
            strict=True,
        )
    )
