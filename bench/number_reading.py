"""How long 10,000 cells take to be read, as a multiple of one bare regular expression over the same cells.

Run: python bench/number_reading.py
"""

import random
import re
import time
from collections.abc import Callable

from minestd.reading.numbers import load_prefixes, read_numbers

CELLS = 10_000
BARE = re.compile(r"([A-Z]{2})(/T)? ?([0-9]+)(\.[0-9]+)?[-—－]([0-9]{4})")


def cells(kind: str) -> list[str]:
    """Ten thousand different cells of one kind, the same in every run."""
    made = random.Random(1)
    numbers = [(made.randint(1, 99999), made.randint(1, 9), made.randint(1990, 2024)) for _ in range(CELLS)]
    shape = {
        "clean": "GB/T {}.{}-{}",
        "messy": "GB/T{}．{}－{}",
        "with title": "《煤矿用液压支架通用技术条件》（GB/T {}.{}—{}）",
        "title only": "煤矿用液压支架{} 第{}部分：通用技术条件{}",
    }[kind]
    return [shape.format(*each) for each in numbers]


def best_of_five(work: Callable[[], object]) -> float:
    """The shortest of five runs, in seconds: the machine's noise only ever adds."""
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def main() -> None:
    prefixes = load_prefixes()
    for kind in ("clean", "messy", "with title", "title only"):
        texts = cells(kind)
        bare = best_of_five(lambda texts=texts: [BARE.search(text) for text in texts])
        ours = best_of_five(lambda texts=texts: [read_numbers(text, prefixes) for text in texts])
        print(f"{kind:<12}{ours:7.3f} s  {ours / bare:6.1f} × a bare expression ({bare:.3f} s)")


if __name__ == "__main__":
    main()
