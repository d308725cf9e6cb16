"""Values for tests, made in one line each."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from minestd.model.cell_place import Place
from minestd.model.dates import PartialDate
from minestd.model.ledger import Ledger, RowClass, RowEntry
from minestd.model.listing import Scope, StandardsList
from minestd.model.number import Level, StandardNumber
from minestd.model.placement import Basis, Placement
from minestd.model.standard import Project, Relation, Review, Standard, Status
from minestd.model.system import Label, Rule, StandardsSystem, Target, Theme
from minestd.model.tree import Node
from minestd.reading.words.title_words import load_title_words

LEVELS = {
    "GB": Level.NATIONAL,
    "MT": Level.INDUSTRY,
    "NB": Level.INDUSTRY,
    "KA": Level.INDUSTRY,
    "AQ": Level.INDUSTRY,
    "SJ": Level.INDUSTRY,
    "JB": Level.INDUSTRY,
    "IEC": Level.INTERNATIONAL,
    "ISO": Level.INTERNATIONAL,
    "DIN": Level.FOREIGN,
    "JJG": Level.REGULATION,
}


def number(text: str) -> StandardNumber:
    """A standard number from its canonical print."""
    return StandardNumber.parse(text)


def day(text: str | None) -> PartialDate | None:
    """A partial date from its ISO print."""
    return PartialDate.parse(text) if text else None


def level_of(found: StandardNumber | None) -> Level:
    """The level of the few prefixes that tests use."""
    if found is None:
        return Level.UNKNOWN
    if found.prefix.startswith("T/"):
        return Level.GROUP
    if found.prefix.startswith("Q/"):
        return Level.ENTERPRISE
    if found.prefix.startswith("DB"):
        return Level.LOCAL
    return LEVELS.get(found.prefix, Level.UNKNOWN)


def standard(text: str | None = None, status: str = "in-force", *, row: int = 1, **fields: Any) -> Standard:
    """A standard of this number and status. Dates, numbers, project and review are given as plain text.

    `project` is a mapping of its fields, `review` a pair (on, conclusion). `status=""` is a blank cell.
    """
    found = number(text) if text else None
    for name in ("issued", "implemented", "withdrawn"):
        if name in fields:
            fields[name] = day(fields[name])
    for name in ("replaces", "replaced_by", "former"):
        if name in fields:
            fields[name] = tuple(number(one) for one in fields[name])
    if "project" in fields:
        given: Mapping[str, Any] = fields["project"]
        fields["project"] = Project(
            **{k: day(v) if k in ("approved", "due") else v for k, v in given.items()}
        )
    if "review" in fields:
        on, conclusion = fields["review"]
        fields["review"] = Review(day(on), conclusion)
    if "level" in fields:
        fields["level"] = Level(fields["level"])
    known = Status(status) if status else Status.UNKNOWN
    title = fields.pop("title", f"标准{text or fields.get('plan', '')}")
    return Standard(
        key=fields.pop("key", None) or text or fields.get("plan") or title,
        at=Place("明细表", row, 2),
        number=found,
        title=title,
        level=fields.pop("level", level_of(found)),
        status=known,
        status_text=fields.pop("status_text", status),
        **fields,
    )


def place(
    one: Standard, *codes: str, relation: str = "dedicated", basis: str = "given", given: bool = True
) -> Placement:
    """A placement, confirmed and dedicated unless told otherwise; no codes means unplaced, "X" outside."""
    if codes == ("X",):
        return Placement(key=one.key, codes=(), basis=Basis(basis), outside=True)
    found = Basis(basis) if codes else Basis.NONE
    return Placement(key=one.key, codes=codes, basis=found, relation=Relation(relation), relation_given=given)


def listing(standards: Iterable[Standard], **fields: Any) -> StandardsList:
    """A list of these standards, a row each."""
    found = tuple(standards)
    rows = tuple(RowEntry(Place("明细表", row, 0), RowClass.ACCEPTED) for row, _ in enumerate(found, 2))
    scope = fields.pop("scope", None)
    return StandardsList(
        source=fields.pop("source", "list.xlsx"),
        standards=found,
        ledger=Ledger(len(rows), rows),
        scope=Scope(scope) if scope else None,
        **fields,
    )


def target(**fields: Any) -> Target:
    """The target of 2025 with a small number required, and one field by node and one by words."""
    given: dict[str, Any] = {
        "key": "2025",
        "by": date(2025, 12, 31),
        "start": date(2024, 3, 13),
        "required": 10,
        "levels": (Level.NATIONAL, Level.INDUSTRY),
        "text": "到2025年，推动10项以上",
        "source": "测试",
        "excluded": ("amendment", "translation", "re-coding", "supporting"),
        "rules": (Rule("window", "窗口", "window", True),),
        "fields": (
            Theme("data", "数据编码", "data coding", ("A1.02",)),
            Theme("sense", "智能感知", "sensing", (), ("感知",)),
        ),
    }
    return Target(**{**given, **fields})


def system(*outline: tuple[str, str, str], **fields: Any) -> StandardsSystem:
    """A system from (code, name, role or "") in the order of the tree; the parent is the longest code before it."""
    root = Node("", "体系", "system")
    nodes: dict[str, Node] = {}
    for code, name, role in outline:
        above = max((known for known in nodes if code.startswith(known)), key=len, default=None)
        parent = nodes[above] if above else root
        nodes[code] = Node(code, name, f"{name} en", role=role, above=parent)
    own = fields.pop("required", {})
    for code, required in own.items():
        nodes[code].own_required = required
    types = fields.pop("types", {})
    for code, kinds in types.items():
        nodes[code].mine_types = kinds
    return StandardsSystem(
        name="small",
        edition="1",
        title_zh="小体系",
        title_en="A small system",
        root=root,
        levels=fields.pop("levels", ()),
        targets=fields.pop("targets", (target(),)),
        title_words=load_title_words(),
        mine_types={
            "underground": Label("井工煤矿", "underground"),
            "opencast": Label("露天煤矿", "opencast"),
        },
        **fields,
    )


SMALL = (
    ("A", "基础", "base"),
    ("A1", "通用", ""),
    ("A1.01", "术语和定义", ""),
    ("A1.02", "数据编码", ""),
    ("B", "开采", "main"),
    ("B1", "智能开采", ""),
)
