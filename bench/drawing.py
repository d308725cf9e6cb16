"""How long drawing takes, beside Graphviz's own automatic layout: `python bench/drawing.py`.

The peer is `dot` laying out and drawing the same 138 nodes and their edges by itself, with the same words in the same
font (and, for comparison, with code and name alone); all are the best of many runs, on a quiet machine. "In all" is
everything of ours from the report to the bytes (layout, DOT, engine, finishing), "drawing" the engine's part of it.
The last rows are a system of 2,000 aspects and a list of 2,000 standards, over as many pages as they need. The lists
are made by a fixed rule; reading, placing and measuring are not timed.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from time import perf_counter

from minestd.drawing.diagram import lay_out, render, to_dot
from minestd.drawing.engines.dot import FAMILY
from minestd.drawing.engines.engines import ENGINES, Engine
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.cell_place import Place
from minestd.model.ledger import Ledger
from minestd.model.listing import Scope, StandardsList
from minestd.model.number import Level, Nature, StandardNumber
from minestd.model.placement import Basis, Placement
from minestd.model.standard import Relation, Standard, Status
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.reading.frameworks import load_system

RUNS = 15
LIMIT_SECONDS, LIMIT_RATIO, LIMIT_LARGE = 1.0, 1.5, 5.0


def best(work: Callable[[], object], runs: int = RUNS) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(runs):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def reported(system: StandardsSystem, count: int) -> Report:
    """A report on this many standards shared out over the aspects, one in three only suggested."""
    codes = [leaf.code for leaf in system.leaves]
    statuses = (Status.IN_FORCE, Status.UNKNOWN, Status.IN_FORCE, Status.WITHDRAWN)
    standards, placements = [], []
    for row in range(count):
        number = StandardNumber("GB", Nature.RECOMMENDED, str(1000 + row), year=str(2005 + row % 20))
        standards.append(
            Standard(
                key=str(number),
                at=Place("list", row + 2, 1),
                number=number,
                title=f"煤矿智能化综采工作面设备 {row % 977} 第{row % 7}部分 技术条件",
                level=Level.NATIONAL,
                status=statuses[row % 4],
            )
        )
        basis = Basis.SUGGESTED if row % 3 == 0 else Basis.GIVEN
        place = codes[row * 7 % len(codes)]
        placements.append(
            Placement(key=str(number), codes=(place,), basis=basis, relation=Relation.DEDICATED)
        )
    listing = StandardsList(
        source="bench", standards=tuple(standards), ledger=Ledger(0, ()), scope=Scope.NATIONAL
    )
    return measure(listing, placements, system, Options(as_of=date(2025, 12, 31)))


def large(leaves: int) -> StandardsSystem:
    """A system of 10 subsystems and 50 parts with this many aspects."""
    root = Node("", "大体系", "A large system")
    tops = [Node(f"S{number}", f"子体系{number}", f"Subsystem {number}", above=root) for number in range(10)]
    parts = [
        Node(f"S{at % 10}.{at // 10}", f"部分{at}标准", f"Part {at}", above=tops[at % 10]) for at in range(50)
    ]
    for number in range(leaves):
        part = parts[number % 50]
        Node(
            f"{part.code}.{number // 50:02d}", f"智能化系统与装备方面{number}", f"Aspect {number}", above=part
        )
    return StandardsSystem("large", "1", "大体系", "A large system", root)


def automatic(system: StandardsSystem, words: Mapping[str, list[str]]) -> bytes:
    """The tree as plain DOT with these words in the nodes, for `dot` to lay out by itself."""
    lines = ["digraph {", f'node [shape=box, fontname="{FAMILY}", fontsize=8];']
    for node in system.by_code.values():
        label = "\\n".join(words.get(node.code, [node.code, node.name_zh]))
        lines.append(f'"{node.code}" [label="{label}"];')
        lines += [f'"{node.code}" -> "{child.code}";' for child in node.below]
    return "\n".join((*lines, "}")).encode()


def peer(system: StandardsSystem, kind: str, words: Mapping[str, list[str]]) -> float:
    """Seconds that `dot` takes."""
    source = automatic(system, words)
    return best(lambda: subprocess.run(["dot", f"-T{kind}"], input=source, capture_output=True, check=True))


def drawn(report: Report, layout: str, kind: str, engine: Engine, runs: int = RUNS) -> float:
    """Seconds from the report to the bytes."""

    def work() -> None:
        render(lay_out(report.system, report, layout=layout), kind, engine=engine)

    return best(work, runs)


def one_sheet(report: Report, name: str, engine: Engine) -> bool:
    """The structure on one sheet: in all, and the engine's part beside `dot`. Whether it kept the limits."""
    kept = True
    (page,) = lay_out(report.system, report)
    words: dict[str, list[str]] = {}
    for text in page.texts:
        words.setdefault(text.within, []).append(text.words)
    for kind in ("svg", "pdf"):
        whole = drawn(report, "structure", kind, engine)
        source = to_dot(page, web=kind == "svg")
        part = best(lambda source=source, kind=kind: engine.draw(source, kind, 72))
        line = f"138 nodes, {kind}, {name}: {whole:.3f} s in all, drawing {part:.3f} s"
        if shutil.which("dot"):
            same, bare = peer(report.system, kind, words), peer(report.system, kind, {})
            line += f"; dot by itself {same:.3f} s, ratio {part / same:.2f}"
            line += f" (with names alone {bare:.3f} s, {part / bare:.2f})"
            kept &= part <= LIMIT_RATIO * same
        kept &= whole < LIMIT_SECONDS
        print(line)
    return kept


def many_pages(report: Report, label: str, layout: str, name: str, engine: Engine) -> bool:
    """Two thousand leaves over pages. Whether it kept the limit."""
    kept = True
    pages = len(lay_out(report.system, report, layout=layout))
    for kind in ("svg", "pdf"):
        took = drawn(report, layout, kind, engine, 1)
        kept &= took < LIMIT_LARGE
        print(f"{label} on {pages} pages, {kind}, {name}: {took:.2f} s")
    return kept


def main() -> int:
    """Print a table; exit status 1 where a limit is passed."""
    system = load_system("coal-mine-2024")
    sheet, aspects, standards = reported(system, 400), reported(large(2000), 3000), reported(system, 2000)
    kept = True
    for name, find in ENGINES.items():
        engine = find()
        if engine is None:
            continue
        kept &= one_sheet(sheet, name, engine)
        kept &= many_pages(aspects, "2,000 aspects", "structure", name, engine)
        kept &= many_pages(standards, "2,000 standards", "standards", name, engine)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
