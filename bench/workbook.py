"""The committee's workbook against openpyxl alone writing the same styled cells (write-only), and its memory.

`python bench/workbook.py` measures 10,000 rows; `python bench/workbook.py 100000` as many as asked for. Every figure is
of a process of its own: seconds of its processor time, and megabytes of memory that writing added at its peak.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec.structs import replace

ROWS = 10_000


def report_of(rows: int) -> object:
    """A measured list of so many standards, spread over the aspects of the shipped framework."""
    from minestd.measuring.report import Options, measure
    from minestd.model.cell_place import Place
    from minestd.model.dates import PartialDate
    from minestd.model.ledger import Ledger, RowClass, RowEntry
    from minestd.model.listing import Scope, StandardsList
    from minestd.model.number import Level, StandardNumber
    from minestd.model.placement import Basis, Placement
    from minestd.model.standard import Relation, Standard, Status
    from minestd.reading.frameworks import load_system

    system = load_system("coal-mine-2024")
    codes = [leaf.code for leaf in system.leaves]
    model = Standard(
        key="", at=Place("清单", 1, 2), level=Level.NATIONAL, status=Status.IN_FORCE, kind="方法"
    )
    standards = []
    for n in range(rows):
        number = StandardNumber.parse(f"GB/T {10000 + n // 2}-{2000 + n % 2 * 8}")
        title = f"煤矿智能化系统 第{n}部分:综采工作面设备通信接口技术要求"
        issued = PartialDate(2000 + n % 25, 1 + n % 12, 1)
        place = Place("清单", n + 2, 2)
        standards.append(replace(model, key=str(number), number=number, title=title, issued=issued, at=place))
    placements = [
        Placement(key=one.key, codes=(codes[n % len(codes)],), basis=Basis.GIVEN, relation=Relation.DEDICATED)
        for n, one in enumerate(standards)
    ]
    entries = tuple(RowEntry(Place("清单", n + 2, 0), RowClass.ACCEPTED) for n in range(rows))
    listing = StandardsList(source="bench.xlsx", standards=tuple(standards), ledger=Ledger(rows, entries))
    return measure(listing, placements, system, Options(as_of=date(2025, 12, 31), scope=Scope.NATIONAL))


def write_ours(paper: object, target: Path) -> None:
    """The full workbook: diagram, formulas with values, links, charts."""
    from minestd.reporting.committee.book import write_committee

    with target.open("wb") as stream:
        write_committee(paper, stream)  # type: ignore[arg-type]


def write_openpyxl(paper: object, target: Path) -> None:
    """The same cells of the same tables, styled, in write-only mode; no formulas, links, charts or pictures."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side

    from minestd.reporting.committee.sheet_plan import plan_of
    from minestd.reporting.excel.cell_values import clean, number_of
    from minestd.reporting.table import text_of

    plan = plan_of(paper)  # type: ignore[arg-type]
    book = Workbook(write_only=True)
    side = Side(style="thin", color="BFBFBF")
    border = Border(left=side, right=side, top=side, bottom=side)
    for name, wrap in (("text", True), ("figure", False)):
        look = NamedStyle(name, font=Font(name="Microsoft YaHei", size=10), border=border)
        look.alignment = Alignment(vertical="center", wrap_text=wrap)
        book.add_named_style(look)

    def row_of(sheet: object, cells: list[object]) -> list[object]:
        made = []
        for cell in cells:
            number = number_of(cell)  # type: ignore[arg-type]
            value = clean(text_of(cell)) if number is None else number  # type: ignore[arg-type]
            one = WriteOnlyCell(sheet, value=value)
            one.style = "text" if number is None else "figure"
            made.append(one)
        return made

    register = plan.register
    for planned in plan:
        sheet = book.create_sheet(planned.sheet)
        for row in planned.table.rows:
            sheet.append(row_of(sheet, planned.table.cells(row)))
    rows = iter(register.table.rows)
    for part in plan.subsystems:
        sheet = book.create_sheet(part.sheet)
        for _ in range(part.count):
            row = next(rows)
            sheet.append(row_of(sheet, [row[column.key] for column in register.table.printed]))
    book.save(target)


WRITERS: dict[str, Callable[[object, Path], None]] = {"minestd": write_ours, "openpyxl": write_openpyxl}


def measure_one(writer: str, rows: int) -> dict[str, float]:
    """Seconds and added megabytes of one writer, in this process."""
    from minestd.reporting.paper import Paper

    report = report_of(rows)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.xlsx"
        began = time.process_time()
        WRITERS[writer](Paper(report, "zh"), target)  # type: ignore[arg-type]
        seconds = time.process_time() - began
        size = target.stat().st_size / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"seconds": seconds, "added": (peak - before) / 1024, "size": size}


def main(arguments: list[str]) -> None:
    """Measure in processes of their own and print the ratio."""
    if len(arguments) == 2 and arguments[0] in WRITERS:
        print(json.dumps(measure_one(arguments[0], int(arguments[1]))))
        return
    rows = int(arguments[0]) if arguments else ROWS
    found = {}
    for writer in WRITERS:
        command = [sys.executable, __file__, writer, str(rows)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        found[writer] = json.loads(said.splitlines()[-1])
        one = found[writer]
        print(
            f"{writer:9} {rows:>7} rows  {one['seconds']:6.1f} s  +{one['added']:5.0f} MB  file {one['size']:.1f} MB"
        )
    print(f"ratio {found['minestd']['seconds'] / found['openpyxl']['seconds']:.2f} (wanted: at most 1.5)")


if __name__ == "__main__":
    main(sys.argv[1:])
