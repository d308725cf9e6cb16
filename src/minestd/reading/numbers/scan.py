"""The walk over a text: number after number, and which of them belong to one standard."""

import re

from msgspec.structs import replace

from minestd.model.number import Level, StandardNumber
from minestd.model.prefixes import Prefixes
from minestd.reading.numbers.belonging import (
    FORMER,
    MENTIONED,
    SUCCESSOR,
    bracketed,
    degree_behind,
    degree_in,
    is_same_list,
    lead_before,
    length_of_end,
    names_adoption,
    relation_behind,
    relation_of,
    resolved,
)
from minestd.reading.numbers.citation import is_citation, marks_of_citation, title_of_citation
from minestd.reading.numbers.compound import Compound, Member, compound_from
from minestd.reading.numbers.refusal import apart, filing_numbers_in, plans_in, refused_in
from minestd.reading.numbers.result import Adoption, FoundNumber, NumberReading, Refused
from minestd.reading.numbers.single import Fault, Single, nearest_prefix, single_at
from minestd.reading.numbers.spelling import Spelling, differences
from minestd.reading.numbers.text_beside import text_without
from minestd.reading.numbers.walk import Walk, WalkedStandard, texts_behind_of, titles_of
from minestd.reading.numbers.wholeness import Unread, left_of, right_of, stranger_before, words_before

_START = re.compile(r"(?<![0-9A-Z])[A-Z]")
_LETTERS = re.compile(r"[A-Z]+")
# Of a print with its changes marked only the end of the cell tells, behind whatever else it says.
_VARIANT = re.compile(r"[ )]{1,3}- ?REDLINE(?= {0,8}$)")
_PAIR = re.compile(r"/[0-9A-Z][-0-9A-Z./: ]{0,40}")


def scan(spelling: Spelling, prefixes: Prefixes) -> NumberReading:
    """All numbers of a text. The time grows with the text's length only; no text raises."""
    plans, plan_spans = plans_in(spelling)
    filings = filing_numbers_in(spelling)
    walk = Walk(spelling, prefixes)
    variant = (
        [match.span() for match in _VARIANT.finditer(spelling.read)] if "REDLINE" in spelling.read else []
    )
    walk.variant = bool(variant)
    _walk(walk, sorted([*plan_spans, *filings]))
    _drop_half_pairs(walk)
    walk.cuts += variant
    refused = [
        Refused(
            f.code, spelling.place(f.start), spelling.end_place(f.end), spelling.seen(f.start, f.end), f.near
        )
        for f in walk.faults
    ]
    taken = sorted([*walk.cuts, *plan_spans, *((fault.start, fault.end) for fault in walk.faults)])
    refused += refused_in(spelling, apart(taken))
    cuts = [
        (spelling.place(start), spelling.end_place(end)) for start, end in [*walk.cuts, *plan_spans, *filings]
    ]
    marks = marks_of_citation(spelling.text)
    found = _found(walk)
    rest = text_without(spelling.text, [*cuts, *marks])
    if found and is_citation(spelling.text, marks):
        rest = title_of_citation(rest)
    near = next((each.near for each in refused if each.near), None) or _near_prefix(found, prefixes)
    return NumberReading(found, plans, rest, tuple(sorted(refused, key=lambda r: r.start)), near)


def _walk(walk: Walk, barred: list[tuple[int, int]]) -> None:
    read, at, bars = walk.spelling.read, 0, iter([*barred, (len(walk.spelling.read) + 1, 0)])
    bar = next(bars)
    while found := _START.search(read, at):
        start = found.start()
        while bar[1] and bar[1] <= start:
            bar = next(bars)
        if bar[0] <= start:
            at = bar[1]
            continue
        single = single_at(walk.spelling, start, walk.prefixes)
        if isinstance(single, Single):
            at = _take_whole(walk, single)
        elif single is not None:
            walk.faults.append(single)
            at = max(single.end, start + 1)
        else:
            letters = _LETTERS.match(read, start)
            at = letters.end() if letters else start + 1


