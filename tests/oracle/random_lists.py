"""Lists made at random, as untidy as offices keep them, for the program and the oracle to measure.

A list is small (a dozen rows over eleven nodes) and its numbers come from a handful of stems, so that editions,
undated rows, plans, replacements and amendments meet. The same seed gives the same list on any machine.
"""

import random
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from making import number, place, standard
from minestd.model.listing import Scope
from minestd.model.placement import Placement
from minestd.model.standard import Counting, Standard, Status
from oracle.case import LEAVES, PARENTS, Case, Line

STEMS = (
    *(
        "GB/T 90001",
        "GB 90002",
        "MT/T 90003",
        "KA/T 90003",
        "NB/T 90004",
        "AQ 90005",
        "GB/T 90006.1",
        "GB/T 90006.2",
    ),
    *(
        "MT/T 90007",
        "NB/T 90008",
        "T/TEST 001",
        "DB14/T 3001",
        "Q/ABC 001",
        "IEC 90010",
        "DIN 90011",
        "JJG 90012",
    ),
    "ZZ/T 90013",
)
RECODED = {"KA/T 90003": "MT/T 90003", "AQ 90005": "MT/T 90007"}
YEARS = (
    "2010",
    "2015",
    "2018",
    "2019",
    "2020",
    "2021",
    "2022",
    "2023",
    "2024",
    "2024",
    "2025",
    "2025",
    "2026",
)
DAYS = (
    tuple(
        date.fromisoformat(one)
        for one in (
            "2020-06-30",
            "2023-12-31",
            "2024-03-12",
            "2024-03-13",
            "2024-12-31",
            "2025-06-30",
            "2026-06-30",
        )
    )
    + (date(2025, 12, 31),) * 7
)
STATUSES = (
    ("in-force",) * 10 + ("",) * 7 + ("withdrawn", "withdrawn", "replaced", "under-revision", "upcoming")
)
STAGES_OF_PROJECTS = (
    "apply",
    "approved",
    "drafting",
    "comments",
    "review",
    "submitted",
    "published",
    "terminated",
)
NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"


