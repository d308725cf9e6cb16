"""The entries of 标准明细表: every standard with its place in the register, and what the statistics count it by."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from minestd.measuring.results import Report
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.states import Force, Standing
from minestd.model.number import Level
from minestd.model.placement import Placement
from minestd.model.standard import Standard
from minestd.reading.words.paper_words import paper_words
from minestd.reporting.tables.made_once import made_once

KINDS = ("base", "method", "product", "part", "material", "safety", "other")
"""The customary kinds of standards, in the order of the customary statistics."""
UNSORTED = "unsorted"
_LEVELS = {level: place for place, level in enumerate(Level)}


def kind_of(text: str) -> str:
    """The customary kind that a 种类 column names: `other` for words of the office's own, `unsorted` for none."""
    folded, known = text.strip().casefold(), paper_words()
    if not folded or folded in known.unsorted:
        return UNSORTED
    return next(
        (kind for kind, words in known.kinds.items() if any(word in folded for word in words)), "other"
    )


class RegisterEntry(Struct, frozen=True, kw_only=True):
    """One standard of the list in its place.

    `code` is the 标准体系编号 of the entry (`D1.04-001`), empty outside the system. `top` and `part` are the nodes
    above its home. `group` joins the editions and names of one standard that could count for one another, with
    `order` among them (both empty or 0 where it stands alone). `once` counts it in 现有数, `possible` in what that
    may be at most beyond it, `running` in 在研; international and foreign standards count in none but `running`.
    """

    standard: Standard
    placement: Placement
    standing: Standing
    code: str
    home: str
    top: str
    part: str
    group: str
    order: int
    once: bool
    possible: bool
    running: bool
    year: int | None

    @property
    def level(self) -> str:
        """The key of its level."""
        return self.standard.level.value


class Register:
    """The entries of a report in the order of the register."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def __len__(self) -> int:
        return len(self.report.placed)

    def __iter__(self) -> Iterator[RegisterEntry]:
        return iter(self._entries)

    @cached_property
    def _entries(self) -> tuple[RegisterEntry, ...]:
        return tuple(self._made())

    def _made(self) -> Iterator[RegisterEntry]:
        serial: dict[str, int] = {}
        for one in self._sorted:
            home = _home(one)
            if home:
                serial[home] = serial.get(home, 0) + 1
            yield self._entry(one, home, serial.get(home, 0))

    def tops(self) -> Iterator[tuple[str, int, int]]:
        """Each subsystem with the first place of its entries (from 0) and their number, in order."""
        counts = Counter(self._lines[_home(one)][0] for one in self.report.placed if one.codes)
        first = 0
        for node in self.report.system.tops:
            yield node.code, first, counts[node.code]
            first += counts[node.code]

    @cached_property
    def _sorted(self) -> list[Placed]:
        """By home in the framework's order, then level, then number; what has no number comes last.

        Each home is sorted by itself: the keys of numbers are large, and only a few live at once.
        """
        homes: dict[str, list[Placed]] = {code: [] for code in (*self.report.system.by_code, "")}
        for one in self.report.placed:
            homes[_home(one)].append(one)
        return [one for some in homes.values() for one in sorted(some, key=self._rank)]

    def _rank(self, one: Placed) -> tuple[object, ...]:
        standard = one.standard
        number = (0, standard.number.sort_key, "") if standard.number else (1, (), standard.label)
        return self.report.placements[standard.key].outside, _LEVELS[standard.level], number

    @cached_property
    def _lines(self) -> dict[str, tuple[str, str]]:
        """The subsystem and the part of every node."""
        found = {}
        for code, node in self.report.system.by_code.items():
            line = node.line()
            found[code] = (line[0].code, line[1].code if len(line) > 1 else line[0].code)
        return found

    @cached_property
    def _groups(self) -> dict[str, tuple[str, int]]:
        """Of standards that share an identity and could count: the name of the group, and the order within."""
        found: dict[str, list[Placed]] = {}
        for one in self.report.placed:
            if one.codes and not one.shown_only:
                found.setdefault(one.identity, []).append(one)
        groups = {}
        for name, members in found.items():
            if len(members) > 1:
                members.sort(key=self._before)
                groups.update({one.standard.key: (name, place) for place, one in enumerate(members, 1)})
        return groups

    def _before(self, one: Placed) -> tuple[bool, bool, int]:
        """Who counts first among editions: the one that measuring counts, then the newest without amendments."""
        number = one.standard.number
        year = (number.year_number if number else None) or 0
        return one.standard.key not in self.report.once, bool(number and number.is_amendment), -year

    @cached_property
    def _possible(self) -> frozenset[str]:
        """The keys that stand for a distinct standard of unknown status, none of whose editions is in force."""
        settled: set[str] = set()
        best: dict[str, tuple[int, str]] = {}
        for key, (name, place) in self._groups.items():
            force = self.report.standings[key].force
            if force is Force.IN_FORCE:
                settled.add(name)
            elif force is Force.UNKNOWN:
                best[name] = min(best.get(name, (place, key)), (place, key))
        return frozenset(key for name, (_, key) in best.items() if name not in settled)

    def _entry(self, one: Placed, home: str, serial: int) -> RegisterEntry:
        standard, standing = one.standard, one.standing
        key = standard.key
        top, part = self._lines.get(home, ("", ""))
        group, order = self._groups.get(key, ("", 0))
        counted = bool(home) and not one.shown_only
        own_revision = standing.revision_in_preparation and not standing.revision_by
        year = standard.issued.year if standard.issued else standard.number and standard.number.year_number
        return RegisterEntry(
            standard=standard,
            placement=self.report.placements[key],
            standing=standing,
            code=f"{home}-{serial:03d}" if home else "",
            home=home,
            top=top,
            part=part,
            group=group,
            order=order,
            once=counted and key in self.report.once,
            possible=key in self._possible if group else counted and standing.force is Force.UNKNOWN,
            running=bool(home) and (standing.force is Force.PREPARING or own_revision),
            year=year or None,
        )


def _home(one: Placed) -> str:
    return one.codes[0] if one.codes else ""


def register_of(report: Report) -> Register:
    """The register of a report: one for all tables and papers of a run."""
    return made_once(report, Register)
