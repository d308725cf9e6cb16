"""Coverage of the nodes: figures under both ways of counting, states, and counts that add up."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from minestd.measuring.nodes import ADDITIVE, STANDING_THERE, Figures, NodeResult
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.states import Force, State
from minestd.model.number import Level
from minestd.model.placement import Reason
from minestd.model.tree import Node


class Basket(Struct):
    """What stands on one node under one way of counting: identities by what they can do for the node.

    `sure` and `maybe` (of unknown status too) count for 现有数; `filling` and `may_fill` are dedicated and of a
    counted level; what is in force but of an unknown level may fill. The flags tell what else stands there.
    """

    sure: set[str] = field(default_factory=set)
    maybe: set[str] = field(default_factory=set)
    filling: set[str] = field(default_factory=set)
    may_fill: set[str] = field(default_factory=set)
    supported: bool = False
    lower: bool = False
    unknown: bool = False
    coming: bool = False
    ended: bool = False

    def add(self, one: Placed) -> None:
        """Put a standard here. International and foreign ones are shown elsewhere and count nowhere."""
        force = one.force
        if one.shown_only:
            return
        if force is Force.IN_FORCE:
            self.sure.add(one.identity)
            self.maybe.add(one.identity)
            if one.counted and one.dedicated:
                self.filling.add(one.identity)
                self.may_fill.add(one.identity)
            self._weigh(one)
        elif force is Force.UNKNOWN:
            self.maybe.add(one.identity)
            if one.dedicated and (one.counted or one.level is Level.UNKNOWN):
                self.may_fill.add(one.identity)
            self.unknown = True
        elif force in (Force.PREPARING, Force.UPCOMING):
            self.coming = True
        elif force is Force.ENDED:
            self.ended = True

    def _weigh(self, one: Placed) -> None:
        """What a standard in force is worth where nothing fills the node; of an unknown level it may fill."""
        if one.counted:
            self.supported = True
        elif one.level is Level.UNKNOWN:
            self.unknown = True
            if one.dedicated:
                self.may_fill.add(one.identity)
        else:
            self.lower = True

    def state(self, required: int) -> State:
        """The state of an aspect, first match (docs/rules/states.md)."""
        filled = min(len(self.filling), required)
        matches = (
            (required == 0, State.NOT_APPLICABLE),
            (filled == required, State.COVERED),
            (filled > 0, State.PARTIAL),
            (self.supported, State.SUPPORTED),
            (self.lower, State.WEAK),
            (self.unknown, State.UNVERIFIED),
            (self.coming, State.IN_PREPARATION),
            (self.ended, State.LAPSED),
        )
        return next((state for holds, state in matches if holds), State.MISSING)


Baskets = Mapping[str, Basket]


def baskets_of(placed: Iterable[Placed], *, confirmed_only: bool) -> dict[str, Basket]:
    """What stands on each node itself, home or cross-reference."""
    baskets: dict[str, Basket] = {}
    for one in placed:
        if one.amendment or (confirmed_only and not one.confirmed):
            continue
        for code in one.codes:
            basket = baskets.get(code)
            if basket is None:
                basket = baskets[code] = Basket()
            basket.add(one)
    return baskets


_ORDER = tuple(State)


def parent_state(filled: int, required: int, below: Iterable[State], own: Basket) -> State:
    """The state of a parent: by what is filled below it; with nothing filled the best of its children's states, and
    of what stands on the parent itself, which fills nothing and so supports at most."""
    if required == 0:
        return State.NOT_APPLICABLE
    if filled:
        return State.COVERED if filled == required else State.PARTIAL
    here = State.SUPPORTED if own.filling else own.state(required)
    states = [state for state in below if state is not State.NOT_APPLICABLE]
    return min((*states, here), key=_ORDER.index)


def figures_of(root: Node, baskets: Baskets, required: Mapping[str, int]) -> dict[str, Figures]:
    """The figures of every node: filled adds up, existing is the union of what stands on the node and below."""
    found: dict[str, Figures] = {}

    def visit(node: Node) -> tuple[set[str], set[str]]:
        own = baskets.get(node.code) or Basket()
        if node.is_leaf_node:
            need = required[node.code]
            filled, may = min(len(own.filling), need), min(len(own.may_fill), need)
            found[node.code] = Figures(len(own.sure), len(own.maybe), filled, may, own.state(need))
            return own.sure, own.maybe
        below = [visit(child) for child in node.below]
        sure = own.sure.union(*(pair[0] for pair in below))
        maybe = own.maybe.union(*(pair[1] for pair in below))
        figures = [found[child.code] for child in node.below]
        filled, may = sum(one.filled for one in figures), sum(one.filled_possible for one in figures)
        state = parent_state(filled, required[node.code], (one.state for one in figures), own)
        found[node.code] = Figures(len(sure), len(maybe), filled, may, state)
        return sure, maybe

    visit(root)
    return found


def required_of(root: Node, leaves: Mapping[str, int]) -> dict[str, int]:
    """应有数 of every node from that of the aspects: a parent's is the sum."""
    found: dict[str, int] = {}

    def visit(node: Node) -> int:
        found[node.code] = (
            leaves[node.code] if node.is_leaf_node else sum(visit(child) for child in node.below)
        )
        return found[node.code]

    visit(root)
    return found


