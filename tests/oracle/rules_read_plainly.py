"""The rules of counting once more, read plainly from their text: the oracle that `measuring` is held against.

Written by someone who did not write `measuring`, from the rules alone, to be read beside them: no speed, no reuse,
one function a sentence. It knows the values of `minestd.model` and nothing of `measuring` or `placing`. Where the
text leaves a choice, the choice says "Choice:" and why an office would take it.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from minestd.model.dates import PartialDate
from minestd.model.listing import Scope, StandardsList
from minestd.model.number import Level, StandardNumber
from minestd.model.placement import Placement
from minestd.model.standard import Counting, Relation, Standard, Status
from minestd.model.system import StandardsSystem, Target, Theme
from minestd.model.tree import Node

STATES = ["covered", "partial", "supported", "weak", "unverified", "in-preparation", "lapsed", "missing"]
PROPOSED_BY = ("draft", "promote", "adopt", "revise")
OURS = {Level.NATIONAL, Level.INDUSTRY, Level.LOCAL, Level.GROUP, Level.ENTERPRISE}
ABROAD = {Level.INTERNATIONAL, Level.FOREIGN}
RUNNING = {"approved", "drafting", "comments", "review", "submitted"}
NOT_THERE = ("not-yet", "in-preparation", "proposed", "terminated")
AMENDMENT = re.compile(r"修改单|勘误|\bAmendment\b|\bAmd\b|\bCorrigend|\bXG[0-9]", re.IGNORECASE)
TRANSLATION = re.compile(r"[英外]文版|译本|English version|translation", re.IGNORECASE)
PLAN_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}")
Range = tuple[int, int]
Standing = tuple[str, str]


@dataclass(frozen=True)
class Look:
    """How the list is looked at: the same as the options of `measure`, in plain values."""

    as_of: date
    scope: Scope | None = None
    assume_in_force: bool = False
    confirmed_only: bool = True
    mine_type: str | None = None
    catalogue: StandardsList | None = None
    catalogue_placements: Sequence[Placement] = ()
    catalogue_date: date | None = None
    keeps: frozenset[str] = frozenset()


@dataclass(eq=False)
class Row:
    """A row of the list or of the catalogue with its place. Rows are equal only to themselves."""

    s: Standard
    codes: tuple[str, ...]
    confirmed: bool
    outside: bool
    dedicated: bool
    settled: bool

    @property
    def names(self) -> set[str]:
        """The number and the former ones: one standard, several names. Choice: what it adopts is no name of it."""
        return {str(one) for one in (self.s.number, *self.s.former) if one}

    @property
    def stems(self) -> set[str]:
        """What links its editions, under any of its names."""
        return {one.stem for one in (self.s.number, *self.s.former) if one}

    @property
    def dated(self) -> bool:
        """Whether its number names an edition."""
        return self.s.number is not None and self.s.number.is_dated

    @property
    def year(self) -> int | None:
        """The year in its number."""
        return self.s.number.year_number if self.s.number else None


def rows_of(standards: Iterable[Standard], placements: Sequence[Placement]) -> list[Row]:
    """Every standard that is one: amendments belong to theirs and are never counted."""
    places = {one.key: one for one in placements}
    rows = []
    for s in standards:
        place = places.get(s.key)
        if is_amendment(s):
            continue
        rows.append(
            Row(
                s,
                place.codes if place else (),
                bool(place and place.confirmed),
                bool(place and place.outside),
                bool(place and place.relation is Relation.DEDICATED),
                bool(place and place.relation_given),
            )
        )
    return rows


def is_amendment(s: Standard) -> bool:
    """第N号修改单, /XG1-2020, Amd, Corrigendum; in the number or the title."""
    return bool((s.number and s.number.amendment) or AMENDMENT.search(s.title))


def exact(day: PartialDate | None) -> bool:
    """Whether it is a day, not a month or year."""
    return day is not None and day.day is not None


def years_after(day: date, years: int) -> date:
    """Choice: five years after 29 February is 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def plan_year(s: Standard) -> int | None:
    """The year in the plan number (20230123-T-603, 2022-0123T-SJ, 能源20210462), else that of its approval."""
    found = PLAN_YEAR.search(s.plan) if s.plan else None
    if found:
        return int(found.group())
    return s.project.approved.year if s.project and s.project.approved else None


def standard_year(s: Standard) -> int | None:
    """The standard's year: in its number, else of its issue."""
    year = s.number.year_number if s.number else None
    return year if year is not None else s.issued.year if s.issued else None


def of_revision(s: Standard) -> bool:
    """A plan later than the standard's year is its revision's."""
    plan, own = plan_year(s), standard_year(s)
    if plan is not None and own is not None:
        return plan > own
    return own is not None and s.plan is None


def is_plan(s: Standard) -> bool:
    """Whether the row is a plan or proposal and no standard yet.

    Choice: without dates, what is called 制定中 or 拟立项; what has a plan number or a stage and no number of an
    edition (unless a word says that it is in force or ended); a number with an open year; an edition's number with
    a running stage and no word. A day of approval is as good as a stage.
    """
    if s.issued or s.implemented or s.withdrawn:
        return False
    if s.status in (Status.IN_PREPARATION, Status.PROPOSED):
        return True
    if s.status not in (Status.UNKNOWN, Status.UPCOMING):
        return False
    stage = (s.project.stage or (s.project.approved and "approved")) if s.project else None
    if s.number is None:
        return bool(s.plan or stage)
    if s.number.is_draft:
        return True
    if not s.number.is_dated:
        return bool(stage or s.plan) and s.status is Status.UNKNOWN
    return bool(stage in RUNNING | {"apply"} and s.status is Status.UNKNOWN and not of_revision(s))


