"""Clues turned into the few reasons that a committee member wants to read."""

from collections.abc import Sequence

from minestd.model.placement import Reason
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import OUTSIDE
from minestd.placing.clues import Clue, Clues

MOST = 3
"""Reasons shown for the first place, the rival not counted."""

MOST_FURTHER = 2
"""Reasons shown for each further place."""

LEAST = 0.3
"""A clue that adds less than this explains nothing."""


def explain(
    code: str, clues: Clues, system: StandardsSystem, above: Sequence[str], rival: str | None
) -> tuple[Reason, ...]:
    """What speaks for `code`, strongest first; for the first place also the rival and what decided."""
    own: Sequence[Clue] = clues.get(code, ())
    if len(own) > 1:
        own = sorted(own, key=_strongest_first)
    most = MOST_FURTHER if rival is None else MOST
    reasons = [reason_of(clue, code, system) for clue in own[:most] if abs(clue.value) >= LEAST]
    if len(reasons) < most:
        reasons.extend(_behind(clues, above)[: most - len(reasons)])
    if not reasons:
        reasons.append(Reason("kin" if not own else "faint", {"code": code}))
    if rival is not None:
        reasons.append(_against(code, rival, clues))
    return tuple(reasons)


def _behind(clues: Clues, above: Sequence[str]) -> list[Reason]:
    """The strongest term that points to each node above."""
    reasons = []
    for part in above:
        terms = [clue for clue in clues.get(part, ()) if clue.kind == "term" and clue.value >= LEAST]
        if terms:
            strongest = min(terms, key=_strongest_first)
            reasons.append(Reason("part", {"part": part, "seen": strongest.seen}))
    return reasons


def _strongest_first(clue: Clue) -> tuple[float, str, str]:
    return -abs(clue.value), clue.kind, clue.seen


def reason_of(clue: Clue, code: str, system: StandardsSystem) -> Reason:
    """One clue as a reason. Terms are shown as the data writes them."""
    match clue.kind:
        case "term" if code == OUTSIDE:
            return Reason("outside-term", {"term": clue.seen})
        case "term" | "exclusion":
            return Reason(clue.kind, {"term": clue.seen})
        case "name" | "wording":
            return Reason(clue.kind, {"name": system.by_code[code].full_zh, "code": code})
        case "neighbour":
            return Reason(clue.kind, {"number": clue.seen, "title": clue.other})
        case "edition" | "family":
            return Reason(clue.kind, {"number": clue.seen})
        case _:
            return Reason(clue.kind, {"seen": clue.seen})


def _against(code: str, rival: str, clues: Clues) -> Reason:
    """The rival, and the clue that most sets the two apart."""
    theirs = {(clue.kind, clue.seen): clue.value for clue in clues.get(rival, ())}
    apart = [
        (clue.value - theirs.get((clue.kind, clue.seen), 0.0), clue)
        for clue in clues.get(code, ())
        if clue.kind not in ("name", "wording")
    ]
    decisive = min(apart, key=lambda pair: (-pair[0], pair[1].kind, pair[1].seen), default=None)
    if decisive is None or decisive[0] <= 0:
        return Reason("rival-close", {"rival": rival})
    return Reason("rival", {"rival": rival, "decided": decisive[1].seen})
