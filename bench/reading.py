"""Reading a list, as multiples of what python-calamine takes alone; memory of large lists; time of refusals.

Run: python bench/reading.py            10,000 × 12, and every refusal of the corpus
     python bench/reading.py --large    also the memory of 100,000 × 12
"""

import datetime
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list

HERE = Path(__file__).resolve().parent
HEADINGS = [
    "序号",
    "标准体系编号",
    "标准号",
    "标准名称",
    "级别",
    "状态",
    "发布日期",
    "实施日期",
    "代替标准",
    "ICS",
    "执行部门",
    "备注",
]


def write_list(path: Path, rows: int) -> None:
    """A list of this many different standards with twelve columns, the same in every run."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("明细表")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, HEADINGS)
    chance = random.Random(1)
    for row in range(1, rows + 1):
        prefix, year = chance.choice(["GB/T", "MT/T", "GB", "AQ/T", "NB/T"]), chance.randint(1995, 2024)
        number = f"{prefix} {1000 + row}.{row % 5 + 1}"
        level = {"GB": "国家标准"}.get(prefix[:2], "行业标准")
        code = chance.choice(["D1.04", "A1.01", "B2.02", "C3.04", "E3.06", "", "d1.4"])
        sheet.write_row(row, 0, [row, code, f"{number}-{year}", f"煤矿智能化装置{row}通用技术条件", level])
        sheet.write(row, 5, chance.choice(["现行", "废止", "即将实施"]))
        sheet.write_datetime(row, 6, datetime.date(year, 1, chance.randint(1, 28)), day)
        older = f"{number}-{year - 9}" if row % 3 == 0 else ""
        sheet.write_row(
            row,
            7,
            [f"{year}-12-31", older, "73.100.40", chance.choice(["机电科", "通风科"]), f"备注{row % 100}"],
        )
    book.close()


def best(work: Callable[[], object], times: int = 5) -> float:
    """The shortest of some runs, in seconds: the machine's noise only ever adds."""
    shortest = float("inf")
    for _ in range(times):
        begin = time.process_time()
        work()
        shortest = min(shortest, time.process_time() - begin)
    return shortest


def _by_openpyxl(path: Path) -> None:
    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).worksheets[0]
    for _ in sheet.iter_rows(values_only=True):
        pass


def compare(folder: Path) -> None:
    """Reading 10,000 × 12: the reader alone, our guard alone, the whole, and openpyxl in its read-only mode."""
    path = folder / "list.xlsx"
    write_list(path, 10_000)
    system, data = load_system("coal-mine-2024"), load_reading_data()
    alone = best(lambda: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())
    for name, work in (
        ("guard", lambda: open_input(Role.LIST, path).container),
        ("read_list", lambda: read_list(open_input(Role.LIST, path).container, system, data)),
        ("openpyxl read-only", lambda: _by_openpyxl(path)),
    ):
        taken = best(work, 2 if name.startswith("openpyxl") else 5)
        print(f"{name:<20}{taken:7.3f} s  {taken / alone:6.1f} × python-calamine alone ({alone:.3f} s)")


_LARGE = """
import resource, sys, pathlib
from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list
container = open_input(Role.LIST, pathlib.Path(sys.argv[1])).container
listing = read_list(container, load_system("coal-mine-2024"), load_reading_data())
print(listing.ledger.accepted, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def memory(folder: Path) -> None:
    """The most memory that reading 100,000 × 12 takes, start-up included."""
    path = folder / "large.xlsx"
    write_list(path, 100_000)
    begin = time.perf_counter()
    accepted, most = subprocess.run(
        [sys.executable, "-c", _LARGE, str(path)], capture_output=True, text=True, check=True
    ).stdout.split()
    print(f"100,000 rows        {time.perf_counter() - begin:7.3f} s  {most} MB at most, {accepted} accepted")


def refusals(folder: Path) -> None:
    """Time and memory of `minestd check` on every file of the corpus that is refused, start-up included."""
    sys.path.insert(0, str(HERE.parent / "tests"))
    import corpus.hostile  # noqa: F401
    from corpus.case import CASES

    slowest = ("", 0.0, 0)
    for case in CASES.values():
        path = folder / case.name
        case.make(path)
        run = _refusal(path)
        print(f"{case.name:<36}{run[0]:6.2f} s {run[1]:5} MB")
        slowest = max(slowest, (case.name, *run), key=lambda one: one[1])
    print(f"slowest: {slowest[0]}, {slowest[1]:.2f} s")


def _refusal(path: Path) -> tuple[float, int]:
    measured = (
        "import resource, subprocess, sys, time; begin = time.perf_counter();"
        "subprocess.run([sys.executable, '-m', 'minestd', 'check', sys.argv[1]], capture_output=True);"
        "print(time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    )
    out = subprocess.run(
        [sys.executable, "-c", measured, str(path)], capture_output=True, text=True, check=True
    )
    seconds, most = out.stdout.split()
    return float(seconds), int(most)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        compare(Path(name))
        if "--large" in sys.argv:
            memory(Path(name))
        refusals(Path(name))


if __name__ == "__main__":
    main()
