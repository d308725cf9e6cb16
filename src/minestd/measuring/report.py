"""Measuring a list against a system: `measure` puts the rules together, each of which has a module of its own."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from minestd.garbage import collector_at_rest
from minestd.measuring.coverage import (
    baskets_of,
    figures_of,
    home_counts,
    node_results,
    required_of,
    standing_there,
)
from minestd.measuring.gaps.finding import Ground, find_gaps
from minestd.measuring.gaps.heirs import Heirs
from minestd.measuring.gaps.priority import GapRanking, field_nodes
from minestd.measuring.nodes import NodeResult
from minestd.measuring.results import Report, Totals
from minestd.measuring.standing.catalogue import Catalogue
from minestd.measuring.standing.editions import Editions, references
from minestd.measuring.standing.identity import identities, names_of, united, units_of
from minestd.measuring.standing.levels import counted_levels
from minestd.measuring.standing.placed_standard import Placed, placed_of, representatives
from minestd.measuring.standing.plans import is_plan
from minestd.measuring.standing.ruling import own_ruling
from minestd.measuring.standing.standings import standings_of
from minestd.measuring.standing.viewpoint import Claims, Viewpoint
from minestd.measuring.states import Force, Source, Standing
from minestd.measuring.target.target_ledger import measure_target
from minestd.measuring.upkeep.catalogue import CatalogueResult, compare_with_catalogue, offered_by
from minestd.measuring.upkeep.chains import replacement_chains
from minestd.measuring.upkeep.differences import differences_of
from minestd.measuring.upkeep.projects import project_ledger
from minestd.measuring.upkeep.reviews import plan_reviews
from minestd.measuring.upkeep.topics import near_duplicates, overlaps, topics_of
from minestd.model.listing import Scope, StandardsList
from minestd.model.placement import Placement, Reason
from minestd.model.standard import Standard
from minestd.model.system import Label, StandardsSystem


class Options(Struct, frozen=True, kw_only=True):
    """How to look at a list. The date comes from the caller: measuring knows no clock.

    `scope` beats what the list states; neither given reads as a sample. `assume_in_force` takes blank statuses as
    in force. `confirmed_only` says which figures give gaps their state. `catalogue` is a national list, made
    ready as of the same date. `mine_type` (井工, 露天, 选煤 by the framework's keys) leaves out aspects of other types;
    """

    as_of: date
    scope: Scope | None = None
    assume_in_force: bool = False
    confirmed_only: bool = True
    mine_type: str | None = None
    catalogue: Catalogue | None = None


def measure(
    listing: StandardsList, placements: Sequence[Placement], system: StandardsSystem, options: Options
) -> Report:
    """The report on a list as of a date: the same input gives the same report on any day and machine."""
    with collector_at_rest():
        return _measured(listing, placements, system, options)


def _measured(
    listing: StandardsList, placements: Sequence[Placement], system: StandardsSystem, options: Options
) -> Report:
    scope = options.scope or listing.scope or Scope.SAMPLE
    by_key = {placement.key: placement for placement in placements}
    view = _view(listing, system, options)
    names = identities(listing.standards)
    standings = standings_of(listing.standards, view, names)
    names = united(listing.standards, names, standings)
    placed = placed_of(listing.standards, standings, names, by_key, system, counted_levels(scope, system))
    once = representatives(placed)
    nodes = _nodes(placed, once, listing, system, options)
    topics = topics_of(placed, system.title_words)
    overlapping = overlaps(topics)
    theirs = _catalogue_placed(view, system, scope, options)
    offered, catalogue = _catalogue(listing, standings, view, system, theirs, options)
    ground = Ground(
        system=system,
        nodes=nodes,
        by_code=_by_code(placed),
        offered=offered,
        overlaps=overlapping,
        ranking=GapRanking(field_nodes(system), options.as_of),
        scope=scope,
        confirmed_only=options.confirmed_only,
        keeps=listing.keeps,
        heirs=Heirs(view, placed, lambda: theirs),
    )
    aspects = {leaf.code: nodes[leaf.code] for leaf in system.leaves}
    return Report(
        as_of=options.as_of,
        scope=scope,
        scope_stated=options.scope is not None or listing.scope is not None,
        assumed_in_force=options.assume_in_force or not listing.has_status,
        system=system,
        listing=listing,
        placements=by_key,
        standings=standings,
        nodes=nodes,
        targets=tuple(
            measure_target(target, placed, by_key, system, scope, options.as_of) for target in system.targets
        ),
        gaps=find_gaps(ground),
        totals=_totals(placed, by_key, once),
        once=once,
        placed=placed,
        projects=project_ledger(placed, aspects, options.as_of),
        reviews=plan_reviews(listing.standards, standings, options.as_of),
        overlaps=overlapping,
        chains=replacement_chains(listing.standards, standings, view),
        near_duplicates=near_duplicates(topics),
        catalogue=catalogue,
        notes=_notes(listing, system),
    )


def _catalogue_placed(
    view: Viewpoint, system: StandardsSystem, scope: Scope, options: Options
) -> Sequence[Placed]:
    """The catalogue's entries with their places; a successor that only our list knows ends them, too."""
    if options.catalogue is None or view.beside is None:
        return ()
    placed = options.catalogue.placed(counted_levels(scope, system))
    return [_beside_ours(one, view.beside.view) for one in placed]


def _beside_ours(one: Placed, view: Viewpoint) -> Placed:
    named = one.standard.replaced_by or view.claims.on(one.standard)
    if not named or one.standing.speaks_for is not None:
        return one
    force, reason = own_ruling(one.standard, view)
    return (
        one
        if force is one.force
        else replace(one, force=force, standing=replace(one.standing, force=force, reason=reason))
    )


def _catalogue(
    listing: StandardsList,
    standings: Mapping[str, Standing],
    view: Viewpoint,
    system: StandardsSystem,
    theirs: Sequence[Placed],
    options: Options,
) -> tuple[dict[str, list[Placed]], CatalogueResult | None]:
    """The comparison with the catalogue, and what that has on each node that our list lacks."""
    other = options.catalogue
    if other is None:
        return {}, None
    names = names_of((*listing.standards, *other.standards))
    count = len(listing.standards)
    held = frozenset(
        name
        for one, name in zip(listing.standards, names[:count], strict=True)
        if standings[one.key].force in _HELD and not one.is_amendment
    )
    own = [one for one in listing.standards if not one.is_amendment]
    known = {number for one in own for number in (one.number, *one.former) if number}
    offered = offered_by(theirs, names[count:], held, known)
    compared = compare_with_catalogue(listing.standards, offered, tuple(system.by_code), other)
    found = differences_of(listing.standards, standings, view, other)
    return offered, replace(compared, differences=found)


_HELD = (Force.IN_FORCE, Force.UPCOMING, Force.UNKNOWN)
"""What the list has in some edition needs not be taken up in another: what is not known to have ended."""


def _view(listing: StandardsList, system: StandardsSystem, options: Options) -> Viewpoint:
    wanted, other = references(listing.standards), options.catalogue
    if other is not None:
        wanted |= other.wanted
    assume = options.assume_in_force or not listing.has_status
    editions = Editions(listing.standards, wanted=wanted, before=other.editions if other else None)
    claims = Claims(listing.standards, beside=other.view.claims if other else None)
    plans: dict[str, list[Standard]] = {}
    for one in listing.standards:
        if one.plan and is_plan(one):
            plans.setdefault(one.plan, []).append(one)
    beside = other.beside(editions, claims) if other else None
    return Viewpoint(
        as_of=options.as_of,
        editions=editions,
        assume=assume,
        years=system.review_years,
        claims=claims,
        plans=plans,
        beside=beside,
    )


def _nodes(
    placed: Sequence[Placed],
    once: frozenset[str],
    listing: StandardsList,
    system: StandardsSystem,
    options: Options,
) -> dict[str, NodeResult]:
    leaves, reasons = _required_of_leaves(listing, system, options.mine_type)
    required = required_of(system.root, leaves)
    confirmed = figures_of(system.root, baskets_of(placed, confirmed_only=True), required)
    drafted = figures_of(system.root, baskets_of(placed, confirmed_only=False), required)
    own, there = home_counts(placed, once), standing_there(system.root, placed)
    return node_results(system.root, confirmed, drafted, required, own, there, reasons)


def _required_of_leaves(
    listing: StandardsList, system: StandardsSystem, mine_type: str | None
) -> tuple[dict[str, int], dict[str, Reason]]:
    """应有数 of every aspect, 0 with its reason where it does not apply.

    The office's word on a node holds for all below it; then the type of mine, then the office's 应有数, then the
    framework's.
    """
    required: dict[str, int] = {}
    reasons: dict[str, Reason] = {}
    for leaf in system.leaves:
        said = next(
            (
                listing.not_applicable[node.code]
                for node in leaf.line()
                if node.code in listing.not_applicable
            ),
            None,
        )
        other_type = bool(mine_type and leaf.mine_types and mine_type not in leaf.mine_types)
        if said is not None:
            required[leaf.code] = 0
            reasons[leaf.code] = Reason("not-applicable-office", {"text": said})
        elif other_type:
            label = system.mine_types.get(mine_type or "", Label(mine_type or "", mine_type or ""))
            required[leaf.code] = 0
            reasons[leaf.code] = Reason("not-applicable-mine-type", {"zh": label.zh, "en": label.en})
        else:
            required[leaf.code] = max(0, listing.required.get(leaf.code, leaf.own_required))
    return required, reasons


def _by_code(placed: Sequence[Placed]) -> dict[str, list[Placed]]:
    """The standards of every node by number: what is said of a gap does not depend on the order of the list."""
    found: dict[str, list[Placed]] = {}
    for one in placed:
        for code in one.codes if not one.amendment else ():
            found.setdefault(code, []).append(one)
    for some in found.values():
        some.sort(key=lambda one: one.standard.label)
    return found


def _totals(placed: Sequence[Placed], placements: Mapping[str, Placement], once: frozenset[str]) -> Totals:
    """What the totals count: documents, each once with all rows that speak for it, by the best of its standings."""
    rows = [one for one in placed if not one.amendment]
    units = units_of([one.standard for one in rows], {one.standard.key: one.standing for one in rows})
    documents: dict[str, list[Placed]] = {}
    for one in rows:
        documents.setdefault(units[one.standard.key], []).append(one)
    forces = Counter(min((one.force for one in same), key=_BEST.index) for same in documents.values())
    homed = [same for same in documents.values() if any(one.codes for one in same)]
    homeless = [same for same in documents.values() if not any(one.codes for one in same)]
    outside = sum(1 for same in homeless if any(_is_outside(one, placements) for one in same))
    return Totals(
        standards=len(documents),
        placed=len(homed),
        outside=outside,
        unplaced=len(homeless) - outside,
        confirmed=sum(1 for same in homed if any(one.codes and one.confirmed for one in same)),
        in_force=forces[Force.IN_FORCE],
        upcoming=forces[Force.UPCOMING],
        ended=forces[Force.ENDED],
        preparing=forces[Force.PREPARING],
        proposed=forces[Force.PROPOSED],
        unknown=forces[Force.UNKNOWN],
        not_yet=forces[Force.NOT_YET],
        terminated=forces[Force.TERMINATED],
        distinct=len(once),
        amendments=len(placed) - len(rows),
        spoken_for=len(rows) - len(documents),
        presumed=sum(1 for same in documents.values() if _is_presumed(same)),
    )


_BEST = (
    *(Force.IN_FORCE, Force.UPCOMING, Force.UNKNOWN, Force.PREPARING),
    *(Force.PROPOSED, Force.NOT_YET, Force.ENDED, Force.TERMINATED),
)


def _is_presumed(same: Sequence[Placed]) -> bool:
    """Whether a document is in force by presumption alone (推定现行)."""
    living = [one for one in same if one.force is Force.IN_FORCE]
    return bool(living) and all(one.standing.source is Source.PRESUMED for one in living)


def _is_outside(one: Placed, placements: Mapping[str, Placement]) -> bool:
    placement = placements.get(one.standard.key)
    return placement is not None and placement.outside


def _notes(listing: StandardsList, system: StandardsSystem) -> tuple[Reason, ...]:
    """What the office gave for nodes that could not be used: unknown codes, and 应有数 of a parent (it is a sum)."""
    notes = []
    for code in sorted(listing.required):
        node = system.by_code.get(code)
        if node is None:
            notes.append(Reason("note-required-unknown", {"code": code}))
        elif not node.is_leaf_node:
            notes.append(Reason("note-required-parent", {"code": code}))
    notes += [
        Reason("note-required-unknown", {"code": c})
        for c in sorted(listing.not_applicable)
        if c not in system.by_code
    ]
    return tuple(notes)
