"""The memory as a plain CSV file: columns after SSSOM, one line a mapping of a standard to a node.

A standard with cross-references has several lines; the first predicate (`home`) is its home. The file is sorted,
so that two versions of it compare well, and it holds no formula that a spreadsheet would run.
"""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from minestd.errors import MinestdError
from minestd.model.dates import PartialDate
from minestd.model.memory import Memory, MemoryEntry
from minestd.model.number import NumberError, StandardNumber
from minestd.model.place import Place
from minestd.model.problem import Problem, Severity
from minestd.model.standard import Relation
from minestd.model.system import StandardsSystem

FORMAT = "1"
COLUMNS = (
    "subject_id",
    "subject_label",
    "subject_label_en",
    "predicate_id",
    "object_id",
    "object_label",
    "relation",
    "mapping_justification",
    "confidence",
    "author_label",
    "mapping_date",
    "object_source",
    "object_source_version",
    "comment",
    "format",
)
_NEEDED = ("subject_id", "subject_label", "predicate_id", "object_id", "format")
HOME, CROSS, NONE = "home", "cross", "outside"
JUSTIFICATION = "semapv:ManualMappingCuration"
_LARGEST = 50_000_000


def read_memory(path: Path, system: StandardsSystem | None = None) -> Memory:
    """The memory of a file. With a system, lines of other frameworks and of unknown nodes are left out and
    reported. Raises MinestdError memory-missing, memory-unreadable, memory-columns (what is lacking).
    """
    text = _text(path)
    reader = csv.DictReader(StringIO(text, newline=""))
    missing = [column for column in _NEEDED if column not in (reader.fieldnames or ())]
    if missing:
        raise MinestdError("memory-columns", file=path.name, missing=", ".join(missing))
    problems: list[Problem] = []
    lines: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    try:
        for row in reader:
            line = {key: (value or "").strip() for key, value in row.items() if isinstance(key, str)}
            problem = _fault(line, Place(None, reader.line_num, 0), system, path.name)
            if problem is None:
                who = (line["subject_id"], line["subject_label"], line.get("author_label", ""))
                lines.setdefault(who, []).append(line)
            elif any(line.values()):
                problems.append(problem)
    except csv.Error as fault:
        raise MinestdError("memory-unreadable", file=path.name, reason=str(fault)) from fault
    return Memory.of((_entry(group) for group in lines.values()), tuple(problems))


def _text(path: Path) -> str:
    if not path.is_file():
        raise MinestdError("memory-missing", file=str(path))
    if path.stat().st_size > _LARGEST:
        raise MinestdError("memory-unreadable", file=path.name, reason=f"> {_LARGEST} bytes")
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise MinestdError("memory-unreadable", file=path.name, reason="UTF-8, GB18030")


def _fault(line: dict[str, str], at: Place, system: StandardsSystem | None, file: str) -> Problem | None:
    """Why a line cannot be used."""

    def problem(code: str, severity: Severity, seen: str) -> Problem:
        return Problem(code, severity, at, seen, {"file": file})

    if line["format"] != FORMAT:
        return problem("memory-format", Severity.ERROR, line["format"])
    if line["predicate_id"] not in (HOME, CROSS, NONE) or not (line["subject_id"] or line["subject_label"]):
        return problem("memory-line", Severity.ERROR, line["predicate_id"])
    if line["subject_id"] and _number(line["subject_id"]) is None:
        return problem("memory-number", Severity.ERROR, line["subject_id"])
    if system is None:
        return None
    if line.get("object_source", "") not in ("", system.name):
        return problem("memory-other-framework", Severity.NOTE, line["object_source"])
    if line["predicate_id"] != NONE and line["object_id"] not in system.by_code:
        return problem("memory-unknown-node", Severity.WARNING, line["object_id"])
    return None


def _number(text: str) -> StandardNumber | None:
    try:
        return StandardNumber.parse(text)
    except NumberError:
        return None


def _entry(lines: list[dict[str, str]]) -> MemoryEntry:
    ordered = sorted(lines, key=lambda line: line["predicate_id"] != HOME)
    first = ordered[0]
    codes = [line["object_id"] for line in ordered if line["predicate_id"] != NONE]
    relation = first.get("relation", "")
    return MemoryEntry(
        number=_number(first["subject_id"]) if first["subject_id"] else None,
        title=first["subject_label"],
        title_en=first.get("subject_label_en", ""),
        codes=tuple(dict.fromkeys(codes)),
        relation=Relation(relation) if relation in tuple(Relation) else None,
        author=first.get("author_label", ""),
        on=_date(first.get("mapping_date", "")),
        confidence=_confidence(first.get("confidence", "")),
        framework=first.get("object_source", ""),
        edition=first.get("object_source_version", ""),
        note=first.get("comment", ""),
    )


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def _confidence(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 1.0


def memory_text(memory: Memory, system: StandardsSystem) -> str:
    """The file of a memory, the same for equal memories whatever their history."""
    stream = StringIO(newline="")
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for entry in memory.entries:
        writer.writerows(_lines(entry, system))
    return stream.getvalue()


def write_memory(memory: Memory, path: Path, system: StandardsSystem) -> None:
    """Write the file, with the mark that lets Excel read Chinese. The caller guards against overwriting."""
    path.write_text("\ufeff" + memory_text(memory, system), encoding="utf-8", newline="")


def _lines(entry: MemoryEntry, system: StandardsSystem) -> Iterable[dict[str, str]]:
    shared = {
        "subject_id": str(entry.number) if entry.number else "",
        "subject_label": entry.title,
        "subject_label_en": entry.title_en,
        "relation": entry.relation.value if entry.relation else "",
        "mapping_justification": JUSTIFICATION,
        "confidence": f"{entry.confidence:g}",
        "author_label": entry.author,
        "mapping_date": str(entry.on) if entry.on else "",
        "object_source": entry.framework or system.name,
        "object_source_version": entry.edition or system.edition,
        "comment": entry.note,
        "format": FORMAT,
    }
    if entry.outside:
        yield {**shared, "predicate_id": NONE, "object_id": "", "object_label": ""}
    for index, code in enumerate(entry.codes):
        node = system.by_code.get(code)
        yield {
            **shared,
            "predicate_id": CROSS if index else HOME,
            "object_id": code,
            "object_label": node.full_zh if node else "",
        }
