"""A standard as a list gives it: one document with its names, dates, status and place."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from minestd.model.cell_place import Place
from minestd.model.dates import PartialDate
from minestd.model.number import Level, Nature, StandardNumber
from minestd.model.number_amendment import is_titled_amendment


class Status(StrEnum):
    """What a list says of a standard, in our words. What is in force as of a date is measured from it."""

    IN_FORCE = "in-force"
    UPCOMING = "upcoming"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    IN_PREPARATION = "in-preparation"
    UNDER_REVISION = "under-revision"
    PROPOSED = "proposed"
    UNKNOWN = "unknown"


PLANNED_STATUSES = (Status.IN_PREPARATION, Status.PROPOSED)
"""What lists say of a standard that is not there yet."""


class Relation(StrEnum):
    """关联类型: whether the standard's object is the intelligent mine itself or something that it rests on."""

    DEDICATED = "dedicated"
    SUPPORTING = "supporting"


class Counting(StrEnum):
    """计入目标: the office's own word on whether a document counts towards the target."""

    YES = "yes"
    NO = "no"
    PENDING = "pending"


class Project(Struct, frozen=True):
    """A project behind a standard: the columns by which offices follow it, as they wrote them.

    `kind` is 制定 (`new`) or 修订 (`revision`); `stage` one of apply, approved, drafting, comments, review,
    submitted, published, terminated.
    """

    kind: str | None = None
    stage: str | None = None
    approved: PartialDate | None = None
    due: PartialDate | None = None
    drafter: str = ""
    responsible: str = ""


class Review(Struct, frozen=True):
    """复审: the last review and its conclusion (`confirmed` 继续有效, `revise` 修订, `withdraw` 废止)."""

    on: PartialDate | None = None
    conclusion: str | None = None


class Decision(Struct, frozen=True):
    """What people decided on a review sheet: the aspects (none and `outside` means outside), by whom and when.

    Neither aspects nor `outside` where they decided the relation alone and left the place as it was. `settled` tells
    that it settles (裁定) what reviewers said otherwise.
    """

    codes: tuple[str, ...]
    outside: bool = False
    relation: Relation | None = None
    by: str = ""
    on: PartialDate | None = None
    settled: bool = False


class Standard(Struct, frozen=True, kw_only=True):
    """One standard of a list. Adopted, former and re-coded numbers belong to it, not to its number.

    `key` identifies it within the list: its number, else its plan number, else its normalised title. `document` is
    the office's own code (文件编号) of a document that has no standard number; `mines` are those that use it.
    `codes` are the places given in the list, first one home (`from_memory`: as a memory had them, so says a paper of
    ours); `section` is the node of the section row above it.
    What `replaces_in_part` names stays in force in what is left of it.
    `decision` is what holds of what was decided of it, `decisions` all of it where several rows say something.
    `qualified` tells that people found it fit (符合转化条件) to become a national or industry standard.
    `cells` gives the column of each field that was filled, so that findings can name the cell.
    `extra` holds the columns that minestd does not know, heading → text, untouched; `texts` all columns of the
    row as they stood, in the list's order.
    """

    key: str
    at: Place
    number: StandardNumber | None = None
    title: str = ""
    title_en: str = ""
    level: Level = Level.UNKNOWN
    nature: Nature | None = None
    status: Status = Status.UNKNOWN
    status_text: str = ""
    issued: PartialDate | None = None
    implemented: PartialDate | None = None
    withdrawn: PartialDate | None = None
    replaces: tuple[StandardNumber, ...] = ()
    replaced_by: tuple[StandardNumber, ...] = ()
    replaces_in_part: tuple[StandardNumber, ...] = ()
    adopts: tuple[str, ...] = ()
    former: tuple[StandardNumber, ...] = ()
    plan: str | None = None
    codes: tuple[str, ...] = ()
    from_memory: bool = False
    section: str | None = None
    relation: Relation | None = None
    counting: Counting | None = None
    qualified: bool = False
    kind: str = ""
    ics: str = ""
    ccs: str = ""
    project: Project | None = None
    review: Review | None = None
    decision: Decision | None = None
    decisions: tuple[Decision, ...] = ()
    expanded: bool = False
    document: str = ""
    mines: tuple[str, ...] = ()
    rows: tuple[Place, ...] = ()
    cells: Mapping[str, Place] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_amendment(self) -> bool:
        """Whether it only amends another standard (修改单): listed with it, no standard and no edition of its own."""
        return (self.number is not None and self.number.is_amendment) or is_titled_amendment(self.title)

    @property
    def all_decisions(self) -> tuple[Decision, ...]:
        """All that was decided of it, also where one row alone says it."""
        return self.decisions or (() if self.decision is None else (self.decision,))

    @property
    def number_year(self) -> int | None:
        """The year in its number; None where it has no number, or one without a year."""
        return self.number.year_number if self.number else None

    @property
    def designation(self) -> str:
        """What stands for it in a column of numbers: its number, else the office's own code; empty without either."""
        return str(self.number) if self.number else self.document

    @property
    def label(self) -> str:
        """How people name it: its number, else its plan number, the office's own code, its title."""
        return str(self.number) if self.number else self.plan or self.document or self.title
