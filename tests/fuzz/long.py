"""The long fuzz run: `make fuzz`, or `python tests/fuzz/long.py [SECONDS] [SEED]`.

Every input is kept until it was read or refused in an orderly way; one that was not is left in `build/fuzz` with
its traceback.
"""

import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import corpus.containers
import corpus.headers
import corpus.rows  # noqa: F401
from corpus.case import CASES
from fuzz.mutations import mutate, noise, read_or_refuse
from minestd.reading.frameworks import load_system


def main() -> int:
    """Run for so many seconds; returns how many inputs failed."""
    seconds, seed = (
        (float(sys.argv[1]) if len(sys.argv) > 1 else 300.0),
        (sys.argv[2] if len(sys.argv) > 2 else "1"),
    )
    folder = Path("build/fuzz")
    folder.mkdir(parents=True, exist_ok=True)
    system = load_system("coal-mine-2024")
    chance = random.Random(seed)
    seeds = []
    for case in CASES.values():
        if not case.refused:
            case.make(folder / case.name)
            seeds.append((case.name, (folder / case.name).read_bytes()))
            (folder / case.name).unlink()
    outcomes: Counter[str] = Counter()
    failed = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        name, data = chance.choice(seeds)
        path = folder / f"input-{failed}{Path(name).suffix}"
        path.write_bytes(mutate(data, chance) if chance.random() < 0.9 else noise(chance))
        try:
            outcomes[read_or_refuse(path, system)] += 1
            path.unlink()
        except BaseException as fault:
            if isinstance(fault, KeyboardInterrupt):
                raise
            path.with_suffix(".txt").write_text(traceback.format_exc(), encoding="utf-8")
            failed += 1
    print(f"{sum(outcomes.values())} inputs, {failed} failed; outcomes {dict(outcomes.most_common())}")
    return failed


if __name__ == "__main__":
    sys.exit(min(main(), 1))
