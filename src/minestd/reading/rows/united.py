"""Several rows of one standard: which decision, which review and which project hold, and what contradicts.

A decision is one fact with its person and its day, a review one fact with its day and its conclusion: no part of one is
filled from another. Of one person the later day holds; where several differ nothing does (rules.md, "Reviewers").
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec.structs import fields, replace

from minestd.model.dates import PartialDate
from minestd.model.standard import Decision, Project, Review

_Part = TypeVar("_Part", Project, Review)


def united_parts(first: _Part | None, again: _Part | None) -> _Part | None:
    """The first with its empty parts filled from the second."""
    if first is None or again is None:
        return first or again
    filled = {
        part.name: getattr(again, part.name)
        for part in fields(first)
        if getattr(first, part.name) in (None, "")
    }
    return replace(first, **filled)


def held_review(first: Review | None, again: Review | None) -> Review | None:
    """Of two reviews the later, of which the day is known; a day alone and a conclusion alone are one review."""
    if first is None or again is None or first == again:
        return first or again
    if not contradict(first, again):
        return united_parts(first, again)
    if _day(first.on) == _day(again.on):
        return first
    return max(first, again, key=lambda one: _day(one.on))


def contradict(first: Review | None, again: Review | None) -> bool:
    """Whether two reviews cannot be one: another day or another conclusion."""
    if first is None or again is None:
        return False
    days = (
        first.on is not None
        and again.on is not None
        and (first.on.last < again.on.first or again.on.last < first.on.first)
    )
    said = first.conclusion is not None and again.conclusion is not None
    return days or (said and first.conclusion != again.conclusion)


def held_decision(said: Sequence[Decision]) -> Decision | None:
    """What holds of all that was decided of one standard: what is settled before what is not, what somebody signed
    before what nobody did, of one person the later day. Where these differ on the place, or on the relation, that is
    left open. None where nothing is left."""
    heard = _heard(said)
    places = {
        (one.codes, one.outside): one for one in _last(one for one in heard if one.codes or one.outside)
    }
    relations = {one.relation: one for one in _last(one for one in heard if one.relation is not None)}
    place = next(iter(places.values())) if len(places) == 1 else None
    relation = next(iter(relations.values())) if len(relations) == 1 else None
    if place is None and relation is None:
        return None
    if place is None or relation is None or place == relation:
        one = place or relation
        assert one is not None
        return replace(
            one,
            codes=place.codes if place else (),
            outside=place.outside if place else False,
            relation=relation.relation if relation else None,
        )
    people = dict.fromkeys(name for name in (place.by, relation.by) if name)
    on = max(place.on, relation.on, key=_day)
    return replace(place, relation=relation.relation, by="、".join(people), on=on)


def differing_decisions(said: Sequence[Decision]) -> bool:
    """Whether people differ on the place or the relation, or one of them has changed his mind."""
    places = {(one.codes, one.outside) for one in said if one.codes or one.outside}
    return len(places) > 1 or len({one.relation for one in said if one.relation is not None}) > 1


def _heard(said: Sequence[Decision]) -> list[Decision]:
    for heard in ([one for one in said if one.settled], [one for one in said if one.by]):
        if heard:
            return heard
    return list(said)


def _last(said: Iterable[Decision]) -> list[Decision]:
    """Of each person the words of the latest day."""
    found = list(said)
    return [
        one
        for one in found
        if not any(other.by == one.by and _day(other.on) > _day(one.on) for other in found)
    ]


def _day(on: PartialDate | None) -> int:
    return on.last.toordinal() if on is not None else 0
