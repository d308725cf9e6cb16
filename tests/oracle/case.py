"""A small list with all that measuring it takes, and the system of eleven nodes that it is measured against."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct, field

from making import listing, system, target
from minestd.model.listing import Scope, StandardsList
from minestd.model.placement import Placement
from minestd.model.standard import Standard
from minestd.model.system import Theme

OUTLINE = (
    ("A", "基础", "base"),
    ("A1", "通用", ""),
    ("A1.01", "术语和定义", ""),
    ("A1.02", "数据编码", ""),
    ("A2", "评价", ""),
    ("A2.01", "建设评价", ""),
    ("B", "开采", "main"),
    ("B1", "智能掘进", ""),
    ("B2", "智能开采", ""),
    ("B2.01", "综采", ""),
    ("B2.02", "放顶煤", ""),
)
STAGES = (
    Theme("design", "设计", "design", ("A1",)),
    Theme("production", "生产", "production", ("B",), ("感知",)),
)
SYSTEM = system(
    *OUTLINE,
    required={"A1.02": 2},
    types={"B1": ("underground",)},
    targets=(
        target(required=5),
        target(
            key="2030",
            by=date(2030, 12, 31),
            start=None,
            required=None,
            levels=(),
            excluded=(),
            fields=(),
            stages=STAGES,
        ),
    ),
)
LEAVES = ("A1.01", "A1.02", "A2.01", "B1", "B2.01", "B2.02")
PARENTS = ("A", "A1", "A2", "B", "B2")
Line = tuple[Standard, Placement]


class Case(Struct, frozen=True):
    """A list with its places, a catalogue, and how they are looked at."""

    lines: tuple[Line, ...]
    catalogue: tuple[Line, ...] = ()
    as_of: date = date(2025, 12, 31)
    scope: Scope = Scope.NATIONAL
    has_status: bool = True
    assume_in_force: bool = False
    confirmed_only: bool = True
    mine_type: str | None = None
    catalogue_date: date | None = None
    required: Mapping[str, int] = field(default_factory=dict)
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    keeps: frozenset[str] = frozenset()

    @property
    def placements(self) -> list[Placement]:
        """The places of the list's standards."""
        return [one for _, one in self.lines]

    def listing(self) -> StandardsList:
        """The list as it would have been read."""
        return listing(
            [one for one, _ in self.lines],
            has_status=self.has_status,
            required=self.required,
            not_applicable=self.not_applicable,
            keeps=self.keeps,
        )

    def options(self) -> dict[str, Any]:
        """How to look at it, under names that the program and the oracle share."""
        given: dict[str, Any] = {
            "as_of": self.as_of,
            "scope": self.scope,
            "assume_in_force": self.assume_in_force,
            "confirmed_only": self.confirmed_only,
            "mine_type": self.mine_type,
            "keeps": self.keeps,
        }
        if self.catalogue:
            given["catalogue"] = listing([one for one, _ in self.catalogue], source="catalogue.xlsx")
            given["catalogue_placements"] = [one for _, one in self.catalogue]
            given["catalogue_date"] = self.catalogue_date
        return given
