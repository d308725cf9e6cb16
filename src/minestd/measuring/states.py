"""The words of measuring: what a standard is as of a date, the states of a node, and what to do about a gap."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from minestd.model.placement import Reason


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

    DRAFT = "draft"
    REVISE = "revise"
    REVIEW = "review"
    PROMOTE = "promote"
    ADOPT = "adopt"
    MERGE = "merge"
    REPLACE = "replace"
    TAKE_UP = "take-up"
    CHECK = "check"
    NONE = "none"


WRITING_ANEW = (Action.DRAFT, Action.PROMOTE, Action.ADOPT)
"""Actions that call for a standard which is not there: it gets a working title, a level and a prefix."""
REVISING = (Action.REVISE, Action.MERGE)
"""Actions that call for a standard's next edition. Those above and these are proposed (立项建议)."""


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


@dataclass(frozen=True, slots=True)
class ReviewClock:
    """From which day the term of review runs (`since`), by what (`basis`), and when it ends (`due`).

    `basis` is `review` (the last concluded review), `issued`, `implemented` or `year` (of the number).
    """

    since: date
    basis: str
    due: date


@dataclass(frozen=True, slots=True)
class Standing:
    """A standard as of the date: what it is and why.

    `clock` tells when its review falls due (None where no clock runs), `review_due` whether that day has come; a
    flag, never a subtraction. `revision_wanted` tells that the last review concluded 修订.
    `revision_by` is the key of the row that plans the revision, where it is another one; `same_as` that of the
    standard that came of this plan. `warnings` are what a
    reader should know: a successor is named, another row claims to replace it, its dates contradict one another.
    """

    force: Force
    reason: Reason
    review_due: bool = False
    revision_in_preparation: bool = False
    clock: ReviewClock | None = None
    revision_wanted: bool = False
    revision_by: str = ""
    same_as: str = ""
    warnings: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Between:
    """A count that is sure, and what it may be at most: sure ≤ possible."""

    sure: int
    possible: int
