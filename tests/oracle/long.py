"""The long comparison with the oracle: `make oracle`, or `python tests/oracle/long.py --count N --seed S`.

Every list on which the program and the rules tell a figure otherwise is made as small as it gets and printed with
the figure and the sentence that decides. `--figure NAME` looks at one figure only, `--all` also at those that
are known not to agree yet.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from oracle.case import Case
from oracle.comparing import Difference, differences
from oracle.figures import NOT_YET, SENTENCES
from oracle.random_lists import random_case
from oracle.shrinking import printed, shrink


def main() -> int:
    """Compare so many lists; returns 1 if a figure differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000, help="how many lists")
    parser.add_argument("--seed", default="1", help="where the random lists begin")
    parser.add_argument("--figure", action="append", help="only this figure (repeatable)")
    parser.add_argument("--all", action="store_true", help="also the figures that are known not to agree yet")
    parser.add_argument("--show", type=int, default=3, help="how many lists to print for each figure")
    given = parser.parse_args()
    looked_at = set(given.figure or SENTENCES) - (set() if given.all or given.figure else NOT_YET)
    failed: Counter[str] = Counter()
    shown: dict[str, set[str]] = {}
    for at in range(given.count):
        seed = f"{given.seed}-{at}"
        case = random_case(seed)
        for figure in sorted({one.figure for one in differences(case)} & looked_at):
            failed[figure] += 1
            known = shown.setdefault(figure, set())
            if len(known) < given.show:
                text = told(case, figure)
                if text not in known:
                    known.add(text)
                    print(f"list {seed}\n{text}\n", flush=True)
    print(f"{given.count} lists, {len(looked_at)} figures, {sum(failed.values())} differences {dict(failed)}")
    return 1 if failed else 0


def told(case: Case, figure: str) -> str:
    """The smallest list that shows the difference, the difference, and what decides.

    Where the standings agree, they stay so: the list then shows what is wrong with the figure itself.
    """

    def differ(tried: Case) -> list[Difference]:
        found = differences(tried)
        behind = any(one.figure == "standing" for one in found) and agreed
        return [] if behind else [one for one in found if one.figure == figure]

    agreed = False
    agreed = figure != "standing" and not any(one.figure == "standing" for one in differences(case))
    small = shrink(case, lambda tried: bool(differ(tried)))
    return "\n".join((printed(small), *map(str, differ(small)), f"rule: {SENTENCES[figure]}"))


if __name__ == "__main__":
    sys.exit(main())
