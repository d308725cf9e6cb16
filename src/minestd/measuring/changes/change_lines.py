"""The table of changes that a yearly revision needs: 增, 修, 移, 废, with reason and basis (docs/rules/compare.md)."""

from enum import StrEnum

from msgspec import Struct

from minestd.measuring.changes.causes import Side
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.states import NOT_ENDED, Force
from minestd.model.placement import Reason
from minestd.model.standard import Standard


class ChangeKind(StrEnum):
    """增 (added), 修 (a new edition), 移 (moved to another place), 废 (no longer counts, or left the list)."""

    ADD = "add"
    REVISE = "revise"
    MOVE = "move"
    WITHDRAW = "withdraw"


_MIRROR = {
    "change-added": ("change-dropped", ChangeKind.WITHDRAW),
    "change-dropped": ("change-added", ChangeKind.ADD),
    "change-issued": ("change-not-issued", ChangeKind.WITHDRAW),
    "change-not-issued": ("change-issued", ChangeKind.ADD),
    "change-issued-itself": ("change-not-issued-itself", ChangeKind.WITHDRAW),
    "change-not-issued-itself": ("change-issued-itself", ChangeKind.ADD),
    "change-ended": ("change-revived", ChangeKind.ADD),
    "change-revived": ("change-ended", ChangeKind.WITHDRAW),
    "change-edition": ("change-edition", ChangeKind.REVISE),
    "change-moved": ("change-moved", ChangeKind.MOVE),
}
_NOT_YET_ISSUED = (Force.PREPARING, Force.PROPOSED, Force.NOT_YET)


class ChangeLine(Struct, frozen=True, kw_only=True):
    """One change of one standard. `old` and `new` are its rows (None where a list has it not); `basis` says by what
    the list shows it: the standing, the number or the places."""

    kind: ChangeKind
    identity: str
    old: Standard | None
    new: Standard | None
    reason: Reason
    basis: tuple[Reason | None, Reason | None]

    @property
    def order(self) -> tuple[int, str]:
        """By kind (增, 修, 移, 废), then by standard."""
        return list(ChangeKind).index(self.kind), self.identity

    def reversed(self) -> "ChangeLine":
        """The same change seen from the other side."""
        name, kind = _MIRROR[self.reason.kind]
        before, after = self.reason.params["old"], self.reason.params["new"]
        reason = Reason(name, {"old": after, "new": before})
        return ChangeLine(
            kind=kind,
            identity=self.identity,
            old=self.new,
            new=self.old,
            reason=reason,
            basis=self.basis[::-1],
        )


def changes_between(before: Side, after: Side) -> tuple[ChangeLine, ...]:
    """Every change of every standard of both lists; one that was revised and moved has two lines."""
    lines: list[ChangeLine] = []
    for identity in sorted(before.rows.keys() | after.rows.keys()):
        old = before.newest(identity)
        new = after.newest(identity)
        if old is None or new is None:
            lines.append(_line("change-added" if old is None else "change-dropped", identity, old, new))
            continue
        lines += [_line(kind, identity, old, new) for kind in _changes(old, new)]
    return tuple(sorted(lines, key=lambda line: line.order))


def _changes(old: Placed, new: Placed) -> list[str]:
    found = []
    if old.force in _NOT_YET_ISSUED and new.force in NOT_ENDED:
        found.append(f"change-issued{_itself(old, new)}")
    elif old.force in NOT_ENDED and new.force in _NOT_YET_ISSUED:
        found.append(f"change-not-issued{_itself(old, new)}")
    elif new.force is Force.ENDED and old.force is not Force.ENDED:
        found.append("change-ended")
    elif old.force is Force.ENDED and new.force is not Force.ENDED:
        found.append("change-revived")
    elif old.standard.number != new.standard.number:
        found.append("change-edition")
    if old.codes != new.codes:
        found.append("change-moved")
    return found


def _itself(old: Placed, new: Placed) -> str:
    """A plan that bears its number already is issued as itself: there is no other name to tell."""
    return "-itself" if old.standard.label == new.standard.label else ""


def _line(kind: str, identity: str, old: Placed | None, new: Placed | None) -> ChangeLine:
    mirrored = _MIRROR[kind][0]
    shown = [_shown(kind, one) for one in (old, new)]
    return ChangeLine(
        kind=_MIRROR[mirrored][1],
        identity=identity,
        old=old.standard if old else None,
        new=new.standard if new else None,
        reason=Reason(kind, {"old": shown[0], "new": shown[1]}),
        basis=(old.standing.reason if old else None, new.standing.reason if new else None),
    )


def _shown(kind: str, one: Placed | None) -> object:
    if one is None:
        return "—"
    return (one.codes or "—") if kind == "change-moved" else one.standard.label
