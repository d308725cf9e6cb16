"""The standing of every standard of a list as of a date: what it is, who says so, and what flags it carries."""

from collections.abc import Mapping

from msgspec.structs import replace

from minestd.measuring.standing.deciding import Decided, decide, edition_meant
from minestd.measuring.standing.others import note_others
from minestd.measuring.standing.plans import is_revision_running
from minestd.measuring.standing.review_clock import conclusion_by, review_clock
from minestd.measuring.standing.viewpoint import Viewpoint
from minestd.measuring.states import Force, Standing
from minestd.model.placement import Reason
from minestd.model.standard import Standard

_MAY_BE_REVISED = (Force.IN_FORCE, Force.UNKNOWN)


def standings_of(
    standards: tuple[Standard, ...], view: Viewpoint, names: Mapping[str, str]
) -> dict[str, Standing]:
    """The standing of every standard by its key; `names` tells which rows are one standard (`identities`)."""
    found = {standard.key: standing_of(standard, view) for standard in standards}
    note_others(standards, found, view, names)
    return found


def standing_of(standard: Standard, view: Viewpoint) -> Standing:
    """The standing of one standard, with the flags of one in force and what a reader should be warned of."""
    edition = edition_meant(standard, view)
    if edition is not None:
        return _as_edition(standard, edition, view)
    return _flagged(standard, decide(standard, view), view)


def _flagged(standard: Standard, found: Decided, view: Viewpoint) -> Standing:
    revising = found.force in _MAY_BE_REVISED and is_revision_running(standard, view.as_of)
    warnings = (*_warnings(standard, found.force), *found.warnings)
    if found.force is not Force.IN_FORCE:
        return Standing(
            found.force,
            found.reason,
            revision_in_preparation=revising,
            source=found.source,
            entry=found.entry,
            warnings=warnings,
        )
    clock = review_clock(standard, view.as_of, view.years)
    due = clock is not None and clock.due <= view.as_of
    said = conclusion_by(standard, view.as_of) if standard.review is not None else ""
    return Standing(
        found.force,
        found.reason,
        review_due=due and said not in ("revise", "withdraw"),
        revision_in_preparation=revising,
        clock=clock,
        revision_wanted=said == "revise",
        withdrawal_wanted=said == "withdraw",
        source=found.source,
        entry=found.entry,
        warnings=warnings,
    )


def _warnings(standard: Standard, force: Force) -> tuple[Reason, ...]:
    """A successor that is known of a standard still in force, and dates that contradict one another."""
    begun, issued = standard.implemented, standard.issued
    found: tuple[Reason, ...] = ()
    if standard.replaced_by and force is Force.IN_FORCE:
        found = (Reason("warning-successor", {"successor": standard.replaced_by[0]}),)
    if begun is None or issued is None or begun.year > issued.year or begun.last >= issued.first:
        return found
    return (*found, Reason("warning-implemented-before-issue", {"implemented": begun, "issued": issued}))


def _as_edition(standard: Standard, edition: Standard, view: Viewpoint) -> Standing:
    """An undated row by the edition that it stands for. A review is that edition's, so it is not due twice."""
    theirs = standing_of(edition, view)
    reason = Reason("standing-newest-edition", {"edition": edition.number})
    warnings = _warnings(standard, theirs.force)
    return replace(theirs, reason=reason, speaks_for=edition, warnings=warnings)
