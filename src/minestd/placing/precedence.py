"""Who has the last word: review > given codes > memory > a section naming an aspect > the engine (rules.md)."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from minestd.model.memory import MemoryEntry, on_place, on_relation
from minestd.model.placement import Basis, Placement, Suggestion
from minestd.model.problem import Problem, Severity
from minestd.model.standard import Relation, Standard
from minestd.model.system import StandardsSystem
from minestd.placing.confidence import Proposal
from minestd.placing.relation import RelationRule
from minestd.placing.text import compact


class Claim(Struct, frozen=True):
    """What one source says of a standard's place. No codes means outside."""

    basis: Basis
    codes: tuple[str, ...]

    def agrees(self, other: "Claim") -> bool:
        """Whether the home of one is among the places of the other, or both say outside."""
        if not self.codes or not other.codes:
            return self.codes == other.codes
        return self.codes[0] in other.codes or other.codes[0] in self.codes


class Recall:
    """The memory, asked for one standard: by its number, or by its title where neither has a number."""

    def __init__(self, system: StandardsSystem, entries: Iterable[MemoryEntry]) -> None:
        self._by_subject: dict[str, list[MemoryEntry]] = {}
        for entry in entries:
            if entry.codes and not any(code in system.by_code for code in entry.codes):
                continue
            self._by_subject.setdefault(_subject(str(entry.number or ""), entry.title), []).append(entry)

    def find(self, standard: Standard) -> tuple[MemoryEntry, ...]:
        """All entries of this very standard (number with its year), in order."""
        if not self._by_subject:
            return ()
        return tuple(self._by_subject.get(_subject(str(standard.number or ""), standard.title), ()))

    def place(self, standard: Standard) -> MemoryEntry | None:
        """The entry, where all that holds of the standard's place says the same; None in a conflict."""
        entries = on_place(self.find(standard))
        return entries[0] if len({entry.codes for entry in entries}) == 1 else None

    def relation(self, standard: Standard) -> Relation | None:
        """The relation, where all that holds of it says the same; None in a conflict."""
        said = {entry.relation for entry in on_relation(self.find(standard))}
        return said.pop() if len(said) == 1 else None


def _subject(number: str, title: str) -> str:
    return number or compact(title)


def claims(standard: Standard, system: StandardsSystem, recall: Recall) -> tuple[Claim, ...]:
    """What people say of the place of this standard, strongest first."""
    found = []
    decision = standard.decision
    if decision is not None:
        codes = _known(decision.codes, system)
        given = _known(standard.codes, system)
        if len(codes) == 1 and given[:1] == codes:
            codes = given  # who confirms the home has said nothing of the 互见 beside it
        if codes or decision.outside:
            found.append(Claim(Basis.REVIEWED, codes))
    if given := _known(standard.codes, system):
        found.append(Claim(Basis.MEMORY if standard.from_memory else Basis.GIVEN, given))
    entry = recall.place(standard)
    if entry is not None:
        found.append(Claim(Basis.MEMORY, _known(entry.codes, system)))
    section = system.by_code.get(standard.section or "")
    if section is not None and section.is_leaf_node:
        found.append(Claim(Basis.SECTION, (section.code,)))
    return tuple(found)


def _known(codes: Iterable[str], system: StandardsSystem) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for code in codes if code in system.by_code))


def settle(
    standard: Standard, said: Sequence[Claim], proposal: Proposal, recall: Recall, relations: RelationRule
) -> Placement:
    """The placement of one standard by what people `said`, with the engine's suggestions beside it."""
    claim = said[0] if said else Claim(proposal.basis, proposal.codes)
    outside = not claim.codes and claim.basis is not Basis.NONE
    relation, given, reason = relations.of(standard, proposal.title, claim.codes, recall.relation(standard))
    return Placement(
        key=standard.key,
        codes=claim.codes,
        basis=claim.basis,
        outside=outside,
        relation=relation,
        relation_given=given,
        relation_reason=reason,
        suggestions=proposal.suggestions,
    )


def confirmed_of(standards: Sequence[Standard], system: StandardsSystem) -> list[MemoryEntry]:
    """What the list itself confirms (reviewed, given, section), to speak for the rows that it leaves open."""
    empty = Recall(system, ())
    entries = []
    for standard in standards:
        said = claims(standard, system, empty)
        if said:
            entries.append(
                MemoryEntry(
                    number=standard.number,
                    title=standard.title,
                    title_en=standard.title_en,
                    codes=said[0].codes,
                )
            )
    return entries


