"""How long measuring takes, beside a bare count of the same rows: `python bench/measuring.py [10000 100000]`.

The peer is the least that any answer must do: one pass with `collections.Counter` over (aspect, status, level).
Standards are made by a fixed rule, so that every run measures the same list; reading and placing are not timed.
"""

import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from time import process_time

from msgspec.structs import replace

from minestd.measuring.changes.compare import compare
from minestd.measuring.report import Options, measure
from minestd.model.cell_place import Place
from minestd.model.dates import PartialDate
from minestd.model.ledger import Ledger
from minestd.model.listing import Scope, StandardsList
from minestd.model.number import Level, Nature, StandardNumber
from minestd.model.placement import Basis, Placement
from minestd.model.standard import Relation, Standard, Status
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_system

AS_OF = date(2025, 12, 31)
STATUSES = (
    Status.IN_FORCE,
    Status.IN_FORCE,
    Status.UNKNOWN,
    Status.REPLACED,
    Status.UPCOMING,
    Status.UNDER_REVISION,
)
PREFIXES = (("GB", Level.NATIONAL), ("MT", Level.INDUSTRY), ("NB", Level.INDUSTRY), ("DB14", Level.LOCAL))
LIMITS = {10_000: 0.3, 100_000: 3.0}


def made(count: int, system: StandardsSystem) -> tuple[StandardsList, tuple[Placement, ...]]:
    """A list of this many standards: every status, level and relation, one in five cross-referenced."""
    codes = [leaf.code for leaf in system.leaves]
    standards, placements = [], []
    for row in range(count):
        prefix, level = PREFIXES[row % len(PREFIXES)]
        year = 2005 + row % 21
        number = StandardNumber(prefix, Nature.RECOMMENDED, str(1000 + row), year=str(year))
        after = StandardNumber(
            prefix, Nature.RECOMMENDED, str(1000 + row + 4), year=str(2005 + (row + 4) % 21)
        )
        status = STATUSES[row % len(STATUSES)]
        key = str(number)
        standards.append(
            Standard(
                key=key,
                at=Place("list", row + 2, 1),
                number=number,
                title=f"煤矿智能化综采工作面设备 {row % 977} 第{row % 7}部分 技术条件",
                level=level,
                status=status,
                status_text=status.value,
                issued=PartialDate(year, 1 + row % 12, 1 + row % 28),
                implemented=PartialDate(year, 1 + row % 12, 1 + row % 28),
                replaced_by=(after,) if row % 11 == 0 else (),
                plan=f"{year}{row:05d}-T-603" if row % 9 == 0 else None,
            )
        )
        places = (codes[row % len(codes)], *((codes[(row * 7 + 3) % len(codes)],) if row % 5 == 0 else ()))
        relation = Relation.DEDICATED if row % 3 else Relation.SUPPORTING
        basis = Basis.GIVEN if row % 2 else Basis.CONFIDENT
        placements.append(
            Placement(key=key, codes=tuple(dict.fromkeys(places)), basis=basis, relation=relation)
        )
    return StandardsList(source="made", standards=tuple(standards), ledger=Ledger(0, ())), tuple(placements)


def bare_count(
    listing: StandardsList, placements: tuple[Placement, ...]
) -> Counter[tuple[str, Status, Level]]:
    """The peer: how many of each aspect, status and level, no rule applied."""
    pairs = zip(listing.standards, placements, strict=True)
    return Counter((code, one.status, one.level) for one, placement in pairs for code in placement.codes)


def best(work: Callable[[], object], runs: int = 3) -> float:
    """The least of a few runs, in seconds of this process: others on the machine do not count."""
    times = []
    for _ in range(runs):
        start = process_time()
        kept = work()
        times.append(process_time() - start)
        del kept
    return min(times)


def line(count: int, system: StandardsSystem) -> tuple[str, bool]:
    """The figures of one size, and whether they keep the limit."""
    options = Options(as_of=AS_OF, scope=Scope.NATIONAL)
    listing, placements = made(count, system)
    took = best(lambda: measure(listing, placements, system, options))
    bare = best(lambda: bare_count(listing, placements))
    report = measure(listing, placements, system, options)
    earlier = measure(listing, placements, system, replace(options, as_of=date(2020, 12, 31)))
    compared = best(lambda: compare(earlier, report), 1)
    limit = LIMITS.get(count)
    text = (
        f"{count:9d}   {took:9.3f}   {limit or '—':>7}   {bare:12.4f}   {took / bare:5.0f}   {compared:9.2f}"
    )
    return text, limit is None or took <= limit


def main(counts: list[int]) -> int:
    """Print one line a size; exit status 1 where a limit is broken."""
    system = load_system("coal-mine-2024")
    kept = True
    print("standards   measure s   limit s   bare count s   ratio   compare s")
    for count in counts:
        text, within = line(count, system)
        print(text)
        kept &= within
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main([int(text) for text in sys.argv[1:]] or list(LIMITS)))
