"""The mutation run: `make mutate`, or `python tests/mutation/long.py --count N --seed S`.

So many mutants of `measuring` and of who has the last word in `placing`, chosen by the seed, each in a copy of the
project with the tests run against it. One that no test notices is printed with its place: either it is the same
program (say why in the commit) or a rule without a test.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from queue import Queue

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mutation.mutants import Mutant, mutants_of

HOME = Path(__file__).resolve().parents[2]
RULES = {
    "src/minestd/measuring": ("tests/measuring", "tests/oracle"),
    "src/minestd/placing/precedence.py": ("tests/placing",),
}
COPIED = ("src", "tests", "bench", "framework", "templates", "docs", "examples", "pyproject.toml")
SECONDS = 300


def main() -> int:
    """Try so many mutants; returns 1 if one survives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=120, help="how many mutants")
    parser.add_argument("--seed", default="1", help="which mutants")
    parser.add_argument("--only", default="", help="only files whose path has this in it")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many at a time")
    given = parser.parse_args()
    known = [one for file in files() if given.only in str(file) for one in mutants_of(file)]
    chosen = random.Random(given.seed).sample(known, min(given.count, len(known)))
    with tempfile.TemporaryDirectory() as folder:
        copies: Queue[Path] = Queue()
        for at in range(given.jobs):
            copies.put(copied(Path(folder) / str(at)))
        if not all(passes(copies.queue[0], tests) for tests in RULES.values()):
            print("The tests do not pass as it is: no mutant would tell anything.")
            return 2
        with ThreadPoolExecutor(given.jobs) as pool:
            noticed = list(pool.map(lambda one: tried(one, copies), chosen))
    killed = sum(noticed)
    rate = 100 * killed / len(chosen) if chosen else 0
    print(f"{len(chosen)} of {len(known)} mutants, {killed} noticed ({rate:.1f} %)")
    return 0 if killed == len(chosen) else 1


def files() -> list[Path]:
    """The files whose rules are tried, in a settled order."""
    found = []
    for one in RULES:
        path = HOME / one
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return found


def copied(to: Path) -> Path:
    """A copy of the project that may be made wrong."""
    for name in COPIED:
        if (HOME / name).is_dir():
            shutil.copytree(HOME / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(HOME / name, to / name)
    return to


def tests_of(file: Path) -> tuple[str, ...]:
    """The tests that look at a file."""
    return next(tests for rules, tests in RULES.items() if str(file).startswith(rules))


def tried(one: Mutant, copies: Queue[Path]) -> bool:
    """Whether a test notices it; one that never comes to an end is noticed, too."""
    home = copies.get()
    at = one.file.relative_to(HOME)
    right = (home / at).read_text(encoding="utf-8")
    try:
        (home / at).write_text(replace(one, file=home / at).source(), encoding="utf-8")
        noticed = not passes(home, tests_of(at))
    finally:
        (home / at).write_text(right, encoding="utf-8")
        copies.put(home)
    if not noticed:
        print(replace(one, file=at), flush=True)
    return noticed


def passes(home: Path, tests: tuple[str, ...]) -> bool:
    """Whether all tests pass in a copy."""
    paths = os.pathsep.join((str(home / "src"), str(home / "tests")))
    run = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(run, cwd=home, env=environment, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
