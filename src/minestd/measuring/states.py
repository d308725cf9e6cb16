"""The words of measuring: what a standard is as of a date, the states of a node, and what to do about a gap."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from minestd.model.placement import Reason
from minestd.model.standard import Standard


class State(StrEnum):
    """The state of a node, first match in this order (docs/rules/states.md)."""

    NOT_APPLICABLE = "not-applicable"
    COVERED = "covered"
    PARTIAL = "partial"
    SUPPORTED = "supported"
    WEAK = "weak"
    UNVERIFIED = "unverified"
    IN_PREPARATION = "in-preparation"
    LAPSED = "lapsed"
    MISSING = "missing"


class Action(StrEnum):
    """What to do about a gap, or about a covered node that needs care (docs/rules/actions.md)."""

    REPLACE = "replace"
    TAKE_UP = "take-up"
    TRACK = "track"
    DRAFT = "draft"
    REVISE = "revise"
    REVIEW = "review"
    PROMOTE = "promote"
    ADOPT = "adopt"
    MERGE = "merge"
    CHECK = "check"
    NONE = "none"


WRITING_ANEW = (Action.DRAFT, Action.PROMOTE, Action.ADOPT)
"""Actions that call for a standard which is not there: it gets a working title, a level and a prefix."""
PROPOSED = (*WRITING_ANEW, Action.REVISE)
"""Actions that stand in 立项建议: a standard that is not there, or the next edition of one that is."""


class Force(StrEnum):
    """What a standard is as of the date.

    `NOT_YET` did not exist on that date (issued or approved later); `TERMINATED` is a plan that was given up.
    Both count nowhere.
    """

    IN_FORCE = "in-force"
    UPCOMING = "upcoming"
    ENDED = "ended"
    PREPARING = "in-preparation"
    PROPOSED = "proposed"
    UNKNOWN = "unknown"
    NOT_YET = "not-yet"
    TERMINATED = "terminated"


PLANNED = (Force.PREPARING, Force.PROPOSED, Force.TERMINATED)
"""What a plan can be: nothing was issued of it."""
NOT_THERE = (*PLANNED, Force.NOT_YET)
"""What has not been issued as of the date, and may never be."""
NOT_ENDED = (Force.IN_FORCE, Force.UPCOMING, Force.UNKNOWN)
"""What is issued, and not known to have ended."""


class Source(StrEnum):
    """From where it is known what a standard is: the list's own row, the catalogue, `--assume-in-force` (or a list
    of standards in use), or the term of review that has not run out (推定现行)."""

    LIST = "list"
    CATALOGUE = "catalogue"
    ASSUMED = "assumed"
    PRESUMED = "presumed"


class ReviewClock(Struct, frozen=True):
    """From which day the term of review runs (`since`), by what (`basis`), and when it ends (`due`).

    `basis` is `review` (the last confirmation), `issued`, `implemented` or `year` (of the number).
    """

    since: date
    basis: str
    due: date


class Standing(Struct, frozen=True):
    """A standard as of the date: what it is and why.

    `clock` tells when its review falls due (None where no clock runs), `review_due` whether that day has come; a
    flag, never a subtraction. `revision_wanted` (待修订) and `withdrawal_wanted` (待废止) tell what the last review
    concluded. `revision_by` is the key of the row that plans the revision, where it is another one.
    A row may speak for another standard (an undated number for an edition, a plan for what came of it): `speaks_for`
    is that standard, `same_as` its key where it stands in the same list; such a row is judged by the other's dates
    and counted with it. `warnings` are what a reader should know: a successor is named, another row claims to
    replace it, its dates contradict one another. `source` says from where all this is known, `entry` is the catalogue's
    row of its number. `project` names the project in preparation that the row is or has ("" without one).
    """

    force: Force
    reason: Reason
    review_due: bool = False
    revision_in_preparation: bool = False
    clock: ReviewClock | None = None
    revision_wanted: bool = False
    withdrawal_wanted: bool = False
    revision_by: str = ""
    same_as: str = ""
    speaks_for: Standard | None = None
    source: Source = Source.LIST
    entry: Standard | None = None
    project: str = ""
    warnings: tuple[Reason, ...] = ()


class Between(Struct, frozen=True):
    """A count that is sure, and what it may be at most: sure ≤ possible."""

    sure: int
    possible: int