def plan_standing(s: Standard, as_of: date, *, issued: bool = True) -> str:
    """An approved plan is in preparation; 拟立项 and 申报 are proposed; a plan given up counts nowhere.

    `issued` False: its standard is known and was not there yet on the day, whatever the stage says since.
    """
    stage = s.project.stage if s.project else None
    approved = s.project.approved if s.project else None
    if stage == "terminated":
        return "terminated"
    if stage == "published" and issued:
        return "unknown"  # Choice: issued, says the stage, but nothing tells whether it is in force.
    if approved and approved.last > as_of:
        return "not-yet"
    if stage == "apply" and not approved:
        return "proposed"
    if stage not in RUNNING | {"published"} and not approved:
        if s.status is Status.PROPOSED:
            return "proposed"
        if s.status is not Status.IN_PREPARATION and not s.plan:
            return "proposed"
    year = plan_year(s)
    if not approved and year is not None and year > as_of.year:
        return "not-yet"  # Choice: like a standard's number of a later year.
    return "in-preparation"


def once(told: Callable[..., Any]) -> Callable[..., Any]:
    """Work a figure out once for each node that it is asked of."""

    def kept(self: "Reading", *of: object) -> Any:
        key = (told.__name__, *of)
        if key not in self.worked_out:
            self.worked_out[key] = told(self, *of)
        return self.worked_out[key]

    return kept


