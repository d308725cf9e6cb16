"""The plan of a list of standards as values: what an office writes, row by row, drawn by hypothesis.

A plan says of every row what it is and what each cell says; `lists_laid` lays it out on sheets, `lists_written` makes
a file of it, `lists_truth` tells what a reader must find. No two standards of a plan share a stem or a title, so that
nothing but what the plan says on purpose is odd about it.
"""

from dataclasses import replace

from hypothesis import strategies as st

from laws.lists_planned import Form, Plan, Row, Sheet, Table
from laws.lists_words import (
    BESIDE,
    NODES,
    NUMBER_HEADINGS,
    OTHER_HEADINGS,
    PLAN_WORDS,
    SIDES,
    STATUS_WORDS,
    STYLES,
    THINGS,
    TITLE_HEADINGS,
    TITLES,
    UNKNOWN,
)
from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from numbers_made import CHINESE_DISGUISES, FOREIGN_DISGUISES, chinese_numbers, foreign_numbers


def forms() -> st.SearchStrategy[Form]:
    csv = st.builds(
        Form, st.just("csv"), st.sampled_from(",;\t"), st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
        st.sampled_from(["\r\n", "\n"]),
    )  # fmt: skip
    return st.one_of(csv, st.sampled_from([Form("openpyxl"), Form("xlsxwriter")]))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A list of one to three sheets (one in csv), each with one to three tables."""
    form = draw(forms())
    drawing = _Drawing(draw, form)
    count = draw(st.integers(1, 3)) if form.kind != "csv" else 1
    sheets = tuple(drawing.sheet(f"清单{place + 1}" if form.kind != "csv" else "") for place in range(count))
    return Plan(form, sheets, form.kind != "csv" and draw(st.booleans()))


class _Drawing:
    """What a list has so far, while it is drawn: stems and titles that are taken, standards for duplicates."""

    def __init__(self, draw: st.DrawFn, form: Form) -> None:
        self.draw, self.form = draw, form
        self.stems: set[tuple[str, str]] = set()
        self.standards: list[Row] = []
        self.amended: set[int] = set()
        self.titles = 0
        self.codes = 0

    def sheet(self, name: str) -> Sheet:
        draw = self.draw
        tables = tuple(self.table(place) for place in range(draw(st.integers(1, 3))))
        return Sheet(name, tables, draw(st.integers(0, 2)), draw(st.integers(0, 1)), draw(st.integers(0, 1)))

    def table(self, place: int) -> Table:
        draw = self.draw
        columns = self.columns(place)
        titles = ["甲煤矿标准清单", "（2023年度）"] if place == 0 else [f"表{place + 1} 在用标准"]
        above = tuple(titles[: draw(st.integers(0, len(titles)))])
        first = [self.section(columns)] if draw(st.booleans()) else []
        # A column without a known heading is known by what stands in it: that takes some plain rows.
        unknown = not UNKNOWN.isdisjoint(heading for _, heading in columns)
        rows = [*first, *(self.standard(columns, plain=unknown) for _ in range(4 if unknown else 1))]
        kinds = ["standard"] * 4 + [
            "duplicate", "amendment", "document", "planned", "plan", "record", "section", "subtotal", "repeat", "blank",
            "serial",
        ]  # fmt: skip
        for kind in draw(st.lists(st.sampled_from(kinds), max_size=8)):
            row = getattr(self, kind)(columns)
            if row is not None:
                hidden = self.form.kind != "csv" and draw(st.integers(0, 9)) == 9
                rows.append(replace(row, hidden=hidden))
        last = next(row.kind for row in reversed(rows) if row.kind != "blank")
        if last == "section":  # what stands right above the next header is its title
            rows.append(self.standard(columns))
        ends = ["注：本清单按季更新", "编制：甲某  审核：乙某", "说明：√为有"]
        rows += [Row(kind="note", cells={"": text}) for text in ends if draw(st.integers(0, 3)) == 3]
        return Table(above, columns, draw(st.integers(0, 3)) == 3, tuple(rows))

    def columns(self, place: int) -> tuple[tuple[str, str], ...]:
        """Number and title, others as it comes; the headings of no two tables of a sheet are the same."""
        draw = self.draw
        words = [one for one in NUMBER_HEADINGS[place::3] if place == 0 or one not in UNKNOWN]
        number = draw(st.sampled_from(words))
        alone = place == 0 and number not in UNKNOWN
        known = [one for one in TITLE_HEADINGS if alone or one not in UNKNOWN]
        chosen = [("number", number), ("title", draw(st.sampled_from(known)))]
        for field, words in OTHER_HEADINGS.items():
            # Beside an unknown heading for numbers most others are customary.
            if (number in UNKNOWN and field in ("level", "issued", "implemented")) or draw(st.booleans()):
                chosen.append((field, draw(st.sampled_from(words))))
        if draw(st.booleans()):
            chosen.append(("status", draw(st.sampled_from(sorted(STATUS_WORDS)))))
        return tuple(draw(st.permutations(chosen)))

    # Rows

    def standard(self, columns: tuple[tuple[str, str], ...], *, plain: bool = False) -> Row:
        draw = self.draw
        number = self.new_number()
        disguises = FOREIGN_DISGUISES if number.form.abroad else CHINESE_DISGUISES
        bans = {"spaces around" if self.form.kind == "csv" else "control characters"}
        disguise = (
            "as it is" if plain else draw(st.sampled_from(["as it is"] * 4 + sorted(disguises.keys() - bans)))
        )
        status, cells = self.told(columns)
        cells |= {"number": disguises[disguise](str(number)), "title": self.new_title(), **self.dates(number)}
        cells |= {
            "own": draw(st.sampled_from(["", "A-3柜", "0012"])),
            "own2": draw(st.sampled_from(["", "12", "甲"])),
        }
        odd = {"rewritten"} if disguise != "as it is" else set()
        if not odd and not plain and draw(st.integers(0, 9)) == 9:
            cells["title"] = ""
        remark = draw(st.sampled_from(["", "", "", "见附件", "甲部门使用", "作废", "successor"]))
        if remark == "作废":
            odd.add("ends")
        if remark == "successor":
            odd.add("successor")
            remark = f"已被MT/T 9{draw(st.integers(1000, 9999))}-2036代替"
        if not (odd or plain or number.form.abroad) and cells["title"]:
            beside = draw(st.sampled_from(["", "", "", *BESIDE]))
            cells["number"] = f"{cells['number']}{beside}"
            odd |= {BESIDE[beside]} if beside else set()
        cells["level"] = draw(st.sampled_from(["", "right", "wrong"]))
        style = draw(st.sampled_from(STYLES))
        row = Row(
            kind="standard", cells={**cells, "remarks": remark}, number=number, status=status, odd=frozenset(odd),
            style=style,
        )  # fmt: skip
        self.standards.append(row)
        return row

    def duplicate(self, columns: tuple[tuple[str, str], ...]) -> Row | None:
        """A standard again, its number written otherwise, with other cells: blank ones, an own cell of its own."""
        draw = self.draw
        plain = [at for at, row in enumerate(self.standards) if row.kind == "standard" and not row.odd]
        if not plain:
            return None
        at = draw(st.sampled_from(plain))
        first = self.standards[at]
        assert first.number is not None
        status, cells = self.told(columns)
        cells |= {
            "number": f" {first.number} ",
            "title": draw(st.sampled_from(["", first.cells["title"], "另一名称的要求"])),
        }
        cells |= {"own": draw(st.sampled_from(["", "B-7柜"])), **self.dates(first.number)}
        return Row(kind="duplicate", cells=cells, number=first.number, status=status, of=at)

    def amendment(self, columns: tuple[tuple[str, str], ...]) -> Row | None:
        draw = self.draw
        bases = [
            at
            for at, row in enumerate(self.standards)
            if row.number is not None and not row.number.form.abroad and not row.number.amendment
        ]
        free = [at for at in bases if at not in self.amended]
        if not free:
            return None
        at = draw(st.sampled_from(free))
        self.amended.add(at)
        number = self.standards[at].number
        status, cells = self.told(columns)
        cells |= {"number": str(number), "title": f"{self.new_title()} 第1号修改单"}
        issued = draw(st.sampled_from(["", PartialDate(2034, 5, 6)]))
        row = Row(kind="amendment", cells={**cells, "issued": issued}, number=number, status=status)
        self.standards.append(row)
        return row

    def document(self, columns: tuple[tuple[str, str], ...]) -> Row:
        self.codes += 1
        code = self.draw(st.sampled_from(["SC-{:02d}-2022", "QP-4.{}", "矿技-2022-{:02d}"])).format(
            self.codes
        )
        status, cells = self.told(columns)
        row = Row(
            kind="document",
            cells={**cells, "number": code, "title": self.new_title("管理手册")},
            status=status,
        )
        self.standards.append(row)
        return row

    def planned(self, columns: tuple[tuple[str, str], ...]) -> Row | None:
        """A title without a number whose status says that it is planned; only a column of words can say so."""
        if dict(columns).get("status") not in ("状态", "标准状态"):
            return None
        word = self.draw(st.sampled_from(sorted(PLAN_WORDS)))
        cells = {"number": self.draw(st.sampled_from(["", "—"])), "title": self.new_title(), "status": word}
        row = Row(kind="planned", cells={**cells}, status=PLAN_WORDS[word])
        self.standards.append(row)
        return row

    def plan(self, columns: tuple[tuple[str, str], ...]) -> Row:
        self.codes += 1
        number = f"2023{9000 + self.codes}-T-603"
        row = Row(kind="plan", cells={"number": number, "title": self.new_title()}, status="in-preparation")
        self.standards.append(row)
        return row

    def record(self, columns: tuple[tuple[str, str], ...]) -> Row | None:
        """A record of the office without any number: told by its serial, or by a cell of a record."""
        if "serial" not in dict(columns):
            return None
        return Row(kind="record", cells={"number": "", "title": self.new_title("管理办法")})

    def section(self, columns: tuple[tuple[str, str], ...]) -> Row:
        text = self.draw(st.sampled_from(["机电方面", "杂项方面", "国家标准", *NODES]))
        numeral = self.draw(st.sampled_from("一二三四五"))
        return Row(
            kind="section", cells={"": f"{numeral}、{text}"}, node=NODES.get(text), odd=frozenset({text})
        )

    def subtotal(self, columns: tuple[tuple[str, str], ...]) -> Row:
        return Row(
            kind="subtotal", cells={"": self.draw(st.sampled_from(["小计", "合计：12项", "共 12 项"]))}
        )

    def repeat(self, columns: tuple[tuple[str, str], ...]) -> Row:
        return Row(kind="repeat", cells={})

    def blank(self, columns: tuple[tuple[str, str], ...]) -> Row:
        return Row(kind="blank", cells={})

    def serial(self, columns: tuple[tuple[str, str], ...]) -> Row | None:
        """A row of which only the serial is filled in: kept for what comes later."""
        return Row(kind="serial", cells={}) if "serial" in dict(columns) else None

    # Cells

    def told(self, columns: tuple[tuple[str, str], ...]) -> tuple[str, dict[str, str | PartialDate]]:
        heading = dict(columns).get("status")
        if heading is None:
            return "unknown", {}
        word = self.draw(st.sampled_from(sorted(STATUS_WORDS[heading])))
        return STATUS_WORDS[heading][word], {"status": word}

    def dates(self, number: StandardNumber) -> dict[str, str | PartialDate]:
        """Issued in the number's year, implemented later; each may be missing."""
        year = int(number.year[:4]) if number.year[:4].isdigit() else 2018
        issued = PartialDate(year, self.draw(st.integers(1, 12)), self.draw(st.integers(1, 28)))
        later = PartialDate(year + 1, issued.month, issued.day)
        return {
            "issued": issued if self.draw(st.booleans()) else "",
            "implemented": later if self.draw(st.booleans()) else "",
        }

    def new_number(self) -> StandardNumber:
        kinds = st.one_of(chinese_numbers(), chinese_numbers(), foreign_numbers())
        number = self.draw(kinds.filter(lambda one: (one.prefix, one.number) not in self.stems))
        self.stems.add((number.prefix, number.number))
        return number

    def new_title(self, kind: str = "") -> str:
        self.titles += 1
        at = self.titles
        return TITLES.format(THINGS[at % 10], THINGS[at // 10 % 10], kind or SIDES[at % len(SIDES)])
