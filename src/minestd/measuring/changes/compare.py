"""What coverage was gained and lost between two reports, unit by unit, each with its cause (docs/rules/compare.md)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from minestd.garbage import collector_at_rest
from minestd.measuring.changes.causes import Cause, Side, Units, cause_of
from minestd.measuring.changes.change_lines import ChangeLine, changes_between
from minestd.measuring.nodes import Figures, NodeResult
from minestd.measuring.results import Report
from minestd.measuring.standing.identity import names_of
from minestd.measuring.standing.placed_standard import Placed
from minestd.model.standard import Standard


class Movement(Struct, frozen=True):
    """One standard that a node gained (or lost), and why. `standard` is as the list has it that counts it."""

    identity: str
    standard: Standard
    gained: bool
    cause: Cause


class Balance(Struct, frozen=True):
    """A figure before and after. `causes` (cause, net units) add up to the difference, to the last unit.

    `moves` are the standards behind it; parents of `filled` have none of their own, their causes are the sums of
    their children's.
    """

    old: int
    new: int
    moves: tuple[Movement, ...]
    causes: tuple[tuple[Cause, int], ...]

    @property
    def difference(self) -> int:
        """New less old."""
        return self.new - self.old

    def reversed(self) -> "Balance":
        """The same seen from the other side."""
        moves = tuple(Movement(m.identity, m.standard, not m.gained, m.cause) for m in self.moves)
        return Balance(self.new, self.old, moves, tuple((cause, -units) for cause, units in self.causes))


class Balances(Struct, frozen=True):
    """现有数 and 覆盖数 of a node under one way of counting."""

    existing: Balance
    filled: Balance

    def reversed(self) -> "Balances":
        """The same seen from the other side."""
        return Balances(self.existing.reversed(), self.filled.reversed())


class NodeChange(Struct, frozen=True):
    """A node in both reports (None where a framework has it not), with the balances under both ways of counting."""

    code: str
    old: NodeResult | None
    new: NodeResult | None
    confirmed: Balances
    all: Balances

    @property
    def changed(self) -> bool:
        """Whether any figure, state or standard of the node changed."""
        balances = (self.confirmed.existing, self.confirmed.filled, self.all.existing, self.all.filled)
        if any(one.difference or one.moves or one.causes for one in balances):
            return True
        if self.old is None or self.new is None:
            return True
        states = (self.old.confirmed.state, self.old.all.state) != (
            self.new.confirmed.state,
            self.new.all.state,
        )
        return states or self.old.required != self.new.required

    def reversed(self) -> "NodeChange":
        """The same seen from the other side."""
        return NodeChange(self.code, self.new, self.old, self.confirmed.reversed(), self.all.reversed())


class Comparison(Struct, frozen=True):
    """Two reports side by side: every node of both frameworks, and the table of changes (增, 修, 移, 废)."""

    old: Report
    new: Report
    nodes: Mapping[str, NodeChange]
    changes: tuple[ChangeLine, ...]

    @property
    def changed(self) -> tuple[NodeChange, ...]:
        """The nodes at which anything changed, in the order of the new framework, then of the old."""
        return tuple(node for node in self.nodes.values() if node.changed)

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        return not self.changed and not self.changes

    def reversed(self) -> "Comparison":
        """What comparing the other way round gives, but for the order of the nodes."""
        nodes = {code: node.reversed() for code, node in self.nodes.items()}
        lines = sorted((line.reversed() for line in self.changes), key=lambda line: line.order)
        return Comparison(self.new, self.old, nodes, tuple(lines))


def compare(old: Report, new: Report) -> Comparison:
    """Compare two lists, two dates or two frameworks. compare(a, a) is empty."""
    with collector_at_rest():
        return _compared(old, new)


def _compared(old: Report, new: Report) -> Comparison:
    before, after = _sides(old, new)
    codes = tuple(dict.fromkeys((*new.nodes, *old.nodes)))
    confirmed = _balances(codes, before, after, confirmed_only=True)
    drafted = _balances(codes, before, after, confirmed_only=False)
    nodes = {
        code: NodeChange(code, old.nodes.get(code), new.nodes.get(code), confirmed[code], drafted[code])
        for code in codes
    }
    return Comparison(old, new, nodes, changes_between(before, after))


def _sides(old: Report, new: Report) -> tuple[Side, Side]:
    """Both reports with identities that hold across them: a former number or a plan on either side links both."""
    standards = [one.standard for report in (old, new) for one in report.placed]
    names = names_of(standards)
    return _side(old, names[: len(old.placed)]), _side(new, names[len(old.placed) :])


def _side(report: Report, names: Sequence[str]) -> Side:
    rows: dict[str, list[Placed]] = {}
    joint: dict[str, str] = {}
    for one, name in zip(report.placed, names, strict=True):
        rows.setdefault(name, []).append(one)
        joint[one.identity] = name
    nodes = {node.code: node for node in report.system.root.walk()}
    below = {code: frozenset(one.code for one in node.walk()) for code, node in nodes.items()}
    children = {code: tuple(child.code for child in node.below) for code, node in nodes.items()}
    return Side(report, rows, joint, below, children)


def _balances(
    codes: Sequence[str], before: Side, after: Side, *, confirmed_only: bool
) -> dict[str, Balances]:
    """The balances of every node: 现有数 from its own standards, 覆盖数 from the aspects upward."""
    units = [side.units(confirmed_only=confirmed_only) for side in (before, after)]
    filled: dict[str, Balance] = {}
    for code in sorted(codes, key=lambda code: -max(before.depth(code), after.depth(code))):
        old, new = (_figures(side, code, confirmed_only) for side in (before, after))
        moves = _moves(code, before, after, units, confirmed_only=confirmed_only, filling=True)
        filled[code] = _filled(code, old, new, moves, before, after, filled)
    found = {}
    for code in codes:
        old, new = (_figures(side, code, confirmed_only) for side in (before, after))
        moves = _moves(code, before, after, units, confirmed_only=confirmed_only, filling=False)
        counts = (old.existing if old else 0, new.existing if new else 0)
        found[code] = Balances(Balance(*counts, moves, _net(moves)), filled[code])
    return found


def _figures(side: Side, code: str, confirmed_only: bool) -> Figures | None:
    result = side.report.nodes.get(code)
    if result is None:
        return None
    return result.confirmed if confirmed_only else result.all


def _moves(
    code: str, before: Side, after: Side, units: Sequence[Units], *, confirmed_only: bool, filling: bool
) -> tuple[Movement, ...]:
    """Every standard that stands on the node in one report only, in the order of their identities."""
    had, has = (one.of(code, filling=filling) for one in units)
    found = []
    for name in sorted(had.keys() | has.keys()):
        gained = has.get(name, 0) - had.get(name, 0)
        if gained == 0:
            continue
        one, other = (after, before) if gained > 0 else (before, after)
        cause = cause_of(name, code, one, other, confirmed_only=confirmed_only, filling=filling)
        shown = one.shown(name)
        found += [Movement(name, shown, gained > 0, cause)] * abs(gained)
    return tuple(found)


def _net(moves: Iterable[Movement]) -> tuple[tuple[Cause, int], ...]:
    net: Counter[Cause] = Counter()
    for move in moves:
        net[move.cause] += 1 if move.gained else -1
    return _causes(net)


def _causes(net: Mapping[Cause, int]) -> tuple[tuple[Cause, int], ...]:
    return tuple((cause, net[cause]) for cause in Cause if net.get(cause))


def _filled(
    code: str,
    old: Figures | None,
    new: Figures | None,
    moves: tuple[Movement, ...],
    before: Side,
    after: Side,
    done: Mapping[str, Balance],
) -> Balance:
    """覆盖数 of a node. On an aspect what is more than required does not show: the rest is surplus, or framework."""
    counts = old.filled if old else 0, new.filled if new else 0
    difference = counts[1] - counts[0]
    under = [side.children.get(code, ()) for side in (before, after)]
    if not any(under):
        net = Counter(dict(_net(moves)))
        rest = difference - sum(net.values())
        required = [
            side.report.nodes[code].required if code in side.report.nodes else None
            for side in (before, after)
        ]
        net[Cause.SURPLUS if required[0] == required[1] else Cause.FRAMEWORK] += rest
        return Balance(*counts, moves, _causes(net))
    net = Counter()
    for child in under[0] if under[0] == under[1] else set(under[0]) & set(under[1]):
        net.update(dict(done[child].causes))
    rest = difference - sum(net.values())
    net[Cause.FRAMEWORK] += rest
    return Balance(*counts, (), _causes(net))
