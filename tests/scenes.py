"""Systems and reports to draw: the coal-mine framework, a large uneven one, and figures made by a fixed rule."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from making import listing, place, standard
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.placement import Placement
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.reading.frameworks import load_system

AS_OF = date(2025, 12, 31)
STATUSES = ("in-force", "in-force", "in-force", "", "in-preparation", "withdrawn", "proposed")
NASTY = 'a"b\\c<d>&amp;e]]>\\N\\l{|}$%\nf\tg\x07'


@lru_cache(maxsize=1)
def coal() -> StandardsSystem:
    """The shipped framework with its 138 nodes."""
    return load_system("coal-mine-2024")


def report_on(system: StandardsSystem, *, confirmed: bool = False, shift: int = 0, each: int = 3) -> Report:
    """A report on a list made by a fixed rule: up to `each` standards an aspect, of all statuses and relations."""
    standards = list(_made(system, shift, each))
    placements = [_placed(one, code, number, confirmed) for number, (one, code) in enumerate(standards)]
    found = listing([one for one, _ in standards], scope="national", source="明细表.xlsx")
    return measure(found, placements, system, Options(as_of=AS_OF))


def _made(system: StandardsSystem, shift: int, each: int) -> Iterator[tuple[Standard, str]]:
    for place_of, leaf in enumerate(system.leaves):
        for number in range((place_of * 7 + shift) % (each + 1)):
            text = f"GB/T {10000 + place_of}.{number + 1}-20{10 + (place_of + number) % 14}"
            status = STATUSES[(place_of * 3 + number + shift) % len(STATUSES)]
            title = f"{leaf.name_zh}技术规范 第{number + 1}部分：通用要求与试验方法"
            yield standard(text, status, title=title, row=place_of * each + number + 2), leaf.code


def _placed(one: Standard, code: str, number: int, confirmed: bool) -> Placement:
    basis = "given" if confirmed or number % 3 else "suggested"
    relation = "supporting" if number % 4 == 1 else "dedicated"
    return place(one, code, basis=basis, relation=relation)


LONG_ZH = "煤矿智能化综合管控平台与多源异构数据融合共享交换（含井工、露天及洗选）技术要求与评价"
LONG_EN = "Intelligentisation of comprehensive supervision platforms and heterogeneous data exchange"


@lru_cache(maxsize=1)
def large() -> StandardsSystem:
    """7 subsystems, 31 parts and 246 aspects, uneven, some five levels deep, with names of 40 characters."""
    root = Node("", "大体系", "A large system")
    parts: list[Node] = []
    for number in range(7):
        name = f"子体系{number}{LONG_ZH[: 4 + number * 5]}"
        top = Node(
            f"S{number}",
            name,
            f"Subsystem {number} {LONG_EN[: 10 * number]}",
            role=("main", "")[number % 2],
            above=root,
        )
        count = (1, 3, 5, 9, 4, 2, 7)[number]
        parts += [
            Node(
                f"S{number}.{at}",
                f"部分{at}{LONG_ZH[: 3 + at * 4]}",
                f"Part {at} {LONG_EN[: 9 * at]}",
                above=top,
            )
            for at in range(1, count + 1)
        ]
    above = {part.code: part for part in parts}
    for number in range(246):
        part = parts[(number * number + number // 3) % len(parts)]
        parent = above[part.code]
        if number % 20 == 7:
            parent = Node(f"{part.code}.G{number}", f"组{number}", f"Group {number}", above=parent)
            above[part.code] = parent
        code = f"{part.code}.{number:03d}"
        Node(
            code,
            f"方面{number}{LONG_ZH[: number % 38]}",
            f"Aspect {number} {LONG_EN[: number % 80]}",
            above=parent,
        )
    for part in parts:
        if not part.below:
            Node(f"{part.code}.999", "其他", "Other", above=part)
    return StandardsSystem("large", "1", "大体系", "A large system", root)


def nasty() -> StandardsSystem:
    """A system whose names, titles and scope try to break out of labels."""
    root = Node("", NASTY, NASTY)
    top = Node("A", NASTY, NASTY, role="base", scope=NASTY, above=root)
    other = Node("B", "&lt;script&gt;", "<script>alert(1)</script>", above=root)
    part = Node("B1", "<b>粗</b>", "]]>", scope=NASTY, above=other)
    Node("B1.01", NASTY, NASTY, scope=NASTY, above=part)
    Node("A1", '"];x[label="', '"];x[label="', above=top)
    return StandardsSystem("nasty", "1", NASTY, NASTY, root, document=NASTY)
