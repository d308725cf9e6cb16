"""Many lists with known truth: `make laws`, or `python tests/laws/long.py --count N --seed S`.

The first list that is not read exactly is made as small as it gets and printed with what differs.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hypothesis import HealthCheck, given, seed, settings

from laws.lists_compared import differences, printed
from laws.lists_made import plans
from laws.lists_planned import Plan


class WrongReadingError(Exception):
    """A list that is not read as it is."""


def main() -> int:
    """Read so many lists; returns 1 if one is read wrongly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20000, help="how many lists")
    parser.add_argument("--seed", type=int, default=1, help="where the lists begin")
    asked = parser.parse_args()
    read = 0

    @seed(asked.seed)
    @settings(
        max_examples=asked.count,
        deadline=None,
        database=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(plans())
    def check(plan: Plan) -> None:
        nonlocal read
        read += 1
        told = differences(plan)
        if told:
            raise WrongReadingError("\n".join([printed(plan), "", *told]))

    try:
        check()
    except WrongReadingError as found:
        print(found)
        return 1
    print(f"{read} lists read exactly")
    return 0


if __name__ == "__main__":
    sys.exit(main())
