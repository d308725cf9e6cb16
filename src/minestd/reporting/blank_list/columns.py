"""The columns of the blank list: what each takes, the words that its drop-down offers, and two rows as examples."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from msgspec import Struct

from minestd.model.number import Level, Nature
from minestd.model.standard import Relation, Status
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.reporting.table import Cell, Column, Kind, headed
from minestd.wording import Lang, say

_NOT_CHOSEN = (Level.REGULATION, Level.UNKNOWN, Status.UNKNOWN)
"""What a reader may find and nobody chooses."""


class Example(Struct, frozen=True):
    """An example row, a standard of the shipped example list, with the source named there."""

    number: str
    name: str
    level: str
    nature: str
    status: str
    issued: str = ""
    implemented: str = ""
    replaces: str = ""
    part: str = ""
    aspect: str = ""


EXAMPLES = (
    Example(
        number="MT/T 1201.3-2023",
        name="煤矿感知数据联网接入规范 第3部分:井下人员位置",
        level="industry",
        nature="recommended",
        status="in-force",
        issued="2023-04-10",
        implemented="2023-07-01",
        part="B2",
        aspect="B2.02",
    ),
    Example(
        number="AQ/T 1048-202X",
        name="煤矿井下人员位置监测系统使用与管理规范",
        level="industry",
        nature="recommended",
        status="in-preparation",
        replaces="AQ 1048-2007",
        part="D1",
        aspect="D1.10",
    ),
)


def _left_empty(_: Example) -> Cell:
    return ""


class ListColumn(Column[Example], frozen=True):
    """A column of the blank list; `choices` names the drop-down."""

    get: Callable[[Example], Cell] | None = _left_empty
    choices: str = ""


class Blank(Struct, frozen=True):
    """A blank list of a framework in a language."""

    system: StandardsSystem
    lang: Lang
    columns: tuple[ListColumn, ...]

    def place(self, key: str) -> int:
        """The place of a column, from 0."""
        return next(place for place, column in enumerate(self.columns) if column.key == key)


def list_columns(system: StandardsSystem, lang: Lang) -> tuple[ListColumn, ...]:
    """All columns in their order. Heading and note are the words `template.<key>` and `template.<key>.note`; a
    heading must be one of the synonyms of `framework/vocabulary/headings.yaml`."""

    def node(code: str) -> str:
        return label(system.by_code[code], lang) if code in system.by_code else ""

    kind, text, day, code = Kind.WORD, Kind.TEXT, Kind.DATE, Kind.CODE
    columns = (
        ListColumn("serial", Kind.COUNT, 6, None),
        ListColumn("number", code, 22, lambda one: one.number),
        ListColumn("name", text, 40, lambda one: one.name),
        ListColumn("level", kind, 11, lambda one: say(lang, f"level.{one.level}"), choices="levels"),
        ListColumn("nature", kind, 9, lambda one: say(lang, f"nature.{one.nature}"), choices="natures"),
        ListColumn("status", kind, 11, lambda one: say(lang, f"status.{one.status}"), choices="statuses"),
        ListColumn("issued", day, 12, lambda one: one.issued),
        ListColumn("implemented", day, 12, lambda one: one.implemented),
        ListColumn("replaces", text, 20, lambda one: one.replaces),
        ListColumn("replaced-by", text, 20),
        ListColumn("adopts", text, 20),
        ListColumn("part", text, 26, lambda one: node(one.part), choices="parts"),
        ListColumn("aspect", text, 30, lambda one: node(one.aspect), choices="aspects"),
        ListColumn("relation", kind, 9, choices="relations"),
        ListColumn("kind", kind, 16, choices="kinds"),
        ListColumn("counting", kind, 9, choices="countings"),
        ListColumn("plan", code, 18),
        ListColumn("project-kind", kind, 10, choices="project-kinds"),
        ListColumn("stage", kind, 10, choices="stages"),
        ListColumn("approved", day, 12),
        ListColumn("due", day, 12),
        ListColumn("drafter", text, 18),
        ListColumn("responsible", text, 18),
        ListColumn("reviewed", day, 12),
        ListColumn("review-conclusion", kind, 12, choices="conclusions"),
        ListColumn("remark", text, 30, lambda _: say(lang, "template.example")),
    )
    return headed(columns, lang, "template")


def drop_down_words(system: StandardsSystem, lang: Lang) -> dict[str, list[str]]:
    """The words of each drop-down but that of aspects, which depends on the part."""

    def words(prefix: str, keys: Sequence[str]) -> list[str]:
        return [say(lang, f"{prefix}.{key}") for key in keys]

    return {
        "levels": words("level", _chosen(Level)),
        "natures": words("nature", _chosen(Nature)),
        "statuses": words("status", _chosen(Status)),
        "relations": words("relation", _chosen(Relation)),
        "kinds": words(
            "template.kind", ("basic", "method", "product", "component", "material", "safety", "other")
        ),
        "countings": words("template.counting", ("yes", "no", "pending")),
        "project-kinds": words("template.project", ("new", "revision")),
        "stages": words(
            "template.stage",
            ("apply", "approved", "drafting", "comments", "review", "submitted", "published", "terminated"),
        ),
        "conclusions": words("conclusion", ("confirmed", "revise", "withdraw")),
        "parts": [label(part, lang) for part in parts(system)],
    }


def _chosen(kinds: type[StrEnum]) -> list[str]:
    return [kind.value for kind in kinds if kind not in _NOT_CHOSEN]


def parts(system: StandardsSystem) -> list[Node]:
    """The nodes right above the leaves, in order; a leaf that hangs higher is chosen under its own parent."""
    return list(dict.fromkeys(leaf.parent for leaf in system.leaves if leaf.parent is not None))


def label(node: Node, lang: Lang) -> str:
    """A node as drop-downs offer it: code and name."""
    return f"{node.code} {node.name(lang)}".strip()
