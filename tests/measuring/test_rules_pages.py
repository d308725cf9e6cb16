"""The worked examples of docs/rules are run: a table of a list, then a table of what the report says of it.

`<!-- list as-of=2025-12-31 scope=national -->` stands before the table of the list, `<!-- before ... -->` before an
earlier one to compare with, `<!-- catalogue -->` before one to look up in, `<!-- result -->` before the claims. The
system is that of six nodes (A1.01, A1.02, B1 are aspects).
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from making import SMALL, listing, place, standard, system, target
from minestd.measuring.changes.compare import Comparison, compare
from minestd.measuring.figures import percent
from minestd.measuring.nodes import Figures
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.measuring.standing.catalogue import made_ready
from minestd.model.listing import Scope
from minestd.model.number import Nature
from minestd.model.placement import Placement
from minestd.model.standard import Counting, Standard

PAGES = Path(__file__).parents[2] / "docs" / "rules"
MARK = re.compile(r"<!-- (list|before|catalogue|result)((?: [\w.-]+=[^ ]+)*) -->")
Table = list[dict[str, str]]
Block = tuple[str, dict[str, str], Table]
MANY = {"replaced-by": "replaced_by", "replaces": "replaces", "former": "former"}
DATES = ("issued", "implemented", "withdrawn")


def blocks(text: str) -> Iterator[Block]:
    """Every marked table of a page, in order."""
    lines = iter(text.splitlines())
    for line in lines:
        mark = MARK.fullmatch(line.strip())
        if mark is None:
            continue
        said = dict(pair.split("=", 1) for pair in mark.group(2).split())
        rows: list[list[str]] = []
        for row in lines:
            if row.startswith("|"):
                rows.append([cell.strip() for cell in row.strip().strip("|").split("|")])
            elif rows:
                break
        yield mark.group(1), said, [dict(zip(rows[0], row, strict=True)) for row in rows[2:]]


def examples() -> Iterator[Any]:
    """A list, what may stand beside it, and the claims on the report: one test each."""
    for page in sorted(PAGES.glob("*.md")):
        beside: dict[str, tuple[dict[str, str], Table]] = {}
        for count, (kind, said, table) in enumerate(blocks(page.read_text(encoding="utf-8"))):
            if kind == "result":
                yield pytest.param(beside, table, id=f"{page.stem}-{count}")
                beside = {}
            else:
                beside[kind] = (said, table)


def made(table: Table) -> tuple[tuple[Standard, ...], tuple[Placement, ...]]:
    """The rows of a table as standards with their places."""
    standards, placements = [], []
    for row, cells in enumerate(table, 2):
        given = {key: cell for key, cell in cells.items() if cell}
        codes, relation = given.pop("place", "").split(), given.pop("relation", "dedicated")
        by, settled = given.pop("basis", "given"), given.pop("settled", "yes") == "yes"
        fields: dict[str, Any] = {
            name: given.pop(name) for name in (*DATES, "title", "plan", "level") if name in given
        }
        fields |= {name: tuple(given.pop(key).split("; ")) for key, name in MANY.items() if key in given}
        if "counting" in given:
            fields["counting"] = Counting(given.pop("counting"))
        if "nature" in given:
            fields["nature"] = Nature(given.pop("nature"))
        if {"review", "conclusion"} & given.keys():
            fields["review"] = (given.pop("review", None), given.pop("conclusion", None))
        project = {name: given.pop(name) for name in ("stage", "approved", "due", "kind") if name in given}
        if project:
            fields["project"] = project
        one = standard(given.pop("number", None), given.pop("status", ""), row=row, **fields)
        assert not given, f"columns that the example reader does not know: {given}"
        standards.append(one)
        placements.append(place(one, *codes, relation=relation, basis=by, given=settled))
    return tuple(standards), tuple(placements)


def report(said: dict[str, str], table: Table, catalogue: Table | None) -> Report:
    standards, placements = made(table)
    told: dict[str, Any] = {"has_status": said.get("status", "yes") == "yes"}
    if "required" in said:
        told["required"] = {
            code: int(count) for code, count in (one.split(":") for one in said["required"].split(","))
        }
    if "not-applicable" in said:
        told["not_applicable"] = {said["not-applicable"]: "stated by the office"}
    found = system(
        *SMALL, targets=(target(required=int(said.get("target", "3"))),), types={"B1": ("underground",)}
    )
    as_of, other = date.fromisoformat(said.get("as-of", "2025-12-31")), None
    if catalogue is not None:
        entries, places = made(catalogue)
        other = made_ready(listing(entries, source="national.xlsx"), places, found, as_of=as_of)
    options = Options(
        as_of=as_of,
        scope=Scope(said.get("scope", "national")),
        assume_in_force="assume" in said,
        mine_type=said.get("mine-type"),
        catalogue=other,
    )
    return measure(listing(standards, **told), placements, found, options)


def between(sure: int, possible: int) -> str:
    return str(sure) if sure == possible else f"{sure}–{possible}"


def _filled(figures: Figures) -> str:
    return between(figures.filled, figures.filled_possible)


def _standard(found: Report, label: str) -> Standard:
    return next(one for one in found.listing.standards if label in (one.label, one.title))


def _force(found: Report, label: str) -> str:
    return found.standings[_standard(found, label).key].force.value


def _why(found: Report, label: str) -> str:
    return found.standings[_standard(found, label).key].reason.kind


def _warned(found: Report, label: str) -> str:
    return " ".join(why.kind for why in found.standings[_standard(found, label).key].warnings)


def _due(found: Report, label: str) -> str:
    standing = found.standings[_standard(found, label).key]
    return f"{standing.clock.due}{', overdue' if standing.review_due else ''}" if standing.clock else "—"


def _rule(found: Report, label: str) -> str:
    key = _standard(found, label).key
    return next(line.rule.kind for line in found.targets[0].ledger if line.standard.key == key)


def _project(found: Report, label: str) -> str:
    lines = (*found.projects.lines, *found.projects.proposed)
    line = next(one for one in lines if label in (one.standard.label, one.standard.title, one.plan))
    flags = [name for name, holds in (("overdue", line.overdue), ("due soon", line.due_soon)) if holds]
    return ", ".join([line.course.value, *flags, *(f"closes {code}" for code in line.closes)])


def _chain(found: Report, label: str) -> str:
    chain = next(one for one in found.chains if one.standard.label == label)
    ends = [f"{number} ({force.value if force else 'not known'})" for number, force in chain.ends]
    return "loop" if chain.loop else " and ".join(ends)


def _check(found: Report, label: str) -> str:
    assert found.catalogue is not None
    line = next(one for one in found.catalogue.lines if one.standard.label == label)
    return f"{line.conclusion.kind}{f' {line.should}' if line.should else ''}"


def _decided(found: Report, label: str) -> str:
    standing = found.standings[_standard(found, label).key]
    return f"{standing.force.value}, {standing.source.value}"


def _differences(found: Report, label: str) -> str:
    assert found.catalogue is not None
    told = []
    for one in found.catalogue.of(_standard(found, label)):
        parts = (one.kind.value, str(one.since or ""), f"by {' '.join(one.by)}" if one.by else "")
        told.append(" ".join(part for part in parts if part))
    return "; ".join(told)


def _lacking(found: Report, code: str) -> str:
    assert found.catalogue is not None
    return "; ".join(one.standard.label for one in found.catalogue.lacking if one.code == code)


def _gap(found: Report, code: str) -> Any:
    return next(one for one in found.gaps if one.code == code)


def _tally(found: Report, key: str) -> str:
    tally = found.targets[0].tallies[key]
    return " / ".join(between(one.sure, one.possible) for one in (tally.issued, tally.promoted))


CLAIMS: dict[str, Callable[[Report, str], str]] = {
    "force": _force,
    "reason": _why,
    "warning": _warned,
    "review": _due,
    "rule": _rule,
    "project": _project,
    "chain": _chain,
    "check": _check,
    "standing": _decided,
    "differences": _differences,
    "lacking": _lacking,
    "tally": _tally,
    "required": lambda r, code: str(r.nodes[code].required),
    "state": lambda r, code: r.nodes[code].all.state.value,
    "confirmed state": lambda r, code: r.nodes[code].confirmed.state.value,
    "existing": lambda r, code: between(r.nodes[code].all.existing, r.nodes[code].all.existing_possible),
    "filled": lambda r, code: _filled(r.nodes[code].all),
    "confirmed filled": lambda r, code: between(
        r.nodes[code].confirmed.filled, r.nodes[code].confirmed.filled_possible
    ),
    "coverage": lambda r, code: percent(r.nodes[code].all.filled, r.nodes[code].required),
    "provision": lambda r, code: percent(r.nodes[code].all.existing, r.nodes[code].required),
    "homes": lambda r, code: str(r.nodes[code].homes),
    "in preparation": lambda r, code: str(r.nodes[code].in_preparation),
    "proposed": lambda r, code: str(r.nodes[code].proposed),
    "review due": lambda r, code: str(r.nodes[code].review_due),
    "action": lambda r, code: _gap(r, code).action.value,
    "evidence": lambda r, code: " ".join(why.kind for why in _gap(r, code).why),
    "suggested": lambda r, code: f"{_gap(r, code).level} {_gap(r, code).prefix}",
    "rank": lambda r, code: (
        " + ".join(f"{key} {n}" for key, n in _gap(r, code).parts) + f" = {_gap(r, code).score}"
    ),
    "ranking": lambda r, _: " ".join(gap.code for gap in r.gaps),
    "issued": lambda r, _: between(r.targets[0].issued.sure, r.targets[0].issued.possible),
    "promoted": lambda r, _: between(r.targets[0].promoted.sure, r.targets[0].promoted.possible),
    "short issued": lambda r, _: between(*r.targets[0].short_issued),
    "verdict": lambda r, _: r.targets[0].verdict.kind if r.targets[0].verdict else "—",
    "distinct": lambda r, _: str(r.totals.distinct),
    "overlaps": lambda r, code: "; ".join(
        s.label for one in r.overlaps if one.code == code for s in one.standards
    ),
    "near duplicates": lambda r, _: "; ".join(s.label for one in r.near_duplicates for s in one.standards),
}


def _difference(found: Comparison, code: str) -> str:
    balance = found.nodes[code].all.filled
    causes = " ".join(f"{cause.value} {units:+d}" for cause, units in balance.causes)
    return f"{balance.old} → {balance.new}: {causes}"


def _changes(found: Comparison, _: str) -> str:
    return "; ".join(
        f"{line.kind.value} {(line.new or line.old or _nothing()).label}" for line in found.changes
    )


def _nothing() -> Standard:
    raise AssertionError("a change of nothing")


@pytest.mark.parametrize(("beside", "claims"), list(examples()))
def test_the_example_holds(beside: dict[str, tuple[dict[str, str], Table]], claims: Table) -> None:
    catalogue = beside["catalogue"][1] if "catalogue" in beside else None
    found = report(*beside["list"], catalogue)
    said: dict[str, str] = {}
    for claim in claims:
        what, _, of = claim["what"].removesuffix("the whole").partition(" of ")
        if what == "difference":
            said[claim["what"]] = _difference(compare(report(*beside["before"], None), found), of)
        elif what == "changes":
            said[claim["what"]] = _changes(compare(report(*beside["before"], None), found), of)
        else:
            said[claim["what"]] = CLAIMS[what](found, of)
    assert said == {claim["what"]: claim["is"] for claim in claims}


def test_every_rule_group_has_a_page_with_an_example() -> None:
    """The pages that the code points at exist, and each carries a worked example."""
    source = Path(__file__).parents[2] / "src" / "minestd" / "measuring"
    named = {
        name
        for path in source.glob("*.py")
        for name in re.findall(r"docs/rules/([\w-]+)\.md", path.read_text("utf-8"))
    }
    assert named
    for name in sorted(named):
        kinds = [kind for kind, _, _ in blocks((PAGES / f"{name}.md").read_text(encoding="utf-8"))]
        assert "result" in kinds, name