def disagreements(
    standards: Sequence[Standard],
    claimed: Sequence[Sequence[Claim]],
    placements: Sequence[Placement],
    system: StandardsSystem,
    recall: Recall,
) -> tuple[Problem, ...]:
    """All problems of placing, in the order of the list."""
    found: list[Problem] = []
    for standard, said, placement in zip(standards, claimed, placements, strict=True):
        found.extend(_between(standard, said))
        found.extend(_section_left(standard, said, system))
        found.extend(_memory_conflict(standard, recall))
        found.extend(_doubted(standard, said, placement))
    found.extend(_strange_codes(standards, claimed, placements, system))
    return tuple(found)


def _problem(code: str, severity: Severity, standard: Standard, seen: str, **params: object) -> Problem:
    at = standard.cells.get("decision") or standard.cells.get("codes") or standard.at
    return Problem(code, severity, at, seen, {"label": standard.label, **params})


def _show(codes: tuple[str, ...]) -> str:
    return "; ".join(codes) if codes else "—"


def _between(standard: Standard, said: Sequence[Claim]) -> Iterable[Problem]:
    for other in said[1:]:
        if not said[0].agrees(other):
            yield _problem(
                "placement-disagreement",
                Severity.WARNING,
                standard,
                _show(other.codes),
                taken=_show(said[0].codes),
                taken_basis=said[0].basis.value,
                other=_show(other.codes),
                other_basis=other.basis.value,
            )


def _section_left(standard: Standard, said: Sequence[Claim], system: StandardsSystem) -> Iterable[Problem]:
    """A place outside the subsystem or part that the section row above names."""
    section = system.by_code.get(standard.section or "")
    if section is None or section.is_leaf_node or not said or not said[0].codes:
        return
    if section.code not in {above.code for above in system.by_code[said[0].codes[0]].line()}:
        taken = _show(said[0].codes)
        yield _problem(
            "placement-beyond-section", Severity.WARNING, standard, taken, taken=taken, section=section.code
        )


def _memory_conflict(standard: Standard, recall: Recall) -> Iterable[Problem]:
    entries = recall.find(standard)
    places = {(_show(entry.codes), entry.codes) for entry in on_place(entries)}
    if len(places) > 1:
        shown = " | ".join(sorted(place for place, _ in places))
        yield _problem("memory-conflict", Severity.WARNING, standard, shown, places=shown)
    relations = {entry.relation.value for entry in on_relation(entries) if entry.relation}
    if len(relations) > 1:
        shown = " | ".join(sorted(relations))
        yield _problem("memory-relation-conflict", Severity.WARNING, standard, shown)


def _doubted(standard: Standard, said: Sequence[Claim], placement: Placement) -> Iterable[Problem]:
    """People placed it where the engine, sure of itself, sees nothing among its suggestions."""
    if not said or said[0].basis is Basis.REVIEWED or not said[0].codes or not placement.suggestions:
        return
    best: Suggestion = placement.suggestions[0]
    proposed = {suggestion.code for suggestion in placement.suggestions}
    if best.score >= DOUBT_FROM and not proposed & set(said[0].codes):
        taken = _show(said[0].codes)
        yield _problem("placement-doubted", Severity.NOTE, standard, taken, taken=taken, proposed=best.code)


def _strange_codes(
    standards: Sequence[Standard],
    claimed: Sequence[Sequence[Claim]],
    placements: Sequence[Placement],
    system: StandardsSystem,
) -> Iterable[Problem]:
    """Codes that hardly ever agree with the titles beside them: an office's own ones that happen to read like ours."""
    judged = [
        (standard, said[0].codes, placement.suggestions)
        for standard, said, placement in zip(standards, claimed, placements, strict=True)
        if said and said[0].basis is Basis.GIVEN and said[0].codes
        and placement.suggestions and placement.suggestions[0].score >= STRANGE_FROM
    ]  # fmt: skip
    strange = [one for one in judged if not _is_near(one[1], one[2], system)]
    if len(judged) >= STRANGE_ROWS and len(strange) >= STRANGE_SHARE * len(judged):
        first, codes, suggestions = strange[0]
        yield _problem(
            "codes-unlike-titles",
            Severity.WARNING,
            first,
            _show(codes),
            strange=len(strange),
            judged=len(judged),
            proposed=suggestions[0].code,
        )


def _is_near(codes: Sequence[str], suggestions: Sequence[Suggestion], system: StandardsSystem) -> bool:
    """Whether a suggestion lies in the part of a given place, or in what is below it."""
    parts = {above.code for code in codes for above in system.by_code[code].line()[1:2]} or set(codes)
    return any(
        above.code in parts or above.code in codes
        for suggestion in suggestions
        for above in system.by_code[suggestion.code].line()
    )


STRANGE_FROM = 0.5
"""How sure the engine must be of a title to hold it against the code beside it."""

STRANGE_ROWS = 3
"""Of so many rows at least."""

STRANGE_SHARE = 0.5
"""Which share of these rows must disagree: of the development set 5 of 141 do, with its codes shuffled 77 of 126."""

DOUBT_FROM = 0.9
"""How sure the engine must be to doubt what people said."""