def home_counts(placed: Sequence[Placed], once: frozenset[str]) -> dict[str, list[int]]:
    """The additive counts of what has its home on each node itself, in the order of `ADDITIVE`."""
    counts: dict[str, list[int]] = {}
    for one in placed:
        if not one.codes or one.amendment:
            continue
        row = counts.get(one.codes[0])
        if row is None:
            row = counts[one.codes[0]] = [0] * len(ADDITIVE)
        row[0] += one.standard.key in once and not one.shown_only
        if not one.standing.same_as:
            row[1] += one.force is Force.UNKNOWN
            row[2] += one.force is Force.IN_FORCE and one.shown_only
    return counts


def standing_there(root: Node, placed: Sequence[Placed]) -> dict[str, tuple[int, ...]]:
    """For every node how many documents that stand there or below are of each kind of `STANDING_THERE`."""
    own: dict[str, list[set[str]]] = {}
    for one in placed:
        names = () if one.amendment else _names_of_kinds(one)
        if any(names):
            for code in one.codes:
                sets = own.setdefault(code, [set() for _ in STANDING_THERE])
                for there, name in zip(sets, names, strict=True):
                    if name:
                        there.add(name)
    found: dict[str, tuple[int, ...]] = {}

    def visit(node: Node) -> list[set[str]]:
        below = [visit(child) for child in node.below]
        here = own.get(node.code)
        parts = [sets for sets in (here, *below) if sets]
        union = [set().union(*(sets[place] for sets in parts)) for place in range(len(STANDING_THERE))]
        found[node.code] = tuple(len(keys) for keys in union)
        return union if parts else []

    visit(root)
    return found


def _names_of_kinds(one: Placed) -> tuple[str, ...]:
    """By what name it belongs to each count of `STANDING_THERE`, "" where it does not; a row that speaks for another
    is counted with that."""
    name = one.identity
    return (
        one.standing.project or one.meant.project,
        name if one.force is Force.PROPOSED else "",
        name if one.force is Force.UPCOMING else "",
        name if one.meant.review_due else "",
    )


def node_results(
    root: Node,
    confirmed: Mapping[str, Figures],
    drafted: Mapping[str, Figures],
    required: Mapping[str, int],
    own: Mapping[str, Sequence[int]],
    there: Mapping[str, Sequence[int]],
    reasons: Mapping[str, Reason],
) -> dict[str, NodeResult]:
    """All results in the framework's order, the whole first; additive counts summed from the leaves up."""
    nothing = (0,) * len(ADDITIVE)
    totals: dict[str, tuple[int, ...]] = {}

    def total(node: Node) -> tuple[int, ...]:
        rows = [own.get(node.code, nothing), *(total(child) for child in node.below)]
        totals[node.code] = tuple(sum(column) for column in zip(*rows, strict=True))
        return totals[node.code]

    total(root)
    parents = {child.code: node.code for node in root.walk() for child in node.below}
    results: dict[str, NodeResult] = {}
    for node in root.walk():
        code = node.code
        results[code] = NodeResult(
            code,
            parents.get(code, ""),
            required[code],
            confirmed[code],
            drafted[code],
            **dict(zip(STANDING_THERE, there[code], strict=True)),
            **dict(zip(ADDITIVE, totals[code], strict=True)),
            own=tuple(own.get(code, nothing)),
            why=reasons.get(code),
        )
    return results
