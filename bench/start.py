"""How long a user waits: starting, short lists, long lists, as multiples of what cannot be avoided.

Run: python bench/start.py            starts and five rows; 10,000 rows beside openpyxl
     python bench/start.py --large    also 100,000 rows
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import openpyxl

from reading import write_list

TIMES = 9
ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "examples" / "coal-mine-standards-sample.xlsx"
HEADER = 4
TYPER = ("-c", "import typer")
OPENPYXL = """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
for sheet in book:
    for row in sheet.iter_rows(values_only=True):
        pass
"""


def minestd(*arguments: str | Path) -> tuple[str, ...]:
    """A run of the program, as the command line has it."""
    return ("-m", "minestd", *map(str, arguments))


def wait(*arguments: str) -> float:
    """The seconds that a run of Python takes, from start to end."""
    begin = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - begin


def peak(*arguments: str) -> int:
    """The most memory that a run takes, in MB."""
    process = os.posix_spawn(sys.executable, [sys.executable, *arguments], os.environ)
    _, status, used = os.wait4(process, 0)
    assert status == 0, arguments
    unit = 1 if sys.platform == "darwin" else 1024
    return int(used.ru_maxrss * unit // 1_000_000)


def in_turns(runs: dict[str, tuple[str, ...]], times: int = TIMES) -> dict[str, float]:
    """The median of each, all in turns, so that what else the machine does falls on all alike. The first turn, which
    may compile, is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(times + 1):
        for name, arguments in runs.items():
            seconds = wait(*arguments)
            if turn:
                taken[name].append(seconds)
    return {name: median(found) for name, found in taken.items()}


def five_rows(folder: Path) -> Path:
    """The first five standards of the example."""
    book = openpyxl.load_workbook(SAMPLE)
    book.active.delete_rows(HEADER + 6, book.active.max_row)
    path = folder / "five.xlsx"
    book.save(path)
    return path


def starts(folder: Path) -> None:
    """What stands between a command and its first answer."""
    five = five_rows(folder)
    runs = {
        "import typer": TYPER,
        "--help": minestd("--help"),
        "check, five rows": minestd("check", five),
        "report, five rows": minestd("report", five),
    }
    taken = in_turns(runs)
    for name, most in (("--help", 2), ("check, five rows", 4), ("report, five rows", 5)):
        ratio = taken[name] / taken["import typer"]
        print(f"{name:<24}{taken[name]:7.3f} s  {ratio:5.2f} × import typer (wanted: at most {most})")


def long_lists(folder: Path, large: bool) -> None:
    """A report as JSON beside openpyxl, which only reads the cells."""
    path, out = folder / "long.xlsx", folder / "out.json"
    write_list(path, 10_000)
    report = minestd("report", path, "-o", out, "--force", "--quiet")
    taken = in_turns({"report": report, "openpyxl": ("-c", OPENPYXL, str(path))})
    ratio = taken["report"] / taken["openpyxl"]
    said = f"{ratio:5.2f} × openpyxl read-only (wanted: at most 1.2), {peak(*report)} MB (wanted: under 130)"
    print(f"{'report, 10,000 rows':<24}{taken['report']:7.2f} s  {said}")
    if large:
        write_list(path, 100_000)
        grown = wait(*report) / taken["report"]
        print(f"{'report, 100,000 rows':<24}{grown:7.2f} × that of 10,000 (wanted: at most 11)")


def main() -> None:
    # Compiled modules are what an installation has; a tree that may not hold them gets them elsewhere.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as name:
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(Path(name) / "compiled"))
        starts(Path(name))
        long_lists(Path(name), "--large" in sys.argv)


if __name__ == "__main__":
    main()
