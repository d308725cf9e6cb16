"""The same topic under different numbers: near duplicates, and overlaps in an aspect (docs/rules/topics.md)."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.states import Force
from minestd.measuring.upkeep.titles import normal_title
from minestd.model.number import Level
from minestd.model.standard import Standard
from minestd.model.title_words import TitleWords

_LEVELS = tuple(Level)
_LIVE = (Force.IN_FORCE, Force.UPCOMING, Force.PREPARING)
_GONE = (Force.ENDED, Force.TERMINATED, Force.NOT_YET)


class NearDuplicate(Struct, frozen=True):
    """Standards of different numbers with the same normalised title: a suggestion, people decide."""

    topic: str
    standards: tuple[Standard, ...]


class Overlap(Struct, frozen=True):
    """One topic at several levels within one aspect, all of it in force, upcoming or in preparation."""

    code: str
    topic: str
    standards: tuple[Standard, ...]
    levels: tuple[Level, ...]


Topics = Sequence[tuple[str, Sequence[Placed]]]


def topics_of(placed: Iterable[Placed], words: TitleWords) -> Topics:
    """Groups of one topic that hold more than one standard, by number; parts of one family and editions are no group.

    What has ended is left out: a predecessor under another number often has the same title.
    """
    groups: dict[str, list[Placed]] = {}
    for one in placed:
        if one.force in _GONE:
            continue
        topic = normal_title(one.standard.title, words) or normal_title(one.standard.title_en, words)
        if topic:
            groups.setdefault(topic, []).append(one)
    several = [(topic, group) for topic, group in sorted(groups.items()) if len(_families(group)) > 1]
    for _, group in several:
        group.sort(key=lambda one: one.standard.label)
    return several


def _families(group: Sequence[Placed]) -> set[str]:
    families: dict[str, str] = {}
    for one in group:
        number = one.standard.number
        families[one.identity] = one.identity if number is None or number.is_placeholder else number.family
    return set(families.values())


def near_duplicates(topics: Topics) -> tuple[NearDuplicate, ...]:
    """All groups of one topic, in the order of the topics; each names its standards by number."""
    return tuple(NearDuplicate(topic, tuple(one.standard for one in group)) for topic, group in topics)


def overlaps(topics: Topics) -> tuple[Overlap, ...]:
    """The groups of one topic that stand at more than one level of one aspect, by aspect and topic."""
    found = []
    for topic, everything in topics:
        group = [one for one in everything if one.force in _LIVE and not one.shown_only]
        codes = sorted({code for one in group for code in one.codes})
        for code in codes:
            here = [one for one in group if code in one.codes]
            levels = sorted({one.standard.level for one in here}, key=_LEVELS.index)
            if len(levels) > 1 and len(_families(here)) > 1:
                found.append(Overlap(code, topic, tuple(one.standard for one in here), tuple(levels)))
    return tuple(sorted(found, key=lambda one: (one.code, one.topic)))
