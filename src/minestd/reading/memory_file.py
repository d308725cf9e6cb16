"""The memory as a plain CSV file: columns after SSSOM, one line a mapping of a standard to a node.

A standard with cross-references has several lines; the first predicate (`home`) is its home. What one person decided on
one day is one entry. The file is sorted, so that two versions of it compare well, and it keeps the lines that a run has
no use for (`memory_lines`).
"""

from collections.abc import Iterable

from minestd.model.cell_place import Place
from minestd.model.dates import PartialDate
from minestd.model.memory import Memory, MemoryEntry
from minestd.model.number import NumberError, StandardNumber
from minestd.model.problem import Problem, Severity
from minestd.model.standard import Relation
from minestd.model.system import StandardsSystem
from minestd.reading.inputs import InputFile
from minestd.reading.memory_lines import COLUMNS as COLUMNS
from minestd.reading.memory_lines import MemoryLines, Said, lines_of
from minestd.reading.words.date_forms import DateError, read_date

FORMAT = "1"
HOME, CROSS, NONE, RELATION = "home", "cross", "outside", "relation"
NO_PLACE = "-"
"""Stands for a code where none was decided: review pages take a blank for the whole system, and so for outside."""
JUSTIFICATION = "semapv:ManualMappingCuration"
SETTLED = "semapv:MappingReview"
"""What justifies an entry: one person's decision, or what settled several (words of SSSOM)."""
_ONE_ENTRY = (
    "subject_id",
    "subject_label",
    "author_label",
    "mapping_date",
    "mapping_justification",
    "object_source",
    "object_source_version",
)
"""Lines that are alike in these are of one decision, however they write its day."""


def read_memory(file: InputFile, system: StandardsSystem) -> Memory:
    """The memory of a file. Lines of other frameworks and of unknown nodes are left out and reported.

    Raises MinestdError memory-unreadable, memory-columns (what is lacking).
    """
    return memory_of(lines_of(file), system)


def memory_of(file: MemoryLines, system: StandardsSystem) -> Memory:
    """The memory of a file's lines (see `read_memory`)."""
    problems: list[Problem] = []
    entries: dict[tuple[str, ...], list[Said]] = {}
    for line in file.lines:
        said = file.said(line)
        at = Place(None, line.number, 0)
        problem = _fault(said, at, system, file.name)
        if problem is None:
            day = said.get("mapping_date", "")
            on = _date(day)
            if day and on is None:
                problems.append(Problem("memory-date", Severity.WARNING, at, day, {"file": file.name}))
            said = {**said, "mapping_date": str(on or "")}
            alone = said["predicate_id"] == RELATION
            decision = (*(said.get(name, "") for name in _ONE_ENTRY), RELATION if alone else "")
            entries.setdefault(decision, []).append(said)
        elif any(cell.strip() for cell in line.cells):
            problems.append(problem)
    return Memory.of((_entry(group) for group in entries.values()), tuple(problems))


def with_entries(file: MemoryLines, entries: Iterable[MemoryEntry], system: StandardsSystem) -> MemoryLines:
    """The file with further entries, in the order of their subjects; every line that it holds stays as it is."""
    return file.with_lines([said for entry in Memory.of(entries) for said in _lines(entry, system)])


def _fault(line: Said, at: Place, system: StandardsSystem, file: str) -> Problem | None:
    """Why a line cannot be used."""

    def problem(code: str, severity: Severity, seen: str) -> Problem:
        return Problem(code, severity, at, seen, {"file": file})

    if line["format"] != FORMAT:
        return problem("memory-format", Severity.ERROR, line["format"])
    known = line["predicate_id"] in (HOME, CROSS, NONE, RELATION)
    if not known or not (line["subject_id"] or line["subject_label"]):
        return problem("memory-line", Severity.ERROR, line["predicate_id"])
    if line["predicate_id"] == RELATION and line.get("relation", "") not in tuple(Relation):
        return problem("memory-line", Severity.ERROR, line.get("relation", ""))
    if line["subject_id"] and _number(line["subject_id"]) is None:
        return problem("memory-number", Severity.ERROR, line["subject_id"])
    if line.get("object_source", "") not in ("", system.name):
        return problem("memory-other-framework", Severity.NOTE, line["object_source"])
    if line["predicate_id"] in (HOME, CROSS) and line["object_id"] not in system.by_code:
        return problem("memory-unknown-node", Severity.WARNING, line["object_id"])
    return None


def _number(text: str) -> StandardNumber | None:
    try:
        return StandardNumber.parse(text)
    except NumberError:
        return None


def _entry(lines: list[Said]) -> MemoryEntry:
    ordered = sorted(lines, key=lambda line: line["predicate_id"] != HOME)
    first = ordered[0]
    codes = [line["object_id"] for line in ordered if line["predicate_id"] in (HOME, CROSS)]
    relation = first.get("relation", "")
    return MemoryEntry(
        number=_number(first["subject_id"]) if first["subject_id"] else None,
        title=first["subject_label"],
        title_en=first.get("subject_label_en", ""),
        codes=tuple(dict.fromkeys(codes)),
        relation=Relation(relation) if relation in tuple(Relation) else None,
        relation_only=first["predicate_id"] == RELATION,
        author=first.get("author_label", ""),
        on=_date(first.get("mapping_date", "")),
        confidence=_confidence(first.get("confidence", "")),
        framework=first.get("object_source", ""),
        edition=first.get("object_source_version", ""),
        note=first.get("comment", ""),
        settled=first.get("mapping_justification", "") == SETTLED,
    )


def _date(text: str) -> PartialDate | None:
    """A day as people write it by hand (2025-3-1, 2025/12/1); None where none can be read."""
    try:
        return read_date(text)
    except DateError:
        return None


def _confidence(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 1.0


def _lines(entry: MemoryEntry, system: StandardsSystem) -> Iterable[Said]:
    shared = {
        "subject_id": str(entry.number) if entry.number else "",
        "subject_label": entry.title,
        "subject_label_en": entry.title_en,
        "relation": entry.relation.value if entry.relation else "",
        "mapping_justification": SETTLED if entry.settled else JUSTIFICATION,
        "confidence": f"{entry.confidence:g}",
        "author_label": entry.author,
        "mapping_date": str(entry.on) if entry.on else "",
        "object_source": entry.framework or system.name,
        "object_source_version": entry.edition or system.edition,
        "comment": entry.note,
        "format": FORMAT,
    }
    if not entry.codes:
        kind, code = (NONE, "") if entry.outside else (RELATION, NO_PLACE)
        yield {**shared, "predicate_id": kind, "object_id": code, "object_label": ""}
    for index, code in enumerate(entry.codes):
        node = system.by_code.get(code)
        yield {
            **shared,
            "predicate_id": CROSS if index else HOME,
            "object_id": code,
            "object_label": node.full_zh if node else "",
        }