class Maker:
    """One random list in the making."""

    def __init__(self, seed: str) -> None:
        self.chance = random.Random(seed)
        self.stems = self.chance.sample(STEMS, 7)
        self.lines: dict[str, Line] = {}
        self.count = 0

    def often(self, share: float) -> bool:
        """True in this share of the cases."""
        return self.chance.random() < share

    def pick(self, *choices: Any) -> Any:
        """One of these."""
        return self.chance.choice(choices)

    def title(self) -> str:
        """A title of its own, so that topics never meet by accident; some hold a stage's word."""
        name = NAMES[self.count % len(NAMES)] + NAMES[self.count // len(NAMES)]
        return f"煤矿{name}装备{self.pick('感知', '技术', '技术', '技术')}"

    def partly(self, when: date, share: float = 0.25) -> str:
        """A day, or in some cases only its month or year."""
        if not self.often(share):
            return when.isoformat()
        return f"{when:%Y-%m}" if self.often(0.4) else f"{when:%Y}"

    def near(self, year: int) -> date:
        """A day of the year; the window's edges and the end of the term come up more often."""
        edge = self.pick((3, 12), (3, 13), (12, 31), (6, 30), (1, 1), (9, 1), (7, 15))
        return date(year, *edge)

    def place(self, one: Standard) -> Placement:
        """Where it belongs: on one aspect or two, on a part, outside, nowhere."""
        if self.often(0.05):
            return place(one, "X")
        if self.often(0.06):
            return place(one)
        codes = [self.pick(*PARENTS) if self.often(0.08) else self.pick(*LEAVES)]
        if self.often(0.2):
            codes.append(self.pick(*(code for code in LEAVES if code not in codes)))
        return place(
            one,
            *codes,
            relation=self.pick("dedicated", "dedicated", "supporting"),
            basis=self.pick("reviewed", "given", "given", "memory", "section", "confident", "suggested"),
            given=self.often(0.75),
        )

    def add(self, text: str | None, status: str, **fields: Any) -> None:
        """A row, unless the list has it already."""
        self.count += 1
        title = fields.pop("title", None) or self.title()
        key = text or fields.get("plan") or title
        if key not in self.lines:
            one = standard(text, status, row=self.count + 1, title=title, **fields)
            self.lines[key] = one, self.place(one)

    def edition(self) -> None:
        """A standard with a number and a year."""
        stem = self.pick(*self.stems)
        year = self.pick(*YEARS)
        text = f"{stem}:{year}" if stem[:3] in ("IEC", "DIN") else f"{stem}-{year}"
        fields = self.dates(int(year))
        if self.often(0.25):
            fields["review"] = self.review(int(year))
        if stem in RECODED and self.often(0.5):
            fields["former"] = [f"{RECODED[stem]}-{self.pick(year, year, '2010')}"]
        if self.often(0.12):
            fields["counting"] = self.pick(*Counting)
        if self.often(0.15):
            fields |= self.project_of(int(year))
        if self.often(0.03):
            fields["title"] = f"{self.title()}（英文版）"
        self.add(text, self.pick(*STATUSES), **fields)

    def dates(self, year: int) -> dict[str, Any]:
        """Issue, implementation and withdrawal: exact, partial or missing, now and then out of order."""
        issued = self.near(year + self.pick(0, 0, 0, 0, 0, 1))
        implemented = issued + timedelta(days=self.pick(0, 90, 184, 184, 365, -30))
        fields: dict[str, Any] = {}
        if self.often(0.75):
            fields["issued"] = self.partly(issued)
        if self.often(0.6):
            fields["implemented"] = self.partly(implemented, 0.15)
        if self.often(0.1):
            fields["withdrawn"] = self.partly(self.near(self.pick(2022, 2024, 2025, 2026)))
        return fields

    def review(self, year: int) -> tuple[str | None, str | None]:
        """A review: with or without a day, with or without a conclusion, also older than the edition."""
        when = self.near(self.pick(year - 1, max(year, 2020), 2020, 2021, 2023, 2024, 2026))
        on = self.partly(when, 0.3) if self.often(0.7) else None
        return on, self.pick("confirmed", "confirmed", "revise", "withdraw", None if on else "confirmed")

    def project_of(self, year: int) -> dict[str, Any]:
        """The plan that a standard came of, or that is to revise it."""
        of = self.pick(year - 1, year, 2024, 2025)
        fields: dict[str, Any] = {"plan": f"{of}{self.chance.randrange(1, 9):04d}-T-603"}
        if self.often(0.5):
            stage = self.pick(*STAGES_OF_PROJECTS) if of > year else self.pick("published", None)
            approved = self.partly(self.near(of)) if self.often(0.5) else None
            fields["project"] = {"stage": stage, "approved": approved}
        return fields

    def undated(self) -> None:
        """A number without a year."""
        status = self.pick("in-force", "in-force", "", "", "withdrawn", "under-revision")
        self.add(self.pick(*self.stems), status)

    def plan(self) -> None:
        """A plan or proposal; now and then that of a standard of the list."""
        known = [one.plan for one, _ in self.lines.values() if one.plan and one.number]
        of = self.pick(2022, 2023, 2024, 2024, 2025, 2025)
        plan: str | None = f"{of}{self.chance.randrange(10, 99):04d}-T-603"
        if known and self.often(0.6):
            plan = self.pick(*known)
        elif self.often(0.2):
            plan = None
        status = (
            self.pick("in-preparation", "in-preparation", "", "proposed")
            if plan
            else self.pick("proposed", "in-preparation")
        )
        stages = STAGES_OF_PROJECTS[:1] if status == "proposed" else STAGES_OF_PROJECTS
        approved = self.partly(self.near(of)) if status != "proposed" and self.often(0.5) else None
        project = {"stage": self.pick(None, *stages), "approved": approved}
        fields: dict[str, Any] = {"project": project} if self.often(0.7) else {}
        level = self.pick("national", "industry", "industry", "group", "unknown")
        if self.often(0.1):
            fields["counting"] = self.pick(*Counting)
        self.add(None, status, plan=plan, level=level, **fields)

    def document(self) -> None:
        """A document of the office's own, without a number."""
        self.add(None, self.pick("in-force", "", "withdrawn"), level="enterprise", **self.dates(2021))

    def amendment(self) -> None:
        """第1号修改单, in the number or in the title."""
        stem = self.pick(
            *(one for one in self.stems if one[:2] in ("GB", "MT", "NB", "KA", "AQ")), "GB/T 90020"
        )
        fields = self.dates(2024)
        if self.often(0.5):
            self.add(f"{stem}-2020/XG1-2024", "in-force", **fields)
        else:
            self.add(f"{stem}-2017", "in-force", title=f"{self.title()} 第1号修改单", **fields)

    def make_lines(self, rows: int) -> tuple[Line, ...]:
        """So many rows of all kinds, then who replaces whom."""
        for _ in range(rows):
            kind = self.chance.random()
            for share, make in (
                (0.62, self.edition),
                (0.72, self.undated),
                (0.91, self.plan),
                (0.96, self.document),
                (1.0, self.amendment),
            ):
                if kind < share:
                    make()
                    break
        return tuple(self.linked(line) for line in self.lines.values())

    def linked(self, line: Line) -> Line:
        """The row with what it replaces and what replaces it: mostly numbers of the list, some that nobody knows."""
        one, placement = line
        if one.number is None and not one.plan:
            return line
        own = (one.number.year_number if one.number else None) or 0
        others = [other.number for other, _ in self.lines.values() if other.number and other is not one]
        dated = [other for other in others if (other.year_number or own) >= own]
        older = [other for other in others if not own or (other.year_number or own) <= own]
        if one.number and (one.status.value == "replaced" or self.often(0.12)):
            named = [self.pick(*dated) if dated and self.often(0.8) else number("GB/T 90099-2023")]
            if self.often(0.15):
                named.append(number("GB/T 90098-2024"))
            one = replace(one, replaced_by=tuple(named))
        if older and self.often(0.12):
            one = replace(one, replaces=(self.pick(*older),))
        return one, placement

    def make_catalogue(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """What the nation has: most of ours, partly otherwise, other editions of them, and some that we lack."""
        self.lines = {}
        for one, _ in lines:
            if one.number and one.number.is_dated and not one.number.amendment and self.often(0.6):
                self.entry(str(one.number), one)
        for _ in range(self.pick(1, 3, 5)):
            ours = [one for one in self.stems if one[:2] != "Q/"]
            stem = self.pick(*ours, "GB/T 90021", "MT/T 90022", "T/TEST 009", "IEC 90023")
            year = self.pick("2018", "2020", "2022", "2024", "2025")
            self.entry(f"{stem}:{year}" if stem[:3] in ("IEC", "DIN") else f"{stem}-{year}", None)
        return tuple(self.linked(line) for line in self.lines.values())

    def entry(self, text: str, ours: Standard | None) -> None:
        """A row of the catalogue, dated, with a word."""
        year = int(text[-4:])
        issued = self.near(year)
        implemented = issued + timedelta(days=self.pick(90, 184, 365))
        fields: dict[str, Any] = {}
        if ours is not None and self.often(0.7):
            fields = {"issued": str(ours.issued) if ours.issued else None}
            fields["implemented"] = str(ours.implemented) if ours.implemented else None
        elif self.often(0.9):
            fields = {"issued": issued.isoformat(), "implemented": implemented.isoformat()}
        stem = text[:-5]
        if stem in RECODED and self.often(0.5):
            fields["former"] = [f"{RECODED[stem]}-{self.pick(text[-4:], text[-4:], '2010')}"]
        status = self.pick("in-force", "in-force", "in-force", "in-force", "withdrawn", "replaced")
        if status != "in-force" and self.often(0.4):
            fields["withdrawn"] = self.near(self.pick(2023, 2024, 2025)).isoformat()
        self.add(text, status, **fields)


def random_case(seed: str, rows: int | None = None) -> Case:
    """The list of this seed, with a dozen rows or less unless told otherwise."""
    maker = Maker(seed)
    lines = maker.make_lines(rows or maker.chance.randrange(1, 15))
    as_of = maker.pick(*DAYS)
    if maker.often(0.15):
        told = [d.last for one, _ in lines for d in (one.issued, one.implemented, one.withdrawn) if d]
        as_of = maker.pick(*told) + timedelta(days=maker.pick(-1, 0, 1)) if told else as_of
    has_status = maker.often(0.88)
    if not has_status:
        lines = tuple(without_status(line) for line in lines)
    catalogue = maker.make_catalogue(lines) if maker.often(0.4) else ()
    return Case(
        lines=lines,
        catalogue=catalogue,
        as_of=as_of,
        scope=maker.pick(
            Scope.NATIONAL, Scope.NATIONAL, Scope.INDUSTRY, Scope.GROUP, Scope.MINE, Scope.MINE, Scope.SAMPLE
        ),
        has_status=has_status,
        assume_in_force=maker.often(0.08),
        confirmed_only=maker.often(0.8),
        mine_type=maker.pick(None, None, None, "opencast", "underground"),
        catalogue_date=maker.pick(None, date(2024, 6, 30), date(2025, 10, 1)) if catalogue else None,
        required={maker.pick(*LEAVES): maker.pick(0, 2, 3)} if maker.often(0.15) else {},
        not_applicable={maker.pick("A2", "B2.02"): "本矿没有"} if maker.often(0.1) else {},
        keeps=frozenset({maker.pick(*LEAVES)}) if maker.often(0.15) else frozenset(),
    )


def without_status(line: Line) -> Line:
    """The row as a list without a status column has it."""
    one, placement = line
    return replace(one, status=Status.UNKNOWN, status_text=""), placement
