"""What the rows of one list say of each other: plans and what came of them, editions, claims to replace."""

from collections.abc import Sequence
from dataclasses import replace

from minestd.measuring.standing.plans import plan_year
from minestd.measuring.states import Force, Standing
from minestd.model.placement import Reason
from minestd.model.standard import Standard

_PLANNED = (Force.PREPARING, Force.PROPOSED, Force.TERMINATED)

Standings = dict[str, Standing]


def note_others(standards: Sequence[Standard], found: Standings) -> None:
    """Enter into the standings what other rows say, in an order that does not depend on the list's."""
    ordered = sorted(standards, key=lambda one: one.key)
    _note_editions(ordered, found)
    _note_plans(ordered, found)
    _note_claims(ordered, found)
    _keep_newest_due(ordered, found)


def _note_editions(standards: Sequence[Standard], found: Standings) -> None:
    """An undated row stands for an edition: where that has a row of its own, it is that row."""
    own = {id(one): one.key for one in standards}
    for standard in standards:
        meant = found[standard.key].speaks_for
        if meant is not None and id(meant) in own:
            found[standard.key] = replace(found[standard.key], same_as=own[id(meant)], review_due=False)


def _note_plans(standards: Sequence[Standard], found: Standings) -> None:
    """A plan from which a standard came is that standard; a plan later than the standard's year revises it."""
    came: dict[str, Standard] = {}
    for one in standards:
        if one.plan and one.number is not None and found[one.key].force not in _PLANNED:
            came.setdefault(one.plan, one)
    for standard in standards:
        issued = came.get(standard.plan or "") if standard.number is None else None
        if issued is None:
            continue
        if _revises(standard, issued, found):
            _note_revision(issued, standard, found)
        else:
            reason = Reason("standing-became", {"number": issued.number})
            theirs = found[issued.key]
            found[standard.key] = replace(
                theirs, reason=reason, same_as=issued.key, speaks_for=issued, review_due=False, warnings=()
            )


def _revises(plan: Standard, issued: Standard, found: Standings) -> bool:
    year = issued.number.year_number if issued.number else None
    begun = plan_year(plan.plan)
    later = begun is not None and year is not None and begun > year
    return later or found[issued.key].revision_in_preparation


def _note_claims(standards: Sequence[Standard], found: Standings) -> None:
    """A claim to replace only warns; an approved plan to replace is a revision under way."""
    claimed = {number for standard in standards for number in standard.replaces}
    numbered = {one.number: one for one in standards if claimed and one.number in claimed}
    for standard in standards:
        for number in standard.replaces:
            old = numbered.get(number)
            if old is None or old.key == standard.key or found[old.key].force is not Force.IN_FORCE:
                continue
            if found[standard.key].force is Force.PREPARING:
                _note_revision(old, standard, found)
            elif found[standard.key].force is Force.IN_FORCE:
                claim = Reason("warning-claimed", {"by": standard.label})
                was = found[old.key]
                found[old.key] = replace(was, warnings=(*was.warnings, claim))


def _note_revision(old: Standard, by: Standard, found: Standings) -> None:
    """A revision that another row plans."""
    was = found[old.key]
    if was.force is Force.IN_FORCE and found[by.key].force is Force.PREPARING:
        found[old.key] = replace(was, revision_in_preparation=True, revision_by=by.key)


def _keep_newest_due(standards: Sequence[Standard], found: Standings) -> None:
    """Of several editions in force only the newest can be due for review."""
    newest: dict[str, int] = {}
    dated = [one for one in standards if one.number is not None and one.number.is_dated]
    for one in dated:
        if one.number is not None and found[one.key].force is Force.IN_FORCE:
            year = one.number.year_number or 0
            newest[one.number.stem] = max(year, newest.get(one.number.stem, 0))
    for one in dated:
        standing = found[one.key]
        if (
            standing.review_due
            and one.number is not None
            and (one.number.year_number or 0) < newest[one.number.stem]
        ):
            found[one.key] = replace(standing, review_due=False)
