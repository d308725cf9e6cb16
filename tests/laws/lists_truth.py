"""What a reader must find in a list that is laid out: told from the plan alone, the reader is not asked.

The rules are those of docs/rules/counting.md and docs/problems.md, read once more.
"""

from dataclasses import dataclass, field, replace

from msgspec.structs import replace as with_fields

from laws.lists_laid import Line, lines, said
from laws.lists_planned import Plan, Row
from minestd.model.dates import PartialDate

_LEVELS = {
    "national": ("GB", "GBZ"),
    "industry": ("MT", "AQ", "KA", "NB", "YD", "JGJ", "CJJ", "JTG", "JTS", "DB", "NB/SH", "GD/J"),
    "local": ("DB14", "DB5120", "DBJ04", "DBJ", "DG/TJ08"),
    "group": ("T/NMXH", "T/CECS"),
    "enterprise": ("Q/ABC", "Q/XYZ", "Q/GDW/Z"),
    "international": ("ISO", "IEC", "CISPR", "ITU-T", "OIML", "ISO/AWI", "ISO/DIS", "IEC/CDV", "ISO/IEC CD"),
    "unknown": ("GJB",),
}
_LEVEL_OF = {prefix: level for level, prefixes in _LEVELS.items() for prefix in prefixes}
_LEVEL_WORDS = {
    "national": "国家标准", "industry": "行业标准", "local": "地方标准", "group": "团体标准", "enterprise": "企业标准",
    "international": "国际标准", "foreign": "国外标准",
}  # fmt: skip
_LEVEL_SECTION = "国家标准"  # a heading by level is understood and changes nothing
_LIVING = ("in-force", "upcoming", "under-revision")
_COMPARED = ("title", "status", "issued", "implemented", "withdrawn")
_LAST_DAY = PartialDate(2090, 5, 6)  # the one day of an end that words of the generator tell
_HEADS = {"title": "title", "repeat": "header", "section": "section", "subtotal": "subtotal", "note": "note"}
_WHERE = tuple[str, str, int]


@dataclass(frozen=True)
class Told:
    """A standard as it must be read; `own` are the cells of the office's own columns by heading."""

    label: str
    title: str = ""
    level: str = "unknown"
    status: str = "unknown"
    issued: PartialDate | None = None
    implemented: PartialDate | None = None
    withdrawn: PartialDate | None = None
    replaced_by: tuple[str, ...] = ()
    document: str = ""
    section: str | None = None
    own: dict[str, str] = field(default_factory=dict)


@dataclass
class Truth:
    """Standards by label in their order, the class and reason of every row, the problems that must be there (code,
    sheet, row) and those that may."""

    standards: dict[str, Told] = field(default_factory=dict)
    ledger: dict[tuple[str, int], tuple[str, str]] = field(default_factory=dict)
    problems: set[_WHERE] = field(default_factory=set)
    allowed: set[_WHERE] = field(default_factory=set)


def level_of(row: Row) -> str:
    """The level of a number by its prefix."""
    return _LEVEL_OF.get(row.number.prefix, "foreign") if row.number else "unknown"


def level_word(row: Row, right: bool) -> str:
    """The word for the level of a row's number, or another one's; none for a number whose level nobody knows."""
    level = level_of(row)
    if level == "unknown":
        return ""
    return _LEVEL_WORDS[level] if right else _LEVEL_WORDS["group" if level != "group" else "national"]


def truth_of(plan: Plan) -> Truth:
    """The truth of a list."""
    truth = Truth()
    section: str | None = None
    above: object = None
    for line in lines(plan):
        if line.table is not above and line.table is not None:
            above, section = line.table, None
        if line.what == "section" and line.row is not None and _LEVEL_SECTION not in line.row.odd:
            section = line.row.node
        _take(line, section, truth)
    if not any("status" in dict(table.columns) for sheet in plan.sheets for table in sheet.tables):
        truth.problems.add(("no-status-column", "", 0))
    if plan.aside:
        truth.problems.add(("sheet-skipped", "说明", 1))
    for sheet in plan.sheets:
        hidden = [
            line.at for line in lines(plan) if line.sheet == sheet.name and line.row and line.row.hidden
        ]
        if hidden:
            truth.problems.add(("rows-hidden", sheet.name, hidden[0]))
    return truth


def _take(line: Line, section: str | None, truth: Truth) -> None:
    where = (line.sheet, line.at)
    row = line.row
    if line.what in _HEADS:
        truth.ledger[where] = ("ignored", _HEADS[line.what])
        if row is not None and row.kind == "section" and row.node is None and _LEVEL_SECTION not in row.odd:
            truth.problems.add(("section-unknown", *where))
    elif line.what == "serial":
        truth.ledger[where] = ("ignored", "blank-but-serial")
    elif line.what == "record":
        truth.ledger[where] = ("rejected", "number-missing")
        truth.problems.add(("number-missing", *where))
    elif line.what not in ("head", "blank"):
        told = _told(line, section, truth)
        known = truth.standards.get(told.label)
        truth.ledger[where] = ("duplicate" if known else "accepted", "")
        truth.standards[told.label] = _merged(known, told, where, truth) if known else told


