"""What the rows of one list say of each other: plans and what came of them, editions, revisions, claims to replace."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from minestd.measuring.standing.deciding import edition_rank
from minestd.measuring.standing.identity import united
from minestd.measuring.standing.plans import is_of_revision, is_plan, is_revision_running, plan_ruling
from minestd.measuring.standing.viewpoint import Viewpoint
from minestd.measuring.states import NOT_THERE, Force, Standing
from minestd.model.placement import Reason
from minestd.model.standard import Standard

_ISSUED = (Force.IN_FORCE, Force.UPCOMING)
_MAY_BE_REVISED = (Force.IN_FORCE, Force.UNKNOWN)

Standings = dict[str, Standing]


def note_others(
    standards: Sequence[Standard], found: Standings, view: Viewpoint, names: Mapping[str, str]
) -> None:
    """Enter into the standings what other rows say, in an order that does not depend on the list's.

    `names` tells which rows are one standard or its editions (`identities`).
    """
    ordered = sorted(standards, key=lambda one: one.key)
    _note_editions(ordered, found)
    _note_plans(ordered, found, view)
    names = united(ordered, names, found)
    _note_revisions(ordered, found, view, names)
    _note_claims(ordered, found, view)
    _keep_newest(ordered, found, names)


def _note_editions(standards: Sequence[Standard], found: Standings) -> None:
    """An undated row stands for an edition: where that has a row of its own, under whatever name, it is that row."""
    own = {id(one): one for one in standards}
    dated = [one for one in standards if one.number is not None and one.number.is_dated]
    known = {id(found[one.key].entry): one for one in dated if found[one.key].entry is not None}
    for standard in standards:
        was = found[standard.key]
        meant = was.speaks_for
        if meant is None:
            continue
        row = own.get(id(meant)) or known.get(id(meant))
        if row is not None:
            theirs = replace(found[row.key], reason=was.reason, warnings=was.warnings)
            found[standard.key] = replace(theirs, speaks_for=row, same_as=row.key, review_due=False)


def _note_plans(standards: Sequence[Standard], found: Standings, view: Viewpoint) -> None:
    """A plan from which a standard came is that standard, once that is there, of several the newest, one in force
    before others; before, it is what it was, whatever its stage says since. A plan later than the standard's year is
    its revision's."""

    def rank(one: Standard) -> tuple[bool, tuple[int, int, str]]:
        return found[one.key].force is Force.IN_FORCE, edition_rank(one)

    came: dict[str, Standard] = {}
    coming: set[str] = set()
    for one in standards:
        if not one.plan or is_plan(one) or is_of_revision(one) or one.is_amendment:
            continue
        if found[one.key].force in NOT_THERE:
            coming.add(one.plan)
        else:
            came[one.plan] = max(came.get(one.plan, one), one, key=rank)
    for standard in standards:
        if standard.plan is None or not is_plan(standard):
            continue
        issued = came.get(standard.plan)
        if issued is None:
            if standard.plan in coming:
                force, reason = plan_ruling(standard, view.as_of, is_issued=False)
                found[standard.key] = replace(found[standard.key], force=force, reason=reason)
            continue
        reason = Reason("standing-became", {"number": issued.label})
        theirs = found[issued.key]
        found[standard.key] = replace(
            theirs, reason=reason, same_as=issued.key, speaks_for=issued, review_due=False, warnings=()
        )


def _note_revisions(
    standards: Sequence[Standard], found: Standings, view: Viewpoint, names: Mapping[str, str]
) -> None:
    """Which project in preparation a row is or has, by name, and which rows plan the revision of others."""
    preparing = [one for one in standards if found[one.key].force is Force.PREPARING]
    for one in preparing:
        found[one.key] = replace(found[one.key], project=one.plan or f"row {one.key}")
    running = [one for one in preparing if is_plan(one)]
    by_plan, by_stem = _by_plan(running), _by_stem(running)
    claimed = bool(running) and any(one.replaces for one in running)
    planned = {one.key for one in running}
    for one in standards:
        was = found[one.key]
        if is_plan(one) or was.force not in _MAY_BE_REVISED:
            continue
        others = {by.key: by for by in by_plan.get(one.plan or "", ())}
        for stem in _stems(one):
            others |= {by.key: by for by in by_stem.get(stem, ())}
        if claimed:
            others |= {by.key: by for by in view.claims.on(one) if by.key in planned}
        found[one.key] = _with_revision(one, was, others, view, names[one.key])


def _with_revision(
    one: Standard, was: Standing, others: Mapping[str, Standard], view: Viewpoint, name: str
) -> Standing:
    own = is_revision_running(one, view.as_of)
    by = max(others) if others else ""
    if not own:
        return replace(was, revision_in_preparation=True, revision_by=by) if by else was
    if one.plan and is_of_revision(one):
        return replace(was, revision_in_preparation=True, revision_by=by, project=one.plan)
    project = (others[by].plan or f"row {by}") if by else f"revision {name}"
    return replace(was, revision_in_preparation=True, revision_by=by, project=project)


def _stems(one: Standard) -> list[str]:
    return [number.stem for number in (one.number, *one.former) if number and not number.is_placeholder]


def _by_plan(standards: Iterable[Standard]) -> dict[str, list[Standard]]:
    found: dict[str, list[Standard]] = {}
    for one in standards:
        if one.plan:
            found.setdefault(one.plan, []).append(one)
    return found


def _by_stem(standards: Iterable[Standard]) -> dict[str, list[Standard]]:
    found: dict[str, list[Standard]] = {}
    for one in standards:
        for stem in _stems(one):
            found.setdefault(stem, []).append(one)
    return found


def _note_claims(standards: Sequence[Standard], found: Standings, view: Viewpoint) -> None:
    """A claim to replace only warns; claims stand in the order of their numbers."""
    own = {id(one) for one in standards}
    if not any(one.replaces for one in standards):
        return
    for old in standards:
        was = found[old.key]
        if was.force is not Force.IN_FORCE or was.same_as:
            continue
        claims = [
            Reason("warning-claimed", {"by": by.label})
            for by in sorted(view.claims.on(old), key=lambda one: one.label)
            if id(by) in own and found[by.key].force is Force.IN_FORCE
        ]
        if claims:
            found[old.key] = replace(was, warnings=(*was.warnings, *claims))


def _keep_newest(standards: Sequence[Standard], found: Standings, names: Mapping[str, str]) -> None:
    """Of several editions in force only the newest can be due for review, and what a review wanted of one is done
    when a newer edition is there."""
    flagged = {
        names[one.key]
        for one in standards
        if found[one.key].review_due or found[one.key].revision_wanted or found[one.key].withdrawal_wanted
    }
    groups: dict[str, list[Standard]] = {}
    for one in standards if flagged else ():
        if names[one.key] in flagged and not found[one.key].same_as and not one.is_amendment:
            groups.setdefault(names[one.key], []).append(one)
    for group in groups.values():
        ranks = {one.key: edition_rank(found[one.key].speaks_for or one) for one in group}
        living = [ranks[one.key] for one in group if found[one.key].force is Force.IN_FORCE]
        newest = max(living, default=(0, 0, ""))
        there = max((ranks[one.key][0] for one in group if found[one.key].force in _ISSUED), default=0)
        for one in group:
            was = found[one.key]
            done = ranks[one.key][0] < there
            found[one.key] = replace(
                was,
                review_due=was.review_due and ranks[one.key] >= newest,
                revision_wanted=was.revision_wanted and not done,
                withdrawal_wanted=was.withdrawal_wanted and not done,
            )
