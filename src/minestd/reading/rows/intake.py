"""What a list has given so far: standards by key, the ledger, the problems; duplicates are merged as they come."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from msgspec import Struct, field
from msgspec.structs import replace

from minestd.model.cell_place import Place
from minestd.model.ledger import RowClass, RowEntry
from minestd.model.number import Level
from minestd.model.problem import Problem, Severity
from minestd.model.standard import Decision, Project, Review, Standard, Status
from minestd.reading.rows.united import (
    contradict,
    differing_decisions,
    held_decision,
    held_review,
    united_parts,
)
from minestd.reading.words.plain import plain

_COMPARED = (
    "title", "title_en", "status", "issued", "implemented", "withdrawn", "plan", "relation", "counting", "kind",
    "ics", "ccs", "qualified",
)  # fmt: skip
_UNITED = ("codes", "replaces", "replaced_by", "replaces_in_part", "adopts", "former", "rows", "mines")
_NOTHING: Mapping[str, object] = {"status": Status.UNKNOWN, "level": Level.UNKNOWN, "qualified": False}


class Intake(Struct):
    """Collects while reading; `standards` keeps the order of first appearance.

    `united` are headings whose cells are joined where a standard has several rows (who uses it); `found` counts
    findings as they come. `without_status` tells that a register of ours says that its list had no column of standing,
    `status_above` that the name of a sheet or section was taken as a status,
    `status_ticked` that there are columns of one status each.
    """

    standards: dict[str, Standard] = field(default_factory=dict)
    entries: list[RowEntry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    required: dict[str, int] = field(default_factory=dict)
    not_applicable: dict[str, str] = field(default_factory=dict)
    keeps: set[str] = field(default_factory=set)
    aliases: dict[str, str] = field(default_factory=dict)
    united: set[str] = field(default_factory=set)
    found: int = 0
    without_status: bool = False
    status_above: bool = False
    status_ticked: bool = False
    _causes: dict[tuple[object, ...], tuple[Problem, list[Place]]] = field(default_factory=dict)

    @property
    def findings(self) -> list[Problem]:
        """All problems; what has one cause is one, with the number of its cells as `count`."""
        caused = [
            replace(problem, also=tuple(places[1:]), params={**problem.params, "count": len(places)})
            for problem, places in self._causes.values()
        ]
        return [*self.problems, *caused]

    def find_cause(
        self,
        code: str,
        severity: Severity,
        at: Place,
        seen: str = "",
        /,
        key: object = None,
        **params: object,
    ) -> None:
        """Note a finding that is said once for all cells of one cause: the same text in the same column, or what
        `key` says."""
        self.found += 1
        cause = (code, at.sheet, key if key is not None else (at.column, seen))
        known = self._causes.get(cause)
        if known is None:
            self._causes[cause] = (Problem(code, severity, at, seen, params), [at])
        elif at not in known[1][-1:]:
            known[1].append(at)

    def find(
        self,
        code: str,
        severity: Severity,
        at: Place | None,
        seen: str = "",
        also: tuple[Place, ...] = (),
        /,
        **params: object,
    ) -> None:
        """Note a finding."""
        self.found += 1
        self.problems.append(Problem(code, severity, at, seen, params, also))

    def ignore(self, at: Place, why: str) -> None:
        """A row that is no standard."""
        self.entries.append(RowEntry(at, RowClass.IGNORED, why))

    def reject(self, at: Place, why: str) -> None:
        """A row that claims a standard of which none could be read; `why` is the code of its problem."""
        self.entries.append(RowEntry(at, RowClass.REJECTED, why))

    @contextmanager
    def one_row(self) -> Iterator[None]:
        """What is taken meanwhile is one row of the ledger: accepted if any part of it is."""
        before = len(self.entries)
        yield
        parts = self.entries[before:]
        if len(parts) > 1:
            best = next((one for one in parts if one.row_class is RowClass.ACCEPTED), parts[0])
            self.entries[before:] = [best]

    def take(self, at: Place, standards: list[Standard]) -> None:
        """The standards of one row: accepted if one of them is new, else a duplicate of the first's first row."""
        first: Place | None = None
        new = False
        for standard in map(_told_apart, standards):
            key = standard.key
            if key not in self.standards and (self.aliases or standard.former):
                key = self._known_by_another_name(standard)
            if key in self.standards:
                first = first or self.standards[key].at
                self._merge(key, standard)
                self.aliases.setdefault(standard.key, key)
            else:
                new = True
                self.standards[key] = standard
            for former in standard.former:
                self.aliases.setdefault(str(former), key)
        if new:
            self.entries.append(RowEntry(at, RowClass.ACCEPTED))
        else:
            self.entries.append(RowEntry(at, RowClass.DUPLICATE, of=first))

    def _known_by_another_name(self, standard: Standard) -> str:
        """The key under which a re-coded standard is there already, else its own."""
        if standard.key in self.aliases:
            return self.aliases[standard.key]
        return next(
            (str(former) for former in standard.former if str(former) in self.standards), standard.key
        )

    def _merge(self, key: str, again: Standard) -> None:
        first = self.standards[key]
        changes: dict[str, object] = {}
        for name in _COMPARED:
            old, new = getattr(first, name), getattr(again, name)
            if _is_nothing(name, new) or old == new:
                continue
            if _is_nothing(name, old):
                changes[name] = new
            elif not (isinstance(old, str) and plain(old) == plain(new)):
                texts = (first.status_text, again.status_text) if name == "status" else (str(old), str(new))
                self._conflict(name, first, again, *texts)
        for name in _UNITED:
            old, new = getattr(first, name), getattr(again, name)
            if set(new) - set(old):
                changes[name] = tuple(dict.fromkeys((*old, *new)))
        for name in ("level", "nature", "section", "status_text"):
            if _is_nothing(name, getattr(first, name)):
                changes[name] = getattr(again, name)
        said = self._decisions(first, again)
        changes["decision"], changes["decisions"] = held_decision(said), said if len(said) > 1 else ()
        changes["project"] = self._project(first, again)
        changes["review"] = self._review(first, again)
        self._merge_texts(first, again, changes)
        if again.number is not None and first.number in again.former:
            changes["number"], changes["key"] = again.number, again.key
        if again.number is not None and again.number != first.number:
            self.find(
                "former-also-listed", Severity.WARNING, again.at, again.label, (first.at,), number=first.label
            )
        self.standards[key] = replace(first, **changes)

    def _decisions(self, first: Standard, again: Standard) -> tuple[Decision, ...]:
        """All that was decided of a standard; that people differ is told with the cell of the later row."""
        said = tuple(dict.fromkeys((*first.all_decisions, *again.all_decisions)))
        if (
            again.decision is not None
            and first.decision not in (None, again.decision)
            and differing_decisions(said)
        ):
            old, new = first.decision, again.decision
            if (old.codes, old.outside) != (new.codes, new.outside) and (new.codes or new.outside):
                self._conflict("decision", first, again, _place(old), _place(new), code="decisions-differ")
            if old.relation is not new.relation and old.relation and new.relation:
                said_of = (old.relation.value, new.relation.value)
                self._conflict("decision_relation", first, again, *said_of, code="decisions-differ")
        return said

    def _review(self, first: Standard, again: Standard) -> Review | None:
        """Of two reviews that contradict the later holds, and it is told."""
        old, new = first.review, again.review
        if contradict(old, new) and old is not None and new is not None:
            name, attribute = (
                ("reviewed", "on")
                if old.conclusion == new.conclusion
                else ("review_conclusion", "conclusion")
            )
            told = (str(getattr(one, attribute) or "") for one in (old, new))
            self._conflict(name, first, again, *told, code="reviews-differ")
        return held_review(old, new)

    def _project(self, first: Standard, again: Standard) -> Project | None:
        old, new = first.project, again.project
        for name in ("stage", "approved", "due"):
            one, other = getattr(old, name, None), getattr(new, name, None)
            if one and other and one != other:
                self._conflict(name, first, again, str(one), str(other))
        return united_parts(old, new)

    def _merge_texts(self, first: Standard, again: Standard, changes: dict[str, object]) -> None:
        united = {}
        for heading, text in again.extra.items():
            old = first.extra.get(heading, "")
            if heading in self.united:
                united[heading] = "、".join(dict.fromkeys(one for one in (*old.split("、"), text) if one))
            elif old and text and old != text:
                self.find(
                    "duplicate-conflict",
                    Severity.WARNING,
                    again.at,
                    text,
                    (first.at,),
                    field=heading,
                    first=old,
                )
        kept = {key: text for key, text in first.extra.items() if text}
        changes["extra"] = {**again.extra, **kept, **united}
        texts = dict(first.texts)
        for heading, text in again.texts.items():
            if not texts.get(heading):
                texts[heading] = text
        changes["texts"] = texts
        changes["cells"] = {**again.cells, **first.cells}

    def _conflict(
        self,
        name: str,
        first: Standard,
        again: Standard,
        old: str,
        new: str,
        *,
        code: str = "duplicate-conflict",
    ) -> None:
        self.find(
            code,
            Severity.WARNING,
            again.cells.get(name, again.at),
            new,
            (first.cells.get(name, first.at),),
            field=name,
            first=old,
        )


def _is_nothing(name: str, value: object) -> bool:
    return value is None or value == "" or value == _NOTHING.get(name, "")


def _place(decision: Decision) -> str:
    return "; ".join(decision.codes) or "—"


def _told_apart(standard: Standard) -> Standard:
    """An amendment that stands under the number of what it amends, and says so in its title, has a key of its own."""
    number = standard.number
    if number is None or number.is_amendment or not standard.is_amendment:
        return standard
    return replace(standard, key=f"{standard.key} {plain(standard.title)}")