class Reading:
    """A list as of a day, every figure worked out from the rules. What is asked for is computed once and kept."""

    def __init__(
        self, listing: StandardsList, placements: Sequence[Placement], system: StandardsSystem, look: Look
    ) -> None:
        self.listing, self.system, self.look, self.as_of = listing, system, look, look.as_of
        self.scope = look.scope or listing.scope or Scope.SAMPLE
        self.rows = rows_of(listing.standards, placements)
        other = look.catalogue
        self.catalogue = rows_of(other.standards, look.catalogue_placements) if other else []
        self.worked_out: dict[tuple[object, ...], Any] = {}
        self._standings: dict[Row, Standing] = {}
        self._mains: dict[Row, Row] = {}

    # What is in force, as of the day -------------------------------------------------------------------------

    def counted_levels(self) -> set[Level]:
        """National and industry; for a group or a mine also local, group and enterprise."""
        return OURS if self.scope in (Scope.GROUP, Scope.MINE) else {Level.NATIONAL, Level.INDUSTRY}

    def issue_day(self, s: Standard) -> date | None:
        """The last day that the issue can mean; an exact day of implementation decides over a partial one."""
        if s.issued is None:
            return None
        if not exact(s.issued) and s.implemented and exact(s.implemented):
            return min(s.issued.last, s.implemented.last)
        return s.issued.last

    def issue_span(self, s: Standard) -> tuple[date, date]:
        """When it can have been issued. Choice: where an exact day of implementation is before a partial date of
        issue, one of the two is wrong, and it is anything from the one to the other."""
        assert s.issued
        last = self.issue_day(s) or s.issued.last
        return (last, s.issued.last) if last < s.issued.first else (s.issued.first, last)

    def judged(self, row: Row) -> Standing:
        """What the row's own book (list or catalogue) says of it, with where that comes from."""
        s, day = row.s, self.as_of
        if is_plan(s):
            return plan_standing(s, day), "list"
        issued = self.issue_day(s)
        implemented = s.implemented is not None and s.implemented.last <= day
        undated = s.issued is None and s.implemented is None
        if issued is not None and issued > day:
            return self.before_issue(row), "list"
        if undated and row.year is not None and row.year > day.year:
            return self.before_issue(row), "list"  # Choice (the page on what is in force): not there yet.
        if s.withdrawn and s.withdrawn.last <= day:
            return "dead", "list"
        if s.implemented and not implemented:
            return "upcoming", "list"
        if s.status in (Status.WITHDRAWN, Status.REPLACED):
            return ("in-force" if s.withdrawn else "dead"), "list"
        if s.status is Status.UPCOMING and not implemented:
            return "upcoming", "list"
        if s.status in (Status.IN_FORCE, Status.UNDER_REVISION, Status.UPCOMING):
            return self.unless_succeeded(row, "list")
        if implemented and s.withdrawn:
            return self.unless_succeeded(row, "list")
        if self.taken_as_in_force(row):
            return self.unless_succeeded(row, "assumed")
        if self.unless_succeeded(row, "list")[0] == "dead":
            return "dead", "list"  # Choice: blank, and all that it says replaced it is implemented.
        return ("in-force", "presumed") if self.presumed(row) else ("unknown", "list")

    def before_issue(self, row: Row) -> str:
        """Before its issue a standard is what its plan was; without one it is not there yet."""
        others = [one.s for one in self.rows if is_plan(one.s) and row.s.plan and one.s.plan == row.s.plan]
        own = row.s.project
        planned = row.s.plan or (own and (own.approved or own.stage in RUNNING | {"apply"}))
        mine = [row.s, *others] if planned else others
        if not mine or (row.s.plan and of_revision(row.s)):
            return "not-yet"
        found = [plan_standing(one, self.as_of, issued=False) for one in reversed(mine)]
        return next((one for one in found if one in ("in-preparation", "proposed", "terminated")), "not-yet")

    def unless_succeeded(self, row: Row, source: str) -> Standing:
        """现行 with a successor known stays in force until all of its successors are implemented."""
        named = self.successors(row)
        ended = named and all(self.took_over(row, one) for one in named)
        return ("dead", "list") if ended else ("in-force", source)  # Choice: the list names the successor.

    def successors(self, row: Row) -> list[StandardNumber]:
        """The numbers that the row itself names; another row's 代替标准 only warns. Choice: an undated number of its
        own stem means a newer edition."""
        return [one for one in row.s.replaced_by if str(one) not in row.names and not one.amendment]

    def known(self, number: StandardNumber) -> list[Row]:
        """Rows of that name, the catalogue's first; of an undated one the editions of the stem."""
        book = [one for one in (*self.catalogue, *self.rows) if not is_plan(one.s)]
        same = [one for one in book if str(number) in one.names]
        editions = [one for one in book if one.dated and number.stem in one.stems]
        return editions or same if not number.is_dated else same

    def took_over(self, row: Row, number: StandardNumber) -> bool:
        """Implemented by the day; or 现行 without a date. Choice: unknown, or ended without a date, has not. An undated
        number is there with the first of its editions."""
        rows = self.heirs(row, number)
        if not number.is_dated:
            return any(self.has_begun([one]) for one in rows)
        return self.has_begun(rows)

    def heirs(self, row: Row, number: StandardNumber) -> list[Row]:
        """What a successor's number means: of its own stem, under any name, only newer editions."""
        rows = [one for one in self.known(number) if one is not row]
        own = not number.is_dated and number.stem in row.stems
        return [one for one in rows if not own or (one.year or 0) > (row.year or 0)]

    def has_begun(self, rows: list[Row]) -> bool:
        """The first date of implementation decides, else the first row's word."""
        dates = [one.s.implemented for one in rows if one.s.implemented]
        if dates:
            return dates[0].last <= self.as_of
        if not rows:
            return False
        first = rows[0]
        word = first.s.status in (Status.IN_FORCE, Status.UNDER_REVISION)
        return self.is_there(first) and (word or self.taken_as_in_force(first))

    def taken_as_in_force(self, row: Row) -> bool:
        """A list without a status column is one of standards in use; the option says the same of blank cells."""
        book = self.look.catalogue if row in self.catalogue else self.listing
        assert book is not None
        blank = row.s.status is Status.UNKNOWN and not row.s.status_text
        return blank and (not book.has_status or (self.look.assume_in_force and book is self.listing))

    def presumed(self, row: Row) -> bool:
        """推定现行: no word, implemented, not older than its term, and nothing says that it ended."""
        s = row.s
        if s.status is not Status.UNKNOWN or s.status_text:
            return False
        if s.level in ABROAD or s.level is Level.REGULATION:
            return False
        if s.implemented is None or s.implemented.last > self.as_of:
            return False
        if self.as_of > years_after(self.term_start(s, s.issued or s.implemented), self.term(s)):
            return False
        return not self.said_to_have_ended(row)

    def said_to_have_ended(self, row: Row) -> bool:
        """Another row's 代替标准 names it; or its own successor. Choice: unless that is known to be still to come."""
        for other in (*self.rows, *self.catalogue):
            if other is not row and any(self.names(one, row, other) for one in other.s.replaces):
                return True
        if concluded(row.s, "withdraw", self.as_of):
            return True  # Choice: what a review wants withdrawn is not presumed.
        named = self.successors(row)
        return bool(named) and not any(self.is_to_come(row, one) for one in named)

    def is_to_come(self, row: Row, number: StandardNumber) -> bool:
        """Choice: known, and its date, word or year says that it is not there yet; a bare blank says nothing."""
        rows = self.heirs(row, number)
        dates = [one.s.implemented for one in rows if one.s.implemented]
        if dates:
            return dates[0].last > self.as_of
        return bool(rows) and (rows[0].s.status is Status.UPCOMING or not self.is_there(rows[0]))

    def is_there(self, row: Row) -> bool:
        """Issued by the day, as far as its date or its number's year tells."""
        issued = self.issue_day(row.s)
        return issued <= self.as_of if issued else (row.year or 0) <= self.as_of.year

    def names(self, number: StandardNumber, row: Row, speaker: Row) -> bool:
        """Whether a number means the row: its name, or undated an edition older than the one that speaks."""
        if str(number) in row.names:
            return True
        if number.is_dated or number.stem not in row.stems:
            return False
        return speaker.year is None or row.year is None or row.year < speaker.year

    def catalogue_day(self) -> date | None:
        """The catalogue's date: the one given, else the newest date in it."""
        days = [
            d.last for one in self.catalogue for d in (one.s.issued, one.s.implemented, one.s.withdrawn) if d
        ]
        return self.look.catalogue_date or max(days, default=None)

    def in_catalogue(self, row: Row) -> Row | None:
        """The catalogue's row of that number; of an undated one the newest edition, in force before others.

        Choice: its own number is looked up before its former ones.
        """
        own = {str(row.s.number)} if row.s.number else set()
        for names in (own, row.names):
            for one in self.catalogue:
                if one.names & names and (one.dated or not row.dated):
                    return one
        if row.dated or row.s.number is None:
            return None
        editions = [one for one in self.catalogue if one.dated and one.stems & row.stems]
        editions = [one for one in editions if self.judged(one)[0] != "not-yet"]
        return newest(editions, [one for one in editions if self.judged(one)[0] == "in-force"])

    def standing(self, row: Row) -> Standing:
        """The decided standing: the catalogue's where it knows the number, else the list's own word."""
        if row not in self._standings:
            self._standings[row] = self._decided(row)
        return self._standings[row]

    def _decided(self, row: Row) -> Standing:
        main = self.main(row)
        if main is not row:
            return self.standing(main) if main in self.rows else (self.judged(main)[0], "catalogue")
        if is_plan(row.s) and self.of_plan(row):
            return plan_standing(row.s, self.as_of, issued=False), "list"  # Its standard is not there yet.
        own = self.judged(row)
        theirs = None if is_plan(row.s) else self.in_catalogue(row)
        if theirs is None or self.later_than_catalogue(row):
            return own
        said = self.judged(theirs)[0]
        return own if said == "unknown" else (said, "catalogue")

    def later_than_catalogue(self, row: Row) -> bool:
        """Only a dated fact of the list that is later than the catalogue's date stands against it."""
        day = self.catalogue_day()
        facts = [d for d in (row.s.issued, row.s.implemented, row.s.withdrawn) if d]
        facts += [
            one.s.implemented
            for n in self.successors(row)
            for one in self.heirs(row, n)
            if one in self.rows and one.s.implemented
        ]
        return day is not None and any(one.last > day for one in facts)

    # Which row speaks for which ------------------------------------------------------------------------------

    def main(self, row: Row) -> Row:
        """The row (or the catalogue's edition) that this one speaks for, by whose dates it is judged; else itself."""
        if row not in self._mains:
            self._mains[row] = row  # Stands while it is worked out.
            self._mains[row] = self._came_of(row) if is_plan(row.s) else self._edition_of(row)
        return self._mains[row]

    def _came_of(self, plan: Row) -> Row:
        """A plan speaks for the standard that came of it, once that is there, whatever the plan's stage says.

        Choice: of several that came of it, as of an undated number's editions, for the newest, in force before others.
        """
        there = [one for one in self.of_plan(plan) if self.standing(one)[0] not in NOT_THERE]
        return newest(there, [one for one in there if self.standing(one)[0] == "in-force"]) or plan

    def of_plan(self, plan: Row) -> list[Row]:
        """The standards that came or will come of a plan."""
        return [
            one
            for one in self.rows
            if plan.s.plan and one.s.plan == plan.s.plan and not is_plan(one.s) and not of_revision(one.s)
        ]

    def _edition_of(self, row: Row) -> Row:
        """An undated number stands for the newest edition in force in list or catalogue; its own 废止 stays.

        Choice: where none is in force, a row with a word of its own stands for itself; a blank one for the newest.
        """
        number = row.s.number
        if number is None or row.dated or number.is_draft:
            return row
        theirs = self.in_catalogue(row)
        if theirs is None and self.judged(row)[0] == "dead":
            return row
        editions = [one for one in self.rows if one.dated and one.stems & row.stems and not is_plan(one.s)]
        for theirs in self.catalogue:
            if theirs.dated and theirs.stems & row.stems:
                same = [one for one in self.rows if one.dated and self.in_catalogue(one) is theirs]
                same = [one for one in same if not is_plan(one.s)]
                editions += same or ([] if self.in_list(theirs) else [theirs])
        editions = [one for one in editions if self._standing_of_edition(one) != "not-yet"]
        living = [one for one in editions if self._standing_of_edition(one) == "in-force"]
        if not living and (row.s.status_text or row.s.status is not Status.UNKNOWN):
            return row
        return newest(editions, living) or row

    def _standing_of_edition(self, one: Row) -> str:
        return self.standing(one)[0] if one in self.rows else self.judged(one)[0]

    def in_list(self, theirs: Row) -> bool:
        """Whether our list has that very edition."""
        return any(one.names & theirs.names for one in self.rows)

    @cached_property
    def identity(self) -> dict[Row, int]:
        """Rows of one standard: of one name, and rows that speak for another. Counted once everywhere.

        Choice: what nothing has come of yet is one by its plan number; of several standards that came of one plan each
        is one of its own.
        """

        def same(a: Row, b: Row) -> bool:
            if str(a.s.number) in b.names or str(b.s.number) in a.names:
                return True
            if self.main(a) is b or self.main(b) is a or self.one_in_catalogue(a, b):
                return True
            if not a.s.plan or a.s.plan != b.s.plan:
                return False
            if any(self.main(one) is not one for one in (a, b) if is_plan(one.s)):
                return self.main(a) is self.main(b)
            return not any(
                self.standing(one)[0] not in NOT_THERE or (of_revision(one.s) and not is_plan(one.s))
                for one in (a, b)
            )

        return groups(self.rows, same)

    def one_in_catalogue(self, a: Row, b: Row) -> bool:
        """One standard, several names: also where only the catalogue knows the other name."""
        if is_plan(a.s) or is_plan(b.s) or not (a.dated and b.dated):
            return False
        theirs = self.in_catalogue(a)
        return theirs is not None and theirs is self.in_catalogue(b)

    @cached_property
    def distinct(self) -> dict[Row, int]:
        """Rows of one standard or of editions of one stem, which count once where they are in force together."""
        identity = self.identity

        def same(a: Row, b: Row) -> bool:
            return bool(identity[a] == identity[b] or a.stems & b.stems)

        return groups(self.rows, same)

    # Review and revision -------------------------------------------------------------------------------------

    def term(self, s: Standard) -> int:
        """Five years, a setting per level."""
        return self.system.review_years.get(s.level.value, 5)

    def term_start(self, s: Standard, issued: PartialDate) -> date:
        """The later of issue and confirmation (of that very edition, and known by the day)."""
        days = [issued.last]
        if s.review and s.review.conclusion == "confirmed" and s.review.on and s.review.on.last <= self.as_of:
            days.append(s.review.on.last)
        return max(days)

    def newest_in_force(self, row: Row) -> bool:
        """Of several editions in force only the newest speaks."""
        same = [
            self.main(one)
            for one in self.rows
            if self.distinct[one] == self.distinct[row] and self.standing(one)[0] == "in-force"
        ]
        return all(edition_key(one) <= edition_key(self.main(row)) for one in same)

    def level(self, row: Row) -> Level:
        """Its level; that of the standard that it speaks for, where it does."""
        return self.main(row).s.level if row in self.rows else row.s.level

    def review_due(self, row: Row) -> bool:
        """待复审: in force, the term is over, and no review concluded 修订 or 废止."""
        main = self.main(row)
        s = main.s
        if (
            (main is not row and main in self.rows)
            or self.standing(row)[0] != "in-force"
            or s.level in ABROAD
        ):
            return False
        if concluded(s, "revise", self.as_of) or concluded(s, "withdraw", self.as_of):
            return False
        start = s.issued or s.implemented or (PartialDate(main.year) if main.year else None)
        if start is None or not self.newest_in_force(row):
            return False
        return years_after(self.term_start(s, start), self.term(s)) <= self.as_of

    def to_revise(self, row: Row) -> bool:
        """A review concluded 修订, with or without a day, until a newer edition."""
        newer = [
            one
            for one in self.rows
            if self.distinct[one] == self.distinct[row]
            and (self.main(one).year or 0) > (row.year or 0)
            and self.standing(one)[0] in ("in-force", "upcoming")
        ]
        return not newer and self.main(row) is row and concluded(row.s, "revise", self.as_of)

    def own_revision(self, row: Row) -> bool:
        """修订中, or a running plan of its own that is its revision's. Choice: also where its status is unknown."""
        s = row.s
        standing = self.standing(row)[0]
        if is_plan(s) or standing not in ("in-force", "unknown"):
            return False
        stage = s.project.stage if s.project else None
        if s.status is Status.UNDER_REVISION:
            return stage not in ("terminated", "published")
        if not of_revision(s) or not (s.plan or stage in RUNNING):
            return False
        return plan_standing(s, self.as_of) == "in-preparation"

    def plans_to_revise(self, row: Row) -> list[Row]:
        """Running plans of other rows that replace it, have its number, or its plan."""
        return [
            one
            for one in self.rows
            if is_plan(one.s)
            and self.standing(one)[0] == "in-preparation"
            and (
                any(self.names(n, row, one) for n in one.s.replaces)
                or one.stems & row.stems
                or (row.s.plan and one.s.plan == row.s.plan)
            )
        ]

    def project(self, row: Row) -> str | None:
        """The project in preparation that the row is or has, by name; None without one."""
        if self.standing(row)[0] == "in-preparation":
            return row.s.plan or f"row {self.identity[row]}"
        if not self.own_revision(row):
            return self.project(self.own(row)) if self.own(row) is not row else None
        if row.s.plan and of_revision(row.s):
            return row.s.plan
        others = self.plans_to_revise(row)
        return (
            self.project(max(others, key=lambda one: one.s.key))
            if others
            else f"revision of {self.distinct[row]}"
        )

    # Coverage ------------------------------------------------------------------------------------------------

    def on(self, node: Node, *, below: bool = True, confirmed: bool = False) -> list[Row]:
        """Rows placed on the node, and below it."""
        codes = {one.code for one in node.walk()} if below else {node.code}
        everything = below and not node.code
        return [
            one
            for one in self.rows
            if (one.confirmed or not confirmed) and one.codes and (everything or codes & set(one.codes))
        ]

    @once
    def required(self, node: Node) -> int:
        """应有数: the office's, else the framework's; 0 where it does not apply; of a parent the sum."""
        if not node.is_leaf_node:
            return sum(self.required(one) for one in node.below)
        if any(one.code in self.listing.not_applicable for one in node.line()):
            return 0
        if self.look.mine_type and node.mine_types and self.look.mine_type not in node.mine_types:
            return 0
        return max(0, self.listing.required.get(node.code, node.own_required))

    def count(self, rows: Iterable[Row], sure: Iterable[Row]) -> Range:
        """Different standards: for sure, and at most."""
        return len({self.distinct[one] for one in sure}), len({self.distinct[one] for one in rows})

    def existing(self, node: Node, confirmed: bool) -> Range:
        """现有数: different ones in force on the node or below, of any relation and level of ours."""
        rows = [
            one
            for one in self.on(node, confirmed=confirmed)
            if self.level(one) not in ABROAD and self.standing(one)[0] in ("in-force", "unknown")
        ]
        return self.count(rows, [one for one in rows if self.standing(one)[0] == "in-force"])

    @once
    def filled(self, node: Node, confirmed: bool) -> Range:
        """min(dedicated in force at a counted level, required); of a parent the sum."""
        if not node.is_leaf_node:
            parts = [self.filled(one, confirmed) for one in node.below]
            return sum(one[0] for one in parts), sum(one[1] for one in parts)
        levels = self.counted_levels()
        rows = [
            one
            for one in self.on(node, confirmed=confirmed)
            if one.dedicated
            and self.level(one) in levels | {Level.UNKNOWN}
            and self.standing(one)[0] in ("in-force", "unknown")
        ]
        sure = [one for one in rows if self.standing(one)[0] == "in-force" and self.level(one) in levels]
        least, most = self.count(rows, sure)
        return min(least, self.required(node)), min(most, self.required(node))

    @once
    def state(self, node: Node, confirmed: bool) -> str:
        """The first that holds; a parent's by what is filled, else the best of its children and of its own."""
        required, filled = self.required(node), self.filled(node, confirmed)[0]
        if required == 0:
            return "not-applicable"
        if filled:
            return "covered" if filled == required else "partial"
        found = [self.unfilled_state(self.on(node, below=False, confirmed=confirmed))]
        found += [self.state(one, confirmed) for one in node.below]
        return min((one for one in found if one in STATES), key=STATES.index)

    def unfilled_state(self, rows: list[Row]) -> str:
        """From `supported` down. Choice: a standard of unknown level is to be verified, one from abroad is none."""
        ours = [one for one in rows if self.level(one) not in ABROAD]
        living = [self.level(one) for one in ours if self.standing(one)[0] == "in-force"]
        all_standings = {self.standing(one)[0] for one in ours}
        if any(level in self.counted_levels() for level in living):
            return "supported"
        if any(level is not Level.UNKNOWN for level in living):
            return "weak"
        if living or "unknown" in all_standings:
            return "unverified"
        if all_standings & {"in-preparation", "upcoming"}:
            return "in-preparation"
        return "lapsed" if "dead" in all_standings else "missing"

    # Gaps and actions ----------------------------------------------------------------------------------------

    def gap_state(self, node: Node) -> str:
        """The state by the counting that is asked for."""
        return self.state(node, self.look.confirmed_only)

    def action(self, node: Node) -> str:
        """The table's first that fits. Choice (as the page on actions says): suggestions that give a better state
        decide the action, and what they cover wants `check`."""
        state, drafted = self.gap_state(node), self.state(node, False)
        if state == "not-applicable":
            return "none"
        if STATES.index(drafted) < STATES.index(state):
            if drafted == "covered":
                return "check"
            state = drafted
        if state in ("unverified", "in-preparation"):
            return {"unverified": "check", "in-preparation": "track"}[state]
        return self.care(node) if state == "covered" else self.remedy(node, state)

    def care(self, node: Node) -> str:
        """What a covered aspect wants; overlapping topics are not looked at here."""
        living = [
            one
            for one in self.on(node)
            if self.standing(one)[0] == "in-force" and self.level(one) not in ABROAD
        ]
        meant = [self.main(one) if self.main(one) in self.rows else one for one in living]
        revise = [one for one in meant if self.to_revise(one)]
        running = [one for one in revise if self.own_revision(one) or self.plans_to_revise(one)]
        if revise:
            return "track" if len(running) == len(revise) else "revise"
        return "review" if any(self.review_due(one) for one in meant) else "none"

    def remedy(self, node: Node, state: str) -> str:
        """What an aspect without enough wants."""
        here = self.on(node)
        mine = self.scope in (Scope.GROUP, Scope.MINE)
        if state == "weak" and mine:
            return "none"
        if any(self.leads_on(one, state, node) for one in here):
            return "replace"
        offered = [one for one in self.catalogue if node.code in one.codes and one.dedicated]
        offered = [one for one in offered if self.judged(one)[0] in ("in-force", "upcoming")]
        lacking = [one for one in offered if not self.held(one)]
        if any(self.level(one) in self.counted_levels() for one in lacking):
            return "take-up"
        waited = [one for one in here if one.dedicated and self.level(one) not in ABROAD]
        if any(self.standing(one)[0] in ("in-preparation", "proposed", "upcoming") for one in waited):
            return "track"
        stand = [one for one in here if one.dedicated and self.standing(one)[0] in ("in-force", "upcoming")]
        if state == "supported" and node.code in self.look.keeps:
            return "none"  # Choice: the office wants no new one; what is there already is still named.
        if not mine and any(self.level(one) is Level.GROUP for one in stand + lacking):
            return "promote"
        if any(self.level(one) is Level.INTERNATIONAL for one in stand + lacking):
            return "adopt"
        return "draft"

    def held(self, theirs: Row) -> bool:
        """Whether the list has it already. Choice: that very edition, or another that is not known to have ended."""
        kin = groups([*self.rows, *self.catalogue], lambda a, b: bool(a.stems & b.stems))
        return self.in_list(theirs) or any(
            kin[one] == kin[theirs] and self.standing(one)[0] in ("in-force", "upcoming", "unknown")
            for one in self.rows
        )

    def leads_on(self, row: Row, state: str, node: Node) -> bool:
        """A successor is known. Lapsed: its number is enough; else the dead one was dedicated, and list or
        catalogue have the successor. Choice: in force or upcoming, dedicated where its place is known, and not in
        use on the node already, since then there is nothing to replace."""
        if self.standing(row)[0] != "dead" or self.level(row) in ABROAD:
            return False
        meant = self.main(row)
        theirs = self.in_catalogue(meant)
        named = [number for one in (row, meant, theirs) if one for number in self.successors(one)]
        heirs = [one for number in named for one in self.heirs(row, number)]
        heirs += [
            one
            for one in (*self.rows, *self.catalogue)
            if one not in (row, meant)
            and not is_plan(one.s)
            and any(self.names(n, old, one) for n in one.s.replaces for old in (row, meant))
        ]
        if state == "lapsed":
            return bool(named or heirs)
        in_use = [one for one in self.on(node) if self.standing(one)[0] == "in-force"]
        return row.dedicated and any(
            self._standing_of_edition(one) in ("in-force", "upcoming")
            and (one.dedicated or not one.codes)
            and not any(one.names & ours.names for ours in in_use)
            for one in heirs
        )

    # The target ----------------------------------------------------------------------------------------------

    def target_counts(self, target: Target) -> dict[str, object]:
        """Both readings, what is short, by prefix."""
        required = target.required or 0
        best: dict[int, tuple[int, int]] = {}
        shown: dict[int, Row] = {}
        counted = {
            row: self.counts_as(row, target)
            for row in self.rows
            if target.start and self.as_of >= target.start
        }
        owners: dict[str, int] = {}
        for row in sorted(counted, key=lambda row: (-max(counted[row]), -counted[row][0], row.s.key)):
            if not is_plan(row.s) and max(counted[row]) and self.own_revision(row):
                owners.setdefault(self.project(row) or "", self.distinct[row])
        for row, (issued, promoted) in counted.items():
            unit = self.target_unit(row, issued, owners)
            before = best.get(unit, (0, 0))
            best[unit] = max(before[0], issued), max(before[1], issued, promoted)
            if issued == 2:
                shown[unit] = max(
                    shown.get(unit, row), row, key=lambda one: edition_key(self.main(one))
                )  # Choice: of several editions that count, the newest tells.
        prefix = {unit: prefix_group(self.dates_of(row)) for unit, row in shown.items()}
        issued_range = (
            sum(1 for one in best.values() if one[0] == 2),
            sum(1 for one in best.values() if one[0]),
        )
        promoted_range = sum(1 for one in best.values() if one[1] == 2), sum(1 for o in best.values() if o[1])
        return {
            "issued": issued_range,
            "promoted": promoted_range,
            "short_issued": (max(0, required - issued_range[1]), max(0, required - issued_range[0])),
            "short_promoted": (max(0, required - promoted_range[1]), max(0, required - promoted_range[0])),
            "by_prefix": {one: list(prefix.values()).count(one) for one in sorted(set(prefix.values()))},
        }

    def target_unit(self, row: Row, issued: int, owners: Mapping[str, int]) -> int:
        """What counts once. Choice: editions of one stem; what counts by a project alone with what that revises, so
        that a plan counts once."""
        waiting = self.standing(row)[0] == "in-preparation" or self.own_revision(row)
        if not issued and waiting:
            return owners.get(self.project(row) or "", self.distinct[row])
        return self.distinct[row]

    def dates_of(self, row: Row) -> Standard:
        """By whose dates it is judged: those of the row that it speaks for, else its own, else the catalogue's."""
        return self.main(row).s

    def counts_as(self, row: Row, target: Target) -> tuple[int, int]:
        """2 sure, 1 possible, 0 not: issued, and issued or approved."""
        s = self.dates_of(row)
        standing = self.standing(row)[0]
        issued = 0 if is_plan(s) and standing != "unknown" else self.in_window(s, target)
        if standing == "not-yet" and (s.issued is None or issued == 2):
            issued = 0  # What only the catalogue knows; a partial date that the day cuts stays possible.
        promoted = self.approved_in_window(row, target)
        office = s.counting or row.s.counting
        if office is Counting.NO:
            return 0, 0
        if office is not None and not self.too_late(s, standing, target):
            said = 2 if office is Counting.YES else 1
            return (0, said) if standing in ("in-preparation", "proposed", "terminated") else (said, said)
        if s.level not in target.levels or not row.codes or not row.dedicated:
            return 0, 0
        if standing in ("proposed", "terminated"):
            promoted = (
                issued  # Choice: what its own date says to be perhaps issued, whatever became of its plan.
            )
        if TRANSLATION.search(s.title) or recoded(s):
            return 0, 0
        most = 2 if row.confirmed and row.settled and office is not Counting.PENDING else 1
        return min(issued, most), min(promoted, most)

    def too_late(self, s: Standard, standing: str, target: Target) -> bool:
        """计入目标 decides, also before the start, never for what was issued after the target's day.

        Choice: nor for what is not there yet as of the day; and a plan or proposal counts as approved only. Where
        the column cannot say yes, the rule decides.
        """
        year = s.number.year_number if s.number else None
        late = (
            s.issued.first > target.by
            if s.issued
            else year is not None and year > min(self.as_of.year, target.by.year)
        )
        return standing == "not-yet" or (late and standing != "in-preparation")

    def in_window(self, s: Standard, target: Target) -> int:
        """Whether it was issued in the window; partial dates are spans: in, out, or cut."""
        start, end = target.start, min(self.as_of, target.by)
        assert start is not None
        if s.issued:
            return span(*self.issue_span(s), start, end)
        year = s.number.year_number if s.number else None
        if s.implemented and s.implemented.last < start:
            return 0
        if year is not None and not start.year - 1 <= year <= min(end.year, target.by.year):
            return 0
        return 1

    def approved_in_window(self, row: Row, target: Target) -> int:
        """Whether a plan that it is, has or came of was approved in the window and not given up."""
        start, end = target.start, min(self.as_of, target.by)
        assert start is not None
        came = row.s.plan if not of_revision(row.s) else None
        plans = [
            one.s
            for one in self.rows
            if self.identity[one] == self.identity[row] or (came and is_plan(one.s) and one.s.plan == came)
        ]  # Choice: the day of a plan is that of all that came of it.
        best = 0
        for s in plans:
            stage = s.project.stage if s.project else None
            approved = s.project.approved if s.project else None
            revises = not is_plan(s) and (self.own_revision(row) or of_revision(s))
            if stage == "terminated" or not (is_plan(s) or s.plan or approved or revises):
                continue
            if approved:
                best = max(best, span(approved.first, approved.last, start, end))
            elif stage == "apply" or (self.project(row) is None and not (revises and s.plan)):
                continue  # A finished plan adds nothing possible.
            elif plan_year(s) is None or start.year <= (plan_year(s) or 0) <= end.year:
                best = max(best, 1)
        return best

    def stage_counts(self, theme: Theme) -> tuple[Range, Range]:
        """A stage: every national and industry standard of its nodes and title words, at any date; and 在研.

        Choice: "every" means of any relation, and later withdrawal takes nothing away, as for the target.
        """
        levels = {Level.NATIONAL, Level.INDUSTRY}
        nodes = {below.code for code in theme.nodes for below in self.system.by_code[code].walk()}
        rows = [
            one
            for one in self.rows
            if one.codes
            and self.level(one) in levels
            and (nodes & set(one.codes) or any(word in one.s.title.casefold() for word in theme.words))
        ]
        issued = [one for one in rows if self.standing(one)[0] in ("in-force", "upcoming", "dead", "unknown")]
        running = [one for one in rows if self.project(one)]
        return (
            self.count(issued, [one for one in issued if one.confirmed]),
            (
                len({self.project(one) for one in running if one.confirmed}),
                len({*map(self.project, running)}),
            ),
        )

    # All figures ---------------------------------------------------------------------------------------------

    def totals(self) -> dict[str, int]:
        """Standards = placed + outside + unplaced = the sum of the standings; a standard under several rows once."""
        order = [
            "in-force",
            "upcoming",
            "unknown",
            "in-preparation",
            "proposed",
            "not-yet",
            "dead",
            "terminated",
        ]
        kinds, standings = [], []
        for unit in sorted(set(self.identity.values())):
            rows = [one for one in self.rows if self.identity[one] == unit]
            placed = "placed" if any(one.codes for one in rows) else ""
            kinds.append(placed or ("outside" if any(one.outside for one in rows) else "unplaced"))
            standings.append(min((self.standing(one)[0] for one in rows), key=order.index))
        living = [one for one in self.rows if self.standing(one)[0] == "in-force"]
        return {
            "standards": len(kinds),
            **{one: kinds.count(one) for one in ("placed", "outside", "unplaced")},
            **{one: standings.count(one) for one in order},
            "distinct": len({self.distinct[one] for one in living}),
        }

    def node_figures(self, node: Node) -> dict[str, object]:
        """What is told of a node."""
        there = self.on(node)
        return {
            "confirmed existing": self.existing(node, True),
            "all existing": self.existing(node, False),
            "confirmed filled": self.filled(node, True),
            "all filled": self.filled(node, False),
            "required": self.required(node),
            "confirmed state": self.state(node, True),
            "all state": self.state(node, False),
            "in_preparation": len({self.project(one) for one in there} - {None}),
            "proposed": len({self.identity[one] for one in there if self.standing(one)[0] == "proposed"}),
            "review_due": len({self.distinct[one] for one in there if self.review_due(self.own(one))}),
            "possible": self.filled(node, False)[1],
        }

    def own(self, row: Row) -> Row:
        """The row of the list that it speaks for, else itself."""
        main = self.main(row)
        return main if main in self.rows else row

    def counted_keys(self) -> set[str]:
        """The row that stands for each different standard in force: the newest edition. Choice: of those that have
        a place, where one has, so that tables that add up lose none; of these one that speaks for itself."""
        living = [one for one in self.rows if self.standing(one)[0] == "in-force"]
        keys = set()
        for unit in {self.distinct[one] for one in living}:
            same = [one for one in living if self.distinct[one] == unit]
            own = [one for one in same if self.own(one) is one]
            placed = [one for one in same if one.codes]
            chosen = newest(own or same, [one for one in own if one.codes] or placed)
            assert chosen is not None
            keys.add(chosen.s.key)
        return keys

    def figures(self) -> dict[str, Mapping[str, object]]:
        """Every figure that is compared, by name; below it by what it is told of."""
        nodes = [self.system.root, *self.system.by_code.values()]
        told = {node.code or "the whole": self.node_figures(node) for node in nodes}
        by_figure = {f"node {name}": {code: told[code][name] for code in told} for name in told["the whole"]}
        leaves = [one for one in self.system.leaves if self.state(one, False) != "not-applicable"]
        actions = {one.code: self.action(one) for one in leaves}
        stages = [(t.key, theme) for t in self.system.targets for theme in t.stages]
        return {
            "standing": {one.s.key: self.standing(one)[0] for one in self.rows},
            "standing source": {one.s.key: self.standing(one)[1] for one in self.rows},
            "counted": dict.fromkeys(sorted(self.counted_keys()), True),
            **by_figure,
            "gap state": {one.code: self.gap_state(one) for one in leaves},
            "action": actions,
            "proposals": {code: one for code, one in actions.items() if one in PROPOSED_BY},
            **self._target_figures(),
            "stages": {f"{key} {theme.key}": self.stage_counts(theme) for key, theme in stages},
            "totals": dict(self.totals()),
        }

    def _target_figures(self) -> dict[str, Mapping[str, object]]:
        told = {one.key: self.target_counts(one) for one in self.system.targets if one.required is not None}
        names = ("issued", "promoted", "short_issued", "short_promoted", "by_prefix")
        return {f"target {name}": {key: told[key][name] for key in told} for name in names}


