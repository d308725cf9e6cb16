"""Many papers read back: `make laws`, or `python tests/laws/papers_long.py --count N --seed S`.

Every paper of every list gives the report of its list, figure by figure; what differs is printed, the lists are kept.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from laws.papers_compared import PAPERS, read_back, report_of, unlike
from laws.papers_planned import PlannedPapers

SHOWN = 5


def main() -> int:
    """Write and read so many; returns 1 if one says another thing than its list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=400, help="how many lists")
    parser.add_argument("--seed", type=int, default=1, help="the first of them")
    asked = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="minestd-papers-"))
    wrong = 0
    for seed in range(asked.seed, asked.seed + asked.count):
        listed = PlannedPapers(seed).write(folder / f"list-{seed}.xlsx")
        first = report_of(listed)
        found = {paper: list(unlike(first, report_of(read_back(listed, paper)))) for paper in PAPERS}
        for paper, told in found.items():
            if told:
                wrong += 1
                print(f"{listed.name}, {paper}: {len(told)} differences", *told[:SHOWN], sep="\n  ")
        if not any(found.values()):
            listed.unlink()
    print(f"{asked.count * len(PAPERS)} papers read back, {wrong} with differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