def _told(line: Line, section: str | None, truth: Truth) -> Told:
    """The standard that a row of the plan is; what it says on purpose is a problem of its row."""
    table, row = line.table, line.row
    assert table is not None and row is not None
    where = (line.sheet, line.at)
    cells = {
        name: said(table, row, name) for name in ("title", "remarks", "issued", "implemented", "own", "own2")
    }
    status, later = _standing(row, str(cells["remarks"]), "status" in dict(table.columns), where, truth)
    headings = dict(table.columns)
    own = {headings[name]: str(cells[name]) for name in ("remarks", "own", "own2") if cells[name]}
    check = headings.get("status") == "查新结果" and row.cells.get("status")
    if check:  # what a check found is read, and stays as it stood
        own["查新结果"] = str(check)
    if "rewritten" in row.odd:
        beside = (
            "number-rewritten",
            "number-fragment",
            "text-beside-number",
            "mark-beside-number",
            "all-parts",
        )
        truth.allowed |= {(code, *where) for code in beside}
    if row.kind == "standard" and not cells["title"]:
        truth.problems.add(("title-missing", *where))
    if row.kind == "duplicate" and not cells["title"]:
        truth.allowed.add(("title-missing", *where))
    level = level_of(row)
    if row.cells.get("level") == "wrong" and said(table, row, "level"):
        truth.problems.add(("level-conflict", *where))
    return Told(
        _label(line, where, truth),
        str(cells["title"]),
        {"document": "enterprise", "plan": "national"}.get(row.kind, level),
        status,
        _day(cells["issued"]),
        _day(cells["implemented"]),
        _last_day(row, str(said(table, row, "status"))),
        later,
        str(row.cells["number"]) if row.kind == "document" else "",
        section,
        own,
    )


def _day(cell: object) -> PartialDate | None:
    return cell if isinstance(cell, PartialDate) else None


def _last_day(row: Row, word: str) -> PartialDate | None:
    """The day of its end that the word of standing or what stands beside the number tells."""
    return _LAST_DAY if "2090" in word or "day-beside" in row.odd else None


def _beside(row: Row, status: str, where: tuple[str, int], truth: Truth) -> str:
    """The status of a row beside whose number something stands, which is told."""
    for kind in ("mark", "text"):
        if f"{kind}-beside" in row.odd:
            truth.problems.add((f"{kind}-beside-number", *where))
    if not row.odd & {"word-beside", "day-beside"}:
        return status
    if status in _LIVING:
        if "day-beside" in row.odd:
            truth.problems.add(("withdrawal-beside-status", *where))
            return status
        truth.problems.add(("status-columns-disagree", *where))
    must = truth.allowed if status in ("withdrawn", "replaced") else truth.problems
    must.add(("status-in-remarks", *where))
    return status if status == "replaced" else "withdrawn"


def _label(line: Line, where: tuple[str, int], truth: Truth) -> str:
    row, table = line.row, line.table
    assert row is not None and table is not None
    if row.kind == "amendment":
        issued = _day(said(table, row, "issued"))
        truth.problems.add(("amendment-in-title", *where))
        return f"{row.number}/XG1" + (f"-{issued.year}" if issued else "")
    if row.kind == "document":
        truth.problems.add(("own-document", *where))
    if row.number is not None:
        if row.number.holds_amendments and not row.number.form.abroad:
            truth.problems.add(("amendment-included", *where))
            return str(with_fields(row.number, amendment=""))
        return str(row.number)
    return str(row.cells["title"] if row.kind == "planned" else row.cells["number"])


def _standing(
    row: Row, remark: str, has_status: bool, where: tuple[str, int], truth: Truth
) -> tuple[str, tuple[str, ...]]:
    """The status of a row and its successors, by its column of standing and its remark."""
    status = row.status if has_status or row.kind == "plan" else "unknown"
    status = _beside(row, status, where, truth)
    if not remark:
        return status, ()
    if "ends" in row.odd:
        if status in _LIVING:
            truth.problems.add(("status-columns-disagree", *where))
        must = truth.allowed if status in ("withdrawn", "replaced") else truth.problems
        must.add(("status-in-remarks", *where))
        return (status if status == "replaced" else "withdrawn"), ()
    if "successor" in row.odd:
        later = (remark.removeprefix("已被").removesuffix("代替"),)
        if status in _LIVING:
            truth.problems.add(("status-beside-successor", *where))
        if status == "unknown":
            truth.problems.add(("status-in-remarks", *where))
            return "replaced", later
        return status, later
    return status, ()


def _merged(first: Told, again: Told, where: tuple[str, int], truth: Truth) -> Told:
    """The first row with its blanks filled; what both say otherwise is told, and the first holds."""
    nothing = ("", None, "unknown")
    filled = {}
    for name in _COMPARED:
        old, new = getattr(first, name), getattr(again, name)
        if new not in nothing and old in nothing:
            filled[name] = new
        elif new not in nothing and old != new:
            truth.problems.add(("duplicate-conflict", *where))
    for heading, text in again.own.items():
        if first.own.get(heading, text) != text:
            truth.problems.add(("duplicate-conflict", *where))
    section = first.section or again.section
    return replace(first, **filled, own={**again.own, **first.own}, section=section)