def concluded(s: Standard, conclusion: str, as_of: date) -> bool:
    """Whether the last review of this very edition concluded so: without a day, or on one that has come.

    One from before the edition concerns the one before it.
    """
    if s.review is None or s.review.conclusion != conclusion:
        return False
    on, year = s.review.on, standard_year(s)
    if on is None:
        return True
    since = s.issued.first if s.issued else date(year, 1, 1) if year else date.min
    return since <= on.last <= as_of


def recoded(s: Standard) -> bool:
    """Re-coding without technical change: a former number of the same year under another prefix."""
    number = s.number
    return number is not None and any(
        one.prefix != number.prefix and one.year == number.year and number.year for one in s.former
    )


def span(first: date, last: date, start: date, end: date) -> int:
    """2 within, 0 without, 1 cut by the window."""
    if start <= first and last <= end:
        return 2
    return 0 if last < start or first > end else 1


def prefix_group(s: Standard) -> str:
    """GB, NB, MT, KA/AQ, other. Choice: a plan by its level and by what its number shows."""
    if s.level is Level.NATIONAL:
        return "GB"
    prefix = s.number.prefix if s.number else "NB" if (s.plan or "").startswith("能源") else ""
    return {"GB": "GB", "NB": "NB", "MT": "MT", "KA": "KA/AQ", "AQ": "KA/AQ"}.get(prefix, "other")


def edition_key(row: Row) -> tuple[int, date, str]:
    """Newer editions are greater: by the year of the number, then by issue."""
    return (row.year or 0, row.s.issued.last if row.s.issued else date.min, row.s.key)


def newest(rows: list[Row], first: list[Row]) -> Row | None:
    """The newest of the first, where there are any, else of all."""
    return max(first or rows, key=edition_key, default=None)


def groups(rows: list[Row], same: Callable[[Row, Row], bool]) -> dict[Row, int]:
    """Rows that belong together, also through others, under one number."""
    group = {row: at for at, row in enumerate(rows)}
    for at, a in enumerate(rows):
        for b in rows[:at]:
            if group[a] != group[b] and same(a, b):
                kept, gone = sorted((group[a], group[b]))
                group = {row: kept if old == gone else old for row, old in group.items()}
    return group