def _take_whole(walk: Walk, single: Single) -> int:
    """Take a number if nothing stands cut off beside it, else report the piece; where to go on."""
    read, start = walk.spelling.read, single.start
    compound = compound_from(walk.spelling, single, walk.prefixes)
    last = compound.members[-1].number
    right = right_of(read, compound.end, last.form.abroad, walk.prefixes, last.is_dated)
    stranger = _stranger(walk, single)
    if stranger is None and single.head.form.abroad and not walk.end and not walk.faults:
        stranger = words_before(read, start)
    beside = [each for each in (left_of(read, start, walk.end), stranger, right) if each]
    cut = next((each for each in beside if not each.beside), None)
    if cut:
        end = max(compound.end, right.end if right else 0)
        walk.faults.append(Fault(cut.code, min(start, cut.start), end))
        return end
    _take(walk, compound, start)
    walk.faults += compound.faults
    walk.faults += [Fault(each.code, min(start, each.start), max(single.end, each.end)) for each in beside]
    return walk.end


def _stranger(walk: Walk, single: Single) -> Unread | None:
    head = single.head
    if (head.marked and not head.form.abroad) or head.prefix.startswith("GB") or walk.end:
        return None
    return stranger_before(walk.spelling, single.start, head.form.abroad)


def _take(walk: Walk, compound: Compound, start: int) -> None:
    """Add a number, or the several of a compound, to the standard it belongs to or as standards of their own."""
    gap = walk.spelling.read[walk.end : start]
    relation = _relation(walk, gap, compound.members[0].number)
    end = compound.end
    if not relation and walk.standards:
        relation, end = bracketed(walk.spelling.read, gap, end)
    if not relation:
        walk.standards += [WalkedStandard(member, (member.start, member.end)) for member in compound.members]
        walk.cuts.append((start, end))
    elif relation == "adopted":
        degree = degree_in(gap)
        degree, end = degree_behind(walk.spelling.read, end, degree)
        adopted = walk.standards[-1].adopted
        adopted += [Adoption(member.number, degree) for member in compound.members]
        if degree and walk.relation == "adopted":
            adopted[:] = [Adoption(each.number, each.degree or degree) for each in adopted]
        walk.cuts.append((_inside_bracket(walk, start), end))
    else:
        relation, end = relation_behind(walk.spelling.read, end, relation)
        of = walk.standards[-1]
        numbers = [member.number for member in compound.members]
        kept = length_of_end(gap) if relation == "replaced_by" else 0
        walk.cuts.append((max(_inside_bracket(walk, start), walk.end + kept), end))
        first = walk.cuts[0]
        walk.cuts[0] = (lead_before(walk.spelling.read, first[0]), first[1])
        if relation == SUCCESSOR and len(compound.members) == 1:
            _turn(of, compound.members[0])
        else:
            of.belongs.setdefault(relation, []).extend(numbers)
    if relation:
        said = (code for member in compound.members for code in member.changed if code.endswith("-note"))
        walk.standards[-1].notes.update(said)
    walk.end, walk.relation = end, relation


def _drop_half_pairs(walk: Walk) -> None:
    """A number that a stroke joins to another is read with the other, or not at all."""
    read = walk.spelling.read
    if not any(read.startswith("/", one.span[1]) for one in walk.standards):
        return
    begun = {start for start, _ in walk.cuts} | {fault.start for fault in walk.faults}
    for one in list(walk.standards):
        start, end = one.span
        pair = _PAIR.match(read, end)
        if pair is None or end in begun or end + 1 in begun or any(at <= end < to for at, to in walk.cuts):
            continue
        walk.standards.remove(one)
        walk.cuts = [cut for cut in walk.cuts if cut[0] != start]
        walk.faults.append(Fault("number-cut", start, pair.end()))


def _inside_bracket(walk: Walk, start: int) -> int:
    """Where the words of a relation begin: behind the bracket, which is taken out once it is hollow."""
    opened = walk.spelling.read.rfind("(", walk.end, start)
    return opened + 1 if opened >= 0 else walk.end


