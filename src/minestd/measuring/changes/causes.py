"""Why a standard counts on a node in one report and not in the other (docs/rules/compare.md)."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from minestd.measuring.results import Report
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.states import Force
from minestd.model.standard import Standard


class Cause(StrEnum):
    """What made a unit appear or vanish. The first that holds is named; every cause is its own mirror image.

    `LIST`: the standard is in one of the lists only (added, dropped). `FRAMEWORK`: the node is in one of the
    frameworks only, or what it requires changed. `MOVED`: it has another place. `CONFIRMED`: its place is confirmed
    in one report only. `STATUS`: the list says something else of its status or dates. `DATE`: nothing but the date
    of the report changed. `RELATION`: dedicated in one, supporting in the other. `LEVEL`: its level, or which levels
    count. `SURPLUS`: more than required stand on the node, so not every unit shows.
    """

    LIST = "list"
    FRAMEWORK = "framework"
    MOVED = "moved"
    CONFIRMED = "confirmed"
    STATUS = "status"
    DATE = "date"
    RELATION = "relation"
    LEVEL = "level"
    SURPLUS = "surplus"


class Units:
    """How many units of each joint identity stand at or below each node, in force: `filling` ones fill aspects."""

    def __init__(self) -> None:
        self._own: tuple[dict[str, set[tuple[str, str]]], dict[str, set[tuple[str, str]]]] = ({}, {})

    def add(self, code: str, unit: tuple[str, str], *, filling: bool) -> None:
        """Count a unit (joint identity, own identity) on a node."""
        self._own[0].setdefault(code, set()).add(unit)
        if filling:
            self._own[1].setdefault(code, set()).add(unit)

    def of(self, code: str, *, filling: bool) -> Counter[str]:
        """Joint identity → units on the node."""
        return Counter(joint for joint, _ in self._own[filling].get(code, ()))


class Side(Struct, frozen=True):
    """One of the two reports: its rows by joint identity, own identity → joint one, and its tree by code."""

    report: Report
    rows: dict[str, list[Placed]]
    joint: dict[str, str]
    below: dict[str, frozenset[str]]
    children: dict[str, tuple[str, ...]]

    def depth(self, code: str) -> int:
        """How deep a node lies; a node that this side has not lies nowhere."""
        node = self.report.system.root if code == "" else self.report.system.by_code.get(code)
        return node.depth_of if node else -1

    def shown(self, identity: str) -> Standard:
        """The row that shows a standard: the newest, whatever the order of the list."""
        return max(self.rows[identity], key=_newest).standard

    def newest(self, identity: str) -> Placed | None:
        """The row that stands for a standard in the table of changes, None where this side has it not."""
        rows = self.rows.get(identity)
        return max(rows, key=_newest) if rows else None

    def units(self, *, confirmed_only: bool) -> Units:
        """What stands where, as coverage counts it: on the node itself and on all above it."""
        above: dict[str, list[str]] = {}
        for code, below in self.below.items():
            for one in below:
                above.setdefault(one, []).append(code)
        units = Units()
        for placed in self.report.placed:
            if (
                placed.force is not Force.IN_FORCE
                or placed.shown_only
                or (confirmed_only and not placed.confirmed)
            ):
                continue
            unit = self.joint[placed.identity], placed.identity
            for code in {up for own in placed.codes for up in above[own]}:
                units.add(code, unit, filling=placed.counted and placed.dedicated)
        return units


def _newest(one: Placed) -> tuple[bool, int, str]:
    return one.force is Force.IN_FORCE, one.standard.number_year or 0, one.standard.key


def cause_of(
    identity: str, code: str, has: Side, lacks: Side, *, confirmed_only: bool, filling: bool
) -> Cause:
    """Why `identity` counts on the node in `has` and not in `lacks`."""
    if code not in lacks.below:
        return Cause.FRAMEWORK
    rows = lacks.rows.get(identity)
    if not rows:
        return Cause.LIST
    there = [one for one in rows if lacks.below[code].intersection(one.codes)]
    if not there:
        return Cause.MOVED
    if confirmed_only:
        there = [one for one in there if one.confirmed]
        if not there:
            return Cause.CONFIRMED
    in_force = [one for one in there if one.force is Force.IN_FORCE]
    if not in_force:
        return _status_or_date(identity, has, lacks)
    if filling and any(one.counted for one in in_force):
        return Cause.RELATION
    return Cause.LEVEL


def _status_or_date(identity: str, has: Side, lacks: Side) -> Cause:
    one, other = has.report, lacks.report
    if one.as_of == other.as_of or one.assumed_in_force != other.assumed_in_force:
        return Cause.STATUS
    return Cause.DATE if _facts(has.rows[identity]) == _facts(lacks.rows[identity]) else Cause.STATUS


def _facts(rows: Sequence[Placed]) -> list[tuple[str, ...]]:
    """What the list says of status and dates, comparable between lists."""
    return sorted(_said(one.standard) for one in rows)


def _said(one: Standard) -> tuple[str, ...]:
    project = one.project
    values = (one.status.value, one.issued, one.implemented, one.withdrawn, *one.replaced_by)
    return (
        *map(str, values),
        str(project.stage if project else ""),
        str(project.approved if project else ""),
    )