def _relation(walk: Walk, gap: str, number: StandardNumber) -> str:
    """How a number belongs to the standard before it, "" if it is one of its own."""
    if not walk.standards or len(gap) > 40:
        return ""
    before = walk.standards[-1].member.number
    relation = relation_of(gap)
    if relation and relation != MENTIONED:
        lead = walk.spelling.read[: walk.standards[-1].span[0]]
        return resolved(relation, before, number, lead)
    if gap and walk.relation and is_same_list(gap) and not _begins_anew(walk, gap, number):
        return walk.relation if walk.relation != SUCCESSOR else ""
    levels = [walk.prefixes.level_of(each) for each in (before, number)]
    abroad = (Level.INTERNATIONAL, Level.FOREIGN)
    if names_adoption(gap) and levels[1] in abroad and levels[0] not in abroad:
        return "adopted"
    recoded = before.prefix == "KA" and number.prefix in ("MT", "AQ")
    if recoded and gap.strip() == "(" and (before.number, before.part) == (number.number, number.part):
        return FORMER
    return relation


def _begins_anew(walk: Walk, gap: str, number: StandardNumber) -> bool:
    """Whether a number behind a list of what another one replaces is a standard again: on a line of its own outside of
    brackets, or behind a semicolon if it is no older than that one."""
    if "\n" not in gap and ";" not in gap:
        return False
    standard = walk.standards[-1]
    before = walk.spelling.read[standard.span[0] : walk.end]
    if before.count("(") > before.count(")"):
        return False
    older = (number.year_number or 0) < (standard.member.number.year_number or 0)
    return "\n" in gap or not older


def _turn(standard: WalkedStandard, later: Member) -> None:
    """The number behind an arrow stands for the standard: what stood before it is what it replaces, or its name before
    it was coded anew."""
    before = standard.member.number
    number = later.number
    same = (before.number, before.part, before.year) == (number.number, number.part, number.year)
    standard.belongs.setdefault(FORMER if same else "replaces", []).append(before)
    changed = later.changed | standard.member.changed | {"successor-taken"}
    begin = standard.member.start
    standard.member = replace(later, changed=changed, start=begin)
    standard.span = (begin, later.end)


def _found(walk: Walk) -> tuple[FoundNumber, ...]:
    spelling, text = walk.spelling, walk.spelling.text
    titles = titles_of(walk)
    behind = texts_behind_of(walk)
    found = []
    for standard in walk.standards:
        member, belongs = standard.member, standard.belongs
        start, end = spelling.place(member.start), spelling.end_place(member.end)
        seen = text[start:end]
        changed = set(member.changed) | standard.notes | ({"variant-note"} if walk.variant else set())
        if not (member.expanded or changed & {"prefix-carried", "successor-taken"}):
            number = member.number.undated if "year-shared" in changed else member.number
            changed |= differences(seen, str(number))
        found.append(
            FoundNumber(
                number=member.number,
                start=start,
                end=end,
                seen=seen,
                changed=tuple(sorted(changed)),
                expanded=member.expanded,
                adopted=tuple(standard.adopted),
                former=tuple(belongs.get("former", ())),
                replaces=tuple(belongs.get("replaces", ())),
                replaced_by=tuple(belongs.get("replaced_by", ())),
                amends=tuple(belongs.get("amends", ())),
                replaces_in_part=tuple(belongs.get("replaces_in_part", ())),
                replaced_in_part=tuple(belongs.get("replaced_in_part", ())),
                mentioned=tuple(belongs.get(MENTIONED, ())),
                title=titles.get(standard.span, ""),
                behind=behind.get(standard.span, ""),
            )
        )
    return tuple(found)


def _near_prefix(found: tuple[FoundNumber, ...], prefixes: Prefixes) -> StandardNumber | None:
    """The likely mend of the first number whose prefix is in no table: BG/T is GB/T."""
    for each in found:
        if "prefix-unknown" in each.changed:
            near = nearest_prefix(each.number.prefix, prefixes)
            return replace(each.number, prefix=near) if near else None
    return None
